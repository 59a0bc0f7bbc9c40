"""Every kind of table equals PSPP's, on 500 generated surveys.

PSPP shows shares with one decimal, so those are held to that; counts must be the same. PSPP 1.6
has no CTABLES (“not yet implemented”) and no tables of multiple-response sets, so several
answers are held to CROSSTABS of one variable per choice, and the answers given to a data set
that PSPP itself makes with a case per answer.
"""

import sys
from pathlib import Path

import pytest

from klviewer.survey.battery import Battery
from klviewer.survey.cross_table import across_rounds, cross_questions
from klviewer.survey.cumulation import cumulated
from klviewer.survey.division import Heading, Kind
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses
from klviewer.survey.shares import ShareOf, shares
from klviewer.survey.table import Table, tabulate
from klviewer.survey.transitions import transitions
from tests.oracles import pspp
from tests.oracles.coded import (
    BATCH,
    DATED,
    LATER,
    NO_RESPONSE,
    NOT_ANSWERED,
    NOT_ASKED,
    SURVEYS,
    Column,
    columns,
    columns_of,
    dichotomies,
)
from tests.oracles.difference import Differences
from tests.oracles.pspp_frequencies import ONE_DECIMAL, hold_multiple, hold_single
from tests.survey.generated_survey import FIRST, MORE, SECOND, SEVERAL, generated

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="PSPP comes from Debian")

ALL_SHARES = "count row column total"


@pytest.mark.parametrize("first", range(0, SURVEYS, BATCH))
def test_generated_surveys(first: int, tmp_path: Path) -> None:
    seeds = range(first, first + BATCH)
    printed = pspp.run("".join(_syntax(seed) for seed in seeds), tmp_path)
    differences = Differences(ONE_DECIMAL)
    for seed in seeds:
        responses = generated(seed)
        _frequencies(seed, responses, printed[f"{seed} asked"], differences)
        _given(seed, responses, printed[f"{seed} given"], differences)
        for question in (FIRST, SEVERAL):
            for by in (SECOND, MORE):
                table = cross_questions(responses, question, by)
                what = f"{seed} {question.id} by {by.id}"
                _answered(what, table, printed[f"{seed} answered"], differences)
                _whole(what, table, printed[f"{seed} whole"], differences)
        _rounds(seed, responses, printed[f"{seed} rounds"], differences)
        _change(seed, responses, printed[f"{seed} change"], differences)
    assert not differences.found
    assert differences.compared > BATCH * 200


def _syntax(seed: int) -> str:
    variables = columns(generated(seed))
    rows = [FIRST.variable, *dichotomies(SEVERAL)]
    by = [SECOND.variable, *dichotomies(MORE)]
    return "".join(
        (
            pspp.inline(variables),
            pspp.mark(f"{seed} asked"),
            f"missing values all ({NOT_ASKED}).\n",
            pspp.frequencies(variables),
            pspp.mark(f"{seed} answered"),
            f"missing values all ({NOT_ANSWERED}, {NOT_ASKED}).\n",
            pspp.crosstabs(rows, by, ALL_SHARES),
            pspp.mark(f"{seed} whole"),
            "missing values all ().\n",
            pspp.crosstabs(rows, by),
            pspp.mark(f"{seed} given"),
            _CASE_PER_ANSWER,
            pspp.frequencies(["choice"]),
            pspp.crosstabs(["choice"], [SECOND.variable], "count column"),
            _two_rounds(seed),
        )
    )


_CASE_PER_ANSWER = f"""vector several = several_1 to several_{len(SEVERAL.choices)}.
loop #k = 1 to {len(SEVERAL.choices)}.
do if several(#k) = 1.
compute choice = #k.
xsave outfile='given.sav' /keep=choice second.
end if.
end loop.
execute.
get file='given.sav'.
formats choice (f5.0).
"""


def _two_rounds(seed: int) -> str:
    saved = ""
    for name, responses in (("before", generated(seed)), ("after", generated(seed + LATER))):
        column = columns_of(responses, FIRST)[FIRST.variable]
        keys = _keys(responses)
        saved += pspp.inline({"key": keys, name: column})
        saved += f"save outfile='{name}.sav'.\n"
    return (
        saved
        + "match files /file='before.sav' /file='after.sav' /by key.\n"
        + f"recode before after (sysmis = {NO_RESPONSE}).\n"
        + pspp.mark(f"{seed} change")
        + pspp.crosstabs(["before"], ["after"])
        + "add files /file='before.sav' /rename (before = first) /in=one"
        + " /file='after.sav' /rename (after = first).\n"
        + f"missing values first ({NOT_ASKED}).\nformats one (f5.0).\n"
        + pspp.mark(f"{seed} rounds")
        + pspp.crosstabs(["first"], ["one"], "count column")
    )


def _keys(responses: AreaResponses) -> Column:
    return responses.respondents.row.astype("i2")


