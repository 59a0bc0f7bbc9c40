"""The line on the responses' page that says what counts, and lets it be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from klviewer.survey.counting import CountingRule
from klviewer.survey.counting_words import counts_apart, rule_words
from klviewer.survey.danish import capitalised
from klviewer.survey.responses import AreaResponses
from klviewer.ui.page_parts import link, words
from klviewer.ui.saying import say


class CountingLine(QWidget):
    """Says it as “§ 104: 74 svar fra 72. Det seneste gennemførte svar tæller.  Skift…”.

    Signals:
        wanted: the user wants to change it.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = words("", "quiet")
        self.change = link(self.tr("Skift…"))
        self.change.setAccessibleName(self.tr("Skift, hvilke svar der tæller"))
        self.change.clicked.connect(lambda _=False: self.wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.change)

    def show_counting(
        self, areas: Sequence[AreaResponses], rule: CountingRule, has_frame: bool
    ) -> None:
        """Say it.

        Args:
            areas: of the shown round.
            rule: what counts.
            has_frame: whether the respondents are municipalities.
        """
        apart = (counts_apart(responses, has_frame=has_frame) for responses in areas)
        rules = capitalised(say(rule_words(rule)))
        self.text.setText(" ".join((*(say(said) for said in apart if said), f"{rules}.")))
