"""The window around the pages: rounds taken back, look and language changed, tabs by keyboard."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.reports.views import MUNICIPALITY
from klviewer.survey.responses import Round
from klviewer.ui import main_window
from klviewer.ui.appearance import apply_language, apply_look
from klviewer.ui.area_page import AreaPage
from klviewer.ui.example import open_example
from klviewer.ui.main_window import MainWindow
from klviewer.ui.notice_bar import NoticeKind
from klviewer.ui.print_preview import PrintPreview
from klviewer.ui.settings import LANGUAGE, Settings
from klviewer.ui.theme import Theme
from tests.ui.opened import READING, example_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    window = example_window(qtbot, tmp_path)
    yield window
    window.settings.set(LANGUAGE, "da")
    apply_language(qapp, window.settings)


def _action(window: MainWindow, words: str) -> QAction:
    return next(found for found in window.findChildren(QAction) if found.text() == words)


def _round(window: MainWindow) -> Round | None:
    assert window.snapshot is not None
    return window.snapshot.round


def test_what_was_imported_is_not_looked_through_for_garbage(window: MainWindow) -> None:
    assert gc.get_freeze_count() > 50_000


def test_taking_back_the_files_leaves_every_page_standing(qtbot: QtBot, window: MainWindow) -> None:
    assert window.document is not None
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.undo()
    assert _round(window) is None
    assert window.workbench is not None
    assert list(window.workbench.pages) == ["overview", "responses", "coding", "note"]
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.redo()
    assert _round(window) is not None
    assert "children" in window.workbench.pages


def test_a_project_without_answers_says_so_and_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.undo()
    assert "Intet er slettet" in window.notices.text
    assert window.notices.action.text() == "Gentag"
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.notices.action.click()
    assert _round(window) is not None
    assert not window.notices.text
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.undo()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.redo()
    assert not window.notices.text


def test_a_new_project_leads_to_files(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "tomt.klv"
    asked: list[str] = []
    Project.create(empty).close()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([empty])
    assert "Projektet er tomt" in window.notices.text

    def choose(*words: object) -> tuple[list[str], str]:
        asked.append(str(words[1]))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window.notices.action.click()
    assert asked


def test_the_undo_menu_says_what_it_takes_back(window: MainWindow) -> None:
    assert window.menus.actions["undo"].text() == "&Fortryd: Opret projektet"
    assert not window.menus.actions["redo"].isEnabled()


def test_a_change_of_look_and_language_keeps_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.show_view("coding")
    with qtbot.waitSignal(window.ready, timeout=READING):
        _action(window, "Mørkt udseende").trigger()
    assert window.theme.name == "dark"
    with qtbot.waitSignal(window.ready, timeout=READING):
        _action(window, "English").trigger()
    assert window.workbench is not None
    assert window.workbench.view == "coding"
    assert window.workbench.tabs.tabText(0) == "Overview"
    assert _action(window, "Dansk").isEnabled()


def test_a_change_of_look_does_not_dress_pages_that_are_on_their_way_out(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every widget that exists is styled anew: with the old pages it took two seconds."""
    old = window.workbench
    was_there: list[bool] = []

    def dress(application: QApplication, settings: Settings) -> Theme:
        was_there.append(isValid(old))
        return apply_look(application, settings)

    monkeypatch.setattr(main_window, "apply_look", dress)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert was_there == [False]


