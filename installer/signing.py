"""The place for signing: off unless a command is given.

KLVIEWER_SIGN holds the command that signs one file, which stands in it as %1; say
`signtool sign /fd SHA256 /tr <time stamp server> /td SHA256 /sha1 <certificate> "%1"`.
Both programs are signed before they are packed, the uninstaller and the installer by NSIS.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable
from pathlib import Path

from installer.doing import run


def command() -> str:
    """The command that signs a file, empty when nothing is to be signed."""
    return os.environ.get("KLVIEWER_SIGN", "")


def sign(files: Iterable[Path]) -> None:
    """Sign files, when there is something to sign with."""
    words = words_of(command())
    for file in files:
        if words:
            run(*(word.replace("%1", str(file)) for word in words))


def words_of(line: str) -> list[str]:
    """The words of a command, in which a backslash is one: Windows writes paths with it."""
    reading = shlex.shlex(line, posix=True, punctuation_chars=False)
    reading.whitespace_split = True
    reading.commenters = ""
    reading.escape = ""
    return list(reading)
