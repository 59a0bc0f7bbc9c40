"""What happens when the program has a fault: it is written down, and the project stays safe."""

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from klviewer.ui.program_facts import fingerprint

_KEPT = 20


def catch_faults(folder: Path, show: Callable[[Path | None], None]) -> None:
    """Send every exception nobody expected to one place.

    Args:
        folder: where reports are written.
        show: tells the user; gets the report's path, None where it could not be written. Called
            on the window's thread only.
    """

    def on_window(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(1)
        show(_written_report(folder, error, trace))

    def on_thread(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            _written_report(folder, caught.exc_value, caught.exc_traceback)

    sys.excepthook = on_window
    threading.excepthook = on_thread


def _written_report(folder: Path, error: BaseException, trace: TracebackType | None) -> Path | None:
    try:
        return write_report(folder, error, trace)
    except OSError:  # a full disk must not keep the user from being told
        return None


def write_report(folder: Path, error: BaseException, trace: TracebackType | None) -> Path:
    """Write down a fault: where in the program it happened, never what the answers say.

    The message of an exception may quote an answer, so only its type is kept.

    Returns:
        The report's path.

    Raises:
        OSError: it cannot be written.
    """
    return keep_report(folder, f"{''.join(places(trace))}{type(error).__qualname__}")


def keep_report(folder: Path, what: str) -> Path:
    """Write a report under what the program is and when it was; the oldest ones give way.

    Args:
        folder: is made when it is not there.
        what: happened, and where in the program.

    Returns:
        The report's path.

    Raises:
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.txt"))[: -(_KEPT - 1)]:
        with suppress(OSError):
            old.unlink()
    now = datetime.now()
    path = folder / f"{now:%Y-%m-%d %H.%M.%S.%f}.txt"
    head = "\n".join((*fingerprint(), f"{now:%Y-%m-%d %H:%M}"))
    path.write_text(f"{head}\n\n{what}\n", encoding="utf-8")
    return path


def places(trace: TracebackType | None) -> list[str]:
    """Where in the program a fault happened: files without their folders, lines, functions."""
    found = [
        traceback.FrameSummary(Path(each.filename).name, each.lineno, each.name, line="")
        for each in traceback.extract_tb(trace)
    ]
    return traceback.format_list(found)
