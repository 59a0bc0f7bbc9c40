"""Reports of faults: where it happened, never what the answers say."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from klviewer.app.faults import catch_faults, write_report

SECRET = "Kommunen skriver noget fortroligt"


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def _raised() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def test_a_report_names_the_place_and_keeps_no_answers(tmp_path: Path) -> None:
    error = _raised()
    text = write_report(tmp_path, error, error.__traceback__).read_text("utf-8")
    assert "ValueError" in text
    assert "test_faults.py" in text
    assert "_raised" in text
    assert SECRET not in text
    assert str(tmp_path) not in text


def test_a_report_is_written_where_an_old_one_does_not_give_way(tmp_path: Path) -> None:
    (tmp_path / "0.txt").mkdir()  # cannot be removed as a file
    for number in range(25):
        (tmp_path / f"1{number:02}.txt").write_bytes(b"")
    error = _raised()
    assert write_report(tmp_path, error, error.__traceback__).exists()


def test_old_reports_give_way(tmp_path: Path) -> None:
    error = _raised()
    for _ in range(25):
        write_report(tmp_path, error, error.__traceback__)
    assert len(list(tmp_path.glob("*.txt"))) == 20


@pytest.mark.usefixtures("hooks")
def test_a_fault_is_written_and_shown(tmp_path: Path) -> None:
    shown: list[Path | None] = []
    catch_faults(tmp_path, shown.append)
    error = _raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert [path and path.parent for path in shown] == [tmp_path]


@pytest.mark.usefixtures("hooks")
def test_a_fault_is_shown_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    shown: list[Path | None] = []
    catch_faults(tmp_path / "file", shown.append)
    error = _raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert shown == [None]


@pytest.mark.usefixtures("hooks")
def test_a_fault_on_a_thread_is_written_without_touching_the_window(tmp_path: Path) -> None:
    shown: list[Path | None] = []
    catch_faults(tmp_path, shown.append)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert shown == []
    assert len(list(tmp_path.glob("*.txt"))) == 1
