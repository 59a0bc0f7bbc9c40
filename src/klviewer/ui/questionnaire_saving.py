"""Saving the questionnaire of the shown round, to be used for other files or by others."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from klviewer.reports.written_file import write_bytes
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.ui.document import Document
from klviewer.ui.page_files import file_name

SUFFIX = ".yaml"


def save_questionnaire(parent: QWidget, document: Document) -> None:
    """Ask where to, and write the questionnaire as a file that can be dropped with others.

    What goes wrong is told through `Document.failed`.

    Args:
        parent: the window the question belongs to.
        document: a project is open.
    """
    questionnaire = document.snapshot.questionnaire if document.snapshot else None
    if questionnaire is None:
        return
    title = QCoreApplication.translate("SaveQuestionnaire", "Gem spørgeskema som")
    kind = QCoreApplication.translate("SaveQuestionnaire", "Spørgeskema")
    proposed = file_name(questionnaire.title) + SUFFIX
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"{kind} (*{SUFFIX})")
    if chosen:
        path = Path(chosen)
        path = path if path.suffix else path.with_name(path.name + SUFFIX)
        document.worker.submit(
            lambda: _write(questionnaire, path), lambda _: None, document.failed.emit
        )


def _write(questionnaire: Questionnaire, path: Path) -> None:
    write_bytes(path, text_of_questionnaire(questionnaire).encode())
