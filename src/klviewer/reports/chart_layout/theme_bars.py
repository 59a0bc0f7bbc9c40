"""All themes' status bars under each other, with their names and bases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import says, told_of
from klviewer.reports.chart_layout.setting import Setting, Size
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.status_bar import bar_alone
from klviewer.reports.drawing import Drawing, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.survey.charts import StatusBars, ThemeBar
from klviewer.survey.danish import number
from klviewer.survey.messages import Message, Say, translate

BETWEEN = 12.0
PADDING = 5.0
BESIDE_FROM = 480.0
NAMES_SHARE, NOTES_SHARE = 0.3, 0.18
UNDER_NAME = 2.0
OVER_KEY = 8.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where names, bars and notes begin, and how wide each is.

    Args:
        names: the width of the names, the whole width where they stand above their bars.
        bar: where bars begin.
        bar_width: how wide they are.
        notes: where the notes begin.
        notes_width: how wide they are.
        above: whether names and notes stand above their bars.
    """

    names: float
    bar: float
    bar_width: float
    notes: float
    notes_width: float
    above: bool


def theme_bars(chart: StatusBars, setting: Setting) -> Drawing:
    """Lay out the bars of all themes; compact ones, and those with one scale, share a key."""
    if setting.size is Size.FULL and _have_one_scale(chart.themes):
        setting = replace(setting, size=Size.COMPACT)
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    if not chart.themes:
        sheet.nothing()
    columns = _columns(chart.themes, setting)
    for place, theme in enumerate(chart.themes):
        if place:
            sheet.add(Line(((0.0, sheet.bottom), (setting.width, sheet.bottom))))
        _add_row(sheet, theme, columns)
    if setting.size is Size.COMPACT:
        sheet.down(OVER_KEY)
        add_key(sheet, _key(chart.themes, setting.say))
    sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, setting.say))


def _have_one_scale(themes: Sequence[ThemeBar]) -> bool:
    """Whether the same words under every bar would only repeat each other."""
    scales = {tuple((m.tone, m.label) for m in each.bar.marks if m.choice) for each in themes}
    return len(themes) > 1 and len(scales) == 1


def _key(themes: Sequence[ThemeBar], say: Say) -> Iterator[Entry]:
    """What the tones mean; one that means something else in another theme has all its words."""
    labels: dict[float | None, dict[str, None]] = {}
    for mark in (mark for theme in themes for mark in theme.bar.marks):
        labels.setdefault(mark.tone, {})[say(mark.label)] = None
    for tone in sorted(labels, key=lambda tone: (tone is None, tone or 0.0)):
        yield Entry(" / ".join(labels[tone]), tone)


def _columns(themes: Sequence[ThemeBar], setting: Setting) -> Columns:
    width = setting.width
    if width < BESIDE_FROM:
        return Columns(width, 0.0, width, 0.0, width, True)
    say, fit = setting.say, setting.fit(TextStyle.TEXT)
    names = min(
        max((fit.width(say(theme.name)) for theme in themes), default=0.0) + 1, width * NAMES_SHARE
    )
    small = setting.fit(TextStyle.SMALL)
    widest = max((small.width(say(_note(theme))) for theme in themes), default=0.0) + 1
    notes = min(widest, width * NOTES_SHARE)
    bar = names + BETWEEN
    return Columns(names, bar, width - bar - BETWEEN - notes, width - notes, notes, False)


def _note(theme: ThemeBar) -> Message:
    return translate("chart", "n = {n}", n=number(theme.base))


def _add_row(sheet: Sheet, theme: ThemeBar, columns: Columns) -> None:
    setting = sheet.setting
    chosen = frozenset(
        mark.choice
        for mark in theme.bar.marks
        if Link(theme.area, theme.bar.question, mark.choice).mark in setting.chosen
    )
    bar_setting = replace(setting, width=columns.bar_width, chosen=chosen)
    bar = bar_alone(theme.bar, bar_setting, theme.area, theme.name)
    name = list(_lines(setting, setting.say(theme.name), TextStyle.TEXT, 0.0, columns.names))
    notes = list(
        _lines(
            setting, setting.say(_note(theme)), TextStyle.SMALL, columns.notes, columns.notes_width
        )
    )
    sheet.down(PADDING)
    if columns.above:
        for lines in (name, notes):
            sheet.add(*_at(lines, sheet.bottom, setting))
            sheet.down(_height(lines, setting))
        sheet.down(UNDER_NAME)
        sheet.add(*bar.moved(0.0, sheet.bottom))
        sheet.down(bar.height + PADDING)
        return
    height = max(_height(name, setting), _height(notes, setting), bar.height)
    middle = sheet.down(height + PADDING)
    for lines in (name, notes):
        sheet.add(*_at(lines, middle + _lead(lines, bar.height, setting), setting))
    sheet.add(*bar.moved(columns.bar, middle))


def _lead(lines: Sequence[Label], bar: float, setting: Setting) -> float:
    """How far down words begin, so that one line stands beside the bar itself."""
    return max(0.0, (min(bar, 22.0) - _height(lines, setting)) / 2)


def _height(lines: Sequence[Label], setting: Setting) -> float:
    return sum(setting.line(label.style) for label in lines)


def _lines(
    setting: Setting, text: str, style: TextStyle, x: float, width: float
) -> Iterator[Label]:
    colour = Ink.QUIET if style is TextStyle.SMALL else Ink.INK
    for line in setting.fit(style).wrapped(text, width):
        yield Label(x, 0.0, line, style, colour)


def _at(lines: Sequence[Label], top: float, setting: Setting) -> Iterator[Shape]:
    for place, label in enumerate(lines):
        yield replace(label, y=top + place * setting.line(label.style))


def _says(chart: StatusBars, say: Say) -> str:
    marks = (
        told_of(theme.name, mark, theme.base, say)
        for theme in chart.themes
        for mark in theme.bar.marks
    )
    return says(chart, marks, say)
