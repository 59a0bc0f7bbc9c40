"""From blocks to elements: every kind of block of a document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from klviewer.reports.answer_blocks import Answer, MemoBlock, Tags
from klviewer.reports.chart_layout import lay_out
from klviewer.reports.compared_blocks import ComparedTable
from klviewer.reports.document import (
    BarTable,
    Block,
    ChartBlock,
    Document,
    Heading,
    Lead,
    Level,
    PageBreak,
    Paragraph,
    SideBySide,
    Small,
    TableBlock,
)
from klviewer.reports.pages.charts import chart_setting
from klviewer.reports.word.answers import answer_elements, memo_elements, tag_elements
from klviewer.reports.word.bars import bar_table_elements
from klviewer.reports.word.compared import compared_elements
from klviewer.reports.word.markup import Element
from klviewer.reports.word.measures import BODY_WIDTH
from klviewer.reports.word.styles import Style
from klviewer.reports.word.tables import table_elements
from klviewer.reports.word.texts import paragraph, said, spacer
from klviewer.reports.word.writing import Writing
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import Text

_HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)
_KINDS = {ParagraphKind.BULLET: Style.POINT, ParagraphKind.QUOTE: Style.QUOTE}

BESIDE = 0.66
"""Of the page for what stands side by side on paper, and one under the other here."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Writes the blocks of a document.

    Args:
        writing: what they are written with.
        headings: the style of every level there is.
    """

    writing: Writing
    headings: Mapping[Level, Style]

    def elements(self, blocks: Iterable[Block]) -> Iterator[Element]:
        """The elements of blocks, in order."""
        begins_page = False
        for block in blocks:
            if begins_page and not isinstance(block, Heading | PageBreak):
                yield spacer(begins_page=True)
            yield from self._of_block(block, begins_page=begins_page)
            begins_page = isinstance(block, PageBreak)

    def _of_block(self, block: Block, *, begins_page: bool) -> Iterator[Element]:  # noqa: PLR0912 (one per kind)
        writing = self.writing
        match block:
            case PageBreak():
                return
            case Heading():
                style = self.headings[block.level]
                yield said(style, writing.say(block.text), begins_page=begins_page)
            case Lead():
                yield said(Style.LEAD, writing.say(block.text))
            case Small():
                yield said(Style.SMALL, writing.say(block.text), keeps=block.keeps)
            case Paragraph():
                yield self._paragraph(block)
            case ChartBlock():
                yield from self._chart(block)
            case BarTable():
                yield from bar_table_elements(block, writing)
            case TableBlock():
                yield from table_elements(block, writing)
            case Tags():
                yield from tag_elements(block.tags, writing)
            case Answer():
                yield from answer_elements(block, writing)
            case MemoBlock():
                yield from memo_elements(block.text, writing)
            case SideBySide():
                narrow = replace(self, writing=replace(writing, width=BESIDE * BODY_WIDTH))
                yield from narrow.elements((*block.left, *block.right))
            case ComparedTable():
                yield from compared_elements(block, writing)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph) -> Element:
        say = self.writing.say
        text, source = say(block.text), say(block.source)
        words = f"{text} – {source}" if source else text
        style = _KINDS.get(block.kind, Style.NORMAL)
        return said(style, words, keeps=text.endswith(":"))

    def _chart(self, block: ChartBlock) -> Iterator[Element]:
        """The question and the finding over the graph, its notes under it, as text."""
        writing, chart = self.writing, block.chart
        setting = chart_setting(block, writing.column)
        bare = replace(chart, title="", subtitle=None, footnotes=())
        drawing = replace(lay_out(bare, setting), says=lay_out(chart, setting).says)
        yield from self._texts(Style.CAPTION, chart.title)
        yield from self._texts(Style.SMALL, chart.subtitle or "", keeps=True)
        notes = " ".join(writing.say(note) for note in chart.footnotes)
        yield paragraph(Style.PICTURE, writing.picture(drawing, chart.title), keeps=bool(notes))
        yield from self._texts(Style.SMALL, notes)

    def _texts(self, style: Style, text: Text, *, keeps: bool = False) -> Iterator[Element]:
        if words := self.writing.say(text):
            yield said(style, words, keeps=keeps)


def body_elements(
    document: Document, writing: Writing, report: Callable[[float], None]
) -> Iterator[Element]:
    """What a document says, with its title in front where its chapters have their own.

    A Word file has no one page to fill: what comes last on paper where there is room comes last.

    Args:
        document: what it says.
        writing: what it is written with.
        report: gets the part done; may raise to stop.
    """
    blocks = (*document.blocks, *document.filling)
    headings = _headings(blocks)
    if headings.get(Level.TITLE) is not Style.TITLE:
        yield said(Style.TITLE, writing.say(document.title))
    yield from Blocks(writing, headings).elements(_reported(blocks, report))


def _headings(blocks: Sequence[Block]) -> Mapping[Level, Style]:
    """One title is the document's, several are its chapters; no level between is left out."""
    levels = list(_levels(blocks))
    has_one = levels.count(Level.TITLE) == 1
    styles = (Style.TITLE, *_HEADINGS) if has_one else _HEADINGS
    return dict(zip(sorted(set(levels)), styles, strict=False))


def _levels(blocks: Iterable[Block]) -> Iterator[Level]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.level
        elif isinstance(block, SideBySide):
            yield from _levels((*block.left, *block.right))


def _reported(blocks: Sequence[Block], report: Callable[[float], None]) -> Iterator[Block]:
    for place, block in enumerate(blocks):
        report(place / len(blocks))
        yield block
    report(1.0)
