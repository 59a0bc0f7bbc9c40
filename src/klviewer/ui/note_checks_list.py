"""What should be looked at in the note, with links to the places."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from klviewer.survey.danish import number
from klviewer.survey.note_checks import Check
from klviewer.ui.page_parts import link, words
from klviewer.ui.saying import say


class NoteChecksList(QWidget):
    """Checks one under the other.

    Signals:
        chosen: carries the `Check` whose place is asked for.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: tuple[Check, ...] | None = None
        self._head = words("", "section-title")
        self._cards: list[QFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._head)
        self._nothing = words(self.tr("Alle mængdeord er bundet til et tal."), "quiet")
        self._column.addWidget(self._nothing)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show other checks."""
        if tuple(checks) == self._checks:
            return
        self._checks = tuple(checks)
        for card in self._cards:
            card.deleteLater()
        self._cards = [self._card(check) for check in checks]
        for card in self._cards:
            self._column.addWidget(card)
        self._head.setText(self._title(len(checks)))
        self._nothing.setVisible(not any(check.words for check in checks))

    def _title(self, count: int) -> str:
        if not count:
            return self.tr("Kontrol")
        one = self.tr("Kontrol · 1 ting at se på")
        return one if count == 1 else self.tr("Kontrol · {n} ting at se på").format(n=number(count))

    def _card(self, check: Check) -> QFrame:
        card = QFrame()
        card.setProperty("role", "check")
        card.setProperty("about", "words" if check.words else "area")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 4, 4, 8)
        column.setSpacing(2)
        column.addWidget(words(say(check.title), "strong"))
        text = QLabel(say(check.text))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        column.addWidget(text)
        leads = link(self.tr("Vis stedet") if check.words else self.tr("Vis besvarelserne"))
        leads.clicked.connect(partial(self.chosen.emit, check))
        column.addWidget(leads, 0, Qt.AlignmentFlag.AlignLeft)
        return card
