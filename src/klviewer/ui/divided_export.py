"""A divided table on its way out of the program."""

from collections.abc import Callable
from dataclasses import replace

from klviewer.reports.caption import caption_of
from klviewer.reports.divided_grids import divided_grid
from klviewer.reports.grid import Grid
from klviewer.survey.divided_tables import DividedTable, disclosed_parts, divided_table
from klviewer.survey.responses import AreaResponses
from klviewer.ui.document import Document
from klviewer.ui.page_files import file_name
from klviewer.ui.paper import NothingToPrintError, material_of
from klviewer.ui.saying import say


def exporting(
    document: Document, responses: AreaResponses, divided: DividedTable, threshold: int
) -> Callable[[], Grid]:
    """Makes the table with who is counted, where it comes from, and what is hidden.

    To find out what is to be hidden takes its time: what is returned is for the worker, and
    raises `NothingToPrintError` where no round is shown.

    Args:
        document: a project is open.
        responses: of the question's area.
        divided: the table as it is shown.
        threshold: the least count that may be shown.
    """
    snapshot, selection, today = document.snapshot, document.selection, document.today()
    if selection.keeps(divided.area, divided.question.id):
        selection = replace(selection, picks=())  # the table counts everyone in the filter

    def export() -> Grid:
        if snapshot is None:
            raise NothingToPrintError
        material = replace(material_of(snapshot, selection, today), threshold=threshold)
        counted = divided_table(material.tables, responses, divided.question, divided.choice)
        found = disclosed_parts(counted, responses, material.disclosed)
        return divided_grid(counted, say, found, caption_of(material, (responses,)))

    return export


def file_name_of(divided: DividedTable | None) -> str:
    """What the table's file is called, without suffix."""
    return file_name(say(divided.title)) if divided else ""
