"""What the window says when what it is given cannot be opened; nothing else is lost."""

import os
import stat
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode
from klviewer.project.project import Project
from klviewer.readers import shipped
from klviewer.survey.codes import CodeKind
from klviewer.ui import opening
from klviewer.ui.document import Document
from klviewer.ui.example import open_example
from klviewer.ui.main_window import MainWindow

READING = 20_000  # milliseconds


@pytest.fixture
def window(empty_window: MainWindow) -> MainWindow:
    return empty_window


def _document(window: MainWindow) -> Document:
    assert window.document is not None
    return window.document


def _refused(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        window.opening.open_paths([path])
    assert window.snapshot is None
    assert window.middle.currentWidget() is window.first_page
    return window.notices.text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("tom.csv", b"", "tom"),
        ("billede.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(400), "billede"),
        ("støj.sav", bytes(range(256)) * 40, "støj.sav"),
        ("tom.klv", b"", "tom.klv"),
        ("tekst.klv", b"ikke et projekt" * 500, "tekst.klv"),
    ],
)
def test_a_file_that_cannot_be_opened_is_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert words in _refused(qtbot, window, path)
    assert path.read_bytes() == content


def test_a_file_that_is_gone_is_named(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert "væk.csv" in _refused(qtbot, window, tmp_path / "væk.csv")
    assert "væk.klv" in _refused(qtbot, window, tmp_path / "væk.klv")


@pytest.mark.parametrize("is_survey", [True, False])
def test_a_place_where_no_project_can_be_made_is_told(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_survey: bool,
) -> None:
    (tmp_path / "KL Viewer").write_text("en fil, hvor mappen skulle være")
    monkeypatch.setattr(opening, "data_folder", lambda: tmp_path / "KL Viewer" / "eget")
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        if is_survey:
            window.opening.open_paths(shipped.example().files)
        else:
            window.opening.open_example()
    assert "kunne ikke gemmes i mappen" in window.notices.text
    assert window.middle.currentWidget() is window.first_page


def test_a_damaged_project_is_named(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "skadet.klv"
    open_example(path).close()
    content = bytearray(path.read_bytes())
    content[5000:9000] = bytes(4000)
    path.write_bytes(content)
    assert "skadet.klv" in _refused(qtbot, window, path)


def test_a_project_open_in_another_window_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "optaget.klv"
    with open_example(path):
        assert "andet vindue" in _refused(qtbot, window, path)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([path])


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root"
)
def test_a_read_only_project_can_be_seen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "laast.klv"
    open_example(path).close()
    path.chmod(stat.S_IREAD)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([path])
    assert "skrivebeskyttet" in window.notices.text


def test_a_bad_file_leaves_the_open_project_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "mit.klv"
    open_example(path).close()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([path])
    bad = tmp_path / "tom.csv"
    bad.touch()
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        window.opening.open_paths([bad])
    assert "tom" in window.notices.text
    document = _document(window)
    with qtbot.waitSignal(document.changed):
        document.perform(AddCode("Stadig her", CodeKind.REASON, "blue"))
    window.close()
    with Project.open(path) as project:
        assert "Stadig her" in [code.title for code in project.coding().codes]
