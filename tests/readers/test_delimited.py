"""Delimited text: found columns, kept rows, and what is said of the rest."""

import csv
from collections.abc import Sequence
from io import StringIO

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.readers import delimited, limits, regular
from klviewer.readers.errors import UnreadableError
from klviewer.readers.growing import Records
from klviewer.readers.irregular import salvaged
from klviewer.readers.regular import regular_records
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent


def sheet(text: str | bytes) -> Sheet:
    data = text if isinstance(text, bytes) else text.encode()
    (found,) = delimited.sheets(0, SourceFile("svar.csv", data), silent)
    return found


def cells(found: Sheet) -> dict[str, tuple[str, ...]]:
    return {column.name: column.written() for column in found.columns}


def said(found: Sheet) -> list[tuple[str, int, str]]:
    return [(p.severity.value, p.place.row, str(p.what)) for p in found.problems]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    text = separator.join(["a", "b", "c"]) + "\n" + separator.join(["1", "2,5 eller; mere", ""])
    quoted = text.replace("2,5 eller; mere", '"2,5 eller; mere"')
    assert cells(sheet(quoted + "\n")) == {"a": ("1",), "b": ("2,5 eller; mere",), "c": ("",)}


def test_a_decimal_comma_does_not_make_comma_the_separator() -> None:
    found = sheet("kommune;andel;tal\nAarhus;0,435;1\nOdense;0,5;2\n")
    assert cells(found)["andel"] == ("0,435", "0,5")


def test_excels_line_with_the_separator_is_followed_and_counted() -> None:
    found = sheet("sep=,\na,b;c\n1,2;3\n")
    assert cells(found) == {"a": ("1",), "b;c": ("2;3",)}
    assert found.rows.tolist() == [3]


def test_line_breaks_within_quotation_marks_belong_to_the_answer() -> None:
    found = sheet('a;b\r\n1;"to\r\nlinjer"\r\n2;"et ""citat"""\r\n')
    assert cells(found)["b"] == ("to\nlinjer", 'et "citat"')
    assert found.rows.tolist() == [2, 3]


def test_numbers_are_left_as_they_are_written() -> None:
    found = sheet("postnr;tal\n0800;1.50\n800;1.5\n")
    assert cells(found) == {"postnr": ("0800", "800"), "tal": ("1.50", "1.5")}


def test_na_and_null_are_answers_like_others() -> None:
    assert cells(sheet("a;b\nNA;null\nnan;None\n"))["a"] == ("NA", "nan")


def test_blank_rows_are_left_out_and_counted() -> None:
    found = sheet("\na;b\n\n1;2\n;\n3;4\n")
    assert found.rows.tolist() == [4, 6]
    assert not found.problems


def test_a_phantom_last_column_is_not_mentioned() -> None:
    found = sheet("a;b;\n1;2;\n3;4;\n")
    assert [column.name for column in found.columns] == ["a", "b"]
    assert not found.problems


def test_a_column_without_head_is_named_by_its_letter() -> None:
    found = sheet("a;;b\n1;x;2\n")
    assert [column.name for column in found.columns] == ["a", "b"]
    (problem,) = found.problems
    assert (problem.place.column, str(problem.what)) == ("B", "Kolonnen har ingen overskrift.")


def test_columns_with_the_same_head_are_reported() -> None:
    assert said(sheet("a;b;A\n1;2;3\n")) == [("warning", 0, "2 kolonner har samme overskrift.")]


def test_a_row_with_too_many_fields_is_left_out_and_the_others_kept() -> None:
    found = sheet("a;b\n1;2\n3;4;5\n6;7\n")
    assert cells(found) == {"a": ("1", "6"), "b": ("2", "7")}
    assert found.rows.tolist() == [2, 4]
    assert said(found) == [("error", 3, "Rækken har flere felter, end der er overskrifter.")]


def test_empty_fields_after_the_last_column_do_no_harm() -> None:
    found = sheet("a;b\n1;2;;\n3;4\n")
    assert cells(found) == {"a": ("1", "3"), "b": ("2", "4")}
    assert not found.problems


