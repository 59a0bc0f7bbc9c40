"""Tables that are handed on, read back with two libraries that did not write them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from klviewer.reports import workbooks
from klviewer.reports.grid import Cell, Grid, Head, Kind
from klviewer.reports.workbooks import TooManyRowsError, sheet_name, write_workbook
from klviewer.reports.written_file import NotWrittenError

HEADS = (
    Head("Hvad"),
    Head("Antal", Kind.COUNT),
    Head("Række", Kind.PLACE),
    Head("Andel", Kind.SHARE),
    Head("Dag", Kind.DAY),
)
ROW: tuple[Cell, ...] = ("Bostøtte", 1234, 74, 0.329, date(2020, 6, 2))
HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+45 12 34 56 78",
    "-2+3",
    "-",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1+1",
    "{=1+1}",
    "https://eksempel.dk",
    "mailto:a@b.dk",
    "<b>fed</b> & <script>",
    "]]>",
    "_x0041_",
    "0101",
    "1e5",
    "TRUE",
    "a;b\tc\"d'e",
    "linje 1\nlinje 2",
    "  rum  ",
    "😀 æøå",
)


def written(path: Path, texts: Sequence[str]) -> Path:
    place = path / "liste.xlsx"
    write_workbook(Grid("Liste", (Head("Hvad"),), tuple((text,) for text in texts)), place)
    return place


def sheet_of(path: Path) -> Worksheet:
    sheet = load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    return sheet


def read_back(path: Path) -> list[str]:
    """The first column below its head, as calamine reads it."""
    with CalamineWorkbook.from_path(path) as book:
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [str(row[0]) for row in rows[1:]]


def test_every_kind_of_cell_keeps_its_type(tmp_path: Path) -> None:
    place = tmp_path / "liste.xlsx"
    write_workbook(Grid("Liste", HEADS, (ROW, (None,) * 5)), place)
    sheet = sheet_of(place)
    assert [cell.value for cell in sheet[1]] == [head.title for head in HEADS]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "n", "d"]
    assert [cell.number_format for cell in sheet[2]][1:] == ["#,##0", "0", "0.0%", "dd-mm-yyyy"]
    with CalamineWorkbook.from_path(place) as book:
        assert book.get_sheet_by_name("Liste").to_python()[1] == list(ROW)


def test_the_heads_stay_in_sight_and_can_be_filtered(tmp_path: Path) -> None:
    place = tmp_path / "liste.xlsx"
    write_workbook(Grid("Liste", HEADS, (ROW,), ("EKSEMPEL",)), place)
    sheet = sheet_of(place)
    assert sheet["A1"].value == "EKSEMPEL"
    assert sheet["A2"].value == "Hvad"
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:E3"


def test_nothing_is_a_formula_or_a_link(tmp_path: Path) -> None:
    place = written(tmp_path, HOSTILE)
    sheet = sheet_of(place)
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    quoted = {unescape(str(cell.value)).strip()[:1] for cell in cells if cell.quotePrefix}
    assert quoted == {*"=+-@＝"}
    with ZipFile(place) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
        assert not any("rels" in name and "sheet" in name for name in parts.namelist())


def test_hostile_texts_come_back_as_they_were(tmp_path: Path) -> None:
    expected = [text.replace("\r", "\n") for text in HOSTILE]
    found = [text.replace("\r", "\n") for text in read_back(written(tmp_path, HOSTILE))]
    assert found == expected


def test_characters_no_file_can_hold_are_shown_as_such(tmp_path: Path) -> None:
    found = read_back(written(tmp_path, ["a\x00b", "\x1b[31m", "\ud800", "\uffff"]))
    assert found == ["a\ufffdb", "\ufffd[31m", "\ufffd", "\ufffd"]


def test_what_is_too_long_for_a_cell_is_cut_and_says_so(tmp_path: Path) -> None:
    whole, long, wide = "a" * 32_767, "a" * 100_000, "😀" * 20_000
    found = read_back(written(tmp_path, [whole, long, wide]))
    assert found[0] == whole
    assert found[1] == "a" * 32_766 + "…"
    assert found[2] == "😀" * 16_383 + "…"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=40), min_size=1, max_size=20))
def test_any_text_is_written_and_nothing_calculates(tmp_path: Path, texts: list[str]) -> None:
    sheet = sheet_of(written(tmp_path, ["først", *texts]))
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row}
    assert kinds <= {"s", "n"}  # openpyxl calls an empty cell a number
    assert "f" not in kinds


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Problemer: [alle] */?\\", "Problemer   alle"),
        ("'a'", "a"),
        ("", "KL Viewer"),
        ("History", "History_"),
        ("x" * 40, "x" * 31),
    ],
)
def test_a_sheet_gets_a_name_that_excel_allows(title: str, name: str, tmp_path: Path) -> None:
    assert sheet_name(title) == name
    write_workbook(Grid(title, (Head("Hvad"),), (("a",),)), tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").sheetnames == [name]


def test_a_table_longer_than_a_sheet_is_refused_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "ROWS", 3)
    write_workbook(Grid("Liste", HEADS, (ROW,) * 2), tmp_path / "plads.xlsx")
    with pytest.raises(TooManyRowsError, match="Gem den som CSV"):
        write_workbook(Grid("Liste", HEADS, (ROW,) * 3), tmp_path / "liste.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["plads.xlsx"]


def test_a_workbook_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="kunne ikke skrives"):
        write_workbook(Grid("Liste", HEADS, ()), tmp_path / "findes ikke" / "liste.xlsx")


def told(title: str = "Status") -> Grid:
    """A table with all that can be told around it."""
    foot: tuple[tuple[Cell, ...], ...] = (
        ("I alt", 76, None, 1.0, None),
        ("=1", "skjult") + (None,) * 3,
    )
    return Grid(title, HEADS, (ROW,), ("EKSEMPEL",), ("Udvalg: alle", "n = 76"), foot, ("=Kilde",))


def test_totals_stand_below_what_is_sorted_and_filtered(tmp_path: Path) -> None:
    place = tmp_path / "tabel.xlsx"
    write_workbook(told(), place)
    sheet = sheet_of(place)
    assert [sheet.cell(row, 1).value for row in range(1, 8)] == [
        *("EKSEMPEL", "Udvalg: alle", "n = 76", "Hvad", "Bostøtte", "I alt", "=1")
    ]
    assert sheet.auto_filter.ref == "A4:E5"
    assert sheet.freeze_panes == "A5"
    assert sheet.cell(6, 1).border.top.style
    assert sheet.cell(6, 4).number_format == "0.0%"
    assert (sheet.cell(7, 1).data_type, sheet.cell(7, 2).value) == ("s", "skjult")


@pytest.mark.parametrize("title", ["Status", "Noter", "NOTER"])
def test_notes_have_a_sheet_of_their_own(title: str, tmp_path: Path) -> None:
    place = tmp_path / "tabel.xlsx"
    write_workbook(told(title), place)
    book = load_workbook(place)
    assert len(book.sheetnames) == 2
    notes = [str(row[0].value) for row in book.worksheets[1].iter_rows()]
    assert notes == ["EKSEMPEL", title, "Udvalg: alle", "n = 76", "=Kilde"]
    assert book.worksheets[1].cell(5, 1).data_type == "s"


def test_a_day_before_excels_first_is_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "days.xlsx"
    grid = Grid("Dage", (Head("Dag", Kind.DAY),), ((date(1754, 8, 30),), (date(2020, 6, 2),)))
    write_workbook(grid, path)
    sheet = load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet["A"]][1] == "30-08-1754"
