"""`.ci/run` closes with the sum of what both runs of pytest said, and with make's own status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CI runs on Debian")

PLAIN = (
    "=== 2 failed, 98 passed, 3 skipped, 5 deselected, 1 xfailed, 1 error in 75.20s (0:01:15) ==="
)
WINDOWS = "\x1b[32m====== \x1b[1m7 passed\x1b[0m, 5 deselected, 2 errors in 0.25s ======\x1b[0m"


def _ci(folder: Path, said: tuple[str, ...], status: int) -> tuple[list[str], int]:
    """The last two lines and the status of CI when `make test` says this and ends so."""
    (folder / "said").write_text("\n".join(said) + "\n")
    asked = f'echo "$@" >>{folder}/asked'
    (folder / "make").write_text(f"#!/bin/sh\n{asked}\ncat {folder}/said\nexit {status}\n")
    (folder / "make").chmod(0o755)
    done = subprocess.run(
        ["bash", ROOT / ".ci" / "run"],
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.splitlines()[-2:], done.returncode


def test_the_sum_is_the_last_line(tmp_path: Path) -> None:
    said = ("checks failed: types", "3 files in 1.2s", PLAIN, "Name Stmts", WINDOWS, "make: error")
    assert _ci(tmp_path, said, 2) == (
        ["checks failed: types", "tests: 105 passed, 5 failed, 3 skipped"],
        2,
    )


def test_success_is_success(tmp_path: Path) -> None:
    said = ("checks: all hold", "== 3 passed in 1.00s ==", "== 2 passed, 3 deselected in 0.10s ==")
    assert _ci(tmp_path, said, 0) == (
        ["checks: all hold", "tests: 5 passed, 0 failed, 0 skipped"],
        0,
    )


def test_a_run_without_its_closing_line_is_no_success(tmp_path: Path) -> None:
    said = ("5 files read in 1.2s", "checks: all hold", "== 3 passed in 1.00s ==")
    assert _ci(tmp_path, said, 0)[1] == 1


def test_installers_are_tried_after_tests_that_passed(tmp_path: Path) -> None:
    said = ("checks: all hold", "== 3 passed in 1.00s ==", "== 2 passed in 0.10s ==")
    _ci(tmp_path, (*said, "installers: try: debian"), 0)
    assert (tmp_path / "asked").read_text().split("\n")[:2] == [
        "test",
        "installer-ci ARGS=--within 20",
    ]


def test_installers_are_not_tried_after_tests_that_failed(tmp_path: Path) -> None:
    _ci(tmp_path, (PLAIN, WINDOWS), 2)
    assert (tmp_path / "asked").read_text() == "test\n"
