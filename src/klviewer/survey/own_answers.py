"""One respondent's own answers, beside how many of its peers gave the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from klviewer.survey.charts import Mark, StatusBar, tone
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.messages import translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.questionnaire import Choice, Question, QuestionType
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Group, Table


class Peers(StrEnum):
    """Whom a municipality is compared with; it is among them itself."""

    REGION = "region"
    GROUP = "group"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Alike:
    """How many of some peers gave an answer.

    Args:
        peers: who they are.
        count: how many gave it, None where that is hidden.
        base: how many were asked, None where that is hidden.
    """

    peers: Peers
    count: int | None
    base: int | None

    @property
    def share(self) -> float | None:
        """Between 0 and 1, None where it is hidden or nobody was asked."""
        return None if self.count is None or not self.base else self.count / self.base


@dataclass(frozen=True, slots=True)
class GivenChoice:
    """One of the choices that were given.

    Args:
        choice: the answer.
        alike: for each kind of peers.
    """

    choice: Choice
    alike: tuple[Alike, ...]


class Standing(StrEnum):
    """Whether a question was answered."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not-answered"
    NOT_ASKED = "not-asked"


class Direction(StrEnum):
    """How an answer is another than in the round before."""

    SAME = "same"
    CLOSER = "closer"  # to the best end of the scale
    BACK = "back"
    OTHER = "other"  # no scale tells which way


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the same respondent answered in the round before.

    Args:
        given: the choices.
        direction: how it has changed.
    """

    given: tuple[Choice, ...]
    direction: Direction


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A respondent's answer to a closed question.

    Args:
        question: what was asked.
        standing: whether it was answered.
        given: the choices, in the order of the question; may be none of them.
        earlier: the answer in the round before, None where there is none to compare with.
    """

    question: Question
    standing: Standing
    given: tuple[GivenChoice, ...] = ()
    earlier: Earlier | None = None


def standing(responses: AreaResponses, question: Question, row: int) -> Standing:
    """Whether a row answered a question."""
    answers = responses.answers[question.id]
    if answers.answered[row]:
        return Standing.ANSWERED
    return Standing.NOT_ANSWERED if answers.asked[row] else Standing.NOT_ASKED


def given(responses: AreaResponses, question: Question, row: int) -> tuple[int, ...]:
    """The places of the choices a row gave.

    Raises:
        TypeError: the question is answered in words.
    """
    answers = responses.closed(question)
    return tuple(place for place in range(len(question.choices)) if bool(answers.chose(place)[row]))


def earlier_answer(
    before: AreaResponses | None, responses: AreaResponses, question: Question, key: str
) -> Earlier | None:
    """What a respondent answered to the same question in the round before."""
    row = before.row_of.get(key) if before else None
    if before is None or row is None:
        return None
    asked = next((found for found in before.area.questions if found.id == question.id), None)
    if asked is None or asked.type is not question.type:
        return None
    if standing(before, asked, row) is not Standing.ANSWERED:
        return None
    was, now = given(before, asked, row), given(responses, question, responses.row_of[key])
    return Earlier(
        tuple(asked.choices[place] for place in was), _direction(asked, was, question, now)
    )


def _direction(
    asked: Question, was: Sequence[int], question: Question, now: Sequence[int]
) -> Direction:
    ids = [[choice.id for choice in each.choices] for each in (asked, question)]
    if {ids[0][place] for place in was} == {ids[1][place] for place in now}:
        return Direction.SAME
    if (
        ids[0] != ids[1]
        or not (len(was) == len(now) == 1)
        or question.type is not QuestionType.SINGLE
    ):
        return Direction.OTHER
    return Direction.CLOSER if now[0] < was[0] else Direction.BACK


class Comparison:
    """The tables one area's answers are compared with, each counted once.

    Hiding small counts follows the whole tables by region and by group, as they are shown for
    the area: what one municipality's page hides cannot be worked out from another's.

    Args:
        responses: of the area.
        frame: the municipalities.
        threshold: the least count that is shown; 1 hides nothing.
    """

    def __init__(self, responses: AreaResponses, frame: Frame, threshold: int) -> None:
        self._responses = responses
        self._frame = frame
        self._threshold = threshold
        self._counted: dict[str, Mapping[Peers, Disclosure]] = {}

    @cached_property
    def _divisions(self) -> Mapping[Peers, tuple[Group, ...]]:
        return {
            Peers.REGION: regions(self._responses, self._frame),
            Peers.GROUP: municipality_groups(self._responses, self._frame),
        }

    def _of(self, question: Question, peers: Peers) -> Disclosure:
        if question.id not in self._counted:
            divisions, counted = self._divisions, self._responses.counted
            found = disclose_together(
                self._responses, question, counted, tuple(divisions.values()), self._threshold
            )
            self._counted[question.id] = dict(zip(divisions, found.tables, strict=True))
        return self._counted[question.id][peers]

    def alike(self, question: Question, row: int, municipality: Municipality) -> tuple[Alike, ...]:
        """How many of each kind of peers gave the choice in that row."""
        by_region = self._of(question, Peers.REGION)
        by_group = self._of(question, Peers.GROUP)
        return (
            _alike(Peers.REGION, by_region, row, _column(by_region.table, municipality.region)),
            _alike(Peers.GROUP, by_group, row, _column(by_group.table, municipality.group)),
            _alike(Peers.EVERYONE, by_region, row, 0),
        )

    def bar(self, question: Question, municipality: Municipality) -> StatusBar | None:
        """The answers of the municipality's group as one bar; None where any of it is hidden."""
        found = self._of(question, Peers.GROUP)
        column = _column(found.table, municipality.group)
        if column is None or bool(found.reasons[:, column].any()):
            return None
        return _bar(found.table, column)


def _column(table: Table, part: str) -> int | None:
    ids = [heading.id for heading in table.columns]
    return ids.index(part) if part in ids else None


def _alike(peers: Peers, found: Disclosure, row: int, column: int | None) -> Alike:
    if column is None:
        return Alike(peers, None, None)
    base = None if found.hides_base(column) else int(found.table.base[column])
    hidden = bool(found.reason(row, column)) or base is None
    return Alike(peers, None if hidden else found.table.count(row, column), base)


def _bar(table: Table, column: int) -> StatusBar:
    question = table.question
    marks = [
        Mark(
            choice.id,
            choice.name,
            table.count(row, column),
            table.share(row, column) or 0.0,
            tone(question, row),
        )
        for row, choice in enumerate(question.choices)
    ]
    if missing := table.not_answered(column):
        share = missing / int(table.base[column])
        marks.append(Mark("", translate("chart", "Ikke besvaret"), missing, share))
    return StatusBar(question.text, question.id, tuple(marks))
