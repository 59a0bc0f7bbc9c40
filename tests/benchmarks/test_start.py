"""How long the window takes to come, beside windows that do nothing.

Reported, not asserted: a machine that is busy must not fail the build. Ratios within one run
can be compared; seconds between machines cannot.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 7


def test_start_to_first_paint_and_to_all_tabs_ready(tmp_path: Path) -> None:
    seconds: dict[str, list[float]] = {}
    _measure("program", tmp_path)  # makes the example's project, as the very first start does
    for _ in range(ROUNDS):
        for what in ("bare", "empty", "program"):
            for step, taken in _measure(what, tmp_path).items():
                seconds.setdefault(f"{what} {step}", []).append(taken)
    medians = {name: statistics.median(values) for name, values in seconds.items()}
    lines = [f"\n{'':22}{'seconds':>9}{'/ bare':>9}{'/ empty':>9}"]
    for name, median in medians.items():
        of_bare = median / medians["bare painted"]
        of_empty = median / medians["empty painted"]
        lines.append(f"{name:22}{median:9.3f}{of_bare:9.2f}{of_empty:9.2f}")
    sys.stdout.write("\n".join(lines) + "\n")
    assert set(medians) == {"bare painted", "empty painted", "program painted", "program ready"}


def _measure(what: str, home: Path) -> dict[str, float]:
    folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "LOCALAPPDATA", "APPDATA")
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **dict.fromkeys(folders, str(home))}
    script = str(Path(__file__).with_name("started_window.py"))
    command = [sys.executable, script, what, str(time.time()), str(home)]
    done = subprocess.run(
        command, env=variables, capture_output=True, text=True, check=True, timeout=120
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {step: float(taken) for step, taken in lines}
