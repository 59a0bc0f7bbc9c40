"""A chart on a page: as wide as the page lets it, every mark to be read, pointed at and opened."""

from dataclasses import replace

import pyqtgraph
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from klviewer.reports.chart_layout import Size
from klviewer.reports.drawing import Link
from klviewer.reports.link_regions import Direction, Region, neighbour
from klviewer.survey.charts import Chart
from klviewer.ui.chart_item import ChartItem
from klviewer.ui.laid_chart import LEAST_WIDTH, LaidChart, Picked
from klviewer.ui.painting import FontMeasure
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_USUAL_WIDTH = 480
_NOTHING = Picked()
_MOST_TAB_STOPS = 12
"""A chart with more links, a map, is one stop for the tab key; the arrows go through it."""

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BACKWARDS = (Qt.FocusReason.BacktabFocusReason,)


class ChartCanvas(pyqtgraph.GraphicsView):
    """Shows a chart; as high as the chart needs at its width.

    A column of charts ends with a stretch, which takes the height nobody needs.

    Args:
        theme: the look.
        parent: the widget it stands in.
        size: how much of the chart to show.
        area: the area its links lead into, where the chart itself names none.

    Signals:
        activated: a mark was clicked or opened by the keyboard; carries its `Link`.
    """

    activated = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        size: Size = Size.FULL,
        area: str = "",
    ) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._letters = FontMeasure(theme)
        self._size = size
        self._area = area
        self._shown = LaidChart(None, _NOTHING, size, self._letters)
        self._place: int | None = None
        self._by_keyboard = False
        self._pressed: Link | None = None
        self._item = ChartItem(theme, self._letters)
        self._settle()

    def _settle(self) -> None:
        """Turn the plotting view into a plain, transparent part of a page."""
        self.setCentralWidget(None)
        self.addItem(self._item)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        # Not a fixed height: layouts would hold it to the height at the usual width.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph's own way takes the view apart while it is used."""
        return QWidget.close(self)

    # --- what it shows ---------------------------------------------------------

    def show_chart(self, chart: Chart, picked: Picked = _NOTHING) -> None:
        """Show a chart.

        Args:
            chart: what the graph says.
            picked: what of it was picked.
        """
        if (chart, picked) == (self._shown.chart, self._shown.picked):
            return
        self._shown = LaidChart(chart, picked, self._size, self._letters)
        self.setAccessibleName(say(chart.title))
        self.updateGeometry()
        self._draw()

    def _draw(self) -> None:
        laid = self._shown.at(self.width())
        self.setAccessibleDescription(laid.drawing.says)
        self._item.show_drawing(laid.drawing)
        if self._place is not None and self._place >= len(laid.regions):
            self._place = None
        self._show_focus()

    @property
    def regions(self) -> tuple[Region, ...]:
        """The marks that can be opened, and where they lie in the widget."""
        return self._shown.at(self.width()).regions

    @property
    def current(self) -> Link | None:
        """The mark with the keyboard's focus."""
        return None if self._place is None else self.regions[self._place].link

    # --- its room --------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the chart is at a width."""
        return round(self._shown.at(width).drawing.height + 0.5)

    def sizeHint(self) -> QSize:
        """The usual width, and the height that belongs to it."""
        width = max(self.minimumWidth(), _USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The narrowest the chart can be."""
        return QSize(LEAST_WIDTH[self._size], 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        if event is not None and event.size().width() != event.oldSize().width():
            self._draw()

    # --- the mouse -------------------------------------------------------------

    def _under(self, point: QPointF | QPoint) -> Region | None:
        x, y = point.x(), point.y()
        return next((region for region in reversed(self.regions) if region.holds(x, y)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shade the mark under the mouse."""
        region = self._under(event.position())
        self._item.hover(region)
        if region:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        """Shade nothing."""
        self._item.hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mark; a press beside every mark is the page's."""
        region = self._under(event.position())
        self._pressed = region.link if region else None
        event.setAccepted(region is not None and event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the mark that was pressed."""
        region = self._under(event.position())
        pressed, self._pressed = self._pressed, None
        if region is None or region.link != pressed or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._place, self._by_keyboard = self.regions.index(region), False
        self._show_focus()
        self._open(region.link)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            region = self._under(event.pos())
            if region is None:
                QToolTip.hideText()
            else:
                area = QRectF(*region.areas[0]).toRect()
                QToolTip.showText(event.globalPos(), region.link.says, self.viewport(), area)
            return True
        return super().viewportEvent(event)

    # --- the keyboard ----------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first mark, or at the last when coming from behind."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._go(0)
        elif event.reason() in _BACKWARDS:
            self._go(len(self.regions) - 1 if self._is_walked_by_tab() else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ring nothing."""
        super().focusOutEvent(event)
        self._item.focus(None)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go to the next mark, and from the last one out of the chart."""
        if self._is_walked_by_tab() and self.hasFocus():
            before = self._place if self._place is not None else (-1 if following else 0)
            place = before + (1 if following else -1)
            if 0 <= place < len(self.regions):
                self._go(place)
                return True
        return super().focusNextPrevChild(following)

    def _is_walked_by_tab(self) -> bool:
        return len(self.regions) <= _MOST_TAB_STOPS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, Enter and Space open one; all else is the page's."""
        key = Qt.Key(event.key())
        current = self.current
        if key in _OPENING and current is not None:
            self._open(current)
        elif key in _ARROWS and self.regions:
            start = self._place
            found = 0 if start is None else neighbour(self.regions, start, _ARROWS[key])
            event.setAccepted(found is not None)
            if found is not None:
                self._go(found)
        else:
            event.ignore()

    def _go(self, place: int) -> None:
        """Move the focus to a mark and say what it is."""
        if not 0 <= place < len(self.regions):
            return
        self._place, self._by_keyboard = place, True
        self._show_focus()
        says = self.regions[place].link.says
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, says))

    def _show_focus(self) -> None:
        """Ring the mark the keyboard stands at; the mouse needs no ring."""
        ringed = self.hasFocus() and self._by_keyboard and self._place is not None
        self._item.focus(self.regions[self._place or 0] if ringed else None)

    def _open(self, link: Link) -> None:
        self.activated.emit(link if link.area else replace(link, area=self._area))
