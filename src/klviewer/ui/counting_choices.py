"""The rule of what counts, as choices: which of several, partial answers, and the deadline."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.counting import CountingRule, Which
from klviewer.survey.counting_words import WHICH
from klviewer.survey.danish import capitalised
from klviewer.ui.page_parts import words
from klviewer.ui.saying import say


class CountingChoices(QWidget):
    """What is said about all answers; what is said about one is kept as it is.

    Args:
        rule: shown at first.
        last_day: offered as a deadline where there is none.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, rule: CountingRule, last_day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = QButtonGroup(self)
        self.radios = {which: QRadioButton(capitalised(say(WHICH[which]))) for which in Which}
        self.partial = QCheckBox(self.tr("Tæl svar, der kun er delvist gennemført"))
        self.has_deadline = QCheckBox(self.tr("Fristen var"))
        self.deadline = QDateEdit()
        self.deadline.setCalendarPopup(True)
        self.deadline.setDisplayFormat("d. MMMM yyyy")
        self.deadline.setAccessibleName(self.tr("Fristen"))
        self.late = QCheckBox(self.tr("Tæl svar, der kom efter fristen"))
        self._show(rule, last_day)
        self._lay_out()
        self._connect()

    def _show(self, rule: CountingRule, last_day: date) -> None:
        self.radios[rule.which].setChecked(True)
        self.partial.setChecked(rule.partial)
        self.has_deadline.setChecked(rule.deadline is not None)
        shown = rule.deadline or last_day
        self.deadline.setDate(QDate(shown.year, shown.month, shown.day))
        self.late.setChecked(rule.late)
        self._follow_deadline()

    def _lay_out(self) -> None:
        several = QVBoxLayout()
        several.setSpacing(6)
        several.addWidget(words(self.tr("Når nogen har svaret flere gange"), "strong"))
        for radio in self.radios.values():
            self._which.addButton(radio)
            several.addWidget(radio)
        several.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.has_deadline)
        row.addWidget(self.deadline)
        row.addStretch(1)
        other = QVBoxLayout()
        other.setSpacing(6)
        other.addWidget(words(self.tr("Delvise og sene svar"), "strong"))
        other.addWidget(self.partial)
        other.addLayout(row)
        other.addWidget(self.late)
        other.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(40)
        grid.addLayout(several, 0, 0)
        grid.addLayout(other, 0, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self._which.buttonClicked.connect(lambda _: self.changed.emit())
        self.has_deadline.toggled.connect(self._follow_deadline)
        for box in (self.partial, self.has_deadline, self.late):
            box.toggled.connect(lambda _: self.changed.emit())
        self.deadline.dateChanged.connect(lambda _: self.changed.emit())

    def _follow_deadline(self) -> None:
        for part in (self.deadline, self.late):
            part.setEnabled(self.has_deadline.isChecked())

    def applied(self, rule: CountingRule) -> CountingRule:
        """A rule with what is chosen here."""
        shown = self.deadline.date()
        deadline = date(shown.year(), shown.month(), shown.day())
        return replace(
            rule,
            which=next(which for which, radio in self.radios.items() if radio.isChecked()),
            partial=self.partial.isChecked(),
            deadline=deadline if self.has_deadline.isChecked() else None,
            late=self.late.isChecked(),
        )
