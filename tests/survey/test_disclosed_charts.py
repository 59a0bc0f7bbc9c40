"""Graphs without small counts: nothing that is hidden can be read or worked out from them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.charts import (
    ExpectedCurve,
    Mark,
    RankedBars,
    expected_curve,
    ranked_bars,
    status_bar,
)
from klviewer.survey.disclosed_charts import (
    disclosed_bar,
    disclosed_bars,
    disclosed_curve,
    without_small,
)
from klviewer.survey.division import EVERYONE, Heading
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.table import Table
from tests.survey.hidden_tables import hidden_of
from tests.survey.test_disclosed_sums import table_of

counts = st.lists(st.integers(0, 9), min_size=2, max_size=6)
HIDDEN = "Skjult"


def dated(table: Table) -> Table:
    """The table with a date for every choice but the last."""
    choices = table.question.choices
    with_dates = tuple(
        replace(choice, by=f"2020-{place + 1:02d}-28") for place, choice in enumerate(choices[:-1])
    )
    return replace(table, question=replace(table.question, choices=(*with_dates, choices[-1])))


@given(counts, st.integers(0, 3), st.integers(2, 5))
def test_a_bar_shows_only_what_its_table_shows(each: list[int], missing: int, least: int) -> None:
    table = table_of(each, missing)
    found = hidden_of(table, least)
    chart = disclosed_bar(status_bar(table, 0), found)
    if not found.reasons[: len(each) + 1, 0].any():
        assert chart == status_bar(table, 0)
        return
    shown = {mark.choice for mark in chart.marks if mark.label != HIDDEN}
    hidden = {f"c{row}" for row in range(len(each)) if found.reasons[row, 0]}
    assert not shown & hidden
    assert sum(mark.count for mark in chart.marks) == sum(each) + missing
    assert chart.subtitle is None
    assert all(name in str(chart.footnotes[-1]) for name in hidden)


def test_what_is_hidden_of_a_group_is_not_told_as_the_finding() -> None:
    table = table_of([30, 40], 0)
    whole = Heading("a", "A")
    parts = (np.array([[28, 2], [10, 30]]), np.array([38, 32]))
    grouped = replace(
        table,
        columns=(EVERYONE, whole, replace(whole, id="b", label="B")),
        counts=np.column_stack([table.counts, parts[0]]),
        base=np.append(table.base, parts[1]),
        answered=np.append(table.answered, parts[1]),
        size=np.append(table.size, parts[1]),
    )
    found = hidden_of(grouped, 5)
    assert not found.reasons[:3, 0].any()
    assert status_bar(grouped, 0).subtitle is not None
    assert disclosed_bar(status_bar(grouped, 0), found).subtitle is None


@given(counts, st.integers(0, 3), st.integers(2, 5))
def test_a_curve_shows_only_safe_sums(each: list[int], missing: int, least: int) -> None:
    table = dated(table_of(each, missing))
    found = hidden_of(table, least)
    chart = disclosed_curve(expected_curve(table), found)
    assert isinstance(chart, ExpectedCurve)
    for mark in chart.marks:
        end = int(mark.choice[1:]) + 1
        assert found.shows_sum(range(end))
    assert not any(found.reasons[int(mark.choice[1:]), 0] for mark in chart.rest)
    told = " ".join(map(str, chart.footnotes))
    gone = {m.label for m in expected_curve(table).marks} - {m.label for m in chart.marks}
    assert found.hides_base() or all(str(label) in told for label in gone)


@given(counts, st.integers(2, 5))
def test_ranked_bars_leave_the_hidden_out_and_name_them(each: list[int], least: int) -> None:
    table = table_of(each, 0)
    several = replace(table, question=replace(table.question, type=QuestionType.MULTIPLE))
    found = hidden_of(several, least)
    chart = disclosed_bars(ranked_bars(several), found)
    hidden = {f"c{row}" for row in range(len(each)) if found.reasons[row, 0]}
    assert not hidden & {mark.choice for mark in chart.marks}
    if hidden:
        assert all(name in str(chart.footnotes[-1]) for name in hidden)


@pytest.mark.parametrize(("count", "left"), [(0, 2), (1, 1), (4, 1), (5, 2)])
def test_bars_of_no_table_lose_those_that_are_small(count: int, left: int) -> None:
    marks = (Mark("1", "Video", 20, 0.5), Mark("2", "Gåture", count, count / 40))
    found = without_small(RankedBars("Koder", "", marks), 5)
    assert len(found.marks) == left
    assert ("Gåture" in str(found.footnotes)) is (0 < count < 5)
