"""Workbooks: every visible sheet with its heads in the first row that is not blank."""

from collections.abc import Iterator
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
from klviewer.readers.headings import check_cells, headed, heads
from klviewer.readers.sheet import Sheet, column_of_cells
from klviewer.readers.source import Progress, SourceFile, part
from klviewer.survey.messages import translate

_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
# Where the library, written in Rust, panics over a damaged old workbook, it raises what no module
# exports and what is no Exception.
_PANICS = "pyo3_runtime"
_ROWS_PER_REPORT = 2_000


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are those of a workbook, locked ones too."""
    if data.startswith(compound.MARK):
        return True
    return data.startswith(packed.MARK) and packed.is_workbook(data)


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets of a workbook that have anything in them.

    Raises:
        UnreadableError: the workbook is locked, damaged or too large.
    """
    if file.data.startswith(packed.MARK):
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


def _sheets(source: tuple[int, SourceFile], progress: Progress) -> Iterator[Sheet]:
    with CalamineWorkbook.from_filelike(BytesIO(source[1].data)) as workbook:
        shown = [found.name for found in workbook.sheets_metadata if _is_shown(found)]
        for place, name in enumerate(shown[: limits.SHEETS]):
            span = part(progress, place / len(shown), (place + 1) / len(shown))
            table = _sheet(source, workbook.get_sheet_by_name(name), span)
            if table is not None:
                yield table


def _is_shown(sheet: SheetMetadata) -> bool:
    return sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible


def _sheet(
    source: tuple[int, SourceFile], found: CalamineSheet, progress: Progress
) -> Sheet | None:
    """A sheet as a table; None where nothing stands in it."""
    check_cells(found.total_height, found.total_width, limits.WORKBOOK_CELLS)
    margin = [""] * (found.start or (0, 0))[1]  # the library begins at the first filled column
    rows: list[list[object]] = []
    for row in found.iter_rows():
        rows.append([*margin, *row])
        if len(rows) % _ROWS_PER_REPORT == 0:
            progress(0.5 * len(rows) / found.total_height)
    first = next((at for at, row in enumerate(rows) if any(cell != "" for cell in row)), None)
    if first is None:
        return None
    names = heads([_text(cell) for cell in rows[first]])
    below = rows[first + 1 :]
    columns = []
    for place, name in enumerate(names):
        columns.append(column_of_cells(name, [row[place] for row in below], _text))
        progress(0.5 + 0.5 * place / len(names))
    numbers = np.arange(first + 2, len(rows) + 1, dtype=np.int32)
    return headed(source, columns, numbers, found.name)


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
