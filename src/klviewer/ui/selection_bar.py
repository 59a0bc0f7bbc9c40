"""What is selected, in words, with the way back and forward and the selections that were kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from klviewer.project.operations import Subject
from klviewer.ui.document import Document
from klviewer.ui.filter_chip import FilterChip
from klviewer.ui.icons import icon
from klviewer.ui.kept_selections_menu import KeptSelectionsMenu
from klviewer.ui.selection_words import picked_in_words
from klviewer.ui.theme import Theme

_MOST_OF_IT = 1000


class SelectionBar(QWidget):
    """Stands in the header.

    Args:
        document: a project is open.
        theme: the look.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.back = self._arrow("back", self.tr("Forrige udvalg (Alt+venstre)"), document.back)
        self.forward = self._arrow("forward", self.tr("Næste udvalg (Alt+højre)"), document.forward)
        for arrow in (self.back, self.forward):
            arrow.setIcon(icon(arrow.objectName(), theme))
        self.chip = FilterChip()
        self.chip.clicked.connect(lambda _=False: document.clear())
        self.kept = KeptSelectionsMenu(document, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.back, self.forward, self.kept):
            row.addWidget(part)
        # The words give way to what else stands in the header, and take what is left.
        self.chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.chip, _MOST_OF_IT)
        row.addStretch(1)
        self._show()
        document.selection_changed.connect(self._show)
        document.changed.connect(self._note_change)

    def _arrow(self, name: str, says: str, act: Callable[[], None]) -> QToolButton:
        arrow = QToolButton()
        arrow.setObjectName(name)
        arrow.setProperty("role", "more")
        arrow.setToolTip(says)
        arrow.setAccessibleName(says)
        arrow.clicked.connect(lambda _=False: act())
        return arrow

    def add_shortcuts(self, window: QWidget) -> None:
        """Let the window's keys go back and forward, and clear what is picked."""
        for keys, act in (
            ("Alt+Left", self._document.back),
            ("Alt+Right", self._document.forward),
            ("Escape", self._document.clear),
        ):
            QShortcut(QKeySequence(keys), window, act)

    def turn(self, event: QMouseEvent) -> bool:
        """Go back or forward with the buttons at the side of a mouse.

        Returns:
            Whether it was one of them.
        """
        turns = {
            Qt.MouseButton.BackButton: self._document.back,
            Qt.MouseButton.ForwardButton: self._document.forward,
        }
        if (act := turns.get(event.button())) is None:
            return False
        act()
        return True

    def _note_change(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.SELECTIONS, Subject.ROUNDS, Subject.SETTINGS}:
            self._show()

    def _show(self) -> None:
        self.back.setEnabled(self._document.can_go_back)
        self.forward.setEnabled(self._document.can_go_forward)
        self.chip.say(self._words())
        self.chip.setMaximumWidth(self.chip.sizeHint().width())

    def _words(self) -> str:
        """What is picked, after its name where it was given one."""
        picked, snapshot = picked_in_words(self._document), self._document.snapshot
        kept = snapshot.selections if snapshot else ()
        selection = self._document.selection
        name = next((found.name for found in kept if found.selection == selection), "")
        return f"{name} · {picked}" if name and picked else picked
