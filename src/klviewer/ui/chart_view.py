"""A chart on a page: as wide as the page lets it, and as high as it then needs."""

from dataclasses import replace

import pyqtgraph
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QSizePolicy, QWidget

from klviewer.reports.chart_layout import Size
from klviewer.reports.drawing import Drawing, Label
from klviewer.reports.link_regions import Region, room_of
from klviewer.survey.charts import Chart
from klviewer.ui.chart_item import ChartItem
from klviewer.ui.laid_chart import LEAST_WIDTH, LaidChart, Picked
from klviewer.ui.painting import FontMeasure
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_USUAL_WIDTH = 480
_NOTHING = Picked()


class ChartView(pyqtgraph.GraphicsView):
    """Shows a chart; as high as the chart needs at its width.

    A column of charts ends with a stretch, which takes the height nobody needs.

    Args:
        theme: the look.
        parent: the widget it stands in.
        size: how much of the chart to show.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, size: Size = Size.FULL
    ) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._letters = FontMeasure(theme)
        self._size = size
        self._whole: Chart | None = None
        self._shown = LaidChart(None, _NOTHING, size, self._letters)
        self._item = ChartItem(theme, self._letters)
        self._settle()

    def _settle(self) -> None:
        """Turn the plotting view into a plain, transparent part of a page."""
        self.setCentralWidget(None)
        # The item tells the view itself, not the scene, when it is another.
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.addItem(self._item)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        # Not a fixed height: layouts would hold it to the height at the usual width.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph's own way takes the view apart while it is used."""
        return QWidget.close(self)

    # --- what it shows ---------------------------------------------------------

    def show_chart(
        self,
        chart: Chart,
        picked: Picked = _NOTHING,
        *,
        is_told: bool = False,
        is_titled: bool = False,
    ) -> None:
        """Show a chart.

        Args:
            chart: what the graph says.
            picked: what of it was picked.
            is_told: whether a sentence above it says what it shows, so that its own stays away.
            is_titled: whether the page has its title already, likewise.
        """
        self._whole = chart
        drawn = replace(chart, subtitle=None) if is_told else chart
        drawn = replace(drawn, title="") if is_titled else drawn
        if (drawn, picked) == (self._shown.chart, self._shown.picked):
            return
        before, self._shown = self._shown, LaidChart(drawn, picked, self._size, self._letters)
        self._shown.keep_heights_of(before)
        self.setAccessibleName(say(chart.title))
        if self.isHidden():
            return  # it is drawn when there is room for it
        if self._shown.height(self.width()) != before.height(self.width()):
            self.updateGeometry()  # costs the page a layout, which asks for many widths
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what it was given while it was hidden."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        laid = self._shown.at(self.width())
        self.setAccessibleDescription(laid.drawing.says)
        self._item.show_drawing(laid.drawing)

    @property
    def chart(self) -> Chart | None:
        """What it shows, with its own sentence; None before it shows anything."""
        return self._whole

    @property
    def drawing(self) -> Drawing:
        """What is painted."""
        return self._shown.at(self.width()).drawing

    @property
    def regions(self) -> tuple[Region, ...]:
        """The marks that can be opened, and where they lie in the widget."""
        return self._shown.at(self.width()).regions

    def has_words_in(self, place: QRect) -> bool:
        """Whether words of the chart stand somewhere in it."""
        labels = (shape for shape in self.drawing.shapes if isinstance(shape, Label))
        rooms = (QRectF(*room_of(label, self._letters)) for label in labels)
        return any(room.intersects(QRectF(place)) for room in rooms)

    # --- its room --------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the chart is at a width."""
        return self._shown.height(width)

    def sizeHint(self) -> QSize:
        """The usual width, and the height it has now: layouts ask for the height at their own."""
        width = max(self.minimumWidth(), _USUAL_WIDTH)
        return QSize(width, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The narrowest the chart can be."""
        return QSize(LEAST_WIDTH[self._size], 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        if event is not None and event.size().width() != event.oldSize().width():
            self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
