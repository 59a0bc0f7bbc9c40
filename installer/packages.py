"""Wheels by the lock files: fetched for another system, or installed for this one."""

from __future__ import annotations

import sys
import venv
import zipfile
from collections.abc import Iterable
from pathlib import Path

from installer.doing import UnavailableError, run
from tools.environment import Lock, lock_file

PYTHON = "{}.{}".format(*sys.version_info)
FINISHED = ("--no-deps", "--only-binary", ":all:", "--require-hashes")
WINDOWS = "sys_platform == 'win32'"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


def fetch_for_windows(locks: Iterable[Lock], folder: Path) -> list[Path]:
    """Fetch the wheels for Windows that lock files name.

    pip judges the conditions of a lock file by the system it runs on, so those that hold on
    Windows are judged here.

    Args:
        locks: names of lock files.
        folder: where the wheels are kept.

    Returns:
        The wheels.

    Raises:
        UnavailableError: they cannot be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    wanted.write_text("\n".join(_for_windows(name) for name in locks), encoding="utf-8")
    system = ("--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp")
    words = ("download", "--quiet", *FINISHED, *system, "--dest", folder, "-r", wanted)
    run(*PIP, *words, failing=UnavailableError)
    return sorted(folder.glob("*.whl"))


def _for_windows(lock: Lock) -> str:
    text = lock_file(lock).read_text("utf-8")
    return text.replace(f" ; {WINDOWS}", "").replace(f"{WINDOWS} and ", "")


def unpack(wheels: Iterable[Path], folder: Path) -> None:
    """Install wheels into a folder of packages, as far as an import needs it."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)


def environment(folder: Path, locks: Iterable[Lock]) -> Path:
    """Make an environment of exactly what lock files name.

    What a developer has installed besides would otherwise find its way into the program.

    Returns:
        Its Python.

    Raises:
        UnavailableError: packages cannot be had.
    """
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    venv.create(folder, with_pip=False, clear=True, symlinks=sys.platform != "win32")
    names = [word for name in locks for word in ("-r", lock_file(name))]
    words = ("--python", python, "install", "--quiet", *FINISHED, *names)
    run(*PIP, *words, failing=UnavailableError)
    return python
