"""A graph's menu, and what comes out of it: pictures, vectors, words and tables."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from klviewer.project.operations import ChangeSetting
from klviewer.reports.disclosed_charts import disclosed_chart
from klviewer.reports.views.material import Material
from klviewer.survey.charts import Chart, RankedBars, StatusBar
from klviewer.survey.selection import Days, Municipalities
from klviewer.ui import chart_export
from klviewer.ui.answer_days import AnswerDays
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.chart_saving import ChartSaving
from klviewer.ui.chart_tools import ChartTools
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import SETTING
from klviewer.ui.overview_page import OverviewPage
from klviewer.ui.picture_formats import Format
from klviewer.ui.small_counts import SmallCountsDialog, small_counts_of
from klviewer.ui.table_window import TableWindow
from klviewer.ui.theme_view import ThemeView
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme, opened_document, perform, put_up

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


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if words in action.text().replace("&", ""))
    action.trigger()


def pasted() -> dict[str, bytes]:
    data = QGuiApplication.clipboard().mimeData()
    return {kind: bytes(data.data(kind).data()) for kind in data.formats()}


Kind = TypeVar("Kind", bound=QObject)


def only(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def shown_table(canvas: ChartCanvas) -> TableWindow:
    """The window with the table behind a graph, opened from its menu."""
    choose(menu_of(canvas), "Vis tabellen")
    return [window for window in canvas.findChildren(TableWindow) if window.isVisible()][-1]


def menu_of(canvas: ChartCanvas) -> QMenu:
    return only(canvas, ChartTools).menu()


def test_a_graph_is_copied_as_a_picture_and_nothing_else(
    view: ThemeView, canvas: ChartCanvas
) -> None:
    choose(menu_of(canvas), "Kopiér som billede")
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
    choose(menu_of(canvas), "vektorer")
    kept = pasted()
    root = ElementTree.fromstring(kept["image/svg+xml"])
    assert root.tag.endswith("svg")
    assert "image/png" in kept


def test_the_words_of_a_graph_stand_alone(view: ThemeView, canvas: ChartCanvas) -> None:
    choose(menu_of(canvas), "beskrivelse")
    words = QGuiApplication.clipboard().text()
    chart = canvas.chart
    assert isinstance(chart, StatusBar)
    assert words.startswith(str(chart.title))
    for mark in chart.marks:
        assert f"{mark.label}: {mark.count} af " in words
    assert "Udvalg: alle kommuner · " in words
    assert "Kilde: prøve · " in words


def test_a_map_and_the_days_say_whom_they_count(qtbot: QtBot, document: Document) -> None:
    """They named those who were picked beside numbers of everyone."""
    page = OverviewPage(document, light_theme())
    days = AnswerDays(document, light_theme())
    for part in (page, days):
        put_up(qtbot, part)
    document.click(Municipalities(frozenset({"101"})))
    choose(menu_of(page.map.findChildren(ChartCanvas)[0]), "beskrivelse")
    assert "Udvalg: alle kommuner · 76 af 98" in QGuiApplication.clipboard().text()
    days.refresh()
    choose(menu_of(days), "beskrivelse")
    assert "Udvalg: 1 kommune: København" in QGuiApplication.clipboard().text()
    document.click(Days(date(2020, 6, 1), date(2020, 6, 1)))
    days.refresh()
    choose(menu_of(days), "beskrivelse")
    assert "Udvalg: alle kommuner" in QGuiApplication.clipboard().text()
    for part in (page, days):
        part.close()


def test_the_table_behind_a_graph_is_sorted_and_copied(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas
) -> None:
    choose(menu_of(canvas), "Vis tabellen")
    window = only(canvas, TableWindow)
    assert_sound(window.model)
    window.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    rows = window.model.rows
    counts = [int(str(row.cells[1])) for row in rows if not row.is_foot]
    assert counts == sorted(counts, reverse=True)
    assert [row.is_foot for row in rows][-3:] == [True] * 3
    window.table.copy_all()
    kept = QGuiApplication.clipboard().mimeData()
    assert kept.hasHtml() and "mso-number-format" in kept.html()
    assert str(rows[0].cells[0]) in kept.text()
    window.close()


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names that were proposed for files; every file is saved as “ud” beside the project."""
    names: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, *_kinds: str) -> tuple[str, str]:
        names.append(name)
        return str(tmp_path / f"ud{Path(name).suffix}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return names


HEADS = {Format.SCREEN: b"\x89PNG", Format.PRINT: b"\x89PNG", Format.SVG: b"<?xml"}


@pytest.mark.parametrize("form", Format)
def test_a_graph_is_saved(
    form: Format, qtbot: QtBot, tmp_path: Path, proposed: list[str], view: ThemeView
) -> None:
    canvas = view.charts.canvases[0]
    choose(menu_of(canvas), "Gem grafen")
    dialog = only(canvas, ChartSaving)
    dialog.format.setCurrentIndex(dialog.format.findData(form))
    with qtbot.waitSignal(only(view, ChartExports).done):
        dialog.accept()
    (written,) = tmp_path.glob("ud.*")
    assert written.read_bytes().startswith(HEADS.get(form, b"%PDF"))
    assert proposed[0].startswith("Børn og unge – ")
    assert proposed[0].endswith(written.suffix)


def test_a_graph_that_cannot_be_saved_is_told(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    view: ThemeView,
    canvas: ChartCanvas,
    document: Document,
) -> None:
    nowhere = ("/findes/ikke/graf.png", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: nowhere)
    choose(menu_of(canvas), "Gem grafen")
    with qtbot.waitSignal(document.failed) as failed:
        only(canvas, ChartSaving).accept()
    assert "graf.png" in str(failed.args[0].message)


def test_a_graph_is_saved_although_its_page_is_gone_by_then(
    qtbot: QtBot, tmp_path: Path, proposed: list[str], view: ThemeView, document: Document
) -> None:
    choose(menu_of(view.charts.canvases[0]), "Gem grafen")
    only(view, ChartSaving).accept()
    exports = only(view, ChartExports)
    exports.deleteLater()
    QCoreApplication.sendPostedEvents(exports, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(document.worker.idle):
        pass
    assert list(tmp_path.glob("ud.*"))


def test_a_table_is_saved_although_its_window_is_closed_by_then(
    qtbot: QtBot, tmp_path: Path, proposed: list[str], canvas: ChartCanvas, document: Document
) -> None:
    window = shown_table(canvas)
    window.save()
    window.close()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert not isValid(window)
    with qtbot.waitSignal(document.worker.idle):
        pass
    assert list(tmp_path.glob("ud.*"))


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_table_is_saved_in_the_order_it_is_shown(
    suffix: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, canvas: ChartCanvas
) -> None:
    place = tmp_path / f"tabel{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    window = shown_table(canvas)
    window.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    labels = [str(row.cells[0]) for row in window.model.rows]
    window.save()
    qtbot.waitUntil(lambda: "tabel" in window.told.text())
    read = from_workbook(place) if suffix == ".xlsx" else from_text(place)
    assert [label for label in read if label in labels] == labels
    assert any("Udvalg: alle kommuner" in line for line in read)
    window.close()


def from_workbook(place: Path) -> list[str]:
    return [str(row[0].value) for row in load_workbook(place).worksheets[0].iter_rows()]


def from_text(place: Path) -> list[str]:
    with place.open(encoding="utf-8-sig", newline="") as stream:
        return [line[0] for line in csv.reader(stream, delimiter=";") if line]


def test_unsorted_again_the_table_stands_as_it_was_made(canvas: ChartCanvas) -> None:
    window = shown_table(canvas)
    made = [row.place for row in window.model.rows]
    window.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    window.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [row.place for row in window.model.rows] == made
    window.close()


def test_only_the_rows_that_are_selected_are_copied(canvas: ChartCanvas) -> None:
    window = shown_table(canvas)
    window.table.selectRow(1)
    QTest.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    labels = [str(row.cells[0]) for row in window.model.rows]
    assert [label for label in labels if f"\n{label}\t" in text] == [labels[1]]
    window.close()


def test_the_table_behind_every_graph_holds_its_marks(view: ThemeView) -> None:
    for canvas in view.charts.canvases:
        chart = canvas.chart
        if canvas.isHidden() or chart is None:
            continue
        window = shown_table(canvas)
        cells = {str(row.cells[0]): row.cells[1] for row in window.model.rows}
        if isinstance(chart, StatusBar | RankedBars):
            for mark in chart.marks:
                assert cells[str(mark.label)] == mark.count
        window.close()


def test_what_is_to_be_hidden_of_a_graph_is_found_out_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, view: ThemeView, document: Document
) -> None:
    """Each width that was looked at before saving counted all over again."""
    perform(qtbot, document, ChangeSetting(SETTING, "5"))
    found: list[object] = []

    def hidden(chart: Chart, area: str, material: Material) -> Chart:
        found.append(chart)
        return disclosed_chart(chart, area, material)

    monkeypatch.setattr(chart_export, "disclosed_chart", hidden)
    choose(menu_of(view.charts.canvases[0]), "Gem grafen")
    dialog = only(view, ChartSaving)
    for place in range(dialog.width_choice.count()):
        dialog.width_choice.setCurrentIndex(place)
    assert len(found) == 1
    dialog.reject()


# By keyboard


def test_the_menu_opens_where_it_is_asked_for(view: ThemeView, canvas: ChartCanvas) -> None:
    at = QPoint(40, 20)
    reason = QContextMenuEvent.Reason
    for asked, target in ((reason.Mouse, canvas.viewport()), (reason.Keyboard, canvas)):
        event = QContextMenuEvent(asked, at, target.mapToGlobal(at))
        QApplication.sendEvent(target, event)
        menu = canvas.findChild(QMenu)
        assert isinstance(menu, QMenu)
        assert len([action for action in menu.actions() if action.text()]) == 6
        menu.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_button_is_seen_with_the_mouse_or_the_focus_and_follows_the_marks(
    view: ThemeView, canvas: ChartCanvas
) -> None:
    button = only(canvas, QToolButton)
    assert button.isHidden()
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Enter))
    assert button.isVisible()
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert button.isHidden()
    view.activateWindow()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in canvas.regions:
        assert canvas.hasFocus()
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.isVisible()
    chart = canvas.chart
    assert chart is not None
    assert button.accessibleName() == f"Mere om grafen: {chart.title}"
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert view.charts.canvases[1].hasFocus()
    assert button.isHidden()


