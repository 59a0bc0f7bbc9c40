"""Workbooks of Excel since 2007: what must not reach the library that trusts them."""

import io
import zipfile

import pytest

from klviewer.readers import formats, limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from tests.readers.written_files import workbook


def sheets(data: bytes) -> tuple[Sheet, ...]:
    return formats.sheets(0, SourceFile("svar.xlsx", data), silent)


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


def sharing(
    cells: int, words: int, cell: bytes = b'<c t="s"><v>0</v></c>', row: bytes = b"<row>"
) -> bytes:
    """A workbook in which cells share one text."""
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = (row + cell * 10 + b"</row>") * (cells // 10)
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
