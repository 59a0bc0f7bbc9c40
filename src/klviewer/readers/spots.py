"""Where in a file's tables something stands, so that it can be shown there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.readers.cells import folded
from klviewer.readers.names import matched
from klviewer.readers.sheet import Sheet
from klviewer.survey.problems import Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file's tables.

    Args:
        sheet: which of the tables.
        rows: which of its rows, counted from 0; empty where the place is no row of answers.
        near: the row to show first; the nearest where `rows` is empty.
        column: which of its columns, None where the place is in none.
    """

    sheet: int
    rows: tuple[int, ...]
    near: int
    column: int | None


def spot_of(sheets: Sequence[Sheet], place: Place) -> Spot:
    """Where the tables have a place.

    Args:
        sheets: every table of a file, at least one.
        place: as a problem names it; its file is the one the tables are from, or a part of it.
    """

    def fits(sheet: Sheet) -> tuple[bool, ...]:
        return (
            sheet.file_name == place.file,
            sheet.name == place.sheet,
            _column(sheet, place.column) is not None,
            bool(_rows(sheet, [place.row])),
        )

    best = max(range(len(sheets)), key=lambda at: fits(sheets[at]))
    return _spot(sheets, best, [place.row], _column(sheets[best], place.column))


def spot_of_rows(sheets: Sequence[Sheet], rows: Sequence[int], heads: Collection[str]) -> Spot:
    """Where the tables have some rows of answers.

    Args:
        sheets: every table of a file, at least one.
        rows: their numbers as a spreadsheet shows them; the first is shown first.
        heads: the names of questions that the table of the rows has columns for.
    """
    asked = {folded(head) for head in heads}

    def fits(sheet: Sheet) -> tuple[int, int]:
        known = matched(asked, (column.name for column in sheet.columns))
        return len(known), len(_rows(sheet, rows))

    best = max(range(len(sheets)), key=lambda at: fits(sheets[at]))
    return _spot(sheets, best, rows, None)


def _spot(sheets: Sequence[Sheet], at: int, rows: Sequence[int], column: int | None) -> Spot:
    sheet = sheets[at]
    nearest = int(np.searchsorted(sheet.rows, rows[0]))
    near = max(min(nearest, len(sheet.rows) - 1), 0)
    return Spot(at, _rows(sheet, rows), near, column)


def _rows(sheet: Sheet, rows: Sequence[int]) -> tuple[int, ...]:
    """Those of the rows that the table has; its numbers grow."""
    found = zip(np.searchsorted(sheet.rows, rows).tolist(), rows, strict=True)
    return tuple(at for at, row in found if at < len(sheet.rows) and sheet.rows[at] == row)


def _column(sheet: Sheet, name: str) -> int | None:
    found = (at for at, column in enumerate(sheet.columns) if name and column.name == name)
    return next(found, None)
