"""What of a note goes to the clipboard and comes from it: words for everyone, figures for notes."""

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

from klviewer.survey.finding_template import Paragraph, parse, write
from klviewer.ui.note_formats import OBJECT
from klviewer.ui.note_text import read_text

_MIME = "application/x-klviewer-note"
_UNKEPT = str.maketrans("\v\f\x85\u2028", "\n" * 4, "\0\ufffc\ufdd0\ufdd1")


def copied(cursor: QTextCursor) -> QMimeData:
    """What is selected: words for everyone, and figures and graphs for other places in the note."""
    selected = QTextDocument()
    QTextCursor(selected).insertFragment(cursor.selection())
    data = QMimeData()
    paragraphs = cursor.selection().toPlainText().split("\n")
    data.setText("\n".join(words.replace(OBJECT, "") for words in paragraphs if words != OBJECT))
    data.setData(_MIME, QByteArray(write(read_text(selected)).encode()))
    return data


def told(data: QMimeData) -> tuple[Paragraph, ...]:
    """The paragraphs, with their figures, that were copied from a note; none from elsewhere."""
    return parse(bytes(data.data(_MIME).data()).decode()) if data.hasFormat(_MIME) else ()


def plain_words(data: QMimeData) -> str:
    """The words alone, every line a paragraph, without the letters a note has its own use for."""
    return data.text().translate(_UNKEPT)
