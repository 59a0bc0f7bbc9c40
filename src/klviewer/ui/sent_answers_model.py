"""The answers that were sent, as a table from which one is chosen by hand."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QObject, Qt

from klviewer.survey.counting import Outcome
from klviewer.survey.counting_words import OUTCOMES
from klviewer.survey.danish import clock, number, sort_key
from klviewer.survey.dates import day_of_month
from klviewer.survey.nonresponse import Standing
from klviewer.survey.sent_answers import SentRow
from klviewer.ui.response_marks import response_mark
from klviewer.ui.saying import say
from klviewer.ui.sorted_rows import Index, SortedRows
from klviewer.ui.theme import Theme

NAME, AREA, SENT, ANSWERED, COUNTS = range(5)


class SentAnswersModel(SortedRows[SentRow]):
    """A row per answer.

    Args:
        theme: colours the marks.
        name_of: what a respondent is called, by its key.
    """

    def __init__(
        self, theme: Theme, name_of: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name_of = name_of

    def heads(self) -> Sequence[str]:
        """Who, about what, when, how much, and whether it counts."""
        return (
            self.tr("Fra"),
            self.tr("Område"),
            self.tr("Sendt"),
            self.tr("Besvaret"),
            self.tr("Tæller det?"),
        )

    def key(self, row: SentRow) -> Hashable:
        """The answer's name."""
        return row.name

    def cell(self, row: SentRow, column: int) -> str:
        """The words of a cell."""
        if column == NAME:
            return self._name_of(row.name.respondent)
        if column == AREA:
            return row.area
        if column == SENT:
            return self._sent(row)
        if column == ANSWERED:
            of = self.tr("{answered} af {asked}") if row.is_complete else self._begun()
            return of.format(answered=number(row.answered), asked=number(row.asked))
        return self._counts(row)

    def _begun(self) -> str:
        return self.tr("{answered} af {asked}, delvist")

    def _sent(self, row: SentRow) -> str:
        if row.sent_at is None:
            return ""
        words = f"{say(day_of_month(row.sent_at))} {clock(row.sent_at)}"
        late = self.tr("{moment}, efter fristen")
        return late.format(moment=words) if row.is_late else words

    def _counts(self, row: SentRow) -> str:
        if row.outcome is Outcome.COUNTS:
            return self.tr("Ja, valgt i hånden") if row.is_chosen else self.tr("Ja")
        return self.tr("Nej: {why}").format(why=say(OUTCOMES[row.outcome]))

    def sorting(self, column: int) -> Callable[[SentRow], tuple[object, ...]]:
        """By time where it is about time, else by the alphabet; then in the files' order."""
        if column == SENT:
            return lambda row: (row.sent_at is not None, row.sent_at or 0, row.name)
        return lambda row: (*sort_key(self.cell(row, column)), row.name)

    def is_number(self, column: int) -> bool:
        """None of them does."""
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell; whether the answer counts is seen by its mark and ink."""
        if index.isValid() and role == Qt.ItemDataRole.DecorationRole and index.column() == COUNTS:
            counts = self.rows[index.row()].outcome is Outcome.COUNTS
            standing = Standing.COMPLETE if counts else Standing.LEFT_OUT
            return response_mark(standing, False, self._theme)
        if index.isValid() and role == Qt.ItemDataRole.ForegroundRole:
            counts = self.rows[index.row()].outcome is Outcome.COUNTS
            return None if counts else self._theme.ink("quiet")
        return super().data(index, role)
