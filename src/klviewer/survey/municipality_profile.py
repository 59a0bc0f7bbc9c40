"""One municipality by itself: what it answered, beside its region, its group and all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from klviewer.survey.answers_in_words import AnswerInWords, answers_in_words
from klviewer.survey.charts import StatusBar
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.own_answers import (
    Comparison,
    Direction,
    GivenChoice,
    OwnAnswer,
    Standing,
    earlier_answer,
    given,
    standing,
)
from klviewer.survey.questionnaire import Area, Question, QuestionType, Role, Theme
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.sent_answers import SentRow, sent_rows


@dataclass(frozen=True, eq=False)
class ThemeProfile:
    """A municipality's answers in a theme.

    Args:
        theme: what they are about.
        answers: to the closed questions, in their order; status is among them.
        bar: the status of the municipality's group, None where the theme asks none or some of
            it is hidden.
        texts: what it wrote.
        values: numbers and dates it gave, with their questions.
    """

    theme: Theme
    answers: tuple[OwnAnswer, ...]
    bar: StatusBar | None
    texts: tuple[AnswerInWords, ...]
    values: tuple[tuple[Question, str], ...] = ()

    @property
    def status(self) -> OwnAnswer | None:
        """The answer on how far it has come."""
        asked = self.theme.status
        return next((own for own in self.answers if own.question == asked), None)


@dataclass(frozen=True, eq=False)
class AreaProfile:
    """A municipality's answers in an area.

    Args:
        area: what was asked.
        sent: everything it has sent, and what of it counts.
        themes: its answers, empty where nothing counts.
    """

    area: Area
    sent: tuple[SentRow, ...]
    themes: tuple[ThemeProfile, ...]


@dataclass(frozen=True, eq=False)
class MunicipalityProfile:
    """A municipality's answers in a round.

    Args:
        municipality: whose they are.
        areas: every area of the round.
    """

    municipality: Municipality
    areas: tuple[AreaProfile, ...]

    @property
    def answered_areas(self) -> int:
        """In how many areas something counts."""
        return sum(bool(area.themes) for area in self.areas)

    def moved(self, direction: Direction) -> int:
        """How many status answers have changed so since the round before."""
        return sum(
            own.earlier is not None and own.earlier.direction is direction
            for own in self._statuses()
        )

    def _statuses(self) -> Iterator[OwnAnswer]:
        for area in self.areas:
            for theme in area.themes:
                yield from (own for own in theme.answers if own.question.role is Role.STATUS)


class Profiles:
    """The profiles of a round's municipalities; what they share is counted once.

    Args:
        shown: the round.
        frame: the municipalities.
        earlier: the round before, None where there is none.
        threshold: the least count that is shown of region, group and all; 1 hides nothing.
    """

    def __init__(
        self, shown: Round, frame: Frame, earlier: Round | None = None, threshold: int = 1
    ) -> None:
        self._round = shown
        self._frame = frame
        self._earlier = earlier
        self._compared = {
            responses.area.id: Comparison(responses, frame, threshold) for responses in shown.areas
        }

    @property
    def answering(self) -> tuple[Municipality, ...]:
        """Those of whom something counts, in the frame's order."""
        return tuple(
            municipality
            for municipality in self._frame
            if any(str(municipality.code) in responses.row_of for responses in self._round.areas)
        )

    def of(self, municipality: Municipality) -> MunicipalityProfile:
        """One municipality's profile."""
        return MunicipalityProfile(
            municipality,
            tuple(self._area(responses, municipality) for responses in self._round.areas),
        )

    @cached_property
    def _sent(self) -> Mapping[tuple[str, str], tuple[SentRow, ...]]:
        found: dict[tuple[str, str], tuple[SentRow, ...]] = {}
        for row in sent_rows(self._round.areas):
            key = row.name.area, row.name.respondent
            found[key] = (*found.get(key, ()), row)
        return found

    def _area(self, responses: AreaResponses, municipality: Municipality) -> AreaProfile:
        key = str(municipality.code)
        sent = self._sent.get((responses.area.id, key), ())
        if key not in responses.row_of:
            return AreaProfile(responses.area, sent, ())
        themes = (self._theme(responses, theme, municipality) for theme in responses.area.themes)
        return AreaProfile(responses.area, sent, tuple(themes))

    def _theme(
        self, responses: AreaResponses, theme: Theme, municipality: Municipality
    ) -> ThemeProfile:
        closed = [question for question in theme.questions if question.is_closed]
        key = str(municipality.code)
        compared = self._compared[responses.area.id]
        status = theme.status
        has_scale = status is not None and status.type is QuestionType.SINGLE
        return ThemeProfile(
            theme,
            tuple(self._own(responses, question, municipality) for question in closed),
            compared.bar(status, municipality) if status and has_scale else None,
            answers_in_words(self._round.id, responses, (theme,), responses.among([key])),
            tuple(filter(itemgetter(1), _values(responses, theme, responses.row_of[key]))),
        )

    def _own(
        self, responses: AreaResponses, question: Question, municipality: Municipality
    ) -> OwnAnswer:
        key = str(municipality.code)
        row = responses.row_of[key]
        stands = standing(responses, question, row)
        if stands is not Standing.ANSWERED:
            return OwnAnswer(question, stands)
        compared = self._compared[responses.area.id]
        choices = tuple(
            GivenChoice(question.choices[place], compared.alike(question, place, municipality))
            for place in given(responses, question, row)
        )
        before = self._earlier.area(responses.area.id) if self._earlier else None
        return OwnAnswer(
            question, stands, choices, earlier_answer(before, responses, question, key)
        )


def _values(responses: AreaResponses, theme: Theme, row: int) -> Iterator[tuple[Question, str]]:
    for question in theme.questions:
        if question.type in (QuestionType.NUMBER, QuestionType.DATE):
            yield question, responses.written(question).values[row].strip()
