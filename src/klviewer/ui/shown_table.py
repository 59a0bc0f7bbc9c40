"""Table models over one value that is looked at: there is one, or there is none."""

from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Shown = TypeVar("Shown")
Index = QModelIndex | QPersistentModelIndex


class ShownTable(QAbstractTableModel, Generic[Shown]):
    """The cells and heads of a value, empty while none is shown.

    A kind of model says how large its value is, and what stands in its cells and heads.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Show another value, or none."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def size(self, shown: Shown) -> tuple[int, int]:
        """How many rows and columns there are."""
        raise NotImplementedError

    def cell(self, shown: Shown, index: Index, role: int) -> object:
        """What a cell says in a role."""
        raise NotImplementedError

    def head(self, shown: Shown, column: int, role: int) -> object:
        """What stands above a column."""
        raise NotImplementedError

    def margin(self, shown: Shown, row: int, role: int) -> object:
        """What stands before a row; nothing unless a kind of model says so."""
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The rows of what is shown."""
        return 0 if parent.isValid() or self.shown is None else self.size(self.shown)[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The columns of what is shown."""
        return 0 if parent.isValid() or self.shown is None else self.size(self.shown)[1]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of columns and rows."""
        lying = orientation is Qt.Orientation.Horizontal
        count = self.columnCount() if lying else self.rowCount()
        if self.shown is None or not 0 <= section < count:
            return None
        said = self.head if lying else self.margin
        return said(self.shown, section, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in a role."""
        # Not checkIndex, which asks the model in a roundabout way how large it is.
        if self.shown is None or not index.isValid():
            return None
        rows, columns = self.size(self.shown)
        if index.row() >= rows or index.column() >= columns:
            return None
        return self.cell(self.shown, index, role)
