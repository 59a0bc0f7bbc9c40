"""Answers without a date, told in quiet words where the curve of dates ends."""

from collections.abc import Iterator, Sequence

from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Ink, Label, Link, TextStyle
from klviewer.survey.charts import Mark
from klviewer.survey.danish import percent, uncapitalised
from klviewer.survey.messages import translate

WIDEST = 104.0
WIDTH_SHARE = 0.22
BESIDE_CURVE = 8.0
UNDER_DATES = 4.0
BESIDE_FROM = 340.0

Undated = Sequence[tuple[Mark, Link]]


def column_width(undated: Undated, setting: Setting, height: float) -> float:
    """The width to leave free at the right of the curve; 0 where the words go under it."""
    if not undated or setting.width < BESIDE_FROM:
        return 0.0
    column = _column(setting)
    lines = sum(len(_lines(mark, setting, column)) for mark, _ in undated)
    words = (word for mark, _ in undated for word in setting.say(mark.label).split())
    fits = lines * setting.line(TextStyle.SMALL_STRONG) <= height and all(
        setting.measure.width(word, TextStyle.SMALL_STRONG) <= column for word in words
    )
    return column + BESIDE_CURVE if fits else 0.0


def _column(setting: Setting) -> float:
    return min(WIDEST, setting.width * WIDTH_SHARE)


def add_beside(sheet: Sheet, undated: Undated, level: float, within: tuple[float, float]) -> None:
    """Add them at the right, beside the curve's last point where its frame lets them."""
    column = _column(sheet.setting)
    labels = list(_labels(undated, sheet.setting, column, sheet.setting.width - column))
    line = sheet.setting.line(TextStyle.SMALL)
    top, bottom = within
    first = max(top, min(level - line / 2, bottom - line * len(labels)))
    _add(sheet, labels, first)


def add_under(sheet: Sheet, undated: Undated) -> None:
    """Add them under the dates, over the whole width."""
    labels = list(_labels(undated, sheet.setting, sheet.setting.width, 0.0))
    sheet.down(UNDER_DATES if labels else 0.0)
    line = sheet.setting.line(TextStyle.SMALL)
    _add(sheet, labels, sheet.down(line * len(labels)))


def _add(sheet: Sheet, labels: Sequence[Label], first: float) -> None:
    line = sheet.setting.line(TextStyle.SMALL)
    drawn = (
        Label(label.x, first + row * line, label.text, label.style, label.colour, link=label.link)
        for row, label in enumerate(labels)
    )
    sheet.add(*drawn)


def _labels(undated: Undated, setting: Setting, width: float, x: float) -> Iterator[Label]:
    for mark, leads in undated:
        chosen = leads.choice in setting.chosen
        style = TextStyle.SMALL_STRONG if chosen else TextStyle.SMALL
        colour = Ink.INK if chosen else Ink.QUIET
        for text in _lines(mark, setting, width):
            yield Label(x, 0.0, text, style, colour, link=leads)


def _lines(mark: Mark, setting: Setting, width: float) -> tuple[str, ...]:
    """“5 pct. kan ikke sige det”, broken so that it fits when it is chosen, too."""
    answer = uncapitalised(setting.say(mark.label))
    share = percent(mark.share)
    text = setting.say(translate("chart", "{share} {answer}", share=share, answer=answer))
    return setting.fit(TextStyle.SMALL_STRONG).wrapped(text, width)
