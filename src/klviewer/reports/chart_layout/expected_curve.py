"""The curve of expected dates: which share will be back to normal by when."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from klviewer.reports.chart_layout.marks import CORNER, base_of, link, says, told
from klviewer.reports.chart_layout.plot import (
    BESIDE_AXIS,
    INSET,
    Plot,
    axis_labels,
    axis_width,
    hairlines,
    plot_height,
    under_plot,
)
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.time_axis import (
    DateWords,
    TimeAxis,
    date_labels,
    height_of,
    shown_today,
    today_mark,
)
from klviewer.reports.chart_layout.undated import add_beside, add_under, column_width
from klviewer.reports.chart_layout.value_labels import Area, Stroke, place_values
from klviewer.reports.drawing import Box, Dot, Drawing, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.survey.charts import DatedMark, ExpectedCurve
from klviewer.survey.danish import percent

WIDEST_INSET = 48.0
OVER_PLOT = 8.0
STROKE = 2.0
DOT = 4.0
CHOSEN_DOT = 6.0


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
    told_marks = (told(mark, base, setting.say) for mark in (*chart.marks, *chart.rest) if base)
    return sheet.drawing(says(chart, told_marks, setting.say))


def _add_plot(sheet: Sheet, chart: ExpectedCurve, base: int) -> None:
    setting = sheet.setting
    today = shown_today([mark.day for mark in chart.marks], chart.today)
    lane = sheet.down(setting.line(TextStyle.SMALL) if today else 0.0)
    sheet.down(OVER_PLOT + setting.line(TextStyle.STRONG))
    undated = [(mark, link(chart.question, mark, base, setting.say)) for mark in chart.rest]
    column = column_width(undated, setting, plot_height(setting.width))
    days = [*(mark.day for mark in chart.marks), *([today] if today else [])]
    last = setting.say(chart.marks[-1].label)
    plot = _plot((min(days), max(days)), last, setting, sheet.bottom, column)
    links = [link(chart.question, mark, base, setting.say) for mark in chart.marks]
    axis, strokes = list(axis_labels(plot, setting)), []
    sheet.add(*_columns(plot, chart.marks, links, setting), *hairlines(plot), *axis)
    if today:
        x = plot.axis.x(today)
        sheet.add(*today_mark(x, lane, plot.bottom, setting))
        strokes.append(((x, lane), (x, plot.bottom)))
    sheet.add(*_curve(plot, chart.marks, links, setting))
    sheet.add(*_values(plot, chart.marks, links, axis, strokes, setting))
    sheet.down(plot.height + under_plot(setting))
    _add_dates(sheet, plot, chart.marks, links)
    if column:
        end = plot.points(chart.marks)[-1][1]
        add_beside(sheet, undated, end, (plot.top, plot.bottom))
    else:
        add_under(sheet, undated)


def _plot(days: tuple[date, date], last: str, setting: Setting, top: float, column: float) -> Plot:
    left = axis_width(setting)
    right = setting.width - column
    half_date = setting.measure.width(last, TextStyle.SMALL) / 2
    end = INSET if column else min(max(INSET, half_date), WIDEST_INSET)
    axis = TimeAxis(*days, left + INSET, right - end)
    return Plot(left, right, top, plot_height(setting.width), axis)


def _columns(
    plot: Plot, marks: Sequence[DatedMark], links: Sequence[Link], setting: Setting
) -> Iterator[Box]:
    """What can be clicked of each point: its column, seen where it was clicked."""
    xs = [x for x, _ in plot.points(marks)]
    steps = [end - start for start, end in pairwise(xs) if end > start]
    width = min([2 * INSET, *steps])
    for x, leads in zip(xs, links, strict=True):
        fill = Ink.ACCENT_SOFT if leads.choice in setting.chosen else None
        yield Box(x - width / 2, plot.top, width, plot.height, fill, None, CORNER, leads)


def _curve(
    plot: Plot, marks: Sequence[DatedMark], links: Sequence[Link], setting: Setting
) -> Iterator[Shape]:
    points = plot.points(marks)
    if len(points) > 1:
        yield Line(points, Ink.ACCENT, STROKE)
    for (x, y), leads in zip(points, links, strict=True):
        radius = CHOSEN_DOT if leads.choice in setting.chosen else DOT
        yield Dot(x, y, radius, Ink.ACCENT, leads)


def _values(
    plot: Plot,
    marks: Sequence[DatedMark],
    links: Sequence[Link],
    axis: Sequence[Label],
    strokes: Sequence[Stroke],
    setting: Setting,
) -> Iterator[Label]:
    line = setting.line(TextStyle.STRONG)
    texts = [percent(mark.share) for mark in marks]
    sizes = [(setting.measure.width(text, TextStyle.STRONG), line) for text in texts]
    room = Area(0.0, plot.top - OVER_PLOT - line, plot.right, plot.bottom)
    taken = [_area(label, plot.left + BESIDE_AXIS, setting) for label in axis]
    places = place_values(plot.points(marks), sizes, room, taken, strokes)
    for text, place, leads in zip(texts, places, links, strict=True):
        if place:
            yield Label(place.left, place.top, text, TextStyle.STRONG, link=leads)


def _area(label: Label, right: float, setting: Setting) -> Area:
    """The room of a label of the axis, with what keeps a value from reading as its neighbour."""
    return Area(0.0, label.y, right, label.y + setting.line(label.style))


def _add_dates(sheet: Sheet, plot: Plot, marks: Sequence[DatedMark], links: Sequence[Link]) -> None:
    words = [
        DateWords(x, sheet.setting.say(mark.label), leads)
        for (x, _), mark, leads in zip(plot.points(marks), marks, links, strict=True)
    ]
    labels = date_labels(words, sheet.bottom, sheet.setting)
    sheet.add(*labels)
    sheet.down(height_of(labels, sheet.setting))
