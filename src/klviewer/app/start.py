"""Starts the window: painted first, and only then what is heavy."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from klviewer import VERSION
from klviewer.app.crashes import reported_crashes, watched
from klviewer.app.faults import catch_faults
from klviewer.app.listening import Listener
from klviewer.app.log import Event, Log
from klviewer.readers.resources import resource
from klviewer.ui.fault_dialog import show_fault, tell_crash
from klviewer.ui.main_window import MainWindow
from klviewer.ui.safe_start import is_shift_held, tell_safe_start
from klviewer.ui.settings import Settings, data_folder, faults_folder, log_file

_FRAME = 32  # pixels that a system takes for a window's title at most


def open_window(paths: Sequence[Path], *, example: bool = False, safe: bool = False) -> int:
    """Open the window and stay until it is closed.

    Args:
        paths: a project, or survey files to read.
        example: open the example.
        safe: with default settings and nothing opened, whatever else is asked for.

    Returns:
        The exit status.
    """
    application = make_application()
    # Dialogs about files begin among the user's documents, not where the program was started.
    QDir.setCurrent(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    is_safe = safe or is_shift_held()
    log = Log(log_file())
    log.note(Event.STARTED, (f"v{VERSION}",), safe=is_safe)
    catch_faults(faults_folder(), partial(_note_fault, log))
    window = MainWindow(Settings(safe=is_safe))
    catch_faults(faults_folder(), lambda report: _tell(log, window, report))
    crashes = reported_crashes(data_folder(), faults_folder())
    if not fits(window.size(), window.screen().availableGeometry().size()):
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.show()
    opened: Sequence[Path] = () if is_safe else paths
    QTimer.singleShot(0, lambda: window.begin(opened, example=example and not is_safe))
    if is_safe or crashes:
        tell = tell_safe_start if is_safe else tell_crash
        QTimer.singleShot(0, lambda: tell(window, window.notices))
    with watched(data_folder()), Listener(log, window).hearing_qt():
        status = application.exec()
    _let_go_of_copies(application)
    log.note(Event.ENDED, status=status)
    return status


def fits(window: QSize, room: QSize) -> bool:
    """Whether a window fits on a screen, with the frame the system puts around it.

    Args:
        window: without its frame.
        room: of the screen, without what the system keeps for itself.
    """
    return room.width() >= window.width() and room.height() >= window.height() + _FRAME


def _let_go_of_copies(application: QApplication) -> None:
    """Clear the clipboard where it is only the program's own.

    Without a window system Qt lets go of what was copied when Python has ended, which ends the
    process in a fault (PySide 6.11). A window system's clipboard keeps it for other programs.
    """
    if application.platformName() == "offscreen":
        application.clipboard().clear()


def _note_fault(log: Log, report: Path | None) -> None:
    """Write down that there was a fault: all that can be done before there is a window."""
    log.note(Event.FAULT, reported=report is not None)


def _tell(log: Log, window: MainWindow, report: Path | None) -> None:
    _note_fault(log, report)
    show_fault(window)


def make_application() -> QApplication:
    """The application under its own name, which also names its folders."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("KL Viewer")
    application.setApplicationVersion(VERSION)
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    return application
