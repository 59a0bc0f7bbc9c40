"""Our table of one question held to PSPP's FREQUENCIES."""

from klviewer.survey.table import Table
from tests.oracles import pspp
from tests.oracles.coded import NOT_ANSWERED, NOT_ASKED, dichotomies
from tests.oracles.difference import Differences

ONE_DECIMAL = 0.0005 + 1e-9


def hold_single(
    what: str, table: Table, printed: pspp.Printed, variable: str, differences: Differences
) -> None:
    for row, choice in enumerate(table.rows):
        name = f"{what} {choice.id}"
        differences.count(name, table.count(row), printed.frequency(variable, row + 1))
        theirs = printed.frequency(variable, row + 1, "Valid Percent")
        differences.share(name, table.share(row), theirs)
    silent, unasked = (printed.frequency(variable, code) for code in (NOT_ANSWERED, NOT_ASKED))
    differences.count(f"{what} not answered", table.not_answered(), silent)
    differences.count(f"{what} not asked", table.not_asked(), unasked)


def hold_multiple(what: str, table: Table, printed: pspp.Printed, differences: Differences) -> None:
    for row, variable in enumerate(dichotomies(table.question)):
        name = f"{what} {variable}"
        differences.count(name, table.count(row), printed.frequency(variable, 1))
        theirs = printed.frequency(variable, 1, "Valid Percent")
        differences.share(name, table.share(row), theirs)
        silent, unasked = (printed.frequency(variable, code) for code in (NOT_ANSWERED, NOT_ASKED))
        differences.count(f"{name} not answered", table.not_answered(), silent)
        differences.count(f"{name} not asked", table.not_asked(), unasked)
