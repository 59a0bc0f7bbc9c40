"""Workbooks of Excel before 2007, looked at before a library sets memory aside for them."""

import struct
from collections.abc import Iterator

from klviewer.readers import compound, limits, shared_texts
from klviewer.readers.errors import UnreadableError, locked, too_much_text
from klviewer.readers.headings import check_cells
from klviewer.survey.messages import translate

_WORKBOOK_STREAMS = ("Workbook", "Book")
# Kinds of record, by their numbers in [MS-XLS].
_BEGINNINGS = (0x0009, 0x0209, 0x0409, 0x0809)  # of a sheet
_DIMENSIONS = 0x0200  # 2.4.90: the rows and columns a sheet says it uses
_PASSWORD = 0x002F
_TEXTS, _CONTINUED = 0x00FC, 0x003C  # those that cells share
_TEXT_CELL = 0x00FD
_CELLS = frozenset(
    {0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E}  # that have a content
)
_ROWS, _COLUMNS = 65_536, 256


def check(data: bytes) -> None:
    """Stop before a workbook that is locked, damaged or larger than can be read.

    The library sets memory aside for the whole rectangle the cells of a sheet span.

    Raises:
        UnreadableError: with what is wrong.
    """
    streams = compound.streams(data, _WORKBOOK_STREAMS)
    for name in _WORKBOOK_STREAMS:
        _check_records(streams.get(name, b""))


def _check_records(stream: bytes) -> None:
    lengths = shared_texts.lengths(list(_stretches(stream)))
    rows = columns = characters = 0
    for kind, content in _records(stream):
        if kind in _CELLS and len(content) >= 4:  # noqa: PLR2004 - row and column
            row, column = struct.unpack_from("<HH", content)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if kind == _TEXT_CELL and len(content) >= 10:  # noqa: PLR2004 - the text's number too
                text = int.from_bytes(content[6:10], "little")
                characters += lengths[text] if text < len(lengths) else 0
        elif kind in _BEGINNINGS:
            check_cells(rows, columns, limits.WORKBOOK_CELLS)
            rows = columns = 0
        elif kind == _PASSWORD:
            raise locked()
        elif kind == _DIMENSIONS and not _is_within(content):
            raise UnreadableError(
                translate("reading", "Filen er beskadiget eller afbrudt. Hent eller gem den igen.")
            )
    check_cells(rows, columns, limits.WORKBOOK_CELLS)
    if characters > limits.TEXT_BYTES:
        raise too_much_text()


def _stretches(stream: bytes) -> Iterator[bytes]:
    """The record of shared texts, and those it goes on in."""
    inside = False
    for kind, content in _records(stream):
        inside = kind == _TEXTS or (inside and kind == _CONTINUED)
        if inside:
            yield content


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        yield kind, stream[at : at + length]
        at += length


def _is_within(dimensions: bytes) -> bool:
    if len(dimensions) == 10:  # noqa: PLR2004 - Excel 95 counts rows in two bytes
        top, bottom, left, right = struct.unpack_from("<4H", dimensions)
    elif len(dimensions) >= 12:  # noqa: PLR2004 - Excel 97 and later in four
        top, bottom, left, right = struct.unpack_from("<IIHH", dimensions)
    else:
        return False
    return bool(top <= bottom <= _ROWS and left <= right <= _COLUMNS)
