"""Moves between rounds as flows."""

from dataclasses import replace

import numpy as np

from klviewer.survey.charts import Flows, flows
from klviewer.survey.responses import NOT_ANSWERED, AreaResponses, SingleAnswers
from klviewer.survey.transitions import transitions
from tests.survey.generated_survey import scale, single, survey_of

ASKED = single("q", 3)


def answered(*positions: int) -> AreaResponses:
    return survey_of({ASKED: SingleAnswers(np.array(positions, np.int16))}, len(positions))


def moved(before: AreaResponses, after: AreaResponses) -> Flows:
    return flows("area", transitions(before, after, "q"), ("Maj", "Juni"))


FOUND = moved(answered(0, 1, 1, 2, NOT_ANSWERED), answered(0, 0, 2, 2))


def test_everyone_is_in_one_flow() -> None:
    assert {(flow.origin, flow.destination): flow.count for flow in FOUND.flows} == {
        ("c0", "c0"): 1,
        ("c1", "c0"): 1,
        ("c1", "c2"): 1,
        ("c2", "c2"): 1,
        ("not-answered", "no-response"): 1,
    }


def test_columns_have_the_answers_that_were_given_and_those_without() -> None:
    assert [(str(mark.label), mark.count, mark.tone) for mark in FOUND.origins] == [
        ("Nr. 0", 1, 0.0),
        ("Nr. 1", 2, 0.5),
        ("Nr. 2", 1, 1.0),
        ("Ikke besvaret", 1, None),
    ]
    assert [(str(mark.label), mark.count) for mark in FOUND.destinations] == [
        ("Nr. 0", 2),
        ("Nr. 2", 2),
        ("Ikke svaret i runden", 1),
    ]


def test_the_finding_counts_who_moved_which_way() -> None:
    assert str(FOUND.subtitle) == ("1 er rykket frem, 2 står, hvor de stod, og 1 er gået tilbage.")
    assert str(FOUND.footnotes[0]) == "n = 5; 4 har svaret i begge runder."


def test_on_another_scale_nobody_is_closer() -> None:
    found = transitions(answered(0, 1, 1), answered(0, 0, 1), "q")
    other = replace(found, after=replace(ASKED, choices=scale(4)))
    assert str(flows("area", other, ("Maj", "Juni")).subtitle) == (
        "2 af de 3, der har svaret i begge runder, svarer det samme."
    )


def test_without_anyone_in_both_rounds_that_is_said() -> None:
    nobody = moved(answered(NOT_ANSWERED), answered(0))
    assert str(nobody.subtitle) == "Ingen har svaret i begge runder."
