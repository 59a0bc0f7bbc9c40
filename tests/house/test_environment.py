"""The environment is made when it must be, and not otherwise."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import environment
from tools.environment import Purpose


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What making an environment would have done, in a project that is all in a scratch folder."""
    done: list[str] = []
    home = tmp_path / ".venv"
    python = home / "bin" / "python"

    def create() -> None:
        shutil.rmtree(home, ignore_errors=True)
        python.parent.mkdir(parents=True)
        python.touch()
        done.append("create")

    for name, value in {
        "ROOT": tmp_path,
        "HOME": home,
        "PYTHON": python,
        "_create": create,
    }.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setattr(environment, "_install", lambda lock: done.append(lock.stem))
    (tmp_path / "requirements").mkdir()
    for purpose in ("run", "develop"):
        (tmp_path / "requirements" / f"{purpose}.txt").write_text("one==1")
    return done


def _change(purpose: Purpose) -> None:
    file = environment.lock_file(purpose)
    file.write_text(file.read_text() + "\nmore==1")


def test_a_second_call_does_nothing(done: list[str]) -> None:
    environment.prepare("run")
    environment.prepare("run")
    assert done == ["create", "run"]


def test_the_tools_are_added_to_what_runs(done: list[str]) -> None:
    environment.prepare("run")
    environment.prepare("develop")
    environment.prepare("run")
    assert done == ["create", "run", "develop"]


def test_what_is_made_for_development_also_runs(done: list[str]) -> None:
    environment.prepare("develop")
    environment.prepare("run")
    assert done == ["create", "develop"]


@pytest.mark.parametrize("changed", ["run", "develop"])
def test_a_changed_lock_file_makes_a_new_environment(done: list[str], changed: Purpose) -> None:
    environment.prepare("develop")
    _change(changed)
    environment.prepare("develop")
    assert done == ["create", "develop"] * 2


def test_an_installation_that_broke_off_is_begun_again(
    done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(lock: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as during, pytest.raises(KeyboardInterrupt):
        during.setattr(environment, "_install", broken)
        environment.prepare("run")
    environment.prepare("run")
    assert done == ["create", "create", "run"]
