"""One file that tells what went wrong, for whoever is to help; it holds no answers.

It is put together from what can hold none: facts about the program and the screen, the reports of
faults (places in the program, no messages) and the log (events and counts).
"""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from klviewer.reports.written_file import NotWrittenError, write_bytes
from klviewer.ui.page_files import choose_place
from klviewer.ui.program_facts import fingerprint
from klviewer.ui.saying import say
from klviewer.ui.settings import APPEARANCE, LANGUAGE, Settings, faults_folder, log_file

_MOST_FAULTS = 5
_MOST_LINES = 400
_LARGEST = 100_000  # characters of a file; ours are far smaller
_OURS = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.\d+")


def save_report(parent: QWidget, settings: Settings, tell: Callable[[str], None]) -> None:
    """Ask where to, and write the report.

    Args:
        parent: the window the question belongs to.
        settings: the user's; only look and language are told.
        tell: gets words on how it went.
    """
    title = QCoreApplication.translate("FaultReport", "Gem fejlrapport")
    kind = QCoreApplication.translate("FaultReport", "Tekst")
    proposed = QCoreApplication.translate("FaultReport", "KL Viewer fejlrapport {day}")
    name = proposed.format(day=f"{datetime.now():%Y-%m-%d}")
    path = choose_place(parent, title, name, {kind: ".txt"})
    if path is None:
        return
    try:
        write_bytes(path, report_text(settings).encode("utf-8"))
    except NotWrittenError as error:
        tell(say(error.message))
        return
    words = QCoreApplication.translate("FaultReport", "Fejlrapporten er gemt: {path}")
    tell(words.format(path=path))


def report_text(settings: Settings) -> str:
    """The report as text, to be read before it is sent."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterable[str]:
    yield _promise()
    yield ""
    yield "# PROGRAM"
    yield f"{datetime.now():%Y-%m-%d %H:%M}"
    yield from fingerprint()
    yield f"language {settings.get(LANGUAGE)}, appearance {settings.get(APPEARANCE)}"
    yield f"locale {QLocale.system().name()}"
    yield from _screens()
    reports = sorted(file for file in faults_folder().glob("*.txt") if _OURS.fullmatch(file.stem))
    for file in reversed(reports[-_MOST_FAULTS:]):
        yield f"\n# FAULT {file.stem}"
        yield _content(file)
    yield "\n# LOG"
    yield from _content(log_file()).splitlines()[-_MOST_LINES:]


def _promise() -> str:
    return QCoreApplication.translate(
        "FaultReport",
        "Fejlrapport fra KL Viewer. Den rummer ingen svar, ingen navne på kommuner og ingen navne "
        "på filer eller mapper – kun hvad programmet gjorde og hvor i programmet det gik galt. "
        "Læs den gerne igennem, før du sender den.",
    )


def _screens() -> Iterable[str]:
    yield f"windows by {QGuiApplication.platformName()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        scale, depth = screen.devicePixelRatio(), screen.depth()
        yield f"screen {size.width()}x{size.height()} at {scale:.0%}, {depth} bit"


def _content(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")[-_LARGEST:]
    except OSError:
        return ""
