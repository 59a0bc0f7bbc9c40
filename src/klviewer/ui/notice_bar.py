"""A line under the header that says what happened, without stopping the work."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget


class NoticeKind(StrEnum):
    """How a notice looks."""

    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


class NoticeBar(QFrame):
    """Shows one notice at a time until it is closed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = QPushButton()
        self.action.setProperty("role", "link")
        self.action.clicked.connect(self._act)
        self._react: Callable[[], None] | None = None
        close = QToolButton()
        close.setText("×")
        close.setAccessibleName(self.tr("Luk beskeden"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.action)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The words shown now, empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def show_notice(
        self, kind: NoticeKind, text: str, action: str = "", react: Callable[[], None] | None = None
    ) -> None:
        """Show a notice.

        Args:
            kind: how it looks.
            text: what happened, shown as plain text.
            action: the words of the link at its end, if there is one.
            react: what the link does.
        """
        self.setProperty("kind", kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._react = react
        self.setAccessibleName(text)
        self.show()

    def _act(self) -> None:
        self.hide()  # before acting, which may have something to say
        if self._react is not None:
            self._react()
