"""The overview's right side: where the municipalities are, and how many have answered."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from klviewer.reports.drawing import Link
from klviewer.survey.charts import TileMap
from klviewer.survey.map_colouring import FOLLOWING, coloured_map, colourings, name_of
from klviewer.survey.overview import Overview
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Picking
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.document import Document
from klviewer.ui.fitted_map import fit_map
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import words
from klviewer.ui.received_rows import ReceivedRows
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme


class OverviewMap(PageColumn):
    """The municipalities on a map, coloured by what is picked or by what was chosen.

    Args:
        document: what is shown.
        theme: the look.

    Signals:
        picked: tones or tiles were picked; carries a tuple of `Pick`s, and a `Picking`.
    """

    picked = Signal(object, object)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._chart: TileMap | None = None
        self._fitted = QSize()
        self.colouring = ChoiceList(self.tr("Kortet viser"))
        self.colouring.chosen.connect(self._choose)
        self._map = ChartCanvas(theme, self)
        self._exports = ChartExports(document, theme, self)
        self._map.picked.connect(self._pick)
        self._received = ReceivedRows()
        self._head = words(self.tr("Kort"), "section-title")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._head)
        head.addWidget(self.colouring, 1)
        column.addLayout(head)
        beside = QHBoxLayout()
        beside.addWidget(self._map, 1)
        beside.addStretch(0)
        column.addLayout(beside)
        column.addWidget(words(self.tr("Modtagne besvarelser"), "section-title"))
        column.addWidget(self._received)
        column.addStretch(1)

    def order_parts(self, before: QWidget) -> None:
        """Let the tab key come from a part of the page to the list, and then to the map."""
        QWidget.setTabOrder(before, self.colouring)
        QWidget.setTabOrder(self.colouring, self._map)
        self._exports.attach(self._map)

    def fit(self, room: QSize) -> None:
        """Make the map so large that all stands on the page without scrolling.

        Args:
            room: what there is of the page.
        """
        column = self.layout()
        if column is None or self._map.isHidden():
            return
        margins = column.contentsMargins()
        width = room.width() - margins.left() - margins.right()
        high = self._map.heightForWidth(min(self._map.maximumWidth(), width))
        around = column.totalHeightForWidth(room.width()) - high
        left = QSize(width, room.height() - around)
        # Every width that is tried costs a layout: not for each selection.
        if left != self._fitted or high > left.height():
            self._fitted = left
            fit_map(self._map, left)

    def show_overview(self, overview: Overview) -> None:
        """Colour the map by what is picked, or what was chosen, and count the responses."""
        tables = self._document.tables
        snapshot = self._document.snapshot
        look = snapshot.look if snapshot else OverviewLook()
        shown = look.on_map(tables)
        chart = coloured_map(shown, tables, "") if shown else None
        for part in (self._head, self.colouring, self._map):
            part.setVisible(chart is not None)
        if shown is not None and chart is not None:
            self._offer(tables, look)
            self._show_map(chart, say(name_of(shown, tables)))
        self._received.show_received(overview)

    def _offer(self, tables: SelectedTables, look: OverviewLook) -> None:
        """Every colouring, and first the one that follows the selection."""
        following = look.following(tables)
        name = say(name_of(following, tables)) if following else ""
        words = self.tr("Følger det valgte: {name}").format(name=name)
        fixed = colourings(tables.counted.sources.shown)
        offered = [(FOLLOWING, words), *((found.id, say(found.name)) for found in fixed)]
        self.colouring.offer(offered, look.colouring)

    def _show_map(self, chart: TileMap, name: str) -> None:
        self._chart = chart
        selection = self._document.selection
        marks = selection.marks(chart.area, chart.question)
        self._map.show_chart(chart, Picked(marks, selection.municipalities))
        self._map.setAccessibleName(self.tr("Kort: {theme}").format(theme=name))

    def _choose(self, colouring: str) -> None:
        snapshot = self._document.snapshot
        if snapshot is not None:
            self._document.look_at(replace(snapshot.look, colouring=colouring))

    def _pick(self, links: tuple[Link, ...], how: Picking) -> None:
        if self._chart is not None:
            self.picked.emit(picks_of(links, self._chart), how)
