"""What was wrong in the files: how much, which of it, where, and to take along."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from klviewer.survey.counted import ERRORS, NOTICES, WARNINGS
from klviewer.survey.danish import number, sort_key
from klviewer.survey.problems import Problem, Severity
from klviewer.ui.page_parts import link, words
from klviewer.ui.pill import Pill
from klviewer.ui.problem_filter import ProblemFilter, ProblemOrder
from klviewer.ui.problems_model import ProblemsModel, severity_name
from klviewer.ui.problems_table import ProblemsTable
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_CHOICES = (None, *Severity)
_NOUNS = {Severity.ERROR: ERRORS, Severity.WARNING: WARNINGS, Severity.NOTICE: NOTICES}


class ProblemsList(QWidget):
    """The problems of a round, filtered, sorted, opened and saved.

    Args:
        theme: the look.

    Signals:
        opened: a problem is to be shown in its file; carries the `Problem`.
        save_wanted: the list is to be saved; carries the problems that are listed, in order.
    """

    opened = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._filter = ProblemFilter()
        self._model = ProblemsModel(self)
        self.table = ProblemsTable(theme)
        self.table.setModel(self._model)
        self.heading = words("", "quiet")
        self._nothing = words("", "quiet")
        self._saved = words("", "quiet")
        self.save = link(self.tr("Gem listen…"))
        self.show_in_file = link(self.tr("Vis i filen"))
        self.files = Pill(self.tr("Fil"))
        self.order = Pill(self.tr("Rækkefølge"))
        self._buttons = QButtonGroup(self)
        self._tools = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QVBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addLayout(self._severities())
        tools.addLayout(self._narrowing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._tools)
        column.addWidget(self._saved)
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)

    def _head(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(words(self.tr("Problemer i filerne"), "section-title"))
        row.addWidget(self.heading, 1)
        row.addWidget(self.save)
        return row

    def _severities(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for severity in _CHOICES:
            button = QPushButton()
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(severity is None)
            button.clicked.connect(partial(self._choose, severity))
            self._buttons.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _narrowing(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        titles = {
            ProblemOrder.SEVERITY: self.tr("Efter alvor"),
            ProblemOrder.FILE: self.tr("Efter fil"),
            ProblemOrder.ROW: self.tr("Efter række"),
        }
        for order, title in titles.items():
            self.order.addItem(title, order)
        row.addWidget(self.files)
        row.addWidget(self.order)
        row.addStretch(1)
        row.addWidget(self.show_in_file)
        return row

    def _connect(self) -> None:
        self.files.activated.connect(self._choose_file)
        self.order.activated.connect(lambda _: self._show())
        self.table.opened.connect(self.opened)
        self.show_in_file.clicked.connect(self._open_current)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._model.problems))
        self.table.selectionModel().currentChanged.connect(self._follow_cursor)

    # What is asked for

    def begin(self) -> None:
        """Give the list the keyboard, from its first problem where none was looked at."""
        if self.table.current is None and self._model.problems:
            self.table.go_to(0)
        self.table.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the problems of a round."""
        self._problems = tuple(problems)
        if self._filter.file not in {problem.place.file for problem in problems}:
            self._filter = replace(self._filter, file="")
        self._show()

    def search(self, text: str) -> None:
        """Show only the problems whose words or places hold the text."""
        self._filter = replace(self._filter, text=text.strip().casefold())
        self._show()

    def _choose(self, severity: Severity | None) -> None:
        self._filter = replace(self._filter, severity=severity)
        self._show()

    def _choose_file(self) -> None:
        self._filter = replace(self._filter, file=str(self.files.currentData()))
        self._show()

    # What is shown

    def _show(self) -> None:
        current = self.table.current
        order = ProblemOrder(self.order.currentData())
        shown = sorted(filter(self._filter.accepts, self._problems), key=order.key)
        self._model.show_problems(shown)
        self.table.show_only_words()
        self._saved.hide()
        at = next((at for at, problem in enumerate(shown) if problem is current), None)
        self.show_in_file.setEnabled(at is not None)
        if at is not None:
            self.table.go_to(at)
        self._count_severities()
        self._count_files()
        self._tell(len(shown))

    def show_saved(self, path: Path) -> None:
        """Say that the list has been saved, until another is shown."""
        self._saved.setText(self.tr("Listen er gemt som “{name}”.").format(name=path.name))
        self._saved.show()

    def _count_severities(self) -> None:
        for button, severity in zip(self._buttons.buttons(), _CHOICES, strict=True):
            count = replace(self._filter, severity=severity).count(self._problems)
            name = self.tr("Alle") if severity is None else severity_name(severity)
            button.setText(f"{name} · {number(count)}")
            button.setEnabled(bool(count) or button.isChecked())

    def _count_files(self) -> None:
        names = {problem.place.file for problem in self._problems} - {""}
        choices = ["", *sorted(names, key=sort_key)] if len(names) > 1 else [""]
        self.files.clear()
        for name in choices:
            count = replace(self._filter, file=name).count(self._problems)
            self.files.addItem(f"{name or self.tr('Alle filer')} · {number(count)}", name)
        self.files.setCurrentIndex(choices.index(self._filter.file))
        self.files.setVisible(len(choices) > 1)

    def _tell(self, shown: int) -> None:
        """Say how many there are, and whether any is listed."""
        self.heading.setText(self._counted())
        self._tools.setVisible(bool(self._problems))
        self.save.setVisible(bool(self._problems))
        self.save.setEnabled(bool(shown))
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._nothing.setText(
            self.tr("Ingen problemer passer til det, du har valgt eller søgt efter.")
            if self._problems
            else self.tr("Der er ikke fundet problemer i filerne.")
        )

    def _counted(self) -> str:
        """“1 fejl · 4 advarsler · 2 bemærkninger”."""
        counts = {
            severity: sum(problem.severity is severity for problem in self._problems)
            for severity in Severity
        }
        return " · ".join(
            say(_NOUNS[severity](count)) for severity, count in counts.items() if count
        )

    # What is done

    def _follow_cursor(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.show_in_file.setEnabled(current.isValid())

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.opened.emit(self.table.current)
