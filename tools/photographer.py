"""A window on a screen of its own, and the pictures that are taken of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from klviewer.ui import opening
from klviewer.ui.document import Document
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import APPEARANCE, Settings
from klviewer.ui.workbench import Workbench

SETTLING = 400  # milliseconds for the window system to have drawn
_PATIENCE = 60_000
_LOOK, _MOST_LOOKS, _QUIET_LOOKS = 60, 100, 3
_REST_S = 0.005  # of the processor in one look; a cursor that blinks takes less
_OF_THE_SCREEN = 0.96

Found = TypeVar("Found", bound=QWidget)


def photographer_of(words: list[str], name: str, prefix: str) -> Photographer:
    """A window as it was asked for, whose projects are kept apart from the person's own.

    Args:
        words: width, height, appearance, the folder for pictures, and the home of all else.
        name: of what is photographed, so that two programs do not share settings.
        prefix: of the pictures' names.
    """
    width, height, appearance, folder, home = words
    settings = Settings(Path(home) / f"{appearance}-{name}.ini")
    settings.set(APPEARANCE, appearance)
    projects = Path(home) / f"{Path(folder).name}-{name}"
    vars(opening)["projects_folder"] = lambda: projects
    window = MainWindow(settings)
    window.resize(int(width), int(height))
    window.show()
    window.move(0, 0)
    return Photographer(window, Path(folder), prefix)


class Photographer:
    """A window, and where its pictures go.

    Args:
        window: is shown.
        folder: for the pictures.
        prefix: of their names.
    """

    def __init__(self, window: MainWindow, folder: Path, prefix: str) -> None:
        self.window = window
        self._folder = folder
        self._prefix = prefix

    @property
    def document(self) -> Document:
        """The open project."""
        if self.window.document is None:
            raise RuntimeError("The program is not awake.")
        return self.window.document

    @property
    def workbench(self) -> Workbench:
        """The pages of the open project."""
        if self.window.workbench is None:
            raise RuntimeError("No project is open.")
        return self.window.workbench

    def take(self, name: str) -> None:
        """Photograph the screen as far as the window and what stands over it reach."""
        settle()
        place = self.window.frameGeometry()
        for dialog in QApplication.topLevelWidgets():
            if dialog.isVisible():
                place = place.united(dialog.frameGeometry())
        picture = self.window.screen().grabWindow(
            0, place.x(), place.y(), place.width(), place.height()
        )
        if not picture.save(str(self._folder / f"{self._prefix}{name}.png")):
            raise RuntimeError(f"{name} was not written.")

    def dropped(self, kind: type[Found], *paths: Path) -> Found:
        """What is asked when files are opened."""
        self.window.opening.open_paths(paths)
        return self.shown(kind)

    def _fitted(self, dialog: Found) -> Found:
        """The dialog no larger than on a screen of the window's size."""
        dialog.resize(dialog.size().boundedTo(self.window.size() * _OF_THE_SCREEN))
        dialog.move(self.window.frameGeometry().center() - dialog.rect().center())
        return dialog

    def shown(self, kind: type[Found]) -> Found:
        """The newest dialog of a kind, when it is there."""
        until(lambda: any(found.isVisible() for found in self.window.findChildren(kind)))
        return self._fitted(
            [found for found in self.window.findChildren(kind) if found.isVisible()][-1]
        )

    def until_read(self, act: Callable[[], object]) -> None:
        """Do something, and wait until the project shows what came of it."""
        loop = QEventLoop()
        self.window.ready.connect(loop.quit)
        QTimer.singleShot(_PATIENCE, loop.quit)
        act()
        loop.exec()


def settle() -> None:
    """Let the window live until it has come to rest, however busy the machine is."""
    wait(SETTLING)
    quiet = 0
    for _ in range(_MOST_LOOKS):
        before = time.process_time()
        wait(_LOOK)
        quiet = quiet + 1 if time.process_time() - before < _REST_S else 0
        if quiet == _QUIET_LOOKS:
            return


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so.

    Raises:
        RuntimeError: it is not so for very long.
    """
    for _ in range(_PATIENCE // 50):
        if is_so():
            return
        wait(50)
    raise RuntimeError("A dialog did not come.")
