"""The status bar: the whole base as one bar, divided by status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import base_of, field, finding, link, on_field, told
from klviewer.reports.chart_layout.setting import NO_ANSWERS, Setting, Size
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.spread import spread
from klviewer.reports.drawing import Drawing, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.reports.text_fit import unbroken
from klviewer.survey.charts import Mark, StatusBar
from klviewer.survey.danish import number, percent

HEIGHT = {Size.FULL: 34.0, Size.COMPACT: 22.0, Size.MINI: 6.0}
BETWEEN = 2.0
LEAST = 2.0
BESIDE_SHARE = 8.0
UNDER_BAR = 4.0
BETWEEN_LABELS = 12.0
CHOSEN_LINE = 3.0
OVER_TEXT = 2.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One status on the bar.

    Args:
        mark: what it counts.
        answer: the status in words.
        link: where it leads.
        x: where it begins.
        width: how wide it is.
        share: its share in words.
        shows_share: whether there is room for them inside.
    """

    mark: Mark
    answer: str
    link: Link
    x: float
    width: float
    share: str
    shows_share: bool

    @property
    def label(self) -> str:
        """What stands under the bar: all that is not said inside it."""
        figures = unbroken(f"· {number(self.mark.count)}")
        share = "" if self.shows_share else unbroken(f" · {self.share}")
        return f"{self.answer} {figures}{share}"


def status_bar(chart: StatusBar, setting: Setting) -> Drawing:
    """Lay out a status bar."""
    sheet = Sheet(setting)
    full = setting.size is Size.FULL
    if full:
        sheet.head(chart.title)
    found = _segments(chart, setting)
    _add_bar(sheet, found)
    if full and found:
        _add_labels(sheet, found)
    if full:
        sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, setting))


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


def _segments(chart: StatusBar, setting: Setting) -> tuple[Segment, ...]:
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
        found.append(_segment(chart.question, mark, base, setting, x, width))
        x += width + gap
    return tuple(found)


def _segment(
    question: str, mark: Mark, base: int, setting: Setting, x: float, width: float
) -> Segment:
    share = percent(mark.share)
    needed = setting.measure.width(share, TextStyle.STRONG) + 2 * BESIDE_SHARE
    fits = setting.size is not Size.MINI and needed <= width
    leads = link(question, mark, base, setting.say)
    return Segment(mark, setting.say(mark.label), leads, x, width, share, fits)


def _add_bar(sheet: Sheet, segments: Sequence[Segment]) -> None:
    height = _height(sheet.setting)
    y = sheet.down(height)
    if not segments:
        sheet.add(*_empty_bar(y, height, sheet.setting))
    for segment in segments:
        tone = segment.mark.tone
        sheet.add(replace(field(segment.x, y, segment.width, height, tone), link=segment.link))
        if segment.shows_share:
            top = y + (height - sheet.setting.line(TextStyle.STRONG)) / 2
            sheet.add(_share(segment, top))
        if sheet.setting.size is Size.FULL and segment.mark.choice == sheet.setting.chosen:
            sheet.add(_chosen_line(segment, y + height + CHOSEN_LINE))


def _height(setting: Setting) -> float:
    """The bar's height, more where letters are large."""
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


def _chosen_line(segment: Segment, y: float) -> Line:
    ends = ((segment.x, y), (segment.x + segment.width, y))
    return Line(ends, Ink.ACCENT, CHOSEN_LINE)


def _add_labels(sheet: Sheet, segments: Sequence[Segment]) -> None:
    sheet.down(UNDER_BAR)
    if sheet.setting.chosen is not None:
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
    chosen = segment.mark.choice == setting.chosen
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
    return finding(
        setting.say(chart.title), [*marks, *(setting.say(note) for note in chart.footnotes)]
    )
