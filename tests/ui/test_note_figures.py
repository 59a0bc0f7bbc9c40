import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from klviewer.survey.selection import Clicked, Filter, Municipalities
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.document import Document
from klviewer.ui.note_page import NotePage
from tests.ui.note_pages import (
    THEME,
    button,
    editor_of,
    put_cursor,
    shown_note,
    texts,
    write,
    written,
)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> NotePage:
    return shown_note(qtbot, document)


def test_behind_a_figure_stand_its_counts_and_municipalities(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    put_cursor(page, 3)
    assert "45 af 76 · 59,2 pct. · alle: 46–68 pct." in texts(page.behind)
    canvas = page.behind.findChild(ChartCanvas)
    assert canvas is not None
    assert canvas.isVisible()
    with qtbot.waitSignal(page.open_theme) as opened:
        QTest.mouseClick(button(page, "Vis svarene bag tallet"), Qt.MouseButton.LeftButton)
    assert opened.args == ["children", "meetings"]
    assert document.selection.picks == (Clicked("children", "meetings-status", "as-before"),)


def test_a_tile_leads_to_the_municipality(qtbot: QtBot, document: Document, page: NotePage) -> None:
    put_cursor(page, 3)
    with qtbot.waitSignal(page.open_theme):
        page.behind.municipality_chosen.emit(461)
    assert document.selection.picks == (Municipalities(frozenset({"461"})),)


def test_beside_every_figure_it_says_what_to_do(page: NotePage) -> None:
    put_cursor(page, 3)
    put_cursor(page, 40)
    assert "Sæt markøren i et farvet tal" in texts(page.behind)


def test_a_figure_up_to_a_date_and_one_about_the_round_are_told(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    text = "{children.meetings-expected.july|words-by} {|frame} {children.gone.x|words}"
    write(qtbot, document, text)
    editor = put_cursor(page, 2)
    assert "senest juli" in texts(page.behind)
    put_cursor(page, editor.toPlainText().index("98") + 1)
    assert "Talt i hele runden." in texts(page.behind)
    put_cursor(page, len(editor.toPlainText()) - 2)
    assert "Ukendt tal" in texts(page.behind)


def test_the_header_does_not_change_the_note(document: Document, page: NotePage) -> None:
    before = editor_of(page).toPlainText()
    document.filter_by(Filter(region="Region Sjælland"))
    page.refresh()
    assert editor_of(page).toPlainText() == before
    assert "Tallene gælder hele runden" in texts(page.sheet)


def test_typed_quantities_are_pointed_out_and_found(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Det er nok godt halvdelen.")
    qtbot.waitUntil(lambda: "Ikke bundet til et tal" in texts(page.checks))
    QTest.mouseClick(button(page, "Vis stedet"), Qt.MouseButton.LeftButton)
    assert editor_of(page).textCursor().selectedText() == "godt halvdelen"


def test_a_reference_to_nothing_is_pointed_out_and_found(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Se {children.gone.x|words}.")
    QTest.mouseClick(button(page, "Vis stedet"), Qt.MouseButton.LeftButton)
    assert editor_of(page).textCursor().selectedText() == "children.gone.x|words"


def test_responses_sent_twice_lead_to_the_responses(qtbot: QtBot, page: NotePage) -> None:
    assert "74 besvarelser fra 72 kommuner" in texts(page.checks)
    with qtbot.waitSignal(page.open_view) as opened:
        QTest.mouseClick(button(page, "Vis besvarelserne"), Qt.MouseButton.LeftButton)
    assert opened.args == ["responses"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_figure_is_chosen_by_question_answer_and_form(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Der er  her.")
    put_cursor(page, 7)
    page.tools.figure_asked.emit(QPoint(10, 10))
    menu = page.findChild(QMenu)
    assert menu is not None
    choose(menu, "Status", "Næsten i mål", "Antal: 23")
    assert editor_of(page).toPlainText() == "Der er 23 her."
    with qtbot.waitSignal(document.changed):
        page.flush()
    figure = "{children.meetings-status.nearly-there|count}"
    assert written(document)[THEME] == f"Der er {figure} her."
    menu.close()


def choose(menu: QMenu, *path: str) -> None:
    """Go through menus as the mouse does: each is filled when it is about to be shown."""
    for title in path:
        menu.aboutToShow.emit()
        action = next(found for found in menu.actions() if found.text() == title)
        if isinstance(inner := action.menu(), QMenu):
            menu = inner
        else:
            action.trigger()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_graph_is_put_in_from_the_same_menu(page: NotePage) -> None:
    put_cursor(page, 0, "s85.s85")
    page.tools.figure_asked.emit(QPoint(10, 10))
    menu = page.findChild(QMenu)
    assert menu is not None
    choose(menu, "Børn og unge", "Samvær", "Status", "Som graf")
    assert editor_of(page, "s85.s85").template.startswith("{children.contact-status|bar}\n")
    menu.close()
