"""Saving the questionnaire of the shown round, to be used for other files or by others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from klviewer.reports.written_file import write_bytes
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.ui.document import Document
from klviewer.ui.page_files import choose_place, file_name

SUFFIX = ".yaml"


def save_questionnaire(parent: QWidget, document: Document, saved: Callable[[Path], None]) -> None:
    """Ask where to, and write the questionnaire as a file that can be dropped with others.

    What goes wrong is told through `Document.failed`.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
        saved: told where it has been written.
    """
    questionnaire = document.snapshot.questionnaire if document.snapshot else None
    if questionnaire is None:
        return
    title = QCoreApplication.translate("SaveQuestionnaire", "Gem spørgeskema som")
    kind = QCoreApplication.translate("SaveQuestionnaire", "Spørgeskema")
    path = choose_place(parent, title, file_name(questionnaire.title), {kind: SUFFIX})
    if path is not None:
        document.worker.submit(
            lambda: _write(questionnaire, path), lambda _: saved(path), document.failed.emit
        )


def _write(questionnaire: Questionnaire, path: Path) -> None:
    write_bytes(path, text_of_questionnaire(questionnaire).encode())
