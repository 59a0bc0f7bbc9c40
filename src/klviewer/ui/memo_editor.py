"""Where memos are written: saved when left, and never lost."""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from klviewer.project.operations import Subject, WriteMemo
from klviewer.survey.codes import MemoTarget
from klviewer.ui.document import Document
from klviewer.ui.page_files import files_in
from klviewer.ui.popup import place_near

_LOWEST, _HIGHEST = 2, 8
_WIDTH = 300


class MemoEditor(QPlainTextEdit):
    """The memo about one thing at a time.

    Args:
        document: the open project.

    What is typed is written when the editor is left or hidden, when another memo is shown, when
    `flush` is called, and with Ctrl+Enter. Nothing is written when nothing is changed. What could
    not be written is kept, also while another memo is shown, and tried again.

    Signals:
        finished: Ctrl+Enter was pressed, and the memo is written.
    """

    finished = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._target: MemoTarget | None = None
        self._known = ""  # the memo as the project has it, or is just about to
        self._underway: dict[MemoTarget, str] = {}  # given to the project, not yet seen in it
        self._unwritten: dict[MemoTarget, str] = {}  # what it could not take
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Skriv en note …"))
        self.document().contentsChanged.connect(self.updateGeometry)
        document.changed.connect(self._follow)
        document.failed.connect(self._keep_unwritten)

    def show_memo(self, target: MemoTarget | None) -> None:
        """Show the memo about something, after what was typed before has been written."""
        if target != self._target:
            self.flush()
            self._target = target
            self._load()
        snapshot = self._document.snapshot
        writable = snapshot is not None and snapshot.writable and target is not None
        self.setReadOnly(not writable)

    def _load(self) -> None:
        target = self._target
        self._known = self._underway.get(target, self._kept(target)) if target else ""
        shown = self._unwritten.get(target, self._known) if target else ""
        if shown != self.toPlainText():
            self.setPlainText(shown)

    def _kept(self, target: MemoTarget) -> str:
        """The memo as the project has it."""
        snapshot = self._document.snapshot
        return snapshot.coding.memo(target) if snapshot else ""

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that the project does not have."""
        return self.toPlainText().strip() != self._known.strip()

    def flush(self) -> None:
        """Write what was typed, if anything was, and what could not be written before."""
        if self._target is not None and not self.isReadOnly():
            self._unwritten.pop(self._target, None)
            if self.is_changed:
                text = self.toPlainText()
                self._known = self._unwritten[self._target] = text if text.strip() else ""
        writing, self._unwritten = self._unwritten, {}
        self._underway |= writing
        for target, words in writing.items():
            self._document.perform(WriteMemo(target, words))

    def _follow(self, subjects: frozenset[Subject]) -> None:
        """Show what the project has now, unless something is typed or still being written."""
        if Subject.MEMOS not in subjects:
            return
        self._underway, self._unwritten = (
            self._missing(self._underway),
            self._missing(self._unwritten),
        )
        if self._target not in self._underway and not self.is_changed:
            self._load()

    def _missing(self, memos: Mapping[MemoTarget, str]) -> dict[MemoTarget, str]:
        """Those that the project does not have as they are here."""
        return {target: words for target, words in memos.items() if words != self._kept(target)}

    def _keep_unwritten(self, _error: object) -> None:
        """After a failure the project still has the old memos, and the words stay here."""
        self._unwritten, self._underway = self._underway | self._unwritten, {}
        if self._target in self._unwritten:
            self._known = self._kept(self._target)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write when left."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write when hidden."""
        super().hideEvent(event)
        self.flush()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's to open."""
        return not files_in(source) and super().canInsertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter writes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.flush()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as the words need, within bounds."""
        lines = int(self.document().size().height())
        shown = min(max(lines, _LOWEST), _HIGHEST)
        around = self.contentsMargins()
        high = shown * self.fontMetrics().lineSpacing() + around.top() + around.bottom() + 18
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """Not lower than the words need."""
        return QSize(80, self.sizeHint().height())


class MemoPopup(QFrame):
    """A memo in a small window of its own, beside what it is about.

    Args:
        document: the open project.
    """

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.editor = MemoEditor(document)
        hint = QLabel(self.tr("Gemmes, når du går videre. Ctrl+Enter lukker."))
        hint.setProperty("role", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(8)
        for part in (self._title, self.editor, hint):
            self._column.addWidget(part)
        self.editor.finished.connect(self.close)

    def write(self, target: MemoTarget, title: str, at: QRect) -> None:
        """Open the memo about something.

        Args:
            target: what it is about.
            title: says what.
            at: where on the screen that is.
        """
        self._title.setText(title)
        self.editor.setAccessibleName(title)
        self.editor.show_memo(target)
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))
        place_near(self, at)
        self.show()
        self.editor.setFocus(Qt.FocusReason.PopupFocusReason)
