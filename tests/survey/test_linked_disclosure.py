"""Tables of one question side by side: every way in which it could be answered is tried."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from klviewer.survey.disclosure import Disclosure, Line, Reason
from klviewer.survey.division import Group, Heading
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.questionnaire import Condition, Question, QuestionType, Role
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    AreaResponses,
    MultipleAnswers,
    SingleAnswers,
)
from tests.survey.generated_survey import multiple, scale, single, survey_of

Numbers = NDArray[np.int64]
STATUS, SEVERAL = single("status", 3), multiple("several", 2)
WHY = Question(
    "why",
    "why",
    "Hvorfor?",
    QuestionType.SINGLE,
    Role.REASONS,
    scale(2),
    Condition("status", frozenset({"c1", "c2"})),
)
SILENT = ()
Answer = tuple[int, ...]

thresholds = st.integers(2, 4)
places = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 2)), min_size=1, max_size=5)


def divided(where: list[tuple[int, int]]) -> list[list[Group]]:
    """By region and by group; the last group has nobody's column."""
    found = []
    for way, parts in ((0, 2), (1, 2)):
        at = np.array([each[way] for each in where])
        found.append([Group(Heading(f"{way}{part}", ""), at == part) for part in range(parts)])
    return found


def shown_of(found: Disclosure) -> tuple[NDArray[np.bool_], list[tuple[int, int]]]:
    """Which numbers are shown, those asked last; and the places of the hidden ones."""
    last = len(found.table.rows)
    # How many answers were given stands in no view.
    reasons = np.delete(found.reasons, last + Line.ANSWERS_GIVEN, axis=0)
    asked = [[found.hides_base(column) for column in range(reasons.shape[1])]]
    hidden = np.vstack([reasons > 0, asked])
    return ~hidden, [(row, column) for row, column in np.argwhere(hidden).tolist()]


def numbers_of(given: NDArray[np.bool_], asked: NDArray[np.bool_], groups: list[Group]) -> Numbers:
    """The same numbers in every world; shape (worlds, lines, columns).

    Args:
        given: shape (worlds, respondents, choices).
        asked: shape (worlds, respondents).
        groups: the columns beside everyone.
    """
    ones: NDArray[np.bool_] = np.ones(asked.shape[1], np.bool_)
    members = np.stack([ones, *(group.members for group in groups)], axis=1).astype(np.int64)
    answered = np.asarray(given.any(axis=2), np.bool_)
    lines: list[NDArray[np.bool_]] = [given[:, :, choice] for choice in range(given.shape[2])]
    lines += [asked & ~answered, ~asked, answered, np.ones(asked.shape, np.bool_), asked]
    return np.stack([line.astype(np.int64) @ members for line in lines], axis=1)


def assert_nothing_is_solved(
    seen: list[tuple[Disclosure, Numbers]], actual: int, *, all_hidden: bool = True
) -> None:
    """Of the worlds in which all that is shown is so, each hidden number is two at least.

    Args:
        seen: tables, and their numbers in every world.
        actual: the place of the world that is so.
        all_hidden: whether it holds of what protects, too, and not only of what is small.
    """
    worlds = len(seen[0][1])
    possible = np.ones(worlds, np.bool_)
    for found, numbers in seen:
        shown, _ = shown_of(found)
        same = (numbers == numbers[actual]) | ~shown
        possible &= same.all(axis=(1, 2))
    assert possible[actual]
    for found, numbers in seen:
        small = [(r, c) for r, c in np.argwhere(found.reasons == Reason.SMALL).tolist()]
        for row, column in shown_of(found)[1] if all_hidden else small:
            assert len(set(numbers[possible, row, column].tolist())) > 1, (row, column)


def no_small_count_shows(found: Disclosure, threshold: int) -> None:
    counts = found.table.counts
    small = (counts > 0) & (counts < threshold)
    assert (found.reasons[: len(counts)][small] > 0).all()


def worlds_of(states: Sequence[Answer], size: int, choices: int) -> NDArray[np.bool_]:
    each = np.zeros((len(states), choices), np.bool_)
    for place, state in enumerate(states):
        each[place, list(state)] = True
    found: NDArray[np.bool_] = each[np.array(list(product(range(len(states)), repeat=size)))]
    return found


