"""Names as long as files and questionnaires have them: everything still stands in the window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting
from klviewer.survey.overview import overview
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses
from klviewer.ui.document import Document
from klviewer.ui.elided_label import ElidedLabel
from klviewer.ui.first_page import FirstPage
from klviewer.ui.header import Header
from klviewer.ui.note_tools import NoteTools
from klviewer.ui.overview_page import OverviewPage
from klviewer.ui.overview_rows import OverviewRows
from klviewer.ui.page_tabs import PageTabs
from klviewer.ui.pill import Pill
from klviewer.ui.status_line import StatusLine
from tests.survey.small_survey import small_survey
from tests.ui.opened import light_theme, opened_document, perform, put_up

LONG = "Opfølgning på normalisering af de sociale indsatser i kommunerne, juni 2020 (endelig). " * 3
SMALLEST = 960


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    survey = small_survey()
    theme = replace(survey.area.themes[0], short=LONG)
    area = replace(survey.area, short=LONG, themes=(theme,))
    responses = AreaResponses(area, survey.respondents, survey.answers)
    questionnaire = Questionnaire("long", LONG, (area,))
    with opened_document(qtbot, tmp_path / "p.klv", questionnaire, (responses,)) as opened:
        perform(qtbot, opened, ChangeSetting("title", LONG))
        yield opened


def test_the_overview_is_no_wider_than_the_smallest_window(
    qtbot: QtBot, document: Document
) -> None:
    page = put_up(qtbot, OverviewPage(document, light_theme()))
    assert page.minimumSizeHint().width() <= SMALLEST
    page.close()


def test_bars_are_as_wide_beside_a_round_with_a_long_title(
    qtbot: QtBot, document: Document
) -> None:
    """The head of the changes took the room, so that the bars' words had to stand under them."""
    found = overview(document.tables, document.quantities)

    def bar_beside(title: str) -> int:
        rows = OverviewRows(light_theme())
        rows.show_rows(replace(found, earlier=title), document.selection)
        put_up(qtbot, rows)
        width = rows.bars[0].width()
        rows.close()
        return width

    assert bar_beside("24. august – 4. september 2020") == bar_beside("Juni")


def test_the_filters_keep_their_room_beside_a_long_title(qtbot: QtBot, document: Document) -> None:
    header = put_up(qtbot, Header(document, light_theme()))
    assert header.minimumSizeHint().width() <= SMALLEST
    shown = [pill for pill in header.findChildren(Pill) if pill.accessibleName() != "Runde"]
    assert [pill.width() >= pill.sizeHint().width() for pill in shown] == [True] * 3
    header.close()


def test_the_lowest_line_gives_way(qtbot: QtBot, document: Document) -> None:
    line = StatusLine()
    line.show_snapshot(document.snapshot)
    put_up(qtbot, line)
    assert line.minimumSizeHint().width() <= SMALLEST
    line.close()


def test_a_long_section_leaves_room_for_what_is_done_with_the_note(qtbot: QtBot) -> None:
    tools = NoteTools()
    tools.show_section(LONG, writable=True, is_own=True)
    put_up(qtbot, tools)
    assert tools.minimumSizeHint().width() <= SMALLEST
    assert tools.rect().contains(tools.word.geometry())
    tools.close()


def test_tabs_without_room_are_reached_by_arrows(qtbot: QtBot) -> None:
    """Those at the right could only be reached by keyboard."""
    tabs = PageTabs()
    for number in range(20):
        tabs.add(f"{number}. {LONG}")
    put_up(qtbot, tabs)
    last = tabs.count() - 1
    assert not tabs.rect().contains(tabs.tabRect(last).center())
    forward = max(tabs.findChildren(QToolButton), key=lambda button: button.x())
    for _ in range(tabs.count()):
        QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    assert tabs.rect().contains(tabs.tabRect(last).center())
    assert f"19. {LONG}" in tabs.tabToolTip(last)
    tabs.close()


def test_a_recent_project_is_listed_by_as_much_of_its_name_as_there_is_room_for(
    qtbot: QtBot,
) -> None:
    page = FirstPage()
    qtbot.addWidget(page)
    page.show_recent([Path(f"{LONG[:200]}.klv"), Path("Børn & unge.klv")])
    assert page.minimumSizeHint().width() <= SMALLEST
    links = [button for button in page.findChildren(QPushButton) if ".klv" in button.toolTip()]
    assert [link.accessibleName() for link in links] == [LONG[:200], "Børn & unge"]
    assert links[1].text() == "Børn && unge"


def test_a_label_shows_the_beginning_and_tells_the_rest(qtbot: QtBot) -> None:
    label = ElidedLabel("text")
    label.setText(LONG)
    put_up(qtbot, label)
    whole = label.grab().toImage()
    label.resize(300, label.height())
    cut = label.grab().toImage()
    assert label.text() == LONG
    assert LONG.strip() in label.toolTip()
    half = 150, cut.height()
    assert cut.copy(0, 0, *half) == whole.copy(0, 0, *half)
    assert cut.copy(180, 0, 120, half[1]) != whole.copy(180, 0, 120, half[1])
    assert cut.pixelColor(QPoint(299, 0)) == whole.pixelColor(QPoint(1365, 0))
    label.close()
