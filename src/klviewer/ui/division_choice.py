"""What a table is divided by and what its numbers are: two small lists over it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from klviewer.survey.picks import Sources
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses
from klviewer.survey.shares import ShareOf
from klviewer.survey.table_choice import Across, TableChoice, dividing, measures, offered
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.page_parts import words
from klviewer.ui.question_picker import OfferedQuestion, QuestionPicker

_LONGEST = 42
_COUNTS = "counts"
_OTHER = "other"


class DivisionChoice(QWidget):
    """Lets the user choose.

    Signals:
        chosen: carries the `TableChoice`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = TableChoice()
        self._questions: tuple[OfferedQuestion, ...] = ()
        self.across = ChoiceList(self.tr("Tabellen fordelt på"))
        self.of = ChoiceList(self.tr("Tallene i tabellen"))
        self._picker: QuestionPicker | None = None
        self.across.chosen.connect(self._divide)
        self.of.chosen.connect(self._measure)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label: QLabel = words(self.tr("Fordelt på"), "quiet")
        label.setWordWrap(False)
        for part in (label, self.across, self.of):
            row.addWidget(part)
        row.addStretch(1)

    @property
    def picker(self) -> QuestionPicker:
        """Where another question is found; made when it is first wanted."""
        if self._picker is None:
            self._picker = QuestionPicker(self)
            self._picker.chosen.connect(self._divide_by_question)
            self._picker.left.connect(self._show_lists)
        return self._picker

    def show_choice(
        self, choice: TableChoice, sources: Sources, responses: AreaResponses, question: Question
    ) -> None:
        """Show what is chosen for a question, and what else can be.

        Args:
            choice: as it can be had for the question.
            sources: of the round.
            responses: of the question's area.
            question: whose table it is.
        """
        self._choice = choice
        self._questions = offered_questions(sources, responses, question)
        names = self._names()
        self._divisions = [
            (kind.value, names[kind]) for kind in offered(sources, responses, question)
        ]
        other = dividing(choice, sources, responses, question)
        if choice.across is Across.QUESTION and other is not None:
            self._divisions.append((Across.QUESTION.value, _shortened(other.short or other.text)))
        if self._questions:
            self._divisions.append((_OTHER, self.tr("Et andet spørgsmål …")))
        found = measures(choice.across or Across.NOTHING, question)
        told = self._measures()
        self._offered = [(of.value if of else _COUNTS, told[of]) for of in found]
        self._show_lists()

    def _show_lists(self) -> None:
        across, of = self._choice.across, self._choice.of
        self.across.offer(self._divisions, across.value if across else "")
        self.of.offer(self._offered, of.value if of else _COUNTS)

    def _names(self) -> dict[Across, str]:
        return {
            Across.SCALE: self.tr("Spørgsmål med samme skala"),
            Across.REGION: self.tr("Regioner"),
            Across.GROUP: self.tr("Kommunegrupper"),
            Across.ROUNDS: self.tr("Runder"),
            Across.NOTHING: self.tr("Ikke fordelt"),
        }

    def _measures(self) -> dict[ShareOf | None, str]:
        return {
            None: self.tr("Antal"),
            ShareOf.ASKED: self.tr("Pct. af kolonnen"),
            ShareOf.ANSWERS_GIVEN: self.tr("Pct. af svarene i kolonnen"),
            ShareOf.ROW: self.tr("Pct. af rækken"),
            ShareOf.ALL: self.tr("Pct. af alle"),
        }

    # Choosing

    def _divide(self, value: str) -> None:
        if value == _OTHER:
            at = QRect(self.across.mapToGlobal(self.across.rect().topLeft()), self.across.size())
            self.picker.ask(self._questions, at)
        elif value != Across.QUESTION:
            self.chosen.emit(TableChoice(Across(value), of=self._choice.of))

    def _divide_by_question(self, chosen: OfferedQuestion) -> None:
        of = self._choice.of
        self.chosen.emit(TableChoice(Across.QUESTION, chosen.area, chosen.question, of))

    def _measure(self, value: str) -> None:
        choice, of = self._choice, None if value == _COUNTS else ShareOf(value)
        self.chosen.emit(TableChoice(choice.across, choice.area, choice.question, of))


def offered_questions(
    sources: Sources, responses: AreaResponses, question: Question
) -> tuple[OfferedQuestion, ...]:
    """The closed questions a table can be divided by: the area's own first, then the others'.

    Args:
        sources: of the round.
        responses: of the question's area.
        question: whose table it is.
    """
    others = (
        other
        for other in sources.shown.areas
        if other is not responses and not other.row_of.keys().isdisjoint(responses.row_of)
    )
    return tuple(
        OfferedQuestion(found.area.id, put.id, _listed(found, put, responses))
        for found in (responses, *others)
        for put in found.area.questions
        if put.is_closed and put.choices and not (found is responses and put.id == question.id)
    )


def _listed(found: AreaResponses, question: Question, own: AreaResponses) -> str:
    """The question with where it stands: its theme, and its area where that is another."""
    theme = found.area.theme_of(question.id).name
    parts: Sequence[str] = (theme,) if found is own else (found.area.name, theme)
    place = " · ".join(dict.fromkeys(parts))
    return f"{place}: {question.text}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
