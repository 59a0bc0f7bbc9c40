"""Dialogs about files: which to open, where one is to be written, where to put a copy."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from klviewer.reports.file_names import file_name

if TYPE_CHECKING:
    from klviewer.ui.document import Document

__all__ = ["choose_files", "choose_place", "file_name", "save_copy"]

_KNOWN = "*.klv *.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.sav *.zsav *.por *.zip *.yaml"


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for a project or survey files; nothing when the user thinks better of it."""
    known = QCoreApplication.translate("FileDialog", "Projekter og undersøgelser")
    every = QCoreApplication.translate("FileDialog", "Alle filer")
    title = QCoreApplication.translate("FileDialog", "Åbn projekt eller undersøgelsens filer")
    kinds = f"{known} ({_KNOWN});;{every} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in chosen]


def choose_place(
    parent: QWidget, title: str, proposed: str, kinds: Mapping[str, str]
) -> Path | None:
    """Ask where a file is to be written; None when the user thinks better of it.

    Every file the program writes where the user says is asked for here. It asks again, with the
    whole name, where a file would be replaced that was not named in full.

    Args:
        parent: the window the question belongs to.
        title: of the question.
        proposed: the file's name, or all of its path, without suffix.
        kinds: what each kind of file is called, with its suffix; the usual first.
    """
    suffixes = {f"{kind} (*{suffix})": suffix for kind, suffix in kinds.items()}
    shown, usual = next(iter(suffixes.items()))
    name = proposed + usual
    while True:
        chosen, shown = QFileDialog.getSaveFileName(parent, title, name, ";;".join(suffixes), shown)
        if not chosen:
            return None
        place = _with_suffix(Path(chosen), suffixes.get(shown, usual), suffixes.values())
        # The dialog has asked about a file of the name that was typed, not of the whole one.
        if place == Path(chosen) or not place.exists():
            return place
        name = str(place)


def save_copy(parent: QWidget, document: "Document") -> None:
    """Ask where to put a copy of the project, and go on working in the copy."""
    snapshot = document.snapshot
    if snapshot is None:
        return
    title = QCoreApplication.translate("FileDialog", "Gem kopi som")
    kind = QCoreApplication.translate("FileDialog", "Projekt")
    proposed = snapshot.path.with_name(f"{snapshot.path.stem} – kopi")
    place = choose_place(parent, title, str(proposed), {kind: ".klv"})
    if place is not None:
        document.copy_to(place)


def _with_suffix(path: Path, usual: str, known: Iterable[str]) -> Path:
    """The path with the suffix that was typed, where it is a known one, or else the usual one."""
    return path if path.suffix.casefold() in known else path.with_name(path.name + usual)
