"""Dialogs about files: which to open, where to put a copy."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from klviewer.reports.file_names import file_name

if TYPE_CHECKING:
    from klviewer.ui.document import Document

__all__ = ["choose_files", "file_name", "save_copy", "with_suffix"]

_KNOWN = "*.klv *.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.sav *.zsav *.por *.zip *.yaml"


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for a project or survey files; nothing when the user thinks better of it."""
    known = QCoreApplication.translate("FileDialog", "Projekter og undersøgelser")
    every = QCoreApplication.translate("FileDialog", "Alle filer")
    title = QCoreApplication.translate("FileDialog", "Åbn projekt eller undersøgelsens filer")
    kinds = f"{known} ({_KNOWN});;{every} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in chosen]


def save_copy(parent: QWidget, document: "Document") -> None:
    """Ask where to put a copy of the project, and go on working in the copy.

    Asks again, with the whole name, where a project would be replaced that was not named in full.
    """
    snapshot = document.snapshot
    if snapshot is None:
        return
    title = QCoreApplication.translate("FileDialog", "Gem kopi som")
    kind = QCoreApplication.translate("FileDialog", "Projekt")
    proposed = snapshot.path.with_name(f"{snapshot.path.stem} – kopi.klv")
    while chosen := QFileDialog.getSaveFileName(parent, title, str(proposed), f"{kind} (*.klv)")[0]:
        proposed = with_suffix(Path(chosen), ".klv", (".klv",))
        # The dialog has asked about a file of the name that was typed, not of the whole one.
        if proposed == Path(chosen) or not proposed.exists():
            document.copy_to(proposed)
            return


def with_suffix(path: Path, usual: str, known: Iterable[str]) -> Path:
    """The path with the suffix that was typed, where it is a known one, or else the usual one."""
    return path if path.suffix.casefold() in known else path.with_name(path.name + usual)
