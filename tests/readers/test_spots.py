"""Where in a file's tables a problem or a respondent's answers stand."""

from typing import Any

from klviewer.readers import formats
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import SourceFile, silent
from klviewer.readers.spots import Spot, spot_of, spot_of_rows
from klviewer.survey.problems import Place
from tests.readers.written_files import xlsx

FIRST: list[list[Any]] = [["Kommune", "status_moeder"], ["Odense", 1], [None, None], ["Aarhus", 2]]
SECOND: list[list[Any]] = [["Forklaring", "Kommune"], ["a", "b"], ["c", "d"], ["e", "f"]]


def sheets() -> tuple[Sheet, ...]:
    data = xlsx({"Forklaring": SECOND, "Svar": FIRST})
    return formats.sheets(0, SourceFile("svar.xlsx", data), silent)


def test_a_problem_is_found_by_sheet_row_and_column() -> None:
    spot = spot_of(sheets(), Place("svar.xlsx", "Svar", 4, "status_moeder"))
    assert sheets()[1].rows.tolist() == [2, 4]
    assert spot == Spot(sheet=1, rows=(1,), near=1, column=1)


def test_a_problem_of_a_whole_sheet_is_its_beginning() -> None:
    assert spot_of(sheets(), Place("svar.xlsx", "Svar")) == Spot(1, (), 0, None)


def test_a_row_that_is_no_row_of_answers_is_near_the_next() -> None:
    assert spot_of(sheets(), Place("svar.xlsx", "Svar", 3)) == Spot(1, (), 1, None)
    assert spot_of(sheets(), Place("svar.xlsx", "Svar", 1)) == Spot(1, (), 0, None)
    assert spot_of(sheets(), Place("svar.xlsx", "Svar", 900)) == Spot(1, (), 1, None)


def test_without_a_sheet_the_one_with_the_column_and_the_row_is_meant() -> None:
    spot = spot_of(sheets(), Place("andet.csv", "", 3, "Forklaring"))
    assert spot == Spot(0, (1,), 1, 0)


def test_answers_are_found_in_the_table_with_their_questions() -> None:
    spot = spot_of_rows(sheets(), [4, 2], ["status_moeder", "praksis_moeder"])
    assert spot == Spot(1, (1, 0), 1, None)


def test_a_table_without_rows_has_no_row_to_show() -> None:
    (empty,) = formats.sheets(0, SourceFile("tom.csv", b"Kommune;Svar\r\n"), silent)
    assert spot_of([empty], Place("tom.csv", row=7)) == Spot(0, (), 0, None)
