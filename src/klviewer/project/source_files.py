"""The files that were imported, byte for byte, each content once."""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from klviewer.project.checked import MalformedError, integer, require, storable, text
from klviewer.project.errors import SourceFileTooLargeError

_ROOM_FOR_THE_REST_OF_THE_ROW = 1000


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was imported.

    Args:
        name: as it was called.
        sha256: of its contents, in hexadecimal.
        size: in bytes.
    """

    name: str
    sha256: str
    size: int


def write_files(
    connection: sqlite3.Connection, import_id: int, files: Sequence[tuple[str, bytes]]
) -> None:
    """Keep the files of an import.

    Args:
        connection: within a transaction.
        import_id: the import they belong to.
        files: names and contents.

    Raises:
        SourceFileTooLargeError: a file is larger than SQLite can hold.
    """
    largest = connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) - _ROOM_FOR_THE_REST_OF_THE_ROW
    for position, (name, content) in enumerate(files):
        if len(content) > largest:
            raise SourceFileTooLargeError(Path(name))
        digest = hashlib.sha256(content).hexdigest()
        connection.execute("INSERT OR IGNORE INTO source_file VALUES (?, ?)", (digest, content))
        connection.execute(
            "INSERT INTO import_file VALUES (?, ?, ?, ?)",
            (import_id, position, storable(name), digest),
        )


def files_of(connection: sqlite3.Connection, import_id: int) -> tuple[SourceFile, ...]:
    """The files of an import, in the order they were given."""
    found = connection.execute(
        "SELECT name, sha256, length(content) FROM import_file JOIN source_file USING (sha256) "
        "WHERE import = ? ORDER BY position",
        (import_id,),
    )
    return tuple(SourceFile(text(name), text(sha), integer(size)) for name, sha, size in found)


def content_of(connection: sqlite3.Connection, sha256: str) -> bytes:
    """A file's contents, as they were.

    Raises:
        KeyError: no file has that hash.
        MalformedError: the contents no longer have it.
    """
    found = connection.execute("SELECT content FROM source_file WHERE sha256 = ?", (sha256,))
    row = found.fetchone()
    if row is None:
        raise KeyError(sha256)
    content = row[0]
    if not isinstance(content, bytes):
        raise MalformedError(sha256)
    require(hashlib.sha256(content).hexdigest() == sha256, sha256)
    return content
