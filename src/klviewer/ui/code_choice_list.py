"""The list of codes to choose from, as a model and as it is painted."""

from collections.abc import Collection

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from klviewer.reports.drawing import TextStyle
from klviewer.survey.codes import Coding
from klviewer.ui.code_choices import CodeChoice, code_choices
from klviewer.ui.code_form import kind_name, swatch
from klviewer.ui.icons import icon
from klviewer.ui.theme import Theme

CHOICE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class CodeChoices(QAbstractListModel):
    """The codes offered, as a model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.choices: tuple[CodeChoice, ...] = ()

    def offer(self, coding: Coding, typed: str, at_hand: Collection[str] = ()) -> None:
        """Offer the codes that match what is typed, those at hand before others."""
        self.beginResetModel()
        self._typed = " ".join(typed.split())
        self.choices = code_choices(coding, typed, at_hand)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """One row per code."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, and the choice itself."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(choice)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(choice)
        return choice if role == CHOICE else None

    def _title(self, choice: CodeChoice) -> str:
        if choice.code is None:
            return self.tr("Opret koden “{title}”").format(title=self._typed)
        return choice.code.title

    def _spoken(self, choice: CodeChoice) -> str:
        if choice.code is None:
            return self._title(choice)
        kind = kind_name(choice.code.kind)
        words = self.tr("{title}, {kind}, {count} svar")
        key = self.tr(", tast {digit}").format(digit=choice.digit) if choice.digit else ""
        return words.format(title=choice.code.title, kind=kind, count=choice.answers) + key


class CodeChoiceDelegate(QStyledItemDelegate):
    """Paints a code with its colour, kind and key."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = theme.font(TextStyle.SMALL)
        self._text = theme.font(TextStyle.TEXT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(0, round(26 * self._theme.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's ground, colour, title, kind and key."""
        choice: CodeChoice = index.data(CHOICE)
        area = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.ink("accent-soft"))
        if choice.ends_group:
            line = QRect(area.left(), area.bottom(), area.width(), 1)
            painter.fillRect(line, self._theme.ink("line"))
        inner = area.adjusted(10, 0, -10, 0)
        left = inner.left() + self._draw_colour(painter, choice, inner)
        right = self._draw_notes(painter, choice, inner)
        self._draw(
            painter,
            self._text,
            "ink",
            QRect(QPoint(left, inner.top()), QPoint(right, inner.bottom())),
            str(index.data()),
        )
        painter.restore()

    def _draw_colour(self, painter: QPainter, choice: CodeChoice, inner: QRect) -> int:
        place = QRect(inner.left() - 1, inner.center().y() - 7, 16, 16)
        if choice.code is None:
            icon("add", self._theme, "accent").paint(painter, place)
        else:
            swatch(self._theme, choice.code.colour).paint(painter, place.adjusted(1, 1, -1, -1))
        return 22

    def _draw_notes(self, painter: QPainter, choice: CodeChoice, inner: QRect) -> int:
        """The kind and the key at the right; returns where they begin."""
        if choice.code is None:
            return inner.right()
        metrics = QFontMetrics(self._small)
        right = inner.right()
        if choice.digit:
            box = QRect(right - 15, inner.center().y() - 7, 16, 16)
            painter.setPen(self._theme.ink("line"))
            painter.drawRoundedRect(box, 3, 3)
            self._draw(
                painter, self._small, "quiet", box, str(choice.digit), Qt.AlignmentFlag.AlignCenter
            )
        kind = kind_name(choice.code.kind)
        end = right - 22 if choice.digit else right
        start = end - 2 - metrics.horizontalAdvance(kind)
        area = QRect(QPoint(start, inner.top()), QPoint(end, inner.bottom()))
        self._draw(painter, self._small, "quiet", area, kind)
        return start - 8

    def _draw(
        self,
        painter: QPainter,
        font: QFont,
        ink: str,
        area: QRect,
        words: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.ink(ink))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align.value | Qt.TextFlag.TextSingleLine.value, cut)