class _Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_the_pages_is_a_window_of_its_own_while_they_are_built(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    """One was, and flashed in the corner of the screen each time a project was opened."""
    windows = _Windows()
    qapp.installEventFilter(windows)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert window.workbench is not None
    for view in window.workbench.pages:
        window.show_view(view)
    window.workbench.show_municipality(101)
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_a_change_of_look_leaves_no_menus_behind(qtbot: QtBot, window: MainWindow) -> None:
    def menus() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return sum(isinstance(found, QMenu) for found in QApplication.topLevelWidgets())

    before = menus()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert menus() == before


def test_tabs_are_turned_from_the_keyboard_and_remembered(qtbot: QtBot, window: MainWindow) -> None:
    assert window.workbench is not None
    assert window.workbench.view == "overview"
    window.commands.turn_page(-1)
    assert window.workbench.view == "note"
    window.commands.turn_page(1)
    window.commands.turn_page(1)
    assert window.workbench.view == "children"
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert window.workbench.view == "children"


def test_search_goes_to_the_page_that_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.show_view("coding")
    window.commands.search()
    assert window.workbench is not None
    with qtbot.waitSignal(window.workbench.header.searched):
        window.workbench.header.search.setText("video")


def test_closing_the_project_leads_to_the_first_page(qtbot: QtBot, window: MainWindow) -> None:
    path = window.snapshot.path if window.snapshot else Path()
    assert window.document is not None
    with qtbot.waitSignal(window.document.opened):
        window.commands.close_project()
    assert window.middle.currentWidget() is window.first_page
    assert not window.status.findChildren(QAction)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.first_page.project_wanted.emit(path)


def test_a_print_has_what_was_written_right_before_it(qtbot: QtBot, window: MainWindow) -> None:
    assert window.document is not None
    for name, value in (("small-counts", "1"), ("title", "Helt nyt navn")):
        window.document.perform(ChangeSetting(name, value))
    with qtbot.waitSignal(window.document.worker.idle):
        pass
    window.document.perform(ChangeSetting("title", "Endnu nyere navn"))
    with qtbot.waitSignal(window.document.worker.idle, timeout=READING):
        window.commands.print_page()
    preview = window.findChild(PrintPreview)
    assert preview is not None
    assert "Endnu nyere navn" in preview.windowTitle()


def _first_theme_but_one(window: MainWindow) -> tuple[AreaPage, str]:
    assert window.workbench is not None
    page = window.workbench.page
    assert isinstance(page, AreaPage)
    return page, page.themes.model.entries[1].id


def test_another_look_or_round_shows_the_same_theme_and_what_is_searched_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Each time a page began at its first theme again, also when two rounds were compared."""
    window.show_view("children")
    page, theme = _first_theme_but_one(window)
    page.show_theme(theme)
    assert window.workbench is not None
    window.workbench.header.search.setText("video")
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    again, _ = _first_theme_but_one(window)
    assert again is not page
    assert again.shown == theme
    assert window.workbench.header.search.text() == "video"


def test_another_look_or_round_shows_the_same_municipality(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.workbench is not None
    window.workbench.show_municipality(751)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert window.workbench.view == f"{MUNICIPALITY}751"
    window.workbench.leave_municipality()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert window.workbench.view == "overview"


def test_another_project_begins_at_its_beginning(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assert window.workbench is not None
    window.show_view("children")
    page, theme = _first_theme_but_one(window)
    page.show_theme(theme)
    other = tmp_path / "andet.klv"
    open_example(other).close()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([other])
    again, _ = _first_theme_but_one(window)
    assert again.shown == again.themes.model.entries[0].id


def test_what_was_said_of_a_project_goes_with_it(qtbot: QtBot, window: MainWindow) -> None:
    assert window.document is not None
    window.notices.show_notice(NoticeKind.WARNING, "Filerne er læst.", "Vis dem")
    with qtbot.waitSignal(window.document.opened):
        window.commands.close_project()
    assert not window.notices.text


def test_entries_that_would_do_nothing_are_grey(qtbot: QtBot, window: MainWindow) -> None:
    def enabled(words: str) -> bool:
        return _action(window, words).isEnabled()

    page, every = "&Kommuneside", "Udskriv alle kommu&ner…"
    paper, survey = "&Udskriv eller gem som PDF…", "Gem &spørgeskema som…"
    assert [enabled(words) for words in (page, every, paper, survey)] == [True] * 4
    snapshot = window.snapshot
    assert snapshot is not None and snapshot.questionnaire is not None
    others = replace(snapshot.questionnaire, of_municipalities=False)
    window.menus.show_state(replace(snapshot, questionnaire=others))
    assert [enabled(words) for words in (page, every, paper, survey)] == [False, False, True, True]
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.commands.undo()
    assert [enabled(words) for words in (page, every, paper, survey)] == [False] * 4
    assert enabled("&Luk projekt")


def test_what_is_being_opened_is_waited_for_also_after_a_change_of_look(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.document is not None
    with qtbot.waitSignal(window.document.opened):
        window.commands.close_project()
    window.opening.waiting.emit("Åbner …")
    window.rebuild()
    assert window.middle.currentWidget() is window.waiting_page
    assert window.waiting_page.words == "Åbner …"


def test_a_change_of_look_right_after_a_page_was_opened_at_its_moves(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The page that was to be scrolled is gone by then."""
    assert window.workbench is not None
    window.workbench.show_moves("children", "meetings")
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(window.ready, timeout=READING):
        window.rebuild()
    assert not faults