# Small counts


def test_a_graph_that_has_the_focus_can_be_taken_away(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas
) -> None:
    """Closing a project or changing the look after a click on a graph once ended the program."""
    view.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    with qtbot.captureExceptions() as faults:
        canvas.deleteLater()
        qtbot.waitUntil(lambda: not isValid(canvas))
    assert not faults


def test_small_counts_are_asked_about_once(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting(SETTING, ""))
    QGuiApplication.clipboard().clear()
    choose(menu_of(canvas), "beskrivelse")
    dialog = only(canvas, SmallCountsDialog)
    assert dialog.show_all.isChecked()
    assert not QGuiApplication.clipboard().text()
    with qtbot.waitSignal(document.changed):
        dialog.accept()
    assert QGuiApplication.clipboard().text()
    assert document.snapshot is not None
    assert document.snapshot.small_counts == "1"
    QGuiApplication.clipboard().clear()
    choose(menu_of(canvas), "beskrivelse")
    assert QGuiApplication.clipboard().text()


def test_who_thinks_better_of_it_hands_nothing_on(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting(SETTING, ""))
    QGuiApplication.clipboard().clear()
    choose(menu_of(canvas), "Kopiér tabellen")
    only(canvas, SmallCountsDialog).reject()
    assert not QGuiApplication.clipboard().text()


