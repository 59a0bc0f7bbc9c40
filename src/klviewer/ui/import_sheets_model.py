"""The files and sheets that were handed over, and which of them are read."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from klviewer.survey.counted import COLUMNS, ROWS
from klviewer.ui.import_table_draft import TableDraft
from klviewer.ui.saying import say
from klviewer.ui.tool_tips import tip

Index = QModelIndex | QPersistentModelIndex

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class SheetsModel(QAbstractListModel):
    """A row per table, ticked where it is read.

    Signals:
        changed: a table is read, or no longer.
    """

    changed = Signal()

    def __init__(self, tables: Sequence[TableDraft], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tables

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The tables."""
        return 0 if parent.isValid() else len(self._tables)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every table can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file, the sheet, and how much is in it."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        table = self._tables[index.row()]
        if role in _SHOWN:
            return self._words(table)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(table.found.file_name)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if table.taken else Qt.CheckState.Unchecked
        return None

    def _words(self, table: TableDraft) -> str:
        found = table.found
        sheet = found.key[1]
        name = f"{found.file_name} › {sheet}" if sheet else found.file_name
        told = found.title if found.known else say(COLUMNS(len(found.columns)))
        return f"{name}\n{told} · {say(ROWS(found.size))}"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read a table, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._tables[index.row()].taken = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True
