"""The program as it is started: safely, after a crash, as always; and what it leaves behind."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize

from klviewer.app.start import fits
from klviewer.ui.example import open_example

SOURCE = Path(__file__).parents[2] / "src"
SETTINGS = "[window]\nappearance=dark\nlanguage=en\n"

# Looks at the window once everything is in, and closes it.
PROGRAM = """\
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from klviewer.app import start
from klviewer.ui.copied import text_data

words = json.loads(sys.argv[1])

class Watched(start.MainWindow):
    def __init__(self, settings):
        super().__init__(settings)
        self.looked = False
        self.ready.connect(self.look)
        if not words["paths"] or words["safe"]:
            self.opening.awake.connect(lambda _: self.worker.idle.connect(self.look))

    def look(self):
        if self.looked:
            return
        self.looked = True
        told = {
            "notice": self.notices.text,
            "language": self.settings.get(start_settings.LANGUAGE),
            "project": self.snapshot is not None,
        }
        if words["paths"]:
            told["folder"] = str(Path.cwd())
            told["maximised"] = self.isMaximized()
        if words["copied"]:
            QGuiApplication.clipboard().setMimeData(text_data(words["copied"]))
        print(json.dumps(told))
        QTimer.singleShot(0, self.close)

from klviewer.ui import settings as start_settings
start.MainWindow = Watched
sys.exit(start.open_window([Path(path) for path in words["paths"]], safe=words["safe"]))
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user with settings of their own."""
    for name in ("config", "data"):
        (tmp_path / name / "KL Viewer").mkdir(parents=True)
    (tmp_path / "config" / "KL Viewer" / "klviewer.ini").write_text(SETTINGS, "utf-8")
    documents = tmp_path / "documents"
    documents.mkdir()
    places = tmp_path / "config" / "user-dirs.dirs"
    places.write_text(f'XDG_DOCUMENTS_DIR="{documents}"\n', "utf-8")
    return tmp_path


def _run(home: Path, program: str, *words: str) -> subprocess.CompletedProcess[str]:
    homes = {"XDG_CONFIG_HOME": home / "config", "XDG_DATA_HOME": home / "data"}
    variables = {name: str(path) for name, path in homes.items()}
    variables |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(SOURCE)}
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def _start(home: Path, *paths: Path, safe: bool = False, copied: str = "") -> dict[str, Any]:
    words = json.dumps({"paths": [str(path) for path in paths], "safe": safe, "copied": copied})
    done = _run(home, PROGRAM, words)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _log(home: Path) -> list[str]:
    lines = (home / "data" / "KL Viewer" / "log.txt").read_text("utf-8").splitlines()
    return [line.split(" ", 2)[2] for line in lines]


def test_an_ordinary_start_opens_what_is_asked_for_with_the_users_settings(home: Path) -> None:
    project = home / "projekt.klv"
    open_example(project).close()
    told = _start(home, project)
    # Dialogs about files begin among the user's documents.
    folder = str(home / "documents")
    assert told.pop("maximised"), "the screen of the tests is smaller than the window"
    assert told == {"notice": "", "language": "en", "project": True, "folder": folder}
    log = _log(home)
    assert log[0].endswith("safe=0")
    assert log[1].startswith("shown rounds=1 areas=4 responses=295")
    assert log[-1] == "ended status=0"
    assert not list((home / "data" / "KL Viewer").glob("crash-*"))


def test_a_window_that_reaches_below_the_screen_does_not_fit() -> None:
    """On a laptop of 1366 × 768 the line at the bottom, with the example's mark, was not seen."""
    assert not fits(QSize(1366, 768), QSize(1366, 768))
    assert fits(QSize(1366, 768), QSize(1920, 1040))


def test_a_safe_start_opens_nothing_and_leaves_the_settings_alone(home: Path) -> None:
    project = home / "projekt.klv"
    open_example(project).close()
    told = _start(home, project, safe=True)
    assert told["notice"].startswith("Sikker start")
    assert (told["language"], told["project"]) == ("da", False)
    assert (home / "config" / "KL Viewer" / "klviewer.ini").read_text("utf-8") == SETTINGS
    assert _log(home)[0].endswith("safe=1")


def test_the_program_ends_well_with_what_it_copied_on_the_clipboard(home: Path) -> None:
    assert _start(home, copied="Knap halvdelen")["project"] is False
    assert _log(home)[-1] == "ended status=0"


def test_after_a_crash_the_start_says_so_and_keeps_a_report(home: Path) -> None:
    crash = home / "data" / "KL Viewer" / "crash-1.txt"
    crash.write_text('Fatal Python error: Segmentation fault\n  File "/home/a/b.py", line 1\n')
    assert "unexpectedly" in _start(home)["notice"]
    (report,) = (home / "data" / "KL Viewer" / "faults").iterdir()
    assert 'File "b.py"' in report.read_text("utf-8")
    assert _start(home)["notice"] == ""


def test_the_window_opens_where_the_programs_own_folder_cannot_be_written(home: Path) -> None:
    folder = home / "data" / "KL Viewer"
    folder.rmdir()
    folder.write_bytes(b"")
    assert _start(home) == {"notice": "", "language": "en", "project": False}


WITHOUT_WINDOW = """\
from klviewer.app import start

class Broken(start.MainWindow):
    def __init__(self, settings):
        raise KeyError("what an answer says")

start.MainWindow = Broken
start.open_window([])
"""


def test_a_fault_before_there_is_a_window_is_written_down(home: Path) -> None:
    assert _run(home, WITHOUT_WINDOW).returncode == 1
    (report,) = (home / "data" / "KL Viewer" / "faults").glob("*.txt")
    assert report.read_text("utf-8").endswith("KeyError\n")
    assert _log(home)[-1] == "fault reported=1"
