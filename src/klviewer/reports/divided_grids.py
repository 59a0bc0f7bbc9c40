"""A divided table as it is shown, copied and saved."""

from collections.abc import Sequence

from klviewer.reports.caption import Caption
from klviewer.reports.divided_cells import TextCell, divided_cells
from klviewer.reports.grid import Cell, Grid, Head
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.divided_tables import DividedTable
from klviewer.survey.messages import Message, Say


def divided_grid(
    divided: DividedTable,
    say: Say,
    found: Sequence[Disclosure] = (),
    caption: Caption | None = None,
) -> Grid:
    """A table to be shown, or handed on with its caption.

    Args:
        divided: what was chosen and counted.
        say: puts messages into the reader's language.
        found: what of its tables is hidden, in their order; nothing when empty.
        caption: who is counted, and where the numbers come from; None beside a page that says so.
    """
    cells = divided_cells(divided, found)
    notes = tuple(map(say, cells.notes))

    def said(row: tuple[TextCell, ...]) -> tuple[Cell, ...]:
        return tuple(say(cell) if isinstance(cell, Message) else cell for cell in row)

    return Grid(
        say(divided.title),
        tuple(Head(say(title), kind) for title, kind in cells.heads),
        tuple(map(said, cells.rows)),
        caption.marks(say) if caption else (),
        (say(caption.selection),) if caption else (),
        tuple(map(said, cells.foot)),
        (*notes, say(caption.source)) if caption else notes,
    )
