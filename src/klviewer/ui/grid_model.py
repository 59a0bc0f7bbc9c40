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
        self.grid = grid
        self.show_grid(grid)

    def show_grid(self, grid: Grid) -> None:
        """Show another table, in the order chosen where it has the same heads."""
        body = len(grid.rows)
        every = enumerate((*grid.rows, *grid.foot))
        rows = [GridRow(place, cells, place >= body) for place, cells in every]
        if grid.heads == self.grid.heads:
            self.grid = grid
            self.show_rows(rows)
            return
        self.beginResetModel()
        self.grid = grid
        self._column = -1
        self.rows = self._ordered(rows)
        self.endResetModel()

    def heads(self) -> Sequence[str]:
        """The heads of the columns."""
        return [head.title for head in self.grid.heads]

    def key(self, row: GridRow) -> int:
        """A row is known by where it stood at first."""
        return row.place

    def cell(self, row: GridRow, column: int) -> str:
        """The cell as it is read."""
        return shown(row.cells[column], self.grid.heads[column].kind)

    def spoken(self, row: GridRow, column: int) -> str:
        """The cell with its row's name and its column's."""
        said = super().spoken(row, column)
        return f"{self.cell(row, 0)}, {said}" if column else said

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers."""
        return self.grid.heads[column].kind in _NUMBERS

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

    def chosen(self, places: Collection[int]) -> tuple[GridRow, ...]:
        """Some of the rows, in the order they are shown."""
        return tuple(row for place, row in enumerate(self.rows) if place in places)

    def part(self, places: Collection[int]) -> Grid:
        """The table with some of its rows, in the order they are shown."""
        return part_of(self.grid, self.chosen(places))


def part_of(grid: Grid, chosen: Sequence[GridRow]) -> Grid:
    """Some rows of a table, with all that is told of it.

    Args:
        grid: the table, also as it may leave the program.
        chosen: the rows, of a table with the same ones.
    """
    cells = (*grid.rows, *grid.foot)
    return replace(
        grid,
        rows=tuple(cells[row.place] for row in chosen if not row.is_foot),
        foot=tuple(cells[row.place] for row in chosen if row.is_foot),
    )


def _value(cell: Cell) -> tuple[int, object]:
    if cell is None:
        return 0, 0
    if isinstance(cell, str):
        return 1, sort_key(cell)
    return (2, cell.toordinal()) if isinstance(cell, date) else (2, cell)
