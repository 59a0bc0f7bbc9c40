"""Every kind of chart with the program's own letters, which no test's measure knows."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.ui.painting import FontMeasure
from klviewer.ui.theme import load_fonts, load_theme
from tests.reports.geometry import assert_tidy
from tests.reports.samples import CHARTS
from tests.reports.test_chart_kinds import KINDS, charts

LIGHT = Path(__file__).parents[2] / "resources" / "theme" / "light.toml"
WIDTHS = (320, 640, 1600, 4000)


@pytest.fixture(params=[1.0, 1.5])
def letters(request: pytest.FixtureRequest, qapp: object) -> FontMeasure:
    """The letters at the system's usual text size, and at a larger one."""
    load_fonts()
    return FontMeasure(load_theme(LIGHT, request.param))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CHARTS)
def test_the_samples_are_tidy(name: str, width: float, letters: FontMeasure) -> None:
    assert_tidy(lay_out(CHARTS[name], Setting(width, letters)), letters)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), width=st.sampled_from(WIDTHS))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_charts_of_any_table_are_tidy(
    kind: str, letters: FontMeasure, data: st.DataObject, width: float
) -> None:
    chart = data.draw(charts(kind))
    for size in (Size.FULL, Size.COMPACT):
        assert_tidy(lay_out(chart, Setting(width, letters, size=size)), letters)
