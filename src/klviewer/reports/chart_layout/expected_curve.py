"""The curve of expected dates: which share will be back to normal by when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from klviewer.reports.chart_layout.marks import CORNER, base_of, finding, link, told
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.undated import add_beside, add_under, column_width
from klviewer.reports.chart_layout.value_labels import Area, Point, place_values
from klviewer.reports.drawing import (
    Align,
    Box,
    Dot,
    Drawing,
    Ink,
    Label,
    Line,
    Link,
    Shape,
    TextStyle,
)
from klviewer.survey.charts import ExpectedCurve, Mark
from klviewer.survey.danish import number, percent

HEIGHT = 140.0
GRID = (1.0, 0.5, 0.0)
BESIDE_AXIS = 6.0
INSET = 20.0
WIDEST_INSET = 48.0
OVER_PLOT = 8.0
UNDER_PLOT = 10.0
BETWEEN_DATES = 8.0
DATE_LINES = 3
STROKE = 2.0
DOT = 4.0
CHOSEN_DOT = 6.0


@dataclass(frozen=True)
class Plot:
    """Where the curve lies.

    Args:
        left: where the hairlines begin.
        right: where they end.
        top: the height of 100 pct.
        first: the first point's place from the left.
        last: the last point's place.
        marks: the points.
    """

    left: float
    right: float
    top: float
    first: float
    last: float
    marks: tuple[Mark, ...]

    @property
    def bottom(self) -> float:
        """The height of 0 pct."""
        return self.top + HEIGHT

    @property
    def step(self) -> float:
        """The distance between two points."""
        return (self.last - self.first) / max(1, len(self.marks) - 1)

    def y(self, share: float) -> float:
        """The height of a share."""
        return self.bottom - HEIGHT * share

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The points of the curve."""
        return tuple(
            (self.first + place * self.step, self.y(mark.share))
            for place, mark in enumerate(self.marks)
        )


def expected_curve(chart: ExpectedCurve, setting: Setting) -> Drawing:
    """Lay out a curve of expected dates."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    base = base_of((*chart.marks, *chart.rest))
    if chart.marks and base:
        _add_plot(sheet, chart, base)
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, base, setting))


def _add_plot(sheet: Sheet, chart: ExpectedCurve, base: int) -> None:
    setting = sheet.setting
    sheet.down(OVER_PLOT + setting.line(TextStyle.STRONG))
    undated = [(mark, link(chart.question, mark, base, setting.say)) for mark in chart.rest]
    column = column_width(undated, setting, HEIGHT)
    plot = _plot(chart.marks, setting, sheet.bottom, column)
    links = [link(chart.question, mark, base, setting.say) for mark in chart.marks]
    axis = list(_axis(plot, setting))
    sheet.add(*_columns(plot, links, setting))
    sheet.add(*_hairlines(plot), *axis)
    sheet.add(*_curve(plot, links, setting), *_values(plot, links, axis, setting))
    sheet.down(HEIGHT + UNDER_PLOT)
    _add_dates(sheet, plot, links)
    if column:
        add_beside(sheet, undated, plot.points[-1][1], (plot.top, plot.bottom))
    else:
        add_under(sheet, undated)


def _plot(marks: tuple[Mark, ...], setting: Setting, top: float, column: float) -> Plot:
    left = setting.measure.width(number(100), TextStyle.SMALL) + BESIDE_AXIS
    right = setting.width - column
    half_date = setting.measure.width(setting.say(marks[-1].label), TextStyle.SMALL) / 2
    end = INSET if column else min(max(INSET, half_date), WIDEST_INSET)
    return Plot(left, right, top, left + INSET, right - end, marks)


def _axis(plot: Plot, setting: Setting) -> Iterator[Label]:
    half = setting.line(TextStyle.SMALL) / 2
    x = plot.left - BESIDE_AXIS
    for share in GRID:
        y = plot.y(share) - half
        yield Label(x, y, number(share * 100), TextStyle.SMALL, Ink.QUIET, Align.RIGHT)


def _hairlines(plot: Plot) -> Iterator[Line]:
    for share in GRID:
        y = plot.y(share)
        yield Line(((plot.left, y), (plot.right, y)))


def _columns(plot: Plot, links: Sequence[Link], setting: Setting) -> Iterator[Box]:
    """What can be clicked of each point: its column, seen where it was clicked."""
    width = min(plot.step or 2 * INSET, 2 * INSET)
    for (x, _), leads in zip(plot.points, links, strict=True):
        fill = Ink.ACCENT_SOFT if leads.choice == setting.chosen else None
        yield Box(x - width / 2, plot.top, width, HEIGHT, fill, None, CORNER, leads)


def _curve(plot: Plot, links: Sequence[Link], setting: Setting) -> Iterator[Shape]:
    if len(plot.points) > 1:
        yield Line(plot.points, Ink.ACCENT, STROKE)
    for (x, y), leads in zip(plot.points, links, strict=True):
        radius = CHOSEN_DOT if leads.choice == setting.chosen else DOT
        yield Dot(x, y, radius, Ink.ACCENT, leads)


def _values(
    plot: Plot, links: Sequence[Link], axis: Sequence[Label], setting: Setting
) -> Iterator[Label]:
    line = setting.line(TextStyle.STRONG)
    texts = [percent(mark.share) for mark in plot.marks]
    sizes = [(setting.measure.width(text, TextStyle.STRONG), line) for text in texts]
    room = Area(0.0, plot.top - OVER_PLOT - line, plot.right, plot.bottom)
    taken = [_area(label, plot.left + BESIDE_AXIS, setting) for label in axis]
    places = place_values(plot.points, sizes, room, taken)
    for text, place, leads in zip(texts, places, links, strict=True):
        if place:
            yield Label(place.left, place.top, text, TextStyle.STRONG, link=leads)


def _area(label: Label, right: float, setting: Setting) -> Area:
    """The room of a label of the axis, with what keeps a value from reading as its neighbour."""
    return Area(0.0, label.y, right, label.y + setting.line(label.style))


def _add_dates(sheet: Sheet, plot: Plot, links: Sequence[Link]) -> None:
    """Add the dates under their points; only some of them where they stand too close."""
    setting = sheet.setting
    every = _every(plot, setting)
    between = (plot.step * every or setting.width) - BETWEEN_DATES
    line = setting.line(TextStyle.SMALL)
    rows = 0
    for (x, _), mark, leads in list(zip(plot.points, plot.marks, links, strict=True))[::-every]:
        room = min(between, 2 * x, 2 * (setting.width - x))
        lines = setting.fit(TextStyle.SMALL).at_most(setting.say(mark.label), room, DATE_LINES)
        rows = max(rows, len(lines))
        for row, text in enumerate(lines):
            y = sheet.bottom + row * line
            sheet.add(Label(x, y, text, TextStyle.SMALL, Ink.QUIET, Align.CENTRE, leads))
    sheet.down(rows * line)


def _every(plot: Plot, setting: Setting) -> int:
    """How far apart dates are written: 1 for each, more where a word would be broken."""
    words = (word for mark in plot.marks for word in setting.say(mark.label).split())
    widest = max((setting.measure.width(word, TextStyle.SMALL) for word in words), default=0.0)
    return ceil((widest + BETWEEN_DATES) / plot.step) if plot.step else 1


def _says(chart: ExpectedCurve, base: int, setting: Setting) -> str:
    marks = (*chart.marks, *chart.rest) if base else ()
    notes = (setting.say(note) for note in chart.footnotes)
    return finding(
        setting.say(chart.title), [*(told(mark, base, setting.say) for mark in marks), *notes]
    )
