"""Ranked bars: answers by how often they were given, each with its words beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from klviewer.reports.chart_layout.marks import CORNER, base_of, link, says, told
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Align, Box, Drawing, Ink, Label, Link, Shape, TextStyle
from klviewer.survey.charts import Mark, RankedBars
from klviewer.survey.danish import percent

BAR = 16.0
ROW_PADDING = 5.0
BESIDE_BAR = 8.0
SIDE = 8.0
LABELS_SHARE = 0.45
ABOVE_BARS_BELOW = 360.0
MOST_LINES_BESIDE = 3
"""Longer words stand above their bars, where they take fewer lines."""
LEAST_BAR = 1.0
LONGEST = 560.0
FULL_LENGTH = 0.5
"""The share the longest bar stands for at least, so that a rare answer never looks common."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where labels end and bars begin.

    Args:
        left: where the words may begin.
        labels: the width of the words, the whole width where they stand above their bars.
        bars: where the bars begin.
        room: how long the longest bar may be.
        full: the share it stands for.
        above: whether the words stand above their bars.
    """

    left: float
    labels: float
    bars: float
    room: float
    full: float
    above: bool


def ranked_bars(chart: RankedBars, setting: Setting) -> Drawing:
    """Lay out ranked bars."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    base = base_of(chart.marks)
    if base:
        columns = _columns(chart, setting)
        for mark in chart.marks:
            _add_row(sheet, mark, link(chart.question, mark, base, setting.say), columns)
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, setting))


def _columns(chart: RankedBars, setting: Setting) -> Columns:
    value = max(setting.measure.width(percent(m.share), TextStyle.STRONG) for m in chart.marks)
    full = max(FULL_LENGTH, *(mark.share for mark in chart.marks))
    fit = setting.fit(TextStyle.TEXT)
    labels = [setting.say(mark.label) for mark in chart.marks]
    beside = min(max(map(fit.width, labels)), setting.width * LABELS_SHARE)
    if setting.width < ABOVE_BARS_BELOW or any(
        len(fit.wrapped(label, beside)) > MOST_LINES_BESIDE for label in labels
    ):
        room = min(LONGEST, setting.width - BESIDE_BAR - value)
        return Columns(0.0, setting.width, 0.0, room, full, True)
    bars = SIDE + beside + BESIDE_BAR
    room = min(LONGEST, setting.width - bars - BESIDE_BAR - value - SIDE)
    return Columns(SIDE, beside, bars, room, full, False)


def _add_row(sheet: Sheet, mark: Mark, leads: Link, columns: Columns) -> None:
    line = sheet.setting.line(TextStyle.TEXT)
    label = sheet.setting.say(mark.label)
    text = sheet.setting.fit(TextStyle.TEXT).wrapped(label, columns.labels)
    words = line * len(text)
    bar = max(BAR, line)
    height = (words + bar if columns.above else max(words, bar)) + 2 * ROW_PADDING
    top = sheet.down(height)
    chosen = mark.choice in sheet.setting.chosen
    sheet.add(Box(0.0, top, sheet.setting.width, height, *_marked(chosen), link=leads))
    middle = top + height - ROW_PADDING - bar / 2 if columns.above else top + height / 2
    first = top + ROW_PADDING if columns.above else middle - words / 2
    sheet.add(*_words(text, first, line, columns, leads))
    sheet.add(*_bar(mark, middle, columns, sheet.setting, leads))


def _marked(chosen: bool) -> tuple[Ink | None, None, float]:
    """The row's own box: seen where it was clicked, else only there to be clicked."""
    return Ink.ACCENT_SOFT if chosen else None, None, CORNER


def _words(
    lines: tuple[str, ...], first: float, line: float, columns: Columns, leads: Link
) -> Iterator[Label]:
    right = columns.left + columns.labels
    x, align = (columns.left, Align.LEFT) if columns.above else (right, Align.RIGHT)
    for row, text in enumerate(lines):
        yield Label(x, first + row * line, text, TextStyle.TEXT, Ink.INK, align, leads)


def _bar(
    mark: Mark, middle: float, columns: Columns, setting: Setting, leads: Link
) -> Iterator[Shape]:
    length = max(LEAST_BAR, columns.room * mark.share / columns.full)
    yield Box(columns.bars, middle - BAR / 2, length, BAR, Ink.ACCENT, None, CORNER, leads)
    top = middle - setting.line(TextStyle.STRONG) / 2
    x = columns.bars + length + BESIDE_BAR
    yield Label(x, top, percent(mark.share), TextStyle.STRONG, link=leads)


def _says(chart: RankedBars, setting: Setting) -> str:
    base = base_of(chart.marks)
    marks = [told(mark, base, setting.say) for mark in chart.marks] if base else []
    return says(chart, marks, setting.say)
