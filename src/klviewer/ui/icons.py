"""The program's own small icons, in the colours of a theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from klviewer.readers.resources import resource
from klviewer.ui.theme import Theme

# 16 px at 100, 150, 200 and 300 %.
_PIXELS = (16, 24, 32, 48)


def icon(name: str, theme: Theme, ink: str = "quiet") -> QIcon:
    """An icon of `resources/icons`, its strokes in one of the theme's inks.

    Raises:
        KeyError: the theme has no such ink.
        FileNotFoundError: there is no such icon.
    """
    drawn = _painted(name, theme.ink(ink).name())
    drawn_disabled = _painted(name, theme.ink("line").name())
    found = QIcon(drawn)
    for size in drawn_disabled.availableSizes():
        found.addPixmap(drawn_disabled.pixmap(size), QIcon.Mode.Disabled)
    return found


@cache
def _painted(name: str, colour: str) -> QIcon:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
    painted = QIcon()
    for pixels in _PIXELS:
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        painted.addPixmap(pixmap)
    return painted
