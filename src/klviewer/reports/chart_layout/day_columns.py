"""Answers per day: a column each, weekends light, the deadline as an upright line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from klviewer.reports.chart_layout.marks import CORNER, ring, says, told
from klviewer.reports.chart_layout.plot import plot_height
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.time_axis import DateWords, date_labels, height_of
from klviewer.reports.drawing import (
    Align,
    Box,
    Drawing,
    Ink,
    Label,
    Line,
    Link,
    Shape,
    TextStyle,
    Tone,
)
from klviewer.survey import dates
from klviewer.survey.charts import DatedMark, DayColumns
from klviewer.survey.danish import number
from klviewer.survey.messages import translate

WIDEST_SLOT = 64.0
COLUMN_SHARE = 0.78
HEIGHT_SHARE = 0.75
UNDER_COLUMNS = 6.0
OVER_COLUMN = 2.0
WEEKDAY, WEEKEND = 0.0, 0.75
APART = 3.0


@dataclass(frozen=True, slots=True)
class Days:
    """Where columns stand.

    Args:
        first: the first column's day.
        span: how many days each stands for.
        slot: from one column to the next.
        top: of the highest column.
        bottom: of all.
        most: what the highest stands for.
    """

    first: date
    span: int
    slot: float
    top: float
    bottom: float
    most: int

    def left(self, mark: DatedMark) -> float:
        """Where a column's slot begins."""
        return (mark.day - self.first).days / self.span * self.slot

    def after(self, day: date) -> float:
        """Where the column ends that a day belongs to."""
        return ((day - self.first).days // self.span + 1) * self.slot

    def y(self, count: int) -> float:
        """The top of a column."""
        return self.bottom - (self.bottom - self.top) * count / self.most


def day_columns(chart: DayColumns, setting: Setting) -> Drawing:
    """Lay out the answers per day."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    links = [_link(chart, mark, setting) for mark in chart.marks]
    if chart.marks:
        _add_columns(sheet, chart, links)
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    given = (leads.says for mark, leads in zip(chart.marks, links, strict=True) if mark.count)
    return sheet.drawing(says(chart, given, setting.say))


def _link(chart: DayColumns, mark: DatedMark, setting: Setting) -> Link:
    said = told(mark, chart.total, setting.say)
    return Link(chart.area, says=said, days=chart.days(mark))


def _add_columns(sheet: Sheet, chart: DayColumns, links: Sequence[Link]) -> None:
    setting = sheet.setting
    small, strong = setting.line(TextStyle.SMALL), setting.line(TextStyle.SMALL_STRONG)
    slot = min(setting.width / len(chart.marks), WIDEST_SLOT)
    _add_total(sheet, chart, slot * len(chart.marks))
    lane = sheet.down(small) if chart.deadline else sheet.bottom
    top = sheet.bottom + strong + OVER_COLUMN
    bottom = top + plot_height(setting.width) * HEIGHT_SHARE
    most = max(1, *(mark.count for mark in chart.marks))
    days = Days(chart.marks[0].day, chart.span, slot, top, bottom, most)
    for mark, leads in zip(chart.marks, links, strict=True):
        sheet.add(*_column(chart, mark, leads, days, setting))
    sheet.add(Line(((0.0, bottom), (slot * len(chart.marks), bottom))))
    sheet.add(*_values(chart.marks, links, days, setting))
    if chart.deadline:
        sheet.add(*_deadline(chart.deadline, days, lane, setting))
    sheet.bottom = bottom + UNDER_COLUMNS
    in_one_year = chart.marks[0].day.year == chart.marks[-1].day.year
    word = dates.day_of_month if in_one_year else dates.day
    words = [
        DateWords(days.left(mark) + slot / 2, setting.say(word(mark.day)), leads)
        for mark, leads in zip(chart.marks, links, strict=True)
    ]
    labels = date_labels(words, sheet.bottom, setting)
    sheet.add(*labels)
    sheet.down(height_of(labels, setting))


def _add_total(sheet: Sheet, chart: DayColumns, right: float) -> None:
    """How many answers there are at the end, over the last column."""
    setting = sheet.setting
    text = translate("chart", "i alt {n}", n=number(chart.total))
    if chart.frame_size:
        frame = number(chart.frame_size)
        text = translate("chart", "i alt {n} af {frame}", n=number(chart.total), frame=frame)
    words = setting.say(text)
    x = max(right, setting.measure.width(words, TextStyle.SMALL_STRONG))
    top = sheet.down(setting.line(TextStyle.SMALL_STRONG))
    sheet.add(Label(x, top, words, TextStyle.SMALL_STRONG, Ink.INK, Align.RIGHT))


def _column(
    chart: DayColumns, mark: DatedMark, leads: Link, days: Days, setting: Setting
) -> Iterator[Shape]:
    left, height = days.left(mark), days.bottom - days.top
    weekend = chart.is_weekend(mark)
    ground = Ink.PANEL if weekend else None
    yield Box(left, days.top, days.slot, height, ground, link=leads)
    if mark.count:
        width = days.slot * COLUMN_SHARE
        x, y = left + (days.slot - width) / 2, days.y(mark.count)
        place = (x, y, width, days.bottom - y)
        tone = Tone(WEEKEND if weekend else WEEKDAY)
        yield Box(*place, tone, None, min(CORNER, width / 4), leads)
        if leads.mark in setting.chosen:
            yield from ring(*place)


def _values(
    marks: Sequence[DatedMark], links: Sequence[Link], days: Days, setting: Setting
) -> Iterator[Label]:
    """The numbers over the columns; where they stand too close, those of the highest."""
    taken: list[tuple[float, float]] = []
    line = setting.line(TextStyle.SMALL_STRONG)
    right = days.slot * len(marks)
    for mark, leads in sorted(zip(marks, links, strict=True), key=lambda pair: -pair[0].count):
        text = number(mark.count)
        width = setting.measure.width(text, TextStyle.SMALL_STRONG)
        middle = days.left(mark) + days.slot / 2
        left = min(max(middle - width / 2, 0.0), max(right - width, 0.0))
        end = left + width
        if not mark.count or any(left - APART < b and a < end + APART for a, b in taken):
            continue
        taken.append((left, end))
        top = days.y(mark.count) - line - OVER_COLUMN
        yield Label(left, top, text, TextStyle.SMALL_STRONG, Ink.INK, link=leads)


def _deadline(day: date, days: Days, lane: float, setting: Setting) -> Iterator[Label | Line]:
    """The line after the last day answers were asked for, and the words over it."""
    words = setting.say(translate("chart", "frist {day}", day=dates.day_of_month(day)))
    width = setting.measure.width(words, TextStyle.SMALL)
    x = days.after(day)
    left = min(max(x - width / 2, 0.0), setting.width - width)
    yield Label(left, lane, words, TextStyle.SMALL, Ink.QUIET)
    top = lane + setting.line(TextStyle.SMALL)
    yield Line(((x, top), (x, days.bottom)), Ink.QUIET, 1.0, dashed=True)
