"""Lets the log hear what the window, its document and Qt have to tell."""

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler

from klviewer.app.log import Event, Log
from klviewer.survey.errors import ExpectedError
from klviewer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from klviewer.ui.document import Document

_FUNCTION = re.compile(r"Q\w+(::\w+)*", re.ASCII)


class Listener(QObject):
    """Writes down what happens in a window, without knowing what it is about.

    Args:
        log: where to.
        window: the window, before it has a document.
    """

    def __init__(self, log: Log, window: MainWindow) -> None:
        super().__init__(window)
        self._log = log
        self._window = window
        window.opening.awake.connect(self._hear_document)
        window.opening.failed.connect(self._hear_failure)
        window.ready.connect(self._hear_shown)

    def _hear_document(self, document: "Document") -> None:
        document.changed.connect(self._hear_change)

    def _hear_shown(self) -> None:
        snapshot = self._window.snapshot
        if snapshot is None:
            return
        areas = snapshot.round.areas if snapshot.round else ()
        self._log.note(
            Event.SHOWN,
            rounds=len(snapshot.rounds),
            areas=len(areas),
            responses=sum(area.size for area in areas),
            problems=len(snapshot.problems),
            quotations=len(snapshot.coding.quotations),
            writable=snapshot.writable,
            example=snapshot.is_example,
        )

    def _hear_change(self, subjects: frozenset[str]) -> None:
        self._log.note(Event.CHANGED, sorted(subjects))

    def _hear_failure(self, error: ExpectedError) -> None:
        """The kind of error and where it came up; what it says names files and answers."""
        self._log.note(Event.FAILED, (type(error).__qualname__, *_origin(error)))

    def hear_system(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        """A warning of Qt's: the function that gave it, for the rest may name files."""
        found = _FUNCTION.match(text)
        self._log.note(Event.SYSTEM, (kind.name, found[0] if found else "Qt"))
        sys.stderr.write(f"{text}\n")

    @contextmanager
    def hearing_qt(self) -> Generator[None]:
        """While this lasts, what Qt warns of is heard too."""
        qInstallMessageHandler(self.hear_system)
        try:
            yield
        finally:
            # Qt speaks on while Python takes itself apart, and must not call it then.
            qInstallMessageHandler(None)


def _origin(error: BaseException) -> tuple[str, ...]:
    """The file and function that raised an error."""
    trace = error.__traceback__
    if trace is None:
        return ()
    while trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code
    return Path(code.co_filename).name, f"{code.co_name}:{trace.tb_lineno}"
