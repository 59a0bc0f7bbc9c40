"""Change between rounds: two columns of answers, and a band from each to each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from klviewer.reports.chart_layout.marks import field, on_field, says, told
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import (
    Align,
    Band,
    Colour,
    Drawing,
    Ink,
    Label,
    Link,
    Shape,
    TextStyle,
    Tone,
)
from klviewer.survey.charts import Flow, Flows, Mark
from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Text, translate

LABELS_SHARE, WIDEST_LABELS = 0.3, 260.0
NODE = 12.0
BESIDE_NODE = 8.0
GAP = 8.0
UNDER_HEADS = 6.0
LEAST_HEIGHT, MOST_HEIGHT, HEIGHT_SHARE = 180.0, 420.0, 0.35
LEAST_NODE = 1.0
IN_BAND = 6.0
FITTING = 1.1


@dataclass(frozen=True, slots=True)
class Node:
    """One answer in one of the columns.

    Args:
        mark: what it counts.
        link: where it leads.
        lines: its words.
        y: its top.
        height: of its box.
    """

    mark: Mark
    link: Link
    lines: tuple[str, ...]
    y: float
    height: float

    @property
    def middle(self) -> float:
        """The height its words stand at."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Column:
    """One round.

    Args:
        nodes: its answers by their ids.
        x: the left of their boxes.
        words: where the words begin or end.
        align: on which side of their place they stand.
        bottom: of the lowest of boxes and words.
    """

    nodes: Mapping[str, Node]
    x: float
    words: float
    align: Align
    bottom: float


def flow_bands(chart: Flows, setting: Setting) -> Drawing:
    """Lay out the moves between two rounds."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    total = sum(mark.count for mark in chart.origins)  # some moves may be hidden
    bands: list[Band] = []
    if total:
        labels = min(setting.width * LABELS_SHARE, WIDEST_LABELS)
        _add_heads(sheet, chart, labels)
        left, right = _columns(chart, sheet, labels, total)
        bands = list(_bands(chart, left, right, total, setting))
        sheet.add(*sorted(bands, key=lambda band: -band.thickness))
        sheet.add(*_counts(chart.flows, bands, left, setting))
        for column in (left, right):
            sheet.add(*_nodes(column, setting))
        sheet.bottom = max(left.bottom, right.bottom)
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    told_bands = (band.link.says for band in bands if band.link)
    return sheet.drawing(says(chart, told_bands, setting.say))


def _add_heads(sheet: Sheet, chart: Flows, labels: float) -> None:
    """The rounds' titles over their columns."""
    setting = sheet.setting
    line, room = setting.line(TextStyle.SMALL_STRONG), setting.width / 2 - GAP
    inner = labels + BESIDE_NODE + NODE
    ends = (
        (min(inner, setting.width), Align.RIGHT),
        (max(setting.width - inner, 0.0), Align.LEFT),
    )
    most = 0
    for title, (x, align) in zip(chart.rounds, ends, strict=True):
        lines = setting.fit(TextStyle.SMALL_STRONG).wrapped(setting.say(title), min(inner, room))
        most = max(most, len(lines))
        for row, text in enumerate(lines):
            y = sheet.bottom + row * line
            sheet.add(Label(x, y, text, TextStyle.SMALL_STRONG, Ink.QUIET, align))
    sheet.down(most * line + UNDER_HEADS)


def _columns(chart: Flows, sheet: Sheet, labels: float, total: int) -> tuple[Column, Column]:
    setting = sheet.setting
    each = _height(setting.width) / total
    width = setting.width
    left = list(_placed(chart, chart.origins, 0, sheet, labels, each))
    right = list(_placed(chart, chart.destinations, 1, sheet, labels, each))
    at = labels + BESIDE_NODE
    return (
        Column(_by_id(left), at, labels, Align.RIGHT, _bottom(left, setting)),
        Column(
            _by_id(right), width - at - NODE, width - labels, Align.LEFT, _bottom(right, setting)
        ),
    )


def _height(width: float) -> float:
    """How high all answers are together."""
    return min(max(LEAST_HEIGHT, width * HEIGHT_SHARE), MOST_HEIGHT)


def _by_id(nodes: Sequence[Node]) -> dict[str, Node]:
    return {node.mark.choice: node for node in nodes}


