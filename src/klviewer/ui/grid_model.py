"""A table to be handed on as a model: sorted by any column, its foot always last."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject

from klviewer.reports.grid import Cell, Grid, Kind
from klviewer.reports.grid_html import shown
from klviewer.survey.danish import sort_key
from klviewer.ui.sorted_rows import SortedRows

_NUMBERS = frozenset({Kind.COUNT, Kind.SHARE, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row.

    Args:
        place: among the rows as they were made, the foot after the others.
        cells: as many as there are heads.
        is_foot: whether it stays below the others.
    """

    place: int
    cells: Sequence[Cell]
    is_foot: bool


class GridModel(SortedRows[GridRow]):
    """The cells of a table, words in the order of the Danish alphabet.

    Args:
        grid: the table.
    """

    def __init__(self, grid: Grid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        body = len(grid.rows)
        every = enumerate((*grid.rows, *grid.foot))
        self.show_rows([GridRow(place, cells, place >= body) for place, cells in every])

    def heads(self) -> Sequence[str]:
        """The heads of the columns."""
        return [head.title for head in self._grid.heads]

    def key(self, row: GridRow) -> int:
        """A row is known by where it stood at first."""
        return row.place

    def cell(self, row: GridRow, column: int) -> str:
        """The cell as it is read."""
        return shown(row.cells[column], self._grid.heads[column].kind)

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return self._grid.heads[column].kind in _NUMBERS

    def sorting(self, column: int) -> Callable[[GridRow], tuple[object, ...]]:
        """By value, nothing and words before numbers; the foot after all, whichever way."""

        def by(row: GridRow) -> tuple[object, ...]:
            if row.is_foot:
                last = -row.place if self.is_descending else row.place
                return (not self.is_descending, 0, last)
            return (self.is_descending, *_value(row.cells[column]))

        return by

    def _ordered(self, rows: Sequence[GridRow]) -> tuple[GridRow, ...]:
        """Without a column to sort by, the order in which the rows were made."""
        found = super()._ordered(rows)
        return found if self.is_sorted else tuple(sorted(found, key=self.key))

    @property
    def sorted_grid(self) -> Grid:
        """The table in the order it is shown."""
        return self.part(range(len(self.rows)))

    def part(self, places: Collection[int]) -> Grid:
        """Some of the rows, in the order they are shown, with all that is told of the table."""
        chosen = [row for place, row in enumerate(self.rows) if place in places]
        return replace(
            self._grid,
            rows=tuple(row.cells for row in chosen if not row.is_foot),
            foot=tuple(row.cells for row in chosen if row.is_foot),
        )


def _value(cell: Cell) -> tuple[int, object]:
    if cell is None:
        return 0, 0
    if isinstance(cell, str):
        return 1, sort_key(cell)
    return (2, cell.toordinal()) if isinstance(cell, date) else (2, cell)