def test_a_quotation_mark_never_closed_costs_one_row() -> None:
    found = sheet('a;b\n1;2\n3;"åben\n5;6\n7;8\n')
    assert cells(found)["a"] == ("1", "5", "7")
    assert [(severity, row) for severity, row, _ in said(found)] == [("error", 3)]


def test_many_unclosed_quotation_marks_end_the_reading() -> None:
    found = sheet('a;b\n0;0\n1;"\n' + 'x";"\n' * (limits.RESTARTS + 1))
    assert cells(found)["a"] == ("0",)
    assert "Resten af filen er ikke læst." in {str(problem.done) for problem in found.problems}


@pytest.mark.parametrize("end", ["3;4", '3;4;"to\nlinjer', "3;4;5\n6;7"])
def test_a_file_that_ends_within_a_row_loses_that_row_only(end: str) -> None:
    found = sheet(f"a;b;c\n1;2;3\n{end}")
    kept = 2 if end.startswith("3;4;5") else 1
    assert len(found.rows) == kept
    assert [severity for severity, _, _ in said(found)] == ["error"]


def test_a_last_row_without_line_break_is_whole() -> None:
    found = sheet('a;b;c\n1;2;3\n4;5;"seks\nsyv"')
    assert cells(found)["c"] == ("3", "seks\nsyv")
    assert not found.problems


def test_a_row_may_stop_before_its_last_empty_fields() -> None:
    found = sheet("a;b;c\n1;2;3\n4;5\n6;7;8\n")
    assert cells(found)["c"] == ("3", "", "8")
    assert not found.problems


def test_an_endless_cell_is_shortened() -> None:
    found = sheet("a;b\n1;" + "x" * (limits.CELL_CHARACTERS + 1) + "\n2;3\n")
    assert len(cells(found)["b"][0]) == limits.CELL_CHARACTERS
    assert [(severity, row) for severity, row, _ in said(found)] == [("warning", 2)]


def test_nul_and_foreign_bytes_are_reported() -> None:
    found = sheet("a;b\næøåæøåæøå;\x00x\n".encode() + "å;1\n".encode("cp1252"))
    assert [severity for severity, _, _ in said(found)] == ["warning", "warning"]
    assert cells(found) == {"a": ("æøåæøåæøå", "å"), "b": ("x", "1")}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Et brev uden kolonner.\nMed to linjer.\n", "ikke delt i kolonner"),
        ("Kære alle,\nher, som lovet, er, svarene\nVenlig hilsen\nA\nB\nC\n", "ikke delt"),
        (";".join("a" * (limits.COLUMNS + 1)) + "\n1\n", "kolonner"),
        ("a;" + "b" * 2_000_000 + "\n1;2\n", "for lang"),
    ],
)
def test_text_that_is_no_table_is_refused(text: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        sheet(text)


def test_an_endless_line_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE_BYTES", 50)
    assert len(sheet("a;b\n" + "1;2\n" * 100).rows) == 100
    with pytest.raises(UnreadableError, match="for lang"):
        sheet("a;b\n" + "1;2\n" * 20 + "3;" + "x" * 60)


def test_many_irregular_rows_are_followed() -> None:
    told: list[float] = []
    text = "a;b\n" + "1;2\n" * 5_000 + "1;2;3\n" + "3;4\n"
    (found,) = delimited.sheets(0, SourceFile("svar.csv", text.encode()), told.append)
    assert found.rows[-1] == 5_003
    assert cells(found)["a"][-1] == "3"
    assert len(told) > 3


def test_more_cells_than_memory_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regular, "check_cells", lambda rows, width: _refuse(rows * width))
    with pytest.raises(UnreadableError, match="6"):
        sheet("a;b\n1;2\n3;4\n5;6\n")


def _refuse(count: int) -> None:
    from klviewer.readers.headings import check_cells

    check_cells(count, 1, count - 1)


CELL = st.text(alphabet='ab1æ;" \n', max_size=6)
TABLE = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=12)
)


