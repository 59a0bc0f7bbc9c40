"""What the silent could mean for a share, by part of the frame."""

from klviewer.survey.bounds import Bounds
from klviewer.survey.finite_population import interval_if_silent_are_alike
from klviewer.survey.municipalities import Municipality
from klviewer.survey.nonresponse_effect import PartOfFrame, effect_of_nonresponse
from klviewer.survey.responses import AreaResponses
from tests.survey.small_survey import STATUS, WHY

# 153 and 253 sent nothing; 851 was asked and did not answer.
FRAME = tuple(
    Municipality(code, str(code), "Vest" if code > 400 else "Øst", "", (0, 0))
    for code in (751, 461, 851, 101, 147, 151, 153, 253)
)


def _parts(responses: AreaResponses, *choices: str) -> dict[str, PartOfFrame]:
    found = effect_of_nonresponse(
        responses, STATUS, choices, FRAME, lambda municipality: municipality.region
    )
    return {part.heading.id: part for part in found}


def test_each_part_has_its_rate_and_its_bounds(responses: AreaResponses) -> None:
    parts = _parts(responses, "as-before")
    assert list(parts) == ["all", "Øst", "Vest"]
    assert (parts["Øst"].rate, parts["Vest"].rate) == (3 / 5, 1)
    assert (parts["Øst"].share, parts["Vest"].share) == (1 / 3, 1 / 2)
    assert parts["Øst"].bounds == Bounds(1 / 5, 3 / 5)
    assert parts["Vest"].bounds == Bounds(1 / 3, 2 / 3)
    assert parts["all"].bounds == Bounds(2 / 8, 5 / 8)


def test_the_interval_is_that_of_those_who_answered(responses: AreaResponses) -> None:
    parts = _parts(responses, "as-before")
    assert parts["Vest"].interval == interval_if_silent_are_alike(1, 2, 3)
    assert parts["all"].interval == interval_if_silent_are_alike(2, 5, 8)


def test_several_answers_are_counted_together(responses: AreaResponses) -> None:
    every = _parts(responses, "as-before", "nearly")["all"]
    assert (every.count, every.answered, every.silent) == (4, 5, 3)


def test_the_parts_sum_to_the_whole(responses: AreaResponses) -> None:
    parts = _parts(responses, "nearly")
    for name in ("frame", "responded", "asked", "answered", "count", "silent"):
        assert getattr(parts["all"], name) == sum(
            getattr(part, name) for key, part in parts.items() if key != "all"
        )


def test_a_follow_up_has_no_bounds_among_all(responses: AreaResponses) -> None:
    every, *_ = effect_of_nonresponse(responses, WHY, ["stages"], FRAME, lambda m: m.region)
    assert (every.bounds, every.interval) == (None, None)
    assert (every.share, every.rate) == (1, 6 / 8)


def test_a_part_where_nobody_answered_can_be_anything(responses: AreaResponses) -> None:
    silent = [municipality for municipality in FRAME if municipality.code in (153, 253)]
    every, part = effect_of_nonresponse(
        responses, STATUS, ["nearly"], silent, lambda municipality: municipality.region
    )
    assert every.bounds == part.bounds == Bounds(0, 1)
    assert (every.interval, every.share) == (None, None)
