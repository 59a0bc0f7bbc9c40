"""Expected dates, added up."""

import numpy as np

from klviewer.survey.cross_table import cross_questions
from klviewer.survey.cumulation import cumulated
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import tabulate
from tests.survey.small_survey import EXPECTED, STATUS


def test_each_date_holds_those_before_it(responses: AreaResponses) -> None:
    found = cumulated(tabulate(responses, EXPECTED))
    assert found.dates == ("2020-06-30", "2020-08-31")
    assert (found.dated, found.undated) == ((0, 1), (2,))
    assert found.counts.tolist() == [[3], [4]]
    assert found.shares.tolist() == [[3 / 6], [4 / 6]]


def test_every_column_is_added_up_by_itself(responses: AreaResponses) -> None:
    found = cumulated(cross_questions(responses, EXPECTED, STATUS))
    assert found.counts.tolist() == [[3, 2, 1, 0, 0, 0], [4, 2, 2, 0, 0, 0]]
    np.testing.assert_array_equal(found.shares[1], [4 / 6, 1, 1, 0, 0, np.nan])


def test_a_scale_without_dates_has_nothing_to_add_up(responses: AreaResponses) -> None:
    found = cumulated(tabulate(responses, STATUS))
    assert found.counts.shape == (0, 1)
    assert found.undated == (0, 1, 2)
