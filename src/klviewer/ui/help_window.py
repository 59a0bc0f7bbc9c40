"""Help and “about”, read from the files that ship with the program."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QTextBrowser, QVBoxLayout, QWidget

from klviewer import VERSION
from klviewer.readers.resources import resource
from klviewer.ui.settings import data_folder, settings_folder

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


def show_about(parent: QWidget) -> None:
    """Say which program this is, under which licences, and where it keeps its files."""
    words = QCoreApplication.translate(
        "Help",
        "KL Viewer {version}\n\n"
        "Fra kommunernes svar til et notat, der kan stoles på. Programmet bruger ikke netværk.\n\n"
        "MIT-licens. Bygger på Qt (LGPL-3), Python, NumPy, pandas, pyqtgraph, pyreadstat, "
        "calamine og Source Sans Pro (OFL).\n\n"
        "Indstillinger: {settings}\nEgne data: {data}",
    )
    text = words.format(version=VERSION, settings=settings_folder(), data=data_folder())
    QMessageBox.about(parent, "KL Viewer", text)