def _bottom(nodes: Sequence[Node], setting: Setting) -> float:
    line = setting.line(TextStyle.SMALL)
    last = nodes[-1]
    return max(last.y + last.height, last.middle + len(last.lines) * line / 2)


def _placed(
    chart: Flows,
    marks: Sequence[Mark],
    side: int,
    sheet: Sheet,
    labels: float,
    each: float,
) -> Iterator[Node]:
    """The answers of a round from the top down, each with room for its words."""
    setting, line = sheet.setting, sheet.setting.line(TextStyle.SMALL)
    top, total = sheet.bottom, sum(mark.count for mark in marks)
    for mark in marks:
        words = translate("chart", "{label} · {count}", label=mark.label, count=number(mark.count))
        # Measured as when it is picked, so that nothing moves then.
        lines = setting.fit(TextStyle.SMALL_STRONG).wrapped(setting.say(words), labels)
        height = max(mark.count * each, LEAST_NODE)
        room = max(height, len(lines) * line)
        move = (mark.choice, "") if side == 0 else ("", mark.choice)
        told_mark = told(mark, total, setting.say)
        said = translate("chart", "{round}: {mark}", round=chart.rounds[side], mark=told_mark)
        link = Link(chart.area, chart.question, says=setting.say(said), move=move)
        yield Node(mark, link, lines, top + (room - height) / 2, height)
        top += room + GAP


def _bands(
    chart: Flows, left: Column, right: Column, total: int, setting: Setting
) -> Iterator[Band]:
    """The bands from the top down on both sides, so that they cross as little as may be."""
    leaving = {key: node.y for key, node in left.nodes.items()}
    arriving = {key: node.y for key, node in right.nodes.items()}
    for flow in chart.flows:
        start, end = left.nodes[flow.origin], right.nodes[flow.destination]
        thick = start.height * flow.count / start.mark.count
        link = Link(
            chart.area,
            chart.question,
            says=_told(flow, start.mark.label, end.mark.label, total, setting),
            move=(flow.origin, flow.destination),
        )
        outline = Ink.INK if link.mark in setting.chosen else Ink.PAPER
        fill = _fill(start.mark.tone)
        y, end_y = leaving[flow.origin], arriving[flow.destination]
        yield Band(left.x + NODE, y, right.x, end_y, thick, fill, outline, link)
        leaving[flow.origin] += thick
        arriving[flow.destination] += end.height * flow.count / end.mark.count


def _fill(tone: float | None) -> Colour:
    return Ink.LINE if tone is None else Tone(tone)


def _told(flow: Flow, origin: Text, destination: Text, total: int, setting: Setting) -> str:
    return setting.say(
        translate(
            "chart",
            "Fra “{origin}” til “{destination}”: {count} af {total}, {percent}",
            origin=origin,
            destination=destination,
            count=number(flow.count),
            total=number(total),
            percent=percent(flow.count / total),
        )
    )


def _counts(
    flows: Sequence[Flow], bands: Sequence[Band], left: Column, setting: Setting
) -> Iterator[Label]:
    """How many are in each band, where it is thick enough to hold the number."""
    line = setting.line(TextStyle.SMALL)
    for flow, band in zip(flows, bands, strict=True):
        text = number(flow.count)
        room = (band.end_x - band.x) / 4
        fits = setting.measure.width(text, TextStyle.SMALL) + IN_BAND <= room
        if band.thickness >= line * FITTING and fits:
            y = band.y + (band.thickness - line) / 2
            colour = on_field(left.nodes[flow.origin].mark.tone)
            yield Label(band.x + IN_BAND, y, text, TextStyle.SMALL, colour, link=band.link)


def _nodes(column: Column, setting: Setting) -> Iterator[Shape]:
    line = setting.line(TextStyle.SMALL)
    for node in column.nodes.values():
        yield replace(field(column.x, node.y, NODE, node.height, node.mark.tone), link=node.link)
        chosen = node.link.mark in setting.chosen
        style = TextStyle.SMALL_STRONG if chosen else TextStyle.SMALL
        top = node.middle - len(node.lines) * line / 2
        for row, text in enumerate(node.lines):
            y = top + row * line
            yield Label(column.words, y, text, style, Ink.INK, column.align, node.link)
