"""Files that nobody here made: each is read as other programs read it, or refused with a reason.

They are not in the repository: `KLVIEWER_FILES=FOLDER` names a folder whose files, and those of
the folders below it, are tried. docs/formats.md says which have been, and what came of it.
"""

import io
import math
import os
import sys
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pyreadstat
import pytest

from klviewer.readers import formats
from klviewer.readers.cells import clean
from klviewer.readers.errors import UnreadableError
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from tests.readers.measured import measured

FOLDER = os.environ.get("KLVIEWER_FILES", "")
READ_SPSS: Mapping[str, Callable[..., tuple[Any, Any]]] = {
    ".sav": pyreadstat.read_sav,
    ".zsav": pyreadstat.read_sav,
    ".por": pyreadstat.read_por,
}
WORKBOOKS = frozenset({".xlsx", ".xlsm"})
OTHERS = frozenset({".csv", ".tsv", ".xls", ".xlsb", ".ods", ".zip"})
PERIODS = frozenset({"WKYR", "MOYR", "QYR"})
SPSS_BEGINS = datetime(1582, 10, 14)
HOURS = 24
TOO_LATE = "#VALUE!"  # what openpyxl says of a date it cannot have
LARGEST = 2**20  # what openpyxl reads within reasonable time

pytestmark = [
    pytest.mark.skipif(not FOLDER, reason="no folder is given in KLVIEWER_FILES"),
    pytest.mark.skipif(sys.platform != "linux", reason="a process's limits are Linux's"),
]


def found(*suffixes: str) -> list[Path]:
    paths = Path(FOLDER).rglob("*") if FOLDER else ()
    return sorted(path for path in paths if path.is_file() and path.suffix.lower() in suffixes)


def sheets(path: Path) -> tuple[Sheet, ...]:
    try:
        return formats.sheets(0, SourceFile(path.name, path.read_bytes()), silent)
    except UnreadableError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("path", found(*READ_SPSS, *WORKBOOKS, *OTHERS), ids=str)
def test_it_is_read_or_refused_within_the_limits(path: Path) -> None:
    outcome = measured((path.name, path.read_bytes()))
    assert outcome.messages or not outcome.refused


@pytest.mark.parametrize("path", found(*READ_SPSS), ids=str)
def test_an_spss_file_has_the_values_that_pyreadstat_reads(path: Path) -> None:
    (sheet,) = sheets(path)
    try:
        frame, described = READ_SPSS[path.suffix.lower()](path)
    except OverflowError as error:
        pytest.skip(f"pyreadstat: {error}")
    assert [column.name for column in sheet.columns] == [clean(name) for name in frame.columns]
    for column in sheet.columns:
        cells = frame[column.name].tolist()
        kind = described.original_variable_types[column.name].rstrip("0123456789.")
        wanted = [_as_date(cells[row - 1], kind) for row in sheet.rows.tolist()]
        for text, cell in zip(column.written(), wanted, strict=True):
            assert _is(text, cell), kind


@pytest.mark.parametrize("path", found(*WORKBOOKS), ids=str)
def test_a_workbook_has_the_cells_that_openpyxl_reads(path: Path) -> None:
    tables = {sheet.name: sheet for sheet in sheets(path)}
    _skip_if_vast(path)
    try:
        with warnings.catch_warnings(), path.open("rb") as content:
            warnings.simplefilter("ignore")  # of what openpyxl leaves out
            book = openpyxl.load_workbook(content, data_only=True)
    except (IndexError, KeyError, TypeError, ValueError) as error:
        pytest.skip(f"openpyxl: {error!r}")
    for other in book.worksheets:
        rows = list(other.iter_rows(min_row=1, min_col=1, values_only=True))
        if table := tables.get(other.title):
            _assert_within(table, rows)


def _assert_within(table: Sheet, rows: Sequence[Sequence[object]]) -> None:
    """Each cell of a table stands in its row."""
    for column in table.columns:
        for number, text in zip(table.rows.tolist(), column.written(), strict=True):
            row = rows[number - 1]
            assert not text or _any_is(text, row), (table.name, number, column.name)


def _skip_if_vast(path: Path) -> None:
    """Leave out the workbooks that openpyxl makes room for every empty cell of."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        if sum(member.file_size for member in archive.infolist()) > LARGEST:
            pytest.skip("too large for openpyxl")
        if any(
            b'"XFD' in archive.read(name) or b"1048576" in archive.read(name)
            for name in archive.namelist()
        ):
            pytest.skip("formatted to the end of the sheet")


def _any_is(text: str, cells: Iterable[object]) -> bool:
    return any(_is(text, cell) for cell in cells)


def _as_date(cell: object, kind: str) -> object:
    """A cell of an SPSS file; pyreadstat leaves weeks, months and quarters in seconds."""
    if kind in PERIODS and isinstance(cell, float) and not math.isnan(cell):
        return (SPSS_BEGINS + timedelta(seconds=cell)).date()
    return cell


def _is(text: str, cell: object) -> bool:
    """Whether a text is how a value is written."""
    if cell is None or str(cell) in ("nan", "NaT"):
        return not text
    if isinstance(cell, datetime):
        written = cell.isoformat(sep=" ", timespec="seconds")
        return text in (written, written.removesuffix(" 00:00:00"))
    if isinstance(cell, date | time):
        return text == cell.isoformat() or _number(text.partition(":")[0]) >= HOURS  # a length
    if isinstance(cell, timedelta | int | float):
        number = cell.total_seconds() if isinstance(cell, timedelta) else float(cell)
        return math.isclose(_number(text), number, rel_tol=1e-9, abs_tol=1e-12)
    return cell == TOO_LATE or _unbroken(text) == _unbroken(clean(str(cell)))


def _unbroken(text: str) -> str:
    """A text without the mark some programs leave of a line break."""
    return text.replace("_x000D_", "")


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan
