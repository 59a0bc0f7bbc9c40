"""The project's own Python environment: made once, and again when a lock file changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
SCRIPTS = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

Purpose = Literal["run", "develop"]
"""What an environment is for: develop has all that run has, and the tools."""

Lock = Literal["run", "develop", "installer", "windows-python"]
"""What exact packages are written down for: the two purposes, and the making of the installers."""


def prepare(purpose: Purpose) -> None:
    """Make the environment, or leave it alone when it already is what the lock files say.

    Raises:
        subprocess.CalledProcessError: pip could not install a package; it has said why.
    """
    if _serves("develop") or _serves(purpose):
        return
    if not _serves("run") or _stamp_file("develop").exists():
        _create()
    print("Installing Python packages; the first time, this takes a while", flush=True)
    _install(lock_file(purpose))
    _stamp_file(purpose).write_text(_stamp(purpose), encoding="utf-8")


def lock_file(name: Lock) -> Path:
    """Where the exact packages for a purpose are written down."""
    return ROOT / "requirements" / f"{name}.txt"


def variables() -> dict[str, str]:
    """The process's environment variables, with the project's programs found first."""
    return {**os.environ, "PATH": os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", "")])}


def _create() -> None:
    print(f"Making a Python environment in {HOME.name}", flush=True)
    if HOME.exists():
        shutil.rmtree(HOME)
    venv.create(HOME, with_pip=True, symlinks=os.name != "nt")
    _make_project_importable()


def _make_project_importable() -> None:
    """The sources are used where they lie; installing them would need a build."""
    where = subprocess.run(
        [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    (Path(where.stdout.strip()) / "klviewer.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")


def _install(lock: Path) -> None:
    """Only finished wheels, and only those whose hash is written in the lock file."""
    pip = [
        str(PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--quiet",
    ]
    exact = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(lock)]
    subprocess.run([*pip, *exact], stdin=subprocess.DEVNULL, check=True)


def _serves(purpose: Purpose) -> bool:
    """Whether the environment was made for this purpose, from these lock files, at this place."""
    file = _stamp_file(purpose)
    return PYTHON.exists() and file.exists() and file.read_text("utf-8") == _stamp(purpose)


def _stamp(purpose: Purpose) -> str:
    """What the environment is made from, in short."""
    purposes: tuple[Purpose, ...] = ("run",) if purpose == "run" else ("run", "develop")
    locks = [lock_file(each).read_text("utf-8") for each in purposes]
    return hashlib.sha256("\0".join([*locks, sys.version, str(ROOT)]).encode()).hexdigest()


def _stamp_file(purpose: Purpose) -> Path:
    return HOME / f"prepared-for-{purpose}"
