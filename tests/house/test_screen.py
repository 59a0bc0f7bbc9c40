"""A test marked `window` has what a person has: a screen, a window manager, keys and mouse."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.window


def test_a_shown_window_becomes_active_and_stands_on_the_screen(qtbot: QtBot) -> None:
    entry = QLineEdit()
    qtbot.addWidget(entry)
    with qtbot.waitActive(entry):
        entry.show()
    assert QGuiApplication.platformName() in {"xcb", "windows"}
    assert entry.screen().availableGeometry().contains(entry.frameGeometry())
    assert entry.frameGeometry() != entry.geometry(), "a window manager gives it a frame"


@pytest.mark.skipif(sys.platform == "win32", reason="xdotool is X11's")
def test_keys_from_outside_the_program_arrive(qtbot: QtBot) -> None:
    entry = QLineEdit()
    qtbot.addWidget(entry)
    with qtbot.waitActive(entry):
        entry.show()
    typed = subprocess.Popen(["xdotool", "type", "--delay", "20", "kommune"])
    qtbot.waitUntil(lambda: entry.text() == "kommune")
    assert typed.wait() == 0
