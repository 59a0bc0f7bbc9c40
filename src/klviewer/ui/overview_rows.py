"""The overview's table: a theme per row, with its status bar and when it will be normal."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from klviewer.reports.chart_layout import Size
from klviewer.reports.drawing import Link
from klviewer.survey.charts import StatusBar
from klviewer.survey.danish import number, percent
from klviewer.survey.dates import month
from klviewer.survey.overview import Overview, ThemeRow
from klviewer.survey.selection import Picking, Selection
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_parts import hairline, link, words
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_NAME, _BAR, _NORMAL = range(3)
_NAME_WIDTH = 176
_NORMAL_WIDTH = 168


class OverviewRows(QWidget):
    """Every theme's status side by side.

    Args:
        theme: the look.

    Signals:
        picked: segments were picked; carries a tuple of `Pick`s, and a `Picking`.
        opened: a theme's name was pressed; the ids of area and theme.
    """

    picked = Signal(object, object)
    opened = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[ChartCanvas] = []
        self._normal: list[QLabel] = []
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(_NAME, round(_NAME_WIDTH * theme.scale))
        self._grid.setColumnMinimumWidth(_NORMAL, round(_NORMAL_WIDTH * theme.scale))
        self._grid.setColumnStretch(_BAR, 1)

    def show_rows(self, overview: Overview, selection: Selection) -> None:
        """Show the themes.

        Args:
            overview: their status.
            selection: what is picked.
        """
        themes = tuple((row.area.id, row.theme.id) for row in overview.rows)
        if themes != self._shown:
            self._build(overview)
            self._shown = themes
        for place, row in enumerate(overview.rows):
            marks = selection.marks(row.area.id, row.table.question.id)
            self._bars[place].show_chart(row.bar, Picked(marks))
            self._normal[place].setText(self._words(row))

    @property
    def bars(self) -> Sequence[ChartCanvas]:
        """The graphs in the rows."""
        return tuple(self._bars)

    def _build(self, overview: Overview) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._bars, self._normal = [], []
        self._add_head(overview)
        for place, row in enumerate(overview.rows):
            self._add_row(2 * place + 2, row)

    def _add_head(self, overview: Overview) -> None:
        last = self.tr("Antal")
        if overview.milestone:
            until = say(month(overview.milestone))
            last = self.tr("Normalt inden {month}").format(month=until)
        for column, head in enumerate((self.tr("Område og tema"), self.tr("Status"), last)):
            label = words(head, "column-head")
            label.setContentsMargins(4, 4, 0, 6)
            self._grid.addWidget(label, 0, column)
        self._grid.addWidget(hairline(), 1, 0, 1, 3)

    def _add_row(self, place: int, row: ThemeRow) -> None:
        name = self._name(row)
        bar = ChartCanvas(self._theme, self, size=Size.COMPACT, area=row.area.id)
        bar.picked.connect(partial(self._pick, row.bar))
        normal = words("", "quiet")
        normal.setWordWrap(False)
        self._bars.append(bar)
        self._normal.append(normal)
        self._grid.addWidget(name, place, _NAME, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(bar, place, _BAR, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(normal, place, _NORMAL, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowMinimumHeight(place, round(30 * self._theme.scale))
        self._grid.addWidget(hairline(), place + 1, 0, 1, 3)

    def _name(self, row: ThemeRow) -> QPushButton:
        name = link(row.name)
        name.setToolTip(row.theme.title)
        name.setAccessibleDescription(self.tr("Åbn temaet"))
        name.clicked.connect(partial(self.opened.emit, row.area.id, row.theme.id))
        return name

    def _pick(self, bar: StatusBar, links: tuple[Link, ...], how: Picking) -> None:
        self.picked.emit(picks_of(links, bar), how)

    def _words(self, row: ThemeRow) -> str:
        n = self.tr("n {n}").format(n=number(int(row.table.base[0])))
        if row.normal is None:
            return f"{self.tr('ikke spurgt')} · {n}"
        return f"{percent(row.normal.share)} · {n}"
