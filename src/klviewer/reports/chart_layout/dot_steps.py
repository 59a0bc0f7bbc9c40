"""Dots of groups with their words: the marks, and one line each where one line has no room."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Box, Dot, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.survey.charts import GroupDot

DOT, CHOSEN_DOT = 5.0, 7.0
ALL_HEIGHT, ALL_WIDTH = 16.0, 2.0
BESIDE_DOT = 5.0


@dataclass(frozen=True, slots=True)
class Named:
    """A dot, or the stroke of all, with its place and its words."""

    dot: GroupDot
    link: Link
    x: float
    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Where 0 and 100 pct. stand."""

    left: float
    right: float

    def x(self, share: float) -> float:
        """The place of a share."""
        return self.left + (self.right - self.left) * share


def dot_mark(named: Named, middle: float, setting: Setting) -> Shape:
    """The dot of a group, or the stroke of all."""
    if not named.link.group:
        left, top = named.x - ALL_WIDTH / 2, middle - ALL_HEIGHT / 2
        return Box(left, top, ALL_WIDTH, ALL_HEIGHT, Ink.INK, link=named.link)
    radius = CHOSEN_DOT if named.link.mark in setting.chosen else DOT
    return Dot(named.x, middle, radius, Ink.ACCENT, named.link)


def words_style(named: Named, setting: Setting) -> TextStyle:
    """The style of its words: all, and what was picked, stand out."""
    chosen = named.link.mark in setting.chosen
    return TextStyle.SMALL_STRONG if chosen or not named.link.group else TextStyle.SMALL


def add_steps(sheet: Sheet, found: Sequence[Named], scale: Scale) -> None:
    """Add every dot on a line of its own, the lowest first, with its words beside it.

    Where neither side has room the words stand under it.
    """
    setting = sheet.setting
    line = max(setting.line(TextStyle.SMALL_STRONG), ALL_HEIGHT)
    for named in found:
        middle = sheet.bottom + line / 2
        style, left = words_style(named, setting), _beside(named, scale, setting)
        end = named.x if left is None or left > named.x else left - BESIDE_DOT
        if end > scale.left:
            sheet.add(Line(((scale.left, middle), (end, middle))))
        sheet.add(dot_mark(named, middle, setting))
        top = middle - setting.line(style) / 2
        sheet.down(line)
        if left is not None:
            sheet.add(Label(left, top, named.text, style, Ink.INK, link=named.link))
            continue
        room = setting.width - scale.left
        for text in setting.fit(TextStyle.SMALL_STRONG).wrapped(named.text, room):
            y = sheet.down(setting.line(style))
            sheet.add(Label(scale.left, y, text, style, Ink.INK, link=named.link))


def _beside(named: Named, scale: Scale, setting: Setting) -> float | None:
    """Where its words begin at its right, else at its left; None where neither has room."""
    away = CHOSEN_DOT + BESIDE_DOT
    if named.x + away + named.size <= setting.width:
        return named.x + away
    left = named.x - away - named.size
    return left if left >= scale.left else None
