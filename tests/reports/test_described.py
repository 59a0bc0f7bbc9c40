"""A graph in words names every mark, also those that a graph has no room or no point for."""

from dataclasses import replace
from itertools import chain

import pytest

from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.survey.charts import (
    Chart,
    ExpectedCurve,
    ExpectedCurves,
    Flows,
    Mark,
    RankedBars,
    StatusBar,
    ThemeCurve,
    TileMap,
    flows,
)
from klviewer.survey.transitions import transitions
from tests.reports.geometry import MEASURE
from tests.reports.samples import CHARTS, CURVE
from tests.survey.generated_survey import FIRST, generated

UNDATED = replace(CURVE, rest=(*CURVE.rest, Mark("x", "Kan ikke sige det", 2, 2 / 76)))
DESCRIBED: dict[str, Chart] = {
    **CHARTS,
    "curves": ExpectedCurves("Hvornår?", (ThemeCurve("a", "Møder", UNDATED),), None, ()),
    "flows": flows("a", transitions(generated(1), generated(2), FIRST.id), ("Maj", "Juni")),
}


def marks_of(chart: Chart) -> tuple[Mark, ...]:
    """What a graph counts."""
    match chart:
        case StatusBar() | RankedBars():
            return chart.marks
        case ExpectedCurve():
            return (*chart.marks, *chart.rest)
        case ExpectedCurves():
            return tuple(chain.from_iterable(marks_of(theme.curve) for theme in chart.themes))
        case TileMap():
            return chart.scale if chart.tiles else ()
        case Flows():
            return (*chart.origins, *chart.destinations)
        case _:
            return ()


@pytest.mark.parametrize("kind", DESCRIBED)
@pytest.mark.parametrize("width", [320.0, 640.0, 1600.0])
def test_a_description_names_every_mark(kind: str, width: float) -> None:
    chart = DESCRIBED[kind]
    says = lay_out(chart, Setting(width, MEASURE, str)).says
    for mark in marks_of(chart):
        if mark.count:
            assert str(mark.label) in says
