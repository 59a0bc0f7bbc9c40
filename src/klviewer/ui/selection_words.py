"""What the pages are narrowed to, in the words of the window."""

from klviewer.survey.picked_words import respondents_words, selected_words
from klviewer.ui.document import Document
from klviewer.ui.saying import say


def picked_in_words(document: Document) -> str:
    """“15 kommuner: ‘Godt på vej’ i Møder”; empty when nothing is picked."""
    words = selected_words(document.tables)
    return say(words) if words else ""


def respondents(document: Document, count: int) -> str:
    """“1 kommune”, “15 kommuner”; “15 svar” in a survey of others."""
    return say(respondents_words(count, bool(document.sources.frame)))
