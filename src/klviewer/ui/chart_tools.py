"""The button and the menu of a graph, reached by mouse and by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton
from shiboken6 import isValid

from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.saying import say

_CHANGING = (QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut)


class ChartTools(QObject):
    """Shows “···” on a graph while it is pointed at or has the focus, and opens its menu.

    The menu also opens by right click, Shift+F10 and the menu key; Ctrl+C copies the picture.

    Args:
        canvas: the graph.
        menu: makes the menu of a graph.
        button: whether the button is ever shown.

    Signals:
        copy_wanted: Ctrl+C was pressed; carries the canvas.
    """

    copy_wanted = Signal(object)

    def __init__(
        self, canvas: ChartCanvas, menu: Callable[[ChartCanvas], QMenu], *, button: bool = True
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._made = menu
        self._has_button = button
        self._open: QMenu | None = None
        self.button = QToolButton(canvas)
        self.button.setText("···")
        self.button.setProperty("role", "on-graph")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(self.tr("Kopiér, gem, vis tabellen"))
        # As high as the title it stands beside, so that it never lies on the finding below.
        self.button.setFixedHeight(canvas.fontMetrics().height())
        self.button.hide()
        self.button.clicked.connect(self._open_at_button)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(self._open_where_asked)
        for watched in (canvas, self.button):
            watched.installEventFilter(self)

    def menu(self) -> QMenu:
        """What can be done with the graph."""
        return self._made(self._canvas)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse, the focus and the size of the graph."""
        if not isValid(self._canvas):  # a graph that goes gives up its focus last of all
            return False
        if event.type() in _CHANGING:
            self._show_button(pointed=event.type() is QEvent.Type.Enter)
        elif event.type() is QEvent.Type.Resize and watched is self._canvas:
            self._place_button()
        elif _is_copy(event):
            self.copy_wanted.emit(self._canvas)
            return True
        return super().eventFilter(watched, event)

    def _show_button(self, *, pointed: bool) -> None:
        has_focus = self._canvas.hasFocus() or self.button.hasFocus()
        shown = pointed or has_focus or self._open is not None or self._is_under_mouse()
        if shown and self.button.isHidden():
            chart = self._canvas.chart
            name = self.tr("Mere om grafen: {title}")
            self.button.setAccessibleName(name.format(title=say(chart.title) if chart else ""))
            self._place_button()
        self.button.setVisible(shown and self._has_button and self._canvas.chart is not None)

    def _is_under_mouse(self) -> bool:
        inside = self._canvas.rect().contains(self._canvas.mapFromGlobal(QCursor.pos()))
        return inside and self._canvas.underMouse()

    def _place_button(self) -> None:
        """At the right of the title; at the foot where a long title needs that room itself."""
        self.button.adjustSize()
        size, right = self.button.size(), self._canvas.width() - self.button.width()
        places = [QPoint(right, 0), QPoint(right, self._canvas.height() - size.height())]
        free = (place for place in places if not self._canvas.has_words_in(QRect(place, size)))
        self.button.move(next(free, places[0]))
        self.button.raise_()

    def _open_at_button(self) -> None:
        self._open_menu(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _open_where_asked(self, at: QPoint) -> None:
        """Where the mouse was; by keyboard Qt says the middle."""
        self._open_menu(self._canvas.mapToGlobal(at))

    def _open_menu(self, at: QPoint) -> None:
        if self._canvas.chart is None:
            return
        self._open = self.menu()
        self._open.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open.destroyed.connect(self._closed)
        self._open.popup(at)

    def _closed(self) -> None:
        self._open = None
        self._show_button(pointed=False)


def _is_copy(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return event.matches(QKeySequence.StandardKey.Copy)
