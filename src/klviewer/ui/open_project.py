"""The open project as the worker has it: read, written, and ahead of what the screen shows."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from klviewer.project.operations import Change, ChangeSetting, Subject
from klviewer.project.project import Project
from klviewer.ui.snapshot import COMPARED_WITH, Snapshot, retake, take


@dataclass(frozen=True, eq=False)
class Entrance:
    """A project that has been opened, and is not shown yet.

    Args:
        project: the worker's own.
        snapshot: of it.
    """

    project: Project
    snapshot: Snapshot


class OpenProject:
    """One project at a time, or none; every method runs on the worker's thread."""

    def __init__(self) -> None:
        self.project: Project | None = None
        self._entrances: list[Entrance] = []
        self._entered: Entrance | None = None
        self._written: Snapshot | None = None

    def look_into(self, path: Path | None, opening: Callable[[], Project]) -> Entrance:
        """Open another project beside the one that is open, which is still written to.

        Args:
            path: of the project file, None for a new one; nothing is opened when the open project
                lies there, by whatever name.
            opening: opens or creates it.
        """
        if path is not None and self._entered is not None and self._lies_at(path):
            return self._entered
        with ExitStack() as unreadable:
            project = unreadable.enter_context(opening())
            entrance = Entrance(project, take(project))
            unreadable.pop_all()
        self._entrances.append(entrance)
        return entrance

    def _lies_at(self, path: Path) -> bool:
        return self.project is not None and self.project.lies_at(path)

    def go_through(self, entrance: Entrance) -> Snapshot | None:
        """Close the open project and go on in another, if that has not been closed meanwhile."""
        if entrance in self._entrances:
            self._entrances.remove(entrance)
            self._close_shown()
            self.project, self._written = entrance.project, entrance.snapshot
            self._entered = entrance
        return self._written

    def as_seen_in(self, snapshot: Snapshot | None) -> Snapshot | None:
        """What has been written by now, looked at as on the screen; None when none is open.

        Args:
            snapshot: what the screen shows.
        """
        if self._written is None or snapshot is None:
            return None
        return self._written.seen_as(snapshot)

    def close(self) -> None:
        """Close the project, if one is open, and those that would have been next."""
        for entrance in self._entrances:
            entrance.project.close()
        self._entrances.clear()
        self._close_shown()

    def _close_shown(self) -> None:
        if self.project is not None:
            self.project.close()
        self.project = self._written = None

    def show_round(self, round_id: str) -> Snapshot | None:
        """Read another round."""
        if self.project is not None:
            self._written = take(self.project, round_id)
        return self._written

    def compare_with(self, round_id: str) -> Snapshot | None:
        """Compare the shown round, and later ones, with another earlier one."""
        if self.project is not None and self._written is not None:
            self.project.perform(ChangeSetting(COMPARED_WITH, round_id))
            shown = self._written.round
            self._written = take(self.project, shown.id if shown else "")
        return self._written

    def write(
        self, entered: Entrance | None, write: Callable[[Project], Change]
    ) -> tuple[Snapshot, frozenset[Subject]] | None:
        """Change the project, and read again what that changed; None where it has been left.

        Args:
            entered: where the project that is meant was entered by.
            write: changes it.
        """
        if self.project is None or self._written is None or entered is not self._entered:
            return None
        change = write(self.project)
        self._written = retake(self._written, self.project, change.subjects)
        return self._written, change.subjects

    def copy_to(self, path: Path) -> Snapshot | None:
        """Write the project to another file and go on with that; where it fails, with this."""
        if self.project is not None:
            self.project.copy_to(path)
            copied = Project.open(path)
            self.project.close()
            self.project, self._written = copied, take(copied)
        return self._written
