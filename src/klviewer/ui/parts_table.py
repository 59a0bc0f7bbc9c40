"""A table of counts on a page: as high as its rows, its first column as wide as there is room."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from klviewer.reports.drawing import TextStyle
from klviewer.reports.grid import Grid
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.grid_model import GridModel
from klviewer.ui.painting import FontMeasure
from klviewer.ui.sorted_rows import KEY
from klviewer.ui.table_cells import TableCells
from klviewer.ui.theme import Theme

_ROW = 26
_PADDING = 8
_AROUND_HEAD = 30  # margins, and room for the arrow that tells the order
_AROUND_CELL = 24
_LEAST_NUMBER, _MOST_NUMBER, _LEAST_ANSWER = 64, 160, 160


class PartsTable(CopyingTable):
    """Shows a grid.

    Args:
        model: what it shows.
        theme: the look.

    Signals:
        copy_wanted: carries the numbers of the rows as a frozenset, None for all.
    """

    copy_wanted = Signal(object)

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = model
        self._letters = FontMeasure(theme)
        self.setModel(model)
        self.setItemDelegate(TableCells(_PADDING, self))
        self.setSortingEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(round(_ROW * theme.scale))
        head = self.horizontalHeader()
        head.setMinimumSectionSize(48)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSortIndicatorClearable(True)
        self._unsort()

    def _unsort(self) -> None:
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def show_grid(self, grid: Grid) -> None:
        """Show another table; its place is kept, and its order where the heads are the same."""
        if grid.heads != self._shown.grid.heads:
            self._unsort()
        with self.place_kept(KEY):
            self._shown.show_grid(grid)
        self._fit()

    def _fit(self) -> None:
        """Give the answers the room the numbers leave, and the table its whole height."""
        head = self.horizontalHeader()
        widths = self._widths()
        if sum(widths) + self._cells_width(0) > self.viewport().width():
            widths = self._widths(_MOST_NUMBER)
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(0, self._room_for_answers())
        rows = self._shown.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if head.length() > self.viewport().width() else 0
        self.setFixedHeight(rows + head.sizeHint().height() + below + 2)

    def _widths(self, most: int | None = None) -> list[int]:
        """What the heads and the cells need; a head longer than the most is told by pointing."""
        return list(self._needed(most))

    def _needed(self, most: int | None) -> Iterator[int]:
        for column, head in enumerate(self._shown.heads()[1:], 1):
            needed = ceil(self._letters.width(head, TextStyle.SMALL_STRONG)) + _AROUND_HEAD
            needed = needed if most is None else min(needed, most)
            yield max(needed, self._cells_width(column), _LEAST_NUMBER)

    def _cells_width(self, column: int) -> int:
        words = (self._shown.cell(row, column) for row in self._shown.rows)
        widths = (self._letters.width(text, TextStyle.TEXT) for text in words)
        return ceil(max(widths, default=0.0)) + _AROUND_CELL

    def _room_for_answers(self) -> int:
        """As wide as the page lets the first column be, but never too narrow to be read."""
        head = self.horizontalHeader()
        others = head.length() - head.sectionSize(0)
        least = min(self._cells_width(0), _LEAST_ANSWER)
        return max(self.viewport().width() - others, least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def copy(self) -> None:
        """Ask for the selected rows to be copied, for the whole table if none is selected."""
        chosen = frozenset(index.row() for index in self.selectionModel().selectedRows())
        self.copy_wanted.emit(chosen or None)

    def copy_all(self) -> None:
        """Ask for the table to be copied."""
        self.copy_wanted.emit(None)
