"""The small parts pages are made of: words in their styles, hairlines, links."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget


def words(text: str, role: str) -> QLabel:
    """A line or paragraph in one of the style sheet's text styles.

    Args:
        text: plain.
        role: its name in the style sheet.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(role in ("headline", "quiet", "small"))
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


def scrolled(content: QWidget, role: str) -> QScrollArea:
    """A widget that can be taller than its room.

    Args:
        content: what is scrolled.
        role: its ground in the style sheet, “paper” or “panel”.
    """
    content.setProperty("role", role)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
