"""Sheets of paper on the screen, one under the other, as they will be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from klviewer.reports.drawing import Drawing
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme

_BETWEEN = 16
_AROUND = 24
_LARGEST = 1.25


class PagesView(QScrollArea):
    """Pages to scroll through; as wide as there is room for, or each one whole.

    Args:
        pages: at least one.
        theme: the colours of paper.
        parent: the widget it stands in.

    Signals:
        turned: another page is the one that is looked at; carries its number, from 1.
    """

    turned = Signal(int)

    def __init__(
        self, pages: Sequence[Drawing], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.pages = tuple(pages)
        self._whole = False
        self._current = 1
        self._sheets = _Sheets(self.pages, theme)
        self.setWidget(self._sheets)
        self.setProperty("role", "panel")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._note_page())

    @property
    def current(self) -> int:
        """The number of the page that is looked at, from 1."""
        return self._current

    def go_to(self, number: int) -> None:
        """Look at a page, or the nearest there is."""
        place = min(max(number, 1), len(self.pages)) - 1
        self.verticalScrollBar().setValue(round(self._sheets.top(place)) - _AROUND)

    def show_whole(self, whole: bool) -> None:
        """Make pages as high as the view, or as wide."""
        current = self._current
        self._whole = whole
        self._fit()
        self.go_to(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page, room = self.pages[0], self.viewport().size()
        scale = min(_LARGEST, (room.width() - 2 * _AROUND) / page.width)
        if self._whole:
            scale = min(scale, (room.height() - 2 * _AROUND) / page.height)
        self._sheets.magnify(max(scale, 0.1))
        self.verticalScrollBar().setSingleStep(_AROUND)
        self._note_page()

    def _note_page(self) -> None:
        """The page in the middle of the view is the one that is looked at."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        tops = [self._sheets.top(place) for place in range(len(self.pages))]
        current = max(1, sum(top <= middle for top in tops))
        if current != self._current:
            self._current = current
            self.turned.emit(current)


class _Sheets(QWidget):
    """The pages themselves."""

    def __init__(self, pages: Sequence[Drawing], theme: Theme) -> None:
        super().__init__()
        self._pages = pages
        self._theme = theme
        self._letters = FontMeasure(theme)
        self._scale = 1.0
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def magnify(self, scale: float) -> None:
        """Show the pages at a scale."""
        self._scale = scale
        page = self._pages[0]
        height = self.top(len(self._pages)) - _BETWEEN + _AROUND
        self.resize(QSize(round(page.width * scale) + 2 * _AROUND, round(height)))
        self.update()

    def top(self, place: int) -> float:
        """Where a page begins, the first being 0."""
        return _AROUND + place * (self._pages[0].height * self._scale + _BETWEEN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are seen."""
        painter = QPainter(self)
        for place, page in enumerate(self._pages):
            size = page.width * self._scale, page.height * self._scale
            sheet = QRectF(_AROUND, self.top(place), *size).toAlignedRect()
            if not sheet.intersects(event.rect()):
                continue
            painter.fillRect(sheet, self._theme.ink("paper"))
            painter.setPen(QPen(self._theme.ink("line"), 1))
            painter.drawRect(sheet)
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(self._scale, self._scale)
            paint(painter, page, self._theme, self._letters)
            painter.restore()
