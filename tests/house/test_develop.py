"""The one entrance works on a bare Python, and its two doors lead to the same rooms."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tools import develop, environment, notices
from tools.environment import ROOT


def test_make_knows_the_same_commands() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    listed = re.search(r"^COMMANDS := (.*)$", makefile, re.MULTILINE)
    assert listed is not None
    assert set(listed[1].split()) == set(develop.COMMANDS)


def test_the_batch_file_has_the_line_ends_that_windows_needs() -> None:
    lines = (ROOT / "make.bat").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines[:-1])


def test_the_readme_tells_of_every_command_it_names_truly() -> None:
    told = re.findall(r"`make ([a-z]+)", (ROOT / "README.md").read_text("utf-8"))
    assert set(told) <= set(develop.COMMANDS)


def test_nothing_but_the_standard_library_is_needed_to_begin() -> None:
    bare = [sys.executable, "-I", "-S", "-c"]
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import tools.develop"
    subprocess.run([*bare, program], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_run_says_so_before_it_installs_anything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "prepare", lambda purpose: pytest.fail("installs"))
    assert develop.main(["run"]) == 1
    assert "There is no screen" in capsys.readouterr().err
    assert "DISPLAY" not in os.environ


def test_every_check_runs_and_is_heard_in_turn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    says = {name: ("python", "-c", f"print('{name} speaks')") for name in ("first", "last")}
    fails = {"second": ("python", "-c", "raise SystemExit('second fails')")}
    monkeypatch.setattr(develop, "CHECKS", {"first": says["first"], **fails, "last": says["last"]})
    assert develop._check([]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "first speaks",
        "second fails",
        "last speaks",
        "checks failed: second",
    ]
    assert develop._check(["last"]) == 0
    assert capsys.readouterr().out.splitlines() == ["last speaks", "checks: all hold"]


def test_notices_of_other_versions_than_the_locked_are_stale(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert notices.main(["check"]) == 0
    monkeypatch.setattr(notices, "locked", lambda: [*notices.noticed(), ("pandas", "99")])
    assert notices.main(["check"]) == 1
    assert "pandas 99" in capsys.readouterr().out
