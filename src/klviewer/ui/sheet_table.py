"""The table of a file to look around in, as long as it may be."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from klviewer.readers.spots import Spot
from klviewer.reports.grid import harmless
from klviewer.ui.sheet_model import WHOLE, SheetModel
from klviewer.ui.shown_table import Index
from klviewer.ui.theme import Theme

_ROW = 24
_NARROWEST, _WIDEST = 56, 260
_AROUND = 26  # what the style sheet puts around the words
_MEASURED_COLUMNS, _MEASURED_ROWS = 200, 40


class _MarkedItem(QStyledItemDelegate):
    """Paints the ground of marked cells, which a style sheet otherwise leaves out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class SheetTable(QTableView):
    """Cells of a file, with their row numbers.

    Args:
        cells: the table shown.
        theme: the look.

    Signals:
        visited: another cell is the current one; carries its index.
    """

    visited = Signal(QModelIndex)

    def __init__(self, cells: SheetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._scale = theme.scale
        self.setModel(cells)
        self.setItemDelegate(_MarkedItem(self))
        self.setProperty("role", "dense")
        self.setAccessibleName(self.tr("Filens rækker"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(_ROW * theme.scale))

    def fit_columns(self) -> None:
        """Make columns as wide as their heads and the first of their cells, within reason."""
        metrics = QFontMetricsF(self.font())
        narrowest, widest = (round(width * self._scale) for width in (_NARROWEST, _WIDEST))
        self.horizontalHeader().setDefaultSectionSize(round(widest / 2))
        for column in range(min(self._cells.columnCount(), _MEASURED_COLUMNS)):
            wide = max(metrics.horizontalAdvance(words) for words in self._first_words(column))
            width = round(wide + _AROUND * self._scale)
            self.setColumnWidth(column, min(max(width, narrowest), widest))

    def _first_words(self, column: int) -> list[str]:
        cells = self._cells
        rows = range(min(cells.rowCount(), _MEASURED_ROWS))
        head = str(cells.headerData(column, Qt.Orientation.Horizontal))
        return [head, *(str(cells.index(row, column).data()) for row in rows)]

    def go_to(self, spot: Spot) -> None:
        """Bring a place into sight, its row halfway down, and make it the current one.

        The first columns, which say whose row it is, stay in sight where there is room for both.
        """
        row = spot.rows[0] if spot.rows else spot.near
        index = self._cells.index(row, spot.column or 0)
        if index.isValid():
            # Selecting it would hide the colour that marks it.
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, no_update)
            self.horizontalScrollBar().setValue(0)
            self.scrollTo(index)
            in_sight = self.viewport().height() // self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(row - in_sight // 2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell is looked at."""
        super().currentChanged(current, previous)
        self.visited.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the whole text of the cell, for a spreadsheet too."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(harmless(str(self.currentIndex().data(WHOLE))))
        else:
            super().keyPressEvent(event)
