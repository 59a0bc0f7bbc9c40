"""A page as a Word file from the window: what may be told, where to, with progress and cancel."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.ui.main_window import MainWindow
from klviewer.ui.note_page import NotePage
from klviewer.ui.small_counts import SmallCountsDialog
from tests.reports.word_files import WordFile
from tests.ui.windows import READING, shown_window, small_project

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHORTCUT = QKeySequence("Ctrl+Shift+W")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, qapp, small_project(tmp_path / "lille.klv")) as shown:
        yield shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ud"
    made.mkdir()
    return made


def answer(monkeypatch: pytest.MonkeyPatch, place: Path | str) -> list[str]:
    """Let the dialog about files answer with a place; what it proposed."""
    proposed: list[str] = []

    def named(*about: object) -> tuple[str, str]:
        proposed.append(str(about[2]))
        return str(place), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    return proposed


def action(window: MainWindow) -> QAction:
    return next(a for a in window.findChildren(QAction) if a.shortcut() == SHORTCUT)


def note_button(window: MainWindow) -> QPushButton:
    window.show_view("note")
    assert window.workbench is not None
    buttons = window.workbench.page.findChildren(QPushButton)
    return next(found for found in buttons if found.text() == "Gem som Word…")


def type_into(window: MainWindow, words: str) -> None:
    """Begin the note's first section with words, which nobody has asked to be written."""
    window.show_view("note")
    assert window.workbench is not None
    page = window.workbench.page
    assert isinstance(page, NotePage)
    page.sheet.sections["purpose"].editor.textCursor().insertText(words)


def told(qtbot: QtBot, window: MainWindow) -> str:
    """Wait for the notice, and what it says."""
    qtbot.waitUntil(lambda: bool(window.notices.text), timeout=READING)
    return window.notices.text


def test_the_note_becomes_a_word_file_beside_its_text(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, folder / "notat")
    note_button(window).click()
    assert told(qtbot, window) == "Gemt som “notat.docx”"
    assert proposed == ["Lille – Notat.docx"]
    assert [path.name for path in folder.iterdir()] == ["notat.docx"]
    found = WordFile((folder / "notat.docx").read_bytes()).paragraphs
    assert found[0] == ("Title", "Lille")
    assert ("Heading1", "Formål") in found


def test_the_menu_writes_the_page_that_is_shown(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, folder / "svar.docx")
    window.show_view("responses")
    action(window).trigger()
    told(qtbot, window)
    assert proposed == ["Lille – Besvarelser.docx"]
    assert WordFile((folder / "svar.docx").read_bytes()).paragraphs[0] == (
        "Title",
        "Hvem har svaret?",
    )


def test_the_keys_belong_to_the_menu_alone_and_the_button_tells_them(window: MainWindow) -> None:
    button = note_button(window)
    assert button.shortcut().isEmpty()
    assert SHORTCUT.toString(QKeySequence.SequenceFormat.NativeText) in button.toolTip()
    assert "Word" in action(window).text()


def test_what_was_just_typed_is_in_the_file(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, folder / "notat.docx")
    button = note_button(window)
    type_into(window, "Netop skrevet. ")
    button.click()
    told(qtbot, window)
    texts = [text for _, text in WordFile((folder / "notat.docx").read_bytes()).paragraphs]
    assert any(text.startswith("Netop skrevet. ") for text in texts)


def test_nothing_is_written_where_no_place_is_chosen(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = answer(monkeypatch, "")
    note_button(window).click()
    qtbot.waitUntil(lambda: bool(proposed), timeout=READING)
    assert list(folder.iterdir()) == []
    assert window.notices.text == ""


def test_a_place_that_cannot_be_written_to_is_told(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, folder / "findes ikke" / "notat.docx")
    note_button(window).click()
    assert "“notat.docx” kunne ikke skrives" in told(qtbot, window)


def test_stopping_leaves_nothing(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, asked = Event(), Event()

    def named(*_: object) -> tuple[str, str]:
        assert window.document is not None
        window.document.worker.submit(go_on.wait, lambda _: None, lambda _: None)
        asked.set()
        return str(folder / "notat.docx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    note_button(window).click()
    qtbot.waitUntil(asked.is_set, timeout=READING)
    window.status.progress.stop_button.click()
    go_on.set()
    assert told(qtbot, window) == "Afbrudt. Intet er ændret."
    assert list(folder.iterdir()) == []


def test_small_counts_are_asked_about_first(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proposed = answer(monkeypatch, folder / "notat.docx")
    with shown_window(qtbot, qapp, small_project(tmp_path / "lille.klv"), "") as window:
        note_button(window).click()
        (dialog,) = window.findChildren(SmallCountsDialog)
        assert proposed == []
        dialog.hide_small.setChecked(True)
        dialog.accept()
        told(qtbot, window)
    texts = [text for _, text in WordFile((folder / "notat.docx").read_bytes()).paragraphs]
    assert any(text.startswith("Skjult: svar givet af færre end 5") for text in texts)
