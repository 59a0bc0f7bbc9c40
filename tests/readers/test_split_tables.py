"""Tables divided over several sheets of a workbook."""

from collections.abc import Sequence

from klviewer.readers import formats
from klviewer.readers.findings import Findings
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from klviewer.readers.split_tables import rejoined
from klviewer.survey.problems import Problem
from tests.readers.written_files import xlsx

Rows = Sequence[Sequence[str]]


def joined(**sheets: Rows) -> tuple[list[Sheet], tuple[Problem, ...]]:
    named = {name.replace("_", "(") + ")": rows for name, rows in sheets.items()}
    findings = Findings()
    tables = formats.sheets(0, SourceFile("svar.xlsx", xlsx(named)), silent)
    return rejoined(tables, findings), findings.problems


def cells(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    return {column.name: column.written() for column in sheet.columns}


def test_other_columns_of_the_same_rows_are_put_beside() -> None:
    (sheet,), problems = joined(
        svar_2=[["id", "c"], ["1", "z"], ["2", "w"]],
        svar_1=[["id", "b"], ["1", "x"], ["2", "y"]],
    )
    assert cells(sheet) == {"id": ("1", "2"), "b": ("x", "y"), "c": ("z", "w")}
    assert not problems


def test_more_rows_of_the_same_columns_are_put_below() -> None:
    heads = ["id", "b"]
    (sheet,), problems = joined(
        svar_1=[heads, ["1", "x"]], svar_2=[heads, ["2", "y"], ["3", "x"]], svar_10=[heads]
    )
    assert cells(sheet) == {"id": ("1", "2", "3"), "b": ("x", "y", "x")}
    assert sheet.rows.tolist() == [2, 3, 4]
    assert not problems


def test_parts_that_do_not_fit_are_left_apart_and_reported() -> None:
    found, (problem,) = joined(
        svar_1=[["id", "b"], ["1", "x"], ["2", "y"]],
        svar_2=[["id", "c"], ["2", "z"], ["1", "w"]],
    )
    assert [sheet.name for sheet in found] == ["svar(1)", "svar(2)"]
    assert problem.place.sheet == "svar(2)"
