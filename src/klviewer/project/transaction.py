"""What an operation works on: rows, read and changed, with every change remembered."""

import sqlite3
from dataclasses import dataclass, replace

from klviewer.project.checked import MalformedError, integer, require, storable
from klviewer.project.rounds import Rounds
from klviewer.project.tables import Cell, Row, Table, rows


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row as it was and as it became; None where there was none."""

    table: Table
    before: Row | None
    after: Row | None

    def reversed(self) -> "RowChange":
        """The change that brings back what was."""
        return replace(self, before=self.after, after=self.before)


class Transaction:
    """The rows of a project while one operation changes them.

    Args:
        connection: with a transaction begun.
        rounds: what was answered.
    """

    def __init__(self, connection: sqlite3.Connection, rounds: Rounds) -> None:
        self.connection = connection
        self.rounds = rounds
        self.changes: list[RowChange] = []

    def row(self, table: Table, **key: Cell) -> Row | None:
        """The row with that key, if there is one."""
        return next(iter(rows(self.connection, table, **key)), None)

    def rows(self, table: Table, **equal: Cell) -> list[Row]:
        """The rows whose columns equal the values given."""
        return rows(self.connection, table, **equal)

    def next_number(self, table: Table) -> int:
        """A number that no row of the table has ever had, also not one that was undone."""
        found = self.connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)
        ).fetchone()
        latest = integer(found[0]) if found else 0
        require(0 <= latest < 2**53, "number of a row")
        return latest + 1

    def insert(self, table: Table, **cells: Cell) -> None:
        """Add a row."""
        self._make(RowChange(table, None, _storable(cells)))

    def update(self, table: Table, row: Row, **cells: Cell) -> None:
        """Change some cells of a row that was read."""
        after = {**row, **_storable(cells)}
        if after != row:
            self._make(RowChange(table, row, after))

    def delete(self, table: Table, row: Row) -> None:
        """Take away a row that was read."""
        self._make(RowChange(table, row, None))

    def put(self, table: Table, **cells: Cell) -> None:
        """Add a row, or change the one with the same key."""
        new = _storable(cells)
        present = self.row(table, **{column: new[column] for column in table.key})
        if present is None:
            self.insert(table, **new)
        else:
            self.update(table, present, **new)

    def repeat(self, change: RowChange) -> None:
        """Make a change that the log of changes holds.

        Raises:
            MalformedError: the row is not as the log says it was.
        """
        row = change.after if change.before is None else change.before
        if row is None:
            raise MalformedError("a change of nothing")
        key = {column: row[column] for column in change.table.key}
        require(self.row(change.table, **key) == change.before, "the row is another")
        try:
            self._make(change)
        except sqlite3.IntegrityError as error:
            raise MalformedError(change.table.name) from error

    def _make(self, change: RowChange) -> None:
        table = change.table
        if change.after is None:
            self.connection.execute(table.delete, change.before or {})
        elif change.before is None:
            self.connection.execute(table.insert, change.after)
        else:
            self.connection.execute(table.update, change.after)
        self.changes.append(change)


def _storable(cells: Row) -> dict[str, Cell]:
    return {
        column: storable(cell) if isinstance(cell, str) else cell for column, cell in cells.items()
    }
