"""Tables as CSV that a Danish Excel opens right: semicolons, decimal commas, UTF-8 with a mark."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from klviewer.reports.grid import Cell, Grid, harmless
from klviewer.reports.written_file import written_file


def write_semicolon_text(grid: Grid, path: Path) -> None:
    """Write a table as CSV.

    A text that a spreadsheet would calculate gets an apostrophe in front.

    Args:
        grid: the table.
        path: where to; a file that is there is replaced.

    Raises:
        NotWrittenError: the place cannot be written to.
    """
    with (
        written_file(path) as unfinished,
        unfinished.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerows([_as_text(cell) for cell in line] for line in _lines(grid))


def _lines(grid: Grid) -> Iterator[Sequence[Cell]]:
    yield from ([line] for line in (*grid.marks, *grid.lead))
    yield [head.title for head in grid.heads]
    yield from (*grid.rows, *grid.foot)
    if grid.notes:
        yield []
    yield from ([note] for note in grid.notes)


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int | float):
        return str(cell).replace(".", ",")
    return harmless(cell)
