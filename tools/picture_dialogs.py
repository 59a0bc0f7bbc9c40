"""Every dialog of taking files in, photographed one by one in a window of its own.

Started by `tools.pictures` with: width, height, appearance, folder, home.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from klviewer.app.start import make_application
from klviewer.project.operations import AddQuotation
from klviewer.readers import shipped
from klviewer.survey.codes import AnswerPlace
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.ui import opening
from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.document import Document
from klviewer.ui.import_assistant import ImportAssistant
from klviewer.ui.main_window import MainWindow
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import APPEARANCE, Settings
from klviewer.ui.workbench import Workbench
from tools.picture_files import Files, files_in

_SETTLING = 400  # milliseconds for the window system to have drawn
_PATIENCE = 60_000
_OF_THE_SCREEN = 0.96

Found = TypeVar("Found", bound=QWidget)


class _Photographer:
    """A window, and the folder its pictures go to."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self._folder = folder

    @property
    def document(self) -> Document:
        """The open project."""
        if self.window.document is None:
            raise RuntimeError("The program is not awake.")
        return self.window.document

    @property
    def workbench(self) -> Workbench:
        """The pages of the open project."""
        if self.window.workbench is None:
            raise RuntimeError("No project is open.")
        return self.window.workbench

    def take(self, name: str) -> None:
        """Photograph the screen as far as the window and what stands over it reach."""
        wait(_SETTLING)
        place = self.window.frameGeometry()
        for dialog in QApplication.topLevelWidgets():
            if dialog.isVisible():
                place = place.united(dialog.frameGeometry())
        picture = self.window.screen().grabWindow(
            0, place.x(), place.y(), place.width(), place.height()
        )
        if not picture.save(str(self._folder / f"d-{name}.png")):
            raise RuntimeError(f"{name} was not written.")

    def dropped(self, kind: type[Found], *paths: Path) -> Found:
        """What is asked when files are opened."""
        self.window.opening.open_paths(paths)
        return self.shown(kind)

    def _fitted(self, dialog: Found) -> Found:
        """The dialog no larger than on a screen of the window's size."""
        dialog.resize(dialog.size().boundedTo(self.window.size() * _OF_THE_SCREEN))
        dialog.move(self.window.frameGeometry().center() - dialog.rect().center())
        return dialog

    def shown(self, kind: type[Found]) -> Found:
        """The newest dialog of a kind, when it is there."""
        until(lambda: any(found.isVisible() for found in self.window.findChildren(kind)))
        return self._fitted(
            [found for found in self.window.findChildren(kind) if found.isVisible()][-1]
        )

    def until_read(self, act: Callable[[], object]) -> None:
        """Do something, and wait until the project shows what came of it."""
        loop = QEventLoop()
        self.window.ready.connect(loop.quit)
        QTimer.singleShot(_PATIENCE, loop.quit)
        act()
        loop.exec()


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so.

    Raises:
        RuntimeError: it is not so for very long.
    """
    for _ in range(_PATIENCE // 50):
        if is_so():
            return
        wait(50)
    raise RuntimeError("A dialog did not come.")


def main(words: list[str]) -> int:
    """Photograph every dialog."""
    width, height, appearance, folder, home = words
    application = make_application()
    settings = Settings(Path(home) / f"{appearance}-dialogs.ini")
    settings.set(APPEARANCE, appearance)
    projects = Path(home) / f"{Path(folder).name}-projects"
    vars(opening)["projects_folder"] = lambda: projects  # not among the person's own documents
    window = MainWindow(settings)
    window.resize(int(width), int(height))
    window.show()
    window.move(0, 0)
    photographer = _Photographer(window, Path(folder))
    files = files_in(Path(home) / "files")
    _bad_files(photographer, files)
    _assistants(photographer, files)
    photographer.until_read(lambda: window.opening.open_paths(shipped.example().files))
    _responses(photographer)
    _rounds(photographer, files)
    window.close()
    application.processEvents()
    return 0


def _bad_files(photographer: _Photographer, files: Files) -> None:
    window = photographer.window
    loop = QEventLoop()
    window.opening.failed.connect(loop.quit)
    QTimer.singleShot(0, lambda: window.begin([files.locked]))
    loop.exec()
    photographer.take("bad-file")
    window.opening.open_paths([files.empty, files.picture])
    loop.exec()
    photographer.take("bad-files")


def _assistants(photographer: _Photographer, files: Files) -> None:
    """The assistant with each of the things it can be in doubt about."""
    assistant = photographer.dropped(ImportAssistant, files.unknown)
    photographer.take("assistant-new-survey")
    assistant.preview.heads.selectColumn(2)
    photographer.take("assistant-column-chosen")
    assistant.reject()
    questionnaire = text_of_questionnaire(shipped.questionnaires()[0])
    files.questionnaire.write_text(questionnaire, "utf-8")
    for name, paths in (
        ("assistant-renamed-column", files.renamed),
        ("assistant-other-texts", files.other_texts),
        ("assistant-no-municipality", files.without_municipality),
        ("assistant-sheets", files.sheets),
    ):
        assistant = photographer.dropped(ImportAssistant, *paths)
        photographer.take(name)
        assistant.reject()
        wait(_SETTLING)


def _responses(photographer: _Photographer) -> None:
    """The list of problems, a problem in its file, and the counting rule."""
    workbench = photographer.workbench
    photographer.take("notice-after-reading")
    workbench.show_problems()
    page = workbench.page
    if not isinstance(page, ResponsesPage):
        raise RuntimeError("The responses are not shown.")
    photographer.take("problems")
    page.problems.show_in_file.click()
    photographer.take("file-window")
    page.file_window.close()
    page.change_counting()
    photographer.take("counting")
    if page.dialog is not None:
        page.dialog.reject()


def _rounds(photographer: _Photographer, files: Files) -> None:
    """A new round with questions in doubt, a corrected file, and what it takes from quotations."""
    document = photographer.document
    _code(photographer, files.lost_words)
    arrival = photographer.dropped(ArrivalDialog, files.later)
    photographer.take("arrival")
    arrival.reject()
    arrival = photographer.dropped(ArrivalDialog, files.corrected)
    photographer.take("arrival-corrected")
    arrival.choose(ArrivalKind.CORRECTION)
    arrival.button.click()
    correction = photographer.shown(CorrectionDialog)
    photographer.take("correction")
    loop = QEventLoop()
    document.changed.connect(loop.quit)
    correction.button.click()
    loop.exec()
    photographer.window.show_view("coding")
    page = photographer.workbench.page
    if not isinstance(page, CodingPage):
        raise RuntimeError("The coding is not shown.")
    page.reviews.click()
    page.table.selectRow(0)
    photographer.take("review")
    menu = photographer.workbench.header.round_menu
    menu.menu().popup(menu.mapToGlobal(menu.rect().bottomLeft()))
    photographer.take("round-menu")
    menu.menu().close()
    menu.edit()
    photographer.take("round")
    if menu.dialog is not None:
        menu.dialog.reject()


def _code(photographer: _Photographer, words: str) -> None:
    """Put a code on words that the corrected file does not have any more."""
    document = photographer.document
    snapshot = document.snapshot
    responses = document.area("s85")
    if snapshot is None or snapshot.round is None or responses is None:
        raise RuntimeError("The example did not open.")
    texts = [q for theme in responses.area.themes for q in theme.texts]
    for question in texts:
        for row in responses.row_of.values():
            start = responses.written(question).values[row].find(words)
            if start >= 0:
                key = responses.respondents.keys[row]
                place = AnswerPlace(snapshot.round.id, "s85", key, question.id)
                code = snapshot.coding.codes[0].id
                loop = QEventLoop()
                document.changed.connect(loop.quit)
                document.perform(AddQuotation(code, place, start, start + len(words), words))
                loop.exec()
                return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
