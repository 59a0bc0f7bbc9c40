"""The words of an answer: read, marked with mouse or keyboard, with their quotations shown."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from klviewer.reports.drawing import CodeColour
from klviewer.ui.answer_item import AnswerItem, Stretch
from klviewer.ui.answer_measure import AnswerMeasure
from klviewer.ui.copied import text_data
from klviewer.ui.text_positions import TextPositions
from klviewer.ui.theme import Theme

_FIRM = 2
_CODE_KEYS = (Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class AnswerText(QTextEdit):
    """Shows an answer as it was written; nothing in it is taken for markup.

    Args:
        theme: the look.
        measure: gives the height of a line.

    Signals:
        code_wanted: the marked words, or the answer, shall have a code.
        note_wanted: a memo shall be written.
        menu_wanted: the menu of the answer is asked for; carries the quotations at the place that
            was clicked, or at the cursor, and the place on the screen.
        quotation_clicked: the quotations at the place that was clicked, and the place.
        marked: other words are marked, or none.
        left: the cursor moved out of the text; carries -1 upwards and 1 downwards.
    """

    code_wanted = Signal()
    note_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    quotation_clicked = Signal(object, QPoint)
    marked = Signal()
    left = Signal(int)

    def __init__(self, theme: Theme, measure: AnswerMeasure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = measure.line
        self._positions = TextPositions("")
        self._stretches: tuple[Stretch, ...] = ()
        self._found: tuple[tuple[int, int], ...] = ()
        self._pressed_at = QPoint()
        self.setProperty("role", "answer")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(measure.text_font)
        self.document().setUndoRedoEnabled(False)
        self._set_line_height(measure.line)
        self.selectionChanged.connect(self.marked)

    def show_item(self, item: AnswerItem) -> None:
        """Show an answer; when its words are the same, what is marked in them stays marked."""
        text = item.answer.text
        if text != self._positions.text:
            self._positions = TextPositions(text)
            self._replace(self._positions.shown)
        self._stretches = item.stretches
        self._found = tuple(_occurrences(text, item.wanted))
        self.viewport().update()

    def _set_line_height(self, line: int) -> None:
        layout = QTextBlockFormat()
        layout.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(self.document()).mergeBlockFormat(layout)

    def _replace(self, text: str) -> None:
        """Put other words in place of all; they take over the height of the lines."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    @property
    def marked_words(self) -> tuple[int, int]:
        """First marked character and the one after the last; the same when nothing is marked."""
        cursor = self.textCursor()
        return (
            self._positions.from_qt(cursor.selectionStart()),
            self._positions.from_qt(cursor.selectionEnd()),
        )

    def unmark(self) -> None:
        """Mark nothing."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    @property
    def mark_rect(self) -> QRect:
        """Where the marked words end, in the coordinates of this widget."""
        return self.cursorRect()

    def quotations_at(self, place: QPoint) -> tuple[Stretch, ...]:
        """The quotations whose words lie at a place of this widget."""
        return tuple(
            stretch
            for stretch in self._stretches
            if any(area.contains(place) for area in self._areas(*_ends(stretch)))
        )

    def quotations_at_cursor(self) -> tuple[Stretch, ...]:
        """The quotations the cursor stands in."""
        place = self._positions.from_qt(self.textCursor().position())
        found = ((stretch, _ends(stretch)) for stretch in self._stretches)
        return tuple(stretch for stretch, (start, end) in found if start <= place <= end)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was found and the quotations first, and the words over them."""
        painter = QPainter(self.viewport())
        for start, end in self._found:
            self._fill(painter, start, end, self._theme.ink("example-soft"))
        for depth, stretch in self._with_depth():
            colour = stretch.code.colour
            start, end = _ends(stretch)
            if depth == 0:
                self._fill(painter, start, end, self._theme.colour(CodeColour(colour)))
            firm = self._theme.colour(CodeColour(colour, firm=True))
            self._underline(painter, stretch, depth, firm)
        painter.end()
        super().paintEvent(event)

    def _with_depth(self) -> Iterator[tuple[int, Stretch]]:
        """The quotations, and how many earlier ones each shares words with."""
        for place, stretch in enumerate(self._stretches):
            start, end = _ends(stretch)
            before = (_ends(other) for other in self._stretches[:place])
            yield sum(a < end and start < b for a, b in before), stretch

    def _fill(self, painter: QPainter, start: int, end: int, colour: QColor) -> None:
        for area in self._areas(start, end):
            painter.fillRect(area.adjusted(0, 1, 0, -2), colour)

    def _underline(self, painter: QPainter, stretch: Stretch, depth: int, colour: QColor) -> None:
        lane = depth % 2  # a second code's line lies under the first's
        for area in self._areas(*_ends(stretch)):
            top = area.bottom() - (2 - lane) * _FIRM
            painter.fillRect(QRectF(area.left(), top, area.width(), _FIRM), colour)

    def _areas(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles some characters take, line by line."""
        first, last = self._positions.to_qt(start), self._positions.to_qt(end)
        block = self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            yield from self._areas_in(block, first - block.position(), last - block.position())
            block = block.next()

    def _areas_in(self, block: QTextBlock, first: int, last: int) -> Iterator[QRectF]:
        layout = block.layout()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            top = origin.y() + number * self._line
            for left, right in self._across(line, start, end) if start < end else ():
                yield QRectF(origin.x() + left, top, right - left, self._line)

    def _across(self, line: QTextLine, start: int, end: int) -> Iterator[tuple[float, float]]:
        """From where to where some characters lie in a line, which may be in several pieces."""
        if not self._positions.runs_both_ways:
            yield _x(line, start), min(_x(line, end), line.x() + line.naturalTextWidth())
            return
        for run in line.glyphRuns(start, end - start):
            yield run.boundingRect().left(), run.boundingRect().right()

    # Mouse and keyboard

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window: there is nothing to undo in words that are only read."""
        is_asking = event.type() == QEvent.Type.ShortcutOverride
        if is_asking and isinstance(event, QKeyEvent) and any(map(event.matches, _UNDOING)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """K or Enter codes, N writes a note, the arrows go on to the answer above or below."""
        if not event.modifiers() and event.key() in _CODE_KEYS:
            self.code_wanted.emit()
        elif not event.modifiers() and event.key() == Qt.Key.Key_N:
            self.note_wanted.emit()
        elif not event.modifiers() and event.key() in _STEPS and self._at_end(event.key()):
            self.left.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _PAGES or any(map(event.matches, _UNDOING)):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _at_end(self, key: int) -> bool:
        step = _MOVES[Qt.Key(key)]
        return not QTextCursor(self.textCursor()).movePosition(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from marking words."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a quotation opens its menu."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        found = self.quotations_at(place)
        is_click = event.button() == Qt.MouseButton.LeftButton and place == self._pressed_at
        if is_click and found and not self.textCursor().hasSelection():
            self.quotation_clicked.emit(found, event.globalPosition().toPoint())
        self.marked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the answer's own menu instead of Qt's."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(self.quotations_at(event.pos()), event.globalPos())
        else:
            below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self.menu_wanted.emit(self.quotations_at_cursor(), below)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words alone, as they were written."""
        cursor = self.textCursor()
        return text_data(self._positions.written(cursor.selectionStart(), cursor.selectionEnd()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the list."""
        event.ignore()


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVES = {
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def _x(line: QTextLine, place: int) -> float:
    """Where a character of a line begins; Qt gives the place back beside it."""
    x, _ = cast(tuple[float, int], line.cursorToX(place))
    return x


def _ends(stretch: Stretch) -> tuple[int, int]:
    return stretch.quotation.start, stretch.quotation.end


def _occurrences(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Where a text stands in an answer, in large letters or small."""
    folded, sought = text.casefold(), wanted.strip().casefold()
    if not sought or len(folded) != len(text):  # a letter that folds to two moves all places
        return
    start = folded.find(sought)
    while start >= 0:
        yield start, start + len(sought)
        start = folded.find(sought, start + len(sought))
