"""The program's folder, made by PyInstaller, looked through and measured."""

from __future__ import annotations

import shutil
import sys
import sysconfig
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from installer import bill_of_materials, contents, moment, places
from installer.doing import StepError, megabytes
from installer.places import BUILD, HERE, ROOT, SystemName, bundle_folder
from installer.wine import MARK

PYTHON_LICENCE = (
    Path(sys.base_prefix, "LICENSE.txt"),
    Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
    Path("/usr/share/doc/python{}.{}/copyright".format(*sys.version_info)),
)
"""Where Python's own licence lies: on Windows, where it was built, on Debian."""

PYINSTALLER_LICENCE = "pyinstaller-*.dist-info/licenses/COPYING.txt"

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


def complete(system: SystemName, python: str) -> Path:
    """Lay the licences and the bill of materials beside the program, and date it all.

    Args:
        system: what it is made for.
        python: the version of CPython inside, say 3.11.9.

    Returns:
        The program's folder.

    Raises:
        StepError: a licence is not to be found.
    """
    folder = bundle_folder(system)
    target = folder / "licences"
    target.mkdir(exist_ok=True)
    for name in contents.LICENCES:
        shutil.copy(ROOT / name, target)
    shutil.copy(_first("Python's licence", PYTHON_LICENCE), target / "Python.txt")
    # The start of a program that PyInstaller has made is PyInstaller's.
    installed = (BUILD / system / "python").rglob(PYINSTALLER_LICENCE)
    shutil.copy(_first("PyInstaller's licence", installed), target / "PyInstaller.txt")
    bill = places.bill_of_materials(system)
    bill_of_materials.write(bill, python)
    shutil.copy(bill, target / "klviewer.cdx.json")
    moment.date_everything(folder)
    return folder


def _first(what: str, files: Iterable[Path]) -> Path:
    found = next(filter(Path.exists, files), None)
    if found is None:
        raise StepError(f"{what} is not where it should be.")
    return found


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
