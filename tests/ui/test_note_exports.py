"""The graphs of the note and of a municipality's page can be copied and saved as any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_tools import ChartTools
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import SETTING
from klviewer.ui.municipality_page import MunicipalityPage
from klviewer.ui.note_page import NotePage
from klviewer.ui.note_text import chart_beside
from tests.ui.note_pages import FIGURE, editor_of, put_cursor, shown_note, write
from tests.ui.opened import light_theme, opened_document, perform

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "prøve.klv") as opened:
        perform(qtbot, opened, ChangeSetting(SETTING, "1"))
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> NotePage:
    return shown_note(qtbot, document)


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if words in action.text().replace("&", ""))
    action.trigger()


def test_a_graph_in_the_note_has_the_menu_of_graphs(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Før.\n\n{children.meetings-status|bar}\n\nEfter.")
    editor = put_cursor(page, 5)
    assert chart_beside(editor.textCursor()) == "children.meetings-status|bar"
    keyboard = QContextMenuEvent.Reason.Keyboard
    at = editor.cursorRect().center()
    QGuiApplication.clipboard().clear()
    QApplication.sendEvent(
        editor.viewport(), QContextMenuEvent(keyboard, at, editor.mapToGlobal(at))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, "beskrivelse")
    menu.close()
    assert "Udvalg: alle kommuner" in QGuiApplication.clipboard().text()


def test_beside_a_graph_the_text_has_its_own_menu(page: NotePage) -> None:
    editor = editor_of(page)
    cursor = editor.textCursor()
    cursor.setPosition(0)
    assert chart_beside(cursor) == ""


def test_the_map_behind_a_figure_has_the_menu(
    qtbot: QtBot, document: Document, page: NotePage
) -> None:
    write(qtbot, document, "Der er {" + FIGURE + "}.")
    put_cursor(page, 10)
    tools = page.behind.map.findChild(ChartTools)
    assert isinstance(tools, ChartTools)
    choose(tools.menu(), "Kopiér som billede")
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_bar_of_a_municipalitys_page_counts_its_group(qtbot: QtBot, document: Document) -> None:
    page = MunicipalityPage(document, light_theme())
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    municipality = document.frame.municipalities[0]
    page.show_municipality(municipality.code)
    assert page.scrolled is not None
    bar = next(iter(page.scrolled.findChildren(ChartCanvas)))
    tools = bar.findChild(ChartTools)
    assert isinstance(tools, ChartTools)
    QGuiApplication.clipboard().clear()
    choose(tools.menu(), "beskrivelse")
    assert municipality.group.lower()[:8] in QGuiApplication.clipboard().text().lower()
    assert bar.mapTo(page, QPoint()).y() > 0
