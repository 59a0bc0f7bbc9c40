"""“Om KL Viewer”: version, places, licences; and how a report of faults is saved."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from klviewer import VERSION
from klviewer.ui.about_window import AboutWindow
from klviewer.ui.fault_dialog import FaultDialog, show_fault, tell_crash
from klviewer.ui.licence_window import LicenceWindow
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings, log_file, projects_folder, settings_file


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = MainWindow(Settings(tmp_path / "s.ini"))
    qtbot.addWidget(window)
    window.show()
    return window


def _choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_it_says_where_everything_lies(window: MainWindow) -> None:
    about = AboutWindow(window.settings, window)
    shown = {field.text() for field in about.findChildren(QLineEdit)}
    assert {str(path) for path in (settings_file(), log_file(), projects_folder())} <= shown
    about.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert f"KL Viewer {VERSION}" in copied
    assert all(path in copied for path in shown)
    window.close()


def test_the_nearest_folder_that_is_there_is_shown(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, opened = AboutWindow(window.settings, window), list[Path]()
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    rows = {place.path: row for row, place in enumerate(about.places)}
    _links(about)[rows[log_file()]].click()
    assert opened
    assert opened[0] in log_file().parents
    window.close()


def test_a_drive_that_is_away_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> bool:
        raise OSError(f"The network path was not found: {path}")

    about = AboutWindow(window.settings, window)
    monkeypatch.setattr(Path, "is_dir", fail)
    _links(about)[0].click()
    assert str(about.places[0].path) in about.outcome.text()
    window.close()


def _links(about: AboutWindow) -> list[QAbstractButton]:
    """What opens the folders, in the order of the places."""
    buttons = about.findChildren(QAbstractButton)
    return [button for button in buttons if ": " in button.accessibleName()]


def test_it_is_opened_once(window: MainWindow) -> None:
    for _ in range(2):
        window.commands.show_about()
    assert len(window.findChildren(AboutWindow)) == 1
    window.close()


def test_every_licence_can_be_read(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = LicenceWindow(parent)
    begins = {}
    for row in range(shown.titles.count()):
        shown.titles.setCurrentRow(row)
        begins[shown.titles.item(row).text()] = shown.text.toPlainText()[:400]
    assert "MIT License" in begins["KL Viewer (MIT)"]
    assert "LESSER GENERAL PUBLIC LICENSE" in begins["LGPL 3"]
    assert "GENERAL PUBLIC LICENSE" in begins["GPL 3"]
    assert any("Third-party notices" in text for text in begins.values())


def test_a_fault_is_told_once_and_its_report_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_fault(window)
    show_fault(window)
    (dialog,) = window.findChildren(FaultDialog)
    _choose(monkeypatch, tmp_path / "rapport")
    dialog.save.click()
    assert "rapport.txt" in dialog.outcome.text()
    assert f"KL Viewer {VERSION}" in (tmp_path / "rapport.txt").read_text("utf-8")
    dialog.go_on.click()
    window.close()


def test_a_report_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "findes ikke" / "rapport.txt")
    window.commands.save_report()
    assert "kunne ikke skrives" in window.notices.text
    window.close()


def test_a_crash_of_the_last_run_is_told_with_a_report_at_hand(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_crash(window, window.notices)
    assert "uventet" in window.notices.text
    _choose(monkeypatch, tmp_path / "rapport.txt")
    window.notices.action.click()
    assert "Fejlrapporten er gemt" in window.notices.text
    assert (tmp_path / "rapport.txt").exists()
    window.close()
