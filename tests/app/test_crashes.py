"""An end that comes from compiled code is found by the next start, without anyone's folders."""

import subprocess
import sys
from pathlib import Path

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
