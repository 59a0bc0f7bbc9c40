"""The self-test passes from source, leaves nothing, and says so when something is wrong."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from klviewer import VERSION
from klviewer.app.ledger import Ledger, SelfTestError
from klviewer.app.selftest_exports import EXPORTS, READ_BACK
from klviewer.readers.resources import resource

FORMATS = [path for path in resource("selftest").glob("svar.*") if path.name != "svar.yaml"]
VIEWS = ("overview", "children", "s104", "s103", "s85", "responses", "coding", "note")


WHOLE = ("-m", "klviewer")
# The steps in their order, without the longest of them.
SHORT = """\
import sys
from klviewer.__main__ import main
from klviewer.app import selftest_steps

selftest_steps.EXPORTS = {}
sys.exit(main())
"""


def _selftest(
    folder: Path, *words: str, program: Sequence[str] = WHOLE
) -> tuple[int, dict[str, Any]]:
    report = folder / "report.json"
    command = [sys.executable, *program, "--selftest", str(report), "--offscreen", *words]
    homes = {f"XDG_{name}_HOME": str(folder / "home") for name in ("CONFIG", "DATA", "STATE")}
    environ = {**os.environ, **homes, "TMPDIR": str(folder)}
    done = subprocess.run(command, env=environ, capture_output=True, timeout=300, check=False)
    assert done.stdout == b""
    return done.returncode, json.loads(report.read_text("utf-8"))


def test_everything_works_and_nothing_is_left(tmp_path: Path) -> None:
    status, told = _selftest(tmp_path)
    assert told["faults"] == []
    assert (status, told["passed"], told["installed"]) == (0, True, False)
    assert told["version"] == VERSION
    steps = {step["name"]: step for step in told["steps"]}
    sizes = {"children": 76, "s104": 72, "s103": 64, "s85": 83}
    assert steps["open the project"]["responses"] == sizes
    assert {f"{act} {view}" for act in ("tab", "print") for view in VIEWS} <= set(steps)
    assert all(steps[f"print {view}"]["pages"] for view in VIEWS)
    assert {f"export {name}" for name in EXPORTS} <= set(steps)
    assert {step["responses"] for name, step in steps.items() if name.startswith("read .")} == {4}
    assert {f"read {path.suffix}" for path in FORMATS} <= set(steps)
    assert list(steps)[-1] == "close"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_project_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    status, told = _selftest(tmp_path, str(tmp_path / "findes-ikke.klv"), program=("-c", SHORT))
    assert (status, told["passed"]) == (1, False)
    assert told["faults"][-1].startswith("SelfTestError: ")
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_fault_is_written_down_without_its_message() -> None:
    ledger = Ledger()
    with ledger.step("well"):
        pass
    try:
        raise ValueError("et svar, der ikke må stå nogen steder")
    except ValueError as error:
        assert ledger.take_fault(type(error), error, error.__traceback__)
    assert not ledger.passed
    assert "ValueError" in ledger.faults
    assert "svar" not in "".join(ledger.faults[-1:])


def test_what_the_self_test_itself_finds_is_told() -> None:
    ledger = Ledger()
    assert ledger.take_fault(SelfTestError, SelfTestError("the window is empty"), None)
    assert ledger.faults == ["SelfTestError: the window is empty"]


def test_being_stopped_is_no_fault() -> None:
    assert not Ledger().take_fault(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_every_export_is_looked_at_and_every_format_has_its_file() -> None:
    assert {Path(name).suffix for name in EXPORTS} <= set(READ_BACK)
    installer = Path(__file__).parents[2] / "installer" / "windows" / "setup.nsi"
    offered = re.findall(r'!insertmacro \$\{ACT\} "(\.\w+)"', installer.read_text("utf-8"))
    assert {path.suffix for path in FORMATS} == set(offered)
