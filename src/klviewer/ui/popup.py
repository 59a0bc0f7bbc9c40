"""Small windows beside what they are about."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_GAP = 4


def place_near(popup: QWidget, at: QRect) -> None:
    """Move a window under a place of the screen, or above it where there is more room.

    Args:
        popup: has its size.
        at: the place, in the screen's coordinates.
    """
    screen = QGuiApplication.screenAt(at.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    x = min(max(at.left(), room.left()), _right_edge(popup, room) - popup.width())
    y = at.bottom() + 1 + _GAP
    if y + popup.height() > room.bottom() and at.top() - _GAP - popup.height() >= room.top():
        y = at.top() - _GAP - popup.height()
    popup.move(QPoint(x, min(y, room.bottom() + 1 - popup.height())))


def _right_edge(popup: QWidget, room: QRect) -> int:
    """The window's edge, where a small window within it covers nothing else."""
    parent = popup.parentWidget()
    edge = room.right() + 1
    if parent is None:
        return edge
    window = parent.window().frameGeometry()
    return min(edge, window.right() + 1) if window.width() > popup.width() else edge
