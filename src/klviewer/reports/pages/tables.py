"""Tables on paper: columns as wide as they need, heads that follow over the pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from klviewer.reports.document import TableBlock
from klviewer.reports.drawing import Align, Box, Colour, Ink, Label, Line, Shape, TextStyle
from klviewer.reports.pages.strips import Column, Strip

BESIDE = 8.0
ABOVE = 4.0
GAP = 12.0
SLACK = 0.5
"""So that a text is not broken in the very column it gave its width."""
WHOLE = 240.0
"""A table no higher than this stands on one page."""
HEAD, CELL = TextStyle.SMALL_STRONG, TextStyle.TEXT


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a table's columns stand."""

    column: Column
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    aligned: tuple[Align, ...]


def table_strips(block: TableBlock, column: Column) -> tuple[Strip, ...]:
    """A strip for the head and one for every row."""
    head = tuple(column.say(text) for text in block.head)
    rows = [tuple(column.say(text) for text in row) for row in block.rows]
    widths = column_widths(head, rows, column)
    lefts = tuple(accumulate(widths, initial=0.0))[:-1]
    layout = _Layout(column, lefts, widths, block.aligned)
    top = _row(head, HEAD, Ink.QUIET, layout)
    strips = [_row(row, CELL, Ink.INK, layout) for row in rows]
    is_low = sum(strip.height for strip in strips) <= WHOLE
    kept = range(0 if is_low else len(strips) - block.together, len(strips) - 1)
    strips = [replace(strip, keeps=place in kept) for place, strip in enumerate(strips)]
    return (
        replace(top, gap=GAP, keeps=True),
        *(
            replace(strip, shapes=(*_marking(strip, number in block.marked, column), *strip.shapes))
            for number, strip in enumerate(replace(strip, repeats=top) for strip in strips)
        ),
    )


def column_widths(
    head: Sequence[str], rows: Sequence[Sequence[str]], column: Column
) -> tuple[float, ...]:
    """How wide each column is, all together as wide as the page.

    Each gets what its longest text needs, and an equal part of what is left over. Where there is
    too little, each gets what its longest word needs, and a part of the rest by how much more it
    could use.
    """
    cells = list(zip(head, *rows, strict=True))
    whole = [_widest(texts, column) + 2 * BESIDE for texts in cells]
    spare = column.width - sum(whole)
    if spare >= 0:
        return tuple(width + spare / len(whole) for width in whole)
    least = [
        _widest([word for text in texts for word in text.split()], column) + 2 * BESIDE
        for texts in cells
    ]
    rest = column.width - sum(least)
    if rest < 0:
        return tuple(column.width * width / sum(least) for width in least)
    wishes = [most - width for most, width in zip(whole, least, strict=True)]
    return tuple(
        width + rest * wish / sum(wishes) for width, wish in zip(least, wishes, strict=True)
    )


def _widest(texts: Sequence[str], column: Column) -> float:
    widths = (column.measure.width(text, style) for text in texts for style in (HEAD, CELL))
    return max(widths, default=0.0) + SLACK


def _row(texts: Sequence[str], style: TextStyle, colour: Colour, layout: _Layout) -> Strip:
    line = layout.column.line(style)
    shapes: list[Shape] = []
    most = 1
    for text, left, width, align in zip(
        texts, layout.lefts, layout.widths, layout.aligned, strict=True
    ):
        lines = layout.column.fit(style).wrapped(text, width - 2 * BESIDE)
        most = max(most, len(lines))
        x = left + BESIDE if align is Align.LEFT else left + width - BESIDE
        for number, words in enumerate(lines):
            shapes.append(Label(x, ABOVE + number * line, words, style, colour, align))
    height = most * line + 2 * ABOVE
    shapes.append(Line(((0.0, height), (layout.column.width, height))))
    return Strip(height, tuple(shapes))


def _marking(strip: Strip, is_marked: bool, column: Column) -> Iterator[Shape]:
    if is_marked:
        yield Box(0.0, 0.0, column.width, strip.height, Ink.ACCENT_SOFT)
