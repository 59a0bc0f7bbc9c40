"""The status bar: the whole base as one bar, divided by status."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import base_of, field, link, on_field, ring, says, told
from klviewer.reports.chart_layout.segments import Segment, add_outside
from klviewer.reports.chart_layout.setting import NO_ANSWERS, Setting, Size
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.spread import spread
from klviewer.reports.drawing import Drawing, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.survey.charts import Mark, StatusBar
from klviewer.survey.danish import percent
from klviewer.survey.messages import Text

HEIGHT = {Size.FULL: 34.0, Size.COMPACT: 22.0, Size.MINI: 6.0}
BETWEEN = 2.0
LEAST = 2.0
BESIDE_SHARE = 8.0
UNDER_BAR = 4.0
BETWEEN_LABELS = 12.0
CHOSEN_LINE = 3.0
OVER_TEXT = 2.0


def status_bar(chart: StatusBar, setting: Setting) -> Drawing:
    """Lay out a status bar."""
    sheet = Sheet(setting)
    full = setting.size is Size.FULL
    if full:
        sheet.head(chart.title, chart.subtitle)
    _add(sheet, _segments(chart, setting))
    if full:
        sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, setting))


def bar_alone(chart: StatusBar, setting: Setting, area: str, theme: Text) -> Drawing:
    """The bar with what belongs to its segments, and neither title nor footnotes.

    Args:
        chart: one of several.
        setting: of the bar; its size decides whether the segments have their words.
        area: the id of the theme's area.
        theme: the words for the theme.
    """
    sheet = Sheet(setting)
    _add(sheet, _segments(chart, setting, area, theme))
    return sheet.drawing(_says(chart, setting))


def _add(sheet: Sheet, segments: Sequence[Segment]) -> None:
    _add_bar(sheet, segments)
    if segments and sheet.setting.size is Size.FULL:
        _add_labels(sheet, segments)
    elif sheet.setting.size is Size.COMPACT:
        add_outside(sheet, [part for part in segments if part.share and not part.shows_share])


def widths(counts: Sequence[int], room: float, least: float) -> tuple[float, ...]:
    """Divide a room by counts, nobody getting less than can be seen.

    Args:
        counts: above 0.
        room: in all.
        least: what can be seen, no more than an equal share.
    """
    small = [count * room < least * sum(counts) for count in counts]
    rest = room - least * sum(small)
    large = sum(count for count, is_small in zip(counts, small, strict=True) if not is_small)
    return tuple(
        least if is_small else rest * count / large
        for count, is_small in zip(counts, small, strict=True)
    )


def _segments(
    chart: StatusBar, setting: Setting, area: str = "", theme: Text = ""
) -> tuple[Segment, ...]:
    marks = [mark for mark in chart.marks if mark.count]
    if not marks:
        return ()
    base = base_of(marks)
    gap = min(BETWEEN, setting.width / (4 * len(marks)))
    room = setting.width - gap * (len(marks) - 1)
    least = min(LEAST, room / (2 * len(marks)))
    found: list[Segment] = []
    x = 0.0
    for mark, width in zip(marks, widths([m.count for m in marks], room, least), strict=True):
        leads = link(chart.question, mark, base, setting.say, area, theme)
        share = percent(mark.share) if mark.choice or chart.tells_silent else ""
        found.append(_segment(mark, leads, setting, x, width, share))
        x += width + gap
    return tuple(found)


def _segment(
    mark: Mark, leads: Link, setting: Setting, x: float, width: float, share: str
) -> Segment:
    needed = setting.measure.width(share, TextStyle.STRONG) + 2 * BESIDE_SHARE
    fits = setting.size is not Size.MINI and needed <= width
    return Segment(mark, setting.say(mark.label), leads, x, width, share, fits)


def _add_bar(sheet: Sheet, segments: Sequence[Segment]) -> None:
    height = bar_height(sheet.setting)
    y = sheet.down(height)
    if not segments:
        sheet.add(*_empty_bar(y, height, sheet.setting))
    for segment in segments:
        tone = segment.mark.tone
        sheet.add(replace(field(segment.x, y, segment.width, height, tone), link=segment.link))
        if segment.share and segment.shows_share:
            top = y + (height - sheet.setting.line(TextStyle.STRONG)) / 2
            sheet.add(_share(segment, top))
        if segment.mark.choice in sheet.setting.chosen:
            sheet.add(*_chosen(segment, y, height, sheet.setting.size))


def bar_height(setting: Setting) -> float:
    """The height of the bar itself, more where letters are large.

    Args:
        setting: of the bar; its size and letters decide.
    """
    if setting.size is Size.MINI:
        return HEIGHT[setting.size]
    return max(HEIGHT[setting.size], setting.line(TextStyle.STRONG) + 2 * OVER_TEXT)


def _empty_bar(y: float, height: float, setting: Setting) -> Iterator[Shape]:
    yield field(0.0, y, setting.width, height, None)
    if setting.size is not Size.MINI:
        top = y + (height - setting.line(TextStyle.SMALL)) / 2
        room = setting.width - 2 * BESIDE_SHARE
        text = setting.fit(TextStyle.SMALL).elided(setting.say(NO_ANSWERS), room)
        yield Label(BESIDE_SHARE, top, text, TextStyle.SMALL, Ink.QUIET)


def _share(segment: Segment, top: float) -> Label:
    x = segment.x + BESIDE_SHARE
    colour = on_field(segment.mark.tone)
    return Label(x, top, segment.share, TextStyle.STRONG, colour, link=segment.link)


def _chosen(segment: Segment, y: float, height: float, size: Size) -> Iterator[Shape]:
    """A line under the segment; a ring within it where there is no room under the bar."""
    if size is Size.FULL:
        under = y + height + CHOSEN_LINE
        ends = ((segment.x, under), (segment.x + segment.width, under))
        yield Line(ends, Ink.ACCENT, CHOSEN_LINE)
    elif size is Size.COMPACT:
        yield from ring(segment.x, y, segment.width, height)


def _add_labels(sheet: Sheet, segments: Sequence[Segment]) -> None:
    sheet.down(UNDER_BAR)
    if sheet.setting.chosen:
        sheet.down(UNDER_BAR)
    places = _places(segments, sheet.setting)
    if places is None:
        add_key(sheet, (_entry(segment, sheet.setting) for segment in segments))
        return
    top = sheet.down(sheet.setting.line(TextStyle.SMALL))
    sheet.add(*_labels(segments, places, top, sheet.setting))


def _labels(
    segments: Sequence[Segment], places: Sequence[float], top: float, setting: Setting
) -> Iterator[Shape]:
    for segment, x in zip(segments, places, strict=True):
        entry = _entry(segment, setting)
        yield Label(x, top, entry.text, entry.style, entry.colour, link=entry.link)


def _entry(segment: Segment, setting: Setting) -> Entry:
    chosen = segment.mark.choice in setting.chosen
    return Entry(segment.label, segment.mark.tone, link=segment.link, chosen=chosen)


def _places(segments: Sequence[Segment], setting: Setting) -> tuple[float, ...] | None:
    """Where the labels begin; None where one would have to leave its own segment."""
    sizes = [
        setting.measure.width(segment.label, _entry(segment, setting).style) for segment in segments
    ]
    wanted = [segment.x for segment in segments]
    places = spread(wanted, sizes, 0.0, setting.width, BETWEEN_LABELS)
    if places is None:
        return None
    at_home = all(
        segment.x - size < x < segment.x + segment.width
        for segment, size, x in zip(segments, sizes, places, strict=True)
    )
    return places if at_home else None


def _says(chart: StatusBar, setting: Setting) -> str:
    base = base_of(chart.marks)
    marks = [told(mark, base, setting.say) for mark in chart.marks] if base else []
    return says(chart, marks, setting.say)
