"""Finds the threads, timers and windows that a test made and did not end."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

PATIENCE_MS = 2000
"""How long threads that were already told to stop may take to do so."""

QT_OWN_WINDOWS = frozenset({"QTipLabel"})
"""Windows that Qt makes and ends by itself, some time later."""


@contextmanager
def watched() -> Generator[Callable[[], list[str]]]:
    """Give a function that lists what has been made, and not ended, since the block began.

    All objects that exist at the start are put aside in the garbage collector's permanent
    generation, so that looking through "all objects" afterwards sees only the block's own.
    """
    threads_before = set(threading.enumerate())
    windows_before = {_address(window) for window in _windows()}
    gc.freeze()
    try:
        yield lambda: [*_threads(threads_before), *_qt_leftovers(windows_before)]
    finally:
        gc.unfreeze()


def _threads(before: set[threading.Thread]) -> list[str]:
    """Threads of Python that outlive their test; foreign threads are found as Qt's own."""
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in new:
        thread.join(PATIENCE_MS / 1000)
    return [f"thread {thread.name!r}" for thread in new if thread.is_alive()]


def _qt_leftovers(windows_before: set[int]) -> list[str]:
    if not _application_exists():
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(2):  # ending the objects of one turn may schedule more
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [*_left_windows(windows_before), *_running_objects()]


def _application_exists() -> bool:
    """Without importing Qt: a test that did not use it must not pay for it."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and isinstance(widgets.QApplication.instance(), widgets.QApplication)


def _windows() -> list[QWidget]:
    if not _application_exists():
        return []
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets()


def _address(window: QWidget) -> int:
    """What stays the same for a window, while Python may wrap it anew at every look."""
    import shiboken6

    return int(shiboken6.getCppPointer(window)[0])


def _left_windows(before: set[int]) -> list[str]:
    return [
        f"window {window.metaObject().className()} {window.objectName()!r}"
        for window in _windows()
        if _address(window) not in before and window.metaObject().className() not in QT_OWN_WINDOWS
    ]


def _running_objects() -> list[str]:
    """Timers, threads and pools of Qt that the block made and that still run."""
    import shiboken6
    from PySide6.QtCore import QThreadPool

    pool = QThreadPool.globalInstance()
    found = [] if pool.waitForDone(PATIENCE_MS) else ["work in Qt's global thread pool"]
    return found + [
        f"{name} {new.objectName()!r} of parent {new.parent()}"
        for new in _qt_objects()
        if shiboken6.isValid(new) and (name := _running(new))
    ]


def _qt_objects() -> list[QObject]:
    from PySide6.QtCore import QObject

    # By type, not isinstance: asking a proxy for its class may run its code.
    return [new for new in gc.get_objects() if issubclass(type(new), QObject)]


def _running(thing: QObject) -> str:
    """The name of what runs on after its test, or nothing."""
    from PySide6.QtCore import QThread, QThreadPool, QTimer

    match thing:
        case QTimer() if thing.isActive():
            return "running QTimer"
        case QThread() if thing != QThread.currentThread() and not thing.wait(PATIENCE_MS):
            return "running QThread"
        case QThreadPool() if not thing.waitForDone(PATIENCE_MS):
            return "busy QThreadPool"
        case _:
            return ""
