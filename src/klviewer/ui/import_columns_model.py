"""What each column of a file is read as, as a table above the preview."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from klviewer.readers.recognised import Use
from klviewer.ui.import_draft import Field, TableDraft
from klviewer.ui.import_words import Choices, choices_of, field_name, use_name, value_name

Index = QModelIndex | QPersistentModelIndex

CHOICES = Qt.ItemDataRole.UserRole
"""What a cell can be, as (value, words); empty where it is written or cannot be changed."""

FREE = Qt.ItemDataRole.UserRole + 1
"""Whether something else than the choices can be written."""

DOUBTFUL = Qt.ItemDataRole.UserRole + 2
"""Whether the program is in doubt."""

QUIET = Qt.ItemDataRole.UserRole + 3
"""Whether the column is not read as a question."""

_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class ColumnsModel(QAbstractTableModel):
    """A row per `Field`, a column per column of the file.

    Signals:
        changed: something is read in another way.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: TableDraft | None = None

    def show_table(self, table: TableDraft | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """What is said of a column."""
        return 0 if parent.isValid() or self.table is None else len(Field)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The file's columns."""
        return 0 if parent.isValid() or self.table is None else len(self.table.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The names of the columns and of what is said of them."""
        if self.table is None or role not in _SHOWN:
            return None
        if orientation is Qt.Orientation.Vertical:
            return field_name(Field(section)) if 0 <= section < len(Field) else None
        there = 0 <= section < len(self.table.columns)
        return self.table.columns[section].name if there else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._can_change(index) else flags

    def _can_change(self, index: Index) -> bool:
        if self.table is None or not index.isValid():
            return False
        part, place = Field(index.row()), index.column()
        if self.table.found.known:
            return part is Field.TEXT and bool(self.table.can_answer(place))
        asked = self.table.columns[place].use is Use.QUESTION
        return part is Field.USE or (asked and part is not Field.CHOICE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown, changed and read aloud."""
        if self.table is None or not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        part, place, table = Field(index.row()), index.column(), self.table
        answers: Mapping[int, Callable[[], object]] = {
            Qt.ItemDataRole.EditRole: lambda: self._edited(table, part, place),
            Qt.ItemDataRole.DisplayRole: lambda: self._words(table, part, place),
            Qt.ItemDataRole.ToolTipRole: lambda: self._words(table, part, place),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._aloud(table, part, place),
            CHOICES: lambda: self._choices(table, part, place) if self._can_change(index) else (),
            FREE: lambda: part is Field.THEME,
            DOUBTFUL: lambda: part is Field.TEXT and place in table.likely,
            QUIET: lambda: table.columns[place].use is not Use.QUESTION,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _aloud(self, table: TableDraft, part: Field, place: int) -> str:
        name = table.columns[place].name
        return f"{name}, {field_name(part)}: {self._words(table, part, place)}"

    def _edited(self, table: TableDraft, part: Field, place: int) -> object:
        column = table.columns[place]
        if table.found.known and part is Field.TEXT:
            return column.question
        return table.value(place, part)

    def _words(self, table: TableDraft, part: Field, place: int) -> str:
        column = table.columns[place]
        unread = column.use is not Use.QUESTION
        if table.found.known and part is Field.TEXT and table.can_answer(place) and unread:
            return use_name(Use.UNREAD)
        if unread and part is not Field.USE:
            return ""
        return value_name(table.value(place, part))

    def _choices(self, table: TableDraft, part: Field, place: int) -> Choices:
        if table.found.known:
            asked = [(question.id, question.text) for question in table.can_answer(place)]
            return [*asked, ("", use_name(Use.UNREAD))]
        return choices_of(part, table, [table.columns[place].type])

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read a column in another way."""
        if role != Qt.ItemDataRole.EditRole or not self._can_change(index) or self.table is None:
            return False
        if self.table.found.known:
            self.table.answer(index.column(), str(value))
            self._tell()
        else:
            self.change([index.column()], Field(index.row()), value)
        return True

    def change(self, places: Iterable[int], part: Field, value: object) -> None:
        """Read some columns in another way, all at once."""
        if self.table is not None:
            self.table.change(places, part, value)
            self._tell()

    def _tell(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.changed.emit()
