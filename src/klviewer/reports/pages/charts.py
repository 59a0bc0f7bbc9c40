"""Graphs on paper: drawn as on the screen, each in one piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.chart_layout.status_bar import bar_height
from klviewer.reports.document import BarRow, BarTable, ChartBlock
from klviewer.reports.drawing import Align, Ink, Label, Line, Shape, TextStyle
from klviewer.reports.pages.strips import Column, Strip, moved
from klviewer.survey.messages import Text

OVER_CHART = 20.0
OVER_TABLE = 12.0
NAMES, NOTES, LEAST = 0.36, 0.22, 0.1
MOST_LINES = 3
SLACK = 0.5
"""So that a text is not broken in the very column it gave its width."""
BETWEEN = 12.0
ABOVE = 4.0


def chart_strips(block: ChartBlock, column: Column) -> tuple[Strip, ...]:
    """The graph as one strip."""
    drawing = lay_out(block.chart, chart_setting(block, column))
    return (Strip(drawing.height, drawing.shapes, OVER_CHART),)


def chart_setting(block: ChartBlock, column: Column) -> Setting:
    """What a graph over the whole width is laid out for."""
    return Setting(
        column.width,
        column.measure,
        column.say,
        block.chosen,
        municipalities=block.municipalities,
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where names, the bar and the notes begin, and how wide each is."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a row: how high it is, and how much of that, from its top, is centred."""

    shapes: tuple[Shape, ...]
    height: float
    centred: float


def bar_table_strips(block: BarTable, column: Column) -> tuple[Strip, ...]:
    """A strip for the head, repeated over pages, and one for every bar."""
    places = _places(block, column)
    head = _head(block, places, column)
    rows = (_row(row, places, column) for row in block.rows)
    return (
        replace(head, gap=OVER_TABLE, keeps=True),
        *(replace(row, repeats=head) for row in rows),
    )


def _places(block: BarTable, column: Column) -> _Places:
    widths = bar_widths(block, column)
    return _Places(tuple(accumulate((w + BETWEEN for w in widths[:-1]), initial=0.0)), widths)


def bar_widths(block: BarTable, column: Column) -> tuple[float, ...]:
    """Names and notes as wide as they are, up to a part of the page; the bars get the rest.

    Args:
        block: the table.
        column: the body of the page.

    Returns:
        The widths of names, bars and each column of notes, with `BETWEEN` between them.
    """
    names = _widest([block.head[0], *(row.name for row in block.rows)], TextStyle.TEXT, column)
    notes = [
        _widest([head, *(row.notes[place] for row in block.rows)], TextStyle.SMALL_STRONG, column)
        for place, head in enumerate(block.head[2:])
    ]
    most = NOTES if len(notes) <= 1 else NOTES * 2 / len(notes)
    beside = [min(max(note, column.width * LEAST), column.width * most) for note in notes]
    first = min(max(names, column.width * LEAST), column.width * NAMES)
    bar = column.width - first - sum(beside) - BETWEEN * (1 + len(beside))
    return first, bar, *beside


def _widest(texts: Sequence[Text], style: TextStyle, column: Column) -> float:
    return max(column.measure.width(column.say(text), style) for text in texts) + SLACK


def _head(block: BarTable, places: _Places, column: Column) -> Strip:
    style = TextStyle.SMALL_STRONG
    cells = [
        list(_lines(column.say(text), style, Ink.QUIET, left, width, column))
        for text, left, width in zip(block.head, places.lefts, places.widths, strict=True)
    ]
    height = max(len(cell) for cell in cells) * column.line(style) + 2 * ABOVE
    shapes: list[Shape] = [label for cell in cells for label in cell]
    return Strip(height, (*moved(tuple(shapes), 0.0, ABOVE), _rule(height, column)))


def _row(row: BarRow, places: _Places, column: Column) -> Strip:
    """The bar, and the words beside it centred on the bar, whatever hangs under it."""
    setting = Setting(places.widths[1], column.measure, column.say, row.chosen, Size.COMPACT)
    bar = lay_out(row.bar, setting)
    own = bar_height(setting)
    parts = [_Part(moved(bar.shapes, places.lefts[1], 0.0), bar.height, own)]
    texts = (
        (row.name, TextStyle.TEXT, Ink.INK, 0),
        *((note, TextStyle.SMALL, Ink.QUIET, place) for place, note in enumerate(row.notes, 2)),
    )
    for text, style, colour, place in texts:
        left, width = places.lefts[place], places.widths[place]
        lines = tuple(_lines(column.say(text), style, colour, left, width, column))
        height = len(lines) * column.line(style)
        parts.append(_Part(lines, height, height))
    middle = ABOVE + max(part.centred for part in parts) / 2
    tops = [middle - part.centred / 2 for part in parts]
    height = max(top + part.height for top, part in zip(tops, parts, strict=True)) + ABOVE
    shapes = (
        shape
        for top, part in zip(tops, parts, strict=True)
        for shape in moved(part.shapes, 0.0, top)
    )
    return Strip(height, (*shapes, _rule(height, column)))


def _lines(
    text: str, style: TextStyle, colour: Ink, left: float, width: float, column: Column
) -> Iterator[Label]:
    for number, words in enumerate(column.fit(style).at_most(text, width, MOST_LINES)):
        yield Label(left, number * column.line(style), words, style, colour, Align.LEFT)


def _rule(height: float, column: Column) -> Line:
    return Line(((0.0, height), (column.width, height)))
