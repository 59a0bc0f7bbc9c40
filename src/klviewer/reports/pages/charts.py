"""Graphs on paper: drawn as on the screen, each in one piece."""

from collections.abc import Iterator
from dataclasses import replace

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.document import BarRow, BarTable, ChartBlock
from klviewer.reports.drawing import Align, Ink, Label, Line, Shape, TextStyle
from klviewer.reports.pages.strips import Column, Strip, moved

OVER_CHART = 20.0
OVER_TABLE = 12.0
NAMES, NOTES = 0.26, 0.2
BETWEEN = 12.0
ABOVE = 4.0


def chart_strips(block: ChartBlock, column: Column) -> tuple[Strip, ...]:
    """The graph as one strip."""
    setting = Setting(column.width, column.measure, column.say, block.chosen)
    drawing = lay_out(block.chart, setting)
    return (Strip(drawing.height, drawing.shapes, OVER_CHART),)


def bar_table_strips(block: BarTable, column: Column) -> tuple[Strip, ...]:
    """A strip for the head, repeated over pages, and one for every bar."""
    head = _head(block, column)
    rows = (_row(row, column) for row in block.rows)
    return (
        replace(head, gap=OVER_TABLE, keeps=True),
        *(replace(row, repeats=head) for row in rows),
    )


def _lefts(column: Column) -> tuple[float, float, float]:
    """Where names, bars and notes begin."""
    return 0.0, column.width * NAMES, column.width * (1 - NOTES) + BETWEEN


def _head(block: BarTable, column: Column) -> Strip:
    names, bars, notes = _lefts(column)
    widths = (bars - BETWEEN, notes - bars - BETWEEN, column.width - notes)
    style = TextStyle.SMALL_STRONG
    cells = [
        list(_lines(column.say(text), style, Ink.QUIET, left, width, column))
        for text, left, width in zip(block.head, (names, bars, notes), widths, strict=True)
    ]
    height = max(len(cell) for cell in cells) * column.line(style) + 2 * ABOVE
    shapes: list[Shape] = [label for cell in cells for label in cell]
    return Strip(height, (*moved(tuple(shapes), 0.0, ABOVE), _rule(height, column)))


def _row(row: BarRow, column: Column) -> Strip:
    names, bars, notes = _lefts(column)
    room = notes - bars - BETWEEN
    bar = lay_out(row.bar, Setting(room, column.measure, column.say, size=Size.COMPACT))
    name = list(
        _lines(column.say(row.name), TextStyle.TEXT, Ink.INK, names, bars - BETWEEN, column)
    )
    note = list(
        _lines(
            column.say(row.note), TextStyle.SMALL, Ink.QUIET, notes, column.width - notes, column
        )
    )
    parts = (
        (tuple(name), len(name) * column.line(TextStyle.TEXT)),
        (moved(bar.shapes, bars, 0.0), bar.height),
        (tuple(note), len(note) * column.line(TextStyle.SMALL)),
    )
    height = max(part_height for _, part_height in parts) + 2 * ABOVE
    shapes = (
        shape
        for part, part_height in parts
        for shape in moved(part, 0.0, (height - part_height) / 2)
    )
    return Strip(height, (*shapes, _rule(height, column)))


def _lines(
    text: str, style: TextStyle, colour: Ink, left: float, width: float, column: Column
) -> Iterator[Label]:
    for number, words in enumerate(column.fit(style).wrapped(text, width)):
        yield Label(left, number * column.line(style), words, style, colour, Align.LEFT)


def _rule(height: float, column: Column) -> Line:
    return Line(((0.0, height), (column.width, height)))
