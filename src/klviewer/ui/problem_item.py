"""A problem of the files as it is painted in a list: what, where, and what was done."""

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from klviewer.reports.drawing import TextStyle
from klviewer.survey.problems import Problem, Severity
from klviewer.ui.problems_model import PROBLEM, WHAT, place_in_words, severity_name
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_BAR = 3
_SIDE = 12
_ABOVE = 6
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_INKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "accent-line"}
_ENDLESS = 10_000


class ProblemItem(QStyledItemDelegate):
    """Paints problems one under the other.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def _lines(self, problem: Problem) -> tuple[tuple[str, TextStyle, str], ...]:
        """The paragraphs with their styles and inks."""
        head = f"{severity_name(problem.severity)}: {say(problem.what)}"
        where = place_in_words(problem.place)
        told = ((where, TextStyle.SMALL, "quiet"), (say(problem.done), TextStyle.SMALL, "ink"))
        return ((head, TextStyle.TEXT, "ink"), *(line for line in told if line[0]))

    def _height(self, text: str, style: TextStyle, width: float) -> float:
        metrics = QFontMetricsF(self._theme.font(style))
        return metrics.boundingRect(QRectF(0, 0, width, _ENDLESS), _WRAPPED, text).height()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words are at the width of their column; the others are hidden."""
        if index.column() != WHAT:
            return QSize()
        width = option.rect.width() - _BAR - 2 * _SIDE
        lines = self._lines(index.data(PROBLEM))
        words = sum(self._height(text, style, width) for text, style, _ in lines)
        return QSize(option.rect.width(), ceil(words) + 2 * _ABOVE + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A bar in the severity's colour, the words, and a hairline under them."""
        problem: Problem = index.data(PROBLEM)
        area = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.ink("accent-soft"))
        bar = QRectF(area.left(), area.top() + _ABOVE, _BAR, area.height() - 2 * _ABOVE)
        painter.fillRect(bar, self._theme.ink(_INKS[problem.severity]))
        foot = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(foot, self._theme.ink("line"))
        room = area.adjusted(_BAR + _SIDE, _ABOVE, -_SIDE, 0)
        for text, style, ink in self._lines(problem):
            painter.setFont(self._theme.font(style))
            painter.setPen(self._theme.ink(ink))
            painter.drawText(room, _WRAPPED, text)
            room.setTop(room.top() + self._height(text, style, room.width()))
        painter.restore()
