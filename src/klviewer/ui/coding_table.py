"""The list of the coding page: answers or quotations, and what of it is selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from klviewer.ui.coding_delegates import ExcerptDelegate, TagsDelegate
from klviewer.ui.coding_model import AREA, CODES, NAME, TEXT, THEME, CodingModel
from klviewer.ui.coding_rows import CodingRow
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.theme import Theme

_ROW = 48
_WIDTHS = {NAME: (108, 124), AREA: (100, 140), THEME: (122, 176), CODES: (140, 200)}
"""The least and the most of each column in pixels; the answers take what is left."""
_FOR_LEAST, _FOR_MOST = 774, 1250
"""The widths of the table that go with them."""


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
        self._scale = theme.scale
        self._shared: dict[int, int] = {}
        self._share_room()
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Wider columns in a wider table, but those that somebody has drawn to a width."""
        spare = (self.width() / self._scale - _FOR_LEAST) / (_FOR_MOST - _FOR_LEAST)
        part = min(max(spare, 0.0), 1.0)
        for column, (least, most) in _WIDTHS.items():
            if self.columnWidth(column) == self._shared.get(column, self.columnWidth(column)):
                width = round((least + (most - least) * part) * self._scale)
                self._shared[column] = width
                self.setColumnWidth(column, width)

    def show_rows(self, rows: tuple[CodingRow, ...]) -> None:
        """Show the lines; those that were selected stay selected, and the list stays in place."""
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        selected = {row.key for row in self.selected_rows}
        model = self.selectionModel()
        model.blockSignals(True)
        self._lines.show_rows(rows)
        shown = enumerate(self._lines.rows)
        self.select_rows(place for place, row in shown if row.key in selected)
        model.blockSignals(False)
        self.executeDelayedItemsLayout()  # else the first painting does, and asks for a second
        bar.setValue(scrolled)

    @property
    def selected_rows(self) -> list[CodingRow]:
        """The lines that are selected, from above."""
        parts = self.selectionModel().selection().toList()
        places = {place for part in parts for place in range(part.top(), part.bottom() + 1)}
        return [self._lines.rows[place] for place in sorted(places)]
