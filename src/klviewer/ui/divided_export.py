"""A divided table on its way out of the program."""

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


def exported_grid(
    document: Document, responses: AreaResponses, divided: DividedTable, threshold: int
) -> Grid:
    """The table with who is counted, where it comes from, and what is hidden.

    Args:
        document: a project is open.
        responses: of the question's area.
        divided: the table as it is shown.
        threshold: the least count that may be shown.

    Raises:
        NothingToPrintError: no round is shown.
    """
    if document.snapshot is None:
        raise NothingToPrintError
    selection = document.selection
    if selection.keeps(divided.area, divided.question.id):
        selection = replace(selection, picks=())  # the table counts everyone in the filter
    made = material_of(document.snapshot, selection, document.today())
    material = replace(made, threshold=threshold)
    counted = divided_table(material.tables, responses, divided.question, divided.choice)
    found = disclosed_parts(counted, responses, material.disclosed)
    return divided_grid(counted, say, found, caption_of(material, (responses,)))


def file_name_of(divided: DividedTable | None) -> str:
    """What the table's file is called, without suffix."""
    return file_name(say(divided.title)) if divided else ""
