"""A graph's menu, and what comes out of it: pictures, vectors, words and tables."""

import csv
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting
from klviewer.survey.charts import StatusBar
from klviewer.survey.selection import Clicked
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.chart_saving import ChartSaving
from klviewer.ui.document import Document
from klviewer.ui.picture_formats import Format
from klviewer.ui.small_counts import SETTING, SmallCountsDialog
from klviewer.ui.table_window import TableWindow
from klviewer.ui.theme_view import ThemeView
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme, opened_document, perform

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Mouse event .* not accepted"
)


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "prøve.klv") as opened:
        perform(qtbot, opened, ChangeSetting(SETTING, "1"))
        yield opened


@pytest.fixture
def view(qtbot: QtBot, document: Document) -> ThemeView:
    """The first theme of the children's area."""
    shown = ThemeView(document, light_theme(), "children")
    qtbot.addWidget(shown)
    responses = document.area("children")
    assert responses is not None
    shown.show_theme(responses, responses.area.themes[0])
    shown.resize(900, 900)
    shown.show()
    return shown


@pytest.fixture
def canvas(view: ThemeView) -> ChartCanvas:
    """The bar of the theme's status."""
    return view.charts.canvases[0]


@pytest.fixture
def exports(view: ThemeView) -> ChartExports:
    return view.findChild(ChartExports)


def choose(menu: QMenu, words: str) -> None:
    action = next(
        action for action in menu.actions() if words in action.text().replace("&", "")
    )
    action.trigger()


def pasted() -> dict[str, bytes]:
    data = QGuiApplication.clipboard().mimeData()
    return {kind: bytes(data.data(kind).data()) for kind in data.formats()}


def menu_of(view: ThemeView, canvas: ChartCanvas) -> QMenu:
    return exports_of(view).menu(canvas)


def exports_of(view: QWidget) -> ChartExports:
    found = view.findChild(ChartExports)
    assert isinstance(found, ChartExports)
    return found


def test_a_graph_is_copied_as_a_picture_and_nothing_else(
    view: ThemeView, canvas: ChartCanvas
) -> None:
    choose(menu_of(view, canvas), "Kopiér som billede")
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * canvas.width()
    kept = pasted()
    assert "text/plain" not in kept and "text/html" not in kept
    png = QImage.fromData(kept["image/png"])
    assert png.dotsPerMeterX() == round(192 / 0.0254)


def test_ctrl_c_copies_the_picture(view: ThemeView, canvas: ChartCanvas) -> None:
    QGuiApplication.clipboard().clear()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QGuiApplication.clipboard().image().isNull()


def test_as_vectors_a_graph_is_svg_with_a_picture_for_others(
    view: ThemeView, canvas: ChartCanvas
) -> None:
    choose(menu_of(view, canvas), "vektorer")
    kept = pasted()
    root = ElementTree.fromstring(kept["image/svg+xml"])
    assert root.tag.endswith("svg")
    assert "image/png" in kept


def test_the_words_of_a_graph_stand_alone(view: ThemeView, canvas: ChartCanvas) -> None:
    choose(menu_of(view, canvas), "beskrivelse")
    words = QGuiApplication.clipboard().text()
    chart = canvas.chart
    assert isinstance(chart, StatusBar)
    assert words.startswith(str(chart.title))
    for mark in chart.marks:
        assert f"{mark.label}: {mark.count} af " in words
    assert "Udvalg: alle kommuner · " in words
    assert "Kilde: prøve · " in words


def test_the_table_behind_a_graph_is_sorted_and_copied(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas
) -> None:
    choose(menu_of(view, canvas), "Vis tabellen")
    window = canvas.findChild(TableWindow)
    assert isinstance(window, TableWindow)
    assert_sound(window.model)
    window.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    rows = window.model.rows
    counts = [row.cells[1] for row in rows if not row.is_foot]
    assert counts == sorted(counts, reverse=True)
    assert [row.is_foot for row in rows][-3:] == [True] * 3
    window.table.copy_all()
    kept = QGuiApplication.clipboard().mimeData()
    assert kept.hasHtml() and "mso-number-format" in kept.html()
    assert str(rows[0].cells[0]) in kept.text()
    window.close()


@pytest.mark.parametrize(
    ("form", "head"),
    [
        (Format.SCREEN, b"\x89PNG"),
        (Format.PRINT, b"\x89PNG"),
        (Format.SVG, b"<?xml"),
        (Format.PDF, b"%PDF"),
    ],
)
def test_a_graph_is_saved_as(
    form: Format,
    head: bytes,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    view: ThemeView,
    canvas: ChartCanvas,
    document: Document,
) -> None:
    proposed: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "graf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose(menu_of(view, canvas), "Gem grafen")
    dialog = canvas.findChild(ChartSaving)
    assert isinstance(dialog, ChartSaving)
    dialog.format.setCurrentIndex(dialog.format.findData(form))
    with qtbot.waitSignal(document.worker.idle):
        dialog.accept()
    (written,) = tmp_path.glob("graf.*")
    assert written.read_bytes().startswith(head)
    assert proposed[0].startswith("Børn")
    assert proposed[0].endswith(written.suffix)
