"""Binary workbooks (.xlsb), walked through before a library sets memory aside for their cells.

A sheet is a row of records, each with its kind, its length and that many bytes. The library trusts
the row and the column a cell says it stands in. The format is Microsoft's [MS-XLSB].
"""

from collections.abc import Iterator
from typing import IO
from zipfile import BadZipFile

from klviewer.readers import limits
from klviewer.readers.errors import too_much_unpacked
from klviewer.readers.headings import check_cells

WORKBOOK = "xl/workbook.bin"
STRINGS = "xl/sharedstrings.bin"

_SHEETS, _RELATIONS = "worksheets/", ".rels"

_ROW, _STRING_CELL, _LAST_CELL = 0, 7, 11
_END_OF_CELLS = 0x92
_STRING = 0x13
_ROWS, _COLUMNS = 1_048_576, 16_384
_LENGTH_BYTES = 4


def is_sheet(name: str) -> bool:
    """Whether a part is a sheet, by its name in small letters."""
    return _SHEETS in name.replace("\\", "/") and not name.endswith(_RELATIONS)


def strings(content: IO[bytes]) -> list[int]:
    """The lengths of the texts that cells share, in bytes.

    Args:
        content: the part that holds them.

    Raises:
        BadZipFile: a record does not end within it.
    """
    return [len(record) for kind, record in _records(content) if kind == _STRING]


def check(content: IO[bytes], lengths: list[int]) -> None:
    """Stop before a sheet that would fill the memory.

    Args:
        content: the sheet.
        lengths: of the texts its cells share.

    Raises:
        UnreadableError: the sheet is too large.
        BadZipFile: a cell or a record is where none can be.
    """
    row = height = width = bytes_shared = 0
    for kind, record in _records(content):
        if kind == _END_OF_CELLS:
            break
        if kind > _LAST_CELL:
            continue
        at = _number(record, 0)
        if at >= (_ROWS if kind == _ROW else _COLUMNS):
            raise BadZipFile
        if kind == _ROW:
            row = at
            continue
        height, width = max(height, row + 1), max(width, at + 1)
        if kind == _STRING_CELL:
            bytes_shared += _length(lengths, _number(record, 8))
    check_cells(height, width, limits.WORKBOOK_CELLS)
    if bytes_shared > limits.EXPANDED_BYTES:
        raise too_much_unpacked()


def _length(lengths: list[int], text: int) -> int:
    if text >= len(lengths):
        raise BadZipFile
    return lengths[text]


def _number(record: bytes, at: int) -> int:
    if len(record) < at + 4:
        raise BadZipFile
    return int.from_bytes(record[at : at + 4], "little")


def _records(content: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The kind and the bytes of each record."""
    while first := content.read(1):
        kind = first[0]
        if kind & 0x80:
            kind = (kind & 0x7F) | (_byte(content) & 0x7F) << 7
        length = 0
        for place in range(_LENGTH_BYTES):
            part = _byte(content)
            length |= (part & 0x7F) << 7 * place
            if not part & 0x80:
                break
        if length > limits.LINE_BYTES:
            raise BadZipFile
        record = content.read(length)
        if len(record) < length:
            raise BadZipFile
        yield kind, record


def _byte(content: IO[bytes]) -> int:
    found = content.read(1)
    if not found:
        raise BadZipFile
    return found[0]
