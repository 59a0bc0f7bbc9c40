"""The graphs of a theme: the first across the page, the others two and two where there is room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from klviewer.reports.drawing import Link
from klviewer.survey.charts import ExpectedCurve, RankedBars, StatusBar, StatusBars
from klviewer.survey.code_charts import CODED
from klviewer.survey.picked_marks import path_marks
from klviewer.survey.selection import Picking, Selection
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_column import PageColumn
from klviewer.ui.theme import Theme

QuestionChart = StatusBar | StatusBars | RankedBars | ExpectedCurve

_TWO_COLUMNS = 600
_BETWEEN, _BELOW = 32, 20


class ChartGrid(PageColumn):
    """Shows charts and says what is picked in them.

    Args:
        theme: the look.
        area: the id of the area the charts are about.

    Signals:
        picked: marks were picked; carries a tuple of `Pick`s, and a `Picking`.
        code_clicked: a code's mark was opened; carries its number.
    """

    picked = Signal(object, object)
    code_clicked = Signal(int)

    def __init__(self, theme: Theme, area: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = area
        self._charts: tuple[QuestionChart, ...] = ()
        self._arranged: tuple[int, int] = (0, 0)
        self.canvases: list[ChartCanvas] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(_BELOW)

    def show_charts(
        self, charts: Sequence[QuestionChart], selection: Selection, *, is_told: bool = False
    ) -> None:
        """Show charts.

        Args:
            charts: the first of them gets the whole width.
            selection: what is picked, in them or elsewhere.
            is_told: whether a sentence above them says what the first one shows.
        """
        self._charts = tuple(charts)
        while len(self.canvases) < len(charts):
            self._add_canvas()
        for place, (canvas, chart) in enumerate(zip(self.canvases, charts, strict=False)):
            picked = Picked(self._marks(chart, selection))
            canvas.show_chart(chart, picked, is_told=is_told and not place)
        self._arrange()

    def _marks(self, chart: QuestionChart, selection: Selection) -> frozenset[str]:
        if isinstance(chart, StatusBars):
            return path_marks(selection)
        return selection.marks(self._area, chart.question)

    def _add_canvas(self) -> None:
        canvas = ChartCanvas(self._theme, self, area=self._area)
        canvas.picked.connect(partial(self._pick, len(self.canvases)))
        self.canvases.append(canvas)

    def _pick(self, place: int, links: tuple[Link, ...], how: Picking) -> None:
        chart = self._charts[place]
        if isinstance(chart, RankedBars) and chart.question == CODED:
            self.code_clicked.emit(int(links[0].choice))
        else:
            self.picked.emit(picks_of(links, chart), how)

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if (columns, len(self._charts)) == self._arranged:
            return
        self._arranged = (columns, len(self._charts))
        for place, canvas in enumerate(self.canvases):
            self._grid.removeWidget(canvas)
            canvas.setVisible(place < len(self._charts))
        for place, canvas in enumerate(self.canvases[: len(self._charts)]):
            row, column, span = _cell(place, columns)
            self._grid.addWidget(canvas, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        super().resizeEvent(event)
        self._arrange()


def _cell(place: int, columns: int) -> tuple[int, int, int]:
    """Row, column and span of a chart; the first spans all."""
    if place == 0 or columns == 1:
        return place, 0, columns
    return 1 + (place - 1) // columns, (place - 1) % columns, 1
