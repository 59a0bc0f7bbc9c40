"""The Windows installer, tried under Wine: as the person does it who has never seen it before."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from installer import windows
from installer.doing import StepError, megabytes, run, step
from installer.places import BUILD, NAME, PROGRAM, WINDOWS_INSTALLER
from installer.trial import check_left, example_files, make_project, selftest
from installer.wine import Wine, fresh_wine
from klviewer import VERSION
from klviewer.ui.example import example_path
from tools.screen import own_screen

WORK = BUILD / "windows-trial"
OLDER = "0.0.1"
OLDER_INSTALLER = WORK / f"KL-Viewer-{OLDER}-setup.exe"
STILL_OPEN = 2
UNINSTALL = f"Microsoft\\Windows\\CurrentVersion\\Uninstall\\{NAME}"
ALWAYS_THERE = {"[Software\\\\Classes"}
"""Keys that every Windows has, and a fresh Wine has not."""
SETTING = "[window]\nlanguage=en\n"
PATIENCE_S = 180  # a fault before the self-test begins opens a window that nobody closes


def run_trial() -> None:
    """Install, upgrade, use and uninstall.

    Raises:
        StepError: something is not as it should be.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    with step("an installer of an older version"):
        # Only its stamp differs; a quick compression will do.
        windows.pack(OLDER_INSTALLER, OLDER, "-XSetCompressor /FINAL zlib")
    with (
        own_screen(dict(os.environ)) as on_screen,
        fresh_wine(WORK / "wine", WORK / "made", on_screen) as wine,
    ):
        _Trial(wine).run()


class _Trial:
    """One Windows, from before the first installation to after the last."""

    def __init__(self, wine: Wine) -> None:
        self._wine = wine
        self._local = wine.home / "AppData" / "Local"
        self._folder = self._local / "Programs" / NAME
        self._settings = self._local / NAME / "klviewer.ini"
        self._project = wine.home / "Documents" / NAME / "Børn og unge.klv"

    def run(self) -> None:
        """Go through it all."""
        before = self._everything()
        self._install(OLDER_INSTALLER, OLDER)
        self._be_a_user()
        self._install(WINDOWS_INSTALLER, VERSION)
        self._check_upgrade()
        self._selftest()
        self._open_by_association()
        self._count_on_the_command_line()
        self._install_while_it_runs()
        self._uninstall()
        project = str(self._project.relative_to(self._wine.drive))
        check_left(self._everything() - before - ALWAYS_THERE, [project])

    def _everything(self) -> set[str]:
        """What lies outside of Windows' own folder, every key of the registry, what names us.

        Not the uninstaller's copy of itself, which Windows removes when it starts next.
        """
        self._wine.stop()
        drive = self._wine.drive
        files = {str(path.relative_to(drive)) for path in drive.rglob("*") if is_left(path)}
        registry = (self._wine.prefix / "user.reg").read_text("utf-8", "replace").splitlines()
        keys = {line.split("]")[0] for line in registry if line.startswith("[Software")}
        values = {line for line in registry if "klviewer" in line.casefold()}
        own = {n for n in files if not n.startswith("windows/") and "/Temp/~nsu" not in n}
        return own | values | {key for key in keys if not key.startswith("[Software\\\\Wine")}

    def _install(self, installer: Path, version: str) -> None:
        with step(f"install {version}"):
            self._wine.run(installer, "/S", network=False)
        said = self._value(UNINSTALL, "DisplayVersion")
        if said != version:
            raise StepError(f"Windows thinks that {said} is installed, not {version}.")
        print(f"  {megabytes(self._folder):.1f} MB installed")

    def _be_a_user(self) -> None:
        """Leave settings and a project, and something only the older version has."""
        self._settings.parent.mkdir(parents=True, exist_ok=True)
        self._settings.write_text(SETTING, "utf-8")
        make_project(self._project)
        (self._folder / "_internal" / "only-in-the-older.txt").touch()

    def _check_upgrade(self) -> None:
        kept = self._settings.read_text("utf-8") == SETTING and self._project.exists()
        if not kept or (self._folder / "_internal" / "only-in-the-older.txt").exists():
            raise StepError("The upgrade lost the user's files, or kept the older version's.")
        print("  upgrade: settings and project kept, the older version's files gone")

    def _selftest(self) -> None:
        self._try(self._folder / f"{PROGRAM}.exe", what="self-test without network")

    def _open_by_association(self) -> None:
        """What a double click on a project does, read from the registry."""
        kind = self._value("Classes\\.klv", "")
        command = self._value(f"Classes\\{kind}\\shell\\open\\command", "")
        program, file = command.split('"')[1::2]
        opened = file.replace("%1", Wine.path(self._project))
        self._try(program, opened, what=f"double click on a project: {command}")

    def _try(self, *command: str | Path, what: str) -> None:
        report = WORK / "selftest.json"
        words = (*command, "--offscreen", "--selftest", Wine.path(report))
        run_it = partial(self._wine.run, *words, network=False, limit_s=PATIENCE_S)
        with step(what):
            seen = selftest(run_it, report, VERSION)
        print(seen)

    def _count_on_the_command_line(self) -> None:
        """The console program counts what the source counts, byte for byte."""
        files = example_files(WORK)
        with step("command line"):
            program = self._folder / f"{PROGRAM}-cli.exe"
            words = ("tables", *map(Wine.path, files), "--json")
            counted = self._wine.run(program, *words, network=False)
        if counted != run(sys.executable, "-m", PROGRAM, "tables", *files, "--json"):
            raise StepError("The installed program counts otherwise than the source.")

    def _install_while_it_runs(self) -> None:
        """Windows without a screen to click on: the silent installer must give up, not break."""
        example = example_path(self._local / NAME)
        running = self._wine.start(self._folder / f"{PROGRAM}.exe", "--offscreen", "--example")
        try:
            _wait_until(example.exists, "the program opened the example")
            with step("install while the program runs"):
                self._wine.run(WINDOWS_INSTALLER, "/S", network=False, statuses=(STILL_OPEN,))
        finally:
            self._wine.run("taskkill", "/F", "/IM", f"{PROGRAM}.exe", statuses=(0, 1, 128))
            running.wait(PATIENCE_S)
        if not (self._folder / "_internal" / "base_library.zip").exists():
            raise StepError("The installer removed files under a running program.")
        print("  it said that the program is open, and changed nothing")

    def _uninstall(self) -> None:
        with step("uninstall"):
            self._wine.run(self._folder / "uninstall.exe", "/S", network=False)
            _wait_until(lambda: not self._folder.exists(), "the folder is gone")

    def _value(self, key: str, name: str) -> str:
        """A value of the user's registry; of the key itself when the name is empty."""
        asked = ("/v", name) if name else ("/ve",)
        told = self._wine.run("reg", "query", f"HKCU\\Software\\{key}", *asked)
        return told.split("REG_SZ", 1)[1].strip()


def is_left(path: Path) -> bool:
    """Whether something is a file, or an empty folder of ours."""
    return path.is_file() or (path.name == NAME and path.is_dir() and not any(path.iterdir()))


def _wait_until(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise StepError(f"After {PATIENCE_S} s it is not so that {what}.")
        time.sleep(0.2)
