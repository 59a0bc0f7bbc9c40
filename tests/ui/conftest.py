"""What holds for every test of a widget."""

from __future__ import annotations

import gc
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klviewer.ui import opening
from klviewer.ui.document import Document
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from tests.ui.opened import opened_document

STARTING = 20_000  # milliseconds


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Generator[Document]:
    """A project with a round in which the whole shipped questionnaire is answered."""
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        yield opened


@pytest.fixture
def empty_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[MainWindow]:
    """The window with no project open, ready for files; projects are made in “KL Viewer”."""
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / "KL Viewer")
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opening.awake, timeout=STARTING):
        window.begin([])
    yield window
    window.close()


@pytest.fixture(autouse=True, scope="module")
def garbage_goes_where_it_was_made() -> Generator[None]:
    """Take apart what a file's tests left in cycles, so that a fault in it shows in that file.

    Left to the end of the run it once crashed behind pytest's last line, far from its cause.
    """
    yield
    gc.unfreeze()  # a window that was opened has put by what there was
    gc.collect()


@pytest.fixture(autouse=True, scope="module")
def nothing_copied() -> Generator[None]:
    """Clear the clipboard after a file's tests.

    Without a screen, Qt lets go of what Python gave it only after Python has ended, which ends the
    process in a fault (PySide 6.11).
    """
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.clipboard().clear()


@pytest.fixture(autouse=True, scope="module")
def look_of_the_system() -> Generator[None]:
    """Take off the program's look after a file's tests: another file may put on its own."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
        application.setFont(QFont())
        application.setPalette(QPalette())
