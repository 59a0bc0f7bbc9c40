"""What corrected files would change, as tables: answer by answer, and figure by figure."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt

from klviewer.survey.corrections import CellChange, FigureChange, Kind
from klviewer.survey.danish import number, percent, sort_key
from klviewer.survey.differing_words import differing
from klviewer.ui.saying import say
from klviewer.ui.sorted_rows import Index, SortedRows
from klviewer.ui.tool_tips import tip

_BEFORE, _AFTER = 3, 4
_WHOLE = 70  # characters that are seen at once


def kind_words(kind: Kind) -> str:
    """What happens to a respondent, as the list of choices shows it."""
    return {
        Kind.NEW: QCoreApplication.translate("Correction", "Nye"),
        Kind.GONE: QCoreApplication.translate("Correction", "Falder væk"),
        Kind.CHANGED: QCoreApplication.translate("Correction", "Ændrede svar"),
    }[kind]


class CellsModel(SortedRows[CellChange]):
    """A row per answer that becomes another.

    Args:
        name_of: what a respondent is called, by its key.
    """

    def __init__(self, name_of: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of

    def heads(self) -> Sequence[str]:
        """Who, where, and what it was and becomes."""
        return (
            self.tr("Fra"),
            self.tr("Område"),
            self.tr("Spørgsmål"),
            self.tr("Før"),
            self.tr("Efter"),
        )

    def key(self, row: CellChange) -> Hashable:
        """All of it: two questions of an area may have the same words."""
        return row

    def cell(self, row: CellChange, column: int) -> str:
        """The words of a cell; of long texts the part that differs."""
        before, after = differing(say(row.before), say(row.after), _WHOLE)
        if row.kind is Kind.NEW:
            before = self.tr("(ny)")
        if row.kind is Kind.GONE:
            after = self.tr("(falder væk)")
        name = self._name_of(row.respondent)
        return (name, row.area_name, say(row.question), before, after)[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell; the whole of a long text when the mouse rests on it."""
        whole = index.isValid() and role == Qt.ItemDataRole.ToolTipRole
        if whole and index.column() in (_BEFORE, _AFTER):
            row = self.rows[index.row()]
            return tip(say(row.before if index.column() == _BEFORE else row.after))
        return super().data(index, role)

    def sorting(self, column: int) -> Callable[[CellChange], tuple[object, ...]]:
        """By the alphabet."""
        return lambda row: (*sort_key(self.cell(row, column)), row.area, row.respondent)

    def is_number(self, column: int) -> bool:
        """None of them does."""
        return False


class FiguresModel(SortedRows[FigureChange]):
    """A row per count that becomes another."""

    def heads(self) -> Sequence[str]:
        """What is counted, and what it was and becomes."""
        return (
            self.tr("Område"),
            self.tr("Spørgsmål"),
            self.tr("Svar"),
            self.tr("Før"),
            self.tr("Efter"),
        )

    def key(self, row: FigureChange) -> Hashable:
        """What is counted."""
        return row.area, row.question, row.choice

    def cell(self, row: FigureChange, column: int) -> str:
        """The words of a cell; a count with its base and its share."""
        before, after = (self._figure(*figure) for figure in (row.before, row.after))
        return (row.area_name, row.question, row.choice, before, after)[column]

    def _figure(self, count: int, base: int) -> str:
        says = self.tr("{count} af {base}").format(count=number(count), base=number(base))
        return f"{says} · {percent(count / base)}" if base else says

    def sorting(self, column: int) -> Callable[[FigureChange], tuple[object, ...]]:
        """By the alphabet, figures by the count."""
        counts = {3: lambda row: row.before, 4: lambda row: row.after}
        return counts.get(column, lambda row: sort_key(self.cell(row, column)))

    def is_number(self, column: int) -> bool:
        """The figures do."""
        return column >= len(("area", "question", "choice"))
