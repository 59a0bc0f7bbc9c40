"""A chart of which every mark can be read, pointed at and picked, one by one or in a box."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from klviewer.reports.chart_layout import Size
from klviewer.reports.drawing import Link
from klviewer.reports.link_regions import Direction, Region, neighbour
from klviewer.survey.selection import Picking
from klviewer.ui.chart_view import ChartView
from klviewer.ui.theme import Theme

_MOST_TAB_STOPS = 12
"""A chart with more links, a map, is one stop for the tab key; the arrows go through it."""

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ADDING = Qt.KeyboardModifier.ControlModifier
_BACKWARDS = (Qt.FocusReason.BacktabFocusReason,)


class ChartCanvas(ChartView):
    """Shows a chart, and says what of it is picked.

    Args:
        theme: the look.
        parent: the widget it stands in.
        size: how much of the chart to show.
        area: the area its links lead into, where the chart itself names none.

    Signals:
        activated: a mark was clicked or opened by the keyboard; carries its `Link`.
        picked: marks were picked, one of them in the same way or several in a box; carries a
            tuple of their `Link`s, and a `Picking`.
    """

    activated = Signal(object)
    picked = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        size: Size = Size.FULL,
        area: str = "",
    ) -> None:
        super().__init__(theme, parent, size=size)
        self._area = area
        self._place: int | None = None
        self._by_keyboard = False
        self._pressed: Region | None = None
        self._start: QPointF | None = None  # where the mouse was pressed
        self._box: QRectF | None = None

    def _draw(self) -> None:
        super()._draw()
        if self._place is not None and self._place >= len(self.regions):
            self._place = None
        self._show_focus()

    @property
    def area(self) -> str:
        """The area its links lead into, empty where the chart itself names it."""
        return self._area

    @property
    def current(self) -> Link | None:
        """The mark with the keyboard's focus."""
        return None if self._place is None else self.regions[self._place].link

    # --- the mouse -------------------------------------------------------------

    def _under(self, point: QPointF | QPoint) -> Region | None:
        x, y = point.x(), point.y()
        return next((region for region in reversed(self.regions) if region.holds(x, y)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shade the mark under the mouse, or draw a box from where it was pressed."""
        place = event.position()
        if self._start is not None and self._box is None:
            moved = (place - self._start).manhattanLength()
            self._box = QRectF() if moved >= QApplication.startDragDistance() else None
        if self._start is not None and self._box is not None:
            within = QRectF(self.viewport().rect())
            drawn = QRectF(self._start, place).normalized().adjusted(0, 0, 1, 1)
            self._box = drawn.intersected(within)
            self._item.band(self._box, self._touched(self._box))
            return
        region = self._under(place)
        self._item.hover(region)
        if region:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _touched(self, box: QRectF) -> tuple[Region, ...]:
        """The marks in a box; on a map the tiles, not the words of its key."""
        found = [
            region
            for region in self.regions
            if any(box.intersects(QRectF(*area)) for area in region.areas[:1])
        ]
        tiles = [region for region in found if region.link.respondent]
        return tuple(tiles or found)

    def leaveEvent(self, event: QEvent) -> None:
        """Shade nothing."""
        self._item.hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mark, and where a box may begin."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._drop_box()  # another button gives up the box that is being drawn
        self._pressed = self._under(event.position())
        self._start = event.position() if is_left and self.regions else None
        event.setAccepted(self._start is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the mark that was pressed, or the marks in the box."""
        (pressed, self._pressed), box = (self._pressed, None), self._box
        start, self._start = self._start, None
        if start is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        adding = bool(event.modifiers() & _ADDING)
        if box is not None:
            touched = self._touched(box)
            self._drop_box()
            if touched:
                self._pick(touched, Picking.ADDED if adding else Picking.ALONE)
        elif pressed is not None and pressed == self._under(event.position()):
            self._place, self._by_keyboard = self.regions.index(pressed), False
            self._show_focus()
            self._open(pressed, adding)

    def _drop_box(self) -> None:
        self._start = self._box = None
        self._item.band(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two picks nothing: it would take back what the first one picked."""
        event.accept()

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

    def event(self, event: QEvent) -> bool:
        """While a box is drawn, Esc gives it up and does nothing else in the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self._box is not None
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

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
        """Arrows go from mark to mark, Enter and Space pick one; all else is the page's.

        With Ctrl a mark is added to what is picked, and with Shift the arrows add as they go.
        """
        key = Qt.Key(event.key())
        if key in _OPENING and self._place is not None:
            self._open(self.regions[self._place], bool(event.modifiers() & _ADDING))
        elif key in _ARROWS and self.regions:
            self._step(event, _ARROWS[key])
        elif key == Qt.Key.Key_Escape and self._box is not None:
            self._drop_box()
        else:
            event.ignore()

    def _step(self, event: QKeyEvent, direction: Direction) -> None:
        start = self._place
        found = 0 if start is None else neighbour(self.regions, start, direction)
        event.setAccepted(found is not None)
        if found is None:
            return
        self._go(found)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            passed = found if start is None else start
            ends = dict.fromkeys((self.regions[passed], self.regions[found]))
            self._pick(tuple(ends), Picking.ADDED)

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

    def _open(self, region: Region, adding: bool) -> None:
        if not adding:
            self.activated.emit(self._placed(region.link))
        self._pick((region,), Picking.TOGGLED if adding else Picking.ALONE)

    def _pick(self, found: Sequence[Region], how: Picking) -> None:
        self.picked.emit(tuple(self._placed(region.link) for region in found), how)

    def _placed(self, link: Link) -> Link:
        return link if link.area else replace(link, area=self._area)
