"""Packed workbooks, looked at before a library unpacks them: damaged, or far too large inside."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from klviewer.readers import binary_workbook, limits, open_document
from klviewer.readers.errors import UnreadableError, locked, too_much_unpacked
from klviewer.readers.headings import check_cells
from klviewer.readers.source import Progress
from klviewer.survey.messages import translate

MARK = b"PK"

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
# A cell or a row with the place it says it has: A1 or 1, or none, when it follows the one before.
_PLACED = re.compile(rb"""[<:](c|row)(?=[\s/>])(?:[^<>]*?\sr\s*=\s*["']([A-Za-z]*)(\d+)["'])?""")
_CELL = b"c"
_WORKBOOKS = frozenset({"xl/workbook.xml", binary_workbook.WORKBOOK})


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
        named = not _WORKBOOKS.isdisjoint(archive.namelist())
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
        check_part = _part_check(archive)
        for done, member in enumerate(archive.infolist()):
            try:
                with archive.open(member) as content:
                    check_part(member.filename.lower(), content)
            except _FAILURES as error:
                raise _damaged() from error
            progress(done / len(sizes))


def _part_check(archive: ZipFile) -> Callable[[str, IO[bytes]], None]:
    """What checks a part by its name, in small letters, and its content.

    A file that is several kinds of workbook at once must pass as each of them, because the
    library goes on to the next where it cannot read it as the first.
    """
    names = {name.lower(): name for name in archive.namelist()}
    is_binary = binary_workbook.WORKBOOK in names
    lengths: list[int] = []
    if is_binary and binary_workbook.STRINGS in names:
        with _readable(archive, names[binary_workbook.STRINGS]) as content:
            lengths = binary_workbook.strings(content)

    def check_part(name: str, content: IO[bytes]) -> None:
        if is_binary and binary_workbook.is_sheet(name):
            binary_workbook.check(content, lengths)
        elif name == open_document.CONTENT:
            open_document.check(content)
        elif is_binary:
            _read_through(content)
        else:
            check_cells(*_span(content), limits.WORKBOOK_CELLS)

    return check_part


def _read_through(content: IO[bytes]) -> None:
    """Read to the end, where it shows whether anything was damaged."""
    while content.read(_CHUNK):
        pass


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
def _readable(archive: ZipFile, name: str) -> Iterator[IO[bytes]]:
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


def _span(content: IO[bytes]) -> tuple[int, int]:
    """The number of rows and columns the cells of a part reach over; 0 where it has none.

    Raises:
        BadZipFile: there is a tag or a text no workbook has.
    """
    extent = _Extent()
    rest = b""
    while chunk := content.read(_CHUNK):
        text = rest + chunk
        tag = max(text.rfind(b"<"), 0)  # it may go on in the next chunk
        extent.add(_PLACED.findall(text, 0, tag))
        rest = text[tag:]
        if len(rest) > limits.LINE_BYTES:
            raise BadZipFile
    extent.add(_PLACED.findall(rest))
    return extent.rows, extent.columns


class _Extent:
    """How far the cells met so far reach."""

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self._column = 0

    def add(self, found: list[tuple[bytes, bytes, bytes]]) -> None:
        """More cells and rows.

        Args:
            found: whether it is a cell or a row, the letters of its column, the digits of its row.
        """
        rows = {digits for _, _, digits in found if digits}
        columns = {letters for _, letters, _ in found if letters}
        self.rows = max(self.rows, *map(int, rows), 0)
        self.columns = max(self.columns, *map(_column_number, columns), 0)
        if any(tag == _CELL and not letters for tag, letters, _ in found):
            self._count(found)

    def _count(self, found: list[tuple[bytes, bytes, bytes]]) -> None:
        """Cells that do not say where they are, one after another in their rows."""
        for tag, letters, _ in found:
            if tag != _CELL:
                self._column = 0
            else:
                self._column = _column_number(letters) if letters else self._column + 1
            self.columns = max(self.columns, self._column)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
