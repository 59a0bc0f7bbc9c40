"""The first rows of a file, as they stand in it."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klviewer.readers.recognised import RecognisedSheet

Index = QModelIndex | QPersistentModelIndex

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class PreviewModel(QAbstractTableModel):
    """The cells of a table, with the numbers its rows have in a spreadsheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: RecognisedSheet | None = None

    def show_sheet(self, sheet: RecognisedSheet | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The first rows."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The file's columns."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Names and numbers."""
        if self._sheet is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            numbers = self._sheet.row_numbers
            return str(numbers[section]) if 0 <= section < len(numbers) else None
        columns = self._sheet.columns
        return columns[section].name if 0 <= section < len(columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it stands in the file, on one line."""
        if self._sheet is None or not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        text = self._sheet.rows[index.row()][index.column()]
        if role in _SHOWN:
            return " ".join(text.split()) if role == Qt.ItemDataRole.DisplayRole else text
        return None
