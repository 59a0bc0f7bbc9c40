"""Tables are counted once for the same responses and filter, and again only where needed."""

import gc
import weakref
from dataclasses import replace

import pytest

from klviewer.survey import counted_tables
from klviewer.survey.counted_tables import Columns, CountedTables
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Filter
from klviewer.survey.table import tabulate
from tests.survey.small_survey import STATUS, WHY, small_survey

FRAME = Frame(
    tuple(
        Municipality(code, str(code), f"Region {'Vest' if code > 400 else 'Øst'}", "By", (0, 0))
        for code in (101, 147, 151, 153, 461, 751, 851)
    )
)
EAST = Filter(region="Region Øst")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were counted, in order."""
    questions: list[str] = []

    def noted(*words: object) -> object:
        questions.append(words[1].id)  # type: ignore[attr-defined]
        return tabulate(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(counted_tables, "tabulate", noted)
    return questions


def test_the_same_is_counted_once(responses: AreaResponses, counted: list[str]) -> None:
    tables = CountedTables(FRAME)
    first = tables.table(responses, STATUS, Filter())
    assert tables.table(responses, STATUS, Filter()) is first
    assert counted == ["status"]


def test_a_filter_recounts_what_is_asked_for_and_going_back_nothing(
    responses: AreaResponses, counted: list[str]
) -> None:
    tables = CountedTables(FRAME)
    for question in (STATUS, WHY):
        tables.table(responses, question, Filter())
    assert int(tables.table(responses, STATUS, EAST).base[0]) == 3
    tables.table(responses, STATUS, Filter())
    assert counted == ["status", "why", "status"]


def test_other_responses_are_counted_anew_and_the_rest_is_kept(
    responses: AreaResponses, counted: list[str]
) -> None:
    tables = CountedTables(FRAME)
    other = small_survey()
    for each in (responses, other, replace(responses), other, responses):
        tables.table(each, STATUS, Filter())
    assert counted == ["status"] * 3


def test_columns_are_those_of_the_frame_or_of_a_question(responses: AreaResponses) -> None:
    tables = CountedTables(FRAME)
    by_region = tables.table(responses, STATUS, Filter(), Columns.REGION)
    assert [heading.id for heading in by_region.columns] == ["all", "Region Øst", "Region Vest"]
    assert by_region.base.tolist() == [6, 3, 3]
    by_group = tables.table(responses, STATUS, EAST, Columns.GROUP)
    assert by_group.base.tolist() == [3, 3]
    assert tables.table(responses, STATUS, Filter(), WHY).by is WHY


def test_what_was_counted_goes_with_the_responses(responses: AreaResponses) -> None:
    tables = CountedTables(FRAME)
    short_lived = small_survey()
    gone = weakref.ref(tables.table(short_lived, STATUS, EAST, Columns.REGION))
    tables.table(responses, STATUS, EAST)
    del short_lived
    gc.collect()
    assert gone() is None


def test_masks_of_filters_long_past_are_given_up(responses: AreaResponses) -> None:
    tables = CountedTables(FRAME)
    first = tables.rows(responses, EAST)
    assert tables.rows(responses, EAST) is first
    for code in range(20):
        tables.rows(responses, Filter(municipality=code))
    assert tables.rows(responses, EAST) is not first
    assert tables.rows(responses, EAST).tolist() == first.tolist()
