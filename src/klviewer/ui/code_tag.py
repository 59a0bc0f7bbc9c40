"""A code's title in the code's colours, as a small button."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from klviewer.reports.drawing import CodeColour, TextStyle
from klviewer.survey.codes import Code
from klviewer.ui.theme import Theme
from klviewer.ui.tool_tips import tip

_INSET = 8


class CodeTag(QAbstractButton):
    """Shows a code and can be pressed.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = theme.font(TextStyle.SMALL)
        self.code: Code | None = None
        self._count = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_code(self, code: Code, count: int | None = None) -> None:
        """Show a code, with how often it is used where that is given."""
        self.code = code
        self._count = "" if count is None else f" · {count}"
        title = f"{code.title}{self._count}"
        # An ampersand in a button's text would be taken for a shortcut.
        self.setText(title.replace("&", "&&"))
        self._explain()
        name = self.tr("Kode: {title}") if count is None else self.tr("Kode: {title}, {count} svar")
        self.setAccessibleName(name.format(title=code.title, count=count))
        self.update()

    @property
    def title(self) -> str:
        """The words on the tag."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        words = ceil(QFontMetricsF(self._small).horizontalAdvance(self.title))
        return QSize(words + 2 * _INSET + 1, round(20 * self._theme.scale))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that are cut are said in full under the mouse."""
        super().resizeEvent(event)
        self._explain()

    def _explain(self) -> None:
        is_cut = self.width() < self.sizeHint().width()
        self.setToolTip(tip(self.title) if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft ground, the words, and a firm line when pressed, checked or focused."""
        if self.code is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        firm = self._theme.colour(CodeColour(self.code.colour, firm=True))
        strong = self.hasFocus() or self.isChecked() or self.isDown()
        line = QPen(firm, 2 if self.hasFocus() else 1) if strong or self.underMouse() else None
        painter.setPen(line or Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(CodeColour(self.code.colour)))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(self._theme.code_text(self.code.colour))
        painter.setFont(self._small)
        metrics = QFontMetricsF(self._small)
        room = self.width() - 2 * _INSET - metrics.horizontalAdvance(self._count)
        words = metrics.elidedText(self.code.title, Qt.TextElideMode.ElideRight, room) + self._count
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(_INSET, baseline), words)
        painter.end()
