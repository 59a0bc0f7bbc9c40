"""One window, started once: prints the seconds since its process was started.

Started by `test_start` with what to start and the moment of starting.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow


def bare() -> None:
    """A window of Qt's own, and nothing else."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    _until_painted(QApplication([]), QMainWindow())


def empty() -> None:
    """An empty window in a program that has imported what a program like this imports."""
    import pandas  # noqa: F401
    import pyqtgraph  # noqa: F401
    from PySide6.QtWidgets import QApplication, QMainWindow

    _until_painted(QApplication([]), QMainWindow())


def program() -> None:
    """The program: its first paint, and all tabs of the example ready."""
    from klviewer.app.start import make_application
    from klviewer.ui.main_window import MainWindow
    from klviewer.ui.settings import Settings

    application = make_application()
    window = MainWindow(Settings(Path(sys.argv[3]) / "settings.ini"))

    def ready() -> None:
        _tell("ready")
        window.close()

    window.ready.connect(ready)
    _when_painted(window, lambda: window.begin([], example=True))
    window.show()
    application.exec()


def _until_painted(application: "QApplication", window: "QMainWindow") -> None:
    _when_painted(window, application.quit)
    window.show()
    application.exec()


def _when_painted(window: "QMainWindow", act: Callable[[], None]) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, seen)
            return False

    def seen() -> None:
        _tell("painted")
        act()

    window.installEventFilter(Watch(window))


def _tell(what: str) -> None:
    sys.stdout.write(f"{what} {time.time() - float(sys.argv[2])}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"bare": bare, "empty": empty, "program": program}[sys.argv[1]]()
