"""Workbooks: what the sheets hold, and what is refused."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest

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

    rows = [["Undersøgelse", None, None, None], ["a", "b", "c", "d"], ["1", "2", "3", "4"]]
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


def repacked(changes: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook().data)) as old,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name) or old.read(name))
        for name in changes.keys() - set(old.namelist()):
            new.writestr(name, changes[name])
    return data.getvalue()


def sheet_of(rows: bytes) -> bytes:
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    whole = b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (main, rows)
    return repacked({"xl/worksheets/sheet1.xml": whole})


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="1"><c r="a1"/></row><row r="1048576"><c r="xfd1048576"><v>1</v></c></row>',
        b"<row><c r = 'A1'/></row><row><c s='1' r\n=\n'AAAA99999999'><v>1</v></c></row>",
        b'<row r="1"><c/></row><row r="1000000">' + b"<c><v>1</v></c>" * 200 + b"</row>",
        b'<x:row r="1"><x:c r="A1"/></x:row><x:row><x:c r="ZZ99999"><v>1</v></x:c></x:row>',
        b"<row " + b" " * 2**21 + b'r="9999999"><c/><c r="ZZ1"/><c><v>1</v></c></row>',
        b"""<row r="1"><c x=' r="A1"' r="XFD1048576"><v>1</v></c></row>""",
        b"""<row r="1"><c r="XFD1048576" x="/>"><v>1</v></c></row>""",
    ],
)
def test_cells_in_opposite_corners_do_not_take_all_memory(rows: bytes) -> None:
    with pytest.raises(UnreadableError, match="celler"):
        sheets(sheet_of(rows))


def test_formatted_cells_without_content_do_not_make_a_sheet_larger() -> None:
    filled = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    empty = b'<row r="1048576"><c r="XFD1048576" s="1"/><c r="XFC1048576" s="1"></c></row>'
    (sheet,) = sheets(sheet_of(filled + empty))
    assert sheet.rows.tolist() == [2]


@pytest.mark.parametrize("slash", ["/", "\\"])
@pytest.mark.parametrize("folder", ["xl/", ""])
def test_parts_may_lie_elsewhere_and_be_named_with_the_wrong_slash(folder: str, slash: str) -> None:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook().data)) as old,
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name).replace(b"/xl/", b"/" + folder.encode())
            if name == "_rels/.rels":
                content = content.replace(b'"xl/', b'"' + folder.encode())
            new.writestr(name.replace("xl/", folder).replace("/", slash), content)
    (sheet,) = sheets(data.getvalue())
    assert sheet.columns[0].name == "Kommunenavn"


def sharing(cells: int, words: int, cell: bytes = b'<c t="s"><v>0</v></c>') -> bytes:
    """A workbook in which cells share one text."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = (b"<row>" + cell * 10 + b"</row>") * (cells // 10)
    strings = b'<sst xmlns="%s"><si><t>%s</t></si></sst>' % (main, b"x" * words)
    whole = b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (main, rows)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = b"".join(
        b'<Relationship Type="%s/%s" Target="%s" Id="r%s"/>' % (kind, what, target, what)
        for what, target in (
            (b"worksheet", b"worksheets/sheet1.xml"),
            (b"styles", b"styles.xml"),
            (b"sharedStrings", b"sharedStrings.xml"),
        )
    )
    package = b"http://schemas.openxmlformats.org/package/2006/relationships"
    return repacked(
        {
            "xl/worksheets/sheet1.xml": whole,
            "xl/sharedStrings.xml": strings,
            "xl/workbook.xml": b'<workbook xmlns="%s" xmlns:r="%s"><sheets>'
            b'<sheet name="Ark" sheetId="1" r:id="rworksheet"/></sheets></workbook>' % (main, kind),
            "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="%s">%s</Relationships>'
            % (package, relations),
        }
    )


@pytest.mark.parametrize(
    "cell",
    [b'<c t="s"><v>0</v></c>', b"<c s='1' t = 's' ><f>A1</f><v >00</v></c>"],
)
def test_a_long_text_that_many_cells_share_is_refused_before_it_is_written_out(
    cell: bytes,
) -> None:
    with pytest.raises(UnreadableError, match="celler fylder"):
        sheets(sharing(20_000, 20_000, cell))


def test_a_short_text_may_stand_in_many_cells() -> None:
    (sheet,) = sheets(sharing(20_000, 20))
    assert len(sheet.rows) == 1_999


def test_an_endless_tag_is_refused() -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        sheets(sheet_of(b"<row " + b" " * (limits.LINE_BYTES + 2**21) + b'r="1"/>'))


def test_cells_may_leave_out_where_they_are() -> None:
    (sheet,) = sheets(sheet_of((b"<row>" + b"<c><v>7</v></c>" * 9 + b"</row>") * 2_000))
    assert len(sheet.rows) == 1_999


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 2**20)
    bomb = repacked({"xl/styles.xml": bytes(2**21)})
    assert len(bomb) < 2**15
    with pytest.raises(UnreadableError, match="pakkes ud"):
        sheets(bomb)


def test_entities_are_not_expanded() -> None:
    laughs = b"".join(
        b'<!ENTITY l%d "%s">' % (depth, b"&l%d;" % (depth - 1) * 10) for depth in range(1, 12)
    )
    found = repacked(
        {
            "xl/worksheets/sheet1.xml": b'<!DOCTYPE x [<!ENTITY l0 "ha">' + laughs + b"]>"
            b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l11;</t></is></c>'
            b'<c r="B1" t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>'
        }
    )
    try:
        (sheet,) = sheets(found)
    except UnreadableError:
        return
    assert all(len(column.name) < 100 for column in sheet.columns)


def test_another_kind_of_archive_is_refused_as_what_it_is() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert packed.members(data.getvalue()) == ["word/document.xml"]
    with pytest.raises(UnreadableError, match="pak den ud"):
        sheets(data.getvalue())
