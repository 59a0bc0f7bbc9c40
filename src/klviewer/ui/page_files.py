"""Dialogs about files: which to open, where one is to be written, where to put a copy."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from klviewer.reports.file_names import file_name
from klviewer.ui.reachable import is_there

if TYPE_CHECKING:
    from klviewer.ui.document import Document

__all__ = ["choose_files", "choose_folder", "choose_place", "file_name", "files_in", "save_copy"]

_KNOWN = "*.klv *.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.sav *.zsav *.por *.zip *.yaml"


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for a project or survey files; nothing when the user thinks better of it."""
    known = QCoreApplication.translate("FileDialog", "Projekter og undersøgelser")
    every = QCoreApplication.translate("FileDialog", "Alle filer")
    title = QCoreApplication.translate("FileDialog", "Åbn projekt eller undersøgelsens filer")
    kinds = f"{known} ({_KNOWN});;{every} (*)"
    with nothing_remembered():
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in chosen]


def choose_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder; None when the user thinks better of it."""
    with nothing_remembered():
        chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


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
        every = ";;".join(suffixes)
        with nothing_remembered():
            chosen, shown = QFileDialog.getSaveFileName(parent, title, name, every, shown)
        if not chosen:
            return None
        place = _with_suffix(Path(chosen), suffixes.get(shown, usual), suffixes.values())
        # The dialog has asked about a file of the name that was typed, not of the whole one.
        if place == Path(chosen) or not is_there(place):
            return place
        name = str(place)


def files_in(data: QMimeData) -> list[Path]:
    """The files that are dragged or pasted, none where it is something else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


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


@contextmanager
def nothing_remembered() -> Generator[None]:
    """Leave what Qt's dialogs remember on this machine as it is.

    They write the folders they have shown where all programs made with Qt do, which is no place of
    ours: it would stay behind when the program is removed.
    """
    memory = QSettings(QSettings.Scope.UserScope, "QtProject")
    memory.setFallbacksEnabled(False)
    memory.beginGroup("FileDialog")
    before = {name: memory.value(name) for name in memory.allKeys()}
    try:
        yield
    finally:
        memory.remove("")
        for name, value in before.items():
            memory.setValue(name, value)


def _with_suffix(path: Path, usual: str, known: Iterable[str]) -> Path:
    """The path with the suffix that was typed, where it is a known one, or else the usual one."""
    return path if path.suffix.casefold() in known else path.with_name(path.name + usual)
