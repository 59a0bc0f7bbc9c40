"""Sentences above graphs where answers were given equally often: nothing is said to be most."""

from dataclasses import replace
from datetime import date

import pytest

from klviewer.survey.chart_findings import status_finding
from klviewer.survey.chart_parts import Mark
from klviewer.survey.comparison_findings import STATUS_MAP, DayFacts, MapFacts, days_finding
from klviewer.survey.finding_rules import worded
from klviewer.survey.ranked_findings import coded_finding, ranked_finding, shared_finding
from tests.survey.test_curves import table


def marks(*counts: int) -> tuple[Mark, ...]:
    return tuple(Mark(f"c{n}", f"Nr. {n}", count, count / 20) for n, count in enumerate(counts))


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((9, 4), "Flest, 45 pct., svarer “Nr. 0”; dernæst “Nr. 1” med 20 pct."),
        ((5, 5, 1), "Lige mange, 25 pct., svarer “Nr. 0” og “Nr. 1”."),
        ((5, 5, 5), "3 svar er givet lige ofte: 25 pct."),
        ((5,), "Flest, 25 pct., svarer “Nr. 0”."),
    ],
)
def test_ranked_answers(counts: tuple[int, ...], said: str) -> None:
    assert str(ranked_finding(marks(*counts))) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((5, 5, 1), "På tværs af temaer nævnes “Nr. 0” og “Nr. 1” lige ofte: 25 pct."),
        ((5, 5, 5), "På tværs af temaer nævnes 3 svar lige ofte: 25 pct."),
    ],
)
def test_reasons_across_themes(counts: tuple[int, ...], said: str) -> None:
    assert str(shared_finding(marks(*counts), 2)) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((5,), "“Nr. 0” nævnes oftest: 25 pct."),
        ((9, 4), "“Nr. 0” nævnes oftest, 45 pct., dernæst “Nr. 1”, 20 pct."),
        ((5, 5, 1), "“Nr. 0” og “Nr. 1” nævnes lige ofte: 25 pct."),
        ((5, 5, 5), "3 svar nævnes lige ofte: 25 pct."),
    ],
)
def test_reasons_of_one_theme_are_across_none(counts: tuple[int, ...], said: str) -> None:
    assert str(shared_finding(marks(*counts), 1)) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((5, 1), "Flest, 25 pct., nævner “Nr. 0”."),
        ((5, 5, 1), "Lige mange, 25 pct., nævner “Nr. 0” og “Nr. 1”."),
        ((5, 5, 5), "3 koder er nævnt lige ofte: 25 pct."),
    ],
)
def test_codes(counts: tuple[int, ...], said: str) -> None:
    assert str(coded_finding(marks(*counts))) == said


def test_of_a_scale_whose_best_answer_nobody_gave() -> None:
    assert (
        str(status_finding(table(1, 1, 2))) == "Ingen svarer “maj”; flest, 67 pct., svarer “juni”."
    )
    assert str(status_finding(table(1, 2))) == "Ingen svarer “maj”."


def test_a_map() -> None:
    def said(*counts: int, size: int = 20) -> str:
        return str(worded(STATUS_MAP, MapFacts(marks(*counts), size)))

    assert said(8, 4) == "Flest, 8, svarer “Nr. 0”; 8 har intet svar."
    assert said(8, 8) == "16 af 20 har svaret."
    assert said(10, 10) == "Alle har svaret."
    assert said(20, 0) == "Alle svarer “Nr. 0”."


def test_days() -> None:
    day = DayFacts(5, date(2020, 6, 2), 2)
    assert str(days_finding(day)) == "Flest svar kom 2. juni: 2 af 5."
    assert str(days_finding(replace(day, is_tied=True))) == "Flest svar på én dag: 2 af 5."
    late = replace(day, is_tied=True, late=1)
    assert str(days_finding(late)) == "Flest svar på én dag: 2 af 5; 1 kom efter fristen."
