"""Waiting for a window on a screen of our own."""

from __future__ import annotations

import time
from collections.abc import Mapping

from installer.doing import StepError, run

PATIENCE_S = 120
BETWEEN_S = 0.02


def wait_for_window(title: str, variables: Mapping[str, str]) -> str:
    """Wait until a window can be seen.

    xdotool's own waiting ends when any window vanishes while it looks, as those of a program that
    is just starting do; so it is asked again.

    Args:
        title: a pattern that its title holds.
        variables: the environment, DISPLAY among it.

    Returns:
        The window's number.

    Raises:
        StepError: none came.
    """
    deadline = time.monotonic() + PATIENCE_S
    search = ("xdotool", "search", "--onlyvisible", "--name", title)
    while time.monotonic() < deadline:
        said = run(*search, variables=variables, statuses=(0, 1))
        found = [line for line in said.splitlines() if line.isdecimal()]
        if found:
            return found[-1]
        time.sleep(BETWEEN_S)
    raise StepError(f"No window “{title}” came within {PATIENCE_S} s.")
