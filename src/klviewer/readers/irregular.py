"""Delimited text that is not regular, read record by record so that only the bad ones are lost."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO, TextIOWrapper

from klviewer.readers import limits
from klviewer.readers.growing import GrowingColumn, Records, records
from klviewer.readers.source import Progress

_RECORDS_AT_ONCE = 2_000


class Flaw(Enum):
    """Why a record was left out."""

    TOO_LONG = auto()
    UNCLOSED_QUOTE = auto()
    CUT_SHORT = auto()
    REST_UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read of an irregular text.

    Args:
        records: those that could be read.
        flaws: what was left out, with the record's number, counted from 0.
    """

    records: Records
    flaws: tuple[tuple[int, Flaw], ...]


def salvaged(body: bytes, separator: str, width: int, progress: Progress) -> Salvage:
    """Read what can be read.

    A record with more fields than there are columns is left out. So is one in which a quotation
    mark is opened and never closed: reading goes on at the line after it, where only records of
    the full width are believed. And so is a last record that stops short.

    Args:
        body: UTF-8, what follows the heads.
        separator: between the fields.
        width: the number of columns.
        progress: told how much is read.
    """
    csv.field_size_limit(limits.FILE_BYTES)
    return _Salvaging(body, separator, width, progress).run()


class _Lines(Iterator[str]):
    """The lines of a text from a place on; `end` is the place after the last one given."""

    def __init__(self, body: bytes, start: int) -> None:
        stream = BytesIO(body)
        stream.seek(start)
        self._lines = TextIOWrapper(stream, "utf-8", newline="")
        self.end = start

    def __next__(self) -> str:
        line = next(self._lines)
        self.end += len(line.encode())
        return line


class _Salvaging:
    def __init__(self, body: bytes, separator: str, width: int, progress: Progress) -> None:
        self._body = body
        self._separator = separator
        self._width = width
        self._progress = progress
        self._number = 0
        self._columns = [GrowingColumn() for _ in range(width)]
        self._rows: list[list[str]] = []
        self._numbers: list[int] = []
        self._flaws: list[tuple[int, Flaw]] = []

    def run(self) -> Salvage:
        start = self._read_from(0, shortest=0)
        for _ in range(limits.RESTARTS):
            if start is not None:
                start = self._read_from(start, shortest=self._width)
        if start is not None:
            self._leave_out(Flaw.REST_UNREADABLE)
        self._store(len(self._body))
        return Salvage(records(self._columns, self._numbers), tuple(self._flaws))

    def _read_from(self, start: int, shortest: int) -> int | None:
        """Read records to the end, or to a quotation mark that is never closed.

        Returns:
            Where to go on, None when the end was reached.
        """
        lines = _Lines(self._body, start)
        for cells in csv.reader(lines, delimiter=self._separator):
            if lines.end == len(self._body) and self._is_unclosed(start):
                self._leave_out(Flaw.UNCLOSED_QUOTE)
                return self._next_line(start)
            if lines.end == len(self._body) and not shortest and self._is_cut(cells):
                self._leave_out(Flaw.CUT_SHORT)
                return None
            self._take(cells, shortest)
            start = lines.end
            if len(self._rows) >= _RECORDS_AT_ONCE:
                self._store(start)
        return None

    def _is_unclosed(self, start: int) -> bool:
        record = csv.reader(_Lines(self._body, start), delimiter=self._separator, strict=True)
        try:
            next(record)
        except csv.Error as error:
            return "unexpected end of data" in str(error)
        return False

    def _next_line(self, start: int) -> int:
        lines = _Lines(self._body, start)
        next(lines)
        return lines.end

    def _is_cut(self, last: list[str]) -> bool:
        """Whether the last record stops before its last field, and the file with it."""
        return not self._body.endswith((b"\n", b"\r")) and len(last) < self._width

    def _take(self, cells: list[str], shortest: int) -> None:
        if any(cells[self._width :]):
            self._leave_out(Flaw.TOO_LONG)
            return
        if len(cells) >= shortest:
            missing = [""] * (self._width - len(cells))
            self._rows.append([*cells[: self._width], *missing])
            self._numbers.append(self._number)
        self._number += 1

    def _leave_out(self, flaw: Flaw) -> None:
        self._flaws.append((self._number, flaw))
        self._number += 1

    def _store(self, read: int) -> None:
        for column, cells in zip(self._columns, zip(*self._rows, strict=True), strict=False):
            column.add_cells(cells)
        self._rows.clear()
        self._progress(read / max(len(self._body), 1))
