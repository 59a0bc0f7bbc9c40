"""What is done with a mouse that QTest has no name for."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


def wheel_turned() -> QWheelEvent:
    """One step down, with nothing pressed."""
    middle = QPointF(10, 10)
    return QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel over a widget; what it does not take its parents get."""
    QApplication.sendEvent(widget, wheel_turned())
