"""The table behind any graph: its numbers, what is told of them, and what is hidden."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from klviewer.reports.chart_grids import grid_behind
from klviewer.reports.disclosed_charts import (
    NothingLeftError,
    OwnAnswersError,
    disclosed_chart,
)
from klviewer.reports.export_names import export_name
from klviewer.reports.grid import Kind
from klviewer.survey.charts import (
    Chart,
    ExpectedCurve,
    StatusBar,
    answers_per_day,
    response_map,
    tile_map,
)
from klviewer.survey.filters import Filter
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire import Question, QuestionType, Role
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Selection
from klviewer.survey.table import Table
from tests.reports.samples import CHARTS
from tests.reports.test_views import MATERIAL

AREA = MATERIAL.round.areas[0]
WIDE = 5


def asked(role: Role, kind: QuestionType = QuestionType.SINGLE) -> Question:
    return next(q for q in AREA.area.questions if (q.role, q.type) == (role, kind))


def counted(question: Question) -> tuple[Table, Chart]:
    table = MATERIAL.table(AREA, question)
    chart = chart_of(table, 98)
    assert chart is not None
    return table, chart


@pytest.mark.parametrize(
    "question",
    [asked(Role.STATUS), asked(Role.EXPECTED), asked(Role.REASONS, QuestionType.MULTIPLE)],
    ids=["bar", "curve", "ranked"],
)
def test_a_questions_table_stands_whole_behind_its_graph(question: Question) -> None:
    table, chart = counted(question)
    grid = grid_behind(chart, AREA.area.id, MATERIAL, str)
    assert grid.title == question.text
    assert [head.title for head in grid.heads[-WIDE:]] == [
        *("Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland")
    ]
    for row, cells in enumerate(grid.rows):
        assert cells[:3] == (question.choices[row].name, table.count(row), table.share(row))
        assert sum(int(str(cell)) for cell in cells[-WIDE:]) == table.count(row)
    missing, base, unasked = (line[:2] for line in grid.foot)
    assert missing == ("Ikke besvaret", table.not_answered())
    assert base == ("Spurgt i alt", int(table.base[0]))
    assert unasked == ("Ikke stillet spørgsmålet", table.not_asked())
    assert {len(row) for row in (*grid.rows, *grid.foot)} == {len(grid.heads)}


def test_what_a_table_is_about_is_told() -> None:
    question = asked(Role.REASONS, QuestionType.MULTIPLE)
    table, chart = counted(question)
    grid = grid_behind(chart, AREA.area.id, MATERIAL, str)
    assert grid.marks == ("EKSEMPEL – opdigtede svar",)
    assert grid.lead[0].startswith("Udvalg: alle kommuner · ")
    assert grid.lead[1] == f"n = {int(table.base[0])}"
    assert any("Flere svar" in note for note in grid.notes)
    assert question.asked_of is not None
    assert any(question.asked_of.wording in note for note in grid.notes)
    assert grid.notes[-1].startswith("Kilde: Normalisering 2020 · ")


def test_a_table_follows_the_filter() -> None:
    question = asked(Role.STATUS)
    region = MATERIAL.frame.regions[0]
    within = replace(MATERIAL, selection=Selection(Filter(region=region)))
    _, chart = counted(question)
    grid = grid_behind(chart, AREA.area.id, within, str)
    assert "Region Hovedstaden" in grid.lead[0]
    assert grid.foot[1][1] == grid.foot[1][-WIDE]


def test_dates_are_added_up_beside_the_answers() -> None:
    question = asked(Role.EXPECTED)
    _, chart = counted(question)
    assert isinstance(chart, ExpectedCurve)
    grid = grid_behind(chart, AREA.area.id, MATERIAL, str)
    sums = [row[3] for row, choice in zip(grid.rows, question.choices, strict=True) if choice.by]
    assert sums == [mark.count for mark in chart.marks]


@pytest.mark.parametrize("name", CHARTS)
def test_every_kind_of_graph_has_a_table(name: str) -> None:
    grid = grid_behind(CHARTS[name], "", MATERIAL, str)
    assert {len(row) for row in grid.rows} <= {len(grid.heads)}
    assert grid.heads


def test_a_map_lists_its_municipalities() -> None:
    question = asked(Role.STATUS)
    grid = grid_behind(tile_map(AREA, question, MATERIAL.frame, ""), "", MATERIAL, str)
    assert len(grid.rows) == len(MATERIAL.frame)
    assert grid.heads[1].kind is Kind.PLACE


# Without small counts


def thresholds(responses: AreaResponses, question: Question) -> int:
    """One above the smallest count there is, so that something is hidden."""
    counts = MATERIAL.table(responses, question).counts[:, 0]
    return int(min(count for count in counts if count)) + 1


def test_hidden_numbers_say_so_and_leave_no_share() -> None:
    question = asked(Role.STATUS)
    least = thresholds(AREA, question)
    hiding = replace(MATERIAL, threshold=least)
    _, chart = counted(question)
    grid = grid_behind(chart, AREA.area.id, hiding, str)
    hidden = [row for row in grid.rows if row[1] == "skjult"]
    assert hidden
    assert all(row[2] == "skjult" for row in hidden)
    assert not any(
        isinstance(cell, int) and 0 < cell < least
        for row in grid.rows
        for cell in (row[1], *row[3:])
    )
    assert any("færre end" in note for note in grid.notes)
    assert not any("pct. svarer" in note for note in grid.notes)


def test_a_hidden_graph_and_its_table_hide_the_same() -> None:
    question = asked(Role.STATUS)
    hiding = replace(MATERIAL, threshold=thresholds(AREA, question))
    _, chart = counted(question)
    shown = disclosed_chart(chart, AREA.area.id, hiding)
    assert isinstance(shown, StatusBar)
    grid = grid_behind(shown, AREA.area.id, hiding, str)
    cells: Mapping[object, object] = {row[0]: row[1] for row in grid.rows}
    ids = {choice.id: choice.name for choice in question.choices}
    for mark in shown.marks:
        if mark.choice:
            assert cells[ids[mark.choice]] == mark.count


def test_an_empty_graph_is_refused_rather_than_shown() -> None:
    question = asked(Role.STATUS)
    _, chart = counted(question)
    assert isinstance(chart, StatusBar)
    hiding = replace(MATERIAL, threshold=10**6)
    found = disclosed_chart(chart, AREA.area.id, hiding)
    assert isinstance(found, StatusBar)
    assert [str(mark.label) for mark in found.marks] == ["Skjult"]
    several = asked(Role.REASONS, QuestionType.MULTIPLE)
    with pytest.raises(NothingLeftError):
        disclosed_chart(counted(several)[1], AREA.area.id, hiding)
    grid = grid_behind(counted(several)[1], AREA.area.id, hiding, str)
    assert {row[1] for row in grid.rows} == {"skjult"}


def test_without_a_threshold_graphs_are_as_they_are() -> None:
    for chart in CHARTS.values():
        assert disclosed_chart(chart, "", MATERIAL) is chart


def test_each_municipality_by_name_is_not_shown_without_small_counts() -> None:
    hiding = replace(MATERIAL, threshold=WIDE)
    chart = tile_map(AREA, asked(Role.STATUS), MATERIAL.frame, "")
    with pytest.raises(OwnAnswersError):
        disclosed_chart(chart, AREA.area.id, hiding)
    assert disclosed_chart(chart, AREA.area.id, replace(hiding, names_answers=True)) is chart
    answered = response_map(AREA, MATERIAL.frame, "")
    assert disclosed_chart(answered, AREA.area.id, hiding) is answered
    days = answers_per_day((AREA,), "Hvornår?", 98)
    assert disclosed_chart(days, AREA.area.id, hiding) is days


# Files


def test_files_are_named_by_where_the_question_stands() -> None:
    question = asked(Role.STATUS)
    _, chart = counted(question)
    theme = AREA.area.theme_of(question.id)
    name = export_name(chart, AREA.area.id, MATERIAL, str)
    assert name == f"{AREA.area.name} – {theme.name} – {question.short or question.text}"
    assert isinstance(chart, StatusBar)
    other = replace(chart, title="Langt " * 40, question="")
    assert export_name(other, "", MATERIAL, str).startswith("Normalisering 2020 – Langt")
    assert len(export_name(other, "", MATERIAL, str)) <= 80


def test_shares_of_several_answers_may_and_need_not_give_more_than_all() -> None:
    _, chart = counted(asked(Role.REASONS, QuestionType.MULTIPLE))
    notes = grid_behind(chart, AREA.area.id, MATERIAL, str).notes
    assert "Flere svar: andelene kan tilsammen give mere end 100 pct." in notes


def test_who_was_asked_are_municipalities_only_where_they_are() -> None:
    _, chart = counted(asked(Role.REASONS, QuestionType.MULTIPLE))
    notes = grid_behind(chart, AREA.area.id, MATERIAL, str).notes
    assert any(note.startswith("Stillet til dem, der ") for note in notes)
