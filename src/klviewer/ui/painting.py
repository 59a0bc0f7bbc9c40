"""Drawings painted with Qt: on the screen, in a picture or on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from klviewer.reports.drawing import (
    Align,
    Band,
    Box,
    Dot,
    Drawing,
    Label,
    Line,
    Shape,
    TextStyle,
)
from klviewer.ui.theme import Theme

_DASH = (2.0, 2.0)
_BEFORE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with what is asked of it again and again."""

    font: QFont
    metrics: QFontMetricsF
    ascent: float
    height: float


class FontMeasure:
    """How much room text takes in a theme's fonts; also hands out the fonts themselves.

    Letters keep their true widths (no horizontal hinting), so that a page measured here fits
    at every magnification and on paper. Needs a QGuiApplication.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._faces: dict[TextStyle, _Face] = {}
        self._widths: dict[tuple[str, TextStyle], float] = {}

    def _face(self, style: TextStyle) -> _Face:
        if style not in self._faces:
            font = self._theme.font(style)
            font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
            metrics = QFontMetricsF(font)
            self._faces[style] = _Face(font, metrics, metrics.ascent(), metrics.height())
        return self._faces[style]

    def font(self, style: TextStyle) -> QFont:
        """The font of a style."""
        return self._face(style).font

    def ascent(self, style: TextStyle) -> float:
        """From the top of a line to the foot of its letters."""
        return self._face(style).ascent

    def width(self, text: str, style: TextStyle) -> float:
        """The width of one line."""
        key = (text, style)
        if key not in self._widths:
            self._widths[key] = self._face(style).metrics.horizontalAdvance(text)
        return self._widths[key]

    def height(self, style: TextStyle) -> float:
        """The height of a line."""
        return self._face(style).height


def paint(painter: QPainter, drawing: Drawing, theme: Theme, letters: FontMeasure) -> None:
    """Paint a drawing with its upper left corner at the painter's origin.

    Args:
        painter: scaled and moved at will, not turned.
        drawing: what to paint.
        theme: its colours.
        letters: of the same theme; kept by the caller, because measuring takes its time.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    brush = _Brush(painter, theme, letters)
    for shape in drawing.shapes:
        brush.paint(shape)
    painter.restore()


class _Brush:
    """Paints shapes, their straight edges on whole pixels of the device."""

    def __init__(self, painter: QPainter, theme: Theme, letters: FontMeasure) -> None:
        self._painter = painter
        self._letters = letters
        self._colour = theme.colour
        self._style: TextStyle | None = None  # whose font the painter has
        self._to_device = painter.deviceTransform()
        self._from_device = self._to_device.inverted()[0]
        self._scale, self._scale_down = self._to_device.m11(), self._to_device.m22()
        self._moved = self._to_device.dx(), self._to_device.dy()

    def paint(self, shape: Shape) -> None:
        match shape:
            case Box():
                self._box(shape)
            case Label():
                self._label(shape)
            case Line():
                self._line(shape)
            case Dot():
                self._dot(shape)
            case Band():
                self._band(shape)

    def _aligned(self, box: Box) -> QRectF:
        """The box with its edges on the device's pixels, at least one pixel wide."""
        across, down, (dx, dy) = self._scale, self._scale_down, self._moved
        x, y = box.x * across + dx, box.y * down + dy
        left, top = round(x), round(y)
        width = max(1, round(x + box.width * across) - left)
        height = max(1, round(y + box.height * down) - top)
        return QRectF((left - dx) / across, (top - dy) / down, width / across, height / down)

    def _whole_pixels(self, width: float) -> float:
        """A stroke's width as whole pixels of the device, in the painter's units."""
        return max(1, round(width * self._scale)) / self._scale

    def _box(self, box: Box) -> None:
        area = self._aligned(box)
        if box.fill is not None:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colour(box.fill))
            self._painter.drawRoundedRect(area, box.radius, box.radius)
        if box.outline is not None:
            width = self._whole_pixels(box.stroke)
            half = width / 2
            self._painter.setPen(QPen(self._colour(box.outline), width))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = max(0.0, box.radius - half)
            self._painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)

    def _label(self, label: Label) -> None:
        share = _BEFORE[label.align]
        before = share * self._letters.width(label.text, label.style) if share else 0.0
        foot = label.y + self._letters.ascent(label.style)
        place = self._to_device.map(QPointF(label.x - before, foot))
        place.setY(round(place.y()))
        if label.style is not self._style:
            self._style = label.style
            self._painter.setFont(self._letters.font(label.style))
        self._painter.setPen(self._colour(label.colour))
        self._painter.drawText(self._from_device.map(place), label.text)

    def _line(self, line: Line) -> None:
        if _is_straight(line.points) and not line.dashed:
            self._hairline(line)
            return
        pen = QPen(self._colour(line.colour), line.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if line.dashed else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if line.dashed:
            pen.setDashPattern(_DASH)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.points]))

    def _hairline(self, line: Line) -> None:
        """A level or upright line as a rectangle of whole pixels around its course."""
        (x1, y1), (x2, y2) = line.points
        area = QRectF(QPointF(x1, y1), QPointF(x2, y2)).normalized()
        start = self._to_device.map(area.topLeft())
        width = self._whole_pixels(line.width) * self._scale
        length = (area.width() or area.height()) * self._scale
        left, top = (
            (round(start.x()), round(start.y() - width / 2))
            if y1 == y2
            else (round(start.x() - width / 2), round(start.y()))
        )
        size = (round(length), width) if y1 == y2 else (width, round(length))
        self._painter.fillRect(
            self._from_device.mapRect(QRectF(left, top, *size)), self._colour(line.colour)
        )

    def _dot(self, dot: Dot) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(dot.colour))
        self._painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius, dot.radius)

    def _band(self, band: Band) -> None:
        """The band, at least a pixel thick, and its sides as hairlines that part it from others."""
        thickness = max(band.thickness, 1 / self._scale)
        whole = _side(band, 0.0)
        whole.lineTo(band.end_x, band.end_y + thickness)
        under = (
            QPointF(band.middle, band.end_y + thickness),
            QPointF(band.middle, band.y + thickness),
        )
        whole.cubicTo(*under, QPointF(band.x, band.y + thickness))
        whole.closeSubpath()
        self._painter.fillPath(whole, self._colour(band.fill))
        if band.outline is not None:
            self._painter.setPen(QPen(self._colour(band.outline), self._whole_pixels(1)))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawPath(_side(band, 0.0))
            self._painter.drawPath(_side(band, thickness))


def _side(band: Band, below: float) -> QPainterPath:
    """The curve along a band's upper side, or so far below it."""
    curve = QPainterPath(QPointF(band.x, band.y + below))
    handles = QPointF(band.middle, band.y + below), QPointF(band.middle, band.end_y + below)
    curve.cubicTo(*handles, QPointF(band.end_x, band.end_y + below))
    return curve


def _is_straight(points: Sequence[tuple[float, float]]) -> bool:
    """Whether the points are the two ends of a level or upright line."""
    (x1, y1), (x2, y2), *more = points
    return not more and (x1 == x2 or y1 == y2)
