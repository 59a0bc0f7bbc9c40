"""Words on one line that give way to what stands beside them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QStylePainter, QWidget

from klviewer.ui.tool_tips import tip

_LEAST = 80


def shortened(text: str, part: QWidget, room: int) -> str:
    """Words without their end, where they are wider than their room.

    Args:
        text: on one line.
        part: has the letters they are shown in.
        room: in pixels.
    """
    return part.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


class ElidedLabel(QLabel):
    """A line whose end is left out where there is no room, and told by pointing.

    Args:
        role: its name in the style sheet.
        parent: the widget it stands in.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.setToolTip(tip(text))

    def minimumSizeHint(self) -> QSize:
        """It may become narrower than its words."""
        whole = super().minimumSizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many of the words as there is room for."""
        room = self.contentsRect()
        cut = shortened(self.text(), self, room.width())
        QStylePainter(self).drawItemText(
            room,
            self.alignment().value,
            self.palette(),
            self.isEnabled(),
            cut,
            self.foregroundRole(),
        )
