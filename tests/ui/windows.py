"""The whole window with a project in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.readers.resources import resource
from klviewer.readers.source import silent
from klviewer.ui.appearance import apply_language
from klviewer.ui.importing import create_from, read_files
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import LANGUAGE, Settings

READING = 20_000  # milliseconds


def small_project(path: Path) -> Project:
    """With the answers of four, so that all of them are soon written."""
    files = [resource("selftest", name) for name in ("svar.yaml", "svar.csv")]
    return create_from(path, read_files(files, silent), {"title": "Lille"})


@contextmanager
def shown_window(
    qtbot: QtBot, qapp: QApplication, project: Project, small_counts: str = "1"
) -> Iterator[MainWindow]:
    """Open a project, which is closed for that, in a window.

    Args:
        qtbot: of the test.
        qapp: gets its language back.
        project: that is open.
        small_counts: what may leave the program; empty where nobody has decided.
    """
    project.perform(ChangeSetting("small-counts", small_counts))
    project.close()
    window = MainWindow(Settings(project.path.with_name("settings.ini")))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.begin([project.path])
    yield window
    window.settings.set(LANGUAGE, "da")
    apply_language(qapp, window.settings)
