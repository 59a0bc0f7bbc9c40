"""The open project as the window knows it: a snapshot, a selection, and operations."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from klviewer.project.operations import Change, Operation, Subject
from klviewer.project.project import Project
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.errors import ExpectedError
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.quantities import Quantities
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.selection import Clicked, Filter, Selection
from klviewer.survey.table import Group, Table, tabulate
from klviewer.ui.snapshot import Snapshot, retake, take
from klviewer.ui.worker import Worker

Answer = TypeVar("Answer")


class Document(QObject):
    """What every page reads from and writes through.

    Signals:
        opened: another project is shown, or none; pages build anew.
        changed: an operation was written; carries the frozenset of `Subject` it touched.
        selection_changed: filter or clicked answer is another.
        failed: an `ExpectedError` to show to the user.
    """

    opened = Signal()
    changed = Signal(object)
    selection_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        worker: Worker,
        frame: Frame,
        quantities: Quantities,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.worker = worker
        self.frame = frame
        self.quantities = quantities
        self.snapshot: Snapshot | None = None
        self.selection = Selection()
        self._counted = CountedTables(frame)
        self._project: Project | None = None
        self._written: Snapshot | None = None  # the worker's own, ahead of the screen's

    def open(self, path: Path, opening: Callable[[], Project]) -> None:
        """Open a project and close the one before it; `opened` follows.

        Args:
            path: of the project file; nothing happens when it is the one already open.
            opening: opens or creates it; runs on the worker.
        """
        if self.snapshot is not None and self.snapshot.path == path:
            self.opened.emit()
            return

        def task() -> Snapshot:
            project = opening()
            snapshot = take(project)
            if self._project is not None:
                self._project.close()
            self._project, self._written = project, snapshot
            return snapshot

        self.worker.submit(task, self._show, self.failed.emit)

    def ask(
        self,
        task: Callable[[Project | None], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do something on the worker that only reads the open project.

        Args:
            task: gets the project, None when none is open; touches no widget.
            done: gets the task's result.
            failed: gets what can be expected to go wrong.
        """
        self.worker.submit(lambda: task(self._project), done, failed)

    def show_round(self, round_id: str) -> None:
        """Show another round of the project; `opened` follows."""

        def task() -> Snapshot | None:
            if self._project is not None:
                self._written = take(self._project, round_id)
            return self._written

        self.worker.submit(task, self._show, self.failed.emit)

    def _show(self, snapshot: Snapshot | None) -> None:
        self.snapshot = snapshot
        self.selection = Selection()
        self.opened.emit()

    def close(self) -> None:
        """Close the project; `opened` follows, with nothing to show."""

        def task() -> None:
            if self._project is not None:
                self._project.close()
            self._project = self._written = None

        self.worker.submit(task, self._show, self.failed.emit)

    def perform(self, operation: Operation) -> None:
        """Write an operation; `changed` follows when it is on disk."""
        self.write(lambda project: project.perform(operation))

    def undo(self) -> None:
        """Take back the last operation, also one from before the project was opened."""
        self.write(lambda project: project.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self.write(lambda project: project.redo())

    def write(self, write: Callable[[Project], Change]) -> None:
        """Change the project on the worker; `changed` follows when it is on disk."""

        def task() -> tuple[Snapshot, frozenset[Subject]] | None:
            project, before = self._project, self._written
            if project is None or before is None:
                return None
            change = write(project)
            self._written = retake(before, project, change.subjects)
            return self._written, change.subjects

        self.worker.submit(task, self._refresh, self.failed.emit)

    def copy_to(self, path: Path) -> None:
        """Write the project to another file and open that; `opened` follows."""

        def task() -> Snapshot | None:
            if self._project is not None:
                self._project.copy_to(path)
                self._project.close()
                self._project = Project.open(path)
                self._written = take(self._project)
            return self._written

        self.worker.submit(task, self._show, self.failed.emit)

    def _refresh(self, written: tuple[Snapshot, frozenset[Subject]] | None) -> None:
        if written is None or self.snapshot is None:
            return
        self.snapshot, subjects = written
        self.changed.emit(subjects)

    def filter_by(self, new: Filter) -> None:
        """Narrow every figure to some municipalities."""
        self._select(Selection(new, self.selection.clicked))

    def click(self, clicked: Clicked | None) -> None:
        """Select those who gave an answer; the same answer again clears it, and so does None."""
        repeated = clicked == self.selection.clicked
        self._select(self.selection.with_clicked(None if repeated else clicked))

    def _select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def area(self, area_id: str) -> AreaResponses | None:
        """The shown round's responses of an area, None where no file held it."""
        shown = self.snapshot.round if self.snapshot else None
        return shown.area(area_id) if shown else None

    def filtered(self, responses: AreaResponses) -> Mask:
        """The counted rows within the header's filter."""
        return self._counted.rows(responses, self.selection.filter)

    def selected(self, responses: AreaResponses) -> Mask:
        """The counted rows within the filter that gave the clicked answer, if one is clicked.

        What was clicked in one area selects the same respondents in every other.
        """
        shown = self.snapshot.round if self.snapshot else None
        if shown is None:
            return self.filtered(responses)
        return self.selection.rows(responses, shown, self.frame)

    def table(
        self, responses: AreaResponses, question: Question, groups: tuple[Group, ...] = ()
    ) -> Table:
        """The counts of a question within the header's filter."""
        if not groups:
            return self._counted.table(responses, question, self.selection.filter)
        return tabulate(responses, question, self.filtered(responses), groups)

    def municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities within the header's filter; none in a survey without a frame."""
        questionnaire = self.snapshot.questionnaire if self.snapshot else None
        if questionnaire is None or not questionnaire.of_municipalities:
            return ()
        return tuple(m for m in self.frame if self.selection.filter.accepts(m))

    def respondent_name(self, key: str) -> str:
        """The municipality's name, or the row's own key in a survey without a frame."""
        municipality = self.frame.by_code.get(int(key)) if key.isdigit() else None
        return municipality.name if municipality else key
