"""Documents laid out on A4: running head, page numbers, and everything within the margins."""

from collections.abc import Iterator

from klviewer.reports.document import Document
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


def lay_out_pages(document: Document, measure: TextMeasure, say: Say = str) -> tuple[Drawing, ...]:
    """Lay a document out.

    Args:
        document: what is printed.
        measure: how much room text takes.
        say: puts messages into the reader's language.

    Returns:
        One drawing per page, 794 units wide and 1123 high; at least one.
    """
    column = Column(WIDTH - 2 * MARGIN, measure, say)
    flow = strips(document.blocks, column)
    found = tuple(bodies(flow, BODY_BOTTOM - BODY_TOP, measure))
    return tuple(
        _page(document, body, number, len(found), column)
        for number, body in enumerate(found, start=1)
    )


def _page(
    document: Document, body: tuple[Shape, ...], number: int, count: int, column: Column
) -> Drawing:
    place = column.say(translate("print", "Side {number} af {count}", number=number, count=count))
    shapes = (
        *_head(document, column),
        *moved(body, MARGIN, BODY_TOP),
        *_foot(place, column),
    )
    return Drawing(WIDTH, HEIGHT, shapes, f"{column.say(document.title)}. {place}")


def _head(document: Document, column: Column) -> Iterator[Shape]:
    line = column.line(TextStyle.SMALL)
    top = HEAD_LINE - BADGE_HEIGHT - 8.0
    room = column.width
    if document.is_example:
        text = column.say(EXAMPLE)
        width = column.measure.width(text, TextStyle.SMALL_STRONG) + 2 * BADGE_PADDING
        left = WIDTH - MARGIN - width
        room -= width + BESIDE_BADGE
        yield Box(left, top, width, BADGE_HEIGHT, Ink.EXAMPLE_SOFT, None, 4.0)
        middle = top + (BADGE_HEIGHT - column.line(TextStyle.SMALL_STRONG)) / 2
        yield Label(left + BADGE_PADDING, middle, text, TextStyle.SMALL_STRONG, Ink.EXAMPLE)
    head = column.fit(TextStyle.SMALL).elided(column.say(document.running_head), room)
    yield Label(MARGIN, top + (BADGE_HEIGHT - line) / 2, head, TextStyle.SMALL, Ink.QUIET)
    yield Line(((MARGIN, HEAD_LINE), (WIDTH - MARGIN, HEAD_LINE)))


def _foot(place: str, column: Column) -> Iterator[Label]:
    yield Label(MARGIN, FOOT, PROGRAM, TextStyle.SMALL, Ink.QUIET)
    yield Label(WIDTH - MARGIN, FOOT, place, TextStyle.SMALL, Ink.QUIET, Align.RIGHT)
