"""Documents: what a printed view says, block by block, before it is laid out on pages."""

from dataclasses import dataclass
from enum import IntEnum

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
class Tag:
    """A code's title, or words about a code, in its colour."""

    text: Text
    colour: str


@dataclass(frozen=True, slots=True)
class Tags:
    """Codes side by side."""

    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an answer that carries a code.

    Args:
        start: first character, counted from 0.
        end: the character after the last.
        colour: of the code.
    """

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one respondent wrote, with its coding.

    Args:
        respondent: who.
        status: what the same respondent answered about status.
        text: as it was written.
        stretches: the coded parts of it.
        tags: the codes.
        memo: the consultant's words about it, empty for none.
    """

    respondent: Text
    status: Text
    text: str
    stretches: tuple[Stretch, ...] = ()
    tags: tuple[Tag, ...] = ()
    memo: str = ""


@dataclass(frozen=True, slots=True)
class MemoBlock:
    """The consultant's words about a theme or a code."""

    text: str


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


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One's own answer beside how many others gave it.

    Args:
        question: empty where the row above has it.
        answer: in words.
        shares: of the others, one per column.
        quiet: what stands under the answer in small letters.
    """

    question: Text
    answer: Text
    shares: tuple[Text, ...] = ()
    quiet: Text = ""


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """What one wrote, with its coding.

    Args:
        question: what it answers.
        text: as it was written.
        stretches: the coded parts of it.
        tags: the codes.
        memo: the consultant's words about it, empty for none.
    """

    question: Text
    text: str
    stretches: tuple[Stretch, ...] = ()
    tags: tuple[Tag, ...] = ()
    memo: str = ""


@dataclass(frozen=True, slots=True)
class ComparedTheme:
    """One's own choices in a theme.

    Args:
        title: of the theme.
        status: the rows on how far one has come, beside the title.
        rows: the other choices.
        bar: how the others stand, None for none.
        own: the id of the choice that is marked on the bar, None for none.
    """

    title: Text
    status: tuple[ComparedRow, ...]
    rows: tuple[ComparedRow, ...]
    bar: StatusBar | None = None
    own: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """One's own answers in an area: the choices at the left, the words at the right.

    Args:
        title: of the area.
        note: beside the title.
        themes: with the choices.
        words: what was written.
    """

    title: Text
    note: Text
    themes: tuple[ComparedTheme, ...]
    words: tuple[ComparedWords, ...]


@dataclass(frozen=True, slots=True)
class ComparedTable:
    """One's own answers, area by area; the head is repeated on every page.

    Args:
        head: over questions, answers, each column of shares, and words.
        areas: in the order of the questionnaire.
    """

    head: tuple[Text, ...]
    areas: tuple[ComparedArea, ...]


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
    """

    title: Text
    running_head: Text
    blocks: tuple[Block, ...]
    is_example: bool = False
    sizes: tuple[float, ...] = (1.0,)
    filling: tuple[Block, ...] = ()
