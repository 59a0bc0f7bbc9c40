"""All municipalities on paper from the window: how, where to, with progress and cancel."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from klviewer.ui.example import open_example
from klviewer.ui.main_window import MainWindow
from klviewer.ui.municipality_printing import SheetsDialog
from tests.ui.windows import READING, shown_window, small_project


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, qapp, open_example(tmp_path / "eksempel.klv")) as shown:
        yield shown


@pytest.fixture
def small(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """With the answers of four, so that all of them are soon written."""
    with shown_window(qtbot, qapp, small_project(tmp_path / "lille.klv")) as shown:
        yield shown


def answer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the dialogs about files answer with a place in a folder."""
    saved = str(folder / "alle")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (saved, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def asked(window: MainWindow) -> SheetsDialog:
    window.commands.print_all_municipalities()
    dialog = window.findChild(SheetsDialog)
    assert dialog is not None
    return dialog


def started(window: MainWindow, dialog: SheetsDialog, each: bool) -> None:
    (dialog.each if each else dialog.together).setChecked(True)
    dialog.accept()


def finished(qtbot: QtBot, window: MainWindow) -> str:
    """Wait for the notice, and what it says."""
    qtbot.waitUntil(lambda: bool(window.notices.text), timeout=READING)
    return window.notices.text


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_come_into_one_pdf(
    qtbot: QtBot, small: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ud"
    folder.mkdir()
    answer(monkeypatch, folder)
    started(small, asked(small), each=False)
    assert "alle.pdf”: 4. Kommuner uden svar, som ingen side har: 94." in finished(qtbot, small)
    assert names(folder) == {"alle.pdf"}


def test_a_pdf_that_was_not_named_in_full_is_asked_about(
    small: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "alle.pdf").write_bytes(b"arbejde")
    proposed: list[str] = []

    def named(*about: object) -> tuple[str, str]:
        proposed.append(str(about[2]))
        return ("", "") if len(proposed) > 1 else (str(tmp_path / "alle"), "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    started(small, asked(small), each=False)
    assert proposed == ["Lille – kommuner.pdf", str(tmp_path / "alle.pdf")]
    assert (tmp_path / "alle.pdf").read_bytes() == b"arbejde"


def test_each_gets_its_own_in_a_new_folder(
    qtbot: QtBot, small: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ud"
    (folder / "Lille – kommuner").mkdir(parents=True)
    answer(monkeypatch, folder)
    started(small, asked(small), each=True)
    finished(qtbot, small)
    assert len(names(folder / "Lille – kommuner (2)")) == 4
    assert names(folder / "Lille – kommuner") == set()


@pytest.mark.parametrize("each", [False, True])
def test_stopping_leaves_nothing_and_the_window_goes_on(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    each: bool,
) -> None:
    folder = tmp_path / "ud"
    folder.mkdir()
    answer(monkeypatch, folder)
    started(window, asked(window), each=each)
    window.status.progress.stop_button.click()
    assert finished(qtbot, window) == "Afbrudt. Intet er ændret."
    assert names(folder) == set()
    assert window.workbench is not None
    window.workbench.show_municipality(101)
    assert window.workbench.view == "municipality-101"
