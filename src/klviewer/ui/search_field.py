"""Where a dialog is told what to look for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_WIDEST = 220
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Narrows a list while words are typed.

    Enter does nothing more: it would press the button that goes on with the dialog.

    Args:
        name: said by a screen reader.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Søg"))
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(_WIDEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter to itself."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
