"""One session of the monkey in a process of its own: `python -m tests.monkey.session --seed 7`.

Started by `tools.monkey`. The same seed does the same things as long as the program does.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from klviewer.app.start import make_application
from klviewer.ui import opening
from klviewer.ui.import_assistant import ImportAssistant
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from tests.house.leftovers import watched
from tests.monkey.acts import ACTS, Player
from tests.monkey.answering import answered
from tests.monkey.content import Memory
from tests.monkey.grounds import GROUNDS, Ground, ground
from tests.monkey.seeing import is_there
from tests.monkey.watching import Watch

PULSE = 5  # milliseconds
NESTED = 0.3  # seconds that a dialog may wait for an answer within an act
LONGEST_STEP = 120  # seconds; then it hangs
REOPENED = 0.004  # the part of steps that close the program
IMPATIENT = 0.15  # the part of steps that do not wait for the one before
CHOSEN = 0.6  # the part of menus that wait within an act in which something is chosen
LONGEST_DIALOG = 25  # steps until the monkey gives a dialog up
MOST_WINDOWS = 25


class Session:
    """Plays with a window, closes it, and plays with the next.

    Args:
        seed: of every choice.
        steps: how many acts.
        ground: what there is to open.
        watch: is told of faults.
    """

    def __init__(self, seed: int, steps: int, on: Ground, watch: Watch) -> None:
        self._chance = Random(seed)
        self._steps = steps
        self._ground = on
        self._watch = watch
        self._memory = Memory(watch)
        self._is_acting = False
        self._awaited: Callable[[], bool] = lambda: True
        self._began = 0.0  # the act
        self._modal: QWidget | None = None
        self._modal_since = 0
        self._path: Path | None = None

    def play(self, application: QApplication) -> None:
        """Do all steps, in the program's own event loop."""
        application.setQuitOnLastWindowClosed(False)
        life = self._life()
        heart, pulse, rescue = QTimer(), QTimer(), QTimer()
        heart.timeout.connect(self._watch.beat)
        pulse.timeout.connect(lambda: self._turn(life, application))
        rescue.timeout.connect(self._answer_nested)
        with answered(self._chance, self._ground):
            heart.start(PULSE)
            pulse.start(PULSE)
            rescue.start(100)
            application.exec()
            for timer in (heart, pulse, rescue):
                timer.stop()

    def _turn(self, life: Iterator[Callable[[], bool]], application: QApplication) -> None:
        """Go on when the window has done what came before."""
        if self._is_acting:
            return
        self._is_acting, self._began = True, time.monotonic()
        try:
            if not self._awaited():
                return
            self._awaited = next(life)
        except StopIteration:
            application.quit()
        except Exception:
            application.quit()
            raise
        finally:
            self._is_acting = False
        faulthandler.dump_traceback_later(LONGEST_STEP, exit=True)

    def _life(self) -> Iterator[Callable[[], bool]]:
        """Every act; between two of them stands what is waited for."""
        while self._watch.step < self._steps:
            with watched() as leftovers:
                yield from self._window()
                for left in leftovers():
                    self._watch.tell("left behind", left)

    def _window(self) -> Iterator[Callable[[], bool]]:
        window = MainWindow(Settings(self._ground.folder / "settings.ini"))
        window.opening.awake.connect(self._memory.follow)
        window.show()
        window.activateWindow()
        again = self._path is not None and self._chance.random() < 0.8
        begins = (self._path,) if again and self._path else self._ground.begins_with
        window.begin(begins, example=self._ground.opens_example and not again)
        player = Player(self._chance, self._watch, self._ground, window)
        yield lambda: is_calm(window)
        yield from self._accept_assistant(window)
        while self._watch.step < self._steps:
            self._watch.step += 1
            if self._chance.random() < REOPENED and QApplication.activeModalWidget() is None:
                break
            self._act(player)
            hasty = self._chance.random() < IMPATIENT
            yield (lambda: True) if hasty else (lambda: is_calm(window))
            self._look(window)
        self._path = window.snapshot.path if window.snapshot else None
        self._watch.note("close the window")
        window.close()
        window.deleteLater()
        yield lambda: True

    def _accept_assistant(self, window: MainWindow) -> Iterator[Callable[[], bool]]:
        """Read an unknown survey as it is understood."""
        for assistant in window.findChildren(ImportAssistant):
            assistant.accept_button.click()
            yield lambda: is_calm(window)

    def _act(self, player: Player) -> None:
        if QApplication.activeWindow() is None:
            player.window.activateWindow()
        act = self._chance.choices(list(ACTS), list(ACTS.values()))[0]
        try:
            act(player)
        except RuntimeError as gone:
            # What is pressed may be gone before it is let go; in the program that is a fault.
            if is_from_program(gone):
                raise
            self._watch.note("it was gone")

    def _look(self, window: MainWindow) -> None:
        """See that no dialog holds the user, and that windows do not pile up."""
        modal = QApplication.activeModalWidget()
        if modal is not self._modal:
            self._modal, self._modal_since = modal, self._watch.step
        elif modal is not None and self._watch.step - self._modal_since > LONGEST_DIALOG:
            self._leave(modal)
        tops = [type(each).__name__ for each in QApplication.topLevelWidgets()]
        tops = [name for name in tops if name != "QFrame"]  # every box of choices has one
        for name in set(tops):
            if tops.count(name) > MOST_WINDOWS:
                self._watch.tell("windows pile up", name)

    def _leave(self, modal: QWidget) -> None:
        """Esc must lead out of every dialog."""
        self._watch.note(f"leave {type(modal).__name__}")
        press(modal, Qt.Key.Key_Escape)
        if QApplication.activeModalWidget() is modal and QApplication.activePopupWidget() is None:
            press(modal, Qt.Key.Key_Escape)
            if QApplication.activeModalWidget() is modal:
                self._watch.tell("no way out", f"{type(modal).__name__} {modal.windowTitle()}")
                modal.close()

    def _answer_nested(self) -> None:
        """Give up a dialog of the system's kind, which lets no act end before it is answered."""
        if not self._is_acting or time.monotonic() - self._began < NESTED:
            return
        asked = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        self._watch.note(f"answer {type(asked).__name__} that waits within an act")
        if isinstance(asked, QDialog):
            asked.reject()
        elif isinstance(asked, QMenu) and asked.actions() and self._chance.random() < CHOSEN:
            asked.setActiveAction(self._chance.choice(asked.actions()))
            press(QApplication.activeWindow(), Qt.Key.Key_Return)
        elif asked is not None:
            asked.close()
        else:
            press(QApplication.activeWindow(), Qt.Key.Key_Escape)


