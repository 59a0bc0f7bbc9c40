"""Shares by column, by row, of all, and of the answers given."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.cross_table import cross_questions
from klviewer.survey.division import Kind
from klviewer.survey.responses import AreaResponses
from klviewer.survey.shares import ShareOf, known, shares
from klviewer.survey.table import tabulate
from tests.survey.generated_survey import FIRST, SECOND, SEVERAL, generated
from tests.survey.small_survey import STATUS, WHY

NONE = np.nan


def test_several_answers_each_have_a_share_of_those_asked_and_of_the_answers(
    responses: AreaResponses,
) -> None:
    table = tabulate(responses, WHY)
    assert shares(table, ShareOf.ASKED)[:, 0].tolist() == [2 / 3, 1 / 3]
    assert shares(table, ShareOf.ANSWERED)[:, 0].tolist() == [1.0, 0.5]
    assert shares(table, ShareOf.ANSWERS_GIVEN)[:, 0].tolist() == [2 / 3, 1 / 3]


def test_rows_and_all_are_shares_of_those_whose_column_is_known(responses: AreaResponses) -> None:
    table = cross_questions(responses, STATUS, WHY)
    by_row = shares(table, ShareOf.ROW)
    np.testing.assert_array_equal(by_row[1], [1.0, 1.0, 0.5, NONE, NONE])
    # Nobody “as before” was asked why, and the one “under way” gave no reason.
    np.testing.assert_array_equal(by_row[0], [NONE] * 5)
    np.testing.assert_array_equal(by_row[2], [NONE] * 5)
    np.testing.assert_array_equal(shares(table, ShareOf.ALL)[1], [1.0, 1.0, 0.5, NONE, NONE])
    assert known(table, table.base) == 2


def test_nobody_is_no_share(responses: AreaResponses) -> None:
    table = tabulate(responses, STATUS, np.zeros(8, np.bool_))
    for of in ShareOf:
        assert np.isnan(shares(table, of)).all()


@given(st.integers(0, 10**6))
def test_parts_of_one_choice_each_sum_to_the_whole(seed: int) -> None:
    table = cross_questions(generated(seed), FIRST, SECOND)
    parts = [place for place, head in enumerate(table.columns) if head.kind is Kind.PART]
    by_row, of_all = shares(table, ShareOf.ROW), shares(table, ShareOf.ALL)
    for row in range(len(table.rows)):
        if known(table, table.counts)[row]:
            assert np.isclose(by_row[row, parts].sum(), 1)
    if known(table, table.answered):
        assert np.isclose(of_all[:, parts].sum(), 1)
        assert np.allclose(of_all[:, parts].sum(axis=1), of_all[:, 0])


@given(st.integers(0, 10**6))
def test_several_answers_sum_to_the_answers_given(seed: int) -> None:
    table = cross_questions(generated(seed), SEVERAL, FIRST)
    found = shares(table, ShareOf.ANSWERS_GIVEN)
    given_any = table.counts.sum(axis=0) > 0
    assert np.allclose(found[:, given_any].sum(axis=0), 1)
    assert np.isnan(found[:, ~given_any]).all()
