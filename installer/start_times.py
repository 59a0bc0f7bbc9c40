"""How long the program takes from being started until its window is on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer.places import PROGRAM, bundle_folder
from installer.window import PATIENCE_S, wait_for_window
from tools.screen import own_screen

TIMES = 5
TITLE = "^KL Viewer$"


def compared() -> str:
    """The program as it is installed beside its source, turn by turn: the best of several starts.

    Returns:
        It in a line.
    """
    ways: dict[str, Sequence[str]] = {
        "installed": (str(bundle_folder("debian") / PROGRAM),),
        "source": (sys.executable, "-m", PROGRAM),
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    with tempfile.TemporaryDirectory() as home, own_screen(dict(os.environ)) as on_screen:
        homes = {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "STATE")}
        for _ in range(TIMES):
            for way, command in ways.items():
                times[way].append(measured(command, on_screen | homes))
    ours, theirs = min(times["installed"]), min(times["source"])
    return (
        f"    window after {ours:.2f} s installed, {theirs:.2f} s from source "
        f"({ours / theirs:.0%}; best of {TIMES})"
    )


def measured(
    command: Sequence[str | Path],
    variables: Mapping[str, str],
) -> float:
    """Start the program, wait for its window, and end it.

    Args:
        command: starts it.
        variables: its environment, DISPLAY among it.

    Returns:
        Seconds until the window was seen.

    Raises:
        StepError: no window came.
    """
    begun = time.monotonic()
    process = subprocess.Popen(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_window(TITLE, variables)
        return time.monotonic() - begun
    finally:
        process.terminate()
        process.wait(PATIENCE_S)
