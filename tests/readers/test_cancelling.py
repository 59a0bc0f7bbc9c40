"""Progress is told often enough to cancel at any moment, and cancelling leaves nothing behind."""

import tempfile
from pathlib import Path

import numpy as np
import pytest

from klviewer.readers import regular
from klviewer.readers.reading import Reading, read
from klviewer.readers.source import Progress, SourceFile, followed, silent, with_progress
from klviewer.survey.questionnaire import Questionnaire
from tests.readers.same import assert_same
from tests.readers.small_survey import FRAME, QUESTIONNAIRE
from tests.readers.written_files import file, surveyxact

QUESTIONS = 12
ROWS = 300


class CancelledError(Exception):
    """What a caller raises to stop."""


class Calls:
    """Counts what is told, and stops at one of them."""

    def __init__(self, last: int = 0) -> None:
        self.told: list[float] = []
        self._last = last

    def __call__(self, share: float) -> None:
        self.told.append(share)
        if len(self.told) == self._last:
            raise CancelledError


def closed(rows: int = ROWS) -> SourceFile:
    """Closed answers, and when and in which words they were given."""
    heads = [*(f"q{number}" for number in range(QUESTIONS)), "closetime", "udgift", "ord"]
    chance = np.random.default_rng(3)
    answers = chance.integers(1, 12, (rows, QUESTIONS)).astype(str).tolist()
    days = (f"2020-05-{1 + row % 28:02};{row * 7};ord nr. {row}" for row in range(rows))
    return file(";".join(heads), *(";".join([*a, d]) for a, d in zip(answers, days, strict=True)))


def opened(progress: Progress, *files: SourceFile, known: tuple[Questionnaire, ...]) -> Reading:
    return read(files, known, FRAME, progress)


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regular, "SLICE", 1_000)
    monkeypatch.setattr(regular, "PARSED_SLICE", 2_000)


def test_progress_is_told_for_every_slice_and_every_question() -> None:
    table, calls = closed(), Calls()
    opened(calls, table, known=())
    reading = [share for share in calls.told if share < 0.7]
    understanding = [share for share in calls.told if share >= 0.7]
    assert len(reading) >= len(table.data) // regular.SLICE
    # looked for, answered, asked and settled
    assert len(understanding) >= 4 * QUESTIONS
    assert len(set(understanding)) >= 3 * QUESTIONS


def test_progress_is_told_for_every_question_of_a_known_questionnaire() -> None:
    calls = Calls()
    reading = opened(calls, *surveyxact(), known=(QUESTIONNAIRE,))
    questions = sum(len(responses.area.questions) for responses in reading.areas)
    assert len([share for share in calls.told if share >= 0.7]) >= 3 * questions


def test_more_rows_take_more_steps_of_the_same_size() -> None:
    few, many = Calls(), Calls()
    opened(few, closed(ROWS), known=())
    opened(many, closed(4 * ROWS), known=())
    in_files = [sum(share < 0.7 for share in calls.told) for calls in (few, many)]
    assert in_files[1] > 2 * in_files[0]


@pytest.mark.parametrize("known", [(), (QUESTIONNAIRE,)], ids=["own", "known"])
def test_cancelling_at_any_call_leaves_nothing_behind(
    known: tuple[Questionnaire, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    files = surveyxact() if known else (closed(40),)
    whole = Calls()
    before = opened(whole, *files, known=known)
    for last in range(1, len(whole.told) + 1):
        calls = Calls(last)
        with pytest.raises(CancelledError):
            opened(calls, *files, known=known)
        assert calls.told == whole.told[:last]
    assert not list(tmp_path.iterdir())
    after = opened(silent, *files, known=known)
    assert after.problems == before.problems
    for one, other in zip(after.areas, before.areas, strict=True):
        assert_same(one, other)


def test_things_are_followed_so_many_at_a_time() -> None:
    calls = Calls()
    assert list(followed("abcde", calls, 2)) == list("abcde")
    assert calls.told == [0.0, 0.4, 0.8]


def test_each_thing_has_its_part_of_the_progress() -> None:
    calls = Calls()
    for _, told in with_progress("ab", calls):
        told(0.0)
        told(1.0)
    assert calls.told == [0.0, 0.5, 0.5, 1.0]
