"""A table of a file as it was read: nothing is copied, so a million rows cost nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from klviewer.readers.sheet import EMPTY, Sheet
from klviewer.readers.spots import Spot
from klviewer.ui.shown_table import Index, ShownTable
from klviewer.ui.theme import Theme

WHOLE = Qt.ItemDataRole.UserRole
"""All of a cell's text, also where the table shows only its beginning."""

_SHOWN_CHARACTERS = 200
_LINE_BREAK = " ¶ "
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


class SheetModel(ShownTable[Sheet]):
    """The cells of a file's table as plain text.

    Args:
        theme: colours what is marked.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark()
        self._lying, self._crossing = theme.ink("accent-soft"), theme.ink("warning-soft")
        self._standing = theme.ink("panel")

    def show_sheet(self, sheet: Sheet | None, spot: Spot | None = None) -> None:
        """Show another table, or none, with a place in it marked."""
        self._mark = Mark(frozenset(spot.rows), spot.column) if spot else Mark()
        self.show(sheet)

    def size(self, shown: Sheet) -> tuple[int, int]:
        """The table's rows, without its heads, and its columns."""
        return len(shown.rows), len(shown.columns)

    def head(self, shown: Sheet, column: int, role: int) -> object:
        """The heads as the file has them."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return _shown(shown.columns[column].name) if role == Qt.ItemDataRole.DisplayRole else None

    def margin(self, shown: Sheet, row: int, role: int) -> object:
        """The numbers of the rows as a spreadsheet shows them."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        return str(shown.rows[row]) if role == Qt.ItemDataRole.DisplayRole else None

    def row_number(self, row: int) -> int:
        """A row's number as a spreadsheet shows it; 0 without a table."""
        return int(self.shown.rows[row]) if self.shown is not None else 0

    def cell(self, shown: Sheet, index: Index, role: int) -> object:
        """A cell as it is shown, read aloud, marked, and whole."""
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._ground(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _shown(_text(shown, index))
        return _text(shown, index) if role == WHOLE else None

    def _ground(self, index: Index) -> object:
        in_row, in_column = index.row() in self._mark.rows, index.column() == self._mark.column
        if in_row and in_column:
            return self._crossing
        if in_row:
            return self._lying
        return self._standing if in_column else None

    def meaning(self, index: Index) -> str:
        """What the file itself says that a cell's value means; empty where it says nothing."""
        if self.shown is None:
            return ""
        return self.shown.columns[index.column()].labels.get(_text(self.shown, index), "")


def _text(sheet: Sheet, index: Index) -> str:
    column = sheet.columns[index.column()]
    position = int(column.positions[index.row()])
    return "" if position == EMPTY else column.texts[position]


def _shown(text: str) -> str:
    """A cell's text on one line, and no more of it than can be seen."""
    beginning = text[:_SHOWN_CHARACTERS]
    cut = "…" if len(text) > _SHOWN_CHARACTERS else ""
    return beginning.replace("\n", _LINE_BREAK) + cut
