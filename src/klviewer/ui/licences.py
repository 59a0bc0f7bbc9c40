"""The licences of the program and of what it carries, to be read in the program."""

from dataclasses import dataclass
from pathlib import Path

from klviewer.readers.resources import resource
from klviewer.ui.program_facts import is_installed, program_file


@dataclass(frozen=True, slots=True)
class Licence:
    """A text with the terms of something.

    Args:
        title: what it is for.
        file: the text.
    """

    title: str
    file: Path


# Title, where it lies in the source, and what it is called beside the installed program.
_KNOWN = (
    ("KL Viewer (MIT)", "LICENSE", "LICENSE"),
    ("Qt, NumPy, pandas …", "THIRD-PARTY-NOTICES.md", "THIRD-PARTY-NOTICES.md"),
    ("LGPL 3", "docs/licences/LGPL-3.0.txt", "LGPL-3.0.txt"),
    ("GPL 3", "docs/licences/GPL-3.0.txt", "GPL-3.0.txt"),
    ("Python", "", "Python.txt"),
    ("PyInstaller", "", "PyInstaller.txt"),
)


def licences() -> tuple[Licence, ...]:
    """Those that are here; Python's and PyInstaller's come with the installed program."""
    source = resource().parent
    beside = program_file().parent / "licences"
    found = (
        Licence(title, beside / installed if is_installed() else source / lying)
        for title, lying, installed in _KNOWN
    )
    return tuple(each for each in found if each.file.is_file())
