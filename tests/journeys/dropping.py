"""Files dropped on the window, as from a file manager, and what is asked about them."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klviewer.ui.main_window import MainWindow

READING = 30_000  # milliseconds

Asked = TypeVar("Asked", bound=QWidget)


def drop(window: MainWindow, *files: Path) -> None:
    """Drop files on the middle of the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where = window.rect().center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(where, *how, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(where), *how, keys))


def asked(qtbot: QtBot, window: MainWindow, kind: type[Asked]) -> Asked:
    """The question that stands over the window, when it has come."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(kind)), timeout=READING)
    return next(dialog for dialog in window.findChildren(kind) if dialog.isVisible())
