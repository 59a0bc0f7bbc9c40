"""Problems under each other, each as high as its words."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from klviewer.survey.problems import Problem
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.problem_item import ProblemItem
from klviewer.ui.problems_model import PROBLEM, WHAT
from klviewer.ui.theme import Theme

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProblemsTable(CopyingTable):
    """A list that is read, copied, and opened row by row.

    Args:
        theme: the look.

    Signals:
        opened: a problem was double-clicked, or opened by the keyboard; carries the `Problem`.
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(ProblemItem(theme, self))
        self.setWordWrap(True)  # else the delegate is not told how wide the column is
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Problemer i filerne"))
        self.horizontalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.resizeRowsToContents)
        self.doubleClicked.connect(self._open)
        self.offers = lambda index: ((self.tr("Vis i filen"), lambda: self._open(index)),)

    @property
    def current(self) -> Problem | None:
        """The problem the cursor is on."""
        index = self.currentIndex()
        return index.data(PROBLEM) if index.isValid() else None

    def show_only_words(self) -> None:
        """Hide the columns that are there to be copied."""
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column != WHAT)
        self.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._fitting.start(0)

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        self.setCurrentIndex(self.model().index(row, WHAT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, once for many small changes of width."""
        super().resizeEvent(event)
        self._fitting.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the problem in its file."""
        if event.key() in _OPENING and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(PROBLEM))
