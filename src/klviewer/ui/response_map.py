"""The municipalities on a map by whether and how they have answered."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from klviewer.reports.drawing import Link
from klviewer.survey.map_colouring import answered_map, answerings
from klviewer.survey.selection import Picking
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.document import Document
from klviewer.ui.fitted_map import fit_map
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_column import PageColumn
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme


class ResponseMap(PageColumn):
    """Shows who has answered all areas, or one of them and how.

    Args:
        document: the open project.
        theme: the look.

    Signals:
        area_chosen: another area was chosen; carries its id, empty for all areas.
    """

    area_chosen = Signal(str)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._area = ""
        self.area = ChoiceList(self.tr("Område"))  # stands where the page has room for it
        self.area.chosen.connect(self._choose)
        self.chart = ChartCanvas(theme, self)
        ChartExports(document, theme, self).attach(self.chart)
        self.chart.picked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chart, 1)
        row.addStretch(0)

    def fit(self, room: QSize) -> None:
        """Make the map as wide as it can be without scrolling, where its names can be read then.

        Args:
            room: what there is of the page.
        """
        fit_map(self.chart, room)

    def refresh(self) -> None:
        """Colour the map anew; nothing is shown in a survey without municipalities."""
        tables = self._document.tables
        offered = answerings(tables.counted.sources.shown)
        self.area.offer([(found.area, say(found.name)) for found in offered], self._area)
        title = self.tr("Hvem har svaret?")
        chart = answered_map(self._area, tables, title)
        self.chart.setVisible(chart is not None)
        if chart is not None:
            picked = Picked(municipalities=self._document.selection.municipalities)
            self.chart.show_chart(chart, picked, is_titled=True)

    def show_area(self, area: str) -> None:
        """Show who has answered an area, all of them where it is empty, when it is next drawn."""
        self._area = area

    def _choose(self, area: str) -> None:
        self._area = area
        self.refresh()
        self.area_chosen.emit(area)

    def _pick(self, links: tuple[Link, ...], how: Picking) -> None:
        if self.chart.chart is not None:
            self._document.click(*picks_of(links, self.chart.chart), how=how)
