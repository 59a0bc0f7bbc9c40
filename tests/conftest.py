"""What holds for every test: which screen it draws on, and that it leaves nothing behind."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

from tests.house.leftovers import watched

# Set before any QApplication exists. `make test` sets the real platform for window tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test that leaves threads, running timers or windows behind."""
    with watched() as leftovers:
        yield
        found = [] if request.node.stash.get(FAILED, False) else leftovers()
    if found:
        pytest.fail("The test left behind:\n  " + "\n  ".join(found), pytrace=False)
