"""One's own answers beside those of others, on paper: dense, an area at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.compared_blocks import (
    ComparedArea,
    ComparedRow,
    ComparedTable,
    ComparedTheme,
    ComparedWords,
)
from klviewer.reports.drawing import (
    Align,
    Box,
    Colour,
    Drawing,
    Ink,
    Label,
    Line,
    Shape,
    TextStyle,
)
from klviewer.reports.pages.answers import coded_runs, memo_lines, tag_rows
from klviewer.reports.pages.cutting import at_seams
from klviewer.reports.pages.rich_text import broken, line_shapes
from klviewer.reports.pages.strips import Column, Strip, moved
from klviewer.survey.charts import StatusBar
from klviewer.survey.messages import Text

CHOICES = 0.64
QUESTIONS = 0.14
MOST_SHARE = 0.13
BESIDE = 8.0
BETWEEN = 20.0
BETWEEN_ROWS = 2.0
AROUND_THEME = 4.0
AROUND_WORDS = 3.0
OVER_AREA = 12.0
OVER_TABLE = 12.0
AROUND_HEAD = 3.0
MARK = 3.0
AROUND_BAR = 2.0

Part = tuple[tuple[Shape, ...], float]
"""Shapes from their own upper left corner, and how high they are."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The letters of a cell."""

    style: TextStyle
    colour: Colour = Ink.INK
    align: Align = Align.LEFT


