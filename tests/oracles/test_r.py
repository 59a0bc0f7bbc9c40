"""Every kind of table equals R's, to the last digits, on 500 generated surveys."""

import csv
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from klviewer.survey.cross_table import cross_questions
from klviewer.survey.cumulation import cumulated
from klviewer.survey.finite_population import interval_if_silent_are_alike
from klviewer.survey.responses import AreaResponses
from klviewer.survey.shares import ShareOf, Shares, shares
from klviewer.survey.table import Table, tabulate
from klviewer.survey.tally import Counts
from klviewer.survey.transitions import transitions
from tests.oracles.coded import (
    DATED,
    LATER,
    NO_RESPONSE,
    NOT_ANSWERED,
    NOT_ASKED,
    SURVEYS,
    columns,
    columns_of,
    dichotomies,
)
from tests.oracles.difference import Differences
from tests.survey.generated_survey import FIRST, MORE, SECOND, SEVERAL, generated

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="R comes from Debian")

Figures = dict[tuple[int, str, str], float]

SCRIPT = Path(__file__).with_name("tables.R")
LAST_DIGITS = 1e-12
FRAME = 98
# The numbers that answered in each area of the example, and some that strain the edges.
ANSWERED = (1, 2, 40, 64, 72, 76, 83, 97, 98)
INTERVALS = [(count, answered) for answered in ANSWERED for count in range(answered + 1)]
WITHOUT = [NOT_ANSWERED, NOT_ASKED]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    """What R makes of all the surveys, in one run."""
    folder = tmp_path_factory.mktemp("r")
    _write_surveys(folder)
    _write_rounds(folder)
    cases = [("count", "answered", "frame"), *((*case, FRAME) for case in INTERVALS)]
    _write(folder / "intervals.csv", cases)
    command = ["Rscript", "--vanilla", str(SCRIPT)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        return {(int(row[0]), row[1], row[2]): float(row[3]) for row in csv.reader(file)}


def _write_surveys(folder: Path) -> None:
    names = ("survey", *columns(generated(0)))
    rows: list[tuple[object, ...]] = [names]
    for seed in range(SURVEYS):
        found = columns(generated(seed)).values()
        rows += [(seed, *row) for row in zip(*(each.tolist() for each in found), strict=True)]
    _write(folder / "surveys.csv", rows)


def _write_rounds(folder: Path) -> None:
    rows: list[tuple[object, ...]] = [("survey", "round", "key", "first")]
    for seed in range(SURVEYS):
        for number, responses in ((1, generated(seed)), (2, generated(seed + LATER))):
            given = columns_of(responses, FIRST)["first"].tolist()
            rows += [(seed, number, *pair) for pair in enumerate(given)]
    _write(folder / "rounds.csv", rows)


def _write(path: Path, rows: Sequence[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def test_generated_surveys(figures: Figures) -> None:
    differences = Differences(LAST_DIGITS)
    for seed in range(SURVEYS):
        responses = generated(seed)
        _one_question(seed, responses, figures, differences)
        _several_answers(seed, responses, figures, differences)
        _crossed(seed, responses, figures, differences)
        codes = [1, 2, 3, 4, *WITHOUT, NO_RESPONSE]
        moved = transitions(responses, generated(seed + LATER), "first").counts
        _counts(differences, figures, (seed, "change"), moved, [codes, codes])
    assert not differences.found
    assert differences.compared > SURVEYS * 100


def _one_question(
    seed: int, responses: AreaResponses, figures: Figures, differences: Differences
) -> None:
    table = tabulate(responses, FIRST)
    missing = [[table.not_answered()], [table.not_asked()]]
    whole = np.vstack([table.counts, missing])
    names = [[1, 2, 3, 4, *WITHOUT]]
    _counts(differences, figures, (seed, "first"), whole[:, 0], names)
    asked = shares(table, ShareOf.ASKED)[:, 0]
    _shares(differences, figures, (seed, "first asked"), asked, [[1, 2, 3, 4]])
    added = cumulated(tabulate(responses, DATED)).shares[:, 0]
    _shares(differences, figures, (seed, "first cumulated"), added, [[1, 2, 3, 4]])


def _several_answers(
    seed: int, responses: AreaResponses, figures: Figures, differences: Differences
) -> None:
    table = tabulate(responses, SEVERAL)
    names = [dichotomies(SEVERAL)]
    _counts(differences, figures, (seed, "several"), table.counts[:, 0], names)
    for kind, of in (("asked", ShareOf.ASKED), ("given", ShareOf.ANSWERS_GIVEN)):
        found = shares(table, of)[:, 0]
        _shares(differences, figures, (seed, f"several {kind}"), found, names)


def _crossed(
    seed: int, responses: AreaResponses, figures: Figures, differences: Differences
) -> None:
    table = cross_questions(responses, FIRST, SECOND)
    across = [1, 2, 3, *WITHOUT]
    whole = _with_missing(table)[:, 1:]
    _counts(differences, figures, (seed, "cross"), whole, [[1, 2, 3, 4, *WITHOUT], across])
    names: list[Sequence[object]] = [[1, 2, 3, 4], [1, 2, 3]]
    for kind, of in (
        ("row", ShareOf.ROW),
        ("column", ShareOf.ANSWERED),
        ("all", ShareOf.ALL),
    ):
        _shares(differences, figures, (seed, f"cross {kind}"), shares(table, of)[:, 1:4], names)
    several = cross_questions(responses, SEVERAL, SECOND)
    names = [dichotomies(SEVERAL), across]
    _counts(differences, figures, (seed, "several by second"), several.counts[:, 1:], names)
    both = cross_questions(responses, SEVERAL, MORE)
    names = [dichotomies(SEVERAL), dichotomies(MORE)]
    _counts(differences, figures, (seed, "several by more"), both.counts[:, 1:3], names)
    of_all = shares(both, ShareOf.ALL)[:, 1:3]
    _shares(differences, figures, (seed, "several by more all"), of_all, names)


def _with_missing(table: Table) -> Counts:
    silent, unasked = table.base - table.answered, table.size - table.base
    return np.vstack([table.counts, silent, unasked])


def _named(names: Sequence[Sequence[object]], place: tuple[int, ...]) -> str:
    return " ".join(str(heads[each]) for heads, each in zip(names, place, strict=True))


def _counts(
    differences: Differences,
    figures: Figures,
    key: tuple[int, str],
    ours: Counts,
    names: Sequence[Sequence[object]],
) -> None:
    for place, value in np.ndenumerate(ours):
        name = _named(names, place)
        differences.count(f"{key} {name}", value, figures[*key, name])


def _shares(
    differences: Differences,
    figures: Figures,
    key: tuple[int, str],
    ours: Shares,
    names: Sequence[Sequence[object]],
) -> None:
    for place, value in np.ndenumerate(ours):
        name = _named(names, place)
        differences.share(f"{key} {name}", float(value), figures[*key, name])


def test_the_interval_is_that_of_the_hypergeometric_distribution(figures: Figures) -> None:
    differences = Differences(LAST_DIGITS)
    for place, (count, answered) in enumerate(INTERVALS):
        ours = interval_if_silent_are_alike(count, answered, FRAME)
        for name, value in (("low", ours.low), ("high", ours.high)):
            theirs = figures[place, "interval", name] / FRAME
            differences.share(f"{count} of {answered}: {name}", value, theirs)
    assert not differences.found
    assert differences.compared == 2 * len(INTERVALS)
