"""Answers in words on paper: who at the left, what they wrote at the right, with its coding."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from klviewer.reports.answer_blocks import Answer, Stretch, Tag
from klviewer.reports.drawing import (
    Box,
    CodeColour,
    CodeText,
    Ink,
    Label,
    Line,
    Shape,
    TextStyle,
)
from klviewer.reports.pages.rich_text import Run, broken, line_shapes
from klviewer.reports.pages.strips import Column, Strip, held_together
from klviewer.survey.messages import translate

LEFT_COLUMN = 152.0
BETWEEN = 16.0
OVER_ANSWER = 12.0
OVER_TAGS = 4.0
TAG_PADDING = 6.0
BETWEEN_TAGS = 6.0
MEMO_INDENT = 10.0
MEMO_LINE = 2.0


def answer_strips(block: Answer, column: Column) -> tuple[Strip, ...]:
    """A strip per line; whoever goes on to another page is named there again."""
    left = LEFT_COLUMN + BETWEEN
    written = (
        *_words(block, column),
        *tag_rows(block.tags, column, left),
        *memo_lines(block.memo, column, left),
    )
    sides = zip_longest(_names(block, column), written, fillvalue=Strip(0.0))
    strips = held_together([_beside(name, words) for name, words in sides])
    rule = Line(((0.0, OVER_ANSWER / 2), (column.width, OVER_ANSWER / 2)))
    again = _named_again(block, column)
    return tuple(
        replace(strip, repeats=again) if place else replace(strip, gap=OVER_ANSWER, above=(rule,))
        for place, strip in enumerate(strips)
    )


def _beside(name: Strip, words: Strip) -> Strip:
    """A line of the left column and one of the right."""
    height = max(name.height, words.height)
    return replace(words, height=height, shapes=(*name.shapes, *words.shapes))


def _names(block: Answer, column: Column) -> Iterator[Strip]:
    """Who it was, and how far: the lines of the left column."""
    yield from column.text(block.respondent, TextStyle.STRONG, width=LEFT_COLUMN)
    yield from column.text(block.status, TextStyle.SMALL, Ink.QUIET, width=LEFT_COLUMN)


def _words(block: Answer, column: Column) -> Iterator[Strip]:
    left = LEFT_COLUMN + BETWEEN
    height = column.line(TextStyle.TEXT)
    for line in broken(
        coded_runs(block.text, block.stretches), column.width - left, column.measure
    ):
        yield Strip(height, tuple(line_shapes(line, left, column.measure)))


def coded_runs(
    text: str, stretches: Sequence[Stretch], style: TextStyle = TextStyle.TEXT
) -> list[Run]:
    """An answer in runs that each carry the same code, or none."""
    ends = {0, len(text)}
    for stretch in stretches:
        ends |= {min(stretch.start, len(text)), min(stretch.end, len(text))}
    return [
        _run(text[start:end], _carried(stretches, start), style)
        for start, end in pairwise(sorted(ends))
    ]


def _carried(stretches: Sequence[Stretch], place: int) -> Stretch | None:
    """The stretch that begins last, so that one within another is seen."""
    around = [stretch for stretch in stretches if stretch.start <= place < stretch.end]
    return max(around, key=lambda stretch: stretch.start, default=None)


def _run(text: str, stretch: Stretch | None, style: TextStyle) -> Run:
    if stretch is None:
        return Run(text, style)
    soft, firm = CodeColour(stretch.colour), CodeColour(stretch.colour, firm=True)
    return Run(text, style, behind=soft, under=firm)


def tag_rows(tags: Sequence[Tag], column: Column, left: float = 0.0) -> tuple[Strip, ...]:
    """Tags side by side, a strip per row.

    Args:
        tags: the codes.
        column: the body of the page.
        left: where the rows begin.
    """
    height = column.line(TextStyle.SMALL) + 4.0
    rows: list[list[Shape]] = [[]]
    x = left
    for tag in tags:
        room = column.width - left - 2 * TAG_PADDING
        text = column.fit(TextStyle.SMALL).elided(column.say(tag.text), room)
        width = column.measure.width(text, TextStyle.SMALL) + 2 * TAG_PADDING
        if x > left and x + width > column.width:
            rows.append([])
            x = left
        rows[-1] += _tag(text, tag.colour, x, width, height)
        x += width + BETWEEN_TAGS
    return tuple(Strip(height + OVER_TAGS, tuple(row)) for row in rows if row)


def _tag(text: str, colour: str, x: float, width: float, height: float) -> tuple[Shape, Shape]:
    box = Box(x, OVER_TAGS, width, height, CodeColour(colour), None, 3.0)
    words = Label(x + TAG_PADDING, OVER_TAGS + 2.0, text, TextStyle.SMALL, CodeText(colour))
    return box, words


def memo_lines(memo: str, column: Column, left: float = 0.0) -> tuple[Strip, ...]:
    """The consultant's own words, a strip per line, with a line beside them.

    Args:
        memo: the words; none gives no strips.
        column: the body of the page.
        left: where the line stands.
    """
    if not memo.strip():
        return ()
    text = column.say(translate("print", "Note: {memo}", memo=memo))
    words = column.text(text, TextStyle.SMALL, Ink.QUIET, left + MEMO_INDENT)
    lined = [
        replace(strip, shapes=(*strip.shapes, _memo_line(left, strip.height))) for strip in words
    ]
    return (Strip(OVER_TAGS, keeps=True), *lined)


def _memo_line(left: float, height: float) -> Line:
    return Line(((left + 1.0, 0.0), (left + 1.0, height)), Ink.ACCENT, MEMO_LINE)


def _named_again(block: Answer, column: Column) -> Strip:
    """“Kolding, fortsat” where an answer goes on to another page."""
    text = column.say(translate("print", "{name}, fortsat", name=block.respondent))
    words = column.fit(TextStyle.SMALL).elided(text, column.width)
    height = column.line(TextStyle.SMALL) + 4.0
    return Strip(height, (Label(0.0, 0.0, words, TextStyle.SMALL, Ink.QUIET),))
