"""Help, read from the files that ship with the program."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from klviewer.readers.resources import resource

_SIZE = (760, 640)


def show_help(parent: QWidget) -> None:
    """Open the user's help beside the window."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(QCoreApplication.translate("Help", "Sådan gør du"))
    dialog.resize(*_SIZE)
    text = QTextBrowser()
    text.setProperty("role", "help")
    text.setOpenLinks(False)
    text.setMarkdown(resource("help", _file()).read_text("utf-8"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text)
    dialog.show()


def _file() -> str:
    """The help in the language of the window: the file's name is translated like any text."""
    return QCoreApplication.translate("Help", "da.md")
