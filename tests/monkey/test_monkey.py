"""The monkey finds what is planted, does the same by the same seed, and finds nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klviewer.project.changes import Change, change_of
from klviewer.project.operations import AddCode
from klviewer.project.project import Project
from klviewer.survey.codes import CodeKind
from klviewer.survey.messages import translate
from tests.monkey import watching
from tests.monkey.content import Memory
from tests.monkey.grounds import GROUNDS
from tests.monkey.watching import Watch
from tests.ui.opened import opened_document, perform
from tools import monkey

ROOT = Path(__file__).parents[2]


def _raise() -> None:
    raise ZeroDivisionError


def _stand_still() -> None:
    end = time.process_time() + 1.2 * watching.LONGEST_PAUSE
    while time.process_time() < end:
        pass


@pytest.mark.parametrize(
    ("kind", "plant"),
    [
        ("exception", lambda: QTimer.singleShot(0, _raise)),
        ("Qt", lambda: qWarning("Planted.")),
        ("pause", _stand_still),
    ],
)
@pytest.mark.qt_log_ignore("Planted.")
def test_a_planted_fault_is_heard(qapp: QApplication, kind: str, plant: Callable[[], None]) -> None:
    watch = Watch()
    with watch.listening():
        watch.note("nothing yet")
        watch.beat()
        plant()
        qapp.processEvents()
        watch.beat()
    assert [fault.kind for fault in watch.faults] == [kind]
    assert watch.faults[0].after == ("0: nothing yet",)


def test_an_undo_that_does_not_lead_back_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    watch = Watch()
    memory = Memory(watch)
    with opened_document(qtbot, tmp_path / "prøve.klv") as document:
        memory.follow(document)
        perform(qtbot, document, AddCode("Ture", CodeKind.LEARNING, "green"))
        perform(qtbot, document, AddCode("Video", CodeKind.LEARNING, "blue"))
        with qtbot.waitSignal(document.worker.idle):
            document.undo()
        assert watch.faults == []
        with qtbot.waitSignal(document.worker.idle):
            document.redo()
            document.write(_quietly_changed)
            document.undo()
    assert {fault.kind for fault in watch.faults} == {"undo"}


def _quietly_changed(project: Project) -> Change:
    """Change a code behind the back of the history."""
    project._connection.execute("UPDATE code SET title = 'En anden' WHERE id = 1")
    return change_of(translate("test", "Intet"), [])


def test_every_ground_can_be_named() -> None:
    assert set(monkey.GROUNDS) == set(GROUNDS)


@pytest.mark.parametrize("ground", ["example", "rounds"])
def test_a_short_session_is_without_faults(ground: str) -> None:
    command = [sys.executable, "-m", "tests.monkey.session", "--seed", "20", "--steps", "40"]
    path = os.pathsep.join(map(str, (ROOT / "src", ROOT)))
    done = subprocess.run(
        [*command, "--ground", ground],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
