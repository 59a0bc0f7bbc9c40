"""What the monkey can do with the window: all that a user can, in no order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from unittest.mock import patch

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from klviewer.ui import appearance
from klviewer.ui.main_window import MainWindow
from tests.journeys.dropping import drop
from tests.monkey.grounds import Ground
from tests.monkey.seeing import drawn, is_there, named, place_on
from tests.monkey.watching import Watch

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_NONE, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_KEYS = (
    *("Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Tab", "Backtab"),
    *("Return", "Enter", "Escape", "Space", "Delete", "Backspace", "F1", "F2", "F10", "Menu"),
    *"ACKNSTX1+-/.?",
)
_WITH_CTRL = (*"ABCDEFGIJKLMNPRSUVXYZ0", "Return", "PageUp", "PageDown", "Home", "End", "Left")
_WITH_ALT = ("Left", "Right", "Up", "Down")
_WORDS = (
    "telefon",
    "Ringer oftere",
    "æøå ÆØÅ é",
    "<b>fed</b> & \"citat\" 'x'",
    "=1+1",
    "%1 {count} {}",
    "\u202eמבחן\u202c 👩‍👩‍👧 ﷽",
    "linje\tto",
    "langt " * 60,
    "01-09-2020",
    "7",
)
_SIZES = ((960, 600), (1024, 700), (1366, 768), (1600, 900), (1920, 1080), (2560, 1440))
_MOVES = 7  # of the mouse in a drag


@dataclass
class Player:
    """Somebody at the window.

    Args:
        chance: of what is done next.
        watch: is told of every act, and of every event delivered.
        ground: what files there are.
        window: the program's; another after it has been closed and opened again.
    """

    chance: Random
    watch: Watch
    ground: Ground
    window: MainWindow

    def click(self) -> None:
        """Press a button of the mouse on something."""
        widget = drawn(self.chance)
        if widget is None:
            return
        at = place_on(widget, self.chance)
        button = self.chance.choices((_LEFT, _RIGHT), (9, 1))[0]
        keys = self.chance.choices((_NONE, _CTRL, _SHIFT), (10, 2, 1))[0]
        self.watch.note(f"click {button.name} {keys.name} {named(widget)} at {at.toTuple()}")
        window, place = widget.window(), widget.mapTo(widget.window(), at)
        self._do(QTest.mouseMove, window, place)
        self._do(QTest.mousePress, window, button, keys, place)
        self._do(QTest.mouseRelease, window, button, keys, place)

    def double_click(self) -> None:
        """Click twice."""
        widget = drawn(self.chance)
        if widget is None:
            return
        at = place_on(widget, self.chance)
        self.watch.note(f"double click {named(widget)} at {at.toTuple()}")
        window, place = widget.window(), widget.mapTo(widget.window(), at)
        self._do(QTest.mousePress, window, _LEFT, _NONE, place)
        self._do(QTest.mouseRelease, window, _LEFT, _NONE, place)
        self._do(QTest.mouseDClick, window, _LEFT, _NONE, place)

    def ask_for_menu(self) -> None:
        """Ask for what can be done with something."""
        widget = drawn(self.chance)
        if widget is None:
            return
        at = place_on(widget, self.chance)
        self.watch.note(f"context menu {named(widget)} at {at.toTuple()}")
        reason = self.chance.choice(
            (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard)
        )
        QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))

    def drag(self) -> None:
        """Press on something, move, and let go, perhaps over something else."""
        widget, other = drawn(self.chance), drawn(self.chance)
        if widget is None or other is None:
            return
        target = other if self.chance.random() < 0.3 else widget
        begin, end = place_on(widget, self.chance), place_on(target, self.chance)
        keys = self.chance.choice((_NONE, _NONE, _CTRL))
        self.watch.note(f"drag {named(widget)} {begin.toTuple()} → {named(target)} {end.toTuple()}")
        window, first = widget.window(), widget.mapTo(widget.window(), begin)
        last = window.mapFromGlobal(target.mapToGlobal(end))
        self._do(QTest.mousePress, window, _LEFT, keys, first)
        for part in range(1, _MOVES + 1):
            self._do(QTest.mouseMove, window, first + (last - first) * (part / _MOVES))
        self._do(QTest.mouseRelease, window, _LEFT, keys, last)

    def hover(self) -> None:
        """Rest the mouse on something."""
        widget = drawn(self.chance)
        if widget is None:
            return
        at = place_on(widget, self.chance)
        self.watch.note(f"hover {named(widget)}")
        self._do(QTest.mouseMove, widget.window(), widget.mapTo(widget.window(), at))

    def wheel(self) -> None:
        """Turn the wheel over something."""
        widget = drawn(self.chance)
        if widget is None:
            return
        at = place_on(widget, self.chance)
        turn = QPoint(0, self.chance.choice((-120, 120, -600, 600)))
        keys = self.chance.choice((_NONE, _NONE, _CTRL, _SHIFT))
        self.watch.note(f"wheel {turn.y()} {keys.name} {named(widget)}")
        event = QWheelEvent(
            QPointF(at),
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def key(self) -> None:
        """Press keys."""
        names, keys = self.chance.choice(
            ((_KEYS, _NONE), (_KEYS, _NONE), (_KEYS, _SHIFT), (_WITH_CTRL, _CTRL))
        )
        if self.chance.random() < 0.05:
            names, keys = _WITH_ALT, Qt.KeyboardModifier.AltModifier
        name = self.chance.choice(names)
        self._press(name, keys, self.chance.choice((1, 1, 1, 2, 5)))

    def undo_or_redo(self) -> None:
        """Take back, or do again, some steps."""
        self._press(self.chance.choice("ZZY"), _CTRL, self.chance.randint(1, 4))

    def escape(self) -> None:
        """Give up what is open."""
        self._press("Escape", _NONE, 1)

    def _press(self, name: str, keys: Qt.KeyboardModifier, times: int) -> None:
        # As the system does: a menu gets its keys through the window it stands over.
        window = QApplication.activeWindow() or self.window
        at = QApplication.focusWidget()
        where = named(at) if at else "nothing"
        self.watch.note(f"key {keys.name} {name} × {times} in {named(window)}, focus {where}")
        names = {"+": "Plus", "-": "Minus", "/": "Slash", ".": "Period", "?": "Question"}
        for _ in range(times):
            code = getattr(Qt.Key, f"Key_{names.get(name, name)}")
            self._do(QTest.keyPress, window, code, keys)
            self._do(QTest.keyRelease, window, code, keys)

    def _do(self, act: Callable[..., None], window: QWidget, *how: object) -> None:
        """Let the system's window have an event, unless the event before ended it."""
        if is_there(window) and (handle := window.windowHandle()) is not None:
            act(handle, *how)
            self.watch.beat()

    def type_words(self) -> None:
        """Type where the cursor is."""
        words = self.chance.choice(_WORDS)
        focus = QApplication.focusWidget()
        self.watch.note(f"type {words[:20]!r} in {named(focus) if focus else 'nothing'}")
        for letter in words:
            focus = QApplication.focusWidget()
            if focus is None:
                return
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, _NONE, letter))
            self.watch.beat()

    def choose_in_menus(self) -> None:
        """Choose something in the menus of the window."""
        actions = list(_entries(self.window.menuBar().actions()))
        if QApplication.activeModalWidget() is not None or not actions:
            return
        action = self.chance.choice(actions)
        self.watch.note(f"menu {action.text()}")
        action.trigger()

    def drop_files(self) -> None:
        """Drop files from the file manager."""
        if QApplication.activeModalWidget() is None:
            files = self.chance.choice(self.ground.files)
            self.watch.note(f"drop {[file.name for file in files]}")
            drop(self.window, *files)

    def resize(self) -> None:
        """Make the window smaller or larger."""
        size = self.chance.choice(_SIZES)
        self.watch.note(f"size {size}")
        self.window.resize(*size)

    def change_system(self) -> None:
        """Change the system's colours or the size of its text."""
        if QApplication.activeModalWidget() is not None:
            return
        if self.chance.random() < 0.5:
            scheme = self.chance.choice((Qt.ColorScheme.Dark, Qt.ColorScheme.Light))
            self.watch.note(f"system {scheme.name}")
            QGuiApplication.styleHints().setColorScheme(scheme)
            return
        scale = self.chance.choice((1.0, 1.25, 1.5, 2.0))
        self.watch.note(f"text × {scale}")
        with patch.object(appearance, "_text_scale", lambda: scale):
            self.window.rebuild()

    def fill_clipboard(self) -> None:
        """Copy something in another program."""
        data = QMimeData()
        data.setText(self.chance.choice(_WORDS))
        if self.chance.random() < 0.5:
            data.setHtml("<table><tr><td>1<td><b>to</b></table><img src='file:///x.png'>")
        if self.chance.random() < 0.3:
            data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
        self.watch.note(f"clipboard {data.formats()}")
        QGuiApplication.clipboard().setMimeData(data)

    def turn_page(self) -> None:
        """Go to another tab."""
        workbench = self.window.workbench
        if workbench is not None and QApplication.activeModalWidget() is None:
            place = self.chance.randrange(workbench.tabs.count())
            self.watch.note(f"tab {workbench.tabs.tabText(place)}")
            workbench.tabs.setCurrentIndex(place)


ACTS: Mapping[Callable[[Player], None], int] = {
    Player.click: 40,
    Player.double_click: 3,
    Player.ask_for_menu: 6,
    Player.drag: 6,
    Player.hover: 4,
    Player.wheel: 4,
    Player.key: 15,
    Player.type_words: 5,
    Player.undo_or_redo: 6,
    Player.escape: 6,
    Player.choose_in_menus: 4,
    Player.drop_files: 2,
    Player.resize: 2,
    Player.change_system: 1,
    Player.fill_clipboard: 1,
    Player.turn_page: 5,
}
"""Everything a player does, and how often beside the others."""


def _entries(actions: list[QAction]) -> Iterator[QAction]:
    """What can be chosen, also in menus of menus; not the end of the program."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _entries(menu.actions())
        elif action.isEnabled() and not action.isSeparator() and "fslut" not in action.text():
            yield action