def _frequencies(
    seed: int, responses: AreaResponses, printed: pspp.Printed, differences: Differences
) -> None:
    for question in (FIRST, SECOND):
        table = tabulate(responses, question)
        hold_single(f"{seed} {question.id}", table, printed, question.variable, differences)
    battery = Battery((tabulate(responses, FIRST),))
    dated = cumulated(tabulate(responses, DATED))
    for row, choice in enumerate(DATED.choices):
        what = f"{seed} cumulated {choice.id}"
        frequency = printed.frequency("first", row + 1)
        differences.count(what, battery.counts[0, row], frequency)
        if frequency:  # PSPP leaves out what nobody said
            theirs = printed.frequency("first", row + 1, "Cumulative Percent")
            differences.share(what, float(dated.shares[row, 0]), theirs)
    for question in (SEVERAL, MORE):
        hold_multiple(f"{seed} {question.id}", tabulate(responses, question), printed, differences)


def _given(
    seed: int, responses: AreaResponses, printed: pspp.Printed, differences: Differences
) -> None:
    alone = shares(tabulate(responses, SEVERAL), ShareOf.ANSWERS_GIVEN)
    table = cross_questions(responses, SEVERAL, SECOND)
    found = shares(table, ShareOf.ANSWERS_GIVEN)
    pair = ("choice", SECOND.variable)
    for row in range(len(table.rows)):
        what = f"{seed} given {row}"
        theirs = printed.frequency("choice", row + 1, "Valid Percent")
        differences.share(what, float(alone[row, 0]), theirs)
        for column, code in _codes(table):
            theirs = printed.cell(pair, row + 1, code, "column")
            differences.share(f"{what} {code}", float(found[row, column]), theirs)


def _codes(table: Table) -> list[tuple[int, int]]:
    """The columns beside everyone with their code in the files."""
    codes = {Kind.NOT_ANSWERED: NOT_ANSWERED, Kind.NOT_ASKED: NOT_ASKED}
    columns = list(enumerate(table.columns))[1:]
    return [(place, codes.get(head.kind, place)) for place, head in columns]


def _pairs(table: Table) -> list[tuple[int, int, int, tuple[str, str], int]]:
    """Row, its code, column, the variables and the column's code, of every part."""
    question, by = table.question, table.by
    assert by is not None
    found = []
    for row in range(len(table.rows)):
        for column, code in _codes(table):
            several = question.type is QuestionType.MULTIPLE
            rows = dichotomies(question)[row] if several else question.variable
            across, value = _column_in_pspp(by, column, code)
            found.append((row, 1 if several else row + 1, column, (rows, across), value))
    return found


def _column_in_pspp(by: Question, column: int, code: int) -> tuple[str, int]:
    """The variable and the value a column of ours is there."""
    if by.type is not QuestionType.MULTIPLE:
        return by.variable, code
    is_part = code < NOT_ANSWERED
    return dichotomies(by)[column - 1 if is_part else 0], 1 if is_part else code


def _answered(what: str, table: Table, printed: pspp.Printed, differences: Differences) -> None:
    kinds = {"row": ShareOf.ROW, "column": ShareOf.ANSWERED, "total": ShareOf.ALL}
    found = {name: shares(table, of) for name, of in kinds.items()}
    for row, value, column, pair, code in _pairs(table):
        if code >= NOT_ANSWERED:
            continue
        name = f"{what} {pair} {value} {code}"
        differences.count(name, table.count(row, column), printed.cell(pair, value, code))
        for statistic, ours in found.items():
            theirs = printed.cell(pair, value, code, statistic)
            differences.share(f"{name} {statistic}", float(ours[row, column]), theirs)
        theirs = printed.cell(pair, value, "", "total")
        differences.share(f"{name} in all", float(found["total"][row, 0]), theirs)


def _whole(what: str, table: Table, printed: pspp.Printed, differences: Differences) -> None:
    for row, value, column, pair, code in _pairs(table):
        name = f"{what} whole {pair} {value} {code}"
        differences.count(name, table.count(row, column), printed.cell(pair, value, code))
        silent, unasked = (printed.cell(pair, way, code) for way in (NOT_ANSWERED, NOT_ASKED))
        differences.count(f"{name} not answered", table.not_answered(column), silent)
        differences.count(f"{name} not asked", table.not_asked(column), unasked)
        differences.count(f"{name} size", table.size[column], printed.cell(pair, "", code))


def _rounds(
    seed: int, responses: AreaResponses, printed: pspp.Printed, differences: Differences
) -> None:
    rounds = [(Heading("1", "1"), responses), (Heading("0", "0"), generated(seed + LATER))]
    table = across_rounds(rounds, "first")
    for row in range(len(table.rows)):
        for column, code in ((1, 1), (2, 0)):
            what = f"{seed} round {row} {code}"
            theirs = printed.cell(("first", "one"), row + 1, code)
            differences.count(what, table.count(row, column), theirs)
            theirs = printed.cell(("first", "one"), row + 1, code, "column")
            differences.share(what, table.share(row, column), theirs)


def _change(
    seed: int, responses: AreaResponses, printed: pspp.Printed, differences: Differences
) -> None:
    found = transitions(responses, generated(seed + LATER), "first")
    codes = (1, 2, 3, 4, NOT_ANSWERED, NOT_ASKED, NO_RESPONSE)
    for row, before in enumerate(codes):
        for column, after in enumerate(codes):
            theirs = printed.cell(("before", "after"), before, after)
            differences.count(f"{seed} {before}→{after}", found.counts[row, column], theirs)
