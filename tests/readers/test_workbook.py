"""Workbooks: what the sheets hold, and what is refused."""

import io
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from klviewer.readers import compound, formats, limits, packed
from klviewer.readers.errors import UnreadableError
from klviewer.readers.headings import letter
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from klviewer.survey.problems import Severity
from tests.readers.written_files import workbook, xlsx


def sheets(data: bytes) -> tuple[Sheet, ...]:
    return formats.sheets(0, SourceFile("svar.xlsx", data), silent)


def cells(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    return {column.name: column.written() for column in sheet.columns}


def test_cells_become_text_without_what_a_workbook_adds() -> None:
    row: list[Any] = [1.0, 0.5, True, date(2020, 5, 27), datetime(2020, 5, 27, 14, 32), None]
    (sheet,) = sheets(xlsx({"Svar": [list("abcdef"), row, [1e300, -2, False, "x", time(9), "y"]]}))
    assert cells(sheet) == {
        "a": ("1", "1e+300"),
        "b": ("0.5", "-2"),
        "c": ("1", "0"),
        "d": ("2020-05-27", "x"),
        "e": ("2020-05-27 14:32:00", "09:00:00"),
        "f": ("", "y"),
    }


@pytest.mark.parametrize("from_1904", [False, True])
def test_days_may_be_counted_from_1904_as_on_old_macs(from_1904: bool) -> None:
    data = io.BytesIO()
    with closing(xlsxwriter.Workbook(data, {"in_memory": True, "date_1904": from_1904})) as book:
        sheet: Any = book.add_worksheet("Svar")
        sheet.write_row(0, 0, ["dag", "tid"])
        for column, wanted in enumerate(("dd-mm-yyyy", "dd-mm-yyyy hh:mm")):
            written = book.add_format({"num_format": wanted})
            sheet.write_datetime(1, column, datetime(2020, 5, 27, 14, 32), written)
    (found,) = sheets(data.getvalue())
    assert {text[:10] for column in found.columns for text in column.texts} == {"2020-05-27"}


def test_rows_and_columns_are_named_as_the_program_shows_them() -> None:
    rows: list[list[Any]] = [[], [None, "a", None, "b"], [None, "1", "x", "2"], [], [None, "3"]]
    (sheet,) = sheets(xlsx({"Svar": rows}))
    assert cells(sheet) == {"a": ("1", "3"), "b": ("2", "")}
    assert sheet.rows.tolist() == [3, 5]
    (problem,) = sheet.problems
    assert (problem.place.sheet, problem.place.column) == ("Svar", "C")


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_a_column_has_the_letters_a_spreadsheet_gives_it(place: int, name: str) -> None:
    assert letter(place) == name


def changed(data: bytes, change: Callable[[openpyxl.Workbook], None]) -> bytes:
    """A workbook after something was done to it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    found = io.BytesIO()
    book.save(found)
    return found.getvalue()


def test_more_sheets_than_can_be_read_are_refused_and_not_passed_over() -> None:
    many: dict[str, list[list[Any]]] = {
        f"Ark{number}": [["a", "b"], [1, 2]] for number in range(limits.SHEETS + 1)
    }
    with pytest.raises(UnreadableError, match="51 ark"):
        sheets(xlsx(many))
    many.popitem()
    assert len(sheets(xlsx(many))) == limits.SHEETS


def hide(book: openpyxl.Workbook) -> None:
    book["Skjult"].sheet_state = "hidden"


def test_hidden_sheets_are_read_with_a_notice_and_empty_ones_are_not() -> None:
    data = xlsx({"Svar": [["a", "b"], [1, 2]], "Skjult": [["c"], [3]], "Tom": []})
    shown, hidden = sheets(changed(data, hide))
    assert (shown.name, hidden.name) == ("Svar", "Skjult")
    assert not shown.problems
    (problem,) = hidden.problems
    assert problem.severity is Severity.NOTICE
    assert "skjult" in str(problem.what)


def test_titles_above_the_heads_are_passed_over_and_told_of() -> None:
    rows: list[list[Any]] = [["Undersøgelse af møder"], ["Udtrukket", "1. juni"], [], list("abcde")]
    (sheet,) = sheets(xlsx({"Svar": [*rows, [1, 2, 3, 4, 5]]}))
    assert [column.name for column in sheet.columns] == list("abcde")
    assert sheet.rows.tolist() == [5]
    (problem,) = sheet.problems
    assert "2 rækker" in str(problem.what)


def test_a_head_over_several_heads_is_joined_with_each() -> None:
    rows: list[list[Any]] = [
        ["Kommune", "Måde", None, "Status"],
        [None, "Video", "Ude", None],
        ["Odense", 1, 0, 2],
    ]
    (sheet,) = sheets(xlsx({"Svar": rows}))
    found = {"Kommune": ("Odense",), "Måde - Video": ("1",), "Måde - Ude": ("0",), "Status": ("2",)}
    assert cells(sheet) == found
    assert sheet.rows.tolist() == [3]


def test_a_head_merged_over_several_columns_is_the_head_of_them_all() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Svar"].merge_cells("B1:C1")

    data = xlsx({"Svar": [["Kommune", "Måde", None], ["Odense", "Video", "Ude"]]})
    (sheet,) = sheets(changed(data, merge))
    assert [column.name for column in sheet.columns] == ["Kommune", "Måde", "Måde"]


@pytest.mark.parametrize(
    ("above", "heads"),
    [
        (["Om jer", None, "Måde", None], ["Kommune", "Status", "Video", "Ude"]),
        (["", "", "Måde", None], ["Kommune", "Status", "Video", "Ude"]),
        (["Kommune", "Status", "Måde", None], ["", "", "Video", "Ude"]),
        (["", "Status", "Måde", None], ["Kommune", "", "Video", "Ude"]),
    ],
)
def test_a_merged_head_above_heads_is_joined_with_those_below_it(
    above: list[Any], heads: list[Any]
) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Svar"].merge_cells("C1:D1")
        if above[0] == "Om jer":
            book["Svar"].merge_cells("A1:B1")

    (sheet,) = sheets(changed(xlsx({"Svar": [above, heads, ["Odense", "x", 1, 0]]}), merge))
    first = ["Om jer - Kommune", "Om jer - Status"] if above[0] == "Om jer" else []
    wanted = [*(first or ["Kommune", "Status"]), "Måde - Video", "Måde - Ude"]
    assert [column.name for column in sheet.columns] == wanted
    assert sheet.rows.tolist() == [3]


def test_a_title_merged_over_some_columns_is_no_head() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Svar"].merge_cells("A1:B1")

    rows: list[list[Any]] = [["Undersøgelse", None, None, None], list("abcd"), list("1234")]
    (sheet,) = sheets(changed(xlsx({"Svar": rows}), merge))
    assert [column.name for column in sheet.columns] == ["a", "b", "c", "d"]


def test_a_column_without_a_head_does_not_make_a_row_of_answers_heads() -> None:
    rows: list[list[Any]] = [["a", "b", None], ["1", "x", "ekstra"], ["2", "y", None]]
    (sheet,) = sheets(xlsx({"Svar": rows}))
    assert cells(sheet) == {"a": ("1", "2"), "b": ("x", "y")}


def test_merged_answers_stand_where_they_are_stored() -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book["Svar"].merge_cells("B2:B3")

    data = xlsx({"Svar": [["a", "b"], ["1", "fælles"], ["2", None]]})
    (sheet,) = sheets(changed(data, merge))
    assert cells(sheet) == {"a": ("1", "2"), "b": ("fælles", "")}


def test_a_formula_is_what_it_was_when_the_workbook_was_saved() -> None:
    (sheet,) = sheets(xlsx({"Svar": [["a", "b"], ["=1+1", "tekst"]]}))
    assert cells(sheet) == {"a": ("",), "b": ("tekst",)}  # never calculated, so nothing is stored


@pytest.mark.parametrize("rows", [[], [["=1+1"]], [["", " "], []]])
def test_a_workbook_without_content_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(UnreadableError, match="ingen ark"):
        sheets(xlsx({"Tom": rows}))


def test_many_rows_are_followed() -> None:
    told: list[float] = []
    data = xlsx({"Svar": [["a", "b"], *[[number, 1] for number in range(2_500)]]})
    (sheet,) = formats.sheets(0, SourceFile("svar.xlsx", data), told.append)
    assert len(sheet.rows) == 2_500
    assert told == sorted(told)


def test_a_workbook_with_a_password_is_refused_as_such() -> None:
    locked = compound.MARK + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    with pytest.raises(UnreadableError, match="adgangskode"):
        sheets(locked)


@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_a_truncated_workbook_is_refused(kept: float) -> None:
    whole = workbook().data
    with pytest.raises(UnreadableError, match="beskadiget"):
        sheets(whole[: int(len(whole) * kept)])


def test_a_workbook_with_a_spoilt_part_is_refused() -> None:
    whole = workbook().data
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 100
    with pytest.raises(UnreadableError, match="beskadiget"):
        sheets(whole[:start] + b"spoilt" + whole[start + 6 :])


def test_another_kind_of_archive_is_refused_as_what_it_is() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert packed.members(data.getvalue()) == ["word/document.xml"]
    with pytest.raises(UnreadableError, match="et tekstdokument"):
        sheets(data.getvalue())
