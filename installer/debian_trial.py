"""The Debian package, tried in a bare Debian of its own."""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from installer import debian
from installer.doing import StepError, run, step
from installer.places import BUILD, DEBIAN_PACKAGE, PROGRAM
from installer.trial import check_left, check_selftest, make_project
from klviewer import VERSION
from tools.screen import own_screen

WORK = BUILD / "debian-trial"
BASE, ROOT = WORK / "base", WORK / "root"
OLDER = "0.0.1"
OLDER_PACKAGE = WORK / f"{PROGRAM}_{OLDER}_amd64.deb"
USER = "konsulent"
HOME = ROOT / "home" / USER
PROJECT = HOME / "Dokumenter" / "Børn og unge.klv"
RELEASE = platform.freedesktop_os_release().get("VERSION_CODENAME", "stable")

SCREENS = "/tmp/.X11-unix"  # noqa: S108 - X's own place
ALONE = ("unshare", "--mount", "--pid", "--fork")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
DESKTOP = ("desktop-file-utils", "shared-mime-info", "libglib2.0-bin")
"""What a desktop has and a bare system has not; knows which program opens a file."""


def run_trial() -> None:
    """Install, upgrade, use and uninstall.

    Raises:
        StepError: something is not as it should be.
    """
    WORK.mkdir(parents=True, exist_ok=True)
    with step("a bare Debian"):
        _make_system()
    with step("a package of an older version"):
        debian.pack(OLDER_PACKAGE, OLDER, "-Zgzip", "-z1")
    before = _everything()
    _install(OLDER_PACKAGE, OLDER)
    make_project(PROJECT)
    _inside("chown", "-R", f"{USER}:", f"/home/{USER}")
    _install(DEBIAN_PACKAGE, VERSION)
    _selftest("self-test without screen and network", "--offscreen")
    with own_screen(dict(os.environ)) as on_screen:
        _selftest("self-test on a screen", display=on_screen["DISPLAY"])
    _open_by_association()
    with step("uninstall"):
        _inside("apt-get", "purge", "--yes", PROGRAM, network=True)
    check_left(_everything() - before, [str(PROJECT.relative_to(ROOT))])


def _make_system() -> None:
    """A Debian of nothing but what every Debian has, and someone to use it."""
    if not (BASE / "etc" / "debian_version").exists():
        _as_root("rm", "-rf", BASE)
        _as_root("debootstrap", "--variant=minbase", RELEASE, BASE, log=WORK / "debootstrap.txt")
    _as_root("rm", "-rf", ROOT)
    _as_root("cp", "-a", BASE, ROOT)
    _inside("useradd", "--create-home", USER)


def _install(package: Path, version: str) -> None:
    shutil.copy(package, ROOT / "root")
    with step(f"install {version}"):
        _inside("apt-get", "update", network=True)
        _inside(*INSTALL, f"/root/{package.name}", network=True)
    (ROOT / "root" / package.name).unlink()
    said = _inside("dpkg-query", "--show", "--showformat", "${Version}", PROGRAM)
    if said != version:
        raise StepError(f"dpkg thinks that {said} is installed, not {version}.")


def _selftest(what: str, *words: str, display: str = "") -> None:
    report = HOME / "selftest.json"
    with step(what):
        command = f"{PROGRAM} --selftest ~/{report.name} {' '.join(words)}"
        _inside("su", "--login", USER, "-c", f"DISPLAY={display} {command}")
    print(check_selftest(report, VERSION))
    report.unlink()


def _open_by_association() -> None:
    """What a double click on a project does, as the desktop's own tools know it."""
    _inside(*INSTALL, *DESKTOP, network=True)
    file = f"/{PROJECT.relative_to(ROOT)}"
    kind = _inside("gio", "info", "-a", "standard::content-type", file).split()[-1]
    entry = _inside("gio", "mime", kind)
    if f"{PROGRAM}.desktop" not in entry.splitlines()[0]:
        raise StepError(f"A project is {kind}, which opens with: {entry}")
    told = (ROOT / "usr/share/applications" / f"{PROGRAM}.desktop").read_text("utf-8")
    command = next(line for line in told.splitlines() if line.startswith("Exec=")).split("=")[1]
    _selftest(f"double click on a project: {kind}, {command}", "--offscreen", f"'{file}'")


def _everything() -> set[str]:
    """Every file with the program's name in its path, and every file of the user.

    Not the list of fonts that the system keeps for whoever shows text.
    """
    files = run("find", ROOT, "-xdev", "-type", "f").splitlines()
    names = {str(Path(file).relative_to(ROOT)) for file in files}
    own = {name for name in names if PROGRAM in name.casefold() or name.startswith("home/")}
    return {name for name in own if "/.cache/fontconfig/" not in name}


def _inside(*command: str, network: bool = False) -> str:
    """Run something in the system as root; without a network at all unless it is to install."""
    script = (
        f'mount -t proc proc "{ROOT}/proc"; mkdir -p "{SCREENS}" "{ROOT}/{SCREENS}"; '
        f'mount --bind "{SCREENS}" "{ROOT}/{SCREENS}"; exec chroot "{ROOT}" "$@"'
    )
    alone = (*ALONE, *(() if network else ("--net",)))
    clean = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "HOME=/root")
    return _as_root(*alone, "sh", "-ec", script, "sh", *clean, *command)


def _as_root(*command: str | Path, log: Path | None = None) -> str:
    right = () if os.geteuid() == 0 else ("sudo", "--preserve-env")
    return run(*right, *command, log=log)
