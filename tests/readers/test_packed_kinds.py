"""Workbooks of LibreOffice and binary ones: what must not reach the library that trusts them."""

import io
import struct
import zipfile

import pytest

from klviewer.readers import formats, limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from tests.readers import written_files
from tests.readers.binary_workbooks import cells, record, row, shared, strings, xlsb

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def sheets(data: bytes) -> tuple[Sheet, ...]:
    return formats.sheets(0, SourceFile("svar", data), silent)


def ods(*tables: str, declared: str = "", whole: str = "", manifest: str = "") -> bytes:
    """A workbook; each table is what stands between its tags."""
    named = "".join(
        f'<table:table table:name="Ark{place}">{rows}</table:table>'
        for place, rows in enumerate(tables, 1)
    )
    content = (
        f'<?xml version="1.0"?>{declared}<office:document-content {NAMESPACES}><office:body>'
        f"<office:spreadsheet>{named}</office:spreadsheet></office:body></office:document-content>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", manifest)
        packed.writestr("content.xml", whole or content)
    return data.getvalue()


def cell(text: str, attributes: str = "") -> str:
    words = f"<text:p>{text}</text:p>"
    return f'<table:table-cell office:value-type="string"{attributes}>{words}</table:table-cell>'


def line(*found: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(found)}</table:table-row>"


def repeated(what: str, times: int) -> str:
    return f' table:number-{what}-repeated="{times}"'


HEADS = line(cell("a"), cell("b"))
BLANK = "<table:table-cell/>"


def test_repeated_cells_and_rows_are_read() -> None:
    rows = line(cell("1", repeated("columns", 2)), attributes=repeated("rows", 3))
    (sheet,) = sheets(ods(HEADS + rows))
    assert [column.written() for column in sheet.columns] == [("1", "1", "1")] * 2


def test_blank_cells_and_rows_may_go_on_to_the_end_of_the_sheet() -> None:
    blank = f"<table:table-cell{repeated('columns', 16_000)}/>"
    rest = line(blank, attributes=repeated("rows", 1_048_000))
    (sheet,) = sheets(ods(HEADS + line(cell("1"), cell("2"), blank) + rest))
    assert len(sheet.rows) == 1


@pytest.mark.parametrize(
    "rows",
    [
        line(cell("x", repeated("columns", 16_000)), attributes=repeated("rows", 1_000_000)),
        line(BLANK, attributes=repeated("rows", 5_000_000)) + HEADS,
        line(f"<table:table-cell{repeated('columns', 10**9)}/>", cell("x")),
        HEADS + line(cell("x"), attributes=repeated("rows", 10**30)),
        HEADS + line(cell("x" * 60_000), attributes=repeated("rows", 100_000)),
        HEADS + line(cell('<text:s text:c="4000000000"/>'), cell("b")),
        line(cell("x", repeated("columns", 16_000))) * 1_000,
    ],
)
def test_what_would_fill_the_memory_is_refused(rows: str) -> None:
    with pytest.raises(UnreadableError, match=r"celler|pakkes ud"):
        sheets(ods(rows))


def test_many_sheets_share_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "OPEN_DOCUMENT_CELLS", 1_000)
    rows = line(cell("1", repeated("columns", 2)), attributes=repeated("rows", 400))
    assert len(sheets(ods(rows, rows))) == 2
    with pytest.raises(UnreadableError, match="pakkes ud"):
        sheets(ods(rows, rows, rows))


@pytest.mark.parametrize(
    "broken",
    [
        ods(whole="<office:document-content><table:table><table:table-row>"),
        ods(whole="x"),
        ods(HEADS + "<table:table>" + HEADS + "</table:table>"),
        ods(line(cell("x", ' table:number-columns-repeated="mange"'))),
        ods(HEADS, declared='<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'),
    ],
)
def test_content_that_is_no_table_is_refused(broken: bytes) -> None:
    with pytest.raises(UnreadableError, match="beskadiget"):
        sheets(broken)


def test_a_workbook_of_libreoffice_with_a_password_is_refused_as_such() -> None:
    with pytest.raises(UnreadableError, match="adgangskode"):
        sheets(ods(HEADS, manifest="<manifest:encryption-data/>"))


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("file", ["svar.ods", "svar.xls"])
def test_a_truncated_workbook_is_refused(file: str, kept: float) -> None:
    whole = written_files.kept(file).data
    with pytest.raises(UnreadableError, match="beskadiget"):
        sheets(whole[: int(len(whole) * kept)])


def test_shared_texts_of_a_binary_workbook_are_read() -> None:
    rows = row(0) + shared(0, 0) + shared(1, 1) + row(1) + shared(0, 2) + shared(1, 2)
    (sheet,) = sheets(xlsb(rows, strings("a", "b", "æøå")))
    assert [column.written() for column in sheet.columns] == [("æøå",), ("æøå",)]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            row(0) + cells([["a"]]) + row(1_048_575) + record(6, struct.pack("<II", 16_383, 0)),
            "cel",
        ),
        (row(2**31), "beskadiget"),
        (row(0) + record(6, struct.pack("<II", 2**31, 0)), "beskadiget"),
        (row(0) + record(6, b"\0"), "beskadiget"),
        (row(0) + shared(0, 7), "beskadiget"),
        (row(0) + b"\x06\xff\xff\xff\x7f", "beskadiget"),
        (row(0) + b"\x06\x80", "beskadiget"),
        (b"\x94", "beskadiget"),
    ],
)
def test_cells_of_a_binary_workbook_where_none_can_be_are_refused(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        sheets(xlsb(content))


def test_a_long_text_in_every_cell_of_a_binary_workbook_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "EXPANDED_BYTES", 2**20)
    rows = b"".join(row(number) + shared(0, 0) for number in range(100))
    with pytest.raises(UnreadableError, match="pakkes ud"):
        sheets(xlsb(rows, strings("x" * 10_000)))


def test_a_file_that_is_two_kinds_of_workbook_must_pass_as_both() -> None:
    data = io.BytesIO(ods(line(cell("x", repeated("columns", 10**9)), cell("y"))))
    with zipfile.ZipFile(data, "a") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(UnreadableError, match="celler"):
        sheets(data.getvalue())


@pytest.mark.parametrize("head", ["PK", "PKode", "PK_id"])
def test_a_text_whose_first_head_begins_as_archives_do_is_a_text(head: str) -> None:
    (found,) = sheets(f"{head};Svar\n1;ja\n2;nej\n".encode())
    assert [column.name for column in found.columns] == [head, "Svar"]
