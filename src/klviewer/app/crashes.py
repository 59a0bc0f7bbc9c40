"""Ends that come too suddenly for Python to say anything: the next start finds what was seen.

Python's `faulthandler` writes where every thread was when the process is killed by a fault in
compiled code. Its file is removed when the program ends as it should.
"""

import faulthandler
import os
import re
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from klviewer.app.faults import keep_report

_NAME = "crash-{}.txt"
_PROCESS = re.compile(r"crash-(\d+)\.txt", re.ASCII)
_PLACE = re.compile(r'File ".*?([^"/\\]*)"')  # the folders would tell who uses the machine


def reported_crashes(data: Path, faults: Path) -> list[Path]:
    """Turn what earlier runs left behind into reports.

    Args:
        data: the folder that `watched` was given.
        faults: where reports are kept.

    Returns:
        The new reports.
    """
    reports: list[Path] = []
    for file in sorted(data.glob(_NAME.format("*"))):
        # Windows does not give up that of another window; what cannot be reported waits.
        with suppress(OSError):
            reports += _reported(file, faults)
    return reports


def _reported(file: Path, faults: Path) -> list[Path]:
    """The report of what a run left behind, none where that is nothing."""
    seen = _PLACE.sub(r'File "\1"', file.read_text("utf-8", "replace"))
    if not seen.strip() and _is_watched(file):
        return []
    found = [keep_report(faults, seen)] if seen.strip() else []
    file.unlink()
    return found


def _is_watched(file: Path) -> bool:
    """Whether a file is that of another window which is open."""
    process = _PROCESS.fullmatch(file.name)
    if os.name != "posix" or process is None or int(process[1]) == os.getpid():
        return False
    try:
        os.kill(int(process[1]), 0)  # asks, and does nothing
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


@contextmanager
def watched(data: Path) -> Generator[None]:
    """While this lasts, a sudden end is written down, if there is anywhere to write.

    Args:
        data: a folder for it.
    """
    with ExitStack() as closing:
        with suppress(OSError):
            closing.enter_context(_written_down(data))
        yield


@contextmanager
def _written_down(data: Path) -> Generator[None]:
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
