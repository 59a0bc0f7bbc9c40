"""The first rows of a file, as they stand in it."""

from PySide6.QtCore import Qt

from klviewer.readers.recognised import RecognisedSheet
from klviewer.ui.shown_table import Index, ShownTable
from klviewer.ui.tool_tips import tip


class PreviewModel(ShownTable[RecognisedSheet]):
    """The cells of a table, with the numbers its rows have in a spreadsheet."""

    def size(self, shown: RecognisedSheet) -> tuple[int, int]:
        """The first rows, and the file's columns."""
        return len(shown.rows), len(shown.columns)

    def head(self, shown: RecognisedSheet, column: int, role: int) -> object:
        """The column's name."""
        return shown.columns[column].name if role == Qt.ItemDataRole.DisplayRole else None

    def margin(self, shown: RecognisedSheet, row: int, role: int) -> object:
        """The row's number."""
        return str(shown.row_numbers[row]) if role == Qt.ItemDataRole.DisplayRole else None

    def cell(self, shown: RecognisedSheet, index: Index, role: int) -> object:
        """A cell as it stands in the file, on one line."""
        text = shown.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else None
