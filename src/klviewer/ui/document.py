"""The open project as the window knows it: a snapshot, a selection, and operations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from klviewer.project.operations import Change, ChangeSetting, Operation, Subject
from klviewer.project.project import Project
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.errors import ExpectedError
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.quantities import Quantities
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Filter, Pick, Picking, Selection, Sources
from klviewer.survey.selection_history import SelectionHistory
from klviewer.survey.shown_tables import SHOWN_AT_FIRST, ShownTables
from klviewer.survey.table_choice import TableChoice
from klviewer.survey.uncertainty import Uncertainty
from klviewer.ui.kept_look import keeping
from klviewer.ui.kept_tables import UNCERTAINTY
from klviewer.ui.open_project import Entrance, OpenProject
from klviewer.ui.snapshot import Snapshot
from klviewer.ui.worker import Worker

Answer = TypeVar("Answer")


class Document(QObject):
    """What every page reads from and writes through.

    Signals:
        leaving: another project is about to be shown; what is typed belongs to the present one.
        opened: another project is shown, or none; pages build anew.
        changed: an operation was written; carries the frozenset of `Subject` it touched.
        selection_changed: the filter is another, or what is picked.
        failed: an `ExpectedError` to show to the user.
        municipality_wanted: a municipality's page shall be shown; carries its number.
    """

    leaving = Signal()
    opened = Signal()
    changed = Signal(object)
    selection_changed = Signal()
    failed = Signal(object)
    municipality_wanted = Signal(int)

    def __init__(
        self,
        worker: Worker,
        frame: Frame,
        quantities: Quantities,
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self.worker = worker
        self.today = today
        self.frame = frame
        self.quantities = quantities
        self.snapshot: Snapshot | None = None
        self._histories: dict[str, SelectionHistory] = {}  # by the round that is shown
        self._tables: SelectedTables | None = None
        self._counted = CountedTables(Frame(()))
        self._open = OpenProject()  # the worker's own
        self._entered: Entrance | None = None  # which project it is that is shown

    def open(self, path: Path | None, opening: Callable[[], Project]) -> None:
        """Open a project and close the one before it; `opened` follows.

        Args:
            path: of the project file, which is only shown anew when it is the one already open;
                None for a new project.
            opening: opens or creates it; runs on the worker.
        """
        look = partial(self._open.look_into, path, opening)
        self.worker.submit(look, self._leave, self.failed.emit)

    def _leave(self, entrance: Entrance) -> None:
        """Have what is typed written to the project that is left, and show another."""
        self.leaving.emit()
        go, enter = partial(self._open.go_through, entrance), partial(self._enter, entrance)
        self.worker.submit(go, enter, self.failed.emit)

    def _enter(self, entrance: Entrance, snapshot: Snapshot | None) -> None:
        try:
            self._show(snapshot)
        finally:  # what the pages of the project before still write, as they go, is not for this
            self._entered = entrance

    def ask(
        self,
        task: Callable[[Project | None], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do something on the worker that only reads the open project; see `Worker.submit`.

        Args:
            task: gets the project, None when none is open.
            done: gets its result.
            failed: gets what can be expected to go wrong.
        """
        self.worker.submit(lambda: task(self._open.project), done, failed)

    def ask_of_written(
        self,
        task: Callable[[Snapshot | None], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """As `ask`, of the project as it is looked at now, with all that was typed last."""
        seen = self.snapshot
        self.worker.submit(lambda: task(self._open.as_seen_in(seen)), done, failed)

    def show_round(self, round_id: str) -> None:
        """Show another round of the project; `opened` follows."""
        self.worker.submit(lambda: self._open.show_round(round_id), self._show, self.failed.emit)

    def compare_with(self, round_id: str) -> None:
        """Compare the shown round with another earlier one; `opened` follows."""
        self.worker.submit(lambda: self._open.compare_with(round_id), self._show, self.failed.emit)

    def _show(self, snapshot: Snapshot | None) -> None:
        before = self.snapshot
        if snapshot is None or before is None or snapshot.path != before.path:
            self._histories = {}
        else:
            snapshot = snapshot.seen_as(before)
        self._take(snapshot)
        self.opened.emit()

    def _take(self, snapshot: Snapshot | None) -> None:
        """Have another snapshot; what was counted stays while the round is the same."""
        before = self.snapshot.round if self.snapshot else None
        self.snapshot = snapshot
        self._tables = None
        if snapshot is None or snapshot.round is None or snapshot.questionnaire is None:
            self._counted = CountedTables(Frame(()))
        elif snapshot.round is not before:
            frame = self.frame if snapshot.questionnaire.of_municipalities else Frame(())
            self._counted = CountedTables(frame, snapshot.round, snapshot.earlier)

    def close(self) -> None:
        """Close the project; `opened` follows, with nothing to show."""
        self.worker.submit(self._open.close, self._show, self.failed.emit)

    def perform(self, operation: Operation) -> None:
        """Write an operation; `changed` follows when it is on disk."""
        self.write(lambda project: project.perform(operation))

    def look_at(self, look: OverviewLook) -> None:
        """Look at the overview in another way, which the project remembers where it can."""
        if self.snapshot is not None:
            before, self.snapshot = self.snapshot.look, replace(self.snapshot, look=look)
            for change in keeping(look, before) if self.snapshot.writable else ():
                self.perform(change)
            self.changed.emit(frozenset({Subject.SETTINGS}))

    @property
    def shown(self) -> ShownTables:
        """How the areas' tables and graphs are looked at."""
        return self.snapshot.shown if self.snapshot else SHOWN_AT_FIRST

    def show_tables(self, choice: TableChoice, looked_at: tuple[str, str]) -> None:
        """Divide the tables behind graphs in another way.

        Args:
            choice: how.
            looked_at: the ids of the area and the question whose table it was chosen in.
        """
        self._show_as(replace(self.shown, choice=choice).with_chosen(*looked_at))

    def tell_uncertainty(self, uncertainty: Uncertainty) -> None:
        """Say something else of those who did not answer, which the project remembers."""
        self._show_as(replace(self.shown, uncertainty=uncertainty))
        if self.snapshot is not None and self.snapshot.writable:
            self.perform(ChangeSetting(UNCERTAINTY, uncertainty))

    def _show_as(self, shown: ShownTables) -> None:
        if self.snapshot is not None and shown != self.snapshot.shown:
            self.snapshot = replace(self.snapshot, shown=shown)
            self.changed.emit(frozenset({Subject.SETTINGS}))

    def undo(self) -> None:
        """Take back the last operation, also one from before the project was opened."""
        self.write(lambda project: project.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self.write(lambda project: project.redo())

    def write(self, write: Callable[[Project], Change]) -> None:
        """Change the project on the worker; `changed` follows when it is on disk."""
        task = partial(self._open.write, self._entered, write)
        self.worker.submit(task, self._refresh, self.failed.emit)

    def copy_to(self, path: Path) -> None:
        """Write the project to another file and open that; `opened` follows."""
        self.worker.submit(lambda: self._open.copy_to(path), self._show, self.failed.emit)

    def _refresh(self, written: tuple[Snapshot, frozenset[Subject]] | None) -> None:
        if written is not None and self.snapshot is not None:
            snapshot, subjects = written
            self._take(snapshot.seen_as(self.snapshot))
            self.changed.emit(subjects)

    # --- what is selected --------------------------------------------------------

    @property
    def selection(self) -> Selection:
        """Whose answers the pages show."""
        return self._history.now

    @property
    def _history(self) -> SelectionHistory:
        return self._histories.get(self._round_id, SelectionHistory())

    @property
    def _round_id(self) -> str:
        return self.snapshot.round.id if self.snapshot and self.snapshot.round else ""

    def filter_by(self, new: Filter) -> None:
        """Narrow every figure to some municipalities."""
        self.select(self.selection.with_filter(lambda _: new))

    def click(self, *picks: Pick, how: Picking = Picking.ALONE) -> None:
        """Pick something, as a click does, or as `how` says."""
        self.select(self.selection.pick(*picks, how=how))

    def clear(self) -> None:
        """Pick nothing; the header's filter stays."""
        self.select(Selection(self.selection.filter))

    def select(self, selection: Selection) -> None:
        """Show another selection."""
        self._turn_to(self._history.to(selection))

    def back(self) -> None:
        """Select what was selected before."""
        self._turn_to(self._history.back())

    def forward(self) -> None:
        """Select again what was left by going back."""
        self._turn_to(self._history.forward())

    @property
    def can_go_back(self) -> bool:
        """Whether anything was selected before."""
        return bool(self._history.past)

    @property
    def can_go_forward(self) -> bool:
        """Whether anything was left by going back."""
        return bool(self._history.future)

    def _turn_to(self, history: SelectionHistory) -> None:
        if history != self._history:
            self._histories[self._round_id] = history
            self._tables = None
            if self.snapshot is not None:
                look = self.snapshot.look.after(history.now)
                shown = self.snapshot.shown.after(history.now)
                self.snapshot = replace(self.snapshot, look=look, shown=shown)
            self.selection_changed.emit()

    # --- what is counted ---------------------------------------------------------

    def area(self, area_id: str) -> AreaResponses | None:
        """The shown round's responses of an area, None where no file held it."""
        shown = self.snapshot.round if self.snapshot else None
        return shown.area(area_id) if shown else None

    @property
    def sources(self) -> Sources:
        """What picks are looked up in."""
        return self._counted.sources

    @property
    def tables(self) -> SelectedTables:
        """What is counted for the selection, and who is selected."""
        if self._tables is None:
            self._tables = SelectedTables(self._counted, self.selection)
        return self._tables

    @property
    def has_frame(self) -> bool:
        """Whether the respondents are the municipalities."""
        return bool(self.sources.frame)

    def respondent_name(self, key: str) -> str:
        """The municipality's name, or the row's own key in a survey without a frame."""
        return self.sources.name(key)
