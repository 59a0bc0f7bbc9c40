"""How the cells of a table with one line a row are painted: quickly, for a page full of them."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ON_ONE_LINE = Qt.TextFlag.TextSingleLine.value
_MARGIN = 3  # what Qt leaves free at both sides of the words
_LINE = 1  # under each row
_MARK = 16
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class CellLook:
    """A cell as it is shown.

    Args:
        words: plain.
        mark: before them, None where there is none.
        colour: of the words, None for the usual one.
        side: where the words stand.
    """

    words: str
    mark: QIcon | None = None
    colour: QColor | None = None
    side: Qt.AlignmentFlag = _LEFT


class TableCells(QStyledItemDelegate):
    """Paints the ground as the style sheet has it, and on it a mark and a line of words.

    Qt's own way lays the words of every cell out three times, and asks the model for seven things
    one by one. A kind of table may say in `look` all that a cell shows at once.

    Args:
        padding: what the style sheet leaves free at both sides of a cell.
        parent: the table.
    """

    def __init__(self, padding: int, parent: QObject) -> None:
        super().__init__(parent)
        self._around = padding + _MARGIN
        self._cut: dict[tuple[str, int], str] = {}

    def look(self, index: Index) -> CellLook:
        """What a cell shows, as its model says."""
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        return CellLook(
            str(index.data()),
            index.data(Qt.ItemDataRole.DecorationRole),
            colour if isinstance(colour, QColor) else None,
            Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or _LEFT),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, the mark and the words, whose end is left out where it has no room."""
        option.widget.style().drawPrimitive(_GROUND, option, painter, option.widget)
        look = self.look(index)
        area = option.rect.adjusted(self._around, 0, -self._around, -_LINE)
        if look.mark is not None:
            beside = QRect(area.left(), area.center().y() - _MARK // 2 + 1, _MARK, _MARK)
            look.mark.paint(painter, beside)
            area.setLeft(beside.right() + 1 + 2 * _MARGIN)
        painter.setFont(option.font)
        painter.setPen(look.colour or option.palette.color(QPalette.ColorRole.Text))
        words = self._fitting(look.words, area.width(), option.fontMetrics)
        painter.drawText(area, look.side.value | _ON_ONE_LINE, words)

    def _fitting(self, words: str, room: int, letters: QFontMetrics) -> str:
        key = words, room
        if key not in self._cut:
            if len(self._cut) >= _REMEMBERED:
                self._cut.clear()
            self._cut[key] = letters.elidedText(words, Qt.TextElideMode.ElideRight, room)
        return self._cut[key]


_GROUND = QStyle.PrimitiveElement.PE_PanelItemViewItem
