"""One selection everywhere: picked by click, Ctrl, box and keyboard, and every view follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import KeepSelection, RemoveSelection
from klviewer.reports.document import Small
from klviewer.reports.views import document_of
from klviewer.survey.charts import TileMap
from klviewer.survey.selection import Clicked, Filter, Municipalities, Pick, Selection
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.overview_page import OverviewPage
from klviewer.ui.paper import material_of
from klviewer.ui.responses_model import RESPONDENT
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.selection_bar import SelectionBar
from klviewer.ui.settings import Settings
from klviewer.ui.workbench import Workbench
from tests.ui.opened import light_theme, opened_document, perform

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Mouse event .* not accepted"
)

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEARLY = Clicked("children", "meetings-status", "nearly-there")
UNDER_WAY = Clicked("children", "meetings-status", "well-under-way")
PARENTS = Clicked("children", "meetings-reasons", "parents")


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        yield opened


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1366, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


@pytest.fixture
def area(qtbot: QtBot, document: Document) -> AreaPage:
    page = AreaPage(document, light_theme(), "children")
    shown(qtbot, page)
    return page


@pytest.fixture
def overview(qtbot: QtBot, document: Document) -> OverviewPage:
    page = OverviewPage(document, light_theme())
    shown(qtbot, page)
    return page


@pytest.fixture
def responses(qtbot: QtBot, document: Document) -> ResponsesPage:
    page = ResponsesPage(document, light_theme())
    shown(qtbot, page)
    return page


def picks(document: Document) -> list[Pick]:
    """What is picked now."""
    return list(document.selection.picks)


def canvas(page: QWidget, words: str) -> ChartCanvas:
    return next(c for c in page.findChildren(ChartCanvas) if words in c.accessibleName())


def place(chart: ChartCanvas, choice: str = "", respondent: str = "") -> QPoint:
    region = next(
        found
        for found in chart.regions
        if (found.link.choice, found.link.respondent) == (choice, respondent)
    )
    return QPointF(*region.centre).toPoint()


def click(
    chart: ChartCanvas,
    choice: str = "",
    respondent: str = "",
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.mouseClick(chart.viewport(), LEFT, keys, place(chart, choice, respondent))


def draw_box(
    chart: ChartCanvas,
    start: QPoint,
    end: QPoint,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    def send(kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        there = QPointF(chart.viewport().mapToGlobal(at))
        event = QMouseEvent(kind, QPointF(at), there, button, held, keys)
        QApplication.sendEvent(chart.viewport(), event)

    nothing = Qt.MouseButton.NoButton
    send(QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    for at in (start + (end - start) / 2, end):
        send(QEvent.Type.MouseMove, at, nothing, LEFT)
    send(QEvent.Type.MouseButtonRelease, end, LEFT, nothing)


# --- graphs ------------------------------------------------------------------------


def test_ctrl_adds_a_mark_and_takes_it_back(document: Document, area: AreaPage) -> None:
    status = canvas(area, "Hvor langt")
    click(status, "nearly-there")
    click(status, "well-under-way", keys=CTRL)
    assert picks(document) == [NEARLY, UNDER_WAY]
    click(status, "nearly-there", keys=CTRL)
    assert picks(document) == [UNDER_WAY]
    click(status, "nearly-there")
    assert picks(document) == [NEARLY]


def test_the_graph_picked_in_keeps_its_counts_and_the_others_follow(
    document: Document, area: AreaPage
) -> None:
    status, reasons = canvas(area, "Hvor langt"), canvas(area, "Hvorfor")
    full, why = status.accessibleDescription(), reasons.accessibleDescription()
    click(status, "nearly-there")
    assert status.accessibleDescription() == full
    assert reasons.accessibleDescription() != why
    learned = canvas(area, "erfaringer med møder")
    found = document.area("children")
    assert found is not None
    chosen = int(document.tables.selected(found).sum())
    assert f"n = {chosen} af de {chosen} valgte kommuner" in learned.accessibleDescription()


def test_the_sentence_says_whom_it_speaks_about(document: Document, area: AreaPage) -> None:
    assert not area.middle.headline.accessibleName().startswith("Blandt")
    document.click(NEARLY)
    assert area.middle.headline.accessibleName().startswith("Blandt alle 76: ")
    document.click(PARENTS)
    found = document.area("children")
    assert found is not None
    chosen = int(document.tables.selected(found).sum())
    assert area.middle.headline.accessibleName().startswith(f"Blandt de {chosen} valgte: ")


def test_a_box_picks_the_marks_it_touches_and_with_ctrl_adds_them(
    document: Document, area: AreaPage
) -> None:
    status, reasons = canvas(area, "Hvor langt"), canvas(area, "Hvorfor")
    draw_box(status, place(status, "nearly-there"), place(status, "well-under-way"))
    assert set(document.selection.picks) == {NEARLY, UNDER_WAY}
    first, last = reasons.regions[0].link.choice, reasons.regions[1].link.choice
    draw_box(reasons, place(reasons, first), place(reasons, last), CTRL)
    assert len(document.selection.picks) == 4
    draw_box(reasons, place(reasons, first), place(reasons, last))
    assert {pick.choice for pick in document.selection.answers("children")} == {first, last}


def test_a_box_of_nothing_picks_nothing(document: Document, area: AreaPage) -> None:
    status = canvas(area, "Hvor langt")
    draw_box(status, QPoint(1, 1), QPoint(20, 8))
    assert picks(document) == []


def test_escape_gives_up_the_box_that_is_being_drawn(document: Document, area: AreaPage) -> None:
    status = canvas(area, "Hvor langt")
    QTest.mousePress(status.viewport(), LEFT, pos=place(status, "nearly-there"))
    draw_to = place(status, "well-under-way")
    QTest.mouseMove(status.viewport(), draw_to)
    QTest.keyClick(status, Qt.Key.Key_Escape)
    QTest.mouseRelease(status.viewport(), LEFT, pos=draw_to)
    assert picks(document) == []


def test_a_double_click_on_a_mark_picks_once(document: Document, area: AreaPage) -> None:
    """The second click took back what the first one had picked."""
    status = canvas(area, "Hvor langt")
    for act in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        act(status.viewport(), LEFT, pos=place(status, "nearly-there"))
    assert picks(document) == [NEARLY]


def test_another_button_gives_up_the_box_that_is_being_drawn(
    document: Document, area: AreaPage
) -> None:
    """It stood on the graph for good, and nothing was picked."""
    status = canvas(area, "Hvor langt")
    untouched = status.viewport().grab().toImage()
    right, draw_to = Qt.MouseButton.RightButton, place(status, "well-under-way")
    QTest.mousePress(status.viewport(), LEFT, pos=place(status, "nearly-there"))
    QTest.mouseMove(status.viewport(), draw_to)
    assert status.viewport().grab().toImage() != untouched
    QTest.mousePress(status.viewport(), right, pos=draw_to)
    QTest.mouseRelease(status.viewport(), right, pos=draw_to)
    QTest.mouseRelease(status.viewport(), LEFT, pos=draw_to)
    assert status.viewport().grab().toImage() == untouched
    assert picks(document) == []


def test_the_keyboard_picks_adds_and_extends(document: Document, overview: OverviewPage) -> None:
    chart = canvas(overview, "Kort:")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert len(document.selection.municipalities) == 1
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert len(document.selection.municipalities) == 1
    QTest.keyClick(chart, Qt.Key.Key_Space, CTRL)
    assert len(document.selection.municipalities) == 2
    QTest.keyClick(chart, Qt.Key.Key_Space, CTRL)
    assert len(document.selection.municipalities) == 1
    QTest.keyClick(chart, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(chart, Qt.Key.Key_Down, SHIFT)
    assert len(document.selection.municipalities) == 4


# --- the map and the overview ---------------------------------------------------------


def test_a_box_on_the_map_picks_its_tiles_and_the_others_stand_back(
    document: Document, overview: OverviewPage
) -> None:
    chart = canvas(overview, "Kort:")
    draw_box(chart, place(chart, respondent="101"), place(chart, respondent="185"))
    picked = document.selection.municipalities
    assert {"101", "185"} <= picked
    assert len(document.selection.picks) == 1
    assert isinstance(chart.chart, TileMap)
    ahead = {str(tile.municipality.code) for tile in chart.chart.tiles if not tile.faded}
    assert ahead == picked


def test_a_municipality_without_a_response_can_be_picked(
    document: Document, overview: OverviewPage
) -> None:
    answered = {key for found in document.sources.shown.areas for key in found.row_of}
    silent = next(str(m.code) for m in document.frame if str(m.code) not in answered)
    name = document.respondent_name(silent)
    click(canvas(overview, "Kort:"), respondent=silent)
    assert [m.name for m in document.tables.municipalities] == [name]
    words = SelectionBar(document, light_theme()).chip.words
    assert words == f"1 kommune: {name}, der ikke har svaret"


def test_the_overview_leaves_the_theme_picked_in_out_of_its_sentence(
    document: Document, overview: OverviewPage
) -> None:
    document.click(NEARLY)
    label = overview.findChild(HeadlineLabel)
    assert label is not None
    sentence = label.accessibleName()
    assert sentence.startswith("Blandt de ")
    assert "øder og samtaler" not in sentence


# --- tables ------------------------------------------------------------------------------


def test_rows_of_the_list_are_picked_and_stay_listed(
    document: Document, responses: ResponsesPage
) -> None:
    table = responses.table
    for row, keys in ((0, Qt.KeyboardModifier.NoModifier), (2, CTRL)):
        at = table.visualRect(responses.model.index(row, 0)).center()
        QTest.mouseClick(table.viewport(), LEFT, keys, at)
    names = [responses.model.index(row, 0).data(RESPONDENT).key for row in (0, 2)]
    assert document.selection.municipalities == set(names)
    assert responses.model.rowCount() == 98
    selected = {index.row() for index in table.selectionModel().selectedRows()}
    assert selected == {0, 2}
    document.click(NEARLY)
    assert responses.model.rowCount() == len(document.tables.municipalities)


def test_a_double_click_picks_once(document: Document, responses: ResponsesPage) -> None:
    at = responses.table.visualRect(responses.model.index(1, 0)).center()
    QTest.mouseClick(responses.table.viewport(), LEFT, pos=at)
    QTest.mouseDClick(responses.table.viewport(), LEFT, pos=at)
    assert len(document.selection.municipalities) == 1


def test_rows_of_the_counts_are_picked_by_keyboard(document: Document, area: AreaPage) -> None:
    table = area.middle.divided.table
    table.setFocus()
    table.setCurrentIndex(area.middle.divided.model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down, CTRL)
    QTest.keyClick(table, Qt.Key.Key_Return, CTRL)
    assert set(document.selection.picks) == {NEARLY, UNDER_WAY}


def test_days_are_picked_and_told_as_one_span(document: Document, responses: ResponsesPage) -> None:
    responses.facts.days_view.button.click()
    chart = responses.facts.days
    full = chart.accessibleDescription()
    first, second = (QPointF(*region.centre).toPoint() for region in chart.regions[:2])
    QTest.mouseClick(chart.viewport(), LEFT, pos=first)
    QTest.mouseClick(chart.viewport(), LEFT, CTRL, second)
    assert document.selection.days == {"2020-05-27", "2020-05-28"}
    assert chart.accessibleDescription() == full
    assert SelectionBar(document, light_theme()).chip.words.endswith("svar sendt 27. maj – 28. maj")
    assert 0 < responses.model.rowCount() < 98


# --- back, forward, kept -------------------------------------------------------------------


def test_it_goes_back_and_forward(qtbot: QtBot, document: Document) -> None:
    bar = SelectionBar(document, light_theme())
    qtbot.addWidget(bar)
    assert not bar.back.isEnabled()
    document.click(NEARLY)
    document.click(PARENTS)
    bar.back.click()
    assert picks(document) == [NEARLY]
    bar.back.click()
    assert document.selection == Selection()
    assert not bar.back.isEnabled()
    bar.forward.click()
    assert picks(document) == [NEARLY]
    document.filter_by(Filter(region="Region Sjælland"))
    assert not bar.forward.isEnabled()


def test_keys_and_the_sides_of_a_mouse_go_back_and_forward(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    bench = Workbench(document, light_theme(), Settings(tmp_path / "s.ini"))
    with qtbot.waitSignal(bench.ready):
        shown(qtbot, bench)
    document.click(NEARLY)
    QTest.keyClick(bench, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert picks(document) == []
    QTest.keyClick(bench, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert picks(document) == [NEARLY]
    QTest.mouseClick(bench, Qt.MouseButton.BackButton, pos=QPoint(5, 5))
    assert picks(document) == []
    QTest.mouseClick(bench, Qt.MouseButton.ForwardButton, pos=QPoint(5, 5))
    assert picks(document) == [NEARLY]
    QTest.keyClick(bench, Qt.Key.Key_Escape)
    assert picks(document) == []


def entry(bar: SelectionBar, words: str) -> QAction:
    bar.kept.fill()
    return next(found for found in bar.kept.menu().actions() if words in found.text())


def test_the_menu_of_kept_selections_does_not_grow_each_time_it_is_opened(
    qtbot: QtBot, document: Document
) -> None:
    perform(qtbot, document, KeepSelection("På vej", Selection(picks=(UNDER_WAY,))))
    bar = SelectionBar(document, light_theme())
    qtbot.addWidget(bar)
    for _ in range(3):
        bar.kept.fill()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(bar.kept.menu().findChildren(QMenu)) == 2


def test_a_selection_is_kept_under_a_name_found_again_renamed_and_deleted(
    qtbot: QtBot, document: Document
) -> None:
    bar = SelectionBar(document, light_theme())
    qtbot.addWidget(bar)
    assert not entry(bar, "Behold udvalget").isEnabled()
    document.click(NEARLY, UNDER_WAY)
    entry(bar, "Behold udvalget").trigger()
    dialog = bar.kept.dialog
    assert dialog is not None
    assert not dialog.button.isEnabled()
    QTest.keyClicks(dialog.field, "Ikke i mål")
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert bar.chip.words.startswith("Ikke i mål · ")
    document.clear()
    entry(bar, "Ikke i mål").trigger()
    assert set(document.selection.picks) == {NEARLY, UNDER_WAY}
    renaming = entry(bar, "Omdøb").menu()
    assert isinstance(renaming, QMenu)
    renaming.actions()[0].trigger()
    assert bar.kept.dialog is not None
    bar.kept.dialog.field.setText("På vej")
    with qtbot.waitSignal(document.changed):
        bar.kept.dialog.accept()
    with qtbot.waitSignal(document.changed):
        removing = entry(bar, "Slet").menu()
        assert isinstance(removing, QMenu)
        removing.actions()[0].trigger()
    assert document.snapshot is not None
    assert not document.snapshot.selections
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert [kept.name for kept in document.snapshot.selections] == ["På vej"]


def test_a_name_is_given_once(qtbot: QtBot, document: Document) -> None:
    perform(qtbot, document, KeepSelection("Ikke i mål", Selection(picks=(NEARLY,))))
    bar = SelectionBar(document, light_theme())
    qtbot.addWidget(bar)
    document.click(PARENTS)
    bar.kept.keep()
    assert bar.kept.dialog is not None
    bar.kept.dialog.field.setText("  ikke   I MÅL ")
    assert not bar.kept.dialog.button.isEnabled()
    bar.kept.dialog.reject()


def test_a_kept_selection_of_what_is_gone_says_so_calmly(qtbot: QtBot, document: Document) -> None:
    gone = Selection(picks=(Clicked("children", "gone", "x"), NEARLY))
    perform(qtbot, document, KeepSelection("Fra sidst", gone))
    bar = SelectionBar(document, light_theme())
    qtbot.addWidget(bar)
    entry(bar, "noget af det findes ikke i runden").trigger()
    assert "noget, der ikke findes i runden" in bar.chip.words
    assert document.tables.municipalities
    perform(qtbot, document, RemoveSelection(1))


def test_what_is_not_seen_waits(
    qtbot: QtBot, document: Document, area: AreaPage, overview: OverviewPage
) -> None:
    overview.hide()
    before = canvas(overview, "Hvorfor").accessibleDescription()
    document.click(Municipalities(frozenset({"101", "461"})))
    assert canvas(overview, "Hvorfor").accessibleDescription() == before
    overview.show()
    assert canvas(overview, "Hvorfor").accessibleDescription() != before


# --- paper ---------------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["overview", "children", "responses", "coding"])
def test_a_printed_page_states_the_selection_and_how_many_it_is(
    document: Document, view: str
) -> None:
    document.click(NEARLY, PARENTS)
    assert document.snapshot is not None
    material = material_of(document.snapshot, document.selection)
    size = len(document.tables.municipalities)
    said = [str(b.text) for b in document_of(material, view).blocks if isinstance(b, Small)]
    stated = f"{size} kommuner: “Næsten i mål” i Møder og samtaler eller “"
    assert any(text.startswith(f"Udvalg: {stated}") for text in said)


def test_the_figures_on_paper_are_those_on_the_screen(document: Document, area: AreaPage) -> None:
    document.click(PARENTS, Municipalities(frozenset({"101"})))
    assert document.snapshot is not None
    material = material_of(document.snapshot, document.selection)
    for found in document.sources.shown.areas:
        for question in found.area.questions:
            screen, paper = document.tables.table(found, question), material.table(found, question)
            assert screen.counts.tolist() == paper.counts.tolist()
            assert screen.base.tolist() == paper.base.tolist()
            assert document.tables.frame_size(screen) == material.tables.frame_size(paper)
