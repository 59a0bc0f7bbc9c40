"""What was clicked selects exactly those the clicked figure counts."""

from __future__ import annotations

import numpy as np
import pytest

from klviewer.survey.charts import expected_curve, status_bar
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked
from klviewer.survey.table import tabulate


@pytest.mark.parametrize("place", [0, 1])
def test_a_point_of_a_curve_selects_all_it_adds_up(responses: AreaResponses, place: int) -> None:
    question = responses.area.question("expected")
    mark = expected_curve(tabulate(responses, question)).marks[place]
    clicked = Clicked("children", "expected", mark.choice, or_earlier=True)
    assert np.count_nonzero(clicked.given(responses)) == mark.count


def test_without_earlier_dates_only_the_answer_itself_is_meant(responses: AreaResponses) -> None:
    question = responses.area.question("expected")
    table = tabulate(responses, question)
    for row, heading in enumerate(table.rows):
        clicked = Clicked("children", "expected", heading.id)
        assert np.count_nonzero(clicked.given(responses)) == table.count(row)


def test_those_who_did_not_answer_can_be_selected(responses: AreaResponses) -> None:
    for question in responses.area.questions:
        if question.is_closed:
            rows = Clicked("children", question.id, "").given(responses)
            assert np.count_nonzero(rows) == tabulate(responses, question).not_answered()


def test_every_part_of_a_status_bar_can_be_selected(responses: AreaResponses) -> None:
    question = responses.area.question("status")
    for mark in status_bar(tabulate(responses, question), 98).marks:
        rows = Clicked("children", "status", mark.choice).given(responses)
        assert np.count_nonzero(rows) == mark.count


def test_an_answer_has_words(responses: AreaResponses) -> None:
    expected = responses.area.question("expected")
    assert str(Clicked("children", "expected", "june").answer(expected)) == "juni"
    assert str(Clicked("children", "expected", "june", True).answer(expected)) == "senest juni"
    assert str(Clicked("children", "expected", "").answer(expected)) == "Ikke besvaret"
