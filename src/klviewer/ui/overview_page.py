"""The overview: how far all themes have come, why not further, and what was learnt."""

from dataclasses import replace
from itertools import pairwise, takewhile
from math import floor

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from klviewer.project.operations import Subject
from klviewer.reports.chart_layout.plot import LEAST_HEIGHT
from klviewer.reports.drawing import Link
from klviewer.survey.charts import Order
from klviewer.survey.finding_template import Reference
from klviewer.survey.overview import Overview, overview
from klviewer.survey.overview_dates import date_marks, overview_dates
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.ranking import SharedReasons, reasons_of
from klviewer.survey.selection import Clicked, Pick, Picking
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.live_page import LivePage
from klviewer.ui.overview_learnings import OverviewLearnings
from klviewer.ui.overview_map import OverviewMap
from klviewer.ui.overview_rows import OverviewRows
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import Scrolled, words
from klviewer.ui.page_splitter import REST, PageSplitter, Part
from klviewer.ui.theme import Theme

_FEWEST_REASONS, _MOST_REASONS = 2, 6
_OVER_DATES = 20
_DATES_WIDTHS = (0.6, 0.8, 1.0)  # of the page; the wider, the higher


class OverviewPage(LivePage):
    """The first tab.

    Signals:
        open_theme: a theme's name was pressed; the ids of area and theme.
        open_moves: what has changed in a theme was pressed; likewise.
        open_code: a code was pressed; its number.
    """

    view = "overview"
    concerns = frozenset({Subject.ROUNDS, Subject.SETTINGS, Subject.CODES, Subject.QUOTATIONS})
    open_theme = Signal(str, str)
    open_moves = Signal(str, str)
    open_code = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._shared = SharedReasons((), 0, 0)
        self._reasons_shown = _MOST_REASONS
        self._has_dates = False
        self._ordered: tuple[QWidget, ...] = ()  # the parts the tab key goes through
        self._title = words("", "page-title")
        self._order_head = words(self.tr("Rækkefølge"), "quiet")
        self.order = ChoiceList(self.tr("Temaernes rækkefølge"))
        self._headline = HeadlineLabel(theme)
        self._rows = OverviewRows(theme)
        self._reasons = ChartCanvas(theme)
        self._learnings = OverviewLearnings(theme)
        self.map = OverviewMap(document, theme)
        self._exports = ChartExports(document, theme, self)
        self.dates = ChartCanvas(theme)
        self._below_all = PageColumn()
        row = QHBoxLayout(self._below_all)
        row.setContentsMargins(0, _OVER_DATES, 0, 0)
        row.addWidget(self.dates, 1)
        row.addStretch(0)
        self._connect()
        splitter = PageSplitter("overview", REST, Part(0.355, 320, 680))
        self._body = self._main()
        self._scrolled, self._aside = Scrolled(self._body, "paper"), Scrolled(self.map, "paper")
        for part in (self._scrolled, self._aside):
            part.viewport().installEventFilter(self)
            splitter.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _connect(self) -> None:
        self._headline.choice_clicked.connect(self._open_figure)
        self._rows.picked.connect(self._pick)
        self._rows.opened.connect(self.open_theme)
        self._rows.moves_wanted.connect(self.open_moves)
        self._reasons.picked.connect(self._pick_reasons)
        self.dates.picked.connect(self._pick_dates)
        self._learnings.chosen.connect(self.open_code)
        self.map.picked.connect(self._pick)
        self.order.chosen.connect(self._put_in_order)

    def _main(self) -> QWidget:
        main = PageColumn()
        column = QVBoxLayout(main)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._order_head)
        head.addWidget(self.order)
        column.addLayout(head)
        column.addWidget(self._headline)
        column.addSpacing(4)
        column.addWidget(self._rows)
        column.addSpacing(12)
        below = QHBoxLayout()
        below.setSpacing(32)
        below.addWidget(self._reasons, 3, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._learnings, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        column.addWidget(self._below_all)
        column.addStretch(1)
        return main

    def refresh(self) -> None:
        """Count everything for those selected."""
        tables = self.document.tables
        look = self.document.snapshot.look if self.document.snapshot else OverviewLook()
        found = overview(tables, self.document.quantities, look.order)
        self._tell(found)
        self._offer_orders(found, look.order)
        self._rows.show_rows(found, self.document.selection)
        self._shared = reasons_of(tables)
        self._show_reasons()
        self._reasons.setVisible(self._shared.base > 0)
        self._learnings.show_learnings(self.document)
        self.map.show_overview(found)
        self._order_parts()
        self._show_dates()

    def _order_parts(self) -> None:
        """Let the tab key go as the eye does, and give every graph its menu."""
        tags = self._learnings.tags
        parts = (self._headline, *self._rows.focused_parts, self._reasons, *tags, self.dates)
        if parts == self._ordered:
            return
        self._ordered = parts
        for before, after in pairwise((self.order, *parts)):
            QWidget.setTabOrder(before, after)
        self.map.order_parts(self.dates)
        for bar in self._rows.bars:
            self._exports.attach(bar, button=False)
        for canvas in (self._reasons, self.dates):
            self._exports.attach(canvas)

    def _show_reasons(self) -> None:
        title = self.tr("Hvorfor er man ikke i mål?")
        picked = Picked(self._shared.marks(self.document.selection))
        self._reasons.show_chart(self._shared.chart(title, self._reasons_shown), picked)

    def _show_dates(self) -> None:
        """When the themes are expected to be normal; only where the window is high enough."""
        title = self.tr("Hvornår regner man med, at det er normalt?")
        chart = overview_dates(self.document.tables, title, self.document.today())
        if chart is not None:
            self.dates.show_chart(chart, Picked(date_marks(self.document.selection)))
        self._has_dates = chart is not None
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is shown goes by the height there is."""
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Show what there is height for without scrolling: fewer reasons, or the dates too."""
        room, column = self._scrolled.viewport().size(), self._body.layout()
        if column is None:
            return
        self.map.fit(self._aside.viewport().size())
        self._fit_reasons(column)
        margins = column.contentsMargins()
        width = room.width() - margins.left() - margins.right()
        height = self._spare(column) - _OVER_DATES - column.spacing()
        has_any_room = self._has_dates and height > LEAST_HEIGHT  # else it need not be laid out
        widths = (round(width * part) for part in _DATES_WIDTHS if has_any_room)
        fitting = takewhile(lambda each: self.dates.heightForWidth(each) <= height, widths)
        found = max(fitting, default=None)
        if found is not None:
            self.dates.setMaximumWidth(found)
        for part in (self._below_all, self.dates):
            part.setVisible(found is not None)

    def _spare(self, column: QLayout) -> int:
        """The height that is left over without the dates; below 0 where some is missing."""
        room = self._scrolled.viewport().size()
        spare = room.height() - column.totalHeightForWidth(room.width())
        if self._below_all.isHidden():
            return spare
        dates = self.dates.heightForWidth(self.dates.width())
        return spare + dates + _OVER_DATES + column.spacing()

    def _fit_reasons(self, column: QLayout) -> None:
        """Add reasons, or leave out the last; the learnings beside them are no higher."""
        if self._reasons.isHidden() or not self._reasons.regions:
            return
        self._learnings.fit(self._reasons.heightForWidth(self._reasons.width()))
        _, _, _, row = self._reasons.regions[-1].areas[0]
        wanted = self._reasons_shown + floor(self._spare(column) / row)
        wanted = min(max(wanted, _FEWEST_REASONS), _MOST_REASONS)
        if wanted != self._reasons_shown:
            self._reasons_shown = wanted
            self._show_reasons()
            self._learnings.fit(self._reasons.heightForWidth(self._reasons.width()))

    def _tell(self, found: Overview) -> None:
        title = self.tr("Hvor langt er kommunerne?") if found.rows else self.tr("Overblik")
        self._title.setText(title)
        self._rows.setVisible(bool(found.rows))
        if found.headline:
            self._headline.show_sentence(found.headline, frozenset())
        elif found.rows and self.document.selection.picks:
            self._headline.show_words(self.tr("De valgte har ikke svaret på andre temaer."))
        else:
            nothing = self.tr(
                "Ingen af rundens spørgsmål handler om status, eller ingen har svaret."
            )
            self._headline.show_words(nothing)

    def _offer_orders(self, found: Overview, order: Order) -> None:
        """By change only where there is a round before."""
        offered = [
            (Order.QUESTIONNAIRE.value, self.tr("som i spørgeskemaet")),
            (Order.SHARE.value, self.tr("de længste først")),
        ]
        if found.earlier:
            offered.append((Order.CHANGE.value, self.tr("størst fremgang først")))
        self.order.offer(offered, order)
        for part in (self._order_head, self.order):
            part.setVisible(len(found.rows) > 1)

    def _put_in_order(self, order: str) -> None:
        snapshot = self.document.snapshot
        if snapshot is not None:
            self.document.look_at(replace(snapshot.look, order=Order(order)))

    def _open_figure(self, text: str) -> None:
        area, question, choice = Reference(text).path
        self.document.click(Clicked(area, question, choice))

    def _pick_reasons(self, links: tuple[Link, ...], how: Picking) -> None:
        """Pick those who gave a reason in any theme."""
        reasons = {reason.id: reason for reason in self._shared.reasons}
        found = [place.answer for link in links for place in reasons[link.choice].places]
        self._pick(tuple(found), how)

    def _pick_dates(self, links: tuple[Link, ...], how: Picking) -> None:
        if self.dates.chart is not None:
            self._pick(picks_of(links, self.dates.chart), how)

    def _pick(self, picks: tuple[Pick, ...], how: Picking) -> None:
        self.document.click(*picks, how=how)
