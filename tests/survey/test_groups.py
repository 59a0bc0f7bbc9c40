from __future__ import annotations

import numpy as np
import pytest

from klviewer.survey.groups import group_name, municipality_groups, regions
from klviewer.survey.municipalities import frame_from_csv
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.selection import Clicked, Filter, Selection, Sources
from klviewer.survey.table import tabulate

FRAME = frame_from_csv(
    "code,name,region,group,tile_row,tile_col\n"
    "101,København,Region Hovedstaden,Hovedstadskommuner,6,14\n"
    "147,Frederiksberg,Region Hovedstaden,Hovedstadskommuner,6,13\n"
    "151,Ballerup,Region Hovedstaden,Hovedstadskommuner,5,11\n"
    "461,Odense,Region Syddanmark,Storbykommuner,11,7\n"
    "751,Aarhus,Region Midtjylland,Storbykommuner,5,6\n"
    "851,Aalborg,Region Nordjylland,Storbykommuner,2,5\n"
)


def test_regions_are_columns_that_add_up_to_everyone(responses: AreaResponses) -> None:
    status = responses.area.question("status")
    table = tabulate(responses, status, groups=regions(responses, FRAME))

    heads = [heading.label for heading in table.columns[1:]]
    assert heads == ["Hovedstaden", "Syddanmark", "Midtjylland", "Nordjylland"]
    assert table.counts[:, 1:].sum(axis=1).tolist() == table.counts[:, 0].tolist()


def test_groups_divide_the_responses(responses: AreaResponses) -> None:
    first, second = municipality_groups(responses, FRAME)

    assert np.count_nonzero(first.members & responses.counted) == 3
    assert not np.any(first.members & second.members)


def test_a_click_in_one_area_selects_the_same_respondents(responses: AreaResponses) -> None:
    shown = Round("r", "Runde", (responses,))
    selection = Selection(
        Filter(group="Hovedstadskommuner"), (Clicked("children", "status", "nearly"),)
    )
    rows = selection.rows(responses, Sources(shown, FRAME))

    assert np.flatnonzero(rows).tolist() == [1, 2]
    assert Selection().rows(responses, Sources(shown, FRAME)).tolist() == responses.counted.tolist()


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Filter(), "alle kommuner"),
        (Filter(region="Region Midtjylland"), "Region Midtjylland"),
        (Filter(group="Storbykommuner"), "storbykommuner"),
        (
            Filter(region="Region Syddanmark", group="Storbykommuner"),
            "storbykommuner i Region Syddanmark",
        ),
        (Filter(municipality=751), "Aarhus"),
    ],
)
def test_a_filter_can_be_said(chosen: Filter, words: str) -> None:
    assert str(chosen.words(FRAME)) == words


def test_without_a_frame_everyone_is_everyone() -> None:
    assert str(Filter().words(None)) == "alle"


def test_a_group_is_named_without_the_word() -> None:
    assert [group_name(group) for group in FRAME.groups] == ["Hovedstad", "Storby"]
