"""What is typed in a memo is written when it is left, once, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import WriteMemo
from klviewer.survey.codes import about_theme
from klviewer.ui.document import Document
from klviewer.ui.memo_editor import MemoEditor, MemoPopup
from tests.ui.dragging import dragged_onto
from tests.ui.opened import opened_document, perform

MEETINGS, CONTACT = about_theme("children", "meetings"), about_theme("children", "contact")


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    found = QWidget()
    QVBoxLayout(found)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def editor(qtbot: QtBot, document: Document, page: QWidget) -> MemoEditor:
    found = MemoEditor(document)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(QLineEdit())
    layout.addWidget(found)
    found.show_memo(MEETINGS)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    found.setFocus()
    return found


@contextmanager
def out_of_reach(project: Path) -> Iterator[None]:
    """Nothing can be written meanwhile."""
    away = project.with_name("væk.klv")
    project.rename(away)
    yield
    away.rename(project)


def kept(document: Document) -> str:
    assert document.snapshot is not None
    return document.snapshot.coding.memo(MEETINGS)


def history(document: Document) -> str:
    assert document.snapshot is not None
    return str(document.snapshot.undo_title)


def test_what_is_typed_is_written_when_the_editor_is_left(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    QTest.keyClicks(editor, "Se på regionerne")
    assert kept(document) == ""
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert kept(document) == "Se på regionerne"


def test_ctrl_enter_writes(qtbot: QtBot, document: Document, editor: MemoEditor) -> None:
    QTest.keyClicks(editor, "Husk")
    with qtbot.waitSignals([document.changed, editor.finished]):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept(document) == "Husk"


@pytest.mark.parametrize("leave", ["hide", "flush", "other memo", "close"])
def test_nothing_is_lost(
    qtbot: QtBot, document: Document, editor: MemoEditor, page: QWidget, leave: str
) -> None:
    QTest.keyClicks(editor, "Husk")
    ways = {
        "hide": page.hide,
        "flush": editor.flush,
        "other memo": lambda: editor.show_memo(CONTACT),
        "close": page.close,
    }
    with qtbot.waitSignal(document.changed):
        ways[leave]()
    assert kept(document) == "Husk"


def test_nothing_is_written_when_nothing_is_changed(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    perform(qtbot, document, WriteMemo(MEETINGS, "Husk"))
    before = history(document)
    with qtbot.assertNotEmitted(document.changed, wait=50):
        QTest.keyClicks(editor, "  ")
        editor.flush()
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        editor.flush()
    assert history(document) == before


def test_it_is_written_once_however_often_it_is_left(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    QTest.keyClicks(editor, "Husk")
    with qtbot.waitSignal(document.changed):
        editor.flush()
        editor.flush()
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert kept(document) == ""
    assert editor.toPlainText() == ""


def test_undo_in_the_project_is_shown(qtbot: QtBot, document: Document, editor: MemoEditor) -> None:
    perform(qtbot, document, WriteMemo(MEETINGS, "Før"))
    assert editor.toPlainText() == "Før"
    perform(qtbot, document, WriteMemo(MEETINGS, "Nu"))
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert editor.toPlainText() == "Før"


def test_words_being_typed_outlive_a_change_from_elsewhere(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    QTest.keyClicks(editor, "Midt i en sætn")
    perform(qtbot, document, WriteMemo(CONTACT, "En anden note"))
    QTest.keyClicks(editor, "ing")
    assert editor.toPlainText() == "Midt i en sætning"


def test_words_that_could_not_be_written_stay_and_are_written_later(
    qtbot: QtBot, document: Document, editor: MemoEditor, tmp_path: Path
) -> None:
    QTest.keyClicks(editor, "Husk")
    with out_of_reach(tmp_path / "p.klv"), qtbot.waitSignal(document.failed):
        editor.flush()
    assert editor.toPlainText() == "Husk"
    with qtbot.waitSignal(document.changed):
        editor.flush()
    assert kept(document) == "Husk"


def test_words_that_could_not_be_written_are_kept_while_another_memo_is_shown(
    qtbot: QtBot, document: Document, editor: MemoEditor, tmp_path: Path
) -> None:
    QTest.keyClicks(editor, "Husk")
    with out_of_reach(tmp_path / "p.klv"):
        for target, shown in ((CONTACT, ""), (MEETINGS, "Husk"), (CONTACT, "")):
            with qtbot.waitSignal(document.failed):
                editor.show_memo(target)
            assert editor.toPlainText() == shown
    with qtbot.waitSignal(document.changed):
        editor.flush()
    assert kept(document) == "Husk"
    with qtbot.assertNotEmitted(document.changed, wait=50):
        editor.flush()


def test_words_that_could_not_be_written_and_are_taken_away_again_are_not_written(
    qtbot: QtBot, document: Document, editor: MemoEditor, tmp_path: Path
) -> None:
    QTest.keyClicks(editor, "Husk")
    with out_of_reach(tmp_path / "p.klv"), qtbot.waitSignal(document.failed):
        editor.flush()
    editor.clear()
    with qtbot.assertNotEmitted(document.changed, wait=50):
        editor.flush()
    assert kept(document) == ""


def test_a_memo_gone_back_to_while_it_is_written_is_as_it_was_typed(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    QTest.keyClicks(editor, "Husk")
    editor.show_memo(CONTACT)
    editor.show_memo(MEETINGS)
    assert editor.toPlainText() == "Husk"
    with qtbot.waitSignal(document.changed):
        pass
    assert kept(document) == editor.toPlainText() == "Husk"


def test_files_are_left_to_the_window_and_words_are_taken(
    editor: MemoEditor, tmp_path: Path
) -> None:
    assert not dragged_onto(editor, file=tmp_path / "svar.csv")
    assert dragged_onto(editor, words="ord")


def test_emptying_a_memo_takes_it_away(
    qtbot: QtBot, document: Document, editor: MemoEditor
) -> None:
    perform(qtbot, document, WriteMemo(MEETINGS, "Husk"))
    editor.setPlainText("   ")
    with qtbot.waitSignal(document.changed):
        editor.flush()
    assert document.snapshot is not None
    assert document.snapshot.coding.memos == ()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_small_window_writes_when_it_is_closed(
    qtbot: QtBot, document: Document, page: QWidget
) -> None:
    page.show()
    popup = MemoPopup(document, page)
    popup.write(MEETINGS, "Note til temaet", QRect(10, 10, 20, 20))
    assert popup.editor.accessibleName() == "Note til temaet"
    QTest.keyClicks(popup.editor, "Husk")
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(popup.editor, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert kept(document) == "Husk"
