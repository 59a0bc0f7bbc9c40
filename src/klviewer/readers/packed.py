"""Packed workbooks, looked at before a library unpacks them: damaged, or far too large inside."""

import re
import struct
import zlib
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.headings import check_cells
from klviewer.readers.source import Progress
from klviewer.survey.messages import translate

_CHUNK = 2**20
_OVERLAP = 32
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
_CELL_NAME = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")


def members(data: bytes) -> list[str]:
    """The names of the parts.

    Raises:
        UnreadableError: the archive is damaged.
    """
    with _opened(data) as archive:
        return archive.namelist()


def check(data: bytes, progress: Progress) -> None:
    """Stop before a workbook that is damaged or would fill the memory.

    The library that reads workbooks sets memory aside for the whole rectangle its cells span,
    so two cells in opposite corners of a sheet are enough to need hundreds of gigabytes.

    Raises:
        UnreadableError: with what is wrong.
    """
    with _opened(data) as archive:
        sizes = [member.file_size for member in archive.infolist()]
        if sum(sizes) > limits.EXPANDED_BYTES:
            raise UnreadableError(
                translate(
                    "reading",
                    "Filen fylder mere end {most} MB, når den pakkes ud.",
                    most=limits.EXPANDED_BYTES // 2**20,
                )
            )
        for done, member in enumerate(archive.infolist()):
            try:
                with archive.open(member) as content:
                    rows, columns = _span(content)
            except _FAILURES as error:
                raise _damaged() from error
            check_cells(rows, columns, limits.WORKBOOK_CELLS)
            progress(done / len(sizes))


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
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
    """The number of rows and columns the cells of a part reach over; 0 where it has none."""
    names: set[bytes] = set()
    rows = 0
    before = b""
    while chunk := content.read(_CHUNK):
        found = _CELL_NAME.findall(before + chunk)
        names.update({letters for letters, _ in found})
        rows = max(rows, max(map(int, {digits for _, digits in found}), default=0))
        before = chunk[-_OVERLAP:]
    return rows, max(map(_column_number, names), default=0)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
