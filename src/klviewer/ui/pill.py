"""A choice in the header, as wide as what is chosen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_AROUND = 58  # what the style sheet adds to the words: padding, arrow, border


class Pill(QComboBox):
    """A list to choose from that takes the room of its present words only.

    Args:
        name: said by a screen reader.
        parent: as Qt wants it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pill")
        self.setAccessibleName(name)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as the words that are shown."""
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(words + _AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """In a narrow window the words may be cut."""
        return QSize(72, super().minimumSizeHint().height())

    def showPopup(self) -> None:
        """The list is as wide as its longest words, whatever the pill is."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + _AROUND)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a list that passes under the mouse is not to be changed by it."""
        event.ignore()
