"""How fast tables are counted, beside numpy's bare counting, pandas and PSPP.

Reported, not asserted: ratios within one run can be compared, seconds between machines cannot.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.readers.files import load
from klviewer.readers.reading import read
from klviewer.survey.counted_tables import Columns, CountedTables
from klviewer.survey.cross_table import cross_questions
from klviewer.survey.divided_tables import divided_table
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import NOT_ASKED, AreaResponses, Round, SingleAnswers
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Filter, Selection
from klviewer.survey.table import tabulate
from klviewer.survey.table_choice import Across, TableChoice
from tests.survey.generated_survey import single, survey_of

ROWS, COLUMNS, CHOICES = 1_000_000, 60, 5
ROUNDS = 5
QUESTIONS = tuple(single(f"q{number}", CHOICES) for number in range(COLUMNS))


@pytest.fixture(scope="module")
def million() -> AreaResponses:
    chance = np.random.default_rng(2020)
    return survey_of(
        {
            question: SingleAnswers(chance.integers(NOT_ASKED, CHOICES, ROWS).astype(np.int16))
            for question in QUESTIONS
        },
        ROWS,
    )


def _seconds(act: Callable[[], object]) -> float:
    """The fastest of some times: the others were disturbed."""
    found = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act()
        found.append(time.perf_counter() - begun)
    return min(found)


def _tell(title: str, measured: dict[str, float], unit: str) -> None:
    lines = [f"\n{title:52}{'ms':>10}{'/ ' + unit:>16}"]
    for what, seconds in measured.items():
        lines.append(f"  {what:50}{seconds * 1000:10.2f}{seconds / measured[unit]:16.2f}")
    sys.stdout.write("\n".join(lines) + "\n")


def _columns(responses: AreaResponses) -> list[np.ndarray[tuple[int], np.dtype[np.int16]]]:
    """The codes from 0, as bincount needs them."""
    found = []
    for question in QUESTIONS:
        answers = responses.closed(question)
        assert isinstance(answers, SingleAnswers)
        found.append((answers.positions - np.int16(NOT_ASKED)).astype(np.int16))
    return found


def test_a_million_rows(million: AreaResponses, tmp_path: Path) -> None:
    import pandas as pd

    columns = _columns(million)
    first, second = columns[:2]
    rows, across = QUESTIONS[:2]
    some = np.random.default_rng(1).random(ROWS) < 0.5
    bins = CHOICES - NOT_ASKED
    pspp = _pspp(columns, tmp_path)
    frequencies = {
        "bincount": _seconds(lambda: [np.bincount(column, minlength=bins) for column in columns]),
        "tabulate": _seconds(lambda: [tabulate(million, question) for question in QUESTIONS]),
        "tabulate, half of the rows": _seconds(
            lambda: [tabulate(million, question, some) for question in QUESTIONS]
        ),
        "PSPP, FREQUENCIES (without reading)": pspp["frequencies"] - pspp["reading"],
        "PSPP, reading the file": pspp["reading"],
    }
    series = [pd.Series(column) for column in (first, second)]
    crossed = {
        "bincount of one column": _seconds(lambda: np.bincount(first, minlength=bins)),
        "bincount of both columns": _seconds(
            lambda: [np.bincount(column, minlength=bins) for column in (first, second)]
        ),
        "cross_questions": _seconds(lambda: cross_questions(million, rows, across)),
        "cross_questions, half of the rows": _seconds(
            lambda: cross_questions(million, rows, across, some)
        ),
        "pandas.crosstab": _seconds(lambda: pd.crosstab(series[0], series[1])),
        "PSPP, CROSSTABS (without reading)": pspp["crosstabs"] - pspp["reading"],
    }
    _tell(f"{COLUMNS} frequencies of {ROWS} rows", frequencies, "bincount")
    _tell(f"one cross-table of {ROWS} rows", crossed, "bincount of one column")
    assert tabulate(million, QUESTIONS[0]).counts[:, 0].tolist() == np.bincount(first)[2:].tolist()


def _pspp(
    columns: list[np.ndarray[tuple[int], np.dtype[np.int16]]], folder: Path
) -> dict[str, float]:
    """Seconds of PSPP on the same codes, one digit each."""
    digits = np.full((ROWS, COLUMNS + 1), ord("\n"), np.uint8)
    for place, column in enumerate(columns):
        digits[:, place] = column + ord("0")
    digits.tofile(folder / "codes.txt")
    begin = f"data list fixed file='codes.txt' /q1 to q{COLUMNS} 1-{COLUMNS}.\n"
    commands = {
        "reading": "execute.",
        "frequencies": f"frequencies q1 to q{COLUMNS} /statistics=none.",
        "crosstabs": "crosstabs /tables=q1 by q2 /cells=count row column total.",
    }
    found = {}
    for name, command in commands.items():
        (folder / f"{name}.sps").write_text(begin + command + "\n", "ascii")
        begun = time.perf_counter()
        subprocess.run(
            ["pspp", "-o", f"{name}.csv", f"{name}.sps"],
            cwd=folder,
            check=True,
            capture_output=True,
            timeout=600,
        )
        found[name] = time.perf_counter() - begun
    return found


def test_filters_of_a_million_rows(million: AreaResponses) -> None:
    codes = np.array([municipality.code for municipality in shipped.frame()], np.int16)
    million.respondents.municipalities[:] = np.random.default_rng(3).choice(codes, ROWS)
    frame = shipped.frame()
    region = Filter(region=frame.regions[0])

    def fresh(within: Filter) -> Callable[[], object]:
        return lambda: _all(CountedTables(frame), million, within)

    kept = CountedTables(frame)
    _all(kept, million, region)
    measured = {
        "everyone": _seconds(fresh(Filter())),
        "a region, counted": _seconds(fresh(region)),
        "a region, come back to": _seconds(lambda: _all(kept, million, region)),
    }
    _tell(f"{COLUMNS} frequencies of {ROWS} rows within a filter", measured, "everyone")
    assert kept.table(million, QUESTIONS[0], region).size[0] < ROWS


def test_switching_the_division_of_a_million_rows(million: AreaResponses) -> None:
    codes = np.array([municipality.code for municipality in shipped.frame()], np.int16)
    million.respondents.municipalities[:] = np.random.default_rng(3).choice(codes, ROWS)
    shown = Round("r2", "Nu", (million,))
    earlier = Round("r1", "Før", (replace(million),))
    rows, across = QUESTIONS[:2]
    choices = {
        "by region": TableChoice(Across.REGION),
        "by municipality group": TableChoice(Across.GROUP),
        "by another question": TableChoice(Across.QUESTION, million.area.id, across.id),
        "by round": TableChoice(Across.ROUNDS),
    }

    def fresh() -> SelectedTables:
        return SelectedTables(CountedTables(shipped.frame(), shown, earlier), Selection())

    kept = fresh()
    measured = {"undivided": _seconds(lambda: fresh().table(million, rows))}
    for name, choice in choices.items():
        measured[name] = _seconds(partial(_divided, fresh, million, choice))
        divided_table(kept, million, rows, choice)
        measured[f"{name}, come back to"] = _seconds(
            partial(_divided, lambda: kept, million, choice)
        )
    _tell(f"one table of {ROWS} rows, divided in another way", measured, "undivided")
    assert divided_table(kept, million, rows, choices["by round"]).tables[0].size[1] == ROWS


def _divided(
    tables: Callable[[], SelectedTables], responses: AreaResponses, choice: TableChoice
) -> None:
    divided_table(tables(), responses, QUESTIONS[0], choice)


def _all(tables: CountedTables, responses: AreaResponses, within: Filter) -> None:
    for question in QUESTIONS:
        tables.table(responses, question, within)


def test_all_tables_of_the_example() -> None:
    frame = shipped.frame()
    areas = read(load(shipped.example().files), shipped.questionnaires(), frame).areas
    pairs = [(responses, question) for responses in areas for question in responses.area.questions]
    codes = [
        answers.positions + 2
        for responses, question in pairs
        if isinstance(answers := responses.answers[question.id], SingleAnswers)
    ]
    closed = [(responses, question) for responses, question in pairs if question.is_closed]
    _tell(
        f"all tables of the example ({len(pairs)} questions)",
        {
            "bincount": _seconds(lambda: [np.bincount(column) for column in codes]),
            "tabulate": _seconds(lambda: [tabulate(*pair) for pair in pairs]),
            "by region and by group, and each by itself": _seconds(
                lambda: _with_columns(closed, frame)
            ),
        },
        "bincount",
    )
    assert len(pairs) > len(closed) > 20


def _with_columns(closed: list[tuple[AreaResponses, Question]], frame: Frame) -> None:
    tables = CountedTables(frame)
    for responses, question in closed:
        for by in (None, *Columns):
            tables.table(responses, question, Filter(), by)
