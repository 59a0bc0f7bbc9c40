"""A document with a project open in it, as pages find it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting, ImportRound, Operation, Together
from klviewer.project.project import Project
from klviewer.readers import shipped
from klviewer.readers.reading import read
from klviewer.readers.resources import resource
from klviewer.readers.source import SourceFile
from klviewer.survey.messages import translate
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses
from klviewer.ui.document import Document
from klviewer.ui.example import open_example
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from klviewer.ui.theme import Theme, load_fonts, load_theme
from klviewer.ui.worker import Worker
from tests.survey.answered_round import answered_round

READING = 20_000  # milliseconds

Shown = TypeVar("Shown", bound=QWidget)


def light_theme() -> Theme:
    """The theme by day, with its fonts."""
    load_fonts()
    return load_theme(resource("theme", "light.toml"))


@contextmanager
def opened_document(
    qtbot: QtBot,
    path: Path,
    questionnaire: Questionnaire | None = None,
    areas: tuple[AreaResponses, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Iterator[Document]:
    """Make a project of some responses, the whole questionnaire's by default, and open it."""
    asked = questionnaire or shipped.questionnaires()[0]
    answered = areas or answered_round(asked, shipped.frame()).areas
    taking_in = ImportRound(
        "r1", "Juni 2020", None, None, asked, answered, problems, (("svar.csv", b"svar"),)
    )
    with _opened(qtbot, path, taking_in) as document:
        yield document


@contextmanager
def document_of_files(
    qtbot: QtBot, path: Path, files: Sequence[SourceFile], is_example: bool = False
) -> Iterator[Document]:
    """Make a project of files, read as the program reads them, and open it."""
    reading = read(files, shipped.questionnaires(), shipped.frame())
    kept = tuple((file.name, file.data) for file in files)
    found = (reading.questionnaire, reading.areas, reading.problems, kept)
    mark = ChangeSetting("example", "true" if is_example else "")
    taking_in = Together(
        translate("operation", "Opret projektet"),
        (ImportRound("r1", "Juni 2020", reading.opened, reading.closed, *found), mark),
    )
    with _opened(qtbot, path, taking_in) as document:
        yield document


@contextmanager
def _opened(qtbot: QtBot, path: Path, taking_in: Operation) -> Iterator[Document]:
    def opening() -> Project:
        project = Project.create(path)
        project.perform(taking_in)
        return project

    worker = Worker()
    document = Document(worker, shipped.frame(), shipped.quantities())
    with qtbot.waitSignal(document.opened):
        document.open(path, opening)
    try:
        yield document
    finally:
        with qtbot.waitSignal(worker.idle):
            document.close()
        worker.stop()


def put_up(qtbot: QtBot, page: Shown, *, with_keyboard: bool = False) -> Shown:
    """Show a page as on a small screen, with the keyboard where the test types."""
    qtbot.addWidget(page)
    page.resize(1366, 640)
    with qtbot.waitExposed(page):
        page.show()
    if with_keyboard:
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
    return page


def perform(qtbot: QtBot, document: Document, operation: Operation) -> None:
    """Write an operation and wait until it is on disk."""
    with qtbot.waitSignal(document.changed):
        document.perform(operation)


def example_window(qtbot: QtBot, folder: Path) -> MainWindow:
    """The program's window with a copy of the example, when every page is built."""
    path = folder / "eksempel.klv"
    open_example(path).close()
    window = MainWindow(Settings(folder / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.begin([path])
    return window
