"""Documents: what a printed view says, block by block, before it is laid out on pages."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from klviewer.reports.answer_blocks import Answer, MemoBlock, Tags
from klviewer.reports.compared_blocks import ComparedTable
from klviewer.reports.drawing import Align
from klviewer.survey.charts import Chart, StatusBar
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import Text


class Level(IntEnum):
    """How much a heading stands above."""

    TITLE = 1
    SECTION = 2
    GROUP = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; it never stands alone at the foot of a page."""

    text: Text
    level: Level = Level.SECTION


@dataclass(frozen=True, slots=True)
class Lead:
    """The headline sentence under a title."""

    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text.

    Args:
        text: as long as it likes.
        kind: plain, a point of a list or a quotation.
        source: of a quotation.
    """

    text: Text
    kind: ParagraphKind = ParagraphKind.TEXT
    source: Text = ""


@dataclass(frozen=True, slots=True)
class Small:
    """Quiet text: a selection, a footnote, a subtitle.

    Args:
        text: what it says.
        keeps: whether it stands on the same page as what follows.
    """

    text: Text
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A graph over the whole width.

    Args:
        chart: what it says.
        chosen: the ids of the marks that were picked.
        municipalities: the keys of those that were picked themselves, on a map.
    """

    chart: Chart
    chosen: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BarRow:
    """One line of a table of status bars.

    Args:
        name: before the bar.
        bar: of one theme or area.
        notes: after it, one per column.
        chosen: the ids of the marks that were picked.
    """

    name: Text
    bar: StatusBar
    notes: tuple[Text, ...]
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class BarTable:
    """Status bars under each other, so that they can be compared.

    Args:
        head: over names, bars and each column of notes.
        rows: the bars.
    """

    head: tuple[Text, ...]
    rows: tuple[BarRow, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table; its head is repeated on every page it goes on to.

    Args:
        head: one text per column.
        rows: one text per column each.
        aligned: one per column.
        marked: the numbers of the rows that stand out.
        together: how many of the last rows stand on the same page.
    """

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    aligned: tuple[Align, ...]
    marked: frozenset[int] = frozenset()
    together: int = 0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Blocks in two columns that stand on the same page.

    Args:
        left: under each other at the left.
        right: likewise at the right.
        share: how much of the width the left ones get, between 0 and 1.
    """

    left: "tuple[Block, ...]"
    right: "tuple[Block, ...]"
    share: float = 0.5


Block = (
    Heading
    | Lead
    | Paragraph
    | Small
    | ChartBlock
    | BarTable
    | TableBlock
    | Tags
    | Answer
    | MemoBlock
    | PageBreak
    | SideBySide
    | ComparedTable
)


ONE_PAGE = (1.0, 1.1, 1.2, 1.3, 1.4)
"""For what stands on one page if it can still be read: at 1.4, 13 px of text are 7 points."""

DENSE_PAGE = ONE_PAGE[2:]
"""For a page of many small columns, which is the same size for most."""


@dataclass(frozen=True, slots=True)
class Document:
    """A printed view.

    Args:
        title: of the file.
        running_head: at the top of every page.
        blocks: what it says, in order.
        is_example: whether every page says that the answers are invented.
        sizes: how much larger than A4 a page may be laid out, in the order they are tried, to
            stand on one page; the first where none is enough.
        filling: blocks that come last where the document stands on one page with them too, and
            that are left out where it does not.
        day: the day it is made.
    """

    title: Text
    running_head: Text
    blocks: tuple[Block, ...]
    is_example: bool = False
    sizes: tuple[float, ...] = (1.0,)
    filling: tuple[Block, ...] = ()
    day: date | None = None
