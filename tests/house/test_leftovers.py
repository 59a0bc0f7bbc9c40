"""The watch over every test finds what it is there to find, and nothing else."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.house import leftovers as leftovers_module
from tests.house.leftovers import watched


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers_module, "PATIENCE_MS", 100)


def test_nothing_is_found_when_nothing_is_left(qtbot: QtBot) -> None:
    with watched() as leftovers:
        timer = QTimer()
        timer.start(1)
        timer.stop()
        QWidget().show()
        thread = threading.Thread(target=lambda: None)
        thread.start()
        assert leftovers() == []


def test_a_thread_that_goes_on_is_found() -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait, name="forgotten", daemon=True)
    with watched() as leftovers:
        thread.start()
        timer = threading.Timer(0, lambda: None)
        timer.start()
        found = leftovers()
        end.set()
        thread.join()
    assert found == ["thread 'forgotten'"]


def test_a_running_timer_is_found(qtbot: QtBot) -> None:
    with watched() as leftovers:
        timer = QTimer()
        timer.setObjectName("forgotten")
        timer.start(60_000)
        found = leftovers()
        timer.stop()
    assert found == ["running QTimer 'forgotten' of parent None"]


def test_a_running_qthread_is_found(qtbot: QtBot) -> None:
    with watched() as leftovers:
        thread = QThread()
        thread.setObjectName("forgotten")
        thread.start()
        found = leftovers()
        thread.quit()
        thread.wait()
    assert found == ["running QThread 'forgotten' of parent None"]


def test_a_window_that_stays_is_found(qtbot: QtBot) -> None:
    with watched() as leftovers:
        window = QWidget()
        window.setObjectName("forgotten")
        found = leftovers()
        window.deleteLater()
        assert leftovers() == []
    assert found == ["window QWidget 'forgotten'"]


def test_a_window_in_a_reference_cycle_is_no_leak(qtbot: QtBot) -> None:
    with watched() as leftovers:
        window = QWidget()
        vars(window)["itself"] = window
        del window
        assert leftovers() == []


def test_objects_from_before_are_left_alone(qtbot: QtBot) -> None:
    parent = QObject()
    timer = QTimer(parent)
    timer.start(60_000)
    window = QWidget()
    qtbot.addWidget(window)
    with watched() as leftovers:
        assert leftovers() == []
    timer.stop()
