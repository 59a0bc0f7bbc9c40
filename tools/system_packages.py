"""The Debian packages that the program and its tests need, and how they get installed."""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class SystemIncompleteError(Exception):
    """The machine lacks something that only its administrator can install."""


@dataclass(frozen=True)
class SystemPackage:
    """A Debian package, and what shows that it (or its like elsewhere) is there.

    Arguments:
        name: what apt-get calls it.
        library: the shared library it is wanted for, as the linker knows it; or
        program: the program it is wanted for; or
        file: the file it is wanted for, where no program may find it in PATH; or
        module: the module of this Python's standard library it is wanted for.
    """

    name: str
    library: str = ""
    program: str = ""
    file: str = ""
    module: str = ""


ENVIRONMENT = (SystemPackage("python{}.{}-venv".format(*sys.version_info), module="ensurepip"),)
"""What Debian leaves out of Python, and without which it makes no environments."""


QT = (
    SystemPackage("libcups2", library="libcups.so.2"),
    SystemPackage("libdbus-1-3", library="libdbus-1.so.3"),
    SystemPackage("libegl1", library="libEGL.so.1"),
    SystemPackage("libfontconfig1", library="libfontconfig.so.1"),
    SystemPackage("libgl1", library="libGL.so.1"),
    SystemPackage("libglib2.0-0", library="libglib-2.0.so.0"),
    SystemPackage("libwayland-cursor0", library="libwayland-cursor.so.0"),
    SystemPackage("libwayland-egl1", library="libwayland-egl.so.1"),
    SystemPackage("libx11-xcb1", library="libX11-xcb.so.1"),
    SystemPackage("libxcb-cursor0", library="libxcb-cursor.so.0"),
    SystemPackage("libxcb-icccm4", library="libxcb-icccm.so.4"),
    SystemPackage("libxcb-image0", library="libxcb-image.so.0"),
    SystemPackage("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    SystemPackage("libxcb-randr0", library="libxcb-randr.so.0"),
    SystemPackage("libxcb-render-util0", library="libxcb-render-util.so.0"),
    SystemPackage("libxcb-shape0", library="libxcb-shape.so.0"),
    SystemPackage("libxcb-sync1", library="libxcb-sync.so.1"),
    SystemPackage("libxcb-xfixes0", library="libxcb-xfixes.so.0"),
    SystemPackage("libxcb-xkb1", library="libxcb-xkb.so.1"),
    SystemPackage("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
)
"""What Qt's plugins for windows and printers link to beyond its own wheel."""

SCREEN = (
    SystemPackage("openbox", program="openbox"),
    SystemPackage("xdotool", program="xdotool"),
    SystemPackage("xvfb", program="Xvfb"),
)
"""A screen of the tests' own, a window manager on it, and hands."""

PAPER = (SystemPackage("poppler-utils", program="pdftotext"),)
"""What the tests read printed pages with."""

ORACLES = (
    SystemPackage("pspp", program="pspp"),
    SystemPackage("r-base-core", program="Rscript"),
)
"""The programs whose tables the tests hold ours to."""


PYTHON_LIBRARY = Path(
    sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or ""
)

INSTALLERS = (
    SystemPackage("binutils", program="strip"),
    SystemPackage("dpkg-dev", program="dpkg-shlibdeps"),
    SystemPackage("gcc-mingw-w64-x86-64", program="x86_64-w64-mingw32-gcc"),
    SystemPackage("libpython{}.{}".format(*sys.version_info), file=str(PYTHON_LIBRARY)),
    SystemPackage("nsis", program="makensis"),
    SystemPackage("wine64", file="/usr/lib/wine/wine64"),
)
"""What makes the installers, for Windows and for Debian."""

BARE_SYSTEM = (SystemPackage("debootstrap", file="/usr/sbin/debootstrap"),)
"""What makes the bare Debian that the package is tried in."""


def ensure(packages: Iterable[SystemPackage]) -> None:
    """Install what is missing of these packages; nothing is asked and nothing done if none is.

    Raises:
        SystemIncompleteError: something is missing and cannot be installed from here.
    """
    if sys.platform != "linux":
        return
    absent = missing(packages)
    if absent:
        install(absent)
        importlib.invalidate_caches()
        absent = missing(absent)
    if absent:
        raise SystemIncompleteError(
            "apt-get ran, yet these are still not found: " + _names(absent) + "."
        )


def missing(packages: Iterable[SystemPackage]) -> list[SystemPackage]:
    """Those of the packages whose library or program this machine does not have."""
    libraries = _known_libraries()
    return [
        package
        for package in packages
        if (package.library and package.library not in libraries)
        or (package.program and not shutil.which(package.program))
        or (package.file and not Path(package.file).exists())
        or (package.module and importlib.util.find_spec(package.module) is None)
    ]


def install(packages: Iterable[SystemPackage]) -> None:
    """Install packages by apt-get, as root or through a sudo that does not ask.

    Raises:
        SystemIncompleteError: there is no apt-get, no right to use it, or it failed.
    """
    names = _names(packages)
    requests = ("apt-get update", f"apt-get install -y --no-install-recommends {names}")
    if not shutil.which("apt-get"):
        raise SystemIncompleteError(
            "Missing on this system, which is no Debian; please install what contains, "
            f"by Debian's names: {names}"
        )
    right = _administrator()
    if right is None:
        raise SystemIncompleteError(
            "Please run this as root, then the same command again:\n\n    " + " && ".join(requests)
        )
    print(f"Installing system packages: {names}", flush=True)
    for command in requests:
        _run([*right, "env", "DEBIAN_FRONTEND=noninteractive", *command.split()])


def _run(command: list[str]) -> None:
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemIncompleteError(f"{' '.join(command)} failed:\n{done.stdout}")


def _administrator() -> list[str] | None:
    """What to write before a command so that root runs it; None if there is no way."""
    if os.geteuid() == 0:
        return []
    asks_nothing = ["sudo", "-n"]
    if shutil.which("sudo") and _succeeds([*asks_nothing, "true"]):
        return asks_nothing
    can_ask = shutil.which("sudo") and sys.stdin.isatty()
    return ["sudo"] if can_ask else None


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _known_libraries() -> frozenset[str]:
    """The shared libraries in the linker's cache; /sbin is not in everyone's PATH."""
    program = shutil.which("ldconfig") or "/sbin/ldconfig"
    listing = subprocess.run([program, "-p"], capture_output=True, text=True, check=True)
    return frozenset(line.split()[0] for line in listing.stdout.splitlines()[1:] if line.strip())


def _names(packages: Iterable[SystemPackage]) -> str:
    return " ".join(package.name for package in packages)
