"""An end that comes from compiled code is found by the next start, without anyone's folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from klviewer.app.crashes import reported_crashes

SOURCE = Path(__file__).parents[2] / "src"

PROGRAM = """\
import faulthandler, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from klviewer.app.crashes import watched

def in_the_middle_of_something():
    faulthandler._sigsegv()

with watched(Path(sys.argv[1])):
    if sys.argv[3] == "crash":
        in_the_middle_of_something()
"""


def _run(folder: Path, how: str) -> int:
    script = folder / "a user's folder" / "program.py"
    script.parent.mkdir(exist_ok=True)
    script.write_text(PROGRAM, "utf-8")
    command = [sys.executable, str(script), str(folder / "data"), str(SOURCE), how]
    return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode


def test_a_crash_is_reported_once_and_names_no_folder(tmp_path: Path) -> None:
    assert _run(tmp_path, "crash") != 0
    (report,) = reported_crashes(tmp_path / "data", tmp_path / "faults")
    told = report.read_text("utf-8")
    assert 'File "program.py"' in told
    assert "in_the_middle_of_something" in told
    assert "a user's folder" not in told
    assert str(tmp_path) not in told
    assert reported_crashes(tmp_path / "data", tmp_path / "faults") == []


def test_a_program_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path, "end") == 0
    assert list((tmp_path / "data").iterdir()) == []
    assert reported_crashes(tmp_path / "data", tmp_path / "faults") == []


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the file of an open window")
def test_a_window_that_is_open_stays_watched(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as window:
        file = data / f"crash-{window.pid}.txt"
        file.write_bytes(b"")
        assert reported_crashes(data, tmp_path / "faults") == []
        assert file.exists()
        window.communicate(b"\n")
    assert reported_crashes(data, tmp_path / "faults") == []
    assert not file.exists()


def test_what_cannot_be_reported_is_kept_for_the_next_start(tmp_path: Path) -> None:
    assert _run(tmp_path, "crash") != 0
    (tmp_path / "faults").write_bytes(b"")
    assert reported_crashes(tmp_path / "data", tmp_path / "faults") == []
    (tmp_path / "faults").unlink()
    assert len(reported_crashes(tmp_path / "data", tmp_path / "faults")) == 1


def test_the_program_runs_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    assert _run(tmp_path, "end") == 0
