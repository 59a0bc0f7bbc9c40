"""Answers what the system would ask in windows of its own: where files are, and which printer."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random
from unittest.mock import patch

from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.monkey.grounds import Ground

_GIVEN_UP = 0.35


@contextmanager
def answered(chance: Random, ground: Ground) -> Generator[None]:
    """While this lasts, no window of the system opens; what it would say is drawn."""
    new = count(1)

    def saved_as(*asked: object) -> tuple[str, str]:
        proposed = Path(str(asked[2])).name if len(asked) > 2 else "uden navn"
        kinds = str(asked[3]).split(";;") if len(asked) > 3 else [""]
        places = (
            ground.folder / f"{next(new)} {proposed}",
            ground.folder / proposed,  # may be there already
            ground.folder / "findes ikke" / proposed,
            ground.folder,
            chance.choice(ground.files)[0],
        )
        weights = (6, 3, 1, 1, 1)
        place = chance.choices(places, weights)[0]
        return ("", "") if chance.random() < _GIVEN_UP else (str(place), chance.choice(kinds))

    def opened(*_: object) -> tuple[list[str], str]:
        given_up = chance.random() < _GIVEN_UP
        return ([] if given_up else [str(path) for path in chance.choice(ground.files)]), ""

    def folder(*_: object) -> str:
        return "" if chance.random() < _GIVEN_UP else str(ground.folder)

    def printed(dialog: QPrintDialog) -> int:
        if chance.random() < _GIVEN_UP:
            return QDialog.DialogCode.Rejected
        dialog.printer().setOutputFileName(str(ground.folder / f"{next(new)} print.pdf"))
        return QDialog.DialogCode.Accepted

    with (
        patch.object(QFileDialog, "getSaveFileName", saved_as),
        patch.object(QFileDialog, "getOpenFileNames", opened),
        patch.object(QFileDialog, "getExistingDirectory", folder),
        patch.object(QPrintDialog, "exec", printed),
        patch.object(QDesktopServices, "openUrl", lambda *_: True),
    ):
        yield
