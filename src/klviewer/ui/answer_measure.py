"""How high an answer's card is, and where its parts lie, before the card exists.

The list of answers knows the height of every card and makes only those that are seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

from klviewer.reports.drawing import TextStyle
from klviewer.ui.answer_item import AnswerItem
from klviewer.ui.text_positions import TextPositions
from klviewer.ui.theme import Theme

MARGIN = 16
_ABOVE, _BELOW = 12, 11
_GAP = 4
_MEMO_INDENT = 12


@dataclass(frozen=True, slots=True)
class CardPlan:
    """Where a card's parts lie.

    Args:
        head: the respondent's name, the buttons and the status.
        question: the question in short, empty where it is not said.
        text: the answer.
        tags: one per code.
        memo: the consultant's own words, empty where there are none.
        height: of the whole card.
    """

    head: QRect
    question: QRect
    text: QRect
    tags: tuple[QRect, ...]
    memo: QRect
    height: int


class AnswerMeasure:
    """Measures cards in a theme's fonts.

    Args:
        theme: its fonts and text size.
    """

    def __init__(self, theme: Theme) -> None:
        self.text_font = theme.font(TextStyle.TEXT)
        self.small_font = theme.font(TextStyle.SMALL)
        self._small = QFontMetrics(self.small_font)
        self._small_exact = QFontMetricsF(self.small_font)
        self.line = round(20 * theme.scale)
        self.tag = round(20 * theme.scale)
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._width = 0
        self._lines: dict[str, int] = {}

    def plan(self, item: AnswerItem, width: int) -> CardPlan:
        """Where the parts of an answer's card lie.

        Args:
            item: what the card shows.
            width: of the card, in pixels.
        """
        inner = max(width - 2 * MARGIN, self.line)
        head = QRect(MARGIN, _ABOVE, inner, self.line)
        question = _below(head, self._small.lineSpacing() if item.question else 0)
        text = _below(question, self.lines(item.answer.text, inner) * self.line)
        tags = self._tags(item, text)
        end = tags[-1].bottom() + 1 if tags else text.bottom() + 1
        memo = QRect(MARGIN, end, inner, 0)
        if item.memo:
            high = self._memo_height(item.memo, inner)
            memo = QRect(MARGIN, end + _GAP + 2, inner, high)
        return CardPlan(head, question, text, tags, memo, memo.bottom() + 1 + _BELOW)

    def lines(self, text: str, width: int) -> int:
        """How many lines an answer takes at a width."""
        if width != self._width:
            self._width, self._lines = width, {}
        found = self._lines.get(text)
        if found is None:
            paragraphs = TextPositions(text).shown.replace("\u2029", "\n").split("\n")
            found = sum(self._lines_of(paragraph, width) for paragraph in paragraphs)
            self._lines[text] = found
        return found

    def _lines_of(self, paragraph: str, width: int) -> int:
        layout = QTextLayout(paragraph, self.text_font)
        layout.setTextOption(self._option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        return max(layout.lineCount(), 1)

    def tag_width(self, title: str) -> int:
        """How wide a code's tag is, before it must be cut."""
        return ceil(self._small_exact.horizontalAdvance(title)) + 17

    def _tags(self, item: AnswerItem, text: QRect) -> tuple[QRect, ...]:
        widths = [self.tag_width(code.title) for code in item.codes]
        return flowed(widths, self.tag, QRect(text.x(), text.bottom() + 1 + _GAP, text.width(), 0))

    def _memo_height(self, memo: str, width: int) -> int:
        room = QRect(0, 0, width - _MEMO_INDENT, 1 << 20)
        flags = Qt.TextFlag.TextWordWrap.value
        return self._small.boundingRect(room, flags, memo).height()


def _below(above: QRect, height: int) -> QRect:
    return QRect(above.x(), above.bottom() + 1, above.width(), height)


def flowed(widths: Sequence[int] | Iterable[int], height: int, room: QRect) -> tuple[QRect, ...]:
    """Places for things side by side, in as many rows as they need.

    Args:
        widths: of the things; one that is too wide gets a row for itself.
        height: of each.
        room: where the first row begins, and how wide the rows are.
    """
    places: list[QRect] = []
    x, y = room.x(), room.y()
    for wanted in widths:
        width = min(wanted, room.width())
        if x > room.x() and x + width > room.x() + room.width():
            x, y = room.x(), y + height + _GAP
        places.append(QRect(x, y, width, height))
        x += width + _GAP
    return tuple(places)
