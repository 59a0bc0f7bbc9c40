"""The heads of a table's columns in words."""

from klviewer.survey.division import Heading, Kind
from klviewer.survey.messages import Text, translate
from klviewer.survey.table import Table

_WORDS = {
    Kind.ALL: translate("chart", "alle"),
    Kind.NOT_ANSWERED: translate("chart", "Ikke besvaret"),
    Kind.NOT_ASKED: translate("chart", "Ikke spurgt"),
    Kind.UNKNOWN: translate("chart", "Ukendt kommune"),
    Kind.NO_RESPONSE: translate("chart", "Ingen besvarelse"),
}


def column_words(table: Table, heading: Heading) -> Text:
    """The head of a column: the answer's short name, the part's name, or what is missing."""
    if heading.kind is not Kind.PART:
        return _WORDS[heading.kind]
    return table.by.choice(heading.id).name if table.by else heading.label
