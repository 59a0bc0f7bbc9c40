"""What each column of a file is read as, as a table above the preview."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal

from klviewer.readers.recognised import Use
from klviewer.ui.import_table_draft import Field, TableDraft
from klviewer.ui.import_words import Choices, choices_of, name_of
from klviewer.ui.shown_table import Index, ShownTable
from klviewer.ui.tool_tips import tip, words_or_tip

CHOICES = Qt.ItemDataRole.UserRole
"""What a cell can be, as (value, words); empty where it is written or cannot be changed."""

FREE = Qt.ItemDataRole.UserRole + 1
"""Whether something else than the choices can be written."""

DOUBTFUL = Qt.ItemDataRole.UserRole + 2
"""Whether the program is in doubt."""

QUIET = Qt.ItemDataRole.UserRole + 3
"""Whether the column is not read as a question."""


class ColumnsModel(ShownTable[TableDraft]):
    """A row per `Field`, a column per column of the file.

    Signals:
        changed: something is read in another way.
    """

    changed = Signal()

    def size(self, shown: TableDraft) -> tuple[int, int]:
        """What is said of a column, and the file's columns."""
        return len(Field), len(shown.columns)

    def head(self, shown: TableDraft, column: int, role: int) -> object:
        """The column's name."""
        return words_or_tip(shown.columns[column].name, role)

    def margin(self, shown: TableDraft, row: int, role: int) -> object:
        """What is said of the columns."""
        return words_or_tip(name_of(Field(row)), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._can_change(index) else flags

    def _can_change(self, index: Index) -> bool:
        if self.shown is None or not index.isValid():
            return False
        return self.shown.can_change(index.column(), Field(index.row()))

    def cell(self, shown: TableDraft, index: Index, role: int) -> object:
        """A cell as it is shown, changed and read aloud."""
        part, place = Field(index.row()), index.column()
        answers: Mapping[int, Callable[[], object]] = {
            Qt.ItemDataRole.EditRole: lambda: _edited(shown, part, place),
            Qt.ItemDataRole.DisplayRole: lambda: _words(shown, part, place),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(_words(shown, part, place)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: _aloud(shown, part, place),
            CHOICES: lambda: _choices(shown, part, place) if self._can_change(index) else (),
            FREE: lambda: part is Field.THEME,
            DOUBTFUL: lambda: shown.is_doubtful(place, part),
            QUIET: lambda: shown.columns[place].use is not Use.QUESTION,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read a column in another way."""
        if role != Qt.ItemDataRole.EditRole or not self._can_change(index) or self.shown is None:
            return False
        part = Field(index.row())
        if self.shown.found.known and part is Field.TEXT:
            self.shown.answer(index.column(), str(value))
            self._tell()
        else:
            self.change([index.column()], part, value)
        return True

    def change(self, places: Iterable[int], part: Field, value: object) -> None:
        """Read some columns in another way, all at once."""
        if self.shown is not None:
            self.shown.change(places, part, value)
            self._tell()

    def _tell(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.changed.emit()


def _aloud(table: TableDraft, part: Field, place: int) -> str:
    return f"{table.columns[place].name}, {name_of(part)}: {_words(table, part, place)}"


def _edited(table: TableDraft, part: Field, place: int) -> object:
    column = table.columns[place]
    if table.found.known and part is Field.TEXT:
        return column.question
    return table.value(place, part)


def _words(table: TableDraft, part: Field, place: int) -> str:
    column = table.columns[place]
    unread = column.use is not Use.QUESTION
    if table.found.known and part is Field.TEXT and table.can_answer(place) and unread:
        return name_of(Use.UNREAD)
    if unread and part is not Field.USE:
        return ""
    return name_of(table.value(place, part))


def _choices(table: TableDraft, part: Field, place: int) -> Choices:
    if table.found.known and part is Field.TEXT:
        asked = [(question.id, question.text) for question in table.can_answer(place)]
        return [*asked, ("", name_of(Use.UNREAD))]
    return choices_of(part, table, [place])
