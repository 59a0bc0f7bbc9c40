"""Saving the list of problems, for whoever made the files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from klviewer.reports.grid import Grid
from klviewer.reports.problems import as_grid
from klviewer.survey.problems import Problem
from klviewer.ui.document import Document
from klviewer.ui.page_files import file_name
from klviewer.ui.saying import say

_WORKBOOK, _TEXT = ".xlsx", ".csv"


def save_problems(
    parent: QWidget,
    document: Document,
    problems: Sequence[Problem],
    saved: Callable[[Path], None],
) -> None:
    """Ask where to, and write the problems as a workbook or as CSV.

    What goes wrong is told through `Document.failed`.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        problems: in the order they are to stand.
        saved: told where they have been written.
    """
    snapshot = document.snapshot
    if snapshot is None:
        return
    title = QCoreApplication.translate("SaveProblems", "Gem listen over problemer")
    name = QCoreApplication.translate("SaveProblems", "{project} – problemer")
    proposed = file_name(name.format(project=snapshot.title)) + _WORKBOOK
    kinds = {f"Excel (*{_WORKBOOK})": _WORKBOOK, f"CSV (*{_TEXT})": _TEXT}
    chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, ";;".join(kinds))
    if not chosen:
        return
    path = _with_suffix(Path(chosen), kinds.get(kind, _WORKBOOK))
    example = QCoreApplication.translate("StatusLine", "EKSEMPEL – opdigtede svar")
    grid = as_grid(problems, say, (example,) if snapshot.is_example else ())
    document.worker.submit(lambda: _write(grid, path), lambda _: saved(path), document.failed.emit)


def _with_suffix(path: Path, usual: str) -> Path:
    """The path with the suffix that was typed, or that of the kind that was chosen."""
    is_known = path.suffix.casefold() in (_WORKBOOK, _TEXT)
    return path if is_known else path.with_name(path.name + usual)


def _write(grid: Grid, path: Path) -> None:
    # What writes workbooks is not needed before somebody saves one.
    from klviewer.reports.semicolon_text import write_semicolon_text
    from klviewer.reports.workbooks import write_workbook

    write = write_semicolon_text if path.suffix.casefold() == _TEXT else write_workbook
    write(grid, path)
