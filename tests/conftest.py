"""What holds for every test: which screen it draws on, and that it leaves nothing behind."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.house.leftovers import watched

# Set before any QApplication exists. `make test` sets the real platform for window tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A machine that is busy with something else says nothing of the program.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

FAILED = pytest.StashKey[bool]()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A window test on a platform without windows would pass for the wrong reason."""
    platform = os.environ["QT_QPA_PLATFORM"]
    if item.get_closest_marker("window") and platform in {"offscreen", "minimal"}:
        pytest.fail(
            f"A window test needs a real screen, not Qt's {platform!r} platform: "
            "run `python3 -m tools.develop test --window [what]`.",
            pytrace=False,
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether a test failed: its traceback keeps its widgets alive, which is no leak."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture(autouse=True, scope="session")
def nobodys_own_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the settings and documents of whoever runs the tests out of them (on Linux)."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "STATE"):
        (home / name).mkdir()
        os.environ[f"XDG_{name}_HOME"] = str(home / name)
    (home / "CONFIG" / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{home}"\n', "utf-8")


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test that leaves threads, running timers or windows behind."""
    with watched() as leftovers:
        yield
        found = [] if request.node.stash.get(FAILED, False) else leftovers()
    if found:
        pytest.fail("The test left behind:\n  " + "\n  ".join(found), pytrace=False)
