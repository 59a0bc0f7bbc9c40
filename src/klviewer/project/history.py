"""The log of operations: what was done, what was undone, and the rows before and after."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from klviewer.project.checked import (
    MalformedError,
    integer,
    member,
    moment,
    parsed,
    record,
    require,
    text,
    written,
)
from klviewer.project.messages import message_document, message_of
from klviewer.project.tables import TABLES, Row, Table
from klviewer.project.transaction import RowChange
from klviewer.survey.messages import Message

_ENTRIES = "SELECT id, at, name, title, state FROM operation"


class State(StrEnum):
    """Whether an operation's changes stand."""

    DONE = "done"
    UNDONE = "undone"  # can be redone
    PASSED = "passed"  # undone, and another operation followed: stays in the history only


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation in the history.

    Args:
        id: its number, later ones are higher.
        at: when it was done, in UTC.
        name: of the kind of operation.
        title: as the Undo menu shows it.
        state: whether it stands.
    """

    id: int
    at: datetime
    name: str
    title: Message
    state: State


class History:
    """The log of a project.

    Args:
        connection: of the project; within a transaction where something is written.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def write(self, name: str, title: Message, changes: Iterable[RowChange]) -> None:
        """Add an operation; nothing is added where no row that can be undone has changed."""
        kept = [change for change in changes if change.table.in_history]
        if not kept:
            return
        self._connection.execute(
            "UPDATE operation SET state = ? WHERE state = ?", (State.PASSED, State.UNDONE)
        )
        at = datetime.now(UTC).isoformat(timespec="seconds")
        operation = self._connection.execute(
            "INSERT INTO operation(at, name, title, state) VALUES (?, ?, ?, ?)",
            (at, name, written(message_document(title)), State.DONE),
        ).lastrowid
        self._connection.executemany(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?)",
            (
                (operation, position, change.table.name, _kept(change.before), _kept(change.after))
                for position, change in enumerate(kept)
            ),
        )

    def latest_done(self) -> Entry | None:
        """The operation that would be undone."""
        return next(self._entries("WHERE state = ? ORDER BY id DESC LIMIT 1", State.DONE), None)

    def first_undone(self) -> Entry | None:
        """The operation that would be redone."""
        return next(self._entries("WHERE state = ? ORDER BY id LIMIT 1", State.UNDONE), None)

    def latest(self, limit: int) -> tuple[Entry, ...]:
        """The latest operations, the newest first."""
        return tuple(self._entries("ORDER BY id DESC LIMIT ?", limit))

    def _entries(self, which: str, value: str | int) -> Iterator[Entry]:
        found = self._connection.execute(f"{_ENTRIES} {which}", (value,))
        return (_entry(columns) for columns in found.fetchall())

    def changes(self, entry: Entry) -> list[RowChange]:
        """The changes of an operation, in the order they were made.

        Raises:
            MalformedError: the log holds something that no operation does.
        """
        found = self._connection.execute(
            'SELECT "table", before, after FROM change WHERE operation = ? ORDER BY position',
            (entry.id,),
        )
        return [_row_change(*columns) for columns in found.fetchall()]

    def mark(self, entry: Entry, state: State) -> None:
        """Tell that an operation's changes stand, or not."""
        self._connection.execute("UPDATE operation SET state = ? WHERE id = ?", (state, entry.id))


def _entry(columns: tuple[object, ...]) -> Entry:
    number, at, name, title, state = columns
    return Entry(
        integer(number),
        moment(at),
        text(name),
        message_of(parsed(title)),
        member(State, state),
    )


def _kept(row: Row | None) -> str | None:
    return None if row is None else written(dict(row))


def _row_change(name: object, before: object, after: object) -> RowChange:
    table = TABLES.get(text(name))
    if table is None or not table.in_history:
        raise MalformedError(name)
    change = RowChange(table, _row(table, before), _row(table, after))
    rows = [row for row in (change.before, change.after) if row is not None]
    keys = {tuple(row[column] for column in table.key) for row in rows}
    require(len(keys) == 1, "a change is of one row")
    return change


def _row(table: Table, kept: object) -> Row | None:
    if kept is None:
        return None
    cells = record(parsed(kept))
    require(cells.keys() == table.columns.keys(), table.name)
    return {
        column: text(cells[column]) if kind is str else integer(cells[column])
        for column, kind in table.columns.items()
    }
