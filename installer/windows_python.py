"""A CPython for Windows, assembled on Debian from what package registries hold.

The wheel of panda3d for Windows carries CPython's own signed libraries. What it lacks is the
standard library, which Python's of the same minor version on this machine has, and three small
binaries, which MinGW makes: python.exe, which calls Py_Main, and python3.dll, which hands every
call on to the library of the version. On Windows python.org's Python takes its place.
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
import zipfile
from pathlib import Path

from installer.doing import run

VERSION = "{}{}".format(*sys.version_info)
LIBRARY = f"python{VERSION}.dll"

BESIDE_THE_PROGRAM = {LIBRARY, "vcruntime140.dll", "vcruntime140_1.dll"}
NOT_TAKEN = ("api-ms-win", "_test", "_ctypes_test", "tcl", "tk", "_tkinter", "_wmi")
"""Windows has the first itself, nobody asks for the others, and _wmi crashes under Wine."""

NOT_COPIED = ("site-packages", "dist-packages", "lib-dynload", "test", "config-*", "__pycache__")

PROGRAM = """\
#include <windows.h>
int Py_Main(int count, wchar_t **words);
int wmain(int count, wchar_t **words) { return Py_Main(count, words); }
"""

FORWARDER = "int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }\n"


def assemble(wheel: Path, folder: Path) -> Path:
    """Put a Windows Python together.

    Args:
        wheel: panda3d's for Windows and this Python's minor version.
        folder: where to; what is there is removed.

    Returns:
        python.exe.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "DLLs").mkdir(parents=True)
    _take_libraries(wheel, folder)
    ignored = shutil.ignore_patterns(*NOT_COPIED)
    shutil.copytree(sysconfig.get_path("stdlib"), folder / "Lib", ignore=ignored)
    (folder / "Lib" / "site-packages").mkdir()
    return _make_program(folder)


def _take_libraries(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            name = member.removeprefix("deploy_libs/")
            if name == member or name.startswith(NOT_TAKEN):
                continue
            own = name.lower() in BESIDE_THE_PROGRAM
            target = folder / name.lower() if own else folder / "DLLs" / name
            target.write_bytes(archive.read(member))


def _make_program(folder: Path) -> Path:
    work = folder.parent / "made"
    work.mkdir(exist_ok=True)
    names = exports(folder / LIBRARY)
    own = work / "own.def"
    own.write_text(f"LIBRARY {LIBRARY}\nEXPORTS\n" + "\n".join(names) + "\n")
    run("x86_64-w64-mingw32-dlltool", "-d", own, "-l", work / "libpython.a")
    handed_on = [f"{name} = python{VERSION}.{name}" for name in names]
    build_library(work, folder / "python3.dll", FORWARDER, handed_on)
    source = work / "python.c"
    source.write_text(PROGRAM)
    compiler = ("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-s")
    run(*compiler, "-o", folder / "python.exe", source, work / "libpython.a")
    return folder / "python.exe"


def exports(library: Path) -> list[str]:
    """The names that a Windows library offers."""
    listing = run("x86_64-w64-mingw32-objdump", "-p", library)
    table = listing.split("[Ordinal/Name Pointer] Table", 1)[1].split("\n\n", 1)[0]
    return [line.split()[-1] for line in table.splitlines() if line.strip().startswith("[")]


def build_library(work: Path, target: Path, source: str, names: list[str] | None = None) -> None:
    """Make a Windows library that needs no other.

    Args:
        work: a folder for what is made on the way.
        target: the library.
        source: C, with an own DllMainCRTStartup.
        names: what it offers, in the words of a .def file; what the source marks, when None.
    """
    code = work / f"{target.stem}.c"
    code.write_text(source)
    definition = work / f"{target.stem}.def"
    definition.write_text(f"LIBRARY {target.name}\nEXPORTS\n" + "\n".join(names or ()) + "\n")
    compiler = ("x86_64-w64-mingw32-gcc", "-shared", "-nostdlib", "-fno-builtin", "-O1", "-w")
    inputs = (code, definition) if names else (code,)
    run(*compiler, "-o", target, *inputs, "-Wl,-e,DllMainCRTStartup,--no-insert-timestamp")
