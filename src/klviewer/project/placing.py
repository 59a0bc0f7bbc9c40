"""Making a file whole under another name before it takes its place."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from klviewer.project.connection import connect, result_code
from klviewer.project.errors import NotCreatedError, ProjectInUseError, ProjectIsFolderError


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Give a name beside `path` to write to, and move the file into place when it is whole.

    A file that was there before is replaced, unless it is a project in use.

    Raises:
        ProjectInUseError: a project of that name lies open.
        ProjectIsFolderError: a folder has that name.
        NotCreatedError: the file cannot be written or moved.
    """
    temporary = path.with_name(f".klv-{token_hex(8)}")
    try:
        _release(path)
        yield temporary
        # SQLite would take another project's leftover journal for this one's.
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        temporary.replace(path)
        _sync(path.parent)
    except (OSError, sqlite3.OperationalError) as error:
        raise NotCreatedError(path) from error
    finally:
        with suppress(OSError):  # where nothing could be made, or the drive is gone
            temporary.unlink()


def _release(path: Path) -> None:
    """Make sure that no window works on the file which is about to be replaced."""
    if path.is_dir():
        raise ProjectIsFolderError(path)
    if not path.exists():
        return
    with closing(connect(path, "rw")) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if result_code(error) == sqlite3.SQLITE_BUSY:
                raise ProjectInUseError(path) from error


def _sync(folder: Path) -> None:
    """Have the file's new name on disk too, where the system tells names from contents."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
