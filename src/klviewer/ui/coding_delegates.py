"""How the coding page's list is painted: answers with coded words marked, codes as tags."""

from math import ceil

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from klviewer.reports.drawing import CodeColour, TextStyle
from klviewer.survey.codes import Code
from klviewer.ui.answer_measure import flowed
from klviewer.ui.coding_rows import CodingRow, Highlight
from klviewer.ui.sorted_rows import ROW
from klviewer.ui.text_positions import TextPositions
from klviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_PAD_X, _PAD_Y = 8, 4
_LINES = 2
_TAG_INSET = 7


class _CellDelegate(QStyledItemDelegate):
    """Paints the row's ground as every cell has it, and something of its own on it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the row."""
        super().paint(painter, option, index)
        row: CodingRow | None = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        self.paint_row(painter, option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y), row)
        painter.restore()

    def displayText(self, value: object, locale: object) -> str:
        """The ground has no words of its own."""
        return ""

    def paint_row(self, painter: QPainter, area: QRect, row: CodingRow) -> None:
        """Paint the cell's part of a row."""
        raise NotImplementedError


class ExcerptDelegate(_CellDelegate):
    """Paints an excerpt on two lines, its coded words soft with a firm line under them."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._font = theme.font(TextStyle.TEXT)
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def paint_row(self, painter: QPainter, area: QRect, row: CodingRow) -> None:
        """The first lines of the excerpt, the last of them cut where it does not fit."""
        positions = TextPositions(row.excerpt)
        layout = QTextLayout(positions.shown, self._font)
        layout.setTextOption(self._option)
        layout.setFormats([self._format(mark, positions) for mark in row.highlights])
        lines = self._laid(layout, area)
        painter.setPen(self._theme.ink("ink"))
        for line in lines:
            line.draw(painter, QPointF(area.topLeft()))

    def _laid(self, layout: QTextLayout, area: QRect) -> list[QTextLine]:
        layout.beginLayout()
        lines: list[QTextLine] = []
        y = 0.0
        while len(lines) < _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
            lines.append(line)
        layout.endLayout()
        return lines

    def _format(self, mark: Highlight, positions: TextPositions) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour(CodeColour(mark.colour)))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(self._theme.colour(CodeColour(mark.colour, firm=True)))
        part = QTextLayout.FormatRange()
        part.start = positions.to_qt(mark.start)
        part.length = positions.to_qt(mark.end) - part.start
        part.format = look
        return part


class TagsDelegate(_CellDelegate):
    """Paints codes as tags; those without room become a number."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._font = theme.font(TextStyle.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._high = round(18 * theme.scale)

    def paint_row(self, painter: QPainter, area: QRect, row: CodingRow) -> None:
        """As many tags as there is room for."""
        painter.setFont(self._font)
        widths = [self._width(code.title) for code in row.codes]
        places = flowed(widths, self._high, area)
        fitting = [place for place in places if place.bottom() <= area.bottom() + _PAD_Y]
        for code, place in zip(row.codes, fitting, strict=False):
            self._paint_tag(painter, code, place)
        left_out = len(row.codes) - len(fitting)
        if left_out:
            painter.setPen(self._theme.ink("quiet"))
            foot = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(area, foot.value, f"+{left_out}")

    def _width(self, title: str) -> int:
        return ceil(self._metrics.horizontalAdvance(title)) + 2 * _TAG_INSET + 1

    def _paint_tag(self, painter: QPainter, code: Code, place: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(CodeColour(code.colour)))
        painter.drawRoundedRect(QRectF(place), 4, 4)
        painter.setPen(self._theme.code_text(code.colour))
        inner = place.adjusted(_TAG_INSET, 0, -_TAG_INSET + 1, 0)
        words = self._metrics.elidedText(code.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter.value, words)
