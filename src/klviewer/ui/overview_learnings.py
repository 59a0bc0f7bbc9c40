"""What was learnt, as the codes with most quotations."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.survey.codes import CodeKind, Coding, Quotation
from klviewer.survey.counted import QUOTATIONS
from klviewer.survey.ranking import QuotedCode, most_quoted
from klviewer.ui.code_tag import CodeTag
from klviewer.ui.document import Document
from klviewer.ui.flow_layout import FlowLayout
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import words
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_MOST = 10


class OverviewLearnings(PageColumn):
    """The learnings named most often.

    Args:
        theme: the look.

    Signals:
        chosen: a code was pressed; carries its number.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: list[CodeTag] = []
        self._flow = FlowLayout(6)
        self._found: tuple[QuotedCode, ...] = ()
        self._fitted: tuple[object, ...] = ()
        self._subtitle = words("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words(self.tr("Hvad tager man med?"), "chart-title"))
        column.addWidget(self._subtitle)
        column.addSpacing(4)
        column.addLayout(self._flow)

    def show_learnings(self, document: Document) -> None:
        """Count the quotations of those selected."""
        coding = document.snapshot.coding if document.snapshot else Coding()
        found = most_quoted(coding, CodeKind.LEARNING, quotations_within(document))[:_MOST]
        self._subtitle.setText(
            self.tr("Læring med flest citater")
            if found
            else self.tr(
                "Ingen svar er kodet som læring endnu. Markér ord i et svar under et område, og "
                "giv dem en kode: så tælles de her."
            )
        )
        while len(self._tags) < len(found):
            tag = CodeTag(self._theme, self)
            tag.clicked.connect(partial(self._choose, tag))
            self._flow.addWidget(tag)
            self._tags.append(tag)
        for place, tag in enumerate(self._tags):
            tag.setVisible(place < len(found))
            if place < len(found):
                self._show(tag, found[place])
        self._found = tuple(found)
        self._fitted = ()

    @property
    def tags(self) -> tuple[CodeTag, ...]:
        """The codes, those used most first."""
        return tuple(self._tags)

    def fit(self, height: int) -> None:
        """Leave out the last codes where there is no height for all.

        Args:
            height: that there is.
        """
        column, used = self.layout(), self._tags[: len(self._found)]
        wanted = (self._found, self.width(), height)
        if column is None or wanted == self._fitted:
            return
        self._fitted = wanted
        for tag in used:
            tag.show()
        while len(used) > 1 and column.totalHeightForWidth(self.width()) > height:
            used.pop().hide()
            self._flow.invalidate()

    def _choose(self, tag: CodeTag) -> None:
        if tag.code is not None:
            self.chosen.emit(tag.code.id)

    def _show(self, tag: CodeTag, quoted: QuotedCode) -> None:
        tag.show_code(quoted.code, quoted.quotations)
        name = self.tr("Kode: {title}, {quotations}")
        quotations = say(QUOTATIONS(quoted.quotations))
        tag.setAccessibleName(name.format(title=quoted.code.title, quotations=quotations))


def quotations_within(document: Document) -> list[Quotation]:
    """The quotations of the shown round, from those selected."""
    snapshot = document.snapshot
    if snapshot is None or snapshot.round is None:
        return []
    inside: dict[str, set[str]] = {}
    for responses in snapshot.round.areas:
        rows = document.tables.selected(responses).nonzero()[0].tolist()
        inside[responses.area.id] = {responses.respondents.keys[row] for row in rows}
    return [
        quotation
        for quotation in snapshot.coding.quotations
        if quotation.place.round == snapshot.round.id
        and quotation.place.respondent in inside.get(quotation.place.area, ())
    ]
