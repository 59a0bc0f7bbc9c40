"""Writes THIRD-PARTY-NOTICES.md from the packages themselves: whose work the program stands on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from tools.environment import ROOT, lock_file

FILE = ROOT / "THIRD-PARTY-NOTICES.md"

PREFACE = """\
# Third-party notices

KL Viewer itself is under the MIT licence (`LICENSE`). It stands on the packages below, which the
installed program carries with it under their own licences. This file is made by
`python3 -m tools.notices update` from what the packages say of themselves; `make check` holds it
to `requirements/run.txt`.

## Qt and PySide6

Qt, PySide6 (`pyside6-essentials`) and Shiboken (`shiboken6`) are used under the GNU Lesser General
Public License, version 3: `docs/licences/LGPL-3.0.txt`, which adds to `docs/licences/GPL-3.0.txt`.
KL Viewer uses them unchanged and links to them dynamically.

- Their source, for the versions named below, can be had from the Qt Project:
  <https://download.qt.io/official_releases/QtForPython/> and
  <https://download.qt.io/official_releases/qt/>.
- They can be replaced: in an installed program they lie as separate library files in the folders
  `PySide6` and `shiboken6`, and files of the same names, built from a changed source, are
  loaded in their place. Nothing in KL Viewer checks or prevents this, and taking the program
  apart in order to debug such a change is permitted.
- Qt carries works of others, listed at <https://doc.qt.io/qt-6/licenses-used-in-qt.html>.
"""

LICENCE_FILE = re.compile(r"\.dist-info/licenses/|/(LICEN[CS]E|COPYING|CC-BY)[^/]*$")


def main(words: list[str]) -> int:
    """Write the notices (`update`), or tell whether they are of the locked packages (`check`)."""
    if words == ["update"]:
        FILE.write_text(notices(), encoding="utf-8", newline="\n")
        return 0
    stale = set(locked()) ^ set(noticed())
    if stale:
        names = ", ".join(" ".join(each) for each in sorted(stale))
        print(f"{FILE.name} is not of requirements/run.txt (make lock): {names}")
    return bool(stale)


def locked() -> list[tuple[str, str]]:
    """Name and version of each package that the program runs with, on Python 3.11."""
    text = lock_file("run").read_text("utf-8")
    lines = re.findall(r"^([\w.-]+)==(\S+)(.*)$", text, re.MULTILINE)
    return [(name, version) for name, version, condition in lines if ">= '3.12'" not in condition]


def noticed() -> list[tuple[str, str]]:
    """Name and version of each package that the notices are of."""
    return re.findall(r"^## ([a-z0-9.-]+) (\d\S*)$", FILE.read_text("utf-8"), re.MULTILINE)


def notices() -> str:
    """The whole text."""
    return "\n".join([PREFACE, *(_notice(distribution(name)) for name, _ in locked())])


def _notice(package: Distribution) -> str:
    lines = [f"## {package.name.lower().replace('_', '-')} {package.version}", ""]
    lines += [f"Licence: {_licence(package)}", ""]
    for text in _texts(package):
        lines += ["```text", text, "```", ""]
    return "\n".join(lines)


def _licence(package: Distribution) -> str:
    """What the package calls its licence, in the newest of the ways it says so."""
    told = package.metadata
    names = [told[name] for name in ("License-Expression", "License") if name in told]
    classes = [each for each in told.get_all("Classifier", []) if each.startswith("License ::")]
    return (names or [each.split(" :: ")[-1] for each in classes])[0]


def _texts(package: Distribution) -> Iterator[str]:
    """The package's licence files, each text once."""
    seen = set()
    for file in package.files or ():
        if LICENCE_FILE.search(file.as_posix()) and file.suffix in {"", ".txt", ".md"}:
            text = file.read_text(encoding="utf-8").strip().replace("\r\n", "\n")
            if text not in seen:
                seen.add(text)
                yield text.replace("```", "'''")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
