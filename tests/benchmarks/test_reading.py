"""Reading and coding a million rows of sixty closed answers, beside pandas and PSPP.

Reported, not asserted, as in `test_start`. Memory is the most a process took beyond what it had
before it began to read: for the program the file's own bytes, which it keeps, are among it.

Two files: one digit in every cell, and codes from 1 to 12 with some left empty, in lines as
Windows ends them.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
ROWS, COLUMNS = 1_000_000, 60
ROWS_AT_ONCE = 20_000
ROUNDS = 2


@pytest.mark.parametrize("codes", ["one digit", "up to two digits, some empty"])
def test_a_million_rows_of_closed_answers(codes: str, tmp_path: Path) -> None:
    file = tmp_path / "svar.csv"
    write = _write_digits if codes == "one digit" else _write_codes
    write(file)
    runs: dict[str, list[dict[str, float]]] = {"program": [], "pandas": [], "PSPP": []}
    for _ in range(ROUNDS):
        runs["program"].append(_python("program", file))
        runs["pandas"].append(_python("pandas", file))
        if shutil.which("pspp"):
            runs["PSPP"].append(_pspp(file))
    best = {way: min(found, key=lambda run: run["seconds"]) for way, found in runs.items() if found}
    sys.stdout.write(_account(codes, best))
    assert best["program"]["coded"] > 0


def _heads() -> bytes:
    return ";".join(f"q{number}" for number in range(1, COLUMNS + 1)).encode()


def _write_codes(file: Path) -> None:
    chance = np.random.default_rng(1)
    codes = np.array([*map(str, range(1, 13)), ""], dtype=object)
    with file.open("wb") as text:
        text.write(_heads() + b"\r\n")
        for _ in range(ROWS // ROWS_AT_ONCE):
            cells = chance.choice(codes, (ROWS_AT_ONCE, COLUMNS)).tolist()
            text.write("".join(";".join(row) + "\r\n" for row in cells).encode())


def _write_digits(file: Path) -> None:
    chance = np.random.default_rng(1)
    with file.open("wb") as text:
        text.write(_heads() + b"\n")
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
    return {
        "seconds": time.perf_counter() - begun,
        "processor": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
    }


def _account(codes: str, best: dict[str, dict[str, float]]) -> str:
    lines = [
        f"\n{ROWS:,} × {COLUMNS} closed answers, {codes}",
        f"{'':10}{'seconds':>9}{'/ pandas':>10}{'processor':>11}{'/ pandas':>10}{'MB':>7}",
    ]
    for way, found in best.items():
        taken, worked = (
            f"{found[clock]:{width}.2f}{found[clock] / best['pandas'][clock]:10.2f}"
            for clock, width in (("seconds", 9), ("processor", 11))
        )
        lines.append(f"{way:10}{taken}{worked}{found['megabytes']:7.0f}")
    if "PSPP" not in best:
        lines.append("PSPP is not installed")
    ours = best["program"]
    table = ours["coded"] + ours["respondents"]
    reading = ours["megabytes"] - ours["file"]
    lines += [
        f"coded table {table:.0f} MB (answers {ours['coded']:.0f}, respondents "
        f"{ours['respondents']:.0f}), file {ours['file']:.0f} MB",
        f"reading and coding took {reading / table:.2f} coded tables of memory "
        f"({reading / ours['coded']:.2f} of the answers alone), "
        f"{ours['megabytes'] / table:.2f} with the file's bytes, which are kept",
        f"longest wait for a chance to cancel {ours['longest wait']:.2f} s",
    ]
    return "\n".join(lines) + "\n"
