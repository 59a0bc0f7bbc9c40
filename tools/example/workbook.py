"""An Excel workbook as a consultant keeps it: answers by label, and a sheet on what it is."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from klviewer.survey.questionnaire import Area
from tools.example.columns import Column, chosen, columns_of, has_answered, has_chosen, written
from tools.example.marking import MARK, MARK_EXPLAINED
from tools.example.replies import Reply
from tools.example.surveyxact import COMPLETIONS

# Most municipalities are called “… Kommune”; these put their name in another form.
FULL_NAMES = {"København": "Københavns Kommune", "Bornholm": "Bornholms Regionskommune"}
MADE = datetime(2020, 6, 5, 8, 0)
_SAVED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def workbook(area: Area, replies: Sequence[Reply]) -> bytes:
    """The file, the same bytes every time."""
    book = Workbook()
    book.properties.title = MARK
    book.properties.creator = "KL Viewer"
    book.properties.created = MADE
    sheet = book.worksheets[0]
    sheet.title = "Besvarelser"
    _fill(sheet, area, replies)
    _explain(book.create_sheet("Læs mig"), area)
    made = io.BytesIO()
    book.save(made)
    return _without_clock(made.getvalue())


def _fill(sheet: Worksheet, area: Area, replies: Sequence[Reply]) -> None:
    columns = columns_of(area)
    sheet.append(["Kommune", "Besvaret", "Samlet status", *(column.name for column in columns)])
    for reply in replies:
        name = reply.municipality.name
        full_name = FULL_NAMES.get(name, f"{name} Kommune")
        who = [full_name, reply.at, COMPLETIONS[reply.completion]]
        sheet.append([*who, *(_value(reply, column) for column in columns)])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 18


def _value(reply: Reply, column: Column) -> str | int | None:
    """A label; 1 or 0 where several can be given; an empty cell where nothing was answered."""
    if not column.question.is_closed:
        return written(reply, column) or None
    if not has_answered(reply, column):
        return None
    if column.choice:
        return int(has_chosen(reply, column))
    choice = chosen(reply, column)
    return choice.label if choice else None


def _explain(sheet: Worksheet, area: Area) -> None:
    for line in (MARK, MARK_EXPLAINED, "", area.title):
        sheet.append([line])
    sheet["A1"].font = Font(bold=True)
    sheet.column_dimensions["A"].width = 90


def _without_clock(book: bytes) -> bytes:
    """Pack the workbook again with one fixed time in place of the time it was saved."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = _SAVED.sub(rb"\g<1>" + f"{MADE:%Y-%m-%dT%H:%M:%SZ}".encode(), old.read(name))
            entry = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
