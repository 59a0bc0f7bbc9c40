"""`python -m installer.photograph WINDOW FILE.png`: a picture of a window on the screen.

A program of its own, for Qt draws on one screen only, and whoever tries installers has none.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication


def main(words: list[str]) -> int:
    """Take the picture; 1 when there is nothing to take."""
    window, target = words
    application = QGuiApplication(["photograph"])
    taken = application.primaryScreen().grabWindow(int(window)).save(target)
    return 0 if taken else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
