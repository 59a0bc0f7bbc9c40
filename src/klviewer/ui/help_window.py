"""Help, read from the files that ship with the program."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from klviewer.readers.resources import resource

_SIZE = (760, 640)

# In pixels.
_MARGIN = 28
_ABOVE_HEADING = 18
_ABOVE_TEXT = 6
_IN_CELL = 4


class HelpWindow(QDialog):
    """The user's help, beside the window.

    Args:
        parent: the window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.text = QTextBrowser()
        self.text.setProperty("role", "help")
        self.text.setOpenLinks(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.read()

    def read(self) -> None:
        """Show the help in the language of the window."""
        self.setWindowTitle(QCoreApplication.translate("Help", "Sådan gør du"))
        self.text.setAccessibleName(self.windowTitle())
        self.text.setMarkdown(resource("help", _file()).read_text("utf-8"))
        _give_air(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def show_help(parent: QWidget) -> None:
    """Open the user's help, or bring it to the front where it is open."""
    for opened in parent.findChildren(HelpWindow):
        opened.read()
        opened.raise_()
        opened.activateWindow()
        return
    HelpWindow(parent).show()


def _file() -> str:
    """The help in the language of the window: the file's name is translated like any text."""
    return QCoreApplication.translate("Help", "da.md")


def _give_air(document: QTextDocument) -> None:
    """Put room around paragraphs and in tables, of which text in Markdown says nothing."""
    document.setDocumentMargin(_MARGIN)
    block = document.begin()
    while block.isValid():
        _part(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format().toTableFormat()
            form.setBorder(0)
            form.setCellPadding(_IN_CELL)
            form.setTopMargin(_ABOVE_TEXT)
            frame.setFormat(form)


def _part(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    if cursor.currentTable() is not None:
        return
    form = block.blockFormat()
    form.setTopMargin(_ABOVE_HEADING if form.headingLevel() > 1 else _ABOVE_TEXT)
    cursor.setBlockFormat(form)
