"""A chip that says what is shown is narrowed to, and clears it when it is pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

_AROUND = 28  # what the style sheet adds to the words


class FilterChip(QPushButton):
    """Words with a cross; words too long for their room are cut in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def say(self, words: str) -> None:
        """Show the words; nothing is shown when there are none."""
        self._words = words
        self.setText(f"{words}   ✕".replace("&", "&&"))
        self.setToolTip(words)
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
        cut = self.fontMetrics().elidedText(
            self.text().replace("&&", "&"), Qt.TextElideMode.ElideMiddle, room
        )
        option.text = cut.replace("&", "&&")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
