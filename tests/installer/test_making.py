"""Installers are dated by their source, compared file by file, and tried only where they can be."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from installer import __main__ as entrance
from installer import bare_system, comparing, moment, newer_wine, window, windows_trial
from installer.comparing import Difference, differences
from installer.doing import StepError, UnavailableError, run
from installer.window import wait_for_window
from tools import develop, system_packages
from tools.system_packages import SystemIncompleteError


def test_the_moment_that_is_told_goes_before_that_of_the_source(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As git answers; the machine need not have one, nor the source its history.
    answered = subprocess.CompletedProcess("git", 0, stdout="1700000000\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: answered)
    monkeypatch.delenv(moment.NAME, raising=False)
    assert moment.source_date() == 1_700_000_000
    monkeypatch.setenv(moment.NAME, "1600000000")
    assert moment.source_date() == 1_600_000_000


def test_without_history_the_moment_is_fixed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(moment.NAME, raising=False)
    monkeypatch.setattr(moment, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert moment.source_date() == moment.WITHOUT_HISTORY


def test_everything_is_dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(moment.NAME, "1600000000")
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.txt").touch()
    (tmp_path / "a" / "link").symlink_to("nowhere")
    moment.date_everything(tmp_path)
    dates = {path.lstat().st_mtime for path in (tmp_path, *tmp_path.rglob("*"))}
    assert dates == {1_600_000_000}


@pytest.fixture
def makings(tmp_path: Path) -> tuple[Path, Path]:
    folders = tmp_path / "first", tmp_path / "second"
    for folder in folders:
        (folder / "inner").mkdir(parents=True)
        (folder / "inner" / "same").write_bytes(b"same")
    return folders


def test_two_makings_differ_where_their_files_do(makings: tuple[Path, Path]) -> None:
    first, second = makings
    assert differences(first, second) == []
    (first / "a").write_bytes(b"0123456789")
    (second / "a").write_bytes(b"01x3456x89")
    (first / "b").write_bytes(b"1")
    (second / "b").write_bytes(b"22")
    (second / "inner" / "new").touch()
    assert differences(first, second) == [
        Difference("a", "2 of 10 bytes, the first at 0x2"),
        Difference("b", "1 and 2 bytes"),
        Difference("inner/new", "only in the second"),
    ]


@pytest.fixture
def product(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installer, and the program's folder that it was made of."""
    monkeypatch.setattr(comparing, "ROOT", tmp_path)
    monkeypatch.setattr(comparing, "FIRST", tmp_path / "before")
    monkeypatch.setattr(comparing, "bundle_folder", lambda system: tmp_path / system)
    product = tmp_path / "product"
    _make(product, b"made")
    return product


def _make(product: Path, content: bytes) -> None:
    (product.parent / "debian").mkdir()
    (product.parent / "debian" / "program").write_bytes(content)
    product.write_bytes(content)


def test_the_same_twice_is_well(product: Path, capsys: pytest.CaptureFixture[str]) -> None:
    comparing.compare("debian", product, lambda: _make(product, b"made"))
    assert "1 files and product compared: 0 differ" in capsys.readouterr().out


def test_a_difference_nobody_expects_is_a_failure(product: Path) -> None:
    with pytest.raises(StepError, match="program, product"):
        comparing.compare("debian", product, lambda: _make(product, b"mode"))


