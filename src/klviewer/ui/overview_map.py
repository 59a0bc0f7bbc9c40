"""The overview's right side: where the municipalities are, theme by theme, and who has answered."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from klviewer.reports.drawing import Link
from klviewer.survey.charts import TileMap, tile_map
from klviewer.survey.danish import number, percent
from klviewer.survey.map_charts import faded_but
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview import Overview, Received, ThemeRow
from klviewer.survey.selection import Clicked, Picking, Selection
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.document import Document
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_parts import words
from klviewer.ui.theme import Theme


class OverviewMap(QWidget):
    """The municipalities on a map, coloured by one theme at a time.

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
        self._rows: tuple[ThemeRow, ...] = ()
        self._chart: TileMap | None = None
        self._followed = Selection()
        self._themes = QComboBox()
        self._themes.setAccessibleName(self.tr("Tema på kortet"))
        self._themes.activated.connect(lambda _: self._show_map())
        self._map = ChartCanvas(theme, self)
        ChartExports(document, theme, self).attach(self._map)
        self._map.picked.connect(self._pick)
        self._received = ReceivedRows()
        self._head = words(self.tr("Kort"), "section-title")
        self._received_head = words(self.tr("Modtagne besvarelser"), "section-title")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._head)
        head.addWidget(self._themes, 1)
        column.addLayout(head)
        column.addWidget(self._map)
        column.addWidget(self._received_head)
        column.addWidget(self._received)
        column.addStretch(1)

    def show_overview(self, overview: Overview) -> None:
        """Show the theme that was chosen before, or the one of the answer that was clicked."""
        self._rows = overview.rows if overview.frame_size else ()
        names = [row.name for row in self._rows]
        if names != [self._themes.itemText(place) for place in range(self._themes.count())]:
            self._themes.clear()
            self._themes.addItems(names)
        for part in (self._head, self._themes, self._map):
            part.setVisible(bool(self._rows))
        self._follow()
        self._show_map()
        self._received.show_received(overview)

    def _follow(self) -> None:
        """Turn to the theme whose status was picked last."""
        picked = [pick for pick in self._document.selection.picks if isinstance(pick, Clicked)]
        if not picked or self._document.selection == self._followed:
            return
        self._followed = self._document.selection
        for place, row in enumerate(self._rows):
            if (picked[-1].area, picked[-1].question) == _place(row):
                self._themes.setCurrentIndex(place)

    def _show_map(self) -> None:
        if not self._rows:
            return
        row = self._rows[self._themes.currentIndex()]
        responses = self._document.area(row.area.id)
        if responses is None:
            return
        # One municipality alone would be no map.
        selection = self._document.selection
        within = replace(selection.filter, municipality=0)
        frame = Frame(tuple(m for m in self._document.frame if within.accepts(m)))
        chart = tile_map(responses, row.table.question, frame, "")
        if selection.picks:
            chart = faded_but(chart, self._document.municipalities())
        self._chart = chart
        picked = Picked(selection.marks(*_place(row)), selection.municipalities)
        self._map.show_chart(chart, picked)
        self._map.setAccessibleName(self.tr("Kort: {theme}").format(theme=row.name))

    def _pick(self, links: tuple[Link, ...], how: Picking) -> None:
        if self._chart is not None:
            self.picked.emit(picks_of(links, self._chart), how)


def _place(row: ThemeRow) -> tuple[str, str]:
    return row.area.id, row.table.question.id


class ReceivedRows(QWidget):
    """How many have answered, area by area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[str, QLabel] = {}
        self._bars: dict[str, QProgressBar] = {}

    def show_received(self, overview: Overview) -> None:
        """Show the counts; areas are added as they come."""
        self.setUpdatesEnabled(False)  # each bar would paint itself at once
        for received in overview.received:
            if received.area.id not in self._labels:
                self._add(received)
            text = self._words(received.count, overview.frame_size)
            self._labels[received.area.id].setText(text)
            bar = self._bars[received.area.id]
            bar.setVisible(bool(overview.frame_size))
            bar.setRange(0, max(1, overview.frame_size))
            bar.setValue(received.count)
        self.setUpdatesEnabled(True)

    def _add(self, received: Received) -> None:
        row = self._grid.rowCount()
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(received.area.name)
        figures = words("", "quiet")
        figures.setWordWrap(False)
        for column, part in enumerate((words(received.area.name, "text"), bar, figures)):
            self._grid.addWidget(part, row, column)
        self._labels[received.area.id], self._bars[received.area.id] = figures, bar

    def _words(self, count: int, frame_size: int) -> str:
        if not frame_size:
            return self.tr("{count} besvarelser").format(count=number(count))
        text = self.tr("{count} af {frame} · {share}")
        share = percent(count / frame_size)
        return text.format(count=number(count), frame=number(frame_size), share=share)
