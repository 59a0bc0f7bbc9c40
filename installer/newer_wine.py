"""The installed Windows program in a real window: a newer Wine, in a Debian of its own.

Wine 8 of Debian 12 crashes in Qt's window plugin; Wine 10 of Debian 13 runs it. The installer is
run there without network, then the self-test in windows of Wine's own, and pictures are taken of
the installer and of the program with the example, for people to look at. Then the installer is run
while the program is open, which it closes. At last the program is started with Shift held.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from installer.bare_system import BareSystem, right
from installer.doing import StepError, run, step
from installer.places import BUILD, NAME, PROGRAM, ROOT, WINDOWS_INSTALLER
from installer.trial import selftest
from installer.window import PATIENCE_S, wait_for_window
from installer.wine import OVERRIDES, QUIET, fill_gaps
from klviewer import VERSION
from tools.screen import own_screen

WORK = BUILD / "newer-wine"
PICTURES = BUILD / "pictures"
RELEASE = "trixie"
LANGUAGE = "da_DK.UTF-8"
# Without OpenGL's library Wine finds no screen to draw on; with a face it can write its own words.
PACKAGES = ("wine", "wine64", "libgl1", "libgl1-mesa-dri", "fonts-liberation", "locales")
LIBRARIES = "usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
PREFIX = "/root/wine"
LOCAL = f"{PREFIX.removeprefix('/')}/drive_c/users/root/AppData/Local"
# The registry is written when all of Windows has ended, which must be before its namespace does.
WAIT_FOR_END = ("/usr/lib/wine/wineserver", "-w")
TO_THE_END = f'wine "$@"; status=$?; {" ".join(WAIT_FOR_END)}; exit $status'
EDITOR = "Notesblok|Notepad"
HELD = "/root/shift-is-held"
WHEN_HELD = f'wine notepad & until [ -e {HELD} ]; do sleep 0.1; done; exec wine "$1" --example'
SETUP = "/root/setup.exe"
GO_ON, ENDED_WITH = "/root/go-on", "/root/ended-with"
WHILE_OPEN = (
    f'wine "$1" --example & until [ -e {GO_ON} ]; do sleep 0.1; done; '
    f"wine {SETUP} /S; status=$?; wait; echo $status >{ENDED_WITH}"
)
SETTLING_S = 3.0
FEWEST_COLOURS = 200
"""A window with the example has far more colours; an empty or a black one has a few."""


def run_trial(*, with_keys: bool) -> None:
    """Install, try in a window, look.

    Args:
        with_keys: whether also to start the program with a key held.

    Raises:
        UnavailableError: the newer Wine cannot be had here.
        StepError: something is not as it should be.
    """
    system = BareSystem(WORK, RELEASE, PACKAGES)
    with step(f"a Debian with a newer Wine ({RELEASE})"):
        system.make()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with own_screen(dict(os.environ)) as on_screen:
        _Trial(system, on_screen).run(with_keys=with_keys)


class _Trial:
    """One Windows of the newer Wine."""

    def __init__(self, system: BareSystem, on_screen: Mapping[str, str]) -> None:
        self._system = system
        self._on_screen = on_screen
        self._program = f"C:\\users\\root\\AppData\\Local\\Programs\\{NAME}\\{PROGRAM}.exe"

    def run(self, *, with_keys: bool) -> None:
        """Go through it all; with keys held, or without what hangs on keys."""
        with step("a fresh Wine"):
            self._system.inside("localedef", "-i", LANGUAGE[:5], "-f", "UTF-8", LANGUAGE)
            self._wine("wineboot", "--init", overrides=QUIET)
            self._wine("winecfg", "-v", "win10", overrides=QUIET)
            self._fill_gaps()
        print(f"  {self._wine('--version').strip()}")
        shutil.copy(WINDOWS_INSTALLER, self._outside(SETUP))
        with step("picture of the installer"):
            self._photograph("installer", SETUP, title=NAME)
        with step(f"install {VERSION} without network"):
            self._wine(SETUP, "/S")
        self._selftest()
        with step("picture of the program"):
            self._photograph("program", self._program, "--example", title="Normalisering")
        with step("install while the program is open"):
            self._install_while_it_is_open()
        if with_keys:
            with step("start with Shift held"):
                self._start_with_shift_held()

    def _fill_gaps(self) -> None:
        drive = self._outside(f"{PREFIX}/drive_c")
        work = WORK / "made"
        work.mkdir(parents=True, exist_ok=True)
        fill_gaps(drive / "windows" / "system32", work, self._system.root / LIBRARIES)

    def _selftest(self) -> None:
        report = self._outside("/root/selftest.json")
        run_it = partial(self._wine, self._program, "--selftest", f"Z:\\root\\{report.name}")
        with step("self-test in windows of the newer Wine"):
            seen = selftest(run_it, report, VERSION)
        print(seen)

    def _photograph(self, name: str, *command: str, title: str) -> None:
        """Start something, wait for its window, and take a picture of it."""
        begun = time.monotonic()
        with self._started("wine", *command):
            found = wait_for_window(title, self._on_screen)
            print(f"  its window after {time.monotonic() - begun:.1f} s, Wine's own start in it")
            self._take_picture(name, found)

    def _install_while_it_is_open(self) -> None:
        """The silent installer asks the window to close, waits for it, and goes on."""
        status = self._outside(ENDED_WITH)
        with self._started("sh", "-c", WHILE_OPEN, "sh", self._program):
            wait_for_window("Normalisering", self._on_screen)
            time.sleep(SETTLING_S)
            self._outside(GO_ON).touch()
            deadline = time.monotonic() + PATIENCE_S
            while not status.exists() and time.monotonic() < deadline:
                time.sleep(0.2)
        ended = status.read_text("utf-8").strip() if status.exists() else "not at all"
        if ended != "0" or "ended status=0" not in self._logged():
            raise StepError(f"The installer ended with {ended}; the program: {self._logged()}")
        print("  the program was closed as by its cross, and replaced")

    def _logged(self) -> str:
        """What the program has written down last."""
        log = self._outside(f"/{LOCAL}/{NAME}/log.txt")
        return log.read_text("utf-8").splitlines()[-1]

    def _outside(self, path: str) -> Path:
        """A path of the system as it is seen from this one."""
        return self._system.root / path.removeprefix("/")

    def _start_with_shift_held(self) -> None:
        """Hold Shift over a window of Wine's own, as over Explorer: it knows of no other keys."""
        with self._started("sh", "-c", WHEN_HELD, "sh", self._program):
            editor = wait_for_window(EDITOR, self._on_screen)
            self._hands("windowactivate", "--sync", editor, "keydown", "Shift_L")
            self._outside(HELD).touch()
            found = wait_for_window(f"^{NAME}$", self._on_screen)
            self._hands("keyup", "Shift_L")
            self._take_picture("safe-start", found)
        said = self._logged()
        if "safe=1" not in said:
            raise StepError(f"Shift was held, yet the program started as always: {said}")
        print(f"  {said}")

    @contextmanager
    def _started(self, *command: str) -> Generator[None]:
        """Something that runs in the system, ended whether it will or not."""
        started = subprocess.Popen(
            [*right(), *self._system.words(*self._words(*command, overrides=OVERRIDES))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            started.kill()  # unshare heeds nothing less, and takes the whole namespace with it
            started.wait(PATIENCE_S)
            # It goes a little later; whatever is started until then would go with it.
            self._system.inside(*self._words(*WAIT_FOR_END, overrides=OVERRIDES))

    def _hands(self, *words: str) -> None:
        run("xdotool", *words, variables=self._on_screen)

    def _take_picture(self, name: str, window: str) -> None:
        picture = PICTURES / f"{name}.png"
        time.sleep(SETTLING_S)
        photograph = (sys.executable, "-m", "installer.photograph", window, picture)
        run(*photograph, variables=self._on_screen, folder=ROOT)
        colours = _colours(picture)
        print(f"  {picture.relative_to(ROOT)}: {colours} colours")
        if name == "program" and colours < FEWEST_COLOURS:
            raise StepError(f"The window of the program is empty: {picture}")

    def _wine(self, *command: str, overrides: str = "") -> str:
        ending = ("sh", "-c", TO_THE_END, "sh", *command)
        return self._system.inside(*self._words(*ending, overrides=overrides or OVERRIDES))

    def _words(self, *command: str, overrides: str) -> tuple[str, ...]:
        variables = {
            "DISPLAY": self._on_screen["DISPLAY"],
            "LC_ALL": LANGUAGE,
            "WINEPREFIX": PREFIX,
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": overrides,
        }
        return ("env", *(f"{name}={value}" for name, value in variables.items()), *command)


def _colours(picture: Path) -> int:
    image = QImage(str(picture))
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})
