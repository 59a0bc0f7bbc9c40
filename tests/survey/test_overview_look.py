"""In what order the overview's themes stand, and what its map is coloured by."""

from dataclasses import replace

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.survey.charts import Order
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.map_colouring import (
    Colouring,
    answered_map,
    coloured_map,
    colourings,
    name_of,
)
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview import overview
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.responses import AreaResponses, Round, SingleAnswers
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Filter, Municipalities, Selection
from tests.survey.answered_round import answered_round

FRAME = shipped.frame()
ROUND = answered_round(shipped.questionnaires()[0], FRAME)
STATUS = Clicked("s85", "s85-status", "as-before")
REASON = Clicked("s104", "s104-reasons", "in-stages")
SOME = Municipalities(frozenset({"101", "461"}))


def tables(selection: Selection | None = None, earlier: Round | None = None) -> SelectedTables:
    return SelectedTables(CountedTables(FRAME, ROUND, earlier), selection or Selection())


def shown(look: OverviewLook, *picks: Clicked | Municipalities) -> str:
    """What the map is said to show."""
    selected = tables(Selection(picks=picks))
    found = look.on_map(selected)
    assert found is not None
    return str(name_of(found, selected))


def test_themes_stand_by_share_the_furthest_first() -> None:
    shares = [row.as_before for row in overview(tables(), shipped.quantities(), Order.SHARE).rows]
    assert shares == sorted(shares, reverse=True)


def test_themes_stand_by_change_those_that_rose_most_first_and_those_without_last() -> None:
    # Nobody was as before then, and the last area was not asked.
    earlier = replace(ROUND, id="r0", areas=tuple(_none_as_before(a) for a in ROUND.areas[:-1]))
    rows = overview(tables(earlier=earlier), shipped.quantities(), Order.CHANGE).rows
    changes = [row.change for row in rows]
    known = [change for change in changes if change is not None]
    assert known == sorted(known, reverse=True)
    assert len(set(known)) > 1
    assert changes[len(known) :] == [None]


def _none_as_before(responses: AreaResponses) -> AreaResponses:
    answers = dict(responses.answers)
    for theme in responses.area.themes:
        given = answers[theme.status.id] if theme.status else None
        if theme.status and isinstance(given, SingleAnswers):
            later = np.where(given.positions == 0, 1, given.positions)
            answers[theme.status.id] = SingleAnswers(later.astype(np.int16))
    return replace(responses, answers=answers)


def test_the_map_begins_with_the_first_theme() -> None:
    assert shown(OverviewLook()) == "Møder og samtaler"


def test_the_map_follows_the_status_that_is_picked_and_any_other_answer() -> None:
    assert shown(OverviewLook(), STATUS) == "§ 85 Bostøtte"
    assert shown(OverviewLook(), STATUS, REASON) == "“Åbner i etaper” i § 104 (Årsager)"


def test_it_stays_with_the_answer_while_something_else_is_picked() -> None:
    look = OverviewLook().after(Selection(picks=(REASON,)))
    assert shown(look.after(Selection(picks=(SOME,))), SOME) == "“Åbner i etaper” i § 104 (Årsager)"
    assert shown(look) == "“Åbner i etaper” i § 104 (Årsager)"


def test_it_begins_again_where_the_round_does_not_have_the_answer() -> None:
    assert shown(OverviewLook(answer=Clicked("s85", "gone", "x"))) == "Møder og samtaler"


def test_what_was_chosen_stays_whatever_is_picked() -> None:
    assert shown(OverviewLook(colouring="s103/"), STATUS) == "Har svaret: § 103 Beskæftigelse"


def test_what_the_round_does_not_have_cannot_have_been_chosen() -> None:
    assert shown(OverviewLook(colouring="other/status"), STATUS) == "§ 85 Bostøtte"


@pytest.mark.parametrize("colouring", colourings(ROUND), ids=lambda colouring: colouring.id)
def test_every_status_and_every_area_colours_all_municipalities(colouring: Colouring) -> None:
    chart = coloured_map(colouring, tables(), "Kort")
    assert chart is not None
    assert len(chart.tiles) == 98
    responses = ROUND.area(colouring.area)
    answered = set[str]().union(
        *(area.row_of for area in ([responses] if responses else ROUND.areas))
    )
    coloured = {str(tile.municipality.code) for tile in chart.tiles if tile.tone is not None}
    assert coloured <= answered
    assert len(coloured) > 50


def test_an_answer_is_dark_and_those_who_answered_otherwise_light() -> None:
    chart = coloured_map(REASON, tables(Selection(picks=(REASON,))), "Kort")
    assert chart is not None
    gave = {str(tile.municipality.code) for tile in chart.tiles if tile.tone == 0.0}
    assert gave == REASON.keys(tables().counted.sources)
    assert all(tile.faded == (str(tile.municipality.code) not in gave) for tile in chart.tiles)


def test_one_municipality_stands_out_of_the_map_of_all() -> None:
    narrowed = tables(Selection(Filter(municipality=461)))
    chart = coloured_map(STATUS, narrowed, "Kort")
    assert chart is not None
    assert len(chart.tiles) == 98
    assert [tile.municipality.code for tile in chart.tiles if not tile.faded] == [461]


def test_a_survey_of_others_has_no_map() -> None:
    free = SelectedTables(CountedTables(Frame(()), ROUND), Selection())
    assert coloured_map(STATUS, free, "Kort") is None


def test_the_map_of_all_areas_tells_who_answered_every_one_and_who_only_some() -> None:
    chart = answered_map("", tables(), "Kort")
    assert chart is not None
    answered = [set(responses.row_of) for responses in ROUND.areas]
    counts = [len(answered[0].intersection(*answered)), len(answered[0].union(*answered))]
    assert [mark.count for mark in chart.scale] == [counts[0], counts[1] - counts[0]]
    silent = {str(tile.municipality.code) for tile in chart.tiles if tile.tone is None}
    assert silent == {str(found.code) for found in FRAME}.difference(*answered)


def test_a_round_of_one_area_tells_how_it_was_answered() -> None:
    only = replace(ROUND, areas=ROUND.areas[:1])
    chart = answered_map("", SelectedTables(CountedTables(FRAME, only), Selection()), "Kort")
    assert chart is not None
    assert {mark.choice for mark in chart.scale} == {"complete", "partial"}
    assert [found.id for found in colourings(only)][-1] == "children/"
