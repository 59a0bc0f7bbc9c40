"""Workbooks of Excel before 2007, looked at before a library sets memory aside for them."""

import struct

from klviewer.readers import compound
from klviewer.readers.errors import UnreadableError
from klviewer.survey.messages import translate

_WORKBOOK_STREAMS = ("Workbook", "Book")
_DIMENSIONS = 0x0200  # [MS-XLS] 2.4.90: the rows and columns a sheet says it uses
_ROWS, _COLUMNS = 65_536, 256


def check(data: bytes) -> None:
    """Stop before a workbook that is damaged or says it is larger than any can be.

    Raises:
        UnreadableError: with what is wrong.
    """
    streams = compound.streams(data)
    for name in _WORKBOOK_STREAMS:
        if not _fits(streams.get(name, b"")):
            raise UnreadableError(
                translate("reading", "Filen er beskadiget eller afbrudt. Hent eller gem den igen.")
            )


def _fits(stream: bytes) -> bool:
    """Whether every sheet says it reaches over rows and columns the format has."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        at += 4
        if kind == _DIMENSIONS and not _is_within(stream[at : at + length]):
            return False
        at += length
    return True


def _is_within(dimensions: bytes) -> bool:
    if len(dimensions) == 10:  # noqa: PLR2004 - Excel 95 counts rows in two bytes
        top, bottom, left, right = struct.unpack_from("<4H", dimensions)
    elif len(dimensions) >= 12:  # noqa: PLR2004 - Excel 97 and later in four
        top, bottom, left, right = struct.unpack_from("<IIHH", dimensions)
    else:
        return False
    return bool(top <= bottom <= _ROWS and left <= right <= _COLUMNS)
