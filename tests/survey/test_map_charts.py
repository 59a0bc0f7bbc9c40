"""Maps: of status, and of who has answered and how."""

from dataclasses import replace
from datetime import date

from klviewer.readers.shipped import frame
from klviewer.survey.charts import response_map, tile_map
from klviewer.survey.municipalities import Frame
from klviewer.survey.responses import AreaResponses
from tests.survey.small_survey import STATUS

FRAME = frame()


def test_a_map_counts_its_tiles_and_says_what_it_shows(responses: AreaResponses) -> None:
    chart = tile_map(responses, STATUS, FRAME, "Møder")
    assert [(mark.label, mark.count) for mark in chart.scale] == [
        ("Som før", 2),
        ("Næsten i mål", 2),
        ("Godt på vej", 1),
    ]
    assert str(chart.subtitle) == "5 af 98 har svaret."  # two answers were given as often
    assert str(chart.footnotes[0]) == "n = 5 af 98 kommuner."


def test_a_municipality_is_shown_by_the_oddest_of_its_answer(responses: AreaResponses) -> None:
    chart = response_map(responses, FRAME, "Hvem?")
    shown = {tile.municipality.code: str(tile.label) for tile in chart.tiles if tile.choice}
    assert shown == {
        101: "har svaret flere gange",
        147: "har svaret",
        151: "har svaret",
        461: "har svaret",
        751: "har svaret",
        851: "har svaret på en del",
    }
    assert [mark.choice for mark in chart.scale] == ["complete", "partial", "double"]
    assert str(chart.subtitle) == "6 af 98 har svaret; 92 mangler."


def test_late_answers_are_late_before_anything_else(responses: AreaResponses) -> None:
    late = replace(responses, rule=replace(responses.rule, deadline=date(2020, 6, 1)))
    assert {tile.choice for tile in response_map(late, FRAME, "").tiles} == {"late", ""}


def test_a_map_of_nobody_says_nothing_wrong(responses: AreaResponses) -> None:
    chart = response_map(responses, Frame(()), "")
    assert (chart.tiles, chart.footnotes) == ((), ())
    assert str(chart.subtitle) == "Ingen har svaret."


def test_an_answer_that_does_not_count_is_not_among_those_who_have_answered(
    responses: AreaResponses,
) -> None:
    """As in the response rates and on the map of all areas."""
    strict = replace(responses, rule=replace(responses.rule, partial=False))
    chart = response_map(strict, FRAME, "Hvem?")
    shown = {tile.municipality.code: str(tile.label) for tile in chart.tiles if tile.choice}
    assert shown[851] == "svaret tæller ikke med"
    assert strict.size == 5
    assert str(chart.footnotes[0]) == "n = 5 af 98 kommuner."
    assert str(chart.subtitle) == "5 af 98 har svaret; 93 mangler."
