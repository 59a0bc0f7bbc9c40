"""What a person sees of a window, and a hand with a mouse that counts its clicks."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from klviewer.reports.drawing import Label
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.filter_chip import FilterChip
from klviewer.ui.headline_label import HeadlineLabel

_HALF_A_LINE = 8
_AT_ITS_END = Qt.TextElideMode.ElideRight
_AROUND = 44  # its cross and what is around it


class Hand:
    """Clicks what can be seen, and nothing else.

    Args:
        window: what is looked at.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.clicks = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and release the left button on a widget, which must lie on top there."""
        place = widget.rect().center() if at is None else at
        assert widget.visibleRegion().contains(place), f"{widget} cannot be seen there"
        met = QApplication.widgetAt(widget.mapToGlobal(place))
        assert met is not None
        assert met is widget or widget.isAncestorOf(met), f"{met} lies over {widget}"
        self.clicks += 1
        QTest.mouseClick(met, Qt.MouseButton.LeftButton, pos=met.mapFrom(widget, place))
        QApplication.processEvents()

    def tab(self, words: str) -> None:
        """Click a tab."""
        tabs = next(found for found in self.window.findChildren(QTabBar) if found.isVisible())
        names = [tabs.tabText(place) for place in range(tabs.count())]
        self.click(tabs, tabs.tabRect(names.index(words)).center())

    def button(self, words: str) -> None:
        """Click a button or a link by its words."""
        buttons = self.window.findChildren(QPushButton)
        self.click(next(b for b in buttons if b.text() == words and b.isVisible()))

    def mark(self, graph: str, choice: str) -> None:
        """Click the mark of an answer in the graph whose question holds some words."""
        canvas = next(
            found
            for found in self.window.findChildren(ChartCanvas)
            if graph in found.accessibleName() and found.isVisible()
        )
        region = next(found for found in canvas.regions if found.link.choice == choice)
        self.click(canvas.viewport(), QPointF(*region.centre).toPoint())

    def row(self, view: QAbstractItemView, words: str) -> None:
        """Click the row of a list that holds some words."""
        index = next(index for index in _indexes(view) if words in str(index.data()))
        self.click(view.viewport(), view.visualRect(index).center())


def seen(window: QWidget) -> str:
    """All words that can be read in a window now, a piece per line."""
    parts = (part for widget in window.findChildren(QWidget) for part in _words(widget))
    return "\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")


def _words(widget: QWidget) -> Iterator[str]:
    if widget.visibleRegion().isEmpty():
        return
    if isinstance(widget, ChartCanvas):
        yield from _graph_words(widget)
    elif isinstance(widget, HeadlineLabel):
        yield widget.accessibleName() if _is_whole(widget) else ""
    elif isinstance(widget, FilterChip):
        yield widget.fontMetrics().elidedText(widget.words, _AT_ITS_END, widget.width() - _AROUND)
    elif isinstance(widget, QLabel | QAbstractButton):
        yield widget.text() if _is_whole(widget) else ""
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    elif isinstance(widget, QTextEdit):
        yield from _paragraphs(widget)


def _is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def _graph_words(canvas: ChartCanvas) -> Iterator[str]:
    region = canvas.viewport().visibleRegion()
    for shape in canvas.drawing.shapes:
        if isinstance(shape, Label):
            inside = min(max(round(shape.x), 0), canvas.viewport().width() - 1)
            if region.contains(QPoint(inside, round(shape.y) + _HALF_A_LINE)):
                yield shape.text


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    columns = range(model.columnCount()) if isinstance(view, QTableView) else (0,)
    for row in range(model.rowCount()):
        for column in columns:
            yield model.index(row, column)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    region = view.viewport().visibleRegion()
    for index in _indexes(view):
        if region.contains(view.visualRect(index).center()):
            yield str(index.data())


def _paragraphs(edit: QTextEdit) -> Iterator[str]:
    region, layout = edit.viewport().visibleRegion(), edit.document().documentLayout()
    block = edit.document().begin()
    while block.isValid():
        area: QRect = layout.blockBoundingRect(block).toRect()
        area.translate(0, -edit.verticalScrollBar().value())
        if region.contains(area.center()):
            yield block.text()
        block = block.next()
