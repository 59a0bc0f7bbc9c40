"""What the pages are narrowed to, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from klviewer.survey.danish import number
from klviewer.survey.responses import AreaResponses
from klviewer.ui.document import Document
from klviewer.ui.page import say


def clicked_words(document: Document, responses: AreaResponses | None = None) -> str:
    """“15 kommuner · Møder: Godt på vej”; empty when nothing is clicked.

    Args:
        document: holds the selection.
        responses: of the area whose municipalities are counted; of the clicked one when None.
    """
    clicked = document.selection.clicked
    source = document.area(clicked.area) if clicked else None
    if clicked is None or source is None:
        return ""
    question = source.area.question(clicked.question)
    theme = source.area.theme_of(clicked.question)
    count = int(document.selected(responses or source).sum())
    template = QCoreApplication.translate("Selection", "{who} · {theme}: {choice}")
    answer = say(clicked.words(question))
    return template.format(who=respondents(document, count), theme=theme.name, choice=answer)


def respondents(document: Document, count: int) -> str:
    """“1 kommune”, “15 kommuner”; “15 svar” in a survey of others."""
    questionnaire = document.snapshot.questionnaire if document.snapshot else None
    if questionnaire is None or not questionnaire.of_municipalities:
        words = QCoreApplication.translate("Selection", "{count} svar")
    elif count == 1:
        words = QCoreApplication.translate("Selection", "{count} kommune")
    else:
        words = QCoreApplication.translate("Selection", "{count} kommuner")
    return words.format(count=number(count))
