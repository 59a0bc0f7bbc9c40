"""Answers that do not count because another of the same municipality does: where they stand."""

from dataclasses import replace
from typing import Any

import pytest

from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.counting import CountingRule, Which
from klviewer.survey.counting_problems import recounted
from klviewer.survey.problems import Place, Problem
from tests.readers.small_survey import FRAME, QUESTIONNAIRE
from tests.readers.written_files import xlsx

Rows = list[list[Any]]

VISITS: Rows = [
    ["kommune", "besoeg_status", "besoeg_tekst"],
    ["København", "1", "x"],
    ["Odense", "2", "y"],
    ["Odense", "1", "z"],
]
MORE_VISITS: Rows = [VISITS[0], ["Aarhus", "1", "x"], ["Odense", "2", "y"]]
MEETINGS: Rows = [
    ["kommune", "status_moeder", "laering_ja_nej", "ord_om_laering", "antal_ansatte"],
    ["København", "1", "1", "x", "2"],
    ["Odense", "2", "2", "", "3"],
]


def opened(sheets: dict[str, Rows]) -> Reading:
    return read([SourceFile("a.xlsx", xlsx(sheets))], [QUESTIONNAIRE], FRAME)


def doubles(problems: tuple[Problem, ...]) -> list[Place]:
    return [problem.place for problem in problems if "mere end én gang" in str(problem.what)]


@pytest.mark.parametrize("first", ["Møder", "Besøg"])
def test_a_double_stands_in_the_sheet_of_its_area(first: str) -> None:
    sheets = dict(sorted({"Møder": MEETINGS, "Besøg": VISITS}.items(), key=lambda s: s[0] != first))
    assert doubles(opened(sheets).problems) == [Place("a.xlsx", "Besøg", 3)]


def test_a_double_that_could_stand_in_two_sheets_is_said_to_stand_in_none() -> None:
    reading = opened({"Besøg": VISITS, "Flere besøg": MORE_VISITS})
    assert doubles(reading.problems) == [Place("a.xlsx", "", 3), Place("a.xlsx", "", 4)]


def test_the_sheet_is_known_when_it_is_counted_anew() -> None:
    twice = [*MEETINGS, ["Odense", "1", "1", "y", "4"]]
    reading = opened({"Møder": twice, "Besøg": VISITS})
    rule = CountingRule(Which.FIRST_COMPLETE)
    areas = [replace(responses, rule=rule) for responses in reading.areas]
    found = recounted(reading.problems, areas, ["a.xlsx"], str)
    assert doubles(found) == [Place("a.xlsx", "Møder", 4), Place("a.xlsx", "Besøg", 4)]
