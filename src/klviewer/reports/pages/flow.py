"""From blocks to strips: every kind of block, and the room between them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from klviewer.reports.answer_blocks import Answer, MemoBlock, Tags
from klviewer.reports.compared_blocks import ComparedTable
from klviewer.reports.document import (
    BarTable,
    Block,
    ChartBlock,
    Heading,
    Lead,
    Level,
    PageBreak,
    Paragraph,
    SideBySide,
    Small,
    TableBlock,
)
from klviewer.reports.drawing import Ink, Line, TextStyle
from klviewer.reports.pages.answers import answer_strips, memo_lines, tag_rows
from klviewer.reports.pages.charts import bar_table_strips, chart_strips
from klviewer.reports.pages.columns import columns, side_by_side
from klviewer.reports.pages.compared import compared_strips
from klviewer.reports.pages.strips import Column, Strip, after, kept
from klviewer.reports.pages.tables import table_strips
from klviewer.survey.finding_template import ParagraphKind

HEADINGS = {
    Level.TITLE: (TextStyle.PAGE_TITLE, 28.0),
    Level.SECTION: (TextStyle.HEADLINE_STRONG, 28.0),
    Level.GROUP: (TextStyle.STRONG, 20.0),
}
OVER_LEAD = 8.0
OVER_SMALL = 8.0
OVER_PARAGRAPH = 8.0
OVER_TAGS = 4.0
BULLET = "•"
BULLET_INDENT = 16.0
QUOTE_INDENT = 14.0
QUOTE_LINE = 3.0


def strips(blocks: Iterable[Block], column: Column) -> Iterator[Strip]:
    """The strips of all blocks, in order."""
    begins_page = False
    for block in blocks:
        if isinstance(block, PageBreak):
            begins_page = True
            continue
        for strip in _of_block(block, column):
            yield replace(strip, begins_page=begins_page)
            begins_page = False


def _of_block(block: Block, column: Column) -> tuple[Strip, ...]:  # noqa: PLR0911, PLR0912 (one per kind)
    match block:
        case Heading():
            style, gap = HEADINGS[block.level]
            return kept(after(column.text(block.text, style), gap))
        case Lead():
            return after(column.text(block.text, TextStyle.HEADLINE), OVER_LEAD)
        case Small():
            lines = after(column.text(block.text, TextStyle.SMALL, Ink.QUIET), OVER_SMALL)
            return kept(lines) if block.keeps else lines
        case Paragraph():
            lines = after(_paragraph(block, column), OVER_PARAGRAPH)
            leads_on = column.say(block.text).endswith(":")
            return kept(lines) if leads_on else lines
        case ChartBlock():
            return chart_strips(block, column)
        case BarTable():
            return bar_table_strips(block, column)
        case TableBlock():
            return table_strips(block, column)
        case Tags():
            return after(tag_rows(block.tags, column), OVER_TAGS)
        case Answer():
            return answer_strips(block, column)
        case MemoBlock():
            return after(memo_lines(block.text, column), OVER_SMALL)
        case SideBySide():
            return (_columns(block, column),)
        case ComparedTable():
            return compared_strips(block, column)
        case PageBreak():
            return ()
        case _:
            assert_never(block)


def _columns(block: SideBySide, column: Column) -> Strip:
    left, right = columns(column, block.share)
    return side_by_side(strips(block.left, left), strips(block.right, right), left)


def _paragraph(block: Paragraph, column: Column) -> tuple[Strip, ...]:
    match block.kind:
        case ParagraphKind.BULLET:
            return _bullet(block, column)
        case ParagraphKind.QUOTE:
            return _quote(block, column)
        case _:
            return column.text(block.text, TextStyle.TEXT)


def _bullet(block: Paragraph, column: Column) -> tuple[Strip, ...]:
    lines = column.text(block.text, TextStyle.TEXT, left=BULLET_INDENT)
    sign = column.text(BULLET, TextStyle.TEXT)[0].shapes
    return tuple(
        replace(line, shapes=(*sign, *line.shapes)) if place == 0 else line
        for place, line in enumerate(lines)
    )


def _quote(block: Paragraph, column: Column) -> tuple[Strip, ...]:
    """The words of another, with a line beside them."""
    source = column.say(block.source)
    text = f"{column.say(block.text)} – {source}" if source else block.text
    lines = column.text(text, TextStyle.TEXT, Ink.QUIET, QUOTE_INDENT)
    return tuple(
        replace(
            line,
            shapes=(
                Line(((1.5, 0.0), (1.5, line.height)), Ink.ACCENT_LINE, QUOTE_LINE),
                *line.shapes,
            ),
        )
        for line in lines
    )
