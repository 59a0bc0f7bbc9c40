"""Where the files lie that ship with the program."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """A shipped file or folder: inside the frozen program, or beside the source."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).parents[3]
    return root.joinpath("resources", *parts)
