"""The Windows installer: made on Windows itself, or on Debian through Wine."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path

from installer import bundle, icons, moment, packages, signing, windows_python
from installer.doing import StepError, megabytes, run, step
from installer.places import (
    BUILD,
    HERE,
    ICON,
    NAME,
    PRODUCTS,
    PROGRAM,
    PUBLISHER,
    ROOT,
    WINDOWS_INSTALLER,
    bundle_folder,
)
from installer.wine import Wine, fresh_wine
from klviewer import VERSION
from tools.screen import own_screen

WORK = BUILD / "windows"
WINDOWS_ICON = WORK / "klviewer.ico"
SIDE_PANEL = WORK / "side-panel.bmp"
TARGET = "x86-unicode" if sys.platform == "win32" else "amd64-unicode"
"""What the installer itself is: NSIS for Windows makes 32 bits only, Debian's Wine runs 64 only."""

MAKENSIS = ("makensis", r"C:\Program Files (x86)\NSIS\makensis.exe")


def build() -> None:
    """Make the installer, and say how large it and its parts are."""
    shutil.rmtree(WORK, ignore_errors=True)
    icons.write_ico(ICON, WINDOWS_ICON)
    icons.write_side_panel(ICON, SIDE_PANEL)
    python = _freeze_on_windows() if sys.platform == "win32" else _freeze_through_wine()
    folder = bundle.complete("windows", python)
    bundle.check_for_strangers(folder)
    print(bundle.report(folder))
    signing.sign(folder.glob("*.exe"))
    with step("NSIS"):
        pack(WINDOWS_INSTALLER, VERSION)
    print(f"{megabytes(WINDOWS_INSTALLER):7.1f} MB  {WINDOWS_INSTALLER.relative_to(ROOT)}")


def pack(target: Path, version: str, *options: str) -> None:
    """Pack the program's folder into an installer.

    Args:
        target: the installer.
        version: the one it says it is of.
        options: of makensis, in its own words.
    """
    PRODUCTS.mkdir(exist_ok=True)
    words = {
        "TARGET": TARGET,
        "VERSION": version,
        "NAME": NAME,
        "PROGRAM": PROGRAM,
        "PUBLISHER": PUBLISHER,
        "BUNDLE": bundle_folder("windows"),
        "ICON": WINDOWS_ICON,
        "SIDE_PANEL": SIDE_PANEL,
        "OUT": target,
        **({"SIGN": signing.command()} if signing.command() else {}),
    }
    makensis = next((found for name in MAKENSIS if (found := shutil.which(name))), None)
    if makensis is None:
        raise StepError("NSIS is not installed: makensis is neither in PATH nor at its usual place")
    dash = "/" if sys.platform == "win32" else "-"
    defined = [f"{dash}D{name}={value}" for name, value in words.items()]
    quiet = (f"{dash}V2", f"{dash}NOCD", f"{dash}INPUTCHARSET", "UTF8")
    # NSIS packs the picture with its date.
    moment.date_everything(SIDE_PANEL)
    script = HERE / "windows" / "setup.nsi"
    run(makensis, *quiet, *defined, *options, script, variables=bundle.order())


def _freeze_on_windows() -> str:
    """Make the program; gives the version of the Python in it."""
    with step("environment"):
        python = packages.environment(WORK / "python", ("run", "installer"))
    with step("PyInstaller"):
        variables = {**bundle.order(), "KLVIEWER_ICON": str(WINDOWS_ICON)}
        run(python, *bundle.words(WORK), variables=variables, log=WORK / "pyinstaller.txt")
    return platform.python_version()


def _freeze_through_wine() -> str:
    """Make the program; gives the version of the Python in it, which is not ours."""
    with step("wheels for Windows"):
        wheels = packages.fetch_for_windows(("run", "installer"), BUILD / "wheels" / "program")
        carriers = packages.fetch_for_windows(("windows-python",), BUILD / "wheels" / "python")
    with step("Python for Windows"):
        python = windows_python.assemble(carriers[0], WORK / "python")
        packages.unpack(wheels, python.parent / "Lib" / "site-packages")
    variables = {**bundle.order(), "KLVIEWER_ICON": Wine.path(WINDOWS_ICON)}
    with (
        own_screen({**os.environ, **variables}) as on_screen,
        fresh_wine(WORK / "wine", WORK / "made", on_screen) as wine,
        step("PyInstaller"),
    ):
        words = bundle.words(WORK, Wine.path)
        wine.run(python, *words, log=WORK / "pyinstaller.txt")
        return wine.run(python, "--version").split()[-1]
