"""Saving a table as a workbook or as CSV."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from klviewer.reports.grid import Grid
from klviewer.ui.document import Document
from klviewer.ui.page_files import choose_place

_TEXT = ".csv"
_KINDS = MappingProxyType({"Excel": ".xlsx", "CSV": _TEXT})


def save_grid(
    parent: QWidget,
    document: Document,
    grid: Grid,
    names: tuple[str, str],
    saved: Callable[[Path], None],
) -> None:
    """Ask where to, and write a table.

    What goes wrong is told through `Document.failed`.

    Args:
        parent: the window the question belongs to.
        document: its worker writes.
        grid: the table.
        names: the title of the question, and the file's proposed name without suffix.
        saved: told where it has been written.
    """
    title, proposed = names
    path = choose_place(parent, title, proposed, _KINDS)
    if path is None:
        return
    document.worker.submit(lambda: _write(grid, path), lambda _: saved(path), document.failed.emit)


def _write(grid: Grid, path: Path) -> None:
    # What writes workbooks is not needed before somebody saves one.
    from klviewer.reports.semicolon_text import write_semicolon_text
    from klviewer.reports.workbooks import write_workbook

    write = write_semicolon_text if path.suffix.casefold() == _TEXT else write_workbook
    write(grid, path)
