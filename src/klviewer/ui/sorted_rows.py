"""Table models that sort their rows themselves, by the domain's own keys."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from klviewer.ui.tool_tips import words_or_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The row's own value."""

KEY = Qt.ItemDataRole.UserRole + 1
"""What tells a row from the others."""


class SortedRows(QAbstractTableModel, Generic[Row]):
    """Rows of values, in the order of one of the columns.

    A kind of model says what tells its rows apart, their heads and cells, and what they are
    sorted by, and may say where words stand in a high row.
    """

    upright = Qt.AlignmentFlag.AlignVCenter

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._column = -1
        self._descending = False

    def heads(self) -> Sequence[str]:
        """The heads of the columns."""
        raise NotImplementedError

    def key(self, row: Row) -> Hashable:
        """What tells a row from the others."""
        raise NotImplementedError

    def cell(self, row: Row, column: int) -> str:
        """The words of a cell."""
        raise NotImplementedError

    def spoken(self, row: Row, column: int) -> str:
        """A cell as it is read aloud."""
        return f"{self.heads()[column]}: {self.cell(row, column)}"

    def sorting(self, column: int) -> Callable[[Row], tuple[object, ...]]:
        """What rows are sorted by when they are sorted by a column."""
        raise NotImplementedError

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers, which stand at the right."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows, in the order chosen; where they are the same only their cells change."""
        ordered = self._ordered(rows)
        if list(map(self.key, ordered)) == list(map(self.key, self.rows)):
            self.rows = ordered
            if ordered:
                last = self.index(len(ordered) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = ordered
        self.endResetModel()

    def _ordered(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        if not self.is_sorted:
            return tuple(rows)
        return tuple(sorted(rows, key=self.sorting(self._column), reverse=self._descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is selected stays selected."""
        self._column = column
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [(self.key(self.rows[index.row()]), index.column()) for index in before]
        self.rows = self._ordered(self.rows)
        places = {self.key(row): place for place, row in enumerate(self.rows)}
        after = [self.index(places[key], cell) for key, cell in keys]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @property
    def is_sorted(self) -> bool:
        """Whether a column has been chosen to sort by."""
        return self._column >= 0

    @property
    def is_descending(self) -> bool:
        """Whether the largest stands first."""
        return self._descending

    def row_of(self, key: Hashable) -> int | None:
        """Where the row of a key stands, None where there is none."""
        found = (place for place, row in enumerate(self.rows) if self.key(row) == key)
        return next(found, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.heads())

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads."""
        if orientation is not Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.is_number(column) else Qt.AlignmentFlag.AlignLeft

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown and read aloud, and its row."""
        # Not checkIndex, which asks the model how large it is: a table in sight asks for hundreds.
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words_or_tip(self.cell(row, column), role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column) | self.upright
        if role == KEY:
            return self.key(row)
        return row if role == ROW else None
