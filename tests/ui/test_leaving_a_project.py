"""A project is left for another while something is being typed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from klviewer.project.project import Project
from klviewer.survey.codes import about_code
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.example import open_example
from klviewer.ui.main_window import MainWindow
from klviewer.ui.note_page import NotePage
from klviewer.ui.page import Page
from tests.ui.opened import READING, example_window

TYPED = "SKREVET"
Shown = TypeVar("Shown", bound=Page)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return example_window(qtbot, tmp_path)


def _memo_of_a_code(window: MainWindow) -> None:
    page = _page(window, CodingPage)
    page.codes.table.selectRow(0)
    page.codes.memo.setPlainText(TYPED)


def _memo_in_the_small_window(window: MainWindow) -> None:
    page = _page(window, CodingPage)
    code = page.codes.model.rows[0].code
    page.annotation.write_memo(about_code(code), code.title, QRect(0, 0, 9, 9))
    page.annotation.memo.editor.setPlainText(TYPED)


def _words_in_the_note(window: MainWindow) -> None:
    editor = _page(window, NotePage).sheet.sections["children.meetings"].editor
    editor.setFocus()
    QTest.keyClicks(editor, TYPED)


def _page(window: MainWindow, kind: type[Shown]) -> Shown:
    window.show_view(kind.view)
    assert window.workbench is not None
    page = window.workbench.page
    assert isinstance(page, kind)
    return page


def _texts(path: Path) -> str:
    with Project.open(path) as project:
        memos = [memo.text for memo in project.coding().memos]
        return " ".join([*memos, *(finding.text for finding in project.findings())])


@pytest.mark.parametrize("typing", [_memo_of_a_code, _memo_in_the_small_window, _words_in_the_note])
def test_what_is_typed_while_another_project_opens_is_in_its_own(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, typing: Callable[[MainWindow], None]
) -> None:
    assert window.snapshot is not None
    assert window.document is not None
    own, other = window.snapshot.path, tmp_path / "andet.klv"
    open_example(other).close()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([other])
        typing(window)
    with qtbot.waitSignal(window.worker.idle):
        window.document.close()
    assert TYPED in _texts(own)
    assert TYPED not in _texts(other)


@pytest.mark.parametrize("typing", [_memo_of_a_code, _memo_in_the_small_window, _words_in_the_note])
def test_the_window_stays_when_what_was_typed_cannot_be_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, typing: Callable[[MainWindow], None]
) -> None:
    assert window.snapshot is not None
    own, away = window.snapshot.path, tmp_path / "væk.klv"
    typing(window)
    own.rename(away)
    assert not window.close()
    assert window.isVisible()
    assert "flyttet" in window.notices.text
    away.rename(own)
    assert window.close()
    assert TYPED in _texts(own)


def test_the_window_can_be_closed_although_nothing_can_be_written(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.snapshot is not None
    _memo_of_a_code(window)
    window.snapshot.path.rename(tmp_path / "væk.klv")
    assert not window.close()
    window.notices.action.click()
    assert not window.isVisible()
