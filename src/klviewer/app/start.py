"""Starts the window: painted first, and only then what is heavy."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from klviewer import VERSION
from klviewer.app.faults import catch_faults
from klviewer.readers.resources import resource
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings, data_folder


def open_window(paths: Sequence[Path], *, example: bool = False) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: a project, or survey files to read.
        example: open the example.

    Returns:
        The exit status.
    """
    application = make_application()
    window = MainWindow(Settings())
    catch_faults(data_folder() / "faults", window.show_fault)
    window.show()
    QTimer.singleShot(0, lambda: window.begin(paths, example=example))
    return application.exec()


def make_application() -> QApplication:
    """The application under its own name, which also names its folders."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("KL Viewer")
    application.setApplicationVersion(VERSION)
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    return application
