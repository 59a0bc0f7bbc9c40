"""Tables of status bars in a Word file: words in cells, and every bar a picture in its own."""

from collections.abc import Sequence

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.document import BarRow, BarTable
from klviewer.reports.drawing import Align, Drawing
from klviewer.reports.pages.charts import ABOVE, BETWEEN, bar_widths
from klviewer.reports.word.markup import Element
from klviewer.reports.word.measures import twips
from klviewer.reports.word.styles import Style
from klviewer.reports.word.tables import (
    cell_element,
    cell_text,
    head_row,
    row_element,
    table_element,
)
from klviewer.reports.word.texts import paragraph, run, spacer
from klviewer.reports.word.writing import Writing
from klviewer.survey.messages import Text


def bar_table_elements(block: BarTable, writing: Writing) -> tuple[Element, ...]:
    """A table of bars, and room under it."""
    names, bars, *notes = bar_widths(block, writing.column)
    widths = (names + BETWEEN, bars, *(width + BETWEEN for width in notes))
    sizes = [twips(width) for width in widths]
    head = [writing.say(text) for text in block.head]
    top = head_row(head, [Align.LEFT] * len(head), sizes)
    rows = (_row(row, sizes, bars - BETWEEN, writing) for row in block.rows)
    table = table_element(sizes, [top, *rows], beside=twips(BETWEEN / 2), above=twips(ABOVE))
    return table, spacer()


def _row(row: BarRow, widths: Sequence[int], room: float, writing: Writing) -> Element:
    """A row.

    Args:
        row: one bar with its words.
        widths: of the columns, in twentieths of a point.
        room: the width of the bar, in the units of drawings.
        writing: what it is written with.
    """
    name, bar, *notes = widths
    picture = bar_paragraph(_compact(row, room, writing), row.name, writing)
    return row_element(
        [
            cell_element([cell_text(writing.say(row.name))], name),
            cell_element([picture], bar),
            *(
                cell_element([_note(text, writing)], width)
                for text, width in zip(row.notes, notes, strict=True)
            ),
        ]
    )


def _compact(row: BarRow, room: float, writing: Writing) -> Drawing:
    column = writing.column
    return lay_out(row.bar, Setting(room, column.measure, column.say, row.chosen, Size.COMPACT))


def bar_paragraph(
    drawing: Drawing, title: Text, writing: Writing, *, keeps: bool = False
) -> Element:
    """A bar in a cell of its own.

    Args:
        drawing: as wide as there is room for.
        title: what it is the bar of.
        writing: takes the picture.
        keeps: whether it stands on the page of what follows.
    """
    return paragraph(Style.PICTURE, writing.picture(drawing, title), keeps=keeps)


def _note(text: Text, writing: Writing) -> Element:
    return paragraph(Style.CELL, run(writing.say(text), writing.quiet))
