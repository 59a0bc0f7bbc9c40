"""Packed workbooks, looked at before a library unpacks them: damaged, or far too large inside."""

import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from klviewer.readers import binary_workbook, limits, open_document, open_xml
from klviewer.readers.errors import UnreadableError, locked, too_much_unpacked
from klviewer.readers.source import Progress
from klviewer.survey.messages import translate

MARKS = (b"PK\3\4", b"PK\5\6")
"""How an archive begins, and one with nothing in it."""

_CHUNK = 2**20
# How names are written where a part does not say: as Windows does in western Europe.
_NAMES = "cp850"
# All that the library has been seen to raise for damaged archives.
_FAILURES = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
_WORKBOOKS = frozenset({"workbook.xml", "workbook.bin"})
_CONTENT_TYPES = "[content_types].xml"


def members(data: bytes) -> list[str]:
    """The names of the parts.

    Raises:
        UnreadableError: the archive is damaged.
    """
    with opened(data) as archive:
        return archive.namelist()


def is_workbook(data: bytes) -> bool:
    """Whether an archive is a workbook of one of the kinds that are packed.

    Raises:
        UnreadableError: the archive is damaged.
    """
    with opened(data) as archive:
        kind = _beginning(archive, open_document.KIND)
        names = set(map(_plain, archive.namelist()))
    has_workbook = any(name.rsplit("/", 1)[-1] in _WORKBOOKS for name in names)
    named = has_workbook and _CONTENT_TYPES in names
    return named or open_document.is_open_document(kind)


def check(data: bytes, progress: Progress) -> None:
    """Stop before a workbook that is damaged or would fill the memory.

    The library that reads workbooks sets memory aside for the whole rectangle its cells span,
    so two cells in opposite corners of a sheet are enough to need hundreds of gigabytes.

    Raises:
        UnreadableError: with what is wrong.
    """
    with opened(data) as archive:
        sizes = [member.file_size for member in archive.infolist()]
        if sum(sizes) > limits.EXPANDED_BYTES:
            raise too_much_unpacked()
        if open_document.is_locked(_beginning(archive, open_document.MANIFEST)):
            raise locked()
        parts = open_xml.Parts()
        checks_of = _part_checks(archive, parts)
        for done, member in enumerate(archive.infolist()):
            for check_part in checks_of(_plain(member.filename)):
                with _readable(archive, member) as content:
                    check_part(content)
            progress(done / len(sizes))
        parts.check_texts()


def _plain(name: str) -> str:
    """A part's name in small letters; some programs write it with the wrong slashes."""
    return name.replace("\\", "/").lower()


def _part_checks(
    archive: ZipFile, parts: open_xml.Parts
) -> Callable[[str], list[Callable[[IO[bytes]], None]]]:
    """What gives the checks of a part by its plain name; each reads it to the end.

    A file that is several kinds of workbook at once must pass as each of them, because the
    library goes on to the next where it cannot read it as the first.
    """
    names = {_plain(name): name for name in archive.namelist()}
    is_binary = binary_workbook.WORKBOOK in names
    lengths: list[int] = []
    if is_binary and binary_workbook.STRINGS in names:
        with _readable(archive, names[binary_workbook.STRINGS]) as content:
            lengths = binary_workbook.strings(content)

    def checks_of(name: str) -> list[Callable[[IO[bytes]], None]]:
        if name == open_document.CONTENT:
            return [open_document.check]
        if is_binary and binary_workbook.is_sheet(name):
            return [partial(binary_workbook.check, lengths=lengths), parts.look_at]
        return [parts.look_at]

    return checks_of


def _beginning(archive: ZipFile, name: str) -> bytes:
    """The first bytes of a part, none where there is no such part.

    Raises:
        UnreadableError: the part is damaged.
    """
    if name not in archive.namelist():
        return b""
    with _readable(archive, name) as content:
        return content.read(_CHUNK)


@contextmanager
def _readable(archive: ZipFile, name: str | ZipInfo) -> Iterator[IO[bytes]]:
    """A part to be read from; what fails while it is read is damage.

    Raises:
        UnreadableError: the part is damaged.
    """
    try:
        with archive.open(name) as content:
            yield content
    except _FAILURES as error:
        raise _damaged() from error


def opened(data: bytes) -> ZipFile:
    """An archive to be read from.

    Raises:
        UnreadableError: it is damaged.
    """
    try:
        return ZipFile(BytesIO(data), metadata_encoding=_NAMES)
    except _FAILURES as error:
        raise _damaged() from error


def content(archive: ZipFile, member: ZipInfo) -> bytes:
    """The bytes of a part, no more of them than it says it has.

    Raises:
        UnreadableError: it is damaged.
    """
    try:
        return archive.read(member)
    except _FAILURES as error:
        raise _damaged() from error


def _damaged() -> UnreadableError:
    return UnreadableError(
        translate(
            "reading",
            "Filen er beskadiget eller afbrudt. Hent eller gem den igen.",
        )
    )
