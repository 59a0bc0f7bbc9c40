"""What is hidden cannot be worked out: every way to fill it in is tried."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.survey.cross_table import cross_questions
from klviewer.survey.disclosure import Disclosure, Line, Reason, disclose
from klviewer.survey.division import Group, Heading
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Table, tabulate
from tests.survey.attacker import puzzle
from tests.survey.generated_survey import FIRST, MORE, SECOND, SEVERAL, generated
from tests.survey.small_survey import STATUS, WHY

seeds = st.integers(0, 10**6)
sizes = st.integers(1, 14)
thresholds = st.integers(2, 5)


def _holds(disclosure: Disclosure) -> None:
    """Whoever sees the table finds at least two values for everything that is hidden."""
    seen = puzzle(disclosure)
    lines = len(disclosure.table.rows)
    sums = {lines + Line.ANSWERED, lines + Line.ANSWERS_GIVEN}
    for row, column in np.argwhere(disclosure.reasons > 0).tolist():
        if row in sums:  # left out because they follow from the others, or the others from them
            continue
        possible = seen.possible((row, column))
        assert len(possible) >= 2, (row, column, possible, disclosure.reasons.tolist())


def _no_small_count_shows(disclosure: Disclosure, threshold: int) -> None:
    counts = disclosure.table.counts
    small = (counts > 0) & (counts < threshold)
    assert (disclosure.reasons[: len(counts)][small] == Reason.SMALL).all()


def _in_regions(responses: AreaResponses, parts: int, question: str, everyone: bool) -> Table:
    places = np.random.default_rng(3).integers(0 if everyone else -1, parts, 99)
    rows = len(responses.respondents)
    groups = [Group(Heading(f"g{n}", ""), places[:rows] == n) for n in range(parts)]
    return tabulate(responses, responses.area.question(question), groups=groups)


@settings(max_examples=25)
@given(seeds, sizes, thresholds, st.sampled_from([FIRST, SEVERAL, MORE]))
def test_a_question_alone(seed: int, size: int, threshold: int, question: Question) -> None:
    table = tabulate(generated(seed, size), question)
    found = disclose(table, threshold)
    _no_small_count_shows(found, threshold)
    _holds(found)


@settings(max_examples=25)
@given(seeds, sizes, thresholds, st.sampled_from(["second", "more"]), st.booleans())
def test_a_question_by_region(
    seed: int, size: int, threshold: int, question: str, everyone: bool
) -> None:
    found = disclose(_in_regions(generated(seed, size), 3, question, everyone), threshold)
    _no_small_count_shows(found, threshold)
    _holds(found)


@settings(max_examples=25)
@given(seeds, sizes, thresholds, st.sampled_from([(FIRST, SECOND), (MORE, SECOND)]))
def test_a_question_across_a_scale(
    seed: int, size: int, threshold: int, pair: tuple[Question, Question]
) -> None:
    found = disclose(cross_questions(generated(seed, size), *pair), threshold)
    _no_small_count_shows(found, threshold)
    _holds(found)


@settings(max_examples=25)
@given(
    seeds, sizes, thresholds, st.sampled_from([(SECOND, MORE), (SECOND, SEVERAL), (MORE, SEVERAL)])
)
def test_a_question_across_one_with_several_answers(
    seed: int, size: int, threshold: int, pair: tuple[Question, Question]
) -> None:
    found = disclose(cross_questions(generated(seed, size), *pair), threshold)
    _no_small_count_shows(found, threshold)
    _holds(found)


def _shown(found: Disclosure) -> list[list[int]]:
    columns = range(len(found.table.columns))
    rows = range(len(found.table.rows))
    return [[int(found.reason(row, column)) for column in columns] for row in rows]


def _table(counts: list[list[int]], silent: list[int]) -> Table:
    """The first column is everyone; the others are regions."""
    numbers = np.array(counts, np.int64)
    answered = numbers.sum(axis=0)
    base = answered + np.array(silent)
    columns = tuple(Heading(str(place), "") for place in range(len(base)))
    question = replace(FIRST, choices=FIRST.choices[: len(counts)])
    rows = tuple(Heading(choice.id, "") for choice in question.choices)
    return Table(question, rows, columns, numbers, base, answered, base)


def test_a_lone_small_count_takes_the_cheapest_others_with_it() -> None:
    counts = [[41, 3, 20, 18], [49, 9, 8, 32], [60, 20, 15, 25]]
    assert _shown(disclose(_table(counts, [0, 0, 0, 0]))) == [
        [0, Reason.SMALL, Reason.PROTECTS, 0],
        [0, Reason.PROTECTS, Reason.PROTECTS, 0],
        [0, 0, 0, 0],
    ]


def test_zero_points_at_nobody() -> None:
    found = disclose(_table([[20, 20, 0], [20, 10, 10]], [0, 0, 0]))
    assert not found.hides_anything


def test_zero_is_hidden_where_it_would_give_another_away() -> None:
    # One region of one: its other cells are nothing, and say which answer it gave.
    found = disclose(_table([[30, 1, 29], [30, 0, 30]], [0, 0, 0]))
    assert _shown(found) == [[0, 1, 2], [0, 2, 2]]


def test_how_many_did_not_answer_is_no_secret() -> None:
    assert not disclose(_table([[20, 10, 10], [20, 10, 10]], [2, 1, 1])).hides_anything


def test_in_a_table_across_a_question_the_columns_are_answers_too(
    responses: AreaResponses,
) -> None:
    found = disclose(cross_questions(responses, STATUS, WHY))
    assert found.line(Line.SIZE, 1) is Reason.SMALL
    assert found.hides_base(1)
    assert not found.hides_base(0)


def test_a_threshold_of_one_hides_nothing(responses: AreaResponses) -> None:
    for question in (STATUS, WHY):
        assert not disclose(tabulate(responses, question), 1).hides_anything


def test_several_answers_keep_their_sum_to_themselves() -> None:
    # “Of the answers given” would tell the one that is hidden.
    responses = generated(5, 60)
    table = tabulate(responses, SEVERAL)
    threshold = int(table.counts.min()) + 1
    found = disclose(table, threshold)
    assert np.count_nonzero(found.reasons[:3]) == 1
    assert found.line(Line.ANSWERS_GIVEN) is Reason.PROTECTS


def test_the_attacker_finds_what_is_hidden_badly() -> None:
    table = _table([[41, 3, 38], [49, 9, 40]], [0, 0, 0])
    reasons = np.zeros((7, 3), np.int8)
    reasons[0, 1] = Reason.SMALL
    assert puzzle(Disclosure(table, reasons)).possible((0, 1)) == [3]
    with pytest.raises(AssertionError):
        _holds(Disclosure(table, reasons))
