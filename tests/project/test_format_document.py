"""docs/formats.md tells of every table and column of the project file."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from klviewer.project import schema

DOCUMENT = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
DESCRIBED = dict(re.findall(r"^\| `(\w+)` \|(.*)$", DOCUMENT, re.MULTILINE))


def columns() -> dict[str, list[str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        schema.create(connection)
        found = connection.execute(
            "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name != 'sqlite_sequence'"
        ).fetchall()
    tables = dict.fromkeys(table for table, _ in found)
    return {table: [column for of, column in found if of == table] for table in tables}


@pytest.mark.parametrize(("table", "names"), columns().items())
def test_every_column_is_described(table: str, names: list[str]) -> None:
    assert [name for name in names if f"`{name}`" not in DESCRIBED[table]] == []


def test_the_numbers_of_the_format_are_described() -> None:
    assert f"`application_id` is `{schema.APPLICATION_ID:#x}`" in DOCUMENT.replace("4B4C", "4b4c")
    assert f"is the version of the format, now {schema.VERSION}" in DOCUMENT


def test_every_table_is_either_checked_at_opening_or_when_it_is_read() -> None:
    when_read = {"source_file", "area_responses", "answers"}
    assert set(schema.CHECKED_AT_OPENING) | when_read == columns().keys()
