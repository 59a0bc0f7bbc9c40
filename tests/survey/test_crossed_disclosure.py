"""A question divided by another, beside all other tables of both: every way to answer is tried."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from klviewer.readers import shipped
from klviewer.survey import crossed_worlds
from klviewer.survey.counted_tables import By, Columns, CountedTables, Elsewhere
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.disclosure import Disclosure, Line, Reason
from klviewer.survey.questionnaire import Area, Condition, Question, QuestionType, Theme
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    MultipleAnswers,
    Round,
    SingleAnswers,
)
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection
from tests.survey.generated_survey import multiple, single, survey_of

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
Given = tuple[int, ...]

FRAME = shipped.frame()
# Three places of the frame; in two of them there are two municipalities.
CODES = (101, 147, 306, 326, 751)
SILENT: Given = ()
UNASKED: Given = (NOT_ASKED,)
ABSENT: Given = (NOT_ASKED, NOT_ASKED)


@dataclass(frozen=True)
class Case:
    """Some questions, and how one respondent can have answered all of them.

    Args:
        questions: the last two are crossed.
        states: an answer to each.
        areas: where each is put.
    """

    questions: tuple[Question, ...]
    states: tuple[tuple[Given, ...], ...]
    areas: tuple[str, ...] = ("area", "area", "area")

    def worlds(self, drawn: Sequence[int]) -> list[tuple[int, ...]]:
        """Every way to answer; everyone knows who has answered at all."""
        return list(product(*(self._alike(state) for state in drawn)))

    def _alike(self, state: int) -> list[int]:
        absent = [given == ABSENT for given in self.states[state]]
        return [
            other
            for other, answers in enumerate(self.states)
            if [given == ABSENT for given in answers] == absent
        ]


def asked_of(question: Question, other: str, choice: str) -> Question:
    return replace(question, asked_of=Condition(other, frozenset({choice})))


ONE, TWO, OTHER = single("one", 3), single("two", 2), single("other", 2)
SEVERAL, MORE = multiple("other", 2), multiple("more", 2)
# Whoever was asked may have left the question, so that is among the ways to answer it.
TWO_OR_NONE, THREE_OR_NONE = (SILENT, (0,), (1,)), (SILENT, (0,), (1,), (2,))
SOME_OR_NONE = (SILENT, (0,), (1,), (0, 1))
NOT_ON, ON = ((SILENT, UNASKED), ((0,), UNASKED), ((2,), UNASKED)), ((1,),)
CASES = {
    "two scales": Case((ONE, OTHER), (*product(THREE_OR_NONE, TWO_OR_NONE),)),
    "several answers": Case((TWO, SEVERAL), (*product(TWO_OR_NONE, SOME_OR_NONE),)),
    "several answers to both": Case((MORE, SEVERAL), (*product(SOME_OR_NONE, SOME_OR_NONE),)),
    "asked on": Case((ONE, asked_of(OTHER, "one", "c1")), (*NOT_ON, *product(ON, TWO_OR_NONE))),
    "asked on for several": Case(
        (ONE, asked_of(SEVERAL, "one", "c1")), (*NOT_ON, *product(ON, SOME_OR_NONE))
    ),
    "asked on by a third": Case(
        (TWO, asked_of(replace(ONE, choices=TWO.choices), "two", "c1"), OTHER),
        (
            *product((SILENT, (0,)), (UNASKED,), TWO_OR_NONE),
            *product(ON, TWO_OR_NONE, TWO_OR_NONE),
        ),
    ),
    "in two areas": Case(
        (TWO, OTHER),
        (*product((ABSENT, *TWO_OR_NONE), (ABSENT, *TWO_OR_NONE)),),
        ("area", "beside"),
    ),
}
DEPENDING = ("asked on", "asked on for several", "asked on by a third")


def answers_to(question: Question, given: Sequence[Given]) -> Answers:
    if question.type is QuestionType.SINGLE:
        return SingleAnswers(np.array([each[0] if each else -1 for each in given], np.int16))
    states = {SILENT: NOT_ANSWERED, UNASKED: NOT_ASKED}
    state = np.array([states.get(each, 0) for each in given], np.int16)
    chosen = np.array([[c in each for each in given] for c in range(len(question.choices))])
    return MultipleAnswers(state, chosen)


def area_of(case: Case, drawn: Sequence[int], name: str) -> AreaResponses:
    """What those have answered who are there."""
    put = [place for place, _ in enumerate(case.questions) if case.areas[place] == name]
    there = [row for row, state in enumerate(drawn) if case.states[state][put[0]] != ABSENT]
    answers = {
        case.questions[place]: answers_to(
            case.questions[place], [case.states[drawn[row]][place] for row in there]
        )
        for place in put
    }
    found = survey_of(answers, len(there))
    codes = np.array([CODES[row] for row in there], np.int16)
    keys = tuple(map(str, codes.tolist()))
    area = Area(name, name, (Theme("theme", "Tema", tuple(answers)),))
    respondents = replace(found.respondents, keys=keys, municipalities=codes)
    return replace(found, area=area, respondents=respondents)


def disclosed(case: Case, drawn: Sequence[int], threshold: int) -> DisclosedTables:
    areas = dict.fromkeys(case.areas[: len(case.questions)])
    shown = Round("r", "Runden", tuple(area_of(case, drawn, area) for area in areas))
    return DisclosedTables(SelectedTables(CountedTables(FRAME, shown), Selection()), threshold)


def lines_of(question: Question, given: Sequence[Given]) -> Counts:
    """How someone who answered so counts in each line of a table; shape (answers, lines)."""
    rows = []
    for each in given:
        chosen = [choice in each for choice in range(len(question.choices))]
        is_there, unasked, answered = each != ABSENT, each == UNASKED, any(chosen)
        silent = is_there and not unasked and not answered
        rows.append([*chosen, silent, unasked, answered, is_there, sum(chosen)])
    return np.array(rows, np.int64)


def columns_of(question: Question, lines: Counts, *, elsewhere: bool) -> Counts:
    """The same in each column: the choices, those without a response, an answer, a question."""
    last = len(question.choices)
    absent = 1 - lines[..., [last + Line.SIZE]]
    parts = (lines[..., :last], *((absent,) if elsewhere else ()), lines[..., last : last + 2])
    return np.concatenate(parts, axis=-1)


Seen = tuple[Disclosure, Counts]
"""A table, and its numbers in every world; shape (worlds, lines, columns)."""


def seen_by(found: Disclosure, lines: Counts, columns: Counts) -> Seen:
    everyone = np.ones((*columns.shape[:-1], 1), np.int64)
    whole = np.concatenate([everyone, columns], axis=-1)
    whole = np.broadcast_to(whole, (*lines.shape[:2], whole.shape[-1]))
    return found, np.einsum("wnl,wnc->wlc", lines, whole)


def hidden_in(found: Disclosure) -> Mask:
    """What cannot be read: the lines, and last those asked."""
    base = [[found.hides_base(column) for column in range(found.reasons.shape[1])]]
    return np.vstack([found.reasons > 0, base])


def with_asked(numbers: Counts, found: Disclosure) -> Counts:
    last = len(found.table.rows)
    asked = numbers[:, [last + Line.SIZE]] - numbers[:, [last + Line.NOT_ASKED]]
    return np.concatenate([numbers, asked], axis=1)


def possible(seen: Sequence[Seen], actual: int) -> Mask:
    """The worlds in which all that is shown is as it is."""
    found = np.ones(len(seen[0][1]), np.bool_)
    for table, numbers in seen:
        told = with_asked(numbers, table)
        found &= ((told == told[actual]) | hidden_in(table)).all(axis=(1, 2))
    return found


def divided(by: Columns) -> Counts:
    """Who stands in which column of the frame; shape (1, respondents, columns)."""
    parts = FRAME.regions if by is Columns.REGION else FRAME.groups
    found = [getattr(FRAME.by_code[code], by.value) for code in CODES]
    return np.array([[[part == own for part in parts] for own in found]], np.int64)


def tables_of(
    case: Case, found: DisclosedTables, worlds: Sequence[tuple[int, ...]]
) -> tuple[list[Seen], list[Seen]]:
    """All tables of the questions but the crossed ones, and these."""
    places, size = np.array(worlds), len(worlds[0])
    lines = [
        lines_of(question, [state[place] for state in case.states])[places]
        for place, question in enumerate(case.questions)
    ]
    apart = [
        seen_by(
            found.of(_area(found, case, place), question, by),
            lines[place],
            divided(by)[:, :size],
        )
        for place, question in enumerate(case.questions)
        for by in Columns
    ]
    last = len(case.questions) - 1
    crossed = []
    for place, beside in ((last - 1, last), (last, last - 1)):
        question, by = case.questions[place], case.questions[beside]
        elsewhere = case.areas[place] != case.areas[beside]
        dividing: By = Elsewhere(case.areas[beside], by) if elsewhere else by
        table = found.of(_area(found, case, place), question, dividing)
        columns = columns_of(by, lines[beside], elsewhere=elsewhere)
        crossed.append(seen_by(table, lines[place], columns))
    return apart, crossed


def _area(found: DisclosedTables, case: Case, place: int) -> AreaResponses:
    responses = found.tables.counted.sources.shown.area(case.areas[place])
    assert responses is not None
    return responses


def assert_nothing_is_solved(
    apart: list[Seen], crossed: list[Seen], actual: int, *, all_hidden: bool
) -> None:
    """Nothing that is hidden is known, but what is known without the crossed tables."""
    together, before = possible([*apart, *crossed], actual), possible(apart, actual)
    assert together[actual]
    for found, numbers in (*apart, *crossed):
        assert (numbers[actual][: len(found.table.rows)] == found.table.counts).all()
        last = len(found.table.rows)
        sums = {last + Line.ANSWERED, last + Line.ANSWERS_GIVEN}
        hidden = found.reasons > 0 if all_hidden else found.reasons == Reason.SMALL
        for row, column in np.argwhere(hidden).tolist():
            if row not in sums:
                values = set(numbers[together, row, column].tolist())
                known = set(numbers[before, row, column].tolist())
                assert len(values) > 1 or len(known) == 1, (row, column, found.reasons.tolist())


def drawn_from(data: st.DataObject, case: Case, most: int) -> list[int]:
    return data.draw(st.lists(st.integers(0, len(case.states) - 1), min_size=1, max_size=most))


@pytest.mark.parametrize("name", CASES)
@settings(max_examples=40)
@given(data=st.data(), threshold=st.integers(2, 4))
def test_a_crossed_table_gives_away_nothing_beside_the_others(
    name: str, data: st.DataObject, threshold: int
) -> None:
    case = CASES[name]
    drawn = drawn_from(data, case, 5 if len(case.states) < 10 else 4)
    worlds = case.worlds(drawn)
    apart, crossed = tables_of(case, disclosed(case, drawn, threshold), worlds)
    actual = worlds.index(tuple(drawn))
    assert_nothing_is_solved(apart, crossed, actual, all_hidden=name not in DEPENDING)


@pytest.mark.parametrize("name", CASES)
@settings(max_examples=25)
@given(data=st.data(), threshold=st.integers(2, 4))
def test_no_small_answer_shows(name: str, data: st.DataObject, threshold: int) -> None:
    case = CASES[name]
    drawn = drawn_from(data, case, 5 if len(case.states) < 10 else 4)
    _, crossed = tables_of(case, disclosed(case, drawn, threshold), [tuple(drawn)])
    for found, _ in crossed:
        counts = found.table.counts
        small = (counts > 0) & (counts < threshold)
        assert (found.reasons[: len(counts)][small] == Reason.SMALL).all()


def test_a_threshold_of_one_hides_nothing() -> None:
    case = CASES["two scales"]
    _, crossed = tables_of(case, disclosed(case, [0, 3], 1), [(0, 3)])
    assert not any(found.hides_anything for found, _ in crossed)


@settings(max_examples=25)
@given(data=st.data(), threshold=st.integers(2, 4))
def test_many_questions_choices_are_put_together_in_steps(
    data: st.DataObject, threshold: int
) -> None:
    """Where what is told of a respondent does not go into one number."""
    case = CASES["several answers to both"]
    drawn = drawn_from(data, case, 5)
    world = [tuple(drawn)]
    _, whole = tables_of(case, disclosed(case, drawn, threshold), world)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crossed_worlds, "_LARGEST_KEY", 64)
        _, in_steps = tables_of(case, disclosed(case, drawn, threshold), world)
    for (one, _), (other, _) in zip(whole, in_steps, strict=True):
        assert one.hides_anything == other.hides_anything
        counts = other.table.counts
        small = (counts > 0) & (counts < threshold)
        assert (other.reasons[: len(counts)][small] == Reason.SMALL).all()
