"""Holds a project to what it was: undo leads back, and the window shows what is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from klviewer.project.history import State
from klviewer.project.project import Project
from klviewer.project.tables import TABLES, Row, rows
from klviewer.ui.document import Document
from klviewer.ui.snapshot import Snapshot, take
from tests.monkey.watching import Watch

_SHOWN = (
    *("title", "is_example", "writable", "rounds", "questionnaire", "problems", "coding"),
    *("findings", "small_counts", "selections", "undo_title", "redo_title"),
)
_WHOLE_HISTORY = 1_000_000


@dataclass(frozen=True)
class Content:
    """What a project file holds.

    Args:
        path: of the file.
        done: the numbers of the operations that stand, the latest first.
        rows: of every table that operations change, by the table's name.
        snapshot: what a window that opened it now would show.
    """

    path: Path
    done: tuple[int, ...]
    rows: dict[str, str]
    snapshot: Snapshot


def content(project: Project, round_id: str) -> Content:
    """Read everything that can be undone."""
    done = [each.id for each in project.history(_WHOLE_HISTORY) if each.state is State.DONE]
    found = {
        table.name: str(_standing(rows(project._connection, table)))
        for table in TABLES.values()
        if table.in_history
    }
    return Content(project.path, tuple(done), found, take(project, round_id))


def _standing(found: Iterable[Row]) -> list[Row]:
    """The rows but those of files that were taken back, whose bytes are kept for redoing."""
    return [row for row in found if not row.get("retracted")]


def _shown_round(snapshot: Snapshot) -> tuple[Path, str]:
    return snapshot.path, snapshot.round.id if snapshot.round else ""


@dataclass
class Memory:
    """What a project held after the same operations before.

    Args:
        watch: is told where it now holds something else.
    """

    watch: Watch
    _known: dict[tuple[Path, tuple[int, ...]], dict[str, str]] = field(default_factory=dict)

    def follow(self, document: Document) -> None:
        """Look at the project after every change."""
        document.changed.connect(lambda _: self._ask(document))
        document.opened.connect(lambda: self._ask(document))

    def _ask(self, document: Document) -> None:
        shown = document.snapshot
        if shown is None:
            return
        _, round_id = _shown_round(shown)
        document.ask(
            lambda project: content(project, round_id) if project else None,
            lambda found: self._compare(found, document),
            lambda error: self.watch.note(f"not compared: {type(error).__name__}"),
        )

    def _compare(self, found: Content | None, document: Document) -> None:
        if found is None:
            return
        key = found.path, found.done
        digest = sha256(repr(found.done).encode()).hexdigest()[:8]
        self.watch.note(f"  content {digest}, {len(found.done)} operations")
        before = self._known.setdefault(key, found.rows)
        for name, kept in found.rows.items():
            if before[name] != kept:
                self.watch.tell("undo", f"{name} was\n{before[name]}\nand is now\n{kept}")
                self._known[key] = found.rows
        shown = document.snapshot
        if shown is not None and _shown_round(shown) == _shown_round(found.snapshot):
            self._compare_shown(shown, found.snapshot)

    def _compare_shown(self, shown: Snapshot, kept: Snapshot) -> None:
        for name in _SHOWN:
            if getattr(shown, name) != getattr(kept, name):
                told = f"the window has {name}\n{getattr(shown, name)!r}\nbut the file\n"
                self.watch.tell("stale", f"{told}{getattr(kept, name)!r}")
