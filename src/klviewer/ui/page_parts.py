"""The small parts pages are made of: words in their styles, hairlines, links."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget

_WRAPPED = frozenset({"headline", "note-heading", "page-title", "quiet", "small", "strong"})
_SHOWN = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_HIDDEN = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def words(text: str, role: str) -> QLabel:
    """A line or paragraph in one of the style sheet's text styles.

    Args:
        text: plain.
        role: its name in the style sheet.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(role in _WRAPPED)
    return label


def hairline(lying: bool = True) -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setProperty("lying", "true" if lying else "false")
    return line


def link(text: str) -> QPushButton:
    """Words that can be pressed."""
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class Scrolled(QScrollArea):
    """A widget that can be taller than its room, and never wider.

    Args:
        content: what is scrolled.
        role: its ground in the style sheet, “paper” or “panel”.
    """

    def __init__(self, content: QWidget, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("role", role)
        self._content = content
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(_HIDDEN)
        self.setVerticalScrollBarPolicy(_HIDDEN)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for more room when what is scrolled needs it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._show_bar_if_needed()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Show the bar where there is no longer room for all."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._show_bar_if_needed()  # now that the content has had the new room to fit into
        return is_done

    def _show_bar_if_needed(self) -> None:
        """Decide on the bar by the height of the content as wide as it is.

        Left to itself, the area would lay the content out at the other width, too, and often at
        every width between the two.
        """
        is_shown = self.verticalScrollBarPolicy() == _SHOWN
        needs_bar = self._height_needed(beside_bar=is_shown) > self.height()
        if is_shown and not needs_bar:
            needs_bar = self._height_needed(beside_bar=False) > self.height()
        if needs_bar != is_shown:
            self.setVerticalScrollBarPolicy(_SHOWN if needs_bar else _HIDDEN)

    def _height_needed(self, *, beside_bar: bool) -> int:
        width = self.width() - beside_bar * self.verticalScrollBar().sizeHint().width()
        least = self._content.minimumSizeHint()
        layout = self._content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least.height()
        return max(least.height(), layout.totalHeightForWidth(max(width, least.width())))

    def minimumSizeHint(self) -> QSize:
        """As wide as what is scrolled must be, beside the bar."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._content.minimumSizeHint().width() + bar
        return QSize(width, super().minimumSizeHint().height())
