"""The field a curve of shares lies in: hairlines at 0, 50 and 100 pct., and days along it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.time_axis import TimeAxis
from klviewer.reports.chart_layout.value_labels import Point
from klviewer.reports.drawing import Align, Ink, Label, Line, TextStyle
from klviewer.survey.charts import DatedMark
from klviewer.survey.danish import number

GRID = (1.0, 0.5, 0.0)
BESIDE_AXIS = 6.0
INSET = 20.0
UNDER_PLOT, CLEAR = 10.0, 2.0
LEAST_HEIGHT, MOST_HEIGHT, HEIGHT_SHARE = 140.0, 360.0, 0.2


@dataclass(frozen=True, slots=True)
class Plot:
    """Where curves lie.

    Args:
        left: where the hairlines begin.
        right: where they end.
        top: the height of 100 pct.
        height: from there down to 0 pct.
        axis: where the days stand.
    """

    left: float
    right: float
    top: float
    height: float
    axis: TimeAxis

    @property
    def bottom(self) -> float:
        """The height of 0 pct."""
        return self.top + self.height

    def y(self, share: float) -> float:
        """The height of a share."""
        return self.bottom - self.height * share

    def points(self, marks: Sequence[DatedMark]) -> tuple[Point, ...]:
        """The points of a curve."""
        return tuple((self.axis.x(mark.day), self.y(mark.share)) for mark in marks)


def plot_height(width: float) -> float:
    """How high a field is: more where it is wide, within bounds."""
    return min(max(LEAST_HEIGHT, width * HEIGHT_SHARE), MOST_HEIGHT)


def axis_width(setting: Setting) -> float:
    """The room for the numbers at the left."""
    return setting.measure.width(number(100), TextStyle.SMALL) + BESIDE_AXIS


def under_plot(setting: Setting) -> float:
    """The room between the field and what stands under it, clear of the number at its foot."""
    return max(UNDER_PLOT, setting.line(TextStyle.SMALL) / 2 + CLEAR)


def hairlines(plot: Plot) -> Iterator[Line]:
    """The lines of the shares that are named."""
    for share in GRID:
        y = plot.y(share)
        yield Line(((plot.left, y), (plot.right, y)))


def axis_labels(plot: Plot, setting: Setting) -> Iterator[Label]:
    """The shares that are named, at the left of their lines."""
    half = setting.line(TextStyle.SMALL) / 2
    x = plot.left - BESIDE_AXIS
    for share in GRID:
        text = number(share * 100)
        yield Label(x, plot.y(share) - half, text, TextStyle.SMALL, Ink.QUIET, Align.RIGHT)
