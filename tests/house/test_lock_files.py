"""The lock files say exactly what is installed, and nothing of where it was found."""

from __future__ import annotations

import re
import tomllib

import pytest

from tools.environment import ROOT, Lock, lock_file

LOCKS: tuple[Lock, ...] = ("run", "develop", "installer", "windows-python")
REQUIREMENT = re.compile(
    r"^[a-z0-9.-]+==[^\s;]+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+$", re.MULTILINE
)


def _pins(purpose: Lock) -> set[str]:
    """Each line that pins a package, with the condition under which it holds."""
    text = lock_file(purpose).read_text("utf-8")
    return {line.rstrip(" \\") for line in text.splitlines() if re.match(r"[a-z0-9]", line)}


@pytest.mark.parametrize("purpose", LOCKS)
def test_every_package_is_pinned_with_its_hashes_and_nothing_else_is_said(
    purpose: Lock,
) -> None:
    text = lock_file(purpose).read_text("utf-8")
    assert len(REQUIREMENT.findall(text)) == len(_pins(purpose)) > 0
    rest = REQUIREMENT.sub("", text).splitlines()
    assert {line for line in rest if not re.match(r" +# +(via|klviewer|-c|[a-z0-9-]+$)", line)} <= {
        "",
        "    # via",
    }


@pytest.mark.parametrize("purpose", LOCKS)
def test_no_host_and_no_path_stands_in_a_lock_file(purpose: Lock) -> None:
    text = lock_file(purpose).read_text("utf-8")
    without_own_names = text.replace("requirements/run.txt", "").replace("pyproject.toml", "")
    assert not re.search(
        r"/|://|--(extra-)?index|--find-links|\.(com|org|net|io)\b", without_own_names
    )


def test_what_is_tested_is_what_is_run() -> None:
    assert _pins("run") < _pins("develop")


def test_all_that_the_project_file_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted: dict[Lock, list[str]] = {
        "run": project["project"]["dependencies"],
        "develop": project["dependency-groups"]["develop"],
        "installer": project["dependency-groups"]["installer"],
        "windows-python": project["dependency-groups"]["windows-python"],
    }
    for purpose, requirements in wanted.items():
        names = {re.split(r"[^\w.-]", line)[0].lower() for line in requirements}
        assert names <= {line.split("==")[0] for line in _pins(purpose)}
