"""Something dragged over a widget, as from a file manager or another program."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication


def dragged_onto(editor: QAbstractScrollArea, *, file: Path | None = None, words: str = "") -> bool:
    """Whether an editor takes a file or words that are dragged over it."""
    data = QMimeData()
    if file is not None:
        data.setUrls([QUrl.fromLocalFile(str(file))])
    if words:
        data.setText(words)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    at, keys = editor.viewport().rect().center(), Qt.KeyboardModifier.NoModifier
    dragged = QDragEnterEvent(at, action, data, button, keys)
    QApplication.sendEvent(editor.viewport(), dragged)
    return dragged.isAccepted()
