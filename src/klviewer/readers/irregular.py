"""Delimited text that is not regular, read record by record so that only the bad ones are lost."""

import csv
from dataclasses import dataclass, field
from enum import Enum, auto
from io import StringIO
from itertools import islice

import numpy as np

from klviewer.readers import limits
from klviewer.readers.records import Records
from klviewer.readers.sheet import EMPTY
from klviewer.readers.source import Progress

_RECORDS_PER_REPORT = 2_000


class Flaw(Enum):
    """Why a record was left out."""

    TOO_LONG = auto()
    UNCLOSED_QUOTE = auto()
    CUT_SHORT = auto()
    REST_UNREADABLE = auto()


@dataclass(slots=True)
class Salvage:
    """What could be read of an irregular text.

    Args:
        rows: the fields of the records that could be read.
        numbers: which record each of them is, counted from 0.
        flaws: what was left out, with the record's number.
    """

    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    flaws: list[tuple[int, Flaw]] = field(default_factory=list)

    def records(self, width: int) -> Records:
        """The rows as columns."""
        places: list[dict[str, int]] = [{"": EMPTY} for _ in range(width)]
        positions = np.full((width, len(self.rows)), EMPTY, dtype=np.int32)
        for row, cells in enumerate(self.rows):
            for column, (cell, seen) in enumerate(zip(cells, places, strict=False)):
                positions[column, row] = seen.setdefault(cell, len(seen) - 1)
        texts = tuple(tuple(seen)[1:] for seen in places)
        return Records(tuple(positions), texts, np.array(self.numbers, dtype=np.int32))


def salvaged(body: str, separator: str, width: int, progress: Progress) -> Salvage:
    """Read what can be read.

    A record with more fields than there are columns is left out. So is one in which a quotation
    mark is opened and never closed: reading goes on at the line after it, where only records of
    the full width are believed. And so is a last record that stops short.

    Args:
        body: what follows the heads.
        separator: between the fields.
        width: the number of columns.
        progress: told how much is read.
    """
    csv.field_size_limit(limits.FILE_BYTES)
    return _Salvaging(StringIO(body, newline="").readlines(), separator, width, progress).run()


class _Salvaging:
    def __init__(self, lines: list[str], separator: str, width: int, progress: Progress) -> None:
        self._lines = lines
        self._separator = separator
        self._width = width
        self._progress = progress
        self._number = 0
        self._found = Salvage()

    def run(self) -> Salvage:
        start = self._read_from(0, shortest=0)
        for _ in range(limits.RESTARTS):
            if start is None:
                return self._found
            start = self._read_from(start, shortest=self._width)
        if start is not None:
            self._leave_out(Flaw.REST_UNREADABLE)
        return self._found

    def _read_from(self, start: int, shortest: int) -> int | None:
        """Read records to the end, or to a quotation mark that is never closed.

        Returns:
            The line to go on at, None when the end was reached.
        """
        reader = csv.reader(islice(self._lines, start, None), delimiter=self._separator)
        line = start
        for cells in reader:
            end = start + reader.line_num
            if end == len(self._lines) and self._is_unclosed(line):
                self._leave_out(Flaw.UNCLOSED_QUOTE)
                return line + 1
            if end == len(self._lines) and not shortest and self._is_cut(cells):
                self._leave_out(Flaw.CUT_SHORT)
                return None
            self._take(cells, shortest)
            line = end
        return None

    def _is_unclosed(self, line: int) -> bool:
        record = csv.reader(self._lines[line:], delimiter=self._separator, strict=True)
        try:
            next(record)
        except csv.Error as error:
            return "unexpected end of data" in str(error)
        return False

    def _is_cut(self, last: list[str]) -> bool:
        """Whether the last record stops before its last field, and the file with it."""
        return not self._lines[-1].endswith(("\n", "\r")) and len(last) < self._width

    def _take(self, cells: list[str], shortest: int) -> None:
        if any(cells[self._width :]):
            self._leave_out(Flaw.TOO_LONG)
            return
        if len(cells) >= shortest:
            self._found.rows.append(cells[: self._width])
            self._found.numbers.append(self._number)
        self._number += 1
        if self._number % _RECORDS_PER_REPORT == 0:
            self._progress(min(self._number / len(self._lines), 1.0))

    def _leave_out(self, flaw: Flaw) -> None:
        self._found.flaws.append((self._number, flaw))
        self._number += 1
