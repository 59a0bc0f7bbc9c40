"""The overview's table: a theme per row, its status, when it will be normal, what has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klviewer.reports.chart_layout import Setting, Size
from klviewer.reports.chart_layout.status_bar import bar_height
from klviewer.reports.drawing import Link
from klviewer.survey.charts import StatusBar
from klviewer.survey.danish import number, percent
from klviewer.survey.dates import month
from klviewer.survey.overview import Overview, ThemeRow
from klviewer.survey.selection import Picking, Selection
from klviewer.survey.since_last_round import ThemeChange
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.elided_label import shortened
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import hairline, link, words
from klviewer.ui.painting import FontMeasure
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme
from klviewer.ui.tool_tips import tip

_NAME, _BAR, _NORMAL, _CHANGE = range(4)
_NAME_WIDTH = 168
_NORMAL_WIDTH = 168
_CHANGE_WIDTH = 136
_MOST_NAME = 240
_ROUND_A_BREAK = 48  # of a line that ends with a whole word
_LINE = 28
_UNDER_BAR = 1


@dataclass(frozen=True, slots=True)
class _Row:
    """The widgets of a theme."""

    name: QPushButton
    bar: ChartCanvas
    around: QWidget
    normal: QLabel
    change: QPushButton | None

    @property
    def words(self) -> tuple[QWidget, ...]:
        found = (self.name, self.normal)
        return found if self.change is None else (*found, self.change)

    @property
    def focused(self) -> tuple[QWidget, ...]:
        found = (self.name, self.bar)
        return found if self.change is None else (*found, self.change)


class OverviewRows(PageColumn):
    """Every theme's status side by side.

    Args:
        theme: the look.

    Signals:
        picked: segments were picked; carries a tuple of `Pick`s, and a `Picking`.
        opened: a theme's name was pressed; the ids of area and theme.
        moves_wanted: what has changed in a theme was pressed; likewise.
    """

    picked = Signal(object, object)
    opened = Signal(str, str)
    moves_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[tuple[str, str], _Row] = {}  # by the ids of area and theme, as they stand
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
        if not self._rows:
            self._add_head(overview)
        wanted = {(row.area.id, row.theme.id): row for row in overview.rows}
        if list(wanted) != list(self._rows):
            self._put_in_order(wanted, has_change=bool(overview.earlier))
        for key, row in wanted.items():
            marks = selection.marks(row.area.id, row.table.question.id)
            parts = self._rows[key]
            parts.bar.show_chart(row.bar, Picked(marks))
            asks_when = overview.milestone is not None
            parts.normal.setText(self._words(row, asks_when=asks_when))
            if parts.change is not None:
                parts.change.setText(self._changed(row.since))
        self._centre_on_bars()

    @property
    def bars(self) -> Sequence[ChartCanvas]:
        """The graphs in the rows."""
        return tuple(parts.bar for parts in self._rows.values())

    @property
    def focused_parts(self) -> tuple[QWidget, ...]:
        """What the tab key goes through, in order."""
        return tuple(part for parts in self._rows.values() for part in parts.focused)

    def _put_in_order(
        self, wanted: Mapping[tuple[str, str], ThemeRow], *, has_change: bool
    ) -> None:
        """Place the rows; those that are there are moved, and keep the focus they have."""
        self._rows = {
            key: self._rows.get(key) or self._row(row, has_change=has_change)
            for key, row in wanted.items()
        }
        top = Qt.AlignmentFlag.AlignTop
        for place, parts in enumerate(self._rows.values(), 1):
            self._grid.addWidget(parts.name, 2 * place, _NAME, top)
            self._grid.addWidget(parts.around, 2 * place, _BAR)
            self._grid.addWidget(parts.normal, 2 * place, _NORMAL, top)
            if parts.change is not None:
                self._grid.addWidget(parts.change, 2 * place, _CHANGE, top)
            if self._grid.itemAtPosition(2 * place + 1, 0) is None:
                self._grid.addWidget(hairline(), 2 * place + 1, 0, 1, 4)

    def _change(self, row: ThemeRow) -> QPushButton:
        """What has changed; it opens the theme where that shows who moved."""
        change = link("")
        change.setToolTip(self.tr("Vis, hvem der har rykket sig"))
        change.setAccessibleDescription(change.toolTip())
        change.clicked.connect(partial(self.moves_wanted.emit, row.area.id, row.theme.id))
        return change

    def _add_head(self, overview: Overview) -> None:
        since = bool(overview.earlier)
        width = round(_CHANGE_WIDTH * self._theme.scale) if since else 0
        self._grid.setColumnMinimumWidth(_CHANGE, width)
        normal = 0 if since else round(_NORMAL_WIDTH * self._theme.scale)
        self._grid.setColumnMinimumWidth(_NORMAL, normal)
        last = self.tr("Antal")
        if overview.milestone:
            until = say(month(overview.milestone))
            last = self.tr("Normalt inden {month}").format(month=until)
        heads = [self.tr("Område og tema"), self.tr("Status"), last]
        if overview.earlier:
            heads.append(self.tr("Siden {round}").format(round=overview.earlier))
        for column, head in enumerate(heads):
            self._grid.addWidget(self._head(head, column), 0, column, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(hairline(), 1, 0, 1, 4)

    def _head(self, head: str, column: int) -> QLabel:
        """A round's title may be long: the bars need the room, so that it stands on two lines."""
        label = words("", "column-head")
        label.ensurePolished()  # else it has other letters than it will be shown in
        label.setContentsMargins(4, 4, 0, 6)
        width = round(_CHANGE_WIDTH * self._theme.scale)
        label.setText(shortened(head, label, 2 * width - _ROUND_A_BREAK))
        label.setToolTip(tip(head))
        if column == _CHANGE:
            label.setWordWrap(True)
            label.setMaximumWidth(width)
        return label

    def _row(self, row: ThemeRow, *, has_change: bool) -> _Row:
        bar = ChartCanvas(self._theme, size=Size.COMPACT, area=row.area.id)
        bar.picked.connect(partial(self._pick, row.bar))
        normal = words("", "quiet")
        normal.setWordWrap(False)
        around = PageColumn()
        column = QVBoxLayout(around)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addStretch(1)
        change = self._change(row) if has_change else None
        return _Row(self._name(row), bar, around, normal, change)

    def _centre_on_bars(self) -> None:
        """Centre the words on their bar, whatever hangs under it."""
        letters = FontMeasure(self._theme)
        own = bar_height(Setting(0.0, letters, size=Size.COMPACT))
        for parts in self._rows.values():
            heights = (part.sizeHint().height() for part in parts.words)
            line = max(round(_LINE * self._theme.scale), *heights)
            for part in parts.words:
                part.setFixedHeight(line)
            if (column := parts.around.layout()) is not None:
                column.setContentsMargins(0, round((line - own) / 2), 0, _UNDER_BAR)

    def _name(self, row: ThemeRow) -> QPushButton:
        name = link("")
        most = round(_MOST_NAME * self._theme.scale)
        name.setText(shortened(row.name, name, most).replace("&", "&&"))
        name.setAccessibleName(row.name)
        name.setToolTip(tip(row.theme.title))
        name.setAccessibleDescription(self.tr("Åbn temaet"))
        name.clicked.connect(partial(self.opened.emit, row.area.id, row.theme.id))
        return name

    def _pick(self, bar: StatusBar, links: tuple[Link, ...], how: Picking) -> None:
        self.picked.emit(picks_of(links, bar), how)

    def _words(self, row: ThemeRow, *, asks_when: bool) -> str:
        n = self.tr("n {n}").format(n=number(int(row.table.base[0])))
        if row.normal is None:
            return f"{self.tr('ikke spurgt')} · {n}" if asks_when else n
        return f"{percent(row.normal.share)} · {n}"

    def _changed(self, change: ThemeChange | None) -> str:
        """How the share has changed, and under it who moved."""
        if change is None:
            return self.tr("ikke spurgt dengang")
        if change.moves is None:
            return say(change.movement)
        return f"{say(change.shares)}\n{say(change.movement)}"