def _written(rows: Sequence[Sequence[str]]) -> str:
    text = StringIO()
    csv.writer(text, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue()


def _rows(found: Records) -> list[tuple[str, ...]]:
    columns = [
        [texts[at] if at >= 0 else "" for at in positions.tolist()]
        for positions, texts in zip(found.positions, found.texts, strict=True)
    ]
    return list(zip(*columns, strict=True))


@settings(deadline=None)
@given(TABLE, st.integers(1, 40))
def test_slices_of_any_size_give_what_was_written(rows: list[list[str]], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regular, "SLICE", size)
        fast = regular_records(_written(rows).encode(), 0, ";", len(rows[0]), silent)
    assert _rows(fast) == [tuple(row) for row in rows]
    careful = salvaged(_written(rows).encode(), ";", len(rows[0]), silent)
    assert not careful.flaws
    assert _rows(careful.records) == _rows(fast)
    np.testing.assert_array_equal(careful.records.numbers, fast.numbers)


PLAIN_CELL = st.text(alphabet="ab1æ€𝄞 ", max_size=6) | st.sampled_from(["1", "2", "12", ""])
PLAIN_TABLE = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(PLAIN_CELL, min_size=width, max_size=width), min_size=1, max_size=12
    )
)


@settings(deadline=None)
@given(PLAIN_TABLE, st.integers(1, 60), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_text_without_quotation_marks_gives_what_was_written(
    rows: list[list[str]], size: int, line_break: str, ends: bool
) -> None:
    text = line_break.join(";".join(cells) for cells in rows) + line_break * ends
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regular, "SLICE", size)
        patch.setattr(regular, "PARSED_SLICE", 2 * size)
        found = regular_records(text.encode(), 0, ";", len(rows[0]), silent)
    assert _rows(found) == [tuple(row) for row in rows]
    for place, texts in enumerate(found.texts):  # in the order in which they are met
        assert texts == tuple(dict.fromkeys(row[place] for row in rows if row[place]))


def test_a_column_with_more_texts_than_a_byte_can_number() -> None:
    rows = [(str(number % 1_000), str(number % 90)) for number in range(3_000)]
    text = "".join(f"{first};{second}\n" for first, second in rows)
    found = regular_records(text.encode(), 0, ";", 2, silent)
    assert _rows(found) == rows
    assert [positions.itemsize for positions in found.positions] == [2, 1]


def test_irregular_text_is_not_read_as_regular() -> None:
    with pytest.raises(pd.errors.ParserError):
        regular_records(b"1;2\n1;2;3\n", 0, ";", 2, silent)


UNDER_TITLES = "kommune{0}svar{0}ord\nOdense{0}1{0}fint\nAarhus{0}2{0}nej\n"


@pytest.mark.parametrize("separator", list(";,\t|"))
@pytest.mark.parametrize(
    "titles",
    [
        "Opfølgning\n",
        "Opfølgning: anden runde\n\n",
        '"To\nlinjer"\n\n\n',
        "Opfølgning{0}{0}\n{0}{0}\n",
    ],
)
def test_titles_above_the_heads_are_passed_over_and_told_of(titles: str, separator: str) -> None:
    text = (titles + UNDER_TITLES).format(separator)
    table = sheet(text)
    assert [column.name for column in table.columns] == ["kommune", "svar", "ord"]
    assert table.columns[2].written() == ("fint", "nej")
    (problem,) = table.problems
    assert "Over overskrifterne står 1 række" in str(problem.what)
    lines = titles.count("\n") - titles.count("To\n")
    assert problem.place.row == lines + 1
    assert table.rows.tolist() == [lines + 2, lines + 3]


def test_a_head_over_several_heads_is_joined_with_each_in_a_text_too() -> None:
    text = "kommune;Hvordan?;;ord\n;Møder;Breve;\nOdense;1;;fint\nAarhus;;1;nej\n"
    table = sheet(text)
    names = ["kommune", "Hvordan? - Møder", "Hvordan? - Breve", "ord"]
    assert [column.name for column in table.columns] == names
    assert table.rows.tolist() == [3, 4]
