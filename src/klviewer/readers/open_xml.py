"""Workbooks of Excel since 2007 (.xlsx), walked through before a library makes room for them.

The library sets memory aside for the whole rectangle the filled cells of a sheet span, so two
cells in opposite corners are enough to need hundreds of gigabytes; and it writes a text that
cells share out in each of them. Which part is a sheet and which holds the shared texts is for the
workbook's relations to say, so every part is looked at as both. The format is ECMA-376, part 1.
"""

import re
from typing import IO
from zipfile import BadZipFile

import numpy as np

from klviewer.readers import limits
from klviewer.readers.errors import too_much_text
from klviewer.readers.headings import check_cells

_CHUNK = 2**20
_PREFIX = rb"<(?:[\w.-]+:)?"
_ATTRIBUTE = rb"""(?!\s+r\s*=)\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*')"""
# A cell or a row with the place it says it has: A1 or 1, or none, when it follows the one before;
# then whether anything stands in it. Nothing at all at the end is a tag that no workbook has.
_PLACED = re.compile(
    _PREFIX
    + rb"(c|row)(?=[\s/>])(?:"
    + _ATTRIBUTE
    + rb""")*(?:\s+r\s*=\s*["']([A-Za-z]*)(\d+)["'])?(?:"""
    + _ATTRIBUTE
    + rb")*\s*(/>|></|>)?"
)
_CELL, _FILLED = b"c", b">"
# The same as nearly every program writes it, found in a quarter of the time.
_PLACED_PLAINLY = re.compile(rb'<(?:c|row) r="([A-Z]*)(\d+)"')
_ANY_TAG = re.compile(_PREFIX + rb"(?:c|row)[\s/>]")
# A cell that shares a text, and which.
_SHARED = re.compile(
    rb"""\st\s*=\s*["']s["'](?:[^<>]*>\s*""" + _PREFIX + rb"v[^<>]*>\s*0*(\d{1,8})(?!\d))?"
)
_TEXT = re.compile(_PREFIX + rb"si(?=[\s/>])")
_TAG = re.compile(rb"<[^>]*>?")
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_TELLING = re.compile(rb"sheetData|</(?:[\w.-]+:)?si\s*>")

_Placed = tuple[bytes, bytes, bytes, bytes]


class Parts:
    """What the parts of a workbook that have been looked at hold together."""

    def __init__(self) -> None:
        self._used = np.zeros(0, dtype=np.int64)  # how many cells share each text
        self._unclear = 0  # cells that share a text, and it is not seen which
        self._lengths: list[list[int]] = []  # of the texts in each part that has any

    def look_at(self, content: IO[bytes]) -> None:
        """One more part.

        Raises:
            UnreadableError: its cells span more than can be read.
            BadZipFile: there is a tag or a text no workbook has.
        """
        extent = _Extent()
        lengths: list[int] = []
        rest = content.read(_CHUNK)
        take = self._take if _MARKUP.match(rest) else _pass
        while chunk := content.read(_CHUNK):
            text = rest + chunk
            tag = max(text.rfind(b"<"), 0)  # it may go on in the next chunk
            take(text[:tag], extent, lengths)
            rest = text[tag:]
            if len(rest) > limits.LINE_BYTES:
                raise BadZipFile
        take(rest, extent, lengths)
        check_cells(extent.rows, extent.columns, limits.WORKBOOK_CELLS)
        if lengths:
            self._lengths.append(lengths)

    def check_texts(self) -> None:
        """Stop before texts that would fill the memory when they are written out in every cell.

        Raises:
            UnreadableError: they would.
        """
        for lengths in self._lengths:
            found = np.array(lengths, dtype=np.int64)
            used = self._used[: len(found)]
            whole = int((found[: len(used)] * used).sum()) + self._unclear * int(found.max())
            if whole > limits.TEXT_BYTES:
                raise too_much_text()

    def _take(self, text: bytes, extent: "_Extent", lengths: list[int]) -> None:
        extent.add(text)
        _add_lengths(text, lengths)
        which = _SHARED.findall(text)
        clear = [text for text in which if text]
        self._unclear += len(which) - len(clear)
        used = np.bincount(np.array(clear, dtype=np.int64), minlength=len(self._used))
        used[: len(self._used)] += self._used
        self._used = used


def _pass(text: bytes, _extent: "_Extent", _lengths: list[int]) -> None:
    """A stretch of a picture or the like.

    Raises:
        BadZipFile: it is a sheet or shared texts all the same.
    """
    if _TELLING.search(text):
        raise BadZipFile


def _add_lengths(text: bytes, lengths: list[int]) -> None:
    """More of a part's shared texts: what goes on from before, then those that begin here."""
    if not lengths and b"si" not in text:
        return
    first, *others = _TEXT.split(text)
    if lengths:
        lengths[-1] += _length(first)
    lengths += map(_length, others)


def _length(text: bytes) -> int:
    return len(_TAG.sub(b"", text))


class _Extent:
    """How far the filled cells met so far reach."""

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self._row = 0
        self._column = 0

    def add(self, text: bytes) -> None:
        """More cells and rows.

        Raises:
            BadZipFile: a tag does not end as tags do.
        """
        if self._is_plain(text):
            return
        found = _PLACED.findall(text)
        if any(not end for *_, end in found):
            raise BadZipFile
        self._follow(found)

    def _is_plain(self, text: bytes) -> bool:
        """Whether the cells are written plainly, and few enough even if all of them are filled."""
        found = _PLACED_PLAINLY.findall(text)
        if len(found) != len(_ANY_TAG.findall(text)):
            return False
        rows = max(self.rows, *map(int, {digits for _, digits in found}), 0)
        columns = max(self.columns, *map(_column_number, {letters for letters, _ in found}), 0)
        if rows * columns > limits.WORKBOOK_CELLS:
            return False
        self.rows, self.columns = rows, columns
        if found:
            letters, digits = found[-1]
            self._row, self._column = int(digits), _column_number(letters)
        return True

    def _follow(self, found: list[_Placed]) -> None:
        """Cells of which some are empty or do not say where they are, one after another."""
        for tag, letters, digits, end in found:
            if tag != _CELL:
                self._row = int(digits) if digits else self._row + 1
                self._column = 0
                continue
            self._column = _column_number(letters) if letters else self._column + 1
            if end == _FILLED:
                self.rows = max(self.rows, int(digits) if digits else self._row)
                self.columns = max(self.columns, self._column)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
