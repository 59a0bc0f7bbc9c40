"""The one background worker: what takes longer than a blink runs here.

It also owns the project file: SQLite is touched on this thread only, one operation at a time,
so what the screen shows has always been written first.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, translate

Result = TypeVar("Result")


class CancelledError(ExpectedError):
    """The user stopped a task; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__(translate("worker", "Afbrudt. Intet er ændret."))


class Progress(QObject):
    """How far a task has come, and the place where it can be stopped.

    Signals:
        moved: the part done, between 0 and 1, on the window's thread.
    """

    moved = Signal(float)

    def __init__(self, title: Message) -> None:
        super().__init__()
        self.title = title
        self._cancelled = Event()

    def cancel(self) -> None:
        """Stop the task at its next report."""
        self._cancelled.set()

    def __call__(self, part: float) -> None:
        """Report the part done.

        Raises:
            CancelledError: the user has stopped the task.
        """
        if self._cancelled.is_set():
            raise CancelledError
        self.moved.emit(part)


class Worker(QObject):
    """Runs tasks one after another on a thread of its own.

    Signals:
        idle: every task given so far has been delivered.
    """

    idle = Signal()
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="klviewer")
        self._stopped = False
        self._waiting = 0
        self._delivered.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether a task is running, waiting or not yet delivered."""
        return self._waiting > 0

    def submit(
        self,
        task: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Run a task, then `done` or `failed` on the window's thread.

        Nothing is run any more once the worker has been stopped: the window is closed, and what
        was still on its way in it asks in vain.

        Args:
            task: touches no widget.
            done: gets the task's result.
            failed: gets what can be expected to go wrong; bugs go to the program's handler.
        """
        if self._stopped:
            return
        self._waiting += 1
        future = self._executor.submit(task)
        future.add_done_callback(
            lambda finished: self._delivered.emit(partial(_hand_over, finished, done, failed))
        )

    def _deliver(self, delivery: Callable[[], None]) -> None:
        try:
            delivery()
        finally:
            self._waiting -= 1
            if not self._waiting:
                self.idle.emit()

    def settle(self) -> None:
        """Wait for the tasks given so far, and deliver what they gave."""
        if not self._stopped:
            self._executor.submit(lambda: None).result()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def stop(self) -> None:
        """Wait for the running task and end the thread."""
        self._stopped = True
        self._executor.shutdown()


def _hand_over(
    future: Future[Result],
    done: Callable[[Result], None],
    failed: Callable[[ExpectedError], None],
) -> None:
    try:
        result = future.result()
    except ExpectedError as error:
        failed(error)
    else:
        done(result)
