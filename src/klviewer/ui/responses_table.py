"""The list of who has answered: as many columns as there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.responses_model import ResponsesModel
from klviewer.ui.table_cells import CellLook, Index, TableCells
from klviewer.ui.theme import Theme

_ROW = 26
_PADDING = 2
_LEAST_COLUMN = 124
_LEAST_FOR_DIVISIONS = 780


class _Cells(TableCells):
    """Asks the model for all of a cell at once."""

    def __init__(self, responses: ResponsesModel, parent: QWidget) -> None:
        super().__init__(_PADDING, parent)
        self._responses = responses

    def look(self, index: Index) -> CellLook:
        """What a cell shows."""
        return self._responses.look(index.row(), index.column())


class ResponsesTable(CopyingTable):
    """Respondents and their responses.

    Args:
        responses: what is listed.
        theme: the look.
    """

    def __init__(
        self, responses: ResponsesModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._responses = responses
        self._scale = theme.scale
        self.setModel(responses)
        self.setItemDelegate(_Cells(responses, self))
        self.setAccessibleName(self.tr("Besvarelser"))
        self.setProperty("role", "dense")
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().setDefaultSectionSize(round(_ROW * theme.scale))

    def fit_columns(self) -> None:
        """Make names as wide as they are, and let the areas share the rest."""
        for column in range(self._responses.first_area):
            self.resizeColumnToContents(column)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Leave region and group out where there is no room for them."""
        first, columns = self._responses.first_area, self._responses.columnCount()
        if columns == first:
            return
        is_narrow = self.width() < _LEAST_FOR_DIVISIONS * self._scale
        for column in range(1, first):
            self.setColumnHidden(column, is_narrow)
        names = sum(self.columnWidth(column) for column in range(first))
        room = (self.viewport().width() - names) // (columns - first)
        for column in range(first, columns):
            self.setColumnWidth(column, max(room, round(_LEAST_COLUMN * self._scale)))
