"""Workbooks: every sheet with anything in it, hidden ones too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO

import numpy as np
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from klviewer.readers import compound, limits, old_workbook, packed
from klviewer.readers.cells import from_float
from klviewer.readers.errors import UnreadableError, locked
from klviewer.readers.head_rows import find_heads
from klviewer.readers.headings import check_cells, headed, heads, titled
from klviewer.readers.sheet import Sheet, column_of_cells
from klviewer.readers.source import Progress, SourceFile, part, with_progress
from klviewer.survey.messages import translate
from klviewer.survey.problems import Problem, Severity

_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
# Where the library, written in Rust, panics over a damaged old workbook, it raises what no module
# exports and what is no Exception.
_PANICS = "pyo3_runtime"
_ROWS_PER_REPORT = 2_000


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are those of a workbook, locked ones too."""
    if data.startswith(compound.MARK):
        return True
    return data.startswith(packed.MARKS) and packed.is_workbook(data)


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets of a workbook that have anything in them.

    Raises:
        UnreadableError: the workbook is locked, damaged or too large.
    """
    if file.data.startswith(packed.MARKS):
        packed.check(file.data, part(progress, 0.0, 0.4))
    elif _ENCRYPTED_PART in file.data:
        raise locked()
    else:
        old_workbook.check(file.data)
    try:
        return tuple(_sheets((number, file), part(progress, 0.4, 1.0)))
    except PasswordError as error:
        raise locked() from error
    except BaseException as error:
        if isinstance(error, CalamineError | OSError) or type(error).__module__ == _PANICS:
            raise _damaged() from error
        raise


def _damaged() -> UnreadableError:
    return UnreadableError(
        translate(
            "reading",
            "Projektmappen er beskadiget, låst eller af en ukendt slags. "
            "Åbn den i Excel, og gem den som .xlsx uden adgangskode.",
        )
    )


def _too_many_sheets(count: int) -> UnreadableError:
    return UnreadableError(
        translate(
            "reading",
            "Projektmappen har {count} ark. Der kan højst læses {most}. Gem arkene med svar i en "
            "projektmappe for sig.",
            count=count,
            most=limits.SHEETS,
        )
    )


def _sheets(source: tuple[int, SourceFile], progress: Progress) -> Iterator[Sheet]:
    with CalamineWorkbook.from_filelike(BytesIO(source[1].data)) as workbook:
        found = [one for one in workbook.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
        if len(found) > limits.SHEETS:
            raise _too_many_sheets(len(found))
        for described, span in with_progress(found, progress):
            table = _sheet(source, workbook.get_sheet_by_name(described.name), span)
            if table is not None:
                yield _with_notice(table, described)


def _with_notice(table: Sheet, described: SheetMetadata) -> Sheet:
    if described.visible is SheetVisibleEnum.Visible:
        return table
    hidden = Problem(
        Severity.NOTICE,
        translate("reading", "Arket er skjult i projektmappen."),
        table.place(),
        translate("reading", "Arket er læst som de andre."),
    )
    return replace(table, problems=(hidden, *table.problems))


def _sheet(
    source: tuple[int, SourceFile], found: CalamineSheet, progress: Progress
) -> Sheet | None:
    """A sheet as a table; None where nothing stands in it."""
    check_cells(found.total_height, found.total_width, limits.WORKBOOK_CELLS)
    margin = [""] * (found.start or (0, 0))[1]  # the library begins at the first filled column
    rows: list[Sequence[object]] = []
    for row in found.iter_rows():
        rows.append([*margin, *row])
        if len(rows) % _ROWS_PER_REPORT == 0:
            progress(0.5 * len(rows) / found.total_height)
    found_heads = find_heads(rows, found.merged_cell_ranges or [], _text)
    if found_heads is None:
        return None
    names = heads(found_heads.names)
    below = rows[found_heads.body :]
    columns = []
    for place, name in enumerate(names):
        columns.append(column_of_cells(name, [row[place] for row in below], _text))
        progress(0.5 + 0.5 * place / len(names))
    numbers = np.arange(found_heads.body + 1, len(rows) + 1, dtype=np.int32)
    above = sum(any(cell != "" for cell in row) for row in rows[: found_heads.first])
    return titled(headed(source, columns, numbers, found.name), above, found_heads.first + 1)


def _text(cell: object) -> str:
    """A cell as text: whole numbers without decimals, dates as ISO 8601 writes them."""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return from_float(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return from_float(cell.total_seconds())
    return str(cell)
