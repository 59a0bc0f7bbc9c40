"""Opening one thing after the other: nothing that is handed over is lost, or ends elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from klviewer.project.errors import NotSavedError
from klviewer.project.operations import AddCode, Operation
from klviewer.project.project import Project
from klviewer.readers import shipped
from klviewer.readers.source import silent
from klviewer.survey.codes import CodeKind
from klviewer.survey.messages import translate
from klviewer.ui import importing
from klviewer.ui.arrival_dialog import ArrivalDialog
from klviewer.ui.document import Document
from klviewer.ui.example import open_example
from klviewer.ui.importing import Material
from klviewer.ui.main_window import MainWindow
from klviewer.ui.worker import CancelledError, Progress

READING = 20_000  # milliseconds


@pytest.fixture
def window(empty_window: MainWindow) -> MainWindow:
    return empty_window


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Files are read when this is set, and not before."""
    go_on, take_in = Event(), importing.take_in

    def waiting(paths: Sequence[Path], project: Project | None = None) -> Material:
        go_on.wait(READING / 1000)
        return take_in(paths, project)

    monkeypatch.setattr(importing, "take_in", waiting)
    yield go_on
    go_on.set()


def files(beginning: str) -> list[Path]:
    """Those of the example whose names begin so."""
    return [path for path in shipped.example().files if path.name.startswith(beginning)]


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> Document:
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([path])
    assert window.document is not None
    qtbot.waitUntil(lambda: not window.worker.is_busy, timeout=READING)
    return window.document


def example(path: Path) -> Path:
    open_example(path).close()
    return path


def areas(window: MainWindow) -> list[str]:
    shown = window.snapshot.round if window.snapshot else None
    return [responses.area.id for responses in shown.areas] if shown else []


def test_files_dropped_while_others_are_read_join_them_in_one_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for beginning in ("boern", "paragraf103", "Paragraf 104"):
        window.opening.open_paths(files(beginning))
    qtbot.waitUntil(lambda: areas(window) == ["children", "s104", "s103"], timeout=READING)
    assert len(list((tmp_path / "KL Viewer").glob("*.klv"))) == 1


def test_a_file_that_cannot_be_read_does_not_hold_up_the_next(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.opening.open_paths([tmp_path / "væk.csv"])
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    assert areas(window) == ["s103"]


def test_what_is_asked_for_meanwhile_waits_for_the_answer_about_files(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first, second = example(tmp_path / "a.klv"), tmp_path / "b.klv"
    Project.create(second).close()
    opened(qtbot, window, first)
    with qtbot.waitSignal(window.opening.arrived, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
        window.opening.open_paths([second])
    assert window.snapshot is not None
    assert window.snapshot.path == first
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.findChildren(ArrivalDialog)[-1].reject()
    assert window.snapshot.path == second
    assert window.snapshot.round is None


def test_files_of_a_project_that_is_closed_meanwhile_go_nowhere(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, held: Event
) -> None:
    path = tmp_path / "a.klv"
    Project.create(path).close()
    opened(qtbot, window, path)
    with qtbot.waitSignal(window.opening.reading, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    window.commands.close_project()
    with qtbot.waitSignal(window.opening.failed, timeout=READING) as stopped:
        held.set()
    assert stopped.args is not None
    assert isinstance(stopped.args[0], CancelledError)
    qtbot.waitUntil(lambda: window.snapshot is None, timeout=READING)
    opened(qtbot, window, path)
    assert "Filerne er læst" not in window.notices.text
    assert not areas(window)


def test_the_window_closes_without_waiting_for_files(
    qtbot: QtBot, window: MainWindow, held: Event, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.opening.reading, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    (progress,) = window.status.progress.followed
    held.set()
    window.close()
    with pytest.raises(CancelledError):
        progress(0.5)
    assert not (tmp_path / "KL Viewer").exists()


def test_what_is_being_written_when_the_window_closes_is_written(
    qtbot: QtBot, window: MainWindow
) -> None:
    progress = Progress(translate("test", "Skriver"))
    window.status.progress.follow(progress)
    written: list[int] = []

    def write() -> None:
        progress(0.5)
        written.append(1)

    window.worker.submit(write, lambda _: None, lambda _: None)
    window.close()
    assert written


def test_reading_can_still_be_stopped_after_the_look_has_changed(
    qtbot: QtBot, window: MainWindow, held: Event
) -> None:
    with qtbot.waitSignal(window.opening.reading, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    window.rebuild()
    (progress,) = window.status.progress.followed
    with qtbot.waitSignal(progress.moved):
        progress(0.5)
    window.status.progress.stop_button.click()
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        held.set()
    assert window.snapshot is None


def test_files_that_could_not_be_kept_are_never_said_to_be_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.klv"
    Project.create(path).close()
    document = opened(qtbot, window, path)

    def perform(project: Project, _operation: Operation) -> None:
        raise NotSavedError(project.path)

    with monkeypatch.context() as full, qtbot.waitSignal(window.opening.failed, timeout=READING):
        full.setattr(Project, "perform", perform)
        window.opening.open_paths(files("paragraf103"))
    with qtbot.waitSignal(document.changed):
        document.perform(AddCode("Mangel på plads", CodeKind.REASON, "blue"))
    assert "Filerne er læst" not in window.notices.text


def test_the_open_project_by_another_name_is_shown_anew(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = example(tmp_path / "a.klv")
    opened(qtbot, window, path)
    for other in (tmp_path / "mappe" / ".." / "a.klv", tmp_path / "genvej.klv"):
        (tmp_path / "mappe").mkdir(exist_ok=True)
        (tmp_path / "genvej.klv").unlink(missing_ok=True)
        (tmp_path / "genvej.klv").symlink_to(path)
        opened(qtbot, window, other)
        assert not window.notices.text
        assert window.snapshot is not None
        assert window.snapshot.path == path


def test_a_project_that_cannot_be_opened_leads_back_to_the_one_that_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, example(tmp_path / "a.klv"))
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        window.opening.open_paths([tmp_path / "væk.klv"])
    assert window.middle.currentWidget() is window.workbench


def test_files_dropped_with_shift_are_not_taken_away_from_where_they_were(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "væk.csv"))])
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), offered, data, left, shift)
    assert event.proposedAction() == Qt.DropAction.MoveAction
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        window.dropEvent(event)
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_the_round_that_files_join_is_shown_with_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.klv"
    with importing.create_from(path, importing.read_files(files("boern"), silent)) as project:
        reading = importing.read_files(files("boern"), silent)
        project.perform(replace(importing.import_of(project, reading), round_id="2"))
    document = opened(qtbot, window, path)
    with qtbot.waitSignal(document.opened):
        document.show_round("1")
    with qtbot.waitSignal(document.opened, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    assert document.snapshot is not None
    assert document.snapshot.round is not None
    assert document.snapshot.round.id == "2"
    assert areas(window) == ["children", "s103"]
    assert "Filerne er læst" in window.notices.text


def test_a_fault_while_files_are_read_leaves_nothing_under_way(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_paths: Sequence[Path], _project: Project | None = None) -> Material:
        raise RuntimeError("a fault")

    with monkeypatch.context() as faulty, qtbot.captureExceptions() as caught:
        faulty.setattr(importing, "take_in", fail)
        window.opening.open_paths(files("paragraf103"))
        qtbot.waitUntil(lambda: bool(caught), timeout=READING)
    assert [kind for kind, *_ in caught] == [RuntimeError]
    qtbot.waitUntil(lambda: not window.status.progress.followed, timeout=READING)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths(files("paragraf103"))
    assert areas(window) == ["s103"]