def test_a_difference_with_a_reason_is_told(
    product: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(comparing, "EXPECTED", {"program": "why", "product": "because"})
    comparing.compare("debian", product, lambda: _make(product, b"mode"))
    assert "program: 1 of 4 bytes, the first at 0x1 (why)" in capsys.readouterr().out


def _system(trial: object) -> dict[str, entrance.System]:
    def run_trial() -> None:
        if isinstance(trial, Exception):
            raise trial

    return {"debian": entrance.System(Path(__file__), lambda: None, run_trial)}


@pytest.mark.parametrize(
    ("trial", "words", "status", "told"),
    [
        (None, ["try"], 0, "installers: try: debian"),
        (StepError("broken"), ["try"], 1, "broken"),
        (StepError("broken"), ["try", "--where-possible"], 1, "broken"),
        (UnavailableError("no apt"), ["try"], 1, "no apt"),
        (UnavailableError("no apt"), ["try", "--where-possible"], 0, "nothing tried; the rest not"),
        (None, ["try", "--where-possible", "--within", "-1"], 0, "debian was not begun"),
    ],
)
def test_what_cannot_be_had_is_no_failure_where_it_need_not_be(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    trial: Exception | None,
    words: list[str],
    status: int,
    told: str,
) -> None:
    monkeypatch.setattr(entrance, "systems", lambda with_keys: _system(trial))
    monkeypatch.setattr(entrance, "_check_machine", lambda: None)
    assert entrance.main(words) == status
    said = capsys.readouterr()
    assert told in said.out + said.err


@pytest.mark.parametrize(("words", "with_keys"), [([], True), (["--where-possible"], False)])
def test_keys_are_held_only_where_somebody_waits_for_the_trial(
    monkeypatch: pytest.MonkeyPatch, words: list[str], with_keys: bool
) -> None:
    tried: list[bool] = []
    monkeypatch.setattr(entrance, "_check_machine", lambda: None)
    monkeypatch.setattr(entrance, "WINDOWS_INSTALLER", Path(__file__))
    monkeypatch.setattr(windows_trial, "run_trial", lambda: None)

    def try_newer(*, with_keys: bool) -> None:
        tried.append(with_keys)

    monkeypatch.setattr(newer_wine, "run_trial", try_newer)
    assert entrance.main(["try", "windows", *words]) == 0
    assert tried == [with_keys]


def test_a_full_disk_or_no_root_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entrance, "NEEDED_BYTES", 10**18)
    assert entrance.main(["try", "--where-possible"]) == 0
    assert "GB of disk are free" in capsys.readouterr().out
    monkeypatch.setattr(entrance, "NEEDED_BYTES", 0)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert entrance.main(["try", "--where-possible"]) == 0
    assert "only root" in capsys.readouterr().out


def test_no_namespaces_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(bare_system, "ALONE", ("false",))
    with pytest.raises(UnavailableError, match="exit status 1"):
        bare_system.check_possible()


def test_what_fails_is_of_the_kind_that_was_asked_for() -> None:
    with pytest.raises(UnavailableError):
        run("false", failing=UnavailableError)
    with pytest.raises(StepError):
        run("false")


def test_a_failure_tells_what_the_program_said_not_every_file_it_was_given() -> None:
    files = [f"/folder/file{number}" for number in range(1000)]
    with pytest.raises(StepError) as failed:
        run("sh", "-c", "echo file 7 is broken; exit 3", "sh", *files)
    first, said = str(failed.value).splitlines()
    assert first.startswith("sh -c echo file 7 is broken; exit 3 sh /folder/file0")
    assert first.endswith(" …: exit status 3")
    assert said == "file 7 is broken"


def test_ci_goes_on_where_nothing_can_be_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_packages: object) -> None:
        raise SystemIncompleteError("apt-get update failed")

    monkeypatch.setattr(system_packages, "ensure", refuse)
    assert develop.COMMANDS["installer-ci"].act([]) == 0
    assert "installers: not tried here: apt-get update failed" in capsys.readouterr().out


def test_a_window_is_asked_for_again_when_another_vanishes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tmp_path / "asked"
    (tmp_path / "xdotool").write_text(
        f"#!/bin/sh\nif [ -e {asked} ]; then echo 42; else touch {asked}; "
        "echo BadWindow >&2; exit 1; fi\n"
    )
    (tmp_path / "xdotool").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert wait_for_window("KL Viewer", {}) == "42"


def test_a_window_that_never_comes_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "PATIENCE_S", 0)
    with pytest.raises(StepError, match="No window"):
        wait_for_window("KL Viewer", {})
