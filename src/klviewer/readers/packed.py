"""Packed workbooks, looked at before a library unpacks them: damaged, or far too large inside."""

import re
import struct
import zlib
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError, too_much_unpacked
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


def members(data: bytes) -> list[str]:
    """The names of the parts.

    Raises:
        UnreadableError: the archive is damaged.
    """
    with opened(data) as archive:
        return archive.namelist()


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
        for done, member in enumerate(archive.infolist()):
            try:
                with archive.open(member) as content:
                    rows, columns = _span(content)
            except _FAILURES as error:
                raise _damaged() from error
            check_cells(rows, columns, limits.WORKBOOK_CELLS)
            progress(done / len(sizes))


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
