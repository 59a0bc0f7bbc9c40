"""Connecting to a project file, and what SQLite's errors mean to the user."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import quote

from klviewer.project.checked import MalformedError
from klviewer.project.errors import (
    NotAProjectError,
    NotSavedError,
    ProjectDamagedError,
    ProjectFileError,
    ProjectInaccessibleError,
    ProjectInterruptedError,
    ProjectInUseError,
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
    name = quote(os.fsencode(path.absolute().as_posix()))
    uri = f"file://{name if name.startswith('/') else '/' + name}?mode={mode}"
    connection = sqlite3.connect(
        uri,
        uri=True,
        timeout=_PATIENCE_SECONDS,
        isolation_level=None,  # transactions begin and end where the code says so
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
