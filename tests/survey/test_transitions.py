"""Change between rounds, respondent by respondent."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.transitions import transitions
from tests.survey.generated_survey import FIRST, generated
from tests.survey.small_survey import WHY


def _later(responses: AreaResponses, positions: list[int]) -> AreaResponses:
    answers = {**responses.answers, "status": SingleAnswers(np.array(positions, np.int16))}
    return AreaResponses(responses.area, responses.respondents, answers)


def test_everyone_stands_in_one_cell(responses: AreaResponses) -> None:
    found = transitions(responses, _later(responses, [0, 0, 1, 0, 1, 2, 0, 0]), "status")
    assert found.counts[:3, :3].tolist() == [[1, 1, 0], [1, 1, 0], [1, 0, 0]]
    assert found.members(2, 0) == ("461",)
    assert found.members(3, 2) == ("851",)  # without an answer before
    assert found.moved() == (2, 2, 1)
    assert found.counts.sum() == 6


def test_not_answered_not_asked_and_no_response_are_apart(responses: AreaResponses) -> None:
    fewer = replace(responses.respondents, completion=np.array([4, 4, 4, 4, 4, 2, 1, 1], np.int8))
    later = replace(_later(responses, [0, -1, -2, 0, 0, 0, 0, 0]), respondents=fewer)
    found = transitions(responses, later, "status")
    assert [head.id for head in found.columns[3:]] == ["not-answered", "not-asked", "no-response"]
    assert found.members(1, 3) == ("147",)
    assert found.members(1, 4) == ("151",)
    assert found.members(3, 5) == ("851",)
    back = transitions(later, responses, "status")
    assert back.counts.T.tolist() == found.counts.tolist()


def test_a_changed_scale_has_its_own_columns_and_no_direction(responses: AreaResponses) -> None:
    area = responses.area
    fewer = replace(area.question("status"), choices=area.question("status").choices[:2])
    theme = replace(area.themes[0], questions=(fewer,))
    later = replace(
        _later(responses, [0, 0, 1, 0, 1, 1, 0, 0]), area=replace(area, themes=(theme,))
    )
    found = transitions(responses, later, "status")
    assert found.counts.shape == (6, 5)
    assert not found.same_scale
    with pytest.raises(ValueError, match="status"):
        found.moved()


def test_several_answers_each_are_no_move(responses: AreaResponses) -> None:
    with pytest.raises(TypeError):
        transitions(responses, responses, WHY.id)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_the_margins_are_each_rounds_own_counts(first: int, second: int) -> None:
    before, after = generated(first), generated(second)
    found = transitions(before, after, "first")
    for responses, margin in (
        (before, found.counts.sum(axis=1)),
        (after, found.counts.sum(axis=0)),
    ):
        positions = responses.answers["first"]
        assert isinstance(positions, SingleAnswers)
        counted = [np.count_nonzero(positions.positions == code) for code in (0, 1, 2, 3, -1, -2)]
        assert margin[:-1].tolist() == counted
        assert margin[-1] == len(found.keys) - responses.size
    assert found.before is FIRST
