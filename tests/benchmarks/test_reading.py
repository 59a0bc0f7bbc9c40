"""Reading and coding a million rows of sixty closed answers, beside pandas and PSPP.

Reported, not asserted, as in `test_start`. Memory is the most a process took beyond what it had
before it began to read: for the program the file's own bytes, which it keeps, are among it.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
ROWS, COLUMNS = 1_000_000, 60
ROWS_AT_ONCE = 20_000
ROUNDS = 2


def test_a_million_rows_of_closed_answers(tmp_path: Path) -> None:
    file = tmp_path / "svar.csv"
    _write(file)
    runs: dict[str, list[dict[str, float]]] = {"program": [], "pandas": [], "PSPP": []}
    for _ in range(ROUNDS):
        runs["program"].append(_python("program", file))
        runs["pandas"].append(_python("pandas", file))
        if shutil.which("pspp"):
            runs["PSPP"].append(_pspp(file))
    best = {way: min(found, key=lambda run: run["seconds"]) for way, found in runs.items() if found}
    sys.stdout.write(_account(best))
    assert best["program"]["coded"] > 0


def _write(file: Path) -> None:
    chance = np.random.default_rng(1)
    with file.open("wb") as text:
        text.write(";".join(f"q{number}" for number in range(1, COLUMNS + 1)).encode() + b"\n")
        for _ in range(ROWS // ROWS_AT_ONCE):
            cells = np.full((ROWS_AT_ONCE, 2 * COLUMNS), ord(";"), dtype=np.uint8)
            cells[:, ::2] = chance.integers(ord("1"), ord("6"), (ROWS_AT_ONCE, COLUMNS))
            cells[:, -1] = ord("\n")
            text.write(cells.tobytes())


def _python(way: str, file: Path) -> dict[str, float]:
    script = str(Path(__file__).with_name("reading_process.py"))
    done = subprocess.run(
        [sys.executable, script, way, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _pspp(file: Path) -> dict[str, float]:
    """GET DATA, and one pass over the data, without which PSPP reads nothing."""
    names = "\n".join(f"q{number} F1.0" for number in range(1, COLUMNS + 1))
    syntax = file.with_suffix(".sps")
    syntax.write_text(
        f"GET DATA /TYPE=TXT /FILE='{file}' /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /DELIMITERS=';'"
        f" /VARIABLES=\n{names}.\nEXECUTE.\n",
        encoding="utf-8",
    )
    begun = time.perf_counter()
    process = subprocess.Popen(["pspp", "-o", os.devnull, str(syntax)], cwd=file.parent)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    megabytes = usage.ru_maxrss / 1024
    return {"seconds": time.perf_counter() - begun, "megabytes": megabytes}


def _account(best: dict[str, dict[str, float]]) -> str:
    lines = [
        f"\n{ROWS:,} × {COLUMNS} closed answers",
        f"{'':10}{'seconds':>9}{'/ pandas':>10}{'MB':>7}",
    ]
    for way, found in best.items():
        ratio = found["seconds"] / best["pandas"]["seconds"]
        lines.append(f"{way:10}{found['seconds']:9.2f}{ratio:10.2f}{found['megabytes']:7.0f}")
    if "PSPP" not in best:
        lines.append("PSPP is not installed")
    ours = best["program"]
    lines.append(
        f"coded table {ours['coded']:.0f} MB, file {ours['file']:.0f} MB; memory of the program is "
        f"{ours['megabytes'] / ours['coded']:.1f} coded tables, "
        f"{(ours['megabytes'] - ours['file']) / ours['coded']:.1f} without the file's bytes"
    )
    lines.append(f"longest wait for a chance to cancel {ours['longest wait']:.2f} s")
    return "\n".join(lines) + "\n"
