"""How many have answered by region or group, as high as it has rows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from klviewer.survey.nonresponse import ResponseRates
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.rates_model import RatesModel
from klviewer.ui.table_cells import TableCells
from klviewer.ui.theme import Theme

_ROW = 24
_PADDING = 2
_HEAD = 38
_PART = 116


class RatesTable(CopyingTable):
    """Counts and shares of those that have answered.

    Args:
        head: what the parts are.
        theme: the look.
    """

    def __init__(self, head: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RatesModel(head, self)
        self._row, self._part = round(_ROW * theme.scale), round(_PART * theme.scale)
        self.setModel(self._model)
        self.setItemDelegate(TableCells(_PADDING, self))
        self.setAccessibleName(head)
        self.setProperty("role", "dense")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._row)
        self.horizontalHeader().setFixedHeight(round(_HEAD * theme.scale))

    def show_rates(self, rates: ResponseRates) -> None:
        """Show other counts."""
        self._model.show(rates)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, self._part)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows and the head."""
        rows = self._model.rowCount() * self._row
        return QSize(super().sizeHint().width(), rows + self.horizontalHeader().height())

    def minimumSizeHint(self) -> QSize:
        """It never scrolls."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
