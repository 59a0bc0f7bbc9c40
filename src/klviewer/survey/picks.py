"""What can be picked in a view: an answer, or municipalities; `picks_in_time` has the rest.

Each pick stands for respondents, so that what is picked in one view narrows every other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.danish import number, sort_key
from klviewer.survey.filters import EVERYWHERE, Filter
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, Round

GONE = translate("selection", "noget, der ikke findes i runden")
_MOST_NAMES = 12


@dataclass(frozen=True, eq=False)
class Sources:
    """What picks are looked up in.

    Args:
        shown: the round that is shown.
        frame: the municipalities; empty for a survey of others.
        earlier: the round before, None where there is none.
    """

    shown: Round
    frame: Frame
    earlier: Round | None = None

    def question(self, area: str, question: str) -> Question | None:
        """A question of the shown round, None where it has none of that id."""
        return question_of(self.shown.area(area), question)

    def knows(self, key: str) -> bool:
        """Whether a respondent is a municipality of the frame, or has answered anywhere."""
        if key.isdecimal() and int(key) in self.frame.by_code:
            return True
        return self.has_answered(key)

    def has_answered(self, key: str) -> bool:
        """Whether any area has a response of a respondent that counts."""
        return any(key in responses.row_of for responses in self.shown.areas)

    def name(self, key: str) -> str:
        """A municipality's name, or the key itself."""
        found = self.frame.by_code.get(int(key)) if key.isdecimal() else None
        return found.name if found else key


def keys_of(responses: AreaResponses, rows: Mask) -> frozenset[str]:
    """The respondents in those rows."""
    keys = responses.respondents.keys
    return frozenset(keys[row] for row in np.flatnonzero(rows).tolist())


def question_of(responses: AreaResponses | None, question: str) -> Question | None:
    """A question of an area, None where there is neither."""
    asked = responses.area.questions if responses else ()
    return next((found for found in asked if found.id == question), None)


@dataclass(frozen=True, slots=True)
class Clicked:
    """An answer.

    Args:
        area: where the question stands.
        question: its id.
        choice: the id of the choice; empty for those who were asked and did not answer.
        or_earlier: on the scale of expected dates, whether those who gave an earlier date are
            meant too, as in a curve that adds them up.
        within: the part of the municipalities that is meant, where parts are compared.
    """

    area: str
    question: str
    choice: str
    or_earlier: bool = False
    within: Filter = EVERYWHERE

    @property
    def mark(self) -> str:
        """The id of its mark in the question's graph."""
        return self.choice

    @property
    def is_whole(self) -> bool:
        """Whether everyone of that mark is meant."""
        return not self.within

    def stands(self, sources: Sources) -> bool:
        """Whether the round has the question and the choice."""
        question = sources.question(self.area, self.question)
        if question is None or not question.is_closed:
            return False
        return not self.choice or any(self.choice == choice.id for choice in question.choices)

    def _meant(self, source: AreaResponses, sources: Sources) -> Mask:
        """The counted rows of the question's own area; shape (rows,)."""
        gave = self.given(source)
        return gave & self.within.rows(source, sources.frame) if self.within else gave

    def given(self, responses: AreaResponses) -> Mask:
        """The counted rows that gave the answer; shape (rows,).

        Args:
            responses: of the question's own area.
        """
        question = responses.area.question(self.question)
        answers = responses.closed(question)
        if not self.choice:
            return responses.counted & answers.asked & ~answers.answered
        first, *others = self.positions(question)
        gave = answers.chose(first)
        for position in others:
            gave = gave | answers.chose(position)
        return responses.counted & gave

    def rows(self, responses: AreaResponses, sources: Sources) -> Mask:
        """The counted rows of those who gave the answer, in any area; shape (rows,)."""
        source = sources.shown.area(self.area)
        if source is None or not self.stands(sources):
            return np.zeros_like(responses.counted)
        given = self._meant(source, sources)
        return given if source is responses else responses.also_in(source, given)

    def keys(self, sources: Sources) -> frozenset[str]:
        """Those who gave the answer."""
        source = sources.shown.area(self.area)
        if source is None or not self.stands(sources):
            return frozenset()
        return keys_of(source, self._meant(source, sources))

    def positions(self, question: Question) -> tuple[int, ...]:
        """The places of the choices that are meant."""
        last = question.choice(self.choice)
        return tuple(
            position
            for position, choice in enumerate(question.choices)
            if choice == last or (self.or_earlier and choice.by and choice.by <= last.by)
        )

    def quoted(self, question: Question, frame: Frame) -> Message:
        """The answer with its marks: ““Godt på vej””, ““Godt på vej” (Region Sjælland)”."""
        answer = translate("selection", "“{answer}”", answer=self.answer(question))
        if not self.within:
            return answer
        part = self.within.words(frame)
        return translate("selection", "{answer} ({part})", answer=answer, part=part)

    def answer(self, question: Question) -> Message:
        """The answer in words, whoever gave it: “Godt på vej”, “senest juni”."""
        if not self.choice:
            return translate("selection", "Ikke besvaret")
        name = question.choice(self.choice).name
        if self.or_earlier:
            return translate("selection", "senest {svar}", svar=name)
        return translate("selection", "{svar}", svar=name)

    def words(self, sources: Sources) -> Message:
        """“‘Godt på vej’ i Møder og samtaler”; of other questions than the status, also which."""
        source = sources.shown.area(self.area)
        if source is None or not self.stands(sources):
            return GONE
        question = source.area.question(self.question)
        return translate(
            "selection",
            "{answers} i {where}",
            answers=self.quoted(question, sources.frame),
            where=place_words(source, question),
        )


def place_words(responses: AreaResponses, question: Question) -> Message:
    """Where a question stands: its theme, and what it asks where that is not the status."""
    theme = responses.area.theme_of(question.id)
    if theme.status == question:
        return translate("selection", "{theme}", theme=theme.name)
    asked = question.short or question.text
    return translate("selection", "{theme} ({question})", theme=theme.name, question=asked)


@dataclass(frozen=True, slots=True)
class Municipalities:
    """Some municipalities, whether they have answered or not; rows in a survey of others.

    Args:
        named: their keys, as in `Respondents`.
    """

    named: frozenset[str]

    def stands(self, sources: Sources) -> bool:
        """Whether any of them is known."""
        return bool(self._known(sources))

    def rows(self, responses: AreaResponses, sources: Sources) -> Mask:
        """Their counted rows; shape (rows,)."""
        return responses.among(self.named)

    def keys(self, sources: Sources) -> frozenset[str]:
        """They themselves."""
        return self.named

    def words(self, sources: Sources) -> Message:
        """Their names, the first of them where they are many."""
        known = self._known(sources)
        if not known:
            return GONE
        names = _names(sorted(map(sources.name, known), key=sort_key))
        silent = sum(not sources.has_answered(key) for key in known)
        if not silent:
            return names
        if silent == len(known):
            return translate("selection", "{names}, der ikke har svaret", names=names)
        return translate(
            "selection",
            "{names} ({count} har ikke svaret)",
            names=names,
            count=number(silent),
        )

    def _known(self, sources: Sources) -> frozenset[str]:
        return frozenset(key for key in self.named if sources.knows(key))


def _names(names: Sequence[str]) -> Message:
    if len(names) <= _MOST_NAMES:
        return translate("selection", "{names}", names=", ".join(names))
    return translate(
        "selection",
        "{names} og {count} andre",
        names=", ".join(names[: _MOST_NAMES - 1]),
        count=number(len(names) - _MOST_NAMES + 1),
    )