def test_what_is_small_is_hidden_in_words_picture_and_table(
    qtbot: QtBot, view: ThemeView, canvas: ChartCanvas, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting(SETTING, "20"))
    chart = canvas.chart
    assert isinstance(chart, StatusBar)
    small = [mark for mark in chart.marks if 0 < mark.count < 20]
    assert small
    choose(menu_of(canvas), "beskrivelse")
    words = QGuiApplication.clipboard().text()
    assert "Skjult: " in words
    window = shown_table(canvas)
    cells = {str(row.cells[0]): row.cells[1] for row in window.model.rows}
    for mark in small:
        assert f"{mark.label}: {mark.count} af" not in words
        assert cells[str(mark.label)] == "skjult"
    window.close()


def test_a_setting_that_is_nonsense_asks_again(qtbot: QtBot, document: Document) -> None:
    for value, threshold in (("", None), ("nej", None), ("-3", None), ("0", 1), ("9" * 99, 20)):
        perform(qtbot, document, ChangeSetting(SETTING, value))
        chosen = small_counts_of(document)
        assert (chosen and chosen.threshold) == threshold


def test_the_button_stands_on_no_words(qtbot: QtBot, view: ThemeView, canvas: ChartCanvas) -> None:
    button = only(canvas, QToolButton)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Enter))
    assert button.y() == 0
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.chart is not None
    view.resize(view.width(), 2000)
    canvas.show_chart(replace(canvas.chart, title="Vi " * 120))
    qtbot.waitUntil(lambda: canvas.height() >= canvas.drawing.height)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Enter))
    assert canvas.has_words_in(QRect(button.x(), 0, button.width(), button.height()))
    assert button.y() > 0
    assert not canvas.has_words_in(button.geometry())


def test_a_bar_of_the_overview_has_the_menu_without_the_button(
    qtbot: QtBot, document: Document
) -> None:
    page = OverviewPage(document, light_theme())
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    bar = next(canvas for canvas in page.findChildren(ChartCanvas) if canvas.area)
    qtbot.waitUntil(lambda: bar.height() == bar.heightForWidth(bar.width()))
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Enter))
    assert only(bar, QToolButton).isHidden()
    choose(menu_of(bar), "Kopiér som billede")
    image = QGuiApplication.clipboard().image()
    assert image.height() > 4 * bar.height()  # the whole graph with its title and notes
