"""Which of a respondent's rows counts, and why another does not."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.counting import (
    DEFAULT_RULE,
    CountingRule,
    Outcome,
    SentAnswer,
    Which,
    late_rows,
    outcomes,
)
from klviewer.survey.respondents import Completion, Respondents

DONE, BEGUN = Completion.COMPLETED, Completion.PARTIAL
RULES = st.builds(
    CountingRule,
    st.sampled_from(Which),
    st.booleans(),
    st.none() | st.just(date(2020, 6, 2)),
    st.booleans(),
    st.lists(st.builds(SentAnswer, st.just("a"), st.sampled_from("xyz"), st.integers(0, 4))).map(
        tuple
    ),
    st.lists(st.builds(SentAnswer, st.just("a"), st.sampled_from("xyz"), st.integers(0, 4))).map(
        tuple
    ),
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from("xyz"),
        st.sampled_from(Completion),
        st.sampled_from(["", "2020-06-01", "2020-06-02", "2020-06-03"]),
    ),
    max_size=9,
)


def _rows(*rows: tuple[str, Completion, str]) -> Respondents:
    size = len(rows)
    return Respondents(
        tuple(key for key, _, _ in rows),
        np.zeros(size, np.int16),
        np.array([completion for _, completion, _ in rows], np.int8),
        np.array([when or "NaT" for _, _, when in rows], "datetime64[s]"),
        np.zeros(size, np.int16),
        np.arange(size, dtype=np.int32),
    )


def _counted(respondents: Respondents, rule: CountingRule = DEFAULT_RULE) -> list[bool]:
    return [found == Outcome.COUNTS for found in outcomes(respondents, "a", rule).tolist()]


def test_the_latest_complete_answer_counts() -> None:
    rows = _rows(
        ("101", Completion.COMPLETED, "2020-06-01"),
        ("101", Completion.COMPLETED, "2020-06-03"),
        ("101", Completion.COMPLETED, "2020-06-02"),
    )
    assert _counted(rows) == [False, True, False]


def test_a_complete_answer_counts_before_a_later_one_that_was_only_begun() -> None:
    rows = _rows(
        ("101", Completion.COMPLETED, "2020-06-01"), ("101", Completion.PARTIAL, "2020-06-03")
    )
    assert _counted(rows) == [True, False]


def test_without_times_the_later_row_counts() -> None:
    rows = _rows(("101", Completion.COMPLETED, ""), ("101", Completion.COMPLETED, ""))
    assert _counted(rows) == [False, True]


def test_who_never_answered_and_who_dropped_out_do_not_count() -> None:
    rows = _rows(
        ("101", Completion.DISTRIBUTED, ""),
        ("147", Completion.DROPPED_OUT, ""),
        ("151", Completion.PARTIAL, ""),
    )
    assert _counted(rows) == [False, False, True]


THREE = (("101", DONE, "2020-06-02"), ("101", DONE, "2020-06-01"), ("101", BEGUN, "2020-06-03"))


@pytest.mark.parametrize(
    ("which", "counts"), [(Which.LATEST_COMPLETE, 0), (Which.FIRST_COMPLETE, 1), (Which.LATEST, 2)]
)
def test_the_rule_says_which_of_several_counts(which: Which, counts: int) -> None:
    assert _counted(_rows(*THREE), CountingRule(which)) == [row == counts for row in range(3)]


def test_among_the_first_an_unknown_time_is_the_last_resort() -> None:
    rows = _rows(("101", DONE, ""), ("101", DONE, "2020-06-03"))
    assert _counted(rows, CountingRule(Which.FIRST_COMPLETE)) == [False, True]


def test_a_choice_by_hand_goes_before_every_rule() -> None:
    rule = CountingRule(partial=False, deadline=date(2020, 6, 2), late=False)
    rule = rule.choosing(SentAnswer("a", "101", 3))
    assert _counted(_rows(*THREE), rule) == [False, False, True]
    assert rule.choosing(SentAnswer("a", "101", 1)).chosen == (SentAnswer("a", "101", 1),)
    assert rule.following(SentAnswer("a", "101", 3)).chosen == ()


def test_a_test_never_counts_and_the_respondents_other_answer_does() -> None:
    rule = DEFAULT_RULE.testing(SentAnswer("a", "101", 1))
    assert _counted(_rows(*THREE), rule) == [False, True, False]
    assert rule.following(SentAnswer("a", "101", 1)) == DEFAULT_RULE


def test_the_day_of_the_deadline_is_in_time() -> None:
    rule = CountingRule(deadline=date(2020, 6, 2), late=False)
    rows = _rows(
        ("101", DONE, "2020-06-02T23:59:59"),
        ("147", DONE, "2020-06-03T00:00:00"),
        ("151", DONE, ""),
    )
    found = outcomes(rows, "a", rule)
    assert found.tolist() == [Outcome.COUNTS, Outcome.LATE, Outcome.COUNTS]


def test_another_areas_choices_are_not_this_ones() -> None:
    rule = DEFAULT_RULE.testing(SentAnswer("b", "101", 1))
    assert _counted(_rows(*THREE), rule) == _counted(_rows(*THREE))


@given(rows=ROWS, rule=RULES)
def test_at_most_one_of_each_counts_and_every_other_says_why(
    rows: list[tuple[str, Completion, str]], rule: CountingRule
) -> None:
    respondents = _rows(*rows)
    found = outcomes(respondents, "a", rule)
    counting = [respondents.keys[row] for row in np.flatnonzero(found == Outcome.COUNTS).tolist()]
    assert len(counting) == len(set(counting))
    assert ((found == Outcome.EMPTY) == ~respondents.has_answers).all()
    superseded = {
        respondents.keys[row] for row in np.flatnonzero(found == Outcome.SUPERSEDED).tolist()
    }
    assert superseded <= set(counting)


def test_a_deadline_at_the_end_of_time_leaves_everyone_in_time() -> None:
    respondents = _rows(("a", Completion.COMPLETED, "2020-06-02"))
    assert not late_rows(respondents, date.max).any()
