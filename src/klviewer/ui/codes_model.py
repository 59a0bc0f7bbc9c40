"""The codes of a project, with how much each is used, as a model."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from klviewer.reports.drawing import TextStyle
from klviewer.survey.code_use import CodeUse
from klviewer.survey.codes import Code
from klviewer.survey.danish import number, sort_key
from klviewer.ui.code_form import kind_name, swatch
from klviewer.ui.sorted_rows import ROW, Index, SortedRows
from klviewer.ui.theme import Theme

TITLE, ANSWERS, RESPONDENTS = range(3)
ELIDED = Qt.TextElideMode.ElideRight


class CodesModel(SortedRows[CodeUse]):
    """One code per row.

    Args:
        has_frame: whether the respondents are the municipalities.
    """

    def __init__(self, has_frame: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_frame = has_frame

    def heads(self) -> Sequence[str]:
        """The code, and how much it is used."""
        respondents = self.tr("Komm.") if self._has_frame else self.tr("Besv.")
        return self.tr("Kode"), self.tr("Svar"), respondents

    def key(self, row: CodeUse) -> Hashable:
        """The code's number."""
        return row.code.id

    def cell(self, row: CodeUse, column: int) -> str:
        """Title and counts."""
        return (row.code.title, number(row.answers), number(row.respondents))[column]

    def sorting(self, column: int) -> Callable[[CodeUse], tuple[object, ...]]:
        """Titles by the Danish alphabet, counts by their value."""
        keys: dict[int, Callable[[CodeUse], tuple[object, ...]]] = {
            TITLE: lambda use: sort_key(use.code.title),
            ANSWERS: lambda use: (use.answers,),
            RESPONDENTS: lambda use: (use.respondents,),
        }
        return keys[column]

    def is_number(self, column: int) -> bool:
        """Counts are."""
        return column in (ANSWERS, RESPONDENTS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The kind is read aloud with the title, and seen under it."""
        if index.column() == TITLE and role in _WITH_KIND and super().data(index, ROW) is not None:
            code = self.rows[index.row()].code
            return f"{code.title}, {kind_name(code.kind)}"
        return super().data(index, role)


_WITH_KIND = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class CodeDelegate(QStyledItemDelegate):
    """Paints a code's colour and title, and its kind under them.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = theme.font(TextStyle.TEXT)
        self._small = theme.font(TextStyle.SMALL)

    def displayText(self, value: object, locale: object) -> str:
        """The ground has no words of its own."""
        return ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's ground, then the code."""
        super().paint(painter, option, index)
        use: CodeUse | None = index.data(ROW)
        if use is None:
            return
        area = option.rect.adjusted(12, 3, -4, -3)
        painter.save()
        swatch(self._theme, use.code.colour).paint(
            painter, QRect(area.left(), area.top() + 2, 14, 14)
        )
        self._write(painter, area.adjusted(22, 0, 0, 0), use.code)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, code: Code) -> None:
        """The title and its kind below; a long title goes on before the kind."""
        kind = kind_name(code.kind)
        first, rest = in_two(code.title, QFontMetrics(self._text), area.width())
        self._draw(painter, area, first, self._text, Qt.AlignmentFlag.AlignTop)
        if rest:
            room = area.adjusted(0, 0, -QFontMetrics(self._small).horizontalAdvance(kind) - 8, 0)
            rest = QFontMetrics(self._text).elidedText(rest, ELIDED, room.width())
            self._draw(painter, room, rest, self._text, Qt.AlignmentFlag.AlignBottom)
            area = area.adjusted(QFontMetrics(self._text).horizontalAdvance(rest) + 8, 0, 0, 0)
        self._draw(painter, area, kind, self._small, Qt.AlignmentFlag.AlignBottom)

    def _draw(
        self, painter: QPainter, area: QRect, words: str, font: QFont, upright: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.ink("ink" if font is self._text else "quiet"))
        cut = painter.fontMetrics().elidedText(words, ELIDED, area.width())
        painter.drawText(area, upright.value | Qt.TextFlag.TextSingleLine.value, cut)


def in_two(words: str, letters: QFontMetrics, width: int) -> tuple[str, str]:
    """As many words as a line holds, and the rest of them.

    Args:
        words: of any length.
        letters: they are written with.
        width: of a line in pixels; a longer first word stays whole.
    """
    first, *others = words.split() or [""]
    while others and letters.horizontalAdvance(f"{first} {others[0]}") <= width:
        first = f"{first} {others.pop(0)}"
    return first, " ".join(others)
