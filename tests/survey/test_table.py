"""Counting, against tables counted by hand and against a slow count in plain Python."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme
from klviewer.survey.responses import AreaResponses, Completion, Respondents, SingleAnswers
from klviewer.survey.table import Group, Heading, tabulate
from tests.survey.small_survey import EXPECTED, STATUS, WHY, WORDS


def test_a_scale_counts_each_respondent_once(responses: AreaResponses) -> None:
    table = tabulate(responses, STATUS)
    assert [table.count(row) for row in range(3)] == [2, 2, 1]
    assert (table.base[0], table.answered[0], table.not_answered()) == (6, 5, 1)
    assert table.share(0) == 2 / 6
    assert table.rows[0].label == "Vi holder møderne som før"


def test_the_base_of_a_follow_up_is_those_it_was_put_to(responses: AreaResponses) -> None:
    table = tabulate(responses, WHY)
    assert [table.count(row) for row in range(2)] == [2, 1]
    assert (table.base[0], table.answered[0], table.not_asked()) == (3, 2, 3)
    assert table.share(0) == 2 / 3


def test_answers_in_words_have_a_base_and_no_rows(responses: AreaResponses) -> None:
    table = tabulate(responses, WORDS)
    assert table.rows == ()
    assert (table.base[0], table.answered[0]) == (6, 2)


def test_groups_are_columns_of_their_own(responses: AreaResponses) -> None:
    east = np.isin(responses.respondents.municipalities, [101, 147, 151])
    table = tabulate(responses, STATUS, groups=[Group(Heading("east", "Øst"), east)])
    assert table.counts.tolist() == [[2, 1], [2, 2], [1, 0]]
    assert table.base.tolist() == [6, 3]
    assert table.size.tolist() == [6, 3]


def test_an_empty_selection_has_no_shares(responses: AreaResponses) -> None:
    nobody = np.zeros(8, np.bool_)
    table = tabulate(responses, EXPECTED, nobody)
    assert table.share(0) is None
    assert table.base[0] == 0


def test_ranking_keeps_the_order_of_the_scale_where_counts_are_the_same(
    responses: AreaResponses,
) -> None:
    assert tabulate(responses, STATUS).ranked() == (0, 1, 2)
    assert tabulate(responses, EXPECTED).ranked() == (0, 1, 2)


@given(st.lists(st.integers(-2, 3), max_size=60), st.lists(st.booleans(), min_size=60, max_size=60))
def test_any_answers_count_as_a_slow_count_does(
    given_answers: list[int], selected: list[bool]
) -> None:
    table = tabulate(
        _scale_of_four(given_answers), _FOUR, np.array(selected[: len(given_answers)], np.bool_)
    )
    chosen = [a for a, take in zip(given_answers, selected, strict=False) if take]
    assert [table.count(row) for row in range(4)] == [chosen.count(row) for row in range(4)]
    assert table.base[0] == sum(answer != -2 for answer in chosen)
    assert table.not_answered() == chosen.count(-1)
    assert table.not_asked() == chosen.count(-2)


_FOUR = Question(
    "q",
    "q",
    "?",
    QuestionType.SINGLE,
    Role.STATUS,
    tuple(Choice(letter, letter, letter) for letter in "abcd"),
)


def _scale_of_four(given_answers: list[int]) -> AreaResponses:
    size = len(given_answers)
    respondents = Respondents(
        tuple(map(str, range(size))),
        np.zeros(size, np.int16),
        np.full(size, Completion.COMPLETED, np.int8),
        np.full(size, "NaT", "datetime64[s]"),
        np.zeros(size, np.int16),
        np.arange(size, dtype=np.int32),
    )
    area = Area("a", "a", (Theme("t", "t", (_FOUR,)),))
    return AreaResponses(area, respondents, {"q": SingleAnswers(np.array(given_answers, np.int16))})
