"""Whether what lies somewhere can be reached now: a drive of the network may be away."""

from collections.abc import Callable
from pathlib import Path


def is_there(path: Path, asked: Callable[[Path], bool] = Path.exists) -> bool:
    """Ask the system about a path; no where it cannot tell.

    Args:
        path: of a file or folder.
        asked: what about it, such as `Path.is_dir`.
    """
    try:
        return asked(path)
    except OSError:
        return False
