"""Counts added up beside a table with hidden ones: no sum gives a hidden count away."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.disclosure import Disclosure
from klviewer.survey.division import EVERYONE, choice_headings
from klviewer.survey.questionnaire import Choice, Question, QuestionType, Role
from klviewer.survey.table import Table
from tests.survey.hidden_tables import hidden_of

counts_of_choices = st.lists(st.integers(0, 6), min_size=1, max_size=5)


def table_of(counts: list[int], missing: int) -> Table:
    choices = tuple(Choice(f"c{n}", str(n), f"c{n}") for n in range(len(counts)))
    question = Question("q", "q", "?", QuestionType.SINGLE, Role.EXPECTED, choices)
    answered = sum(counts)
    return Table(
        question,
        choice_headings(question),
        (EVERYONE,),
        np.array([[count] for count in counts], np.int64),
        np.array([answered + missing]),
        np.array([answered]),
        np.array([answered + missing]),
    )


def prefixes(found: Disclosure) -> list[range]:
    """The sums that a curve would show."""
    every = [range(end) for end in range(1, len(found.table.rows) + 1)]
    return [rows for rows in every if found.shows_sum(rows)]


def possible(found: Disclosure) -> list[set[int]]:
    """The values each hidden number can have for whoever sees the rest and the sums."""
    table = found.table
    numbers = [*table.counts[:, 0].tolist(), table.not_answered()]
    hidden = [row for row in range(len(numbers)) if found.reasons[row, 0]]
    whole = sum(numbers[row] for row in hidden)
    values: list[set[int]] = [set() for _ in hidden]
    for guess in product(range(whole + 1), repeat=len(hidden)):
        filled = list(numbers)
        for row, value in zip(hidden, guess, strict=True):
            filled[row] = value
        fits = all(
            sum(filled[row] for row in rows) == sum(numbers[row] for row in rows)
            for rows in prefixes(found)
        )
        if sum(guess) == whole and fits:
            for place, value in enumerate(guess):
                values[place].add(value)
    return values


@given(counts_of_choices, st.integers(0, 3), st.integers(2, 4))
def test_every_hidden_count_has_two_values(counts: list[int], missing: int, least: int) -> None:
    found = hidden_of(table_of(counts, missing), least)
    assert all(len(values) > 1 for values in possible(found))


def test_sums_before_and_after_what_is_hidden_are_shown() -> None:
    found = hidden_of(table_of([9, 2, 3, 8, 30], 0))
    hidden = [row for row in range(5) if found.reasons[row, 0]]
    assert hidden == [1, 2]
    assert [rows.stop for rows in prefixes(found)] == [1, 3, 4, 5]


def test_where_nothing_is_hidden_every_sum_is_shown() -> None:
    assert len(prefixes(hidden_of(table_of([9, 2, 7], 1), 1))) == 3