def is_calm(window: MainWindow) -> bool:
    """Whether everything that was begun has been shown."""
    bench = window.workbench
    building = bench is not None and len(bench.pages) < bench.tabs.count()
    return not window.worker.is_busy and not building


def is_from_program(error: BaseException) -> bool:
    """Whether an exception came up in the program, and not in the monkey itself."""
    places = traceback.extract_tb(error.__traceback__)
    return bool(places) and "klviewer" in Path(places[-1].filename).parts


def press(widget: QWidget | None, key: Qt.Key) -> None:
    """Press a key in a window."""
    window = widget.window() if widget is not None else None
    for act in (QTest.keyPress, QTest.keyRelease):
        handle = window.windowHandle() if window is not None and is_there(window) else None
        if handle is not None:
            act(handle, key)


def main(words: list[str]) -> int:
    """Play one session; 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--ground", choices=GROUNDS, default="example")
    parser.add_argument("--loud", action="store_true", help="tell every act")
    options = parser.parse_args(words)
    faulthandler.enable()
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="monkey-")))
        keep_apart(home)
        application = make_application()
        folder = home / "Filer"
        folder.mkdir()
        watch = Watch(is_loud=options.loud)
        vars(opening)["projects_folder"] = lambda: home / "KL Viewer"
        session = Session(options.seed, options.steps, ground(options.ground, folder), watch)
        with watch.listening():
            session.play(application)
        QGuiApplication.clipboard().clear()  # the platform without a screen lets go of it too late
        faults = f"{len(watch.faults)} faults in {watch.step} steps"
        sys.stdout.write(f"longest pause {watch.longest:.2f} s, {faults}\n")
    return 1 if watch.faults else 0


def keep_apart(home: Path) -> None:
    """Keep the settings and documents of whoever runs this out of it."""
    for name in ("CONFIG", "DATA", "STATE"):
        (home / name).mkdir()
        os.environ[f"XDG_{name}_HOME"] = str(home / name)
    (home / "CONFIG" / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{home}"\n', "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
