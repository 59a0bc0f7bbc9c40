"""A screen of our own: an X server without a monitor, and a window manager on it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager

SIZE = "1920x1200x24"
PATIENCE_S = 20.0


@contextmanager
def own_screen(variables: Mapping[str, str]) -> Generator[dict[str, str]]:
    """Give the environment variables with which a program draws on a screen of its own.

    On Windows there is a screen already, and the variables name Qt's platform for it.

    Raises:
        RuntimeError: the X server or the window manager did not start in time.
    """
    if sys.platform == "win32":
        yield {**variables, "QT_QPA_PLATFORM": "windows"}
        return
    with ExitStack() as started:
        display = _start_server(started)
        # No session bus, input method, theme or scale of the person's own desktop.
        on_screen = {
            name: value for name, value in variables.items() if not name.startswith(FOREIGN)
        }
        on_screen |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        _start_window_manager(started, on_screen)
        yield on_screen


FOREIGN = ("DBUS_", "GTK_", "QT_", "WAYLAND_", "XDG_CURRENT_DESKTOP", "XDG_SESSION", "XMODIFIERS")
"""Beginnings of variables by which a desktop reaches into Qt."""


def _start_server(started: ExitStack) -> str:
    """Start Xvfb on the first free display; it tells which."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SIZE, "-dpi", "96"]
    command += ["-nolisten", "tcp", "-noreset"]
    _start(started, command, pass_fds=(write_end,))
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        ready, _, _ = select.select([answer], [], [], PATIENCE_S)
        number = answer.readline().strip() if ready else ""
    if not number:
        raise RuntimeError("Xvfb did not start.")
    return f":{number}"


def _start_window_manager(started: ExitStack, variables: Mapping[str, str]) -> None:
    """Start openbox as Debian sets it up, and wait until it manages the desktop."""
    command = ["openbox", "--sm-disable", "--config-file", "/etc/xdg/openbox/rc.xml"]
    _start(started, command, variables)
    deadline = time.monotonic() + PATIENCE_S
    while not _is_managed(variables):
        if time.monotonic() > deadline:
            raise RuntimeError("The window manager openbox did not start.")
        time.sleep(0.05)


def _is_managed(variables: Mapping[str, str]) -> bool:
    asked = ["xdotool", "get_num_desktops"]
    return subprocess.run(asked, env=variables, capture_output=True, check=False).returncode == 0


def _start(
    started: ExitStack,
    command: list[str],
    variables: Mapping[str, str] | None = None,
    pass_fds: tuple[int, ...] = (),
) -> None:
    """Start a program that ends with the screen."""
    process = subprocess.Popen(
        command,
        env=variables,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    started.callback(process.wait)
    started.callback(process.terminate)
