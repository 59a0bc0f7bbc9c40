"""Tables as Excel workbooks."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from klviewer.reports.grid import Cell, Grid, Kind, kind_of, looks_like_formula, writable
from klviewer.reports.written_file import written_file
from klviewer.survey.danish import number
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate

# Excel's own limits (Microsoft, “Excel specifications and limits”).
ROWS = 1_048_576
CELL_CHARACTERS = 32_767  # units of UTF-16
_NAME_CHARACTERS = 31
_FIRST_DAY = date(1900, 1, 1)

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")
_RESERVED = "history"

_TOP: Mapping[str, object] = {"valign": "top"}
_FORMATS: Mapping[Kind, Mapping[str, object]] = {
    Kind.TEXT: {**_TOP, "text_wrap": True},
    Kind.COUNT: {**_TOP, "num_format": "#,##0"},
    Kind.PLACE: {**_TOP, "num_format": "0"},
    Kind.SHARE: {**_TOP, "num_format": "0.0%"},
    Kind.DAY: {**_TOP, "num_format": "dd-mm-yyyy"},
}
_HEAD: Mapping[str, object] = {"bold": True, "bottom": 1, "valign": "top"}
_NUMBER_HEAD: Mapping[str, object] = {**_HEAD, "align": "right"}
_FOOT: Mapping[str, object] = {"top": 4}
_NOTE: Mapping[str, object] = {**_TOP, "text_wrap": True}
_MARK: Mapping[str, object] = {"bold": True, "font_color": "#8a5a00"}
_TYPED_AS_TEXT: Mapping[str, object] = {**_FORMATS[Kind.TEXT], "quote_prefix": True}

_PIXELS_PER_CHARACTER = 7.5
_NARROWEST, _WIDEST = 64, 420
_ROOM_FOR_FILTER = 28
_DAY_CHARACTERS = 10
_SHARE_CHARACTERS = 6
_NOTES = ("Noter", "Noter 2")
_NOTE_WIDTH = 640

_NUMBERS = frozenset({Kind.COUNT, Kind.SHARE})


class TooManyRowsError(ExpectedError):
    """A table does not fit in a sheet."""

    def __init__(self, rows: int) -> None:
        super().__init__(
            translate(
                "print",
                "Tabellen har {rows} rækker, og et regneark kan højst have {most}. Intet er "
                "skrevet. Gem den som CSV, eller filtrér den først.",
                rows=number(rows),
                most=number(ROWS),
            )
        )


def write_workbook(grid: Grid, path: Path) -> None:
    """Write a table as .xlsx, with a filter on its heads, which stay in sight.

    A text is written as text whatever it begins with, and never as a formula or a link. The
    table's notes stand on a second sheet.

    Args:
        grid: the table.
        path: where to; a file that is there is replaced.

    Raises:
        NotWrittenError: the place cannot be written to.
        TooManyRowsError: the table is longer than a sheet.
    """
    around = len(grid.marks) + len(grid.lead) + 1 + len(grid.foot)
    if around + len(grid.rows) > ROWS:
        raise TooManyRowsError(len(grid.rows))
    with written_file(path) as unfinished:
        book = Workbook(unfinished, {"in_memory": True})
        book.set_properties({"title": writable(grid.title), "author": "KL Viewer"})
        _Sheet(book, grid).write()
        if grid.notes:
            _write_notes(book, grid)
        try:
            book.close()
        except FileCreateError as error:
            raise _said_by_system(error) from error


def _said_by_system(error: FileCreateError) -> OSError:
    """The library wraps what the system said."""
    reason = error.args[0]
    return reason if isinstance(reason, OSError) else OSError(str(reason))


class _Sheet:
    """The one sheet of a workbook, as it is filled.

    Args:
        book: gets the sheet.
        grid: what stands in it.
    """

    def __init__(self, book: Workbook, grid: Grid) -> None:
        self._grid = grid
        self._sheet: Worksheet = book.add_worksheet(sheet_name(grid.title))
        self._formats = {kind: book.add_format(look) for kind, look in _FORMATS.items()}
        self._typed_as_text = book.add_format(_TYPED_AS_TEXT)
        foot = {kind: {**look, **_FOOT} for kind, look in _FORMATS.items()}
        self._foot = {kind: book.add_format(look) for kind, look in foot.items()}
        self._heads = {
            is_number: book.add_format(_NUMBER_HEAD if is_number else _HEAD)
            for is_number in (False, True)
        }
        self._mark = book.add_format(_MARK)

    def write(self) -> None:
        heads_at = self._write_lead()
        grid, sheet = self._grid, self._sheet
        for column, head in enumerate(grid.heads):
            look = self._heads[head.kind in _NUMBERS]
            sheet.write_string(heads_at, column, fitting(head.title), look)
        self._write_rows(heads_at + 1)
        for column in range(len(grid.heads)):
            sheet.set_column_pixels(column, column, self._width(column))
        sheet.freeze_panes(heads_at + 1, 0)
        sheet.autofilter(heads_at, 0, heads_at + len(grid.rows), len(grid.heads) - 1)

    def _write_lead(self) -> int:
        """Write what stands above the heads.

        Returns:
            The row of the heads.
        """
        marks, lead = self._grid.marks, self._grid.lead
        for row, text in enumerate((*marks, *lead)):
            look = self._mark if row < len(marks) else None
            self._sheet.write_string(row, 0, fitting(text), look)
        return len(marks) + len(lead)

    def _write_rows(self, first: int) -> None:
        rows = self._grid.rows
        for row, cells in enumerate((*rows, *self._grid.foot)):
            formats = self._foot if row == len(rows) else self._formats
            for column, cell in enumerate(cells):
                look = formats[kind_of(cell, self._grid.heads[column].kind)]
                self._write_cell((first + row, column), cell, look)

    def _write_cell(self, at: tuple[int, int], cell: Cell, look: Format) -> None:
        if isinstance(cell, str):
            self._sheet.write_string(*at, fitting(cell), self._look_of_text(cell, look))
        elif isinstance(cell, date):
            self._write_day(at, cell, look)
        elif cell is not None:
            self._sheet.write_number(*at, cell, look)

    def _write_day(self, at: tuple[int, int], day: date, look: Format) -> None:
        if day >= _FIRST_DAY:
            self._sheet.write_datetime(*at, day, look)
        else:
            self._sheet.write_string(*at, f"{day:%d-%m-}{day.year:04}", look)

    def _look_of_text(self, text: str, look: Format) -> Format:
        return self._typed_as_text if looks_like_formula(text) else look

    def _width(self, column: int) -> float:
        """Wide enough for the longest cell, within reason; the rest is wrapped."""
        head = len(self._grid.heads[column].title) * _PIXELS_PER_CHARACTER + _ROOM_FOR_FILTER
        rows = (*self._grid.rows, *self._grid.foot)
        longest = max((self._characters(row, column) for row in rows), default=0)
        return min(max(head, longest * _PIXELS_PER_CHARACTER + 8, _NARROWEST), _WIDEST)

    def _characters(self, row: Sequence[Cell], column: int) -> int:
        """About how many characters wide a cell is."""
        cell = row[column]
        if isinstance(cell, date):
            return _DAY_CHARACTERS
        if self._grid.heads[column].kind is Kind.SHARE and not isinstance(cell, str):
            return _SHARE_CHARACTERS
        lines = str(cell if cell is not None else "").split("\n")
        return max(map(len, lines))


def _write_notes(book: Workbook, grid: Grid) -> None:
    taken = sheet_name(grid.title).casefold()
    name = next(name for name in _NOTES if name.casefold() != taken)
    sheet = book.add_worksheet(name)
    look = book.add_format(_NOTE)
    for row, note in enumerate((*grid.marks, grid.title, *grid.lead, *grid.notes)):
        sheet.write_string(row, 0, fitting(note), look)
    sheet.set_column_pixels(0, 0, _NOTE_WIDTH)


def fitting(text: str) -> str:
    """The text as a cell can hold it: cut where it is too long, and then ending in “…”."""
    clean = writable(text)
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * CELL_CHARACTERS:
        return clean
    kept = units[: 2 * (CELL_CHARACTERS - 1)].decode("utf-16-le", errors="ignore")
    return f"{kept}…"


def sheet_name(title: str) -> str:
    """The title as a sheet may be called."""
    name = _NOT_IN_NAMES.sub(" ", writable(title)).strip()[:_NAME_CHARACTERS].strip(" '")
    return f"{name}_" if name.casefold() == _RESERVED else name or "KL Viewer"
