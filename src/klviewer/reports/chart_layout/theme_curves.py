"""The expected dates of several themes as curves on the same days, each named at its end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klviewer.reports.chart_layout.marks import base_of, link, says
from klviewer.reports.chart_layout.plot import (
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
from klviewer.reports.chart_layout.spread import spread
from klviewer.reports.chart_layout.time_axis import (
    DateWords,
    TimeAxis,
    date_labels,
    height_of,
    shown_today,
    today_mark,
)
from klviewer.reports.drawing import Dot, Drawing, Ink, Label, Line, Link, Shape, TextStyle, Tone
from klviewer.survey.chart_parts import nth_tone
from klviewer.survey.charts import ExpectedCurves, Mark, ThemeCurve
from klviewer.survey.danish import percent
from klviewer.survey.messages import translate

NAMES_SHARE, WIDEST_NAMES = 0.34, 240.0
BESIDE_CURVE = 12.0
BETWEEN_NAMES = 4.0
OVER_PLOT = 8.0
STROKE, CHOSEN_STROKE = 2.0, 3.5
DOT = 3.5
LIGHTEST = 0.6
"""No curve is lighter on the status scale: the end of the scale is hardly seen on white."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A theme's curve.

    Args:
        theme: what it says.
        links: of its points.
        name: its words, broken into lines.
        tone: its colour.
        dashed: whether it is told from its neighbours by dashes, too.
    """

    theme: ThemeCurve
    links: tuple[Link, ...]
    name: tuple[str, ...]
    tone: float
    dashed: bool

    def is_chosen(self, setting: Setting) -> bool:
        """Whether one of its points was picked."""
        return any(leads.mark in setting.chosen for leads in self.links)


def theme_curves(chart: ExpectedCurves, setting: Setting) -> Drawing:
    """Lay out several curves of expected dates."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    column = min(setting.width * NAMES_SHARE, WIDEST_NAMES)
    curves = list(_curves(chart, setting, column))
    if curves:
        _add_plot(sheet, chart, curves, column)
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    return sheet.drawing(says(chart, _told(chart, setting), setting.say))


def _curves(chart: ExpectedCurves, setting: Setting, column: float) -> Iterator[Curve]:
    drawn = [theme for theme in chart.themes if theme.curve.marks and _base(theme)]
    for place, theme in enumerate(drawn):
        last = theme.curve.marks[-1]
        text = translate("chart", "{theme} {share}", theme=theme.name, share=percent(last.share))
        yield Curve(
            theme,
            tuple(_links(theme, theme.curve.marks, setting)),
            setting.fit(TextStyle.SMALL).wrapped(setting.say(text), column),
            LIGHTEST * nth_tone(place, len(drawn)),
            bool(place % 2),
        )


def _base(theme: ThemeCurve) -> int:
    return base_of((*theme.curve.marks, *theme.curve.rest))


def _links(theme: ThemeCurve, marks: Sequence[Mark], setting: Setting) -> Iterator[Link]:
    for mark in marks:
        question, base = theme.curve.question, _base(theme)
        yield link(question, mark, base, setting.say, theme.area, theme.name)


def _add_plot(sheet: Sheet, chart: ExpectedCurves, curves: Sequence[Curve], column: float) -> None:
    setting = sheet.setting
    days = sorted({mark.day for curve in curves for mark in curve.theme.curve.marks})
    today = shown_today(days, chart.today)
    lane = sheet.down(setting.line(TextStyle.SMALL) if today else 0.0)
    sheet.down(OVER_PLOT)
    every = sorted([*days, *([today] if today else [])])
    left, right = axis_width(setting), setting.width - column - BESIDE_CURVE
    inset = min(INSET, (right - left) / 4)
    axis = TimeAxis(every[0], every[-1], left + inset, right - inset / 2)
    line = setting.line(TextStyle.SMALL)
    names = sum(len(curve.name) * line + BETWEEN_NAMES for curve in curves)
    plot = Plot(left, right, sheet.bottom, max(plot_height(setting.width), names), axis)
    sheet.add(*hairlines(plot), *axis_labels(plot, setting))
    if today:
        sheet.add(*today_mark(axis.x(today), lane, plot.bottom, setting))
    for curve in curves:
        sheet.add(*_drawn(curve, plot, setting))
    sheet.add(*_names(curves, plot, setting, setting.width - column))
    sheet.down(plot.height + under_plot(setting))
    labels = date_labels(list(_words(curves, plot, setting)), sheet.bottom, setting)
    sheet.add(*labels)
    sheet.down(height_of(labels, setting))


def _drawn(curve: Curve, plot: Plot, setting: Setting) -> Iterator[Shape]:
    points = plot.points(curve.theme.curve.marks)
    stroke = CHOSEN_STROKE if curve.is_chosen(setting) else STROKE
    if len(points) > 1:
        yield Line(points, Tone(curve.tone), stroke, curve.dashed)
    for (x, y), leads in zip(points, curve.links, strict=True):
        radius = DOT * 2 if leads.mark in setting.chosen else DOT
        yield Dot(x, y, radius, Tone(curve.tone), leads)


def _names(curves: Sequence[Curve], plot: Plot, setting: Setting, left: float) -> Iterator[Shape]:
    """The names at the right, each as near the end of its curve as the others let it."""
    line = setting.line(TextStyle.SMALL)
    ends = {id(curve): plot.points(curve.theme.curve.marks)[-1] for curve in curves}
    ordered = sorted(curves, key=lambda curve: ends[id(curve)][1])
    sizes = [len(curve.name) * line for curve in ordered]
    wanted = [ends[id(curve)][1] - size / 2 for curve, size in zip(ordered, sizes, strict=True)]
    half = line / 2
    low, high = plot.top - half, plot.bottom + half
    places = spread(wanted, sizes, low, high, BETWEEN_NAMES) or wanted
    for curve, size, top in zip(ordered, sizes, places, strict=True):
        end = ends[id(curve)]
        yield Line((end, (left - 2.0, top + size / 2)), Ink.LINE)
        style = TextStyle.SMALL_STRONG if curve.is_chosen(setting) else TextStyle.SMALL
        for row, text in enumerate(curve.name):
            yield Label(left, top + row * line, text, style, Ink.INK, link=curve.links[-1])


def _words(curves: Sequence[Curve], plot: Plot, setting: Setting) -> Iterator[DateWords]:
    """The words for each day, as the first theme that has it calls it."""
    marks = {mark.day: mark for curve in reversed(curves) for mark in curve.theme.curve.marks}
    for day in sorted(marks):
        yield DateWords(plot.axis.x(day), setting.say(marks[day].label))


def _told(chart: ExpectedCurves, setting: Setting) -> Iterator[str]:
    """Every answer of every theme, those without a date too, though they have no point."""
    for theme in chart.themes:
        for leads in _links(theme, (*theme.curve.marks, *theme.curve.rest), setting):
            yield leads.says
