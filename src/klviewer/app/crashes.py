"""Ends that come too suddenly for Python to say anything: the next start finds what was seen.

Python's `faulthandler` writes where every thread was when the process is killed by a fault in
compiled code. Its file is removed when the program ends as it should.
"""

import faulthandler
import os
import re
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from klviewer.app.faults import keep_report

_NAME = "crash-{}.txt"
_PLACE = re.compile(r'File ".*?([^"/\\]*)"')  # the folders would tell who uses the machine


def reported_crashes(data: Path, faults: Path) -> list[Path]:
    """Turn what earlier runs left behind into reports.

    Args:
        data: the folder that `watched` was given.
        faults: where reports are kept.

    Returns:
        The new reports.
    """
    reports = []
    for file in sorted(data.glob(_NAME.format("*"))):
        seen = _PLACE.sub(r'File "\1"', file.read_text("utf-8", "replace"))
        if seen.strip():
            reports.append(keep_report(faults, seen))
        with suppress(OSError):  # of another window that is open, on Windows
            file.unlink()
    return reports


@contextmanager
def watched(data: Path) -> Generator[None]:
    """While this lasts, a sudden end is written down.

    Args:
        data: a folder for it.
    """
    data.mkdir(parents=True, exist_ok=True)
    path = data / _NAME.format(os.getpid())
    with path.open("w", encoding="utf-8") as opened:
        faulthandler.enable(opened)
        try:
            yield
        finally:
            faulthandler.disable()
    with suppress(OSError):
        path.unlink()
