"""A chip that says what is shown is narrowed to, and clears it when it is pressed."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

_CROSS = "   ×"
_AROUND = 28  # what the style sheet adds to the words


class FilterChip(QPushButton):
    """Words with a cross; of words too long for their room the end is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def say(self, words: str) -> None:
        """Show the words; nothing is shown when there are none."""
        self._words = words
        self.setText(f"{words}{_CROSS}".replace("&", "&&"))
        self.setToolTip(f"<p>{escape(words)}</p>")  # a paragraph is broken into lines
        self.updateGeometry()
        name = self.tr("Valgt: {words}. Tryk for at vise alle.")
        self.setAccessibleName(name.format(words=words))
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says, empty when it is not shown."""
        return self._words

    def sizeHint(self) -> QSize:
        """Room for all its words."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + _AROUND + 4
        return QSize(words, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It may become narrower than its words."""
        return QSize(80, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button with as many of its words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - _AROUND
        metrics = self.fontMetrics()
        room -= metrics.horizontalAdvance(_CROSS)
        cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        option.text = f"{cut}{_CROSS}".replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
