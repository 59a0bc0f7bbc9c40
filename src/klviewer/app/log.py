"""What the program did, written down as it happens, in words that cannot hold an answer.

An entry is the name of an event, names out of the program's own code, and counts. Texts from
files, their names and the messages of errors have no way in.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path

_MOST_LINES = 2000
_LONGEST_LINE = 200  # a whole entry fits; a hundred lines of anything else do not
_NAME = re.compile(r"[A-Za-z_][\w.:-]*", re.ASCII)


class Event(StrEnum):
    """What can happen."""

    STARTED = "started"
    SHOWN = "shown"
    CHANGED = "changed"
    FAILED = "failed"
    FAULT = "fault"
    SYSTEM = "system"
    ENDED = "ended"


class Log:
    """A file that grows by a line for each event.

    A disk that is full or locked stops the log, not the program.

    Args:
        path: of the file; its oldest lines go when it is long.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            _shorten(path)

    def note(self, event: Event, names: Iterable[str] = (), **counts: int) -> None:
        """Write an event down.

        Args:
            event: what happened.
            names: of the program's own things: classes, functions, subjects. Anything that is no
                such name is written as “?”.
            counts: how many of what.
        """
        known = (name if _NAME.fullmatch(name) else "?" for name in names)
        counted = (f"{name}={number:d}" for name, number in counts.items())
        now = datetime.now()
        line = " ".join((f"{now:%Y-%m-%d %H:%M:%S}", event, *known, *counted))
        with suppress(OSError), self._path.open("a", encoding="utf-8") as opened:
            opened.write(line[:_LONGEST_LINE] + "\n")


def _shorten(path: Path) -> None:
    lines = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
    if len(lines) > _MOST_LINES:
        path.write_text("\n".join(lines[-_MOST_LINES // 2 :]) + "\n", encoding="utf-8")
