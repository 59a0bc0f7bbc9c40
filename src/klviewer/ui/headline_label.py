"""The headline sentence of a theme, whose figures open the municipalities behind them."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QWidget

from klviewer.survey.headlines import Sentence, plain
from klviewer.ui.theme import Theme

_USUAL_WIDTH = 400
_LEAST_WIDTH = 120


class HeadlineLabel(QLabel):
    """Shows a sentence; its figures are links in the accent colour.

    Args:
        theme: the look.

    Signals:
        choice_clicked: a figure was opened; carries the id of the choice it words.
    """

    choice_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[int, int] = {}
        self.setProperty("role", "headline")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._follow)

    def setText(self, text: str) -> None:
        """Show a text, where it is another."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()

    def heightForWidth(self, width: int) -> int:
        """How high the sentence is at a width; layouts ask again and again."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The height it has now: Qt would lay the words out at widths they never get."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    def minimumSizeHint(self) -> QSize:
        """A sentence can be broken into narrow lines."""
        return QSize(_LEAST_WIDTH, self.fontMetrics().height())

    def show_sentence(self, sentence: Sentence, chosen: frozenset[str]) -> None:
        """Show a sentence.

        Args:
            sentence: with the ids of choices where there are figures.
            chosen: the ids of the choices that are picked.
        """
        self.setText("".join(self._phrase(p.text, p.choice, chosen) for p in sentence))
        self.setAccessibleName(plain(sentence))
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
            if any(phrase.choice for phrase in sentence)
            else Qt.FocusPolicy.NoFocus
        )

    def show_words(self, text: str) -> None:
        """Show words without figures."""
        self.setText(escape(text))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _phrase(self, text: str, choice: str, chosen: frozenset[str]) -> str:
        if not choice:
            return escape(text)
        line = "underline" if choice in chosen else "none"
        look = f"color:{self._theme.ink('accent').name()};text-decoration:{line}"
        address = escape(bytes(QUrl.toPercentEncoding(choice).data()).decode())
        return f'<a href="{address}" style="{look}"><b>{escape(text)}</b></a>'

    def _follow(self, address: str) -> None:
        self.choice_clicked.emit(QUrl.fromPercentEncoding(address.encode()))
