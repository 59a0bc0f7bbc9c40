"""A round's title, dates and deadline."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFormLayout, QLineEdit, QWidget

from klviewer.project.operations import ChangeCounting, EditRound, Operation, Together
from klviewer.project.round_decisions import RoundInfo
from klviewer.survey.messages import translate
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.page_parts import words

_WIDTH = 440


class RoundDialog(CalmDialog):
    """Asks what a round is called and when it was.

    Args:
        info: of the round.
    """

    def __init__(self, info: RoundInfo, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("RoundDialog", "Ret runden"), parent)
        self._info = info
        self.title = QLineEdit(info.title)
        self.opened = _day(info.opened or info.closed)
        self.closed = _day(info.closed or info.opened)
        self.has_deadline = QCheckBox(self.tr("Frist"))
        self.has_deadline.setChecked(info.rule.deadline is not None)
        self.deadline = _day(info.rule.deadline or info.closed)
        self.deadline.setEnabled(self.has_deadline.isChecked())
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        self.title.setAccessibleName(self.tr("Rundens navn"))
        self.opened.setAccessibleName(self.tr("Første svardag"))
        self.closed.setAccessibleName(self.tr("Sidste svardag"))
        self.deadline.setAccessibleName(self.tr("Frist"))
        self.has_deadline.setMinimumHeight(self.deadline.sizeHint().height())  # beside its day
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Navn"), self.title)
        form.addRow(self.tr("Første svardag"), self.opened)
        form.addRow(self.tr("Sidste svardag"), self.closed)
        form.addRow(self.has_deadline, self.deadline)
        says = self.tr("Om svar efter fristen tæller, vælges på siden Besvarelser.")
        self.add(form, words(says, "small"))
        self.button = self.add_buttons(self.tr("Gem"))
        for field in (self.opened, self.closed):
            field.dateChanged.connect(lambda _: self._check())
        self.title.textChanged.connect(lambda _: self._check())
        self.take_only_needed(_WIDTH)

    def _check(self) -> None:
        in_order = self.opened.date() <= self.closed.date()
        self.button.setEnabled(in_order and bool(self.title.text().strip()))

    def operation(self) -> Operation | None:
        """What is to be done, None where nothing is another."""
        info = self._info
        title = " ".join(self.title.text().split())
        opened, closed = (
            _changed(field, known)
            for field, known in (
                (self.opened, info.opened or info.closed),
                (self.closed, info.closed or info.opened),
            )
        )
        deadline = _date(self.deadline) if self.has_deadline.isChecked() else None
        steps: list[Operation] = []
        if title != info.title or opened or closed:
            kept = opened or info.opened, closed or info.closed
            steps.append(EditRound(info.id, title, *kept))
        if deadline != info.rule.deadline:
            steps.append(ChangeCounting(info.id, replace(info.rule, deadline=deadline)))
        if not steps:
            return None
        named = translate("operation", "Ret runden “{title}”", title=info.title)
        return steps[0] if len(steps) == 1 else Together(named, tuple(steps))


def _day(value: date | None) -> QDateEdit:
    shown = value or date.today()
    field = QDateEdit(QDate(shown.year, shown.month, shown.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("d. MMMM yyyy")
    return field


def _date(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _changed(field: QDateEdit, known: date | None) -> date | None:
    """The date that was given, None where it is the one that was shown at first."""
    given = _date(field)
    return None if given == (known or date.today()) else given
