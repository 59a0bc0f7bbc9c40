from datetime import date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.survey.counting import Outcome
from klviewer.survey.nonresponse import (
    Reach,
    ResponseState,
    Standing,
    answered_period,
    questions_answered,
    reach,
    respondents_of,
    response_rates,
    response_states,
)
from klviewer.survey.reach_words import reach_words
from klviewer.survey.responses import AreaResponses
from tests.survey.answered_round import answered_round

FRAME = shipped.frame()


def test_each_respondent_has_a_state(responses: AreaResponses) -> None:
    states = response_states(responses)
    assert states["147"] == ResponseState(
        Standing.COMPLETE, datetime(2020, 6, 2), 3, 3, 1, Outcome.COUNTS
    )
    assert states["461"].answered == 2
    assert states["851"] == ResponseState(
        Standing.PARTIAL, datetime(2020, 6, 4), 0, 2, 1, Outcome.COUNTS
    )


def test_one_that_was_only_invited_has_no_state(responses: AreaResponses) -> None:
    assert "153" not in response_states(responses)


def test_two_responses_from_the_same_are_noticed(responses: AreaResponses) -> None:
    assert response_states(responses)["101"].sent == 2


def test_empty_text_fields_are_no_missing_answers(responses: AreaResponses) -> None:
    answered, asked = questions_answered(responses)
    assert asked[:3].tolist() == [2, 3, 3]
    assert answered[:3].tolist() == [2, 3, 3]


def test_the_period_is_that_of_the_counted_responses(responses: AreaResponses) -> None:
    assert answered_period([responses]) == (date(2020, 6, 2), date(2020, 6, 4))
    assert answered_period([]) is None


def test_rates_are_counted_by_region(responses: AreaResponses) -> None:
    rates = response_rates([responses], tuple(FRAME), FRAME.regions, lambda m: m.region)
    counts = dict(zip([row.label for row in rates.rows], rates.counts[:, 0].tolist(), strict=True))
    assert counts == {
        "": 6,
        "Region Hovedstaden": 3,
        "Region Sjælland": 0,
        "Region Syddanmark": 1,
        "Region Midtjylland": 1,
        "Region Nordjylland": 1,
    }
    assert rates.share(0, 0) == 6 / 98


def test_parts_outside_the_filter_are_left_out(responses: AreaResponses) -> None:
    inside = [m for m in FRAME if m.region == "Region Sjælland"]
    rates = response_rates([responses], inside, FRAME.regions, lambda m: m.region)
    assert [row.id for row in rates.rows] == ["all", "Region Sjælland"]
    assert rates.frame.tolist() == [17, 17]


def test_an_empty_part_has_no_share(responses: AreaResponses) -> None:
    rates = response_rates([responses], [], FRAME.regions, lambda m: m.region)
    assert rates.share(0, 0) is None


@given(st.sets(st.sampled_from(tuple(FRAME))))
def test_regions_and_groups_add_up_to_all(inside: set[object]) -> None:
    areas = answered_round(shipped.questionnaires()[0], FRAME).areas
    members = [municipality for municipality in FRAME if municipality in inside]
    for parts, part_of in (
        (FRAME.regions, lambda m: m.region),
        (FRAME.groups, lambda m: m.group),
    ):
        rates = response_rates(areas, members, parts, part_of)
        assert np.array_equal(rates.counts[1:].sum(axis=0), rates.counts[0])
        assert rates.frame[1:].sum() == rates.frame[0] == len(members)


def test_everyone_of_the_frame_is_listed_with_and_without_response(
    responses: AreaResponses,
) -> None:
    found = {r.name: r.states[0] for r in respondents_of([responses], tuple(FRAME))}
    assert len(found) == 98
    assert found["Odense"].standing is Standing.COMPLETE
    assert found["Brøndby"].standing is Standing.NONE


def test_without_a_frame_only_those_that_answered_are_known(responses: AreaResponses) -> None:
    found = respondents_of([responses], None)
    assert {respondent.name for respondent in found} == {"147", "151", "461", "751", "851", "101"}


def test_reach_counts_those_in_every_some_and_no_area(responses: AreaResponses) -> None:
    assert reach(respondents_of([responses, responses], tuple(FRAME))) == Reach(6, 0, 92)
    everything = answered_round(shipped.questionnaires()[0], FRAME).areas
    found = reach(respondents_of(everything, tuple(FRAME)))
    assert found.every + found.some + found.none == 98
    assert found.some > 0


@pytest.mark.parametrize(
    ("areas", "are_chosen", "said"),
    [
        (0, False, "Der er ikke indlæst svar endnu."),
        (1, False, "6 af 98 kommuner har svaret."),
        (1, True, "6 af de 98 valgte kommuner har svaret."),
        (2, False, "6 af 98 kommuner har svaret på alle områder, 0 på nogle og 92 slet ikke."),
    ],
)
def test_how_far_they_have_answered_is_said_of_as_many_areas_as_there_are(
    responses: AreaResponses, areas: int, are_chosen: bool, said: str
) -> None:
    asked = respondents_of([responses] * areas, tuple(FRAME))
    assert str(reach_words(asked, areas, are_chosen=are_chosen)) == said
