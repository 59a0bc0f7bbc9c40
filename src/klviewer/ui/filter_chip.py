"""A chip that says what is shown is narrowed to, and clears it when it is pressed."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from klviewer.ui.tool_tips import tip

_CROSS = "   ×"
_AROUND = 28  # what the style sheet adds to the words


class FilterChip(QPushButton):
    """Words with a cross; of words too long for their room the end is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._height = 0  # a style sheet takes its time to find it
        self.setProperty("role", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def say(self, words: str) -> None:
        """Show the words; nothing is shown when there are none."""
        self._words = words
        self.setText(f"{words}{_CROSS}".replace("&", "&&"))
        self.setToolTip(tip(words))
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
        return QSize(words, self._own_height())

    def minimumSizeHint(self) -> QSize:
        """It may become narrower than its words."""
        return QSize(80, self._own_height())

    def _own_height(self) -> int:
        if not self._height:
            self._height = super().sizeHint().height()
        return self._height

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size make it higher."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._height = 0

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
