"""The program's folder, made by PyInstaller, looked through and measured."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from installer import contents, moment
from installer.doing import StepError, megabytes
from installer.places import BILL_OF_MATERIALS, HERE, ROOT
from installer.wine import MARK

PYTHON_LICENCE = (
    Path(sys.base_prefix, "LICENSE.txt"),
    Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
    Path("/usr/share/doc/python{}.{}/copyright".format(*sys.version_info)),
)
"""Where Python's own licence lies: on Windows, where it was built, on Debian."""

STRANGERS = ("icuuc", "ucrtbase", "bcryptprimitives", "api-ms-win")
SHOWN = 15


def order() -> dict[str, str]:
    """The variables with which PyInstaller makes the same twice."""
    fixed = {"PYTHONHASHSEED": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return {**fixed, moment.NAME: str(moment.source_date())}


def words(system: Path, path_of: Callable[[Path], str] = str) -> list[str]:
    """What the Python that makes the program is told.

    Args:
        system: the folder that everything made for this system lies in.
        path_of: writes a path as that Python reads it.
    """
    places = {
        "--distpath": system / "bundle",
        "--workpath": system / "work",
    }
    named = [word for name, place in places.items() for word in (name, path_of(place))]
    options = ["--noconfirm", "--log-level", "WARN"]
    return ["-m", "PyInstaller", *options, *named, path_of(HERE / "klviewer.spec")]


def complete(folder: Path) -> None:
    """Lay the licences and the bill of materials beside the program, and date it all."""
    target = folder / "licences"
    target.mkdir(exist_ok=True)
    for name in contents.LICENCES:
        shutil.copy(ROOT / name, target)
    shutil.copy(next(filter(Path.exists, PYTHON_LICENCE)), target / "Python.txt")
    shutil.copy(BILL_OF_MATERIALS, target / "klviewer.cdx.json")
    moment.date_everything(folder)


def check_for_strangers(folder: Path) -> None:
    """See to it that nothing of Wine and no stand-in has got into the program.

    Raises:
        StepError: one has.
    """
    for file in folder.rglob("*"):
        if file.is_file() and (
            file.name.casefold().startswith(STRANGERS) or MARK in file.read_bytes()[:0x200]
        ):
            raise StepError(f"{file.relative_to(folder)} does not belong into the program.")


def report(folder: Path) -> str:
    """The largest parts, in MB: by package, and by file."""
    inner = folder / "_internal"
    files = Counter(
        {
            str(file.relative_to(inner)): file.stat().st_size
            for file in inner.rglob("*")
            if file.is_file() and not file.is_symlink()
        }
    )
    parts: Counter[str] = Counter()
    for name, size in files.items():
        parts[Path(name).parts[0]] += size
    lines = [f"{megabytes(folder):7.1f} MB in all"]
    for heading, sizes in (("packages", parts), ("files", files)):
        lines.append(f"  largest {heading}:")
        lines += [f"{size / 1e6:9.1f} MB  {name}" for name, size in sizes.most_common(SHOWN)]
    return "\n".join(lines)
