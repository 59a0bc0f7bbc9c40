"""The note's page as tests work in it."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import Finding, WriteFinding
from klviewer.ui.document import Document
from klviewer.ui.note_editor import NoteEditor
from klviewer.ui.note_page import NotePage
from tests.ui.opened import light_theme, perform, put_up

THEME = "children.meetings"
FIGURE = "children.meetings-status.as-before|words"


def shown_note(qtbot: QtBot, document: Document) -> NotePage:
    """The page, shown and with the keyboard."""
    return put_up(qtbot, NotePage(document, light_theme()), with_keyboard=True)


def editor_of(page: NotePage, section: str = THEME) -> NoteEditor:
    """The text of a section."""
    return page.sheet.sections[section].editor


def put_cursor(page: NotePage, position: int, section: str = THEME) -> NoteEditor:
    """Go into a section's text."""
    editor = editor_of(page, section)
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
    return editor


def write(qtbot: QtBot, document: Document, text: str, section: str = THEME) -> None:
    """Have a section's text written, as another window's undo would."""
    perform(qtbot, document, WriteFinding(Finding(section, "children", "meetings", 2, text)))


def written(document: Document) -> dict[str, str]:
    """The texts that are in the project."""
    snapshot = document.snapshot
    assert snapshot is not None
    return {finding.id: finding.text for finding in snapshot.findings}


def texts(widget: QWidget) -> str:
    """All labels that are seen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(page: NotePage, text: str) -> QPushButton:
    """The button with those words."""
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)
