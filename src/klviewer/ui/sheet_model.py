"""A table of a file as it was read: nothing is copied, so a million rows cost nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klviewer.readers.sheet import EMPTY, Sheet
from klviewer.readers.spots import Spot
from klviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

WHOLE = Qt.ItemDataRole.UserRole
"""All of a cell's text, also where the table shows only its beginning."""

_SHOWN_CHARACTERS = 200
_LINE_BREAK = " ↵ "
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Mark:
    """What is made conspicuous.

    Args:
        rows: counted from 0.
        column: None where no column is meant.
    """

    rows: frozenset[int] = frozenset()
    column: int | None = None


class SheetModel(QAbstractTableModel):
    """The cells of a file's table as plain text.

    Args:
        theme: colours what is marked.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._mark = Mark()
        self._lying, self._crossing = theme.ink("accent-soft"), theme.ink("warning-soft")
        self._standing = theme.ink("panel")

    def show_sheet(self, sheet: Sheet | None, spot: Spot | None = None) -> None:
        """Show another table, or none, with a place in it marked."""
        self.beginResetModel()
        self._sheet = sheet
        self._mark = Mark(frozenset(spot.rows), spot.column) if spot else Mark()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The table's rows, without its heads."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The table's columns."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads as the file has them; rows by the numbers a spreadsheet shows."""
        lying = orientation is Qt.Orientation.Horizontal
        count = self.columnCount() if lying else self.rowCount()
        if self._sheet is None or not 0 <= section < count:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if lying else _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _shown(self._sheet.columns[section].name) if lying else str(self.row_number(section))

    def row_number(self, row: int) -> int:
        """A row's number as a spreadsheet shows it; 0 without a table."""
        return int(self._sheet.rows[row]) if self._sheet is not None else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown, read aloud, marked, and whole."""
        if self._sheet is None or not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._ground(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _shown(self._text(self._sheet, index))
        return self._text(self._sheet, index) if role == WHOLE else None

    def _text(self, sheet: Sheet, index: Index) -> str:
        column = sheet.columns[index.column()]
        position = int(column.positions[index.row()])
        return "" if position == EMPTY else column.texts[position]

    def _ground(self, index: Index) -> object:
        in_row, in_column = index.row() in self._mark.rows, index.column() == self._mark.column
        if in_row and in_column:
            return self._crossing
        if in_row:
            return self._lying
        return self._standing if in_column else None

    def meaning(self, index: Index) -> str:
        """What the file itself says that a cell's value means; empty where it says nothing."""
        if self._sheet is None:
            return ""
        return self._sheet.columns[index.column()].labels.get(self._text(self._sheet, index), "")


def _shown(text: str) -> str:
    """A cell's text on one line, and no more of it than can be seen."""
    beginning = text[:_SHOWN_CHARACTERS]
    cut = "…" if len(text) > _SHOWN_CHARACTERS else ""
    return beginning.replace("\n", _LINE_BREAK) + cut
