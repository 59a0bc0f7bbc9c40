"""Charts laid out: from what a graph says to shapes with places, for the screen and the paper."""

from typing import assert_never

from klviewer.reports.chart_layout.day_columns import day_columns
from klviewer.reports.chart_layout.expected_curve import expected_curve
from klviewer.reports.chart_layout.flow_bands import flow_bands
from klviewer.reports.chart_layout.group_dots import group_dots
from klviewer.reports.chart_layout.ranked_bars import ranked_bars
from klviewer.reports.chart_layout.setting import Setting, Size
from klviewer.reports.chart_layout.status_bar import status_bar
from klviewer.reports.chart_layout.theme_bars import theme_bars
from klviewer.reports.chart_layout.theme_curves import theme_curves
from klviewer.reports.chart_layout.tile_map import tile_map
from klviewer.reports.drawing import Drawing
from klviewer.survey.charts import (
    Chart,
    DayColumns,
    ExpectedCurve,
    ExpectedCurves,
    Flows,
    GroupDots,
    RankedBars,
    StatusBar,
    StatusBars,
    TileMap,
)

__all__ = ["Setting", "Size", "lay_out"]


def lay_out(chart: Chart, setting: Setting) -> Drawing:
    """Draw a chart in the room there is.

    Args:
        chart: what the graph says.
        setting: what it is laid out for; its width from 240 upwards for a full chart.

    Returns:
        The drawing, as high as the chart needs; every mark carries a link.
    """
    match chart:
        case StatusBar():
            drawing = status_bar(chart, setting)
        case StatusBars():
            drawing = theme_bars(chart, setting)
        case RankedBars():
            drawing = ranked_bars(chart, setting)
        case ExpectedCurve():
            drawing = expected_curve(chart, setting)
        case ExpectedCurves():
            drawing = theme_curves(chart, setting)
        case GroupDots():
            drawing = group_dots(chart, setting)
        case TileMap():
            drawing = tile_map(chart, setting)
        case Flows():
            drawing = flow_bands(chart, setting)
        case DayColumns():
            drawing = day_columns(chart, setting)
        case _:
            assert_never(chart)
    return drawing
