"""What of the program can be met with a mouse now, and where on it a user would press."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QTabBar,
    QTableView,
    QWidget,
)
from shiboken6 import getCppPointer, isValid

from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.main_window import MainWindow

_AT_RANDOM = 0.2  # the part of presses that aim at nothing
_IN_MAIN_WINDOW = 0.6  # where others are open beside it
_MOST_ROWS = 40  # of a list, any of which may be pressed where it is seen


def topmost(chance: Random) -> QWidget | None:
    """The window that hears the mouse: a menu, a dialog, or one of those that are open."""
    for asked in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if asked is not None:
            return asked
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    windows.sort(key=lambda window: (not isinstance(window, MainWindow), window.windowTitle()))
    if not windows:
        return None
    return windows[0] if chance.random() < _IN_MAIN_WINDOW else chance.choice(windows)


def is_there(window: QWidget) -> bool:
    """Whether a window still lives; Python is not told when one that Qt made is gone."""
    if not isValid(window):
        return False
    (address,) = getCppPointer(window)
    return any(getCppPointer(top)[0] == address for top in QApplication.topLevelWidgets())


def reachable(window: QWidget) -> list[QWidget]:
    """The widgets of a window that are seen and not grey."""
    found = [window, *window.findChildren(QWidget)]
    return [
        widget
        for widget in found
        if isValid(widget)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.visibleRegion().isEmpty()
    ]


def drawn(chance: Random) -> QWidget | None:
    """A widget that can be met: first its kind is drawn, so that a hundred labels count once."""
    window = topmost(chance)
    if window is None:
        return None
    kinds: dict[str, list[QWidget]] = {}
    for widget in reachable(window):
        kinds.setdefault(type(widget).__name__, []).append(widget)
    found = chance.choice(kinds[chance.choice(sorted(kinds))]) if kinds else None
    return found if found is not None and isValid(found) else None


def place_on(widget: QWidget, chance: Random) -> QPoint:
    """Where someone would press on a widget: on a mark, a row, a tab, or anywhere that is seen."""
    seen = widget.visibleRegion().boundingRect()
    aimed = None if chance.random() < _AT_RANDOM else _aimed(widget, chance)
    if aimed is not None and seen.contains(aimed):
        return aimed
    return _within(seen, chance)


def _aimed(widget: QWidget, chance: Random) -> QPoint | None:
    over = widget.parentWidget()
    if isinstance(over, ChartCanvas) and over.viewport() is widget and over.regions:
        return QPointF(*chance.choice(over.regions).centre).toPoint()
    if isinstance(over, QAbstractItemView) and over.viewport() is widget:
        return _row(over, chance)
    if isinstance(widget, QTabBar) and widget.count():
        return widget.tabRect(chance.randrange(widget.count())).center()
    if isinstance(widget, QMenu) and widget.actions():
        return widget.actionGeometry(chance.choice(widget.actions())).center()
    return None if isinstance(widget, QAbstractScrollArea) else widget.rect().center()


def _row(view: QAbstractItemView, chance: Random) -> QPoint | None:
    model, top = view.model(), QModelIndex()
    if not model.rowCount(top):  # every list of the program has a model
        return None
    row = chance.randrange(min(model.rowCount(top), _MOST_ROWS))
    columns = model.columnCount(top) if isinstance(view, QTableView) else 1
    return view.visualRect(model.index(row, chance.randrange(max(columns, 1)), top)).center()


def _within(area: QRect, chance: Random) -> QPoint:
    return QPoint(
        chance.randint(area.left(), max(area.left(), area.right())),
        chance.randint(area.top(), max(area.top(), area.bottom())),
    )


def named(widget: QWidget) -> str:
    """A widget in the account: its kind, its words, and the page or dialog it stands in."""
    words = ""
    for ask in ("text", "currentText", "title"):
        if callable(said := getattr(widget, ask, None)):
            words = str(said())[:40]
            break
    above = widget.parentWidget()
    homes = []
    while above is not None:
        if type(above).__module__.startswith("klviewer"):
            homes.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(widget).__name__} {words!r} in {' < '.join(homes[:3]) or 'itself'}"
