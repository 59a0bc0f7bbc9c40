"""What stands behind a figure of the note: counts, bounds, and the municipalities on the map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.reports.drawing import Link
from klviewer.survey.answer_map import answer_map
from klviewer.survey.danish import capitalised, number, percent
from klviewer.survey.evidence import Evidence, Share, resolve, share_behind
from klviewer.survey.finding_template import Reference
from klviewer.survey.selection import Clicked
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.page_parts import link, words
from klviewer.ui.theme import Theme


class NoteEvidence(QWidget):
    """Tells what the figure at the cursor stands on.

    Args:
        theme: the look.

    Signals:
        municipalities_asked: carries a `Clicked`, to see those behind the figure.
        municipality_chosen: a tile was clicked; carries the municipality's number.
    """

    municipalities_asked = Signal(object)
    municipality_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Clicked | None = None
        self._words = words("", "strong")
        self._question = words("", "quiet")
        self._counts = words("", "text")
        self._counts.setWordWrap(True)
        self.map = ChartCanvas(theme)
        self.map.activated.connect(self._open)
        self._all = link(self.tr("Vis svarene bag tallet"))
        self._all.clicked.connect(lambda: self.municipalities_asked.emit(self._answer))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words(self.tr("Bag tallet"), "section-title"))
        for part in (self._words, self._question, self._counts, self.map):
            column.addWidget(part)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figure(self, text: str, evidence: Evidence) -> None:
        """Show what a figure stands on.

        Args:
            text: its reference, empty when the cursor stands in none.
            evidence: the whole round.
        """
        reference = Reference(text)
        share = share_behind(reference, evidence) if text else None
        for part in (self._words, self._counts):
            part.setVisible(bool(text))
        self.map.setVisible(share is not None and evidence.frame is not None)
        self._all.setVisible(share is not None)
        if share is not None:
            self._show_share(share, evidence, resolve(reference, evidence) or "")
        elif text:
            self._show_other(resolve(reference, evidence))
        else:
            hint = self.tr("Sæt markøren i et farvet tal, så vises her, hvad det står på.")
            self._question.setText(hint)

    def _show_share(self, share: Share, evidence: Evidence, told: str) -> None:
        question = share.table.question
        last = question.choices[share.rows[-1]]
        name = self.tr("senest {answer}").format(answer=last.name) if share.adds_up else last.name
        self._answer = Clicked(share.responses.area.id, question.id, last.id, share.adds_up)
        self._words.setText(f"{capitalised(told)} · {name}")
        self._question.setText(question.text)
        self._counts.setText(self._counted(share, evidence.frame_size))
        if evidence.frame is not None:
            self.map.show_chart(answer_map(share, evidence.frame, ""))
            self.map.setAccessibleName(self.tr("Kort: {answer}").format(answer=name))

    def _counted(self, share: Share, frame_size: int) -> str:
        """“25 af 76 · 32,9 pct. · alle: 26–48 pct.”."""
        counted = self.tr("{count} af {base}")
        parts = [counted.format(count=number(share.count), base=number(share.base))]
        if share.share is not None:
            parts.append(percent(share.share, 1))
        limits = share.bounds(frame_size)
        if limits is not None:
            among = self.tr("alle: {low}–{high}")
            low, high = number(limits.low * 100), percent(limits.high)
            parts.append(among.format(low=low, high=high))
        return " · ".join(parts)

    def _show_other(self, told: str | None) -> None:
        self._words.setText(capitalised(told) if told else self.tr("Ukendt tal"))
        self._question.setText(
            self.tr("Talt i hele runden.")
            if told
            else self.tr("Runden har ikke det spørgsmål eller svar, som tallet peger på.")
        )
        self._counts.hide()

    def _open(self, activated: Link) -> None:
        if activated.respondent:
            self.municipality_chosen.emit(int(activated.respondent))
