"""Small marks for how far a response came: full, half, empty, and two where it was sent twice."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from klviewer.survey.nonresponse import MISSING, Standing
from klviewer.ui.theme import Theme

_SIZE = 16
_RATIOS = (1, 2, 3)
_DOT = QRectF(3.5, 3.5, 9, 9)
_TWO = (QRectF(0.5, 3.5, 9, 9), QRectF(6.5, 3.5, 9, 9))
_HALF_CIRCLE = 180 * 16


def response_mark(standing: Standing, doubled: bool, theme: Theme) -> QIcon:
    """The mark of a response.

    Args:
        standing: how far it came.
        doubled: whether more than one was sent.
        theme: its colours.
    """
    colours = tuple(theme.ink(name).name() for name in ("accent", "paper", "quiet"))
    return _mark(standing, doubled, colours)


@cache
def _mark(standing: Standing, doubled: bool, colours: tuple[str, ...]) -> QIcon:
    icon = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(_SIZE * ratio, _SIZE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in _TWO if doubled else (_DOT,):
            _paint(painter, place, standing, colours)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _paint(painter: QPainter, place: QRectF, standing: Standing, colours: tuple[str, ...]) -> None:
    accent, paper, quiet = map(QColor, colours)
    missing = standing in MISSING
    painter.setPen(QPen(quiet if missing else accent, 1.2))
    painter.setBrush(accent if standing is Standing.COMPLETE else paper)
    painter.drawEllipse(place)
    if standing is Standing.LEFT_OUT:
        painter.drawLine(place.topRight(), place.bottomLeft())
    if standing is Standing.PARTIAL:
        painter.setBrush(accent)
        painter.drawChord(place, _HALF_CIRCLE // 2, _HALF_CIRCLE)
