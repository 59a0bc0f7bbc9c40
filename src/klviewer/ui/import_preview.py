"""The first rows of a file, and above them what each column is read as."""

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from klviewer.readers.recognised import Use
from klviewer.ui.import_columns_model import ColumnsModel
from klviewer.ui.import_delegate import ColumnDelegate
from klviewer.ui.import_preview_model import PreviewModel
from klviewer.ui.import_table_draft import Field, TableDraft
from klviewer.ui.theme import Theme

_ROW = 26
_COLUMN = 184
_BESIDE = 128
_MARGIN = 104
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _ColumnsTable(QTableView):
    """Columns are selected whole; a click or Enter changes the cell."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space change what the cursor stands on, where it can be changed."""
        index = self.currentIndex()
        if event.key() in _OPENING and index.isValid():
            self._change(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click changes the cell, one with Ctrl or Shift selects more columns."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and index.isValid():
            self._change(index)

    def _change(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)


class ImportPreview(QWidget):
    """Two tables that scroll sideways together.

    Args:
        theme: the look.

    Signals:
        selected: other columns are selected.
    """

    selected = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = ColumnsModel(self)
        self.rows = PreviewModel(self)
        self._row = round(_ROW * theme.scale)
        self._wide, self._narrow = round(_COLUMN * theme.scale), round(_BESIDE * theme.scale)
        self.heads = _ColumnsTable()
        self.cells = QTableView()
        self.heads.setModel(self.columns)
        self.cells.setModel(self.rows)
        self.heads.setItemDelegate(ColumnDelegate(theme, self.heads))
        self._lay_out(theme)
        self._join()

    def _lay_out(self, theme: Theme) -> None:
        for view, name in (
            (self.heads, self.tr("Hvad kolonnerne læses som")),
            (self.cells, self.tr("De første rækker i filen")),
        ):
            view.setAccessibleName(name)
            view.setShowGrid(False)
            view.setWordWrap(False)
            view.setTabKeyNavigation(False)
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.verticalHeader().setDefaultSectionSize(self._row)
            view.verticalHeader().setFixedWidth(round(_MARGIN * theme.scale))
            view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            view.horizontalHeader().setDefaultSectionSize(self._wide)
            view.horizontalHeader().setDefaultAlignment(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )
        self.heads.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.heads.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.heads.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heads.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.heads.horizontalHeader().setFixedHeight(self._row + 4)
        self.heads.setFixedHeight(self._row * (len(Field) + 1) + 5)
        self.cells.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.cells.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cells.horizontalHeader().hide()
        self.cells.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        above = QHBoxLayout()  # as wide as what the scroll bar leaves below
        above.setContentsMargins(0, 0, self.cells.verticalScrollBar().sizeHint().width(), 0)
        above.addWidget(self.heads)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.cells, 1)

    def _join(self) -> None:
        """Columns are as wide, and stand under each other."""
        above, below = self.heads.horizontalScrollBar(), self.cells.horizontalScrollBar()
        above.valueChanged.connect(below.setValue)
        below.valueChanged.connect(above.setValue)
        self.heads.horizontalHeader().sectionResized.connect(
            lambda place, _, width: self.cells.setColumnWidth(place, width)
        )
        self.heads.selectionModel().selectionChanged.connect(self._tell)

    def _tell(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selected.emit()

    def show_table(self, table: TableDraft) -> None:
        """Show another table, from its first column in doubt."""
        self.columns.show(table)
        self.rows.show(table.found)
        for place, found in enumerate(table.found.columns):
            read = (
                found.use is Use.QUESTION or place in table.likely or table.candidates is not None
            )
            self.heads.setColumnWidth(place, self._wide if read else self._narrow)
        for place in sorted(table.likely)[:1]:
            self.heads.scrollTo(self.columns.index(Field.TEXT, place))
        self.selected.emit()

    @property
    def places(self) -> list[int]:
        """The columns that are selected."""
        return sorted(index.column() for index in self.heads.selectionModel().selectedColumns())

    def select_all(self) -> None:
        """Select every column."""
        self.heads.selectAll()
