"""The list of the coding page: answers or quotations, and what of it is selected."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from klviewer.ui.coding_delegates import ExcerptDelegate, TagsDelegate
from klviewer.ui.coding_model import AREA, CODES, NAME, TEXT, THEME, CodingModel
from klviewer.ui.coding_rows import CodingRow
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.theme import Theme

_ROW = 48
_WIDTHS = {NAME: 108, AREA: 100, THEME: 122, CODES: 140}


class CodingTable(CopyingTable):
    """Shows the lines of the coding page.

    Args:
        model: the lines.
        theme: the look.
    """

    def __init__(self, model: CodingModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Svar i ord"))
        self.setItemDelegateForColumn(TEXT, ExcerptDelegate(theme, self))
        self.setItemDelegateForColumn(CODES, TagsDelegate(theme, self))
        self.verticalHeader().setDefaultSectionSize(round(_ROW * theme.scale))
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, round(width * theme.scale))
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)

    def show_rows(self, rows: tuple[CodingRow, ...]) -> None:
        """Show the lines; those that were selected stay selected, and the list stays in place."""
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        selected = [row.key for row in self.selected_rows]
        model = self.selectionModel()
        model.blockSignals(True)
        self._lines.show_rows(rows)
        places = (self._lines.row_of(key) for key in selected)
        flags = QItemSelectionModel.SelectionFlag
        model.clearSelection()
        for place in places:
            if place is not None:
                model.select(self._lines.index(place, 0), flags.Select | flags.Rows)
        model.blockSignals(False)
        bar.setValue(scrolled)

    @property
    def selected_rows(self) -> list[CodingRow]:
        """The lines that are selected, from above."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._lines.rows[place] for place in places]
