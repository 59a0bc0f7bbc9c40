"""What can be done with a graph, photographed, and the files it becomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog

from klviewer.project.settings import ChangeSetting
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.chart_saving import ChartSaving
from klviewer.ui.chart_tools import ChartTools
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import SETTING
from klviewer.ui.main_window import MainWindow
from klviewer.ui.small_counts import SmallCountsDialog
from klviewer.ui.table_window import TableWindow

Taking = Callable[[str], None]
Kind = TypeVar("Kind", bound=QObject)


def photograph_graph(window: MainWindow, take: Taking) -> None:
    """Photograph a graph's button, menu and windows, with small counts shown and hidden.

    Args:
        window: shows an area.
        take: photographs the window under a file's name.
    """
    page = window.workbench.page if window.workbench else None
    if not isinstance(page, AreaPage) or window.document is None:
        raise TypeError("No area is shown.")
    canvas = page.middle.charts.canvases[0]
    exports = _only(page.middle, ChartExports)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    menu = _only(canvas, ChartTools).menu()
    menu.popup(canvas.mapToGlobal(QPoint(canvas.width() // 2, 0)))
    take("graph-menu.png")
    menu.close()
    exports.show_table(canvas)
    take("graph-small-counts.png")
    _only(canvas, SmallCountsDialog).reject()
    for threshold, name in ((1, "all"), (5, "hidden")):
        _choose(window.document, threshold)
        exports.show_table(canvas)
        _take_dialog(canvas, TableWindow, f"graph-table-{name}.png", take)
        exports.save(page.middle.charts.canvases[1])
        _take_dialog(page.middle.charts.canvases[1], ChartSaving, f"graph-save-{name}.png", take)
    _choose(window.document, 0)


def _take_dialog(canvas: ChartCanvas, kind: type[QDialog], name: str, take: Taking) -> None:
    take(name)
    _only(canvas, kind).reject()


def _choose(document: Document, threshold: int) -> None:
    """Decide about small counts; 0 is undecided."""
    loop = QEventLoop()
    document.worker.idle.connect(loop.quit)
    document.perform(ChangeSetting(SETTING, str(threshold or "")))
    loop.exec()


def _only(parent: QObject, kind: type[Kind]) -> Kind:
    found = parent.findChildren(kind)
    if not found:
        raise RuntimeError(f"There is no {kind.__name__}.")
    return found[-1]