HEAD = _Look(TextStyle.SMALL_STRONG, Ink.QUIET)
HEAD_OF_SHARES = _Look(TextStyle.SMALL_STRONG, Ink.QUIET, Align.RIGHT)
AREA = _Look(TextStyle.STRONG, Ink.ACCENT)
NOTE = _Look(TextStyle.SMALL, Ink.QUIET, Align.RIGHT)
TITLE = _Look(TextStyle.STRONG)
STATUS = _Look(TextStyle.SMALL_STRONG)
ANSWER = _Look(TextStyle.SMALL)
QUIET = _Look(TextStyle.SMALL, Ink.QUIET)
SHARE = _Look(TextStyle.SMALL, Ink.INK, Align.RIGHT)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the columns stand.

    Args:
        answers: where the answers begin.
        shares: where each column of shares ends.
        share: how wide one is.
        words: where what was written begins.
        column: the body of the page.
    """

    answers: float
    shares: tuple[float, ...]
    share: float
    words: float
    column: Column

    @property
    def answer(self) -> float:
        """The width of an answer."""
        return self.choices - len(self.shares) * self.share - BESIDE - self.answers

    @property
    def choices(self) -> float:
        """Where the choices end."""
        return self.words - BETWEEN


def compared_strips(block: ComparedTable, column: Column) -> tuple[Strip, ...]:
    """Strips as low as can be, so that an area can go on to the next page."""
    places = _places(block, column)
    head = _head(block.head, places)
    areas = (at_seams(_area(area, places), column.measure) for area in block.areas)
    return (
        replace(head, gap=OVER_TABLE, keeps=True),
        # An area's title stays with what it is the title of.
        *(
            replace(strip, repeats=head, keeps=place == 0 and len(strips) > 1)
            for strips in areas
            for place, strip in enumerate(strips)
        ),
    )


def _places(block: ComparedTable, column: Column) -> _Places:
    """The shares as wide as they are, up to a part of the page; the other columns fixed."""
    heads = block.head[2:-1]
    themes = [theme for area in block.areas for theme in area.themes]
    rows = [row for theme in themes for row in (*theme.status, *theme.rows)]
    texts = [(text, TextStyle.SMALL) for row in rows for text in row.shares]
    texts += [
        (line, TextStyle.SMALL_STRONG) for text in heads for line in column.say(text).splitlines()
    ]
    widths = (column.measure.width(column.say(text), style) for text, style in texts)
    share = min(max(widths, default=0.0) + BESIDE, column.width * MOST_SHARE)
    words = column.width * CHOICES
    ends = tuple(words - BETWEEN - share * place for place in range(len(heads)))[::-1]
    return _Places(column.width * QUESTIONS, ends, share, words, column)


def _head(head: Sequence[Text], places: _Places) -> Strip:
    column = places.column
    cells = [
        _cell(head[0], 0.0, places.answers - BESIDE, HEAD, column),
        _cell(head[1], places.answers, places.answer, HEAD, column),
        *(
            _cell(text, end, places.share - BESIDE, HEAD_OF_SHARES, column)
            for text, end in zip(head[2:-1], places.shares, strict=True)
        ),
        _cell(head[-1], places.words, column.width - places.words, HEAD, column),
    ]
    height = max(part_height for _, part_height in cells) + 2 * AROUND_HEAD
    shapes = tuple(shape for cell, _ in cells for shape in cell)
    return Strip(height, (*moved(shapes, 0.0, AROUND_HEAD), _rule(height, column)))


def _area(area: ComparedArea, places: _Places) -> Strip:
    """The choices of its themes at the left, all its words at the right."""
    title, top = _title(area, places.column)
    left, left_height = _stacked(_theme(theme, places) for theme in area.themes)
    right, right_height = _stacked(_words(words, places) for words in area.words)
    body = moved((*left, *right), 0.0, top)
    rule = moved((_rule(0.0, places.column),), 0.0, top) if area.themes else ()
    height = top + max(left_height, right_height)
    return Strip(height, (*title, *rule, *body), OVER_AREA)


def _title(area: ComparedArea, column: Column) -> Part:
    """The title, and beside it in small letters when and how the area was answered."""
    title, below = _cell(area.title, 0.0, column.width, AREA, column)
    drop = column.line(TextStyle.STRONG) - column.line(TextStyle.SMALL)
    used = column.measure.width(column.say(area.title), TextStyle.STRONG) + BESIDE
    if used + column.measure.width(column.say(area.note), TextStyle.SMALL) <= column.width:
        note, _ = _cell(area.note, column.width, column.width, NOTE, column)
        return (*title, *moved(note, 0.0, drop)), below + BETWEEN_ROWS
    note, height = _cell(area.note, 0.0, column.width, QUIET, column)
    return (*title, *moved(note, 0.0, below)), below + height + BETWEEN_ROWS


def _theme(theme: ComparedTheme, places: _Places) -> Part:
    """The title with the status and the bar beside it, and under them the other choices."""
    column = places.column
    title, high = _cell(theme.title, 0.0, places.answers - BESIDE, TITLE, column)
    status, beside = _stacked(
        (*(_row(row, places, STATUS) for row in theme.status), _bar(theme, places))
    )
    rows, below = _stacked(_row(row, places, ANSWER) for row in theme.rows)
    top = max(high, beside) + (BETWEEN_ROWS if below else 0.0)
    shapes = (*title, *status, *moved(rows, 0.0, top))
    return moved(shapes, 0.0, AROUND_THEME), top + below + 2 * AROUND_THEME


def _stacked(parts: Iterable[Part]) -> Part:
    """Parts under each other; those of no height take no room."""
    shapes: list[Shape] = []
    bottom = 0.0
    for part, height in parts:
        if height:
            top = bottom + (BETWEEN_ROWS if bottom else 0.0)
            shapes += moved(part, 0.0, top)
            bottom = top + height
    return tuple(shapes), bottom


def _row(row: ComparedRow, places: _Places, look: _Look) -> Part:
    column = places.column
    question, high = _cell(row.question, 0.0, places.answers - BESIDE, QUIET, column)
    answer, below = _cell(row.answer, places.answers, places.answer, look, column)
    quiet, under = _cell(row.quiet, places.answers, places.answer, QUIET, column)
    shares = (
        _cell(text, end, places.share, SHARE, column)
        for text, end in zip(row.shares, places.shares, strict=False)
    )
    labels = (shape for cell, _ in shares for shape in cell)
    return (*question, *answer, *moved(quiet, 0.0, below), *labels), max(high, below + under)


def _bar(theme: ComparedTheme, places: _Places) -> Part:
    """The others' answers as a bar, with a stroke under one's own."""
    if theme.bar is None:
        return (), 0.0
    drawing = marked_bar(theme.bar, theme.own, places.choices - places.answers, places.column)
    shapes = moved(drawing.shapes, places.answers, AROUND_BAR)
    return shapes, drawing.height + 3 * AROUND_BAR


def marked_bar(bar: StatusBar, own: str | None, width: float, column: Column) -> Drawing:
    """A bar with a stroke under one's own answer.

    Args:
        bar: the others' answers.
        own: the id of the choice that is marked, None for none.
        width: of the bar.
        column: what it is laid out with.
    """
    setting = Setting(width, column.measure, column.say, size=Size.COMPACT)
    drawing = lay_out(bar, setting)
    # Right under the segment: shares that have no room in theirs stand further below.
    marks = (
        Line(((box.x, foot), (box.x + box.width, foot)), Ink.INK, MARK)
        for box in drawing.shapes
        if isinstance(box, Box) and box.link and box.link.choice == own
        for foot in (box.y + box.height + MARK,)
    )
    shapes = (*drawing.shapes, *marks)
    return replace(drawing, height=drawing.height + MARK, shapes=shapes)


def _words(words: ComparedWords, places: _Places) -> Part:
    """The question, and under it what was written with its codes and the memo."""
    column, left = places.column, places.words
    small = column.line(TextStyle.SMALL)
    title = _cell(words.question, left, column.width - left, QUIET, column)
    runs = coded_runs(words.text, words.stretches, TextStyle.SMALL)
    lines = [
        (tuple(line_shapes(line, left, column.measure)), small)
        for line in broken(runs, column.width - left, column.measure)
    ]
    below = (*tag_rows(words.tags, column, left), *memo_lines(words.memo, column, left))
    shapes: list[Shape] = []
    bottom = 0.0
    for part, height in (title, *lines, *((strip.shapes, strip.height) for strip in below)):
        shapes += moved(part, 0.0, bottom)
        bottom += height
    return moved(tuple(shapes), 0.0, AROUND_WORDS), bottom + 2 * AROUND_WORDS


def _cell(text: Text, x: float, width: float, look: _Look, column: Column) -> Part:
    """A text broken into lines, from its left edge or up to its right one."""
    lines = column.fit(look.style).wrapped(column.say(text), width)
    line = column.line(look.style)
    labels = tuple(
        Label(x, number * line, words, look.style, look.colour, look.align)
        for number, words in enumerate(lines)
    )
    return labels, len(lines) * line


def _rule(height: float, column: Column) -> Line:
    return Line(((0.0, height), (column.width, height)))
