"""How fast everything follows a selection: among 98 in the window, and among a million rows.

Reported, not asserted: aims are 16 ms for what is visible at 98, and 100 ms at a million.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klviewer.readers import shipped
from klviewer.readers.files import load
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import NOT_ASKED, AreaResponses, Round, SingleAnswers
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Municipalities, Pick, Selection
from klviewer.ui.appearance import apply_look
from klviewer.ui.document import Document
from klviewer.ui.settings import Settings
from klviewer.ui.workbench import Workbench
from tests.survey.generated_survey import single, survey_of
from tests.ui.opened import document_of_files

ROWS, VISIBLE, CHOICES = 1_000_000, 10, 5
ROUNDS = 15
QUESTIONS = tuple(single(f"q{number}", CHOICES) for number in range(VISIBLE))
PICKS: tuple[tuple[str, tuple[Pick, ...]], ...] = (
    ("an answer", (Clicked("children", "meetings-status", "nearly-there"),)),
    ("an answer of another area", (Clicked("s85", "s85-status", "as-before"),)),
    ("three municipalities", (Municipalities(frozenset({"101", "461", "751"})),)),
    (
        "two answers and a municipality",
        (
            Clicked("children", "meetings-status", "nearly-there"),
            Clicked("s104", "s104-reasons", "in-stages"),
            Municipalities(frozenset({"461"})),
        ),
    ),
)


def _milliseconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _tell(title: str, measured: dict[str, float]) -> None:
    lines = [f"\n{title:64}{'ms':>8}"]
    lines += [f"  {what:62}{taken:8.1f}" for what, taken in measured.items()]
    sys.stdout.write("\n".join(lines) + "\n")


def _all(tables: SelectedTables, areas: Sequence[AreaResponses]) -> int:
    """Count what a page shows, and return the rows that were selected."""
    for responses in areas:
        for question in responses.area.questions:
            tables.table(responses, question)
    return tables.respondents


def test_a_million_rows_follow_a_selection() -> None:
    chance = np.random.default_rng(2020)
    answers: dict[Question, SingleAnswers] = {
        question: SingleAnswers(chance.integers(NOT_ASKED, CHOICES, ROWS).astype(np.int16))
        for question in QUESTIONS
    }
    area = survey_of(dict(answers), ROWS)
    shown = Round("r", "Runde", (area,))
    counted = CountedTables(Frame(()), shown)
    one = Selection(picks=(Clicked("area", "q0", "c1"),))
    other = Selection(picks=(Clicked("area", "q1", "c2"), Clicked("area", "q2", "c0")))

    def show(selection: Selection) -> int:
        return _all(SelectedTables(counted, selection), (area,))

    measured = {
        "which rows count, once when they are read": _milliseconds(lambda: area.counted),
        "everyone": _milliseconds(lambda: show(Selection())),
        "an answer": _milliseconds(lambda: show(one)),
        "two answers to other questions": _milliseconds(lambda: show(other)),
        "back to the first": _milliseconds(lambda: show(one)),
    }
    _tell(f"{VISIBLE} tables of {ROWS} rows follow a selection (aim 100)", measured)
    assert 0 < show(one) < show(other) < ROWS


def test_the_visible_page_follows_a_selection(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    files = load(shipped.example().files)
    with document_of_files(qtbot, tmp_path / "p.klv", files) as document:
        settings = Settings(tmp_path / "s.ini")
        bench = Workbench(document, apply_look(qapp, settings), settings)
        qtbot.addWidget(bench)
        bench.resize(1366, 720)
        with qtbot.waitSignal(bench.ready):
            bench.show()
        for view in bench.pages:
            bench.show_view(view)
            QApplication.processEvents()
            measured = {what: _followed(document, picks) for what, picks in PICKS}
            title = f"the page {view} follows a selection: what is in sight is painted (aim 16)"
            _tell(title, {what: seen for what, (seen, _) in measured.items()})
            _tell(
                "  and what is out of sight", {what: all_ for what, (_, all_) in measured.items()}
            )
        document.clear()
        bench.close()


def _followed(document: Document, picks: tuple[Pick, ...]) -> tuple[float, float]:
    """The fastest of some times from nothing picked: until what is in sight is painted, and all."""
    seen, everything = [], []
    for _ in range(ROUNDS):
        document.clear()
        for _ in range(3):
            QApplication.processEvents()
        seen.append(_milliseconds(lambda: _follow(document, picks)))
        everything.append(seen[-1] + _milliseconds(QApplication.processEvents))
    return min(seen), min(everything)  # the others were disturbed


def _follow(document: Document, picks: tuple[Pick, ...]) -> None:
    """Pick, lay out and paint; what is out of sight waits for the timers' turn."""
    document.click(*picks)
    QApplication.sendPostedEvents()
