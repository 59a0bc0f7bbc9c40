"""The tables of a project file; docs/formats.md tells what each column holds.

Imported material (source_file, import_file, questionnaire, area_responses, answers, problem)
is only ever inserted. The small rows that operations change are the rest, and every change of
one is kept in operation and change.
"""

import sqlite3
from contextlib import closing
from functools import cache

APPLICATION_ID = 0x4B4C5631  # "KLV1" in ASCII
VERSION = 2

_IMPORTED = """
CREATE TABLE source_file(
    sha256 TEXT NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE import(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round TEXT NOT NULL,
    title TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    retracted INTEGER NOT NULL
) STRICT;
CREATE TABLE import_file(
    import INTEGER NOT NULL REFERENCES import,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES source_file,
    PRIMARY KEY (import, position)
) STRICT;
CREATE TABLE questionnaire(
    import INTEGER NOT NULL PRIMARY KEY REFERENCES import,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE area_responses(
    import INTEGER NOT NULL REFERENCES import,
    area TEXT NOT NULL,
    position INTEGER NOT NULL,
    keys BLOB NOT NULL,
    municipalities BLOB NOT NULL,
    completion BLOB NOT NULL,
    answered_at BLOB NOT NULL,
    file BLOB NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (import, area)
) STRICT;
CREATE TABLE answers(
    import INTEGER NOT NULL,
    area TEXT NOT NULL,
    question TEXT NOT NULL,
    status BLOB NOT NULL,
    given BLOB,
    PRIMARY KEY (import, area, question),
    FOREIGN KEY (import, area) REFERENCES area_responses
) STRICT;
CREATE TABLE problem(
    import INTEGER NOT NULL REFERENCES import,
    position INTEGER NOT NULL,
    severity TEXT NOT NULL,
    what TEXT NOT NULL,
    file TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    done TEXT NOT NULL,
    PRIMARY KEY (import, position)
) STRICT;
"""

_WORKED_ON = """
CREATE TABLE round(
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    counting TEXT NOT NULL
) STRICT;
CREATE TABLE code(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;
CREATE TABLE quotation(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code INTEGER NOT NULL REFERENCES code,
    round TEXT NOT NULL,
    area TEXT NOT NULL,
    respondent TEXT NOT NULL,
    question TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    review INTEGER NOT NULL
) STRICT;
CREATE INDEX quotation_code ON quotation(code);
CREATE TABLE memo(
    subject TEXT NOT NULL,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (subject, path)
) STRICT;
CREATE TABLE finding(
    id TEXT NOT NULL PRIMARY KEY,
    area TEXT NOT NULL,
    theme TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE setting(
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE view(
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE operation(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE TABLE change(
    operation INTEGER NOT NULL REFERENCES operation,
    position INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (operation, position)
) STRICT;
"""

# What each version has that the one before it had not.
_ADDED = {
    2: """
CREATE TABLE selection(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
"""
}

# The large tables are not walked through at opening: what they hold is checked when it is read.
CHECKED_AT_OPENING = (
    "import",
    "import_file",
    "questionnaire",
    "problem",
    "round",
    "code",
    "quotation",
    "memo",
    "finding",
    "setting",
    "selection",
    "view",
    "operation",
    "change",
)


def create(connection: sqlite3.Connection, version: int = VERSION) -> None:
    """Make the tables in an empty file.

    Args:
        connection: to the file.
        version: of the format; an earlier one only to know what a file of it looks like.
    """
    _run(
        connection,
        f"PRAGMA application_id = {APPLICATION_ID};",
        _IMPORTED,
        _WORKED_ON,
        *_leading(0, version),
    )


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an earlier version to this one: all of it in one transaction, or nothing."""
    _run(connection, *_leading(version, VERSION))


def _leading(earlier: int, later: int) -> list[str]:
    added = [sql for version, sql in _ADDED.items() if earlier < version <= later]
    return [*added, f"PRAGMA user_version = {later};"]


def _run(connection: sqlite3.Connection, *statements: str) -> None:
    whole = "\n".join(("PRAGMA synchronous = FULL;", "BEGIN;", *statements, "COMMIT;"))
    try:
        connection.executescript(whole)
    except sqlite3.Error:
        if connection.in_transaction:
            connection.rollback()
        raise


def described(connection: sqlite3.Connection) -> frozenset[tuple[object, ...]]:
    """Every table and index of a file, by type, name and definition."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


@cache
def expected(version: int) -> frozenset[tuple[object, ...]]:
    """What `described` gives for a file of a version that `create` made."""
    with closing(sqlite3.connect(":memory:")) as connection:
        create(connection, version)
        return described(connection)
