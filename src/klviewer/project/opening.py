"""Opening a project file for one window alone, in the format of today."""

import os
import sqlite3
from contextlib import ExitStack, closing
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from klviewer.project import schema
from klviewer.project.checked import MalformedError, require
from klviewer.project.connection import connect, reading, result_code, writing
from klviewer.project.errors import (
    NotAProjectError,
    ProjectInaccessibleError,
    ProjectIsFolderError,
    ProjectMissingError,
    ProjectNewerError,
)
from klviewer.project.placing import placed

_NOT_WRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


class Opened(NamedTuple):
    """A project file that no other window can open.

    Args:
        connection: to its tables.
        writable: whether the file can be written.
        identity: tells the file from another of its name.
    """

    connection: sqlite3.Connection
    writable: bool
    identity: os.stat_result


def open_alone(path: Path) -> Opened:
    """Open a project file and keep every other window out until the connection is closed.

    The lock is the operating system's, so a crash releases it.

    Raises:
        ProjectFileError: one of its kinds, by what is the matter.
    """
    _require_file(path)
    with reading(path), ExitStack() as stack:
        connection = connect(path, "rw")
        stack.callback(connection.close)
        version = _version(connection, path)
        writable = _lock(connection, version)
        identity = path.stat()
        _require_sound(connection, version, identity.st_size)
        if version < schema.VERSION:
            connection = _upgraded(connection, path, version, writable)
            stack.callback(connection.close)
        connection.execute("PRAGMA foreign_keys = ON")
        stack.pop_all()
    return Opened(connection, writable, identity)


def _upgraded(
    connection: sqlite3.Connection, path: Path, version: int, writable: bool
) -> sqlite3.Connection:
    """The project in today's format: the file, after a copy of it was put beside it.

    One that can only be looked at stays as it is, and is looked at in memory.
    """
    if writable:
        with placed(_copy_of(path, version)) as copy, closing(connect(copy, "rwc")) as kept:
            kept.execute("PRAGMA synchronous = FULL")
            connection.backup(kept)
        with writing(path):
            schema.upgrade(connection, version)
        return connection
    with closing(connection):
        memory = sqlite3.connect(":memory:", isolation_level=None)
        connection.backup(memory)
    schema.upgrade(memory, version)
    return memory


def _copy_of(path: Path, version: int) -> Path:
    """A free name for the copy of a project as it was before it got today's format."""
    copies = chain([""], (f", {number}" for number in count(2)))
    names = (f"{path.stem} (format {version}{copy}){path.suffix}" for copy in copies)
    return next(place for place in map(path.with_name, names) if not place.exists())


def _require_file(path: Path) -> None:
    """Without opening it: closing a file that is open elsewhere in the process drops its lock."""
    try:
        if path.is_dir():
            raise ProjectIsFolderError(path)
        if not path.exists():
            raise ProjectMissingError(path)
    except OSError as error:
        raise ProjectInaccessibleError(path) from error


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a project's format."""
    if _pragma(connection, "application_id") != schema.APPLICATION_ID:
        raise NotAProjectError(path)
    version = _pragma(connection, "user_version")
    if not isinstance(version, int) or version < 1:
        raise MalformedError("a version that never was")
    if version > schema.VERSION:
        raise ProjectNewerError(path)
    return version


def _lock(connection: sqlite3.Connection, version: int) -> bool:
    """Lock the file, and find out whether it can be written by beginning to and thinking better."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    except sqlite3.OperationalError as error:
        if result_code(error) not in _NOT_WRITABLE:
            raise
        return False
    finally:
        connection.rollback()
    require(_pragma(connection, "journal_mode = DELETE") == "delete", "journal mode")
    return True


def _require_sound(connection: sqlite3.Connection, version: int, size: int) -> None:
    # SQLite takes a page that was cut for one that ends in zeros.
    pages = connection.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    require(size >= pages[0], "size")
    require(schema.described(connection) == schema.expected(version), "schema")
    present = {str(name) for _, name, *_ in schema.expected(version)}
    for table in present.intersection(schema.CHECKED_AT_OPENING):
        require(_pragma(connection, f"quick_check({table})") == "ok", table)


def _pragma(connection: sqlite3.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return row[0] if row else None
