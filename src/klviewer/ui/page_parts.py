"""The small parts pages are made of: words in their styles, hairlines, links."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget

_WRAPPED = frozenset({"headline", "note-heading", "page-title", "quiet", "small", "strong"})


def words(text: str, role: str) -> QLabel:
    """A line or paragraph in one of the style sheet's text styles.

    Args:
        text: plain.
        role: its name in the style sheet.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(role in _WRAPPED)
    return label


def hairline(lying: bool = True) -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setProperty("lying", "true" if lying else "false")
    return line


def link(text: str) -> QPushButton:
    """Words that can be pressed."""
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class Scrolled(QScrollArea):
    """A widget that can be taller than its room, and never wider.

    Args:
        content: what is scrolled.
        role: its ground in the style sheet, “paper” or “panel”.
    """

    def __init__(self, content: QWidget, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("role", role)
        self._content = content
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for more room when what is scrolled needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is scrolled must be, beside the bar."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._content.minimumSizeHint().width() + bar
        return QSize(width, super().minimumSizeHint().height())
