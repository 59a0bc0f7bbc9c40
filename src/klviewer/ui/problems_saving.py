"""Saving the list of problems, for whoever made the files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from klviewer.reports.problems import as_grid
from klviewer.survey.problems import Problem
from klviewer.ui.document import Document
from klviewer.ui.grid_saving import save_grid
from klviewer.ui.page_files import file_name
from klviewer.ui.saying import say


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
    example = QCoreApplication.translate("StatusLine", "EKSEMPEL – opdigtede svar")
    grid = as_grid(problems, say, (example,) if snapshot.is_example else ())
    names = (title, file_name(name.format(project=snapshot.title)))
    save_grid(parent, document, grid, names, saved)
