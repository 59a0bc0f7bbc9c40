"""Tables in a Word file: heads that follow over the pages, rows that stay whole."""

from collections.abc import Sequence

from klviewer.reports.document import TableBlock
from klviewer.reports.drawing import Align, Ink
from klviewer.reports.pages.tables import column_widths
from klviewer.reports.word.markup import Element, element, valued, wide
from klviewer.reports.word.measures import twips
from klviewer.reports.word.styles import TABLE, Style
from klviewer.reports.word.texts import paragraph, run, shading, spacer
from klviewer.reports.word.writing import Writing

LOW = 12
"""A table of no more rows than this stands on one page."""


def table_elements(block: TableBlock, writing: Writing) -> tuple[Element, ...]:
    """A table, and room under it."""
    say = writing.say
    head = tuple(say(text) for text in block.head)
    rows = [tuple(say(text) for text in row) for row in block.rows]
    widths = [twips(width) for width in column_widths(head, rows, writing.column)]
    kept = range(0 if len(rows) <= LOW else len(rows) - block.together, len(rows) - 1)
    soft = writing.colour(Ink.ACCENT_SOFT)
    written = (
        row_element(
            [
                cell_element(
                    [cell_text(text, align, keeps=place in kept)],
                    width,
                    behind=soft if place in block.marked else "",
                )
                for text, align, width in zip(row, block.aligned, widths, strict=True)
            ]
        )
        for place, row in enumerate(rows)
    )
    top = head_row(head, block.aligned, widths)
    return table_element(widths, [top, *written]), spacer()


def table_element(
    widths: Sequence[int], rows: Sequence[Element], *, beside: int = 80, above: int = 0
) -> Element:
    """A table of finished rows.

    Args:
        widths: of the columns, in twentieths of a point.
        rows: at least one, the first of which is the head.
        beside: the room at both sides of a cell, likewise.
        above: the room over what stands in it.
    """
    looks = element("w:tblLook", {"w:val": "0020", "w:firstRow": "1", **_PLAIN_BANDS})
    about = element(
        "w:tblPr",
        {},
        valued("w:tblStyle", TABLE),
        wide("w:tblW", sum(widths)),
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblCellMar",
            {},
            wide("w:top", above),
            wide("w:left", beside),
            wide("w:right", beside),
        ),
        looks,
    )
    grid = element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": str(w)}) for w in widths))
    return element("w:tbl", {}, about, grid, *rows)


_PLAIN_BANDS = {
    "w:lastRow": "0",
    "w:firstColumn": "0",
    "w:lastColumn": "0",
    "w:noHBand": "1",
    "w:noVBand": "1",
}


def head_row(head: Sequence[str], aligned: Sequence[Align], widths: Sequence[int]) -> Element:
    """The row that is repeated on every page."""
    cells = (
        cell_element([paragraph(Style.HEAD_CELL, run(text), align=align)], width, at_foot=True)
        for text, align, width in zip(head, aligned, widths, strict=True)
    )
    about = element("w:trPr", {}, element("w:cantSplit"), element("w:tblHeader"))
    return element("w:tr", {}, about, *cells)


def row_element(cells: Sequence[Element]) -> Element:
    """A row that stays whole."""
    return element("w:tr", {}, element("w:trPr", {}, element("w:cantSplit")), *cells)


def cell_element(
    content: Sequence[Element],
    width: int,
    *,
    span: int = 1,
    behind: str = "",
    at_foot: bool = False,
) -> Element:
    """A cell.

    Args:
        content: paragraphs, at least one.
        width: in twentieths of a point.
        span: how many columns it goes over.
        behind: its colour, empty for none.
        at_foot: whether its words stand at the foot of the row.
    """
    about = [wide("w:tcW", width)]
    if span > 1:
        about.append(valued("w:gridSpan", span))
    if behind:
        about.append(shading(behind))
    if at_foot:
        about.append(valued("w:vAlign", "bottom"))
    return element("w:tc", {}, element("w:tcPr", {}, *about), *content)


def cell_text(text: str, align: Align = Align.LEFT, *, keeps: bool = False) -> Element:
    """The words of a cell."""
    return paragraph(Style.CELL, run(text), align=align, keeps=keeps)
