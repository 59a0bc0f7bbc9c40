"""The Debian package, tried in a bare Debian of its own."""

from __future__ import annotations

import os
import platform
import re
import shlex
import shutil
from pathlib import Path

from installer import debian, start_times
from installer.bare_system import USER, BareSystem
from installer.doing import StepError, run, step
from installer.places import BUILD, DEBIAN_PACKAGE, PROGRAM
from installer.trial import check_left, make_project, selftest
from klviewer import VERSION
from tools.screen import own_screen

WORK = BUILD / "debian-trial"
OLDER = "0.0.1"
OLDER_PACKAGE = WORK / f"{PROGRAM}_{OLDER}_amd64.deb"
DESKTOP = ("desktop-file-utils", "shared-mime-info", "libglib2.0-bin")
"""What a desktop has and a bare system has not; knows which program opens a file."""


def run_trial() -> None:
    """Install, upgrade, use and uninstall.

    Raises:
        StepError: something is not as it should be.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    release = platform.freedesktop_os_release().get("VERSION_CODENAME", "stable")
    system = BareSystem(WORK, release)
    with step("a bare Debian"):
        system.make()
    with step("a package of an older version"):
        debian.pack(OLDER_PACKAGE, OLDER, "-Zgzip", "-z1")
    _Trial(system).run()


class _Trial:
    """One Debian, from before the first installation to after the last."""

    def __init__(self, system: BareSystem) -> None:
        self._system = system
        self._project = system.home / "Dokumenter" / "Børn og unge.klv"

    def run(self) -> None:
        """Go through it all."""
        before = self._everything()
        self._install(OLDER_PACKAGE, OLDER)
        make_project(self._project)
        self._system.inside("chown", "-R", f"{USER}:", f"/home/{USER}")
        self._install(DEBIAN_PACKAGE, VERSION)
        self._selftest("self-test without screen and network", f"{PROGRAM} --offscreen")
        with own_screen(dict(os.environ)) as on_screen:
            self._selftest("self-test on a screen", PROGRAM, display=on_screen["DISPLAY"])
        self._open_by_association()
        with step("start, installed and from source"):
            print(start_times.compared())
        with step("uninstall"):
            self._system.inside("apt-get", "purge", "--yes", PROGRAM, network=True)
        project = str(self._project.relative_to(self._system.root))
        check_left(self._everything() - before, [project])

    def _install(self, package: Path, version: str) -> None:
        shutil.copy(package, self._system.root / "root")
        with step(f"install {version}"):
            self._system.install(f"/root/{package.name}")
        (self._system.root / "root" / package.name).unlink()
        asked = ("dpkg-query", "--show", "--showformat", "${Version}", PROGRAM)
        said = self._system.inside(*asked)
        if said != version:
            raise StepError(f"dpkg thinks that {said} is installed, not {version}.")

    def _selftest(self, what: str, command: str, *, display: str = "") -> None:
        report = self._system.home / "selftest.json"
        line = f"DISPLAY={display} {command} --selftest ~/{report.name}"
        with step(what):
            seen = selftest(lambda: self._system.as_user(line), report, VERSION)
        print(seen)
        report.unlink()

    def _open_by_association(self) -> None:
        """What a double click on a project does, as the desktop's own tools know it."""
        system = self._system
        system.install(*DESKTOP)
        file = f"/{self._project.relative_to(system.root)}"
        told = system.inside("gio", "info", "-a", "standard::content-type", file)
        kind = told.split()[-1]
        entry = system.inside("gio", "mime", kind)
        if f"{PROGRAM}.desktop" not in entry.splitlines()[0]:
            raise StepError(f"A project is {kind}, which opens with: {entry}")
        desktop = system.root / "usr/share/applications" / f"{PROGRAM}.desktop"
        command = command_of(desktop.read_text("utf-8"))
        what = f"double click on a project: {kind}, {command}"
        self._selftest(what, f"{command.replace('%F', shlex.quote(file))} --offscreen")

    def _everything(self) -> set[str]:
        """Everything with the program's name in its path, and every file of the user.

        Not the list of fonts that the system keeps for whoever shows text.
        """
        root = self._system.root
        wanted = ("(", "!", "-type", "d", "-o", "-iname", f"*{PROGRAM}*", ")")
        files = run("find", root, "-xdev", *wanted).splitlines()
        names = {str(Path(file).relative_to(root)) for file in files}
        own = {name for name in names if PROGRAM in name.casefold() or name.startswith("home/")}
        return {name for name in own if "/.cache/fontconfig/" not in name}


def command_of(desktop_entry: str) -> str:
    """What a desktop runs to open files with a program.

    Raises:
        StepError: the entry names nothing.
    """
    found = re.search(r"^Exec=(.+)$", desktop_entry, re.MULTILINE)
    if found is None or "%F" not in found[1]:
        raise StepError(f"No command for files in:\n{desktop_entry}")
    return found[1]
