"""Opening: projects, survey files and the example, once the heavy parts have come in.

The window is painted before the domain is imported. What the user asks for meanwhile waits here.
"""

import gc
import importlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.ui.open_questions import Arrived, Doubtful
from klviewer.ui.settings import data_folder, projects_folder
from klviewer.ui.worker import CancelledError, Progress, Worker

if TYPE_CHECKING:
    from klviewer.project.operations import Change, Operation
    from klviewer.project.project import Project
    from klviewer.readers.decisions import Decisions
    from klviewer.readers.reading import Reading
    from klviewer.ui.arrivals import Arrival
    from klviewer.ui.document import Document
    from klviewer.ui.importing import Material

PROJECT_SUFFIX = ".klv"

# Imported on the worker after the first paint: what shows a project, then what reads files.
_SHOWING = ("klviewer.ui.document", "klviewer.ui.workbench")
_READING = ("klviewer.ui.importing",)


class Opening(QObject):
    """Turns what the user asks to open into an open document, one thing after the other.

    Args:
        worker: reads and opens.

    Signals:
        awake: the heavy parts are in; carries the `Document`, with nothing open yet.
        waiting: something is being opened; carries words for it.
        reading: files are being read; carries the `Progress`.
        doubted: files have been read and leave something to decide; carries a `Doubtful`.
        arrived: files may be a new round or a round put right; carries an `Arrived`.
        read: reading has ended; carries whether it gave something that is now being kept.
        failed: an `ExpectedError`.
    """

    awake = Signal(object)
    waiting = Signal(str)
    reading = Signal(object)
    doubted = Signal(object)
    arrived = Signal(object)
    read = Signal(bool)
    failed = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._document: Document | None = None
        self._asked: deque[Callable[[Document], None]] = deque()
        self._is_asking = False  # whether the user is to decide something about files
        self.progress: Progress | None = None  # of the files that were read last
        worker.idle.connect(self._settle)

    def begin(self) -> None:
        """Bring in the heavy parts, and then do what has been asked for."""
        self._worker.submit(lambda: _import(_SHOWING), lambda _: self._wake(), self.failed.emit)

    def _wake(self) -> None:
        from klviewer.readers import shipped
        from klviewer.ui.document import Document

        # What was imported stays; to look through it for garbage would stop the window a while.
        gc.freeze()
        document = Document(self._worker, shipped.frame(), shipped.quantities(), self)
        document.failed.connect(self.failed)
        self._document = document
        self.awake.emit(document)
        if not self._asked:
            self.prepare_reading()

    def prepare_reading(self) -> None:
        """Bring in what reads files, now that nothing else is waited for."""
        self._worker.submit(lambda: _import(_READING), lambda _: None, self.failed.emit)

    def _do(self, act: "Callable[[Document], None]") -> None:
        """Do something when what was asked for before is done."""
        self._asked.append(act)
        if self._document is not None and not self._worker.is_busy:
            self._is_asking = False  # a question would have kept the user from asking
            self._go_on()

    def _settle(self) -> None:
        """Nothing is being done any more, also where a fault in the program has ended it."""
        self.read.emit(False)
        self._go_on()

    def _go_on(self) -> None:
        """Do what has waited longest, where nothing is being done or to be decided."""
        if self._document is not None and self._asked and not self._is_asking:
            self._asked.popleft()(self._document)

    def stop(self) -> None:
        """Read no further in files that are being read, and forget what waits."""
        self._asked.clear()
        if self.progress is not None:
            self.progress.cancel()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project, or read survey files into the open project or a new one.

        Args:
            paths: what was dropped or chosen together; the first project among them is opened.
        """
        self.waiting.emit(self.tr("Åbner …"))
        project = next((p for p in paths if p.suffix.casefold() == PROJECT_SUFFIX), None)
        if project is not None:
            self._do(lambda document: _open_project(document, project))
        else:
            self._do(lambda document: self._read(document, tuple(paths)))

    def open_example(self) -> None:
        """Open the shipped example; what was annotated in it before is still there."""
        self.waiting.emit(self.tr("Åbner eksemplet …"))
        self._do(_open_example)

    def _read(self, document: "Document", paths: Sequence[Path]) -> None:
        from klviewer.ui.importing import look_at_material, take_in

        progress = self._follow_reading()

        def task(project: "Project | None") -> "tuple[Material, Reading]":
            material = take_in(paths, project)
            return material, look_at_material(material, progress)

        document.ask(task, lambda found: self._consider(document, progress, *found), self._fail)

    def _follow_reading(self) -> Progress:
        progress = self.progress = Progress(translate("window", "Læser filer"))
        self.reading.emit(progress)
        return progress

    def _consider(
        self, document: "Document", progress: Progress, material: "Material", reading: "Reading"
    ) -> None:
        """Keep what is clear; ask about what is not."""
        if not reading.doubts:
            self._keep(document, progress, reading)
            return
        self.read.emit(False)
        self._is_asking = True
        self.doubted.emit(
            Doubtful(
                reading,
                lambda decisions: self._read_again(document, material, reading, decisions),
                self._leave,
            )
        )

    def _read_again(
        self,
        document: "Document",
        material: "Material",
        before: "Reading",
        decisions: "Decisions",
    ) -> None:
        """Read as was decided; what that leads to can leave something else in doubt."""
        from klviewer.readers.doubts import unasked
        from klviewer.ui.importing import read_material

        def go_on(reading: "Reading") -> None:
            left = unasked(reading.doubts, before.doubts)
            self._consider(document, progress, material, replace(reading, doubts=left))

        self._is_asking = False
        progress = self._follow_reading()
        self._worker.submit(
            lambda: read_material(material, progress, decisions),
            go_on,
            self._fail,
        )

    def _keep(self, document: "Document", progress: Progress, reading: "Reading") -> None:
        """Take files into the open project, into a new one where none can be written."""
        from klviewer.ui.arrivals import arrival_of

        snapshot = document.snapshot
        shown = snapshot.round.id if snapshot and snapshot.round else ""

        def task(project: "Project | None") -> "Arrival | None":
            progress(1.0)  # the last moment at which it can be stopped
            return arrival_of(project, shown, reading) if project and project.writable else None

        def go_on(arrival: "Arrival | None") -> None:
            if snapshot is None or not snapshot.writable:
                self._create(document, reading)
            else:
                self._receive(document, reading, arrival)

        document.ask(task, go_on, self._fail)

    def _create(self, document: "Document", reading: "Reading") -> None:
        from klviewer.ui.importing import create_from, new_project_path

        def making() -> "Project":
            path = new_project_path(projects_folder(), reading.questionnaire.title)
            return create_from(path, reading)

        self._is_asking = False
        self.waiting.emit(self.tr("Åbner …"))
        self.read.emit(True)
        document.open(None, making)

    def _receive(self, document: "Document", reading: "Reading", arrival: "Arrival | None") -> None:
        """Add areas that the latest round lacks; ask what files are that hold others."""
        from klviewer.ui.importing import import_into, take_into

        def take(operation: "Operation", shown: str) -> None:
            self._is_asking = False
            self._write(document, lambda project: take_into(project, reading, operation), shown)

        if arrival is None:
            latest = document.snapshot.rounds[-1:] if document.snapshot else ()
            joined = next((info.id for info in latest), "")
            self._write(document, lambda project: import_into(project, reading), joined)
            return
        self.read.emit(False)
        self._is_asking = True
        self.arrived.emit(
            Arrived(
                arrival,
                take,
                lambda: self._create(document, reading),
                self._leave,
            )
        )

    def _write(
        self, document: "Document", write: "Callable[[Project], Change]", round_id: str
    ) -> None:
        """Take files in, and show a round if one is named that is not shown."""
        written: list[Change] = []

        def task(project: "Project") -> "Change":
            written.append(write(project))
            return written[-1]

        def show(is_written: bool) -> None:
            # What there is to say of the files is about the round that is shown then.
            self.read.emit(is_written)
            if is_written:
                document.show_round(round_id)

        shown = document.snapshot.round if document.snapshot else None
        if not round_id or (shown is not None and shown.id == round_id):
            self.read.emit(True)
            document.write(task)
        else:
            document.write(task)
            document.ask(lambda _: bool(written), show, self._fail)

    def _leave(self) -> None:
        """The user goes no further with files."""
        self._is_asking = False
        self._fail(CancelledError())
        if not self._worker.is_busy:
            self._go_on()

    def _fail(self, error: ExpectedError) -> None:
        self.read.emit(False)
        self.failed.emit(error)


def _import(names: Sequence[str]) -> None:
    for name in names:
        importlib.import_module(name)


def _open_project(document: "Document", path: Path) -> None:
    from klviewer.project.project import Project

    document.open(path, lambda: Project.open(path))


def _open_example(document: "Document") -> None:
    from klviewer.ui.example import example_path, open_example

    path = example_path(data_folder())
    document.open(path, lambda: open_example(path))
