"""A day's work in a real window: files dropped, looked at, coded, printed, reopened, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.project import Project
from klviewer.readers import shipped
from klviewer.survey.codes import Coding
from klviewer.ui import opening
from klviewer.ui.answer_card import AnswerCard
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.code_picker import CodePicker
from klviewer.ui.main_window import MainWindow
from klviewer.ui.memo_editor import MemoEditor
from klviewer.ui.print_preview import PrintPreview
from klviewer.ui.settings import Settings
from klviewer.ui.small_counts import SmallCountsDialog
from tests.reports.word_files import WordFile

pytestmark = pytest.mark.window

NO_KEYS = Qt.KeyboardModifier.NoModifier
READING = 30_000  # milliseconds; a slow machine reads and builds all pages well within it


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where new projects are made."""
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / "KL Viewer")
    return tmp_path


def _open_window(qtbot: QtBot, folder: Path) -> MainWindow:
    window = MainWindow(Settings(folder / "settings.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return window


def _drop(window: MainWindow, files: tuple[Path, ...]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where = window.rect().center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    entering = QDragEnterEvent(where, *how)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(where), *how)
    QApplication.sendEvent(window, dropped)
    assert dropped.isAccepted()


def _dropped(qtbot: QtBot, window: MainWindow) -> AreaPage:
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.begin([])
        _drop(window, shipped.example().files)
    window.show_view("children")
    assert window.workbench is not None
    page = window.workbench.page
    assert isinstance(page, AreaPage)
    return page


def test_from_dropped_files_to_paper_and_back(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _open_window(qtbot, folder)
    page = _dropped(qtbot, window)
    path = _assert_everything_is_there(window)
    _click_the_bar(qtbot, window, page)
    card = _code_the_first_answer(qtbot, window, page)
    _write_a_memo(qtbot, window, card)
    _print(qtbot, window, folder)
    _save_as_word(qtbot, window, folder / "børn.docx", monkeypatch)
    window.close()

    window = _open_window(qtbot, folder)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.begin([path])
    coding = _coding(window)
    assert [code.title for code in coding.codes if code.title == "Ringer oftere"]
    assert len(coding.quotations) == 1
    assert [memo.text for memo in coding.memos] == ["Bør med i notatet."]
    _undo(qtbot, window)  # what was chosen of small counts, when it was printed
    _undo(qtbot, window)
    assert _coding(window).memos == ()
    _undo(qtbot, window)
    assert _coding(window).quotations == ()
    assert "Ringer oftere" not in [code.title for code in _coding(window).codes]
    window.close()
    with Project.open(path) as project:
        assert project.coding().quotations == ()
        assert project.redo_title() is not None


def _assert_everything_is_there(window: MainWindow) -> Path:
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    sizes = {found.area.id: found.size for found in window.snapshot.round.areas}
    assert sizes == {"children": 76, "s104": 72, "s103": 64, "s85": 83}
    assert window.workbench is not None
    assert window.workbench.tabs.count() == 8
    assert "Værd at se på" in window.notices.text
    return window.snapshot.path


def _click_the_bar(qtbot: QtBot, window: MainWindow, page: AreaPage) -> None:
    """Those well under way with the meetings, by a click on their part of the bar."""
    canvas = next(
        found
        for found in page.findChildren(ChartCanvas)
        if any(r.link.choice == "well-under-way" for r in found.regions) and found.isVisible()
    )
    region = next(r for r in canvas.regions if r.link.choice == "well-under-way")
    assert window.document is not None
    with qtbot.waitSignal(window.document.selection_changed):
        _press(canvas.viewport(), QPointF(*region.centre).toPoint())
    assert window.workbench is not None
    assert "15 kommuner" in window.workbench.header.selection.chip.words
    answers = page.answers.list.items
    assert answers
    assert {item.answer.status for item in answers} == {"Godt på vej"}


def _press(widget: QWidget, at: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEYS, at)


def _code_the_first_answer(qtbot: QtBot, window: MainWindow, page: AreaPage) -> AnswerCard:
    """Mark some words, press K, and make a new code."""
    card = page.answers.list.cards[0]
    card.text.setFocus()
    cursor = card.text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    card.text.setTextCursor(cursor)
    QTest.keyClick(card.text, Qt.Key.Key_K)
    picker = page.findChild(CodePicker)
    assert picker is not None
    QTest.keyClicks(picker.field, "Ringer oftere")
    assert window.document is not None
    with qtbot.waitSignal(window.document.changed):
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    (quotation,) = _coding(window).quotations
    assert (quotation.start, quotation.end) == (0, 8)
    assert page.answers.list.cards[0].tags
    return page.answers.list.cards[0]


def _write_a_memo(qtbot: QtBot, window: MainWindow, card: AnswerCard) -> None:
    card.text.setFocus()
    QTest.keyClick(card.text, Qt.Key.Key_N)
    editor = next(found for found in window.findChildren(MemoEditor) if found.hasFocus())
    QTest.keyClicks(editor, "Bør med i notatet.")
    assert window.document is not None
    with qtbot.waitSignal(window.document.changed):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _print(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.commands.print_page()
    asked = window.findChild(SmallCountsDialog)
    assert asked is not None
    assert window.findChild(PrintPreview) is None
    asked.accept()
    qtbot.waitUntil(lambda: window.findChild(PrintPreview) is not None, timeout=READING)
    preview = window.findChild(PrintPreview)
    assert preview is not None
    assert "Side 1 af" in preview.place.text()
    preview.reject()
    qtbot.waitUntil(lambda: window.findChild(PrintPreview) is None)


def _save_as_word(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was coded and noted goes along to Word."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_W, both)
    qtbot.waitUntil(lambda: window.notices.text == "Gemt som “børn.docx”", timeout=READING)
    texts = [text for _, text in WordFile(path.read_bytes()).paragraphs]
    assert any("Ringer oftere" in text for text in texts)
    assert "Note: Bør med i notatet." in texts


def _undo(qtbot: QtBot, window: MainWindow) -> None:
    assert window.document is not None
    with qtbot.waitSignal(window.document.changed):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _coding(window: MainWindow) -> Coding:
    assert window.snapshot is not None
    return window.snapshot.coding
