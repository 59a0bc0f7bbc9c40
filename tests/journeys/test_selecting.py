"""From “how far” to “who, why, when” in a real window, and back: one selection on every page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klviewer.readers import shipped
from klviewer.ui import opening
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.main_window import MainWindow
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import Settings

pytestmark = pytest.mark.window

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
READING = 30_000  # milliseconds


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The program with the example's files read."""
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / "KL Viewer")
    opened = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(opened)
    opened.resize(1366, 768)
    opened.show()
    qtbot.waitExposed(opened)
    with qtbot.waitSignal(opened.ready, timeout=READING):
        opened.begin(list(shipped.example().files))
    return opened


def test_who_why_and_when_and_the_way_back(qtbot: QtBot, window: MainWindow) -> None:
    document, bench = window.document, window.workbench
    assert document is not None
    assert bench is not None
    chip = bench.header.selection.chip
    window.show_view("overview")
    status = _canvas(bench.page, "Hvor langt er I med at holde møderne")
    _click(status, "well-under-way")
    assert chip.words == "15 kommuner: “Godt på vej” i Møder og samtaler"
    _click(status, "nearly-there", CTRL)
    assert chip.words.startswith("51 kommuner: “Godt på vej” eller “Næsten i mål” i ")

    window.show_view("s85")
    page = bench.page
    assert isinstance(page, AreaPage)
    assert page.middle.headline.accessibleName().startswith("Blandt ")
    assert " af de 51 valgte" in page.middle.headline.accessibleName()
    names = {found.name for found in document.tables.municipalities}
    assert {item.name for item in page.answers.list.items} <= names

    window.show_view("overview")
    tiles = _canvas(bench.page, "Kort:")
    _box(tiles, _place(tiles, respondent="851"), _place(tiles, respondent="813"))
    assert len(document.selection.picks) == 1
    assert {"851", "813"} <= document.selection.municipalities
    _keep(qtbot, window, "Nordpå")
    assert chip.words.startswith("Nordpå · ")

    window.show_view("responses")
    listed = bench.page
    assert isinstance(listed, ResponsesPage)
    assert len(listed.table.selectionModel().selectedRows()) == len(document.tables.municipalities)
    QTest.keyClick(bench, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert chip.words.startswith("51 kommuner: ")
    assert listed.model.rowCount() == 51
    QTest.keyClick(bench, Qt.Key.Key_Escape)
    assert listed.model.rowCount() == 98
    assert document.snapshot is not None
    assert [kept.name for kept in document.snapshot.selections] == ["Nordpå"]
    with qtbot.waitSignal(document.changed):
        window.commands.undo()
    assert not document.snapshot.selections
    window.close()


def _keep(qtbot: QtBot, window: MainWindow, name: str) -> None:
    document, bench = window.document, window.workbench
    assert document is not None
    assert bench is not None
    with qtbot.waitSignal(document.changed):
        bench.header.selection.kept.keep()
        dialog = bench.header.selection.kept.dialog
        assert dialog is not None
        QTest.keyClicks(dialog.field, name)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def _canvas(page: QWidget, words: str) -> ChartCanvas:
    return next(c for c in page.findChildren(ChartCanvas) if words in c.accessibleName())


def _place(canvas: ChartCanvas, choice: str = "", respondent: str = "") -> QPoint:
    wanted = (choice, respondent)
    region = next(r for r in canvas.regions if (r.link.choice, r.link.respondent) == wanted)
    return QPointF(*region.centre).toPoint()


def _click(
    canvas: ChartCanvas, choice: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.mouseClick(canvas.viewport(), LEFT, keys, _place(canvas, choice))


def _box(canvas: ChartCanvas, start: QPoint, end: QPoint) -> None:
    nothing = Qt.MouseButton.NoButton
    for kind, at, button, held in (
        (QEvent.Type.MouseButtonPress, start, LEFT, LEFT),
        (QEvent.Type.MouseMove, end, nothing, LEFT),
        (QEvent.Type.MouseButtonRelease, end, LEFT, nothing),
    ):
        there = QPointF(canvas.viewport().mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), there, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas.viewport(), event)
