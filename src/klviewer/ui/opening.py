"""Opening: projects, survey files and the example, once the heavy parts have come in.

The window is painted before the domain is imported. What the user asks for meanwhile waits here.
"""

import gc
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.ui.settings import data_folder, projects_folder
from klviewer.ui.worker import CancelledError, Progress, Worker

if TYPE_CHECKING:
    from klviewer.project.operations import Operation
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


@dataclass(frozen=True)
class Doubtful:
    """Files that leave something to decide before they are read in.

    Args:
        reading: as they are understood until now.
        decide: goes on, by what was decided.
        leave: goes no further; nothing is changed.
    """

    reading: "Reading"
    decide: "Callable[[Decisions], None]"
    leave: Callable[[], None]


@dataclass(frozen=True)
class Arrived:
    """Files for the open project that hold answers it already has.

    Args:
        arrival: the files and the shown round.
        take: performs the operation that takes them in, and shows a round if one is named.
        begin: makes a project of their own of them.
    """

    arrival: "Arrival"
    take: "Callable[[Operation, str], None]"
    begin: Callable[[], None]


class Opening(QObject):
    """Turns what the user asks to open into an open document.

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
        self._asked: list[Callable[[Document], None]] = []

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
        asked, self._asked = self._asked, []
        for act in asked:
            act(document)
        if not asked:
            self.prepare_reading()

    def prepare_reading(self) -> None:
        """Bring in what reads files, now that nothing else is waited for."""
        self._worker.submit(lambda: _import(_READING), lambda _: None, self.failed.emit)

    def _when_awake(self, act: "Callable[[Document], None]") -> None:
        if self._document is None:
            self._asked.append(act)
        else:
            act(self._document)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a project, or read survey files into the open project or a new one.

        Args:
            paths: what was dropped or chosen together; the first project among them is opened.
        """
        self.waiting.emit(self.tr("Åbner …"))
        project = next((p for p in paths if p.suffix.casefold() == PROJECT_SUFFIX), None)
        if project is not None:
            self._when_awake(lambda document: _open_project(document, project))
        else:
            self._when_awake(lambda document: self._read(document, tuple(paths)))

    def open_example(self) -> None:
        """Open the shipped example; what was annotated in it before is still there."""
        self.waiting.emit(self.tr("Åbner eksemplet …"))
        self._when_awake(_open_example)

    def _read(self, document: "Document", paths: Sequence[Path]) -> None:
        from klviewer.ui.importing import look_at_material, take_in

        progress = Progress(translate("window", "Læser filer"))
        self.reading.emit(progress)

        def task(project: "Project | None") -> "tuple[Material, Reading]":
            material = take_in(paths, project)
            return material, look_at_material(material, progress)

        document.ask(task, lambda found: self._consider(document, *found), self._fail)

    def _consider(self, document: "Document", material: "Material", reading: "Reading") -> None:
        """Keep what is clear; ask about what is not."""
        if not reading.doubts:
            self._keep(document, reading)
            return
        self.read.emit(False)
        self.doubted.emit(
            Doubtful(
                reading,
                lambda decisions: self._read_again(document, material, reading, decisions),
                lambda: self._fail(CancelledError()),
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
            self._consider(document, material, replace(reading, doubts=left))

        progress = Progress(translate("window", "Læser filer"))
        self.reading.emit(progress)
        self._worker.submit(
            lambda: read_material(material, progress, decisions),
            go_on,
            self._fail,
        )

    def _keep(self, document: "Document", reading: "Reading") -> None:
        """Take files into the open project, into a new one where none can be written."""
        from klviewer.ui.arrivals import arrival_of

        snapshot = document.snapshot
        if snapshot is None or not snapshot.writable:
            self._create(document, reading)
            return
        shown = snapshot.round.id if snapshot.round else ""
        document.ask(
            lambda project: arrival_of(project, shown, reading) if project else None,
            lambda arrival: self._receive(document, reading, arrival),
            self._fail,
        )

    def _create(self, document: "Document", reading: "Reading") -> None:
        from klviewer.ui.importing import create_from, new_project_path

        self.read.emit(True)
        path = new_project_path(projects_folder(), reading.questionnaire.title)
        document.open(path, lambda: create_from(path, reading))

    def _receive(self, document: "Document", reading: "Reading", arrival: "Arrival | None") -> None:
        """Add areas that the round lacks; ask what files are that hold others."""
        from klviewer.ui.importing import import_into, take_into

        def take(operation: "Operation", shown: str = "") -> None:
            if not shown:
                self.read.emit(True)
            document.write(lambda project: take_into(project, reading, operation))
            if shown:
                # What there is to say of the files is about the round that is shown then.
                document.ask(lambda kept: _has_round(kept, shown), self.read.emit, self._fail)
                document.show_round(shown)

        if arrival is None:
            self.read.emit(True)
            document.write(lambda project: import_into(project, reading))
            return
        self.read.emit(False)
        self.arrived.emit(Arrived(arrival, take, lambda: self._create(document, reading)))

    def _fail(self, error: ExpectedError) -> None:
        self.read.emit(False)
        self.failed.emit(error)


def _import(names: Sequence[str]) -> None:
    for name in names:
        importlib.import_module(name)


def _has_round(project: "Project | None", round_id: str) -> bool:
    return project is not None and any(info.id == round_id for info in project.rounds())


def _open_project(document: "Document", path: Path) -> None:
    from klviewer.project.project import Project

    document.open(path, lambda: Project.open(path))


def _open_example(document: "Document") -> None:
    from klviewer.ui.example import example_path, open_example

    path = example_path(data_folder())
    document.open(path, lambda: open_example(path))
