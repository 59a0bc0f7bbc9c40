"""A drawing in a pyqtgraph scene, with what is pointed at and what has the focus."""

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from klviewer.reports.drawing import Drawing, Ink
from klviewer.reports.link_regions import Region
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme

_RING = 2.0
_CORNER = 2.0
_HOVER_ALPHA = 24


class ChartItem(pyqtgraph.GraphicsObject):
    """Paints a drawing.

    Args:
        theme: its colours.
        letters: of the same theme.
    """

    def __init__(self, theme: Theme, letters: FontMeasure) -> None:
        super().__init__()
        self._theme = theme
        self._letters = letters
        self._drawing = Drawing(0.0, 0.0, ())
        self._hovered: Region | None = None
        self._focused: Region | None = None
        self._box: QRectF | None = None
        self._boxed: tuple[Region, ...] = ()

    def show_drawing(self, drawing: Drawing) -> None:
        """Paint another drawing, with nothing pointed at."""
        self._drawing = drawing
        self._hovered = self._focused = None
        self._repaint()

    def hover(self, region: Region | None) -> None:
        """Shade what is pointed at."""
        if region != self._hovered:
            self._hovered = region
            self._repaint()

    def focus(self, region: Region | None) -> None:
        """Ring what has the keyboard's focus."""
        if region != self._focused:
            self._focused = region
            self._repaint()

    def band(self, box: QRectF | None, touched: tuple[Region, ...] = ()) -> None:
        """Show the box that is being drawn, and shade what it touches; None for no box."""
        if (box, touched) != (self._box, self._boxed):
            self._box, self._boxed = box, touched
            self._repaint()

    def _repaint(self) -> None:
        """Let the view be painted when the page's layout has settled.

        A scene that hears of a change would have the whole window painted at once, again for
        each graph, and between two steps of a layout.
        """
        for view in self.scene().views():
            view.viewport().update()

    def boundingRect(self) -> QRectF:
        """What the drawing covers."""
        return QRectF(0, 0, self._drawing.width, self._drawing.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the drawing, and over it what is pointed at and what has the focus."""
        paint(painter, self._drawing, self._theme, self._letters)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered:
            self._shade(painter, self._hovered)
        for region in self._boxed:
            self._shade(painter, region)
        if self._focused:
            self._ring(painter, self._focused)
        if self._box is not None:
            self._band(painter, self._box)

    def _band(self, painter: QPainter, box: QRectF) -> None:
        within = QColor(self._theme.colour(Ink.ACCENT))
        within.setAlpha(_HOVER_ALPHA)
        painter.setPen(QPen(self._theme.colour(Ink.ACCENT), 1.0))
        painter.setBrush(within)
        painter.drawRect(box)

    def _shade(self, painter: QPainter, region: Region) -> None:
        shade = QColor(self._theme.colour(Ink.INK))
        shade.setAlpha(_HOVER_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(*region.areas[0]), _CORNER, _CORNER)

    def _ring(self, painter: QPainter, region: Region) -> None:
        """Two lines, so that the ring is seen on dark and on light marks alike."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, ink in ((_RING / 2, Ink.ACCENT), (_RING * 1.5, Ink.PAPER)):
            painter.setPen(QPen(self._theme.colour(ink), _RING))
            area = QRectF(*region.areas[0]).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, _CORNER, _CORNER)
