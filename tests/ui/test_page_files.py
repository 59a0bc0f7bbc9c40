"""Where a copy of a project goes, and that it replaces nothing that was not named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from klviewer.ui.document import Document
from klviewer.ui.page_files import choose_place, save_copy


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def _answers(monkeypatch: pytest.MonkeyPatch, *names: Path | str) -> list[str]:
    """Answer the dialog, once with each; what it proposed."""
    proposed: list[str] = []
    answers: Iterator[Path | str] = iter(names)

    def answer(*asked: object) -> tuple[str, str]:
        proposed.append(str(asked[2]))
        return str(next(answers)), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def _path(document: Document) -> Path:
    assert document.snapshot is not None
    return document.snapshot.path


def test_a_copy_has_the_name_that_was_typed(
    qtbot: QtBot,
    document: Document,
    parent: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _answers(monkeypatch, tmp_path / "Udkast 1.2")
    with qtbot.waitSignal(document.opened):
        save_copy(parent, document)
    assert _path(document) == tmp_path / "Udkast 1.2.klv"


def test_a_project_that_was_not_named_in_full_is_asked_about(
    document: Document, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what the dialog itself was told can it have asked about."""
    mine, before = tmp_path / "mit.klv", _path(document)
    mine.write_bytes(b"arbejde")
    proposed = _answers(monkeypatch, tmp_path / "mit", "")
    save_copy(parent, document)
    assert proposed[1] == str(mine)
    assert mine.read_bytes() == b"arbejde"
    assert _path(document) == before


def test_a_project_that_was_named_in_full_is_replaced(
    qtbot: QtBot,
    document: Document,
    parent: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = tmp_path / "mit.klv"
    mine.write_bytes(b"arbejde")
    _answers(monkeypatch, mine)
    with qtbot.waitSignal(document.opened):
        save_copy(parent, document)
    assert _path(document) == mine


def _dismiss() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()


@pytest.mark.parametrize("before", [{}, {"lastVisited": "file:///mine", "sidebarWidth": 70}])
def test_a_dialog_leaves_no_folder_of_the_users_among_qts_own_settings(
    parent: QWidget, tmp_path: Path, before: dict[str, object]
) -> None:
    memory = QSettings(QSettings.Scope.UserScope, "QtProject")
    memory.remove("FileDialog")
    for name, value in before.items():
        memory.setValue(f"FileDialog/{name}", value)
    QTimer.singleShot(0, _dismiss)
    assert choose_place(parent, "Gem", str(tmp_path / "Aabenraa"), {"Tekst": ".txt"}) is None
    memory.beginGroup("FileDialog")
    assert {name: memory.value(name) for name in memory.allKeys()} == before
    memory.remove("")
