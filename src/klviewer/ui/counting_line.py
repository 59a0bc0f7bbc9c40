"""The line on the responses' page that says what counts, and lets it be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from klviewer.survey.counting import CountingRule, Outcome
from klviewer.survey.counting_words import deadline_words, which_counts
from klviewer.survey.danish import capitalised, number
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
        self._has_frame = True
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
        self._has_frame = has_frame
        sentences = [self._unequal(responses) for responses in areas]
        rules = [say(which_counts(rule))]
        deadline = deadline_words(rule)
        if deadline is not None:
            rules.append(say(deadline))
        sentences.append(capitalised("; ".join(rules)) + ".")
        self.text.setText(" ".join(filter(None, sentences)))

    def _unequal(self, responses: AreaResponses) -> str:
        """The rows and the respondents of an area where they are not as many."""
        left_out = len(responses.superseded)
        others = sum(
            len(responses.left_out(outcome))
            for outcome in (Outcome.PARTIAL, Outcome.LATE, Outcome.TEST)
        )
        if not left_out + others:
            return ""
        says = self.tr("{area}: {rows} svar fra {size} kommuner.")
        if others or not self._has_frame:
            says = self.tr("{area}: {rows} svar, hvoraf {size} tæller.")
        return says.format(
            area=responses.area.name,
            rows=number(responses.size + left_out + others),
            size=number(responses.size),
        )
