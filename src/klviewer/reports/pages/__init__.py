"""Documents laid out on A4: running head, page numbers, and everything within the margins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klviewer.reports.document import Block, Document
from klviewer.reports.drawing import (
    Align,
    Box,
    Drawing,
    Ink,
    Label,
    Line,
    Shape,
    TextMeasure,
    TextStyle,
)
from klviewer.reports.pages.flow import strips
from klviewer.reports.pages.paging import bodies
from klviewer.reports.pages.strips import Column, moved
from klviewer.survey.messages import Say, translate

# A4 in the drawing's units, 96 to the inch.
WIDTH, HEIGHT = 794.0, 1123.0
MARGIN = 63.0
HEAD_LINE = 95.0
BODY_TOP, BODY_BOTTOM = 116.0, 1048.0
FOOT = 1070.0
BADGE_HEIGHT = 22.0
BADGE_PADDING = 9.0
BESIDE_BADGE = 16.0

PROGRAM = "KL Viewer"
EXAMPLE = translate("print", "EKSEMPEL – opdigtede svar")
CONTINUED = translate("print", "Fortsættes på næste side")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A4 as what is laid out on it sees it: the larger it is, the smaller everything comes out.

    Args:
        column: the body's width and letters.
        size: how many times larger than the paper.
    """

    column: Column
    size: float

    @property
    def margin(self) -> float:
        return MARGIN * self.size

    @property
    def right(self) -> float:
        return (WIDTH - MARGIN) * self.size

    @property
    def head_line(self) -> float:
        return HEAD_LINE * self.size

    @property
    def body_height(self) -> float:
        return (BODY_BOTTOM - BODY_TOP) * self.size


def lay_out_pages(document: Document, measure: TextMeasure, say: Say = str) -> tuple[Drawing, ...]:
    """Lay a document out.

    Args:
        document: what is printed.
        measure: how much room text takes.
        say: puts messages into the reader's language.

    Returns:
        One drawing per page, 794 units wide and 1123 high, or larger in the same proportion
        where the document is made smaller to stand on one page; at least one.
    """
    whole, blocks = (*document.blocks, *document.filling), document.blocks
    tries = [(whole, size) for size in document.sizes[:-1] if document.filling]
    for shown, size in (*tries, *((blocks, size) for size in document.sizes)):
        sheet, found = _filled(shown, measure, say, size)
        if len(found) == 1:
            break
    else:
        sheet, found = _filled(blocks, measure, say, document.sizes[0])
    return tuple(
        _page(document, body, number, len(found), sheet)
        for number, body in enumerate(found, start=1)
    )


def _filled(
    blocks: Sequence[Block], measure: TextMeasure, say: Say, size: float
) -> tuple[_Sheet, tuple[tuple[Shape, ...], ...]]:
    sheet = _Sheet(Column((WIDTH - 2 * MARGIN) * size, measure, say), size)
    flow = strips(blocks, sheet.column)
    return sheet, tuple(bodies(flow, sheet.body_height, measure))


def _page(
    document: Document, body: tuple[Shape, ...], number: int, count: int, sheet: _Sheet
) -> Drawing:
    say = sheet.column.say
    place = say(translate("print", "Side {number} af {count}", number=number, count=count))
    goes_on = len(document.sizes) > 1 and number < count
    shapes = (
        *_head(document, sheet),
        *moved(body, sheet.margin, BODY_TOP * sheet.size),
        *_foot(place, say(CONTINUED) if goes_on else "", sheet),
    )
    size = WIDTH * sheet.size, HEIGHT * sheet.size
    return Drawing(*size, shapes, f"{say(document.title)}. {place}")


def _head(document: Document, sheet: _Sheet) -> Iterator[Shape]:
    column = sheet.column
    line = column.line(TextStyle.SMALL)
    top = sheet.head_line - BADGE_HEIGHT - 8.0
    room = column.width
    if document.is_example:
        text = column.say(EXAMPLE)
        width = column.measure.width(text, TextStyle.SMALL_STRONG) + 2 * BADGE_PADDING
        left = sheet.right - width
        room -= width + BESIDE_BADGE
        yield Box(left, top, width, BADGE_HEIGHT, Ink.EXAMPLE_SOFT, None, 4.0)
        middle = top + (BADGE_HEIGHT - column.line(TextStyle.SMALL_STRONG)) / 2
        yield Label(left + BADGE_PADDING, middle, text, TextStyle.SMALL_STRONG, Ink.EXAMPLE)
    head = column.fit(TextStyle.SMALL).elided(column.say(document.running_head), room)
    middle = top + (BADGE_HEIGHT - line) / 2
    yield Label(sheet.margin, middle, head, TextStyle.SMALL, Ink.QUIET)
    yield Line(((sheet.margin, sheet.head_line), (sheet.right, sheet.head_line)))


def _foot(place: str, between: str, sheet: _Sheet) -> Iterator[Label]:
    foot = FOOT * sheet.size
    yield Label(sheet.margin, foot, PROGRAM, TextStyle.SMALL, Ink.QUIET)
    if between:
        middle = (sheet.margin + sheet.right) / 2
        yield Label(middle, foot, between, TextStyle.SMALL, Ink.QUIET, Align.CENTRE)
    yield Label(sheet.right, foot, place, TextStyle.SMALL, Ink.QUIET, Align.RIGHT)
