"""A map no larger than stands on its page without scrolling."""

from PySide6.QtCore import QSize

from klviewer.ui.chart_view import ChartView

_LEAST_WIDTH = 320
_NARROWER = 8


def fit_map(chart: ChartView, room: QSize) -> None:
    """Make a map as wide as it can be without scrolling, where its names can be read then.

    Args:
        chart: the map, in a layout that gives it its width.
        room: what there is of the page.
    """
    widths = range(room.width(), _LEAST_WIDTH, -_NARROWER)
    fitting = (each for each in widths if chart.heightForWidth(each) <= room.height())
    chart.setMaximumWidth(next(fitting, room.width()))
