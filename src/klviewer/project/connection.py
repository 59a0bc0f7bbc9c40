"""Opening a project file for one window alone, and what SQLite's errors mean to the user."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from klviewer.project import schema
from klviewer.project.checked import MalformedError, require
from klviewer.project.errors import (
    NotAProjectError,
    NotSavedError,
    ProjectDamagedError,
    ProjectFileError,
    ProjectInaccessibleError,
    ProjectInterruptedError,
    ProjectInUseError,
    ProjectIsFolderError,
    ProjectMissingError,
    ProjectNewerError,
)

# A virus scanner or a sync client holds a file for a moment; another window holds it on.
_PATIENCE_SECONDS = 0.3

_Meanings = Mapping[int, type[ProjectFileError]]
_DAMAGED: dict[int, type[ProjectFileError]] = {
    sqlite3.SQLITE_CORRUPT: ProjectDamagedError,
    sqlite3.SQLITE_FORMAT: ProjectDamagedError,
    sqlite3.SQLITE_TOOBIG: ProjectDamagedError,
}
_WHEN_READING: _Meanings = _DAMAGED | {
    sqlite3.SQLITE_ERROR: ProjectDamagedError,  # an unknown version of the file format
    sqlite3.SQLITE_BUSY: ProjectInUseError,
    sqlite3.SQLITE_LOCKED: ProjectInUseError,
    sqlite3.SQLITE_NOTADB: NotAProjectError,
    sqlite3.SQLITE_CANTOPEN: ProjectInaccessibleError,
    sqlite3.SQLITE_PERM: ProjectInaccessibleError,
    sqlite3.SQLITE_IOERR: ProjectInaccessibleError,
    sqlite3.SQLITE_READONLY: ProjectInterruptedError,
}
_WHEN_WRITING: _Meanings = _DAMAGED | {
    sqlite3.SQLITE_FULL: NotSavedError,
    sqlite3.SQLITE_IOERR: NotSavedError,
    sqlite3.SQLITE_READONLY: NotSavedError,
    sqlite3.SQLITE_CANTOPEN: NotSavedError,
    sqlite3.SQLITE_PERM: NotSavedError,
}
_NOT_WRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


def reading(path: Path) -> AbstractContextManager[None]:
    """A context where trouble with reading becomes an expected error about the file."""
    return _explained(path, _WHEN_READING)


def writing(path: Path) -> AbstractContextManager[None]:
    """A context where trouble with writing becomes an expected error about the file."""
    return _explained(path, _WHEN_WRITING)


@contextmanager
def _explained(path: Path, meanings: _Meanings) -> Iterator[None]:
    try:
        yield
    except (MalformedError, UnicodeDecodeError) as error:
        # Python fails to decode SQLite's message where that quotes what is damaged.
        raise ProjectDamagedError(path) from error
    except OSError as error:
        raise ProjectInaccessibleError(path) from error
    except sqlite3.Error as error:
        meaning = meanings.get(result_code(error))
        if meaning is None:
            raise  # a bug
        raise meaning(path) from error


def result_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code of an error.

    Python gives none for a text that is not UTF-8, which no program but a damage writes.
    """
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return sqlite3.SQLITE_CORRUPT
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & 0xFF


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a file with SQLite, without taking or changing anything.

    Args:
        path: the file.
        mode: “rw”, or “rwc” to make a file that is not there.
    """
    # As a URI so that a missing file is not made; four slashes begin a Windows share's name.
    name = quote(path.absolute().as_posix())
    uri = f"file://{name if name.startswith('/') else '/' + name}?mode={mode}"
    connection = sqlite3.connect(
        uri,
        uri=True,
        timeout=_PATIENCE_SECONDS,
        isolation_level=None,  # transactions begin and end where the code says so
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


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
        _require_project(connection, path)
        writable = _lock(connection)
        identity = path.stat()
        _require_sound(connection, identity.st_size)
        connection.execute("PRAGMA foreign_keys = ON")
        stack.pop_all()
    return Opened(connection, writable, identity)


def _require_file(path: Path) -> None:
    """Without opening it: closing a file that is open elsewhere in the process drops its lock."""
    try:
        if path.is_dir():
            raise ProjectIsFolderError(path)
        if not path.exists():
            raise ProjectMissingError(path)
    except OSError as error:
        raise ProjectInaccessibleError(path) from error


def _require_project(connection: sqlite3.Connection, path: Path) -> None:
    if _pragma(connection, "application_id") != schema.APPLICATION_ID:
        raise NotAProjectError(path)
    version = _pragma(connection, "user_version")
    if isinstance(version, int) and version > schema.VERSION:
        raise ProjectNewerError(path)
    require(version == schema.VERSION, "a version that never was")


def _lock(connection: sqlite3.Connection) -> bool:
    """Lock the file, and find out whether it can be written by beginning to and thinking better."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
    except sqlite3.OperationalError as error:
        if result_code(error) not in _NOT_WRITABLE:
            raise
        return False
    finally:
        connection.rollback()
    require(_pragma(connection, "journal_mode = DELETE") == "delete", "journal mode")
    return True


def _require_sound(connection: sqlite3.Connection, size: int) -> None:
    # SQLite takes a page that was cut for one that ends in zeros.
    pages = connection.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    require(size >= pages[0], "size")
    require(schema.described(connection) == schema.expected(), "schema")
    for table in schema.CHECKED_AT_OPENING:
        require(_pragma(connection, f"quick_check({table})") == "ok", table)


def _pragma(connection: sqlite3.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return row[0] if row else None
