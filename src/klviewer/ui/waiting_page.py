"""What stands in the window while a project is being opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class WaitingPage(QWidget):
    """A quiet word in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setProperty("role", "quiet")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self._words)

    @property
    def words(self) -> str:
        """What is said to be going on."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say what is going on."""
        self._words.setText(words)
