"""The text of one section of the note: typed words with live figures among them."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from klviewer.survey.evidence import Evidence
from klviewer.survey.finding_template import (
    Paragraph,
    ParagraphKind,
    Reference,
    paragraph,
    parse,
    write,
)
from klviewer.ui.note_chart import NoteChart
from klviewer.ui.note_clipboard import copied, plain_words, told
from klviewer.ui.note_formats import CHART, NoteFormats
from klviewer.ui.note_text import (
    chart_beside,
    figure_at,
    figures_of,
    insert_paragraphs,
    kind_of,
    make_kind,
    places_of,
    plain_at,
    read_text,
    release_typed,
    write_text,
)
from klviewer.ui.page_files import files_in

_PAUSE = 1200  # milliseconds without typing before the words are written
_BAR = 3
_INDENT = 20
_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class NoteEditor(QTextEdit):
    """Edits a section; as high as its text.

    Args:
        formats: how it looks.

    Signals:
        finished: the section was left, or nothing was typed for a while: time to write it.
        figure_entered: the cursor came to a figure or left it; carries the reference's text.
        entered: the section is being worked in.
        moved: the cursor's place; carries its rectangle in the editor.
        stepped_out: an arrow key led out of the text; -1 upwards, 1 downwards.
        chart_menu_asked: a graph was right-clicked, or its menu asked for by the keyboard;
            carries its reference and the place on the screen.
    """

    finished = Signal()
    figure_entered = Signal(str)
    entered = Signal()
    moved = Signal(object)
    stepped_out = Signal(int)
    chart_menu_asked = Signal(str, object)

    def __init__(self, formats: NoteFormats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._evidence: Evidence | None = None
        self._template: str | None = ""  # as it was shown or written last
        self._entered = ""
        self._sought = ""
        self._is_writing = False
        self._chart = NoteChart(formats.theme, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.finished)
        self._settle()
        self.textChanged.connect(self._note_typing)
        self.cursorPositionChanged.connect(self._note_place)

    def _settle(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        # What is undone is in the project file, not in the widget.
        self.setUndoRedoEnabled(False)
        self.setFont(self._formats.font)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(round(_INDENT * self._formats.theme.scale))
        layout = self.document().documentLayout()
        layout.registerHandler(CHART, self._chart)
        layout.documentSizeChanged.connect(lambda size: self.setFixedHeight(ceil(size.height())))

    # --- what it shows ---------------------------------------------------------

    def show_text(self, template: str, evidence: Evidence) -> None:
        """Show a text with its figures as they read now; the cursor stays where it can."""
        position = self.textCursor().position()
        self._evidence, self._template = evidence, template
        self._chart.stand_on(evidence)
        self._is_writing = True
        write_text(self.document(), parse(template), evidence, self._formats)
        self._is_writing = False
        self._pause.stop()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.mark_found(self._sought)

    @property
    def template(self) -> str:
        """The text as it stands now."""
        return write(read_text(self.document()))

    @property
    def is_typed_in(self) -> bool:
        """Whether the text is another than the one that was shown or written last."""
        return self.template != self._template

    def reads(self, template: str, figures: Sequence[str]) -> bool:
        """Whether it shows a text whose figures read like that."""
        shown = [run.words for run in figures_of(self.document())]
        return self._template == template and shown == list(figures)

    def keep_typed(self) -> None:
        """The text could not be written: it is still to be."""
        self._template = None

    def take_typed(self) -> str:
        """The text as it stands now, which is being written."""
        self._pause.stop()
        typed = self._template = self.template
        return typed

    # --- typing ----------------------------------------------------------------

    def _note_typing(self) -> None:
        if self._is_writing:
            return
        self._is_writing = True
        release_typed(self.document(), self._formats)
        self._is_writing = False
        self._pause.start()

    def _note_place(self) -> None:
        run = figure_at(self.document(), self.textCursor().position())
        entered = run.reference if run else ""
        if entered != self._entered and self.hasFocus():
            self._entered = entered
            self.figure_entered.emit(entered)
        self.moved.emit(self.cursorRect())

    def insert_reference(self, reference: Reference) -> None:
        """Put a live figure where the cursor stands."""
        self.insert_told((paragraph(reference),))

    def insert_told(self, paragraphs: Sequence[Paragraph]) -> None:
        """Put paragraphs where the cursor stands."""
        if self._evidence is not None:
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            insert_paragraphs(cursor, paragraphs, self._evidence, self._formats)
            cursor.endEditBlock()
            self.setTextCursor(cursor)

    def toggle_kind(self, kind: ParagraphKind) -> None:
        """Give the cursor's paragraph a kind, or make it plain text again."""
        cursor = self.textCursor()
        is_already = kind_of(cursor.block()) is kind
        make_kind(cursor, ParagraphKind.TEXT if is_already else kind, self._formats)
        self._pause.start()

    def select_words(self, words: str) -> None:
        """Select the first place where some words stand; an unknown figure shows its reference."""
        if (found := next(places_of(self.document(), words), None)) is not None:
            self.setTextCursor(found)

    def mark_found(self, text: str) -> None:
        """Mark every place that holds a text, none when it is empty."""
        self._sought = text
        marks = []
        for place in places_of(self.document(), text):
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = place, self._formats.found()
            marks.append(mark)
        self.setExtraSelections(marks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Backspace end lists and quotations; arrows lead on to the next section."""
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):  # a line is a paragraph
            event = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        key = Qt.Key(event.key())
        if self._ends_kind(key):
            make_kind(self.textCursor(), ParagraphKind.TEXT, self._formats)
            self._pause.start()
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            before = self.textCursor()
            super().keyPressEvent(event)
            if self.textCursor() == before:
                self.stepped_out.emit(-1 if key == Qt.Key.Key_Up else 1)
            return
        was_quote = kind_of(self.textCursor().block()) is ParagraphKind.QUOTE
        super().keyPressEvent(event)
        if was_quote and event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            make_kind(self.textCursor(), ParagraphKind.TEXT, self._formats)

    def _ends_kind(self, key: Qt.Key) -> bool:
        cursor = self.textCursor()
        if self.isReadOnly() or kind_of(cursor.block()) is ParagraphKind.TEXT:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return cursor.block().length() == 1
        return key == Qt.Key.Key_Backspace and cursor.atBlockStart() and not cursor.hasSelection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The graph's own menu on a graph, the text's elsewhere."""
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_keyboard else self.cursorForPosition(event.pos())
        if chart := chart_beside(cursor):
            self.chart_menu_asked.emit(chart, event.globalPos())
        else:
            super().contextMenuEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window, when what is typed has been written."""
        if isinstance(event, QKeyEvent) and _is_step(event):
            self.finished.emit()
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The section is being worked in."""
        super().focusInEvent(event)
        self._entered = ""
        self.entered.emit()
        self._note_place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The section is left."""
        super().focusOutEvent(event)
        self.finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll."""
        event.ignore()

    # --- the clipboard ---------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Words for everyone, and the figures for other places in the note."""
        return copied(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's to open."""
        return not files_in(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Figures from the note itself; from elsewhere only words."""
        if paragraphs := told(source):
            self.insert_told(paragraphs)
        elif source.hasText():
            cursor = self.textCursor()
            cursor.insertText(plain_words(source), plain_at(cursor, self._formats))
            self.setTextCursor(cursor)

    # --- painting --------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar beside every quotation, then the text."""
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if kind_of(block) is ParagraphKind.QUOTE:
                area = layout.blockBoundingRect(block)
                bar = QRectF(0, area.top(), _BAR, area.height())
                painter.fillRect(bar, self._formats.theme.ink("accent-line"))
            block = block.next()
        painter.end()
        super().paintEvent(event)


def _is_step(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and any(map(event.matches, _STEPS))
