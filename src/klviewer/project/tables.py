"""The rows that operations change, and the statements that change them.

Every name that reaches SQL from the log of changes is looked up here, never taken from the file.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

Cell = str | int
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Table:
    """A table whose rows operations change.

    Args:
        name: in the file.
        columns: every column and what it holds.
        key: the columns that tell a row from the others.
        in_history: whether a change of a row can be undone.
    """

    name: str
    columns: Mapping[str, type[Cell]]
    key: tuple[str, ...] = ("id",)
    in_history: bool = True

    @cached_property
    def select(self) -> str:
        """Every column of every row."""
        return f"SELECT {_listed(self.columns)} FROM {self.name}"  # noqa: S608 names from here

    @cached_property
    def order(self) -> str:
        """The columns that put the rows in the order of their keys."""
        return _listed(self.key)

    @cached_property
    def insert(self) -> str:
        """A new row, its columns by name."""
        values = ", ".join(f":{column}" for column in self.columns)
        columns = _listed(self.columns)
        return f"INSERT INTO {self.name}({columns}) VALUES ({values})"  # noqa: S608 names from here

    @cached_property
    def update(self) -> str:
        """Every column of the row with a key."""
        values = ", ".join(f'"{column}" = :{column}' for column in self.columns)
        return f"UPDATE {self.name} SET {values} WHERE {self.with_key}"  # noqa: S608 names from here

    @cached_property
    def delete(self) -> str:
        """The row with a key."""
        return f"DELETE FROM {self.name} WHERE {self.with_key}"  # noqa: S608 names from here

    @cached_property
    def with_key(self) -> str:
        """The condition that finds one row."""
        return " AND ".join(f'"{column}" = :{column}' for column in self.key)


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


IMPORT = Table(
    "import",
    {
        "id": int,
        "round": str,
        "title": str,
        "opened": str,
        "closed": str,
        "imported_at": str,
        "retracted": int,
    },
)
ROUND = Table("round", {"id": str, "title": str, "opened": str, "closed": str, "counting": str})
CODE = Table("code", {"id": int, "title": str, "kind": str, "colour": str})
QUOTATION = Table(
    "quotation",
    {
        "id": int,
        "code": int,
        "round": str,
        "area": str,
        "respondent": str,
        "question": str,
        "start": int,
        "end": int,
        "text": str,
        "review": int,
    },
)
MEMO = Table("memo", {"subject": str, "path": str, "text": str}, ("subject", "path"))
FINDING = Table("finding", {"id": str, "area": str, "theme": str, "position": int, "text": str})
SETTING = Table("setting", {"name": str, "value": str}, ("name",))
SELECTION = Table("selection", {"id": int, "name": str, "content": str})
VIEW = Table("view", {"name": str, "value": str}, ("name",), in_history=False)

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (IMPORT, ROUND, CODE, QUOTATION, MEMO, FINDING, SETTING, SELECTION, VIEW)
}


def rows(connection: sqlite3.Connection, table: Table, **equal: Cell) -> list[Row]:
    """The rows of a table whose columns equal the values given, by their key."""
    condition = " AND ".join(f'"{column}" = :{column}' for column in equal) or "TRUE"
    found = connection.execute(f"{table.select} WHERE {condition} ORDER BY {table.order}", equal)
    return [dict(zip(table.columns, cells, strict=True)) for cells in found]
