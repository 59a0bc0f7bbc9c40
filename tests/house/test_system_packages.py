"""Missing system packages are found, installed where that is allowed, and asked for where not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tools import system_packages
from tools.system_packages import SystemIncompleteError, SystemPackage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Debian's packages")

ABSENT = (
    SystemPackage("libabsent1", library="libabsent.so.1"),
    SystemPackage("absent", program="absent-program"),
    SystemPackage("python-absent", module="absent_module"),
)
PRESENT = (
    SystemPackage("libc6", library="libc.so.6"),
    SystemPackage("dash", program="sh"),
    SystemPackage("python", module="venv"),
)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH, with an apt-get that writes down what it is asked."""
    for name, text in {
        "apt-get": f'echo "$DEBIAN_FRONTEND $@" >> {tmp_path}/asked; exit $(cat {tmp_path}/status)',
        "env": 'export "$1"; shift; exec "$@"',
    }.items():
        (tmp_path / name).write_text(f"#!/bin/sh\nPATH=$PATH:/bin\n{text}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "status").write_text("0")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def test_only_what_is_absent_is_missing() -> None:
    assert system_packages.missing((*PRESENT, *ABSENT)) == list(ABSENT)


def test_nothing_is_asked_of_anyone_when_nothing_is_missing(programs: Path) -> None:
    system_packages.ensure(PRESENT[:1])
    assert not (programs / "asked").exists()


def test_root_installs_without_being_asked_anything(programs: Path) -> None:
    with pytest.raises(SystemIncompleteError, match="still not found: libabsent1 absent"):
        system_packages.ensure(ABSENT[:2])
    assert (programs / "asked").read_text().splitlines() == [
        "noninteractive update",
        "noninteractive install -y --no-install-recommends libabsent1 absent",
    ]


def test_a_failing_installation_is_told_as_it_was(programs: Path) -> None:
    (programs / "status").write_text("7")
    with pytest.raises(SystemIncompleteError, match="apt-get update failed"):
        system_packages.ensure(ABSENT)


def test_without_the_right_to_install_one_message_names_all(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemIncompleteError, match="as root") as told:
        system_packages.ensure(ABSENT)
    assert "apt-get install -y --no-install-recommends libabsent1 absent python-absent" in str(
        told.value
    )
    assert not (programs / "asked").exists()


def test_elsewhere_than_on_debian_the_packages_are_named(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (programs / "apt-get").unlink()
    with pytest.raises(SystemIncompleteError, match=r"no Debian.*libabsent1"):
        system_packages.ensure(ABSENT)
