"""Hears every fault while the monkey plays: exceptions, Qt's warnings, pauses of the window."""

from __future__ import annotations

import sys
import threading
import time
import traceback
import warnings
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LONGEST_PAUSE = 0.5
"""Seconds that the window may leave the user waiting."""

_SAMPLED = 0.05
_REMEMBERED = 15
_HARMLESS = (
    "This plugin does not support",  # what Qt's platform without a screen cannot do
    "Mouse event at",  # dragged out of the window: said by QTest, not by the program
)


@dataclass(frozen=True)
class Fault:
    """Something the program must not do.

    Args:
        kind: of fault.
        what: happened, and where.
        step: of the session.
        after: what the monkey did before, the latest last.
    """

    kind: str
    what: str
    step: int
    after: tuple[str, ...]

    def __str__(self) -> str:
        done = "\n".join(f"    {act}" for act in self.after)
        return f"FAULT {self.kind} in step {self.step}\n{self.what.rstrip()}\n  after\n{done}\n"


class Watch:
    """Collects faults; the same one is told once.

    Every act of the monkey is noted, so that a fault can say what came before it.

    Args:
        is_loud: tell every act at once.
    """

    def __init__(self, *, is_loud: bool = False) -> None:
        self._is_loud = is_loud
        self.faults: list[Fault] = []
        self.step = 0
        self.longest = 0.0
        self._after: deque[str] = deque(maxlen=_REMEMBERED)
        self._known: set[tuple[str, str]] = set()
        self._pulse = _now()
        self._told = False
        self._seen_at = ""
        self._ends = threading.Event()

    def note(self, act: str) -> None:
        """Remember what the monkey does."""
        self._after.append(f"{self.step}: {act}")
        if self._is_loud:
            sys.stdout.write(f"{self._after[-1]}\n")
            sys.stdout.flush()

    def tell(self, kind: str, what: str) -> None:
        """Record a fault unless it is known."""
        if (kind, what) not in self._known:
            self._known.add((kind, what))
            self.faults.append(Fault(kind, what, self.step, tuple(self._after)))
            sys.stdout.write(f"{self.faults[-1]}\n")
            sys.stdout.flush()

    def beat(self) -> None:
        """The window's thread has come round; call it whenever events are delivered."""
        paused = _between(self._pulse, _now())
        self._pulse, told = _now(), self._seen_at
        self._seen_at = ""
        self.longest = max(self.longest, paused)
        if paused > LONGEST_PAUSE:
            self.tell("pause", f"{told or 'nothing was seen of where'}\n  ({paused:.1f} s)")

    @contextmanager
    def listening(self) -> Generator[None]:
        """While this lasts, faults of every kind are heard."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._hear
        threading.excepthook = lambda caught: self._hear(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )
        sys.unraisablehook = lambda caught: self._hear(
            caught.exc_type, caught.exc_value, caught.exc_traceback
        )
        qInstallMessageHandler(self._hear_qt)
        sampling = threading.Thread(target=self._sample, args=(threading.get_ident(),))
        sampling.start()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                yield
        finally:
            self._ends.set()
            sampling.join()
            qInstallMessageHandler(None)
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def _hear(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.tell("exception", "".join(traceback.format_exception(kind, error, trace)))

    def _hear_qt(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        is_fault = kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if is_fault and not text.startswith(_HARMLESS):
            self.tell("Qt", f"{text}\n{''.join(traceback.format_stack(limit=12)[:-1])}")

    def _sample(self, window_thread: int) -> None:
        """Look where the window's thread is when it has not come round for long."""
        while not self._ends.wait(_SAMPLED):
            if not self._seen_at and _between(self._pulse, _now()) > LONGEST_PAUSE * 0.6:
                frame = sys._current_frames().get(window_thread)
                self._seen_at = "".join(traceback.format_stack(frame)[-8:])


def _now() -> tuple[float, float]:
    return time.monotonic(), time.process_time()


def _between(before: tuple[float, float], after: tuple[float, float]) -> float:
    """How long the program itself took; a machine busy with something else is not its fault."""
    return min(after[0] - before[0], after[1] - before[1])
