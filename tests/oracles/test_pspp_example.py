"""Every table of the example equals PSPP's, by itself, by region and by municipality group."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from klviewer.readers import shipped
from klviewer.readers.files import load
from klviewer.readers.reading import read
from klviewer.survey.cross_table import cross
from klviewer.survey.division import division_of_groups
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Table, tabulate
from tests.oracles import pspp
from tests.oracles.coded import NOT_ASKED, Column, columns_of, dichotomies
from tests.oracles.difference import Differences
from tests.oracles.pspp_frequencies import ONE_DECIMAL, hold_multiple, hold_single

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="PSPP comes from Debian")


def test_the_example_by_itself_and_by_region_and_group(tmp_path: Path) -> None:
    frame = shipped.frame()
    reading = read(load(shipped.example().files), shipped.questionnaires(), frame)
    printed = pspp.run("".join(_example(responses) for responses in reading.areas), tmp_path)
    differences = Differences(ONE_DECIMAL)
    for responses in reading.areas:
        area = responses.area.id
        for number, question in enumerate(_closed(responses)):
            ours = _renamed(question, number)
            table = _as(tabulate(responses, question), ours)
            asked = printed[f"{area} asked"]
            if question.type is QuestionType.SINGLE:
                hold_single(f"{area} {question.id}", table, asked, ours.variable, differences)
            else:
                hold_multiple(f"{area} {question.id}", table, asked, differences)
            _by_parts(responses, question, ours, printed[f"{area} parts"], differences)
    assert not differences.found
    assert differences.compared > 2000


PARTS = {"region": regions, "municipality": municipality_groups}


def _closed(responses: AreaResponses) -> list[Question]:
    return [question for question in responses.area.questions if question.is_closed]


def _renamed(question: Question, number: int) -> Question:
    return replace(question, variable=f"v{number}")


def _as(table: Table, question: Question) -> Table:
    return replace(table, question=question)


def _example(responses: AreaResponses) -> str:
    variables: dict[str, Column] = {}
    for number, question in enumerate(_closed(responses)):
        given = columns_of(responses, question)
        ours = _renamed(question, number)
        single = question.type is QuestionType.SINGLE
        names = [ours.variable] if single else dichotomies(ours)
        variables |= dict(zip(names, given.values(), strict=True))
    frame = shipped.frame()
    for name, parts in PARTS.items():
        groups = parts(responses, frame)
        places = division_of_groups(groups, len(responses.respondents)).places
        variables[name] = places[responses.counted] + 1
    questions = [name for name in variables if name not in PARTS]
    return "".join(
        (
            pspp.inline(variables),
            f"missing values all ({NOT_ASKED}).\n",
            pspp.mark(f"{responses.area.id} asked"),
            pspp.frequencies(questions),
            pspp.mark(f"{responses.area.id} parts"),
            pspp.crosstabs(questions, PARTS, "count column"),
        )
    )


def _by_parts(
    responses: AreaResponses,
    question: Question,
    ours: Question,
    printed: pspp.Printed,
    differences: Differences,
) -> None:
    for name, parts in PARTS.items():
        division = division_of_groups(parts(responses, shipped.frame()), len(responses.respondents))
        table = cross(responses, question, division)
        single = question.type is QuestionType.SINGLE
        for row in range(len(table.rows)):
            variable = ours.variable if single else dichotomies(ours)[row]
            for column in range(1, len(table.columns)):
                what = f"{responses.area.id} {question.id} {row} {name} {column}"
                place = (variable, name), row + 1 if single else 1, column
                differences.count(what, table.count(row, column), printed.cell(*place))
                theirs = printed.cell(*place, "column")
                differences.share(what, table.share(row, column), theirs)
