"""Every dialog of taking files in, photographed one by one in a window of its own.

Started by `tools.pictures` with: width, height, appearance, folder, home.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from klviewer.app.start import make_application
from klviewer.project.operations import AddQuotation
from klviewer.readers import shipped
from klviewer.survey.codes import AnswerPlace
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.import_assistant import ImportAssistant
from klviewer.ui.responses_page import ResponsesPage
from tools.photographer import SETTLING, Photographer, photographer_of, wait
from tools.picture_files import Files, files_in


def main(words: list[str]) -> int:
    """Photograph every dialog."""
    application = make_application()
    taken = photographer_of(words, "dialogs", "d-")
    files = files_in(Path(words[-1]) / "files")
    _bad_files(taken, files)
    _assistants(taken, files)
    taken.until_read(lambda: taken.window.opening.open_paths(shipped.example().files))
    _responses(taken)
    _rounds(taken, files)
    taken.window.close()
    application.processEvents()
    return 0


def _bad_files(photographer: Photographer, files: Files) -> None:
    window = photographer.window
    loop = QEventLoop()
    window.opening.failed.connect(loop.quit)
    QTimer.singleShot(0, lambda: window.begin([files.locked]))
    loop.exec()
    photographer.take("bad-file")
    window.opening.open_paths([files.empty, files.picture])
    loop.exec()
    photographer.take("bad-files")


def _assistants(photographer: Photographer, files: Files) -> None:
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
        wait(SETTLING)


def _responses(photographer: Photographer) -> None:
    """The list of problems, a problem in its file, and the counting rule."""
    workbench = photographer.workbench
    photographer.window.show_view("overview")
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


def _rounds(photographer: Photographer, files: Files) -> None:
    """A new round with questions in doubt, a corrected file, and what it takes from quotations."""
    document = photographer.document
    _code(photographer, files.lost_words)
    arrival = photographer.dropped(ArrivalDialog, files.later)
    photographer.take("arrival")
    arrival.reject()
    arrival = photographer.dropped(ArrivalDialog, files.corrected)
    photographer.take("arrival-corrected")
    arrival.choices[ArrivalKind.CORRECTION].radio.click()
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


def _code(photographer: Photographer, words: str) -> None:
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
