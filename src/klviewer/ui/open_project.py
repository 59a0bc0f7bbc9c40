"""The open project as the worker has it: read, written, and ahead of what the screen shows."""

from collections.abc import Callable
from pathlib import Path

from klviewer.project.operations import Change, ChangeSetting, Subject
from klviewer.project.project import Project
from klviewer.ui.snapshot import COMPARED_WITH, Snapshot, retake, take


class OpenProject:
    """One project at a time, or none; every method runs on the worker's thread."""

    def __init__(self) -> None:
        self.project: Project | None = None
        self._written: Snapshot | None = None

    def open(self, opening: Callable[[], Project]) -> Snapshot:
        """Open a project; the one before it stays open where that goes wrong.

        Args:
            opening: opens or creates it.
        """
        project = opening()
        snapshot = take(project)
        self.close()
        self.project, self._written = project, snapshot
        return snapshot

    def as_seen_in(self, snapshot: Snapshot | None) -> Snapshot | None:
        """What has been written by now, looked at as on the screen; None when none is open.

        Args:
            snapshot: what the screen shows.
        """
        if self._written is None or snapshot is None:
            return None
        return self._written.seen_as(snapshot)

    def close(self) -> None:
        """Close the project, if one is open."""
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
        self, write: Callable[[Project], Change]
    ) -> tuple[Snapshot, frozenset[Subject]] | None:
        """Change the project, and read again what that changed; None when none is open."""
        if self.project is None or self._written is None:
            return None
        change = write(self.project)
        self._written = retake(self._written, self.project, change.subjects)
        return self._written, change.subjects

    def copy_to(self, path: Path) -> Snapshot | None:
        """Write the project to another file and go on with that."""
        if self.project is not None:
            self.project.copy_to(path)
            self.project.close()
            self.project = Project.open(path)
            self._written = take(self.project)
        return self._written
