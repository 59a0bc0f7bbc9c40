"""The problems of the files, with a choice of how grave they must be."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.danish import number
from klviewer.survey.problems import Problem, Severity
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.page_parts import words
from klviewer.ui.problem_item import ProblemItem
from klviewer.ui.problems_model import WHAT, ProblemsModel, severity_name
from klviewer.ui.theme import Theme


class ProblemsTable(CopyingTable):
    """Problems under each other, each as high as its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ProblemItem(theme, self))
        self.setWordWrap(True)  # else the delegate is not told how wide the column is
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.resizeRowsToContents)

    def show_only_words(self) -> None:
        """Hide the columns that are there to be copied."""
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column != WHAT)
        self.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._fitting.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, once for many small changes of width."""
        super().resizeEvent(event)
        self._fitting.start(0)


class ProblemsList(QWidget):
    """What was wrong in the files.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._severity: Severity | None = None
        self._text = ""
        self._model = ProblemsModel(self)
        self.table = ProblemsTable(theme)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Problemer i filerne"))
        self._nothing = words(self.tr("Der er ikke fundet problemer i filerne."), "quiet")
        self._buttons = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._choices())
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for severity in (None, *Severity):
            button = QPushButton()
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(severity is None)
            button.clicked.connect(partial(self._choose, severity))
            self._buttons.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the problems of a round."""
        self._problems = tuple(problems)
        for button, severity in zip(self._buttons.buttons(), (None, *Severity), strict=True):
            count = sum(severity in (None, problem.severity) for problem in problems)
            name = self.tr("Alle") if severity is None else severity_name(severity)
            button.setText(f"{name} · {number(count)}")
            button.setVisible(bool(problems))
            button.setEnabled(bool(count))
        self._nothing.setVisible(not problems)
        self.table.setVisible(bool(problems))
        self._show()

    def search(self, text: str) -> None:
        """Show only the problems whose words hold the text."""
        self._text = text.strip().casefold()
        self._show()

    def _choose(self, severity: Severity | None) -> None:
        self._severity = severity
        self._show()

    def _show(self) -> None:
        shown = [problem for problem in self._problems if self._is_wanted(problem)]
        self._model.show_problems(shown)
        self.table.show_only_words()

    def _is_wanted(self, problem: Problem) -> bool:
        place = problem.place
        said = f"{problem.what} {place.file} {place.sheet} {place.column} {problem.done}"
        return self._severity in (None, problem.severity) and self._text in said.casefold()