def as_survey(answers: Sequence[Answer], question: Question) -> AreaResponses:
    state = np.array([0 if given else NOT_ANSWERED for given in answers], np.int16)
    if question.type is QuestionType.SINGLE:
        given = np.array([each[0] if each else NOT_ANSWERED for each in answers], np.int16)
        return survey_of({question: SingleAnswers(given)}, len(answers))
    chosen = np.array([[c in each for each in answers] for c in range(len(question.choices))])
    return survey_of({question: MultipleAnswers(state, chosen)}, len(answers))


@pytest.mark.parametrize(
    ("question", "states"),
    [(STATUS, [SILENT, (0,), (1,), (2,)]), (SEVERAL, [SILENT, (0,), (1,), (0, 1)])],
    ids=["one answer", "several answers"],
)
@settings(max_examples=40)
@given(data=st.data(), where=places, threshold=thresholds)
def test_two_tables_of_a_question_hide_what_both_tell(
    question: Question,
    states: list[Answer],
    data: st.DataObject,
    where: list[tuple[int, int]],
    threshold: int,
) -> None:
    size = len(where)
    drawn = data.draw(st.lists(st.sampled_from(range(4)), min_size=size, max_size=size))
    responses = as_survey([states[each] for each in drawn], question)
    groups = divided(where)
    found = disclose_together(responses, question, responses.counted, groups, threshold)
    worlds = worlds_of(states, size, len(question.choices))
    asked = np.ones(worlds.shape[:2], np.bool_)
    actual = int(np.ravel_multi_index(drawn, (4,) * size))
    seen = [
        (table, numbers_of(worlds, asked, parts))
        for table, parts in zip(found.tables, groups, strict=True)
    ]
    for table in found.tables:
        no_small_count_shows(table, threshold)
    assert_nothing_is_solved(seen, actual)


@settings(max_examples=60)
@given(data=st.data(), where=places.filter(lambda each: len(each) < 5), threshold=thresholds)
def test_who_is_asked_on_does_not_tell_what_was_answered(
    data: st.DataObject, where: list[tuple[int, int]], threshold: int
) -> None:
    """Status and the question that only those answered who are not at normal, by two divisions."""
    size = len(where)
    joint: list[tuple[Answer, Answer, bool]] = [(SILENT, SILENT, False), ((0,), SILENT, False)]
    joint += [((s,), why, True) for s in (1, 2) for why in (SILENT, (0,), (1,))]
    drawn = data.draw(st.lists(st.sampled_from(range(8)), min_size=size, max_size=size))
    status: Sequence[Answer] = [joint[each][0] for each in drawn]
    answers = as_survey(status, STATUS).answers["status"]
    why = np.array(
        [
            NOT_ASKED if not is_asked else (given[0] if given else NOT_ANSWERED)
            for _, given, is_asked in (joint[each] for each in drawn)
        ],
        np.int16,
    )
    responses = survey_of({STATUS: answers, WHY: SingleAnswers(why)}, size)
    groups = divided(where)
    counted = responses.counted
    first = disclose_together(responses, STATUS, counted, groups, threshold)
    second = disclose_together(responses, WHY, counted, groups, threshold)
    actual = int(np.ravel_multi_index(drawn, (8,) * size))
    statuses = worlds_of([each[0] for each in joint], size, 3)
    reasons = worlds_of([each[1] for each in joint], size, 2)
    put = np.array([each[2] for each in joint])
    asked = put[np.array(list(product(range(8), repeat=size)))]
    everyone = np.ones(asked.shape, np.bool_)
    seen = []
    for place, parts in enumerate(groups):
        seen.append((first.tables[place], numbers_of(statuses, everyone, parts)))
        seen.append((second.tables[place], numbers_of(reasons, asked, parts)))
    assert_nothing_is_solved(seen, actual, all_hidden=False)


def test_both_tables_hide_the_same_of_everyone() -> None:
    where = [(n % 2, n % 3) for n in range(30)]
    answers: Sequence[Answer] = [(0,)] * 20 + [(1,)] * 8 + [(2,)] * 2
    responses = as_survey(answers, STATUS)
    by_region, by_group = disclose_together(
        responses, STATUS, responses.counted, divided(where), 5
    ).tables
    assert by_region.reason(2) is Reason.SMALL
    assert by_region.reasons[:, 0].tolist() == by_group.reasons[:, 0].tolist()


def test_a_threshold_of_one_hides_nothing() -> None:
    responses = as_survey([(0,), (1,), SILENT], STATUS)
    found = disclose_together(responses, STATUS, responses.counted, [()], 1)
    assert not found.tables[0].hides_anything
