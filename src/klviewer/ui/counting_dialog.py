"""The window where it is decided which answers count."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QWidget,
)

from klviewer.survey.counting import CountingRule, Outcome, SentAnswer
from klviewer.survey.danish import number
from klviewer.survey.responses import Round
from klviewer.survey.sent_answers import SentRow, sent_rows
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.counting_choices import CountingChoices
from klviewer.ui.page_parts import words
from klviewer.ui.search_field import SearchField
from klviewer.ui.sent_answers_model import COUNTS, NAME, SentAnswersModel
from klviewer.ui.theme import Theme

_SIZE = (940, 640)
_MOST_ROWS = 5000  # nobody reads more; the search finds the rest


class CountingDialog(CalmDialog):
    """Shows what a rule makes of every answer before it is kept.

    Args:
        theme: the look.
        shown: the round; its areas know the present rule.
        rule: the present one.
        name_of: what a respondent is called, by its key.
        last_day: offered as a deadline where there is none.
    """

    def __init__(
        self,
        theme: Theme,
        shown: Round,
        rule: CountingRule,
        name_of: Callable[[str], str],
        last_day: date,
        parent: QWidget,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("CountingDialog", "Hvilke svar tæller?"), parent
        )
        self._areas = shown.areas
        self._ruled = shown.areas  # with what is chosen here
        self._name_of = name_of
        self._by_hand = rule
        self.choices = CountingChoices(rule, last_day)
        self.summary = words("", "quiet")
        self.which = QComboBox()
        self.search = SearchField(self.tr("Søg blandt svarene"))
        self.count = words("", "small")
        self.model = SentAnswersModel(theme, name_of, self)
        self.table = self._table()
        self.count_this = QPushButton(self.tr("Lad dette svar tælle"))
        self.mark_test = QPushButton(self.tr("Mærk som prøve"))
        self.follow_rule = QPushButton(self.tr("Følg reglen"))
        self._lay_out()
        self._connect()
        self._refresh()
        self.take_room(*_SIZE)

    def _table(self) -> CopyingTable:
        table = CopyingTable()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Svar, der er sendt"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(COUNTS, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        return table

    def _lay_out(self) -> None:
        self.which.addItems([self.tr("Dobbelte, udeladte og sene"), self.tr("Alle svar")])
        self.which.setAccessibleName(self.tr("Vis hvilke svar"))
        above = QHBoxLayout()
        above.setSpacing(12)
        for part in (self.which, self.search, self.count):
            above.addWidget(part)
        above.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.count_this, self.mark_test, self.follow_rule):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        self.add(self.choices, self.summary, above)
        self.column.addWidget(self.table, 1)
        self.add(below)
        self.add_buttons(self.tr("Gem"))

    def _connect(self) -> None:
        self.choices.changed.connect(self._refresh)
        self.which.activated.connect(lambda _: self._list())
        self.search.textChanged.connect(lambda _: self._list())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        for button, change in (
            (self.count_this, CountingRule.choosing),
            (self.mark_test, CountingRule.testing),
            (self.follow_rule, CountingRule.following),
        ):
            button.clicked.connect(lambda _=False, change=change: self._by_hand_with(change))

    @property
    def rule(self) -> CountingRule:
        """What is chosen now."""
        return self.choices.applied(self._by_hand)

    def _by_hand_with(self, change: Callable[[CountingRule, SentAnswer], CountingRule]) -> None:
        row = self._selected()
        if row is not None:
            self._by_hand = change(self._by_hand, row.name)
            self._refresh()

    def _selected(self) -> SentRow | None:
        found = self.table.selectionModel().selectedRows()
        return self.model.rows[found[0].row()] if found else None

    def _refresh(self) -> None:
        """Show what the rule makes of the answers."""
        rule = self.rule
        self._ruled = tuple(replace(responses, rule=rule) for responses in self._areas)
        counts = sum(responses.size for responses in self._ruled)
        sent = sum(int(responses.respondents.has_answers.sum()) for responses in self._ruled)
        says = self.tr("{sent} svar er sendt. {counts} tæller, og {left_out} er udeladt.")
        self.summary.setText(
            says.format(sent=number(sent), counts=number(counts), left_out=number(sent - counts))
        )
        self._list()

    def _list(self) -> None:
        """List those asked for, the same row selected as before."""
        selected = self._selected()
        in_question = self.which.currentIndex() == 0
        found = sent_rows(self._ruled, self._named(), in_question=in_question)
        listed = tuple(islice(found, _MOST_ROWS + 1))
        self.model.show_rows(listed[:_MOST_ROWS])
        says = self.tr("De første {most} er vist. Søg efter resten.")
        is_cut = len(listed) > _MOST_ROWS
        self.count.setText(says.format(most=number(_MOST_ROWS)) if is_cut else "")
        self._select(selected.name if selected else None)
        self._offer()

    def _named(self) -> Callable[[str], bool]:
        """Whether a respondent's name holds what is searched for."""
        text = self.search.text().strip().casefold()
        return lambda key: text in self._name_of(key).casefold()

    def _select(self, name: SentAnswer | None) -> None:
        place = self.model.row_of(name) if name else None
        if place is not None:
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(place, 0)
            self.table.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)

    def _offer(self) -> None:
        """Let be pressed what would change something."""
        row = self._selected()
        rule = self._by_hand
        self.count_this.setEnabled(row is not None and row.name not in rule.chosen)
        self.mark_test.setEnabled(row is not None and row.outcome is not Outcome.TEST)
        is_by_hand = row is not None and row.name in (*rule.chosen, *rule.tests)
        self.follow_rule.setEnabled(is_by_hand)
