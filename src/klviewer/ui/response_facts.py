"""Who answered, seen three ways beside the list: by region and group, by the day, on the map."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.nonresponse import response_rates
from klviewer.survey.responses import AreaResponses
from klviewer.ui.answer_days import AnswerDays
from klviewer.ui.document import Document
from klviewer.ui.kept_responses_look import Facts, ResponsesLook, keeping_responses_look
from klviewer.ui.page_parts import Scrolled
from klviewer.ui.rates_model import PART
from klviewer.ui.rates_table import RatesTable
from klviewer.ui.response_map import ResponseMap
from klviewer.ui.theme import Theme

_PLACES = (Facts.RATES, Facts.DAYS, Facts.MAP)
_BESIDE, _ABOVE = 16, 4


@dataclass(frozen=True, eq=False)
class _View:
    """A view, the button that shows it, and how it is counted anew."""

    button: QPushButton
    refresh: Callable[[], None]


class ResponseFacts(QWidget):
    """One of three views at a time, each a click away; the project remembers which.

    Args:
        document: the open project.
        theme: the look.

    Signals:
        turned: another of them is shown.
    """

    turned = Signal()

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._document = document
        self._look: ResponsesLook | None = None
        self.regions = RatesTable(self.tr("Region"), theme)
        self.groups = RatesTable(self.tr("Gruppe"), theme)
        self.days = AnswerDays(document, theme)
        self.map = ResponseMap(document, theme)
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(4)
        self.rates_view = self._add(
            self.tr("Svarprocenter"), self._show_rates, self.regions, self.groups
        )
        self.days_view = self._add(self.tr("Dage"), self.days.refresh, self.days)
        self.map_view = self._add(self.tr("Kort"), self.map.refresh, self.map)
        self._row.addStretch(1)
        self._row.addWidget(self.map.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self._buttons.idClicked.connect(self._choose_facts)
        self.map.area_chosen.connect(self._choose_area)
        self.regions.chosen.connect(self._choose_region)
        self.groups.chosen.connect(self._choose_group)

    def _add(self, title: str, refresh: Callable[[], None], *parts: QWidget) -> _View:
        """Another view; the first one is shown at first."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_BESIDE, _ABOVE, _BESIDE, _ABOVE)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        scrolled = Scrolled(content, "paper")
        scrolled.viewport().installEventFilter(self)
        place = self._stack.addWidget(scrolled)
        button = QPushButton(title)
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setChecked(place == 0)
        self._buttons.addButton(button, place)
        self._row.addWidget(button)
        return _View(button, refresh)

    def refresh(self) -> None:
        """Count the view that is shown for those selected."""
        has_frame, has_days = self._document.has_frame, _have_days(self._areas)
        for view, there in (
            (self.rates_view, has_frame),
            (self.days_view, has_days),
            (self.map_view, has_frame),
        ):
            view.button.setVisible(there)
        self.setVisible(has_frame or has_days)
        if self._look is None:
            self._look = self.look
            self.map.show_area(self._look.area)
            self._buttons.button(_PLACES.index(self._look.facts)).setChecked(True)
        if not has_frame:
            self.days_view.button.setChecked(True)
        elif not has_days and self.days_view.button.isChecked():
            self.rates_view.button.setChecked(True)
        self._turn_to(self._buttons.checkedId())

    @property
    def look(self) -> ResponsesLook:
        """What was chosen, at first what the project remembers."""
        snapshot = self._document.snapshot
        return self._look or (snapshot.responses_look if snapshot else ResponsesLook())

    @property
    def shows_map(self) -> bool:
        """Whether the map is the one that is shown."""
        return self.map_view.button.isChecked()

    def _choose_facts(self, place: int) -> None:
        self._turn_to(place)
        self._keep(replace(self.look, facts=_PLACES[place]))

    def _choose_area(self, area: str) -> None:
        self._fit_map()
        self._keep(replace(self.look, area=area))

    def _keep(self, look: ResponsesLook) -> None:
        """Have another look, which the project remembers where it can."""
        before, self._look = self.look, look
        snapshot = self._document.snapshot
        for change in keeping_responses_look(look, before):
            if snapshot is not None and snapshot.writable:
                self._document.perform(change)

    def _turn_to(self, place: int) -> None:
        (self.rates_view, self.days_view, self.map_view)[place].refresh()
        self._stack.setCurrentIndex(place)
        self.map.area.setVisible(self.shows_map and self.map.area.count() > 1)
        self._fit_map()
        self.turned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The map keeps to the room there is."""
        if event.type() == QEvent.Type.Resize:
            self._fit_map()
        return super().eventFilter(watched, event)

    def _fit_map(self) -> None:
        shown = self._stack.currentWidget()
        if self.shows_map and isinstance(shown, Scrolled):
            around = QSize(2 * _BESIDE, 2 * _ABOVE)
            self.map.fit(shown.viewport().size() - around)

    @property
    def _areas(self) -> Sequence[AreaResponses]:
        return self._document.sources.shown.areas

    def _show_rates(self) -> None:
        frame, inside, areas = (
            self._document.frame,
            self._document.tables.municipalities,
            self._areas,
        )
        self.regions.show_rates(response_rates(areas, inside, frame.regions, lambda m: m.region))
        self.groups.show_rates(response_rates(areas, inside, frame.groups, lambda m: m.group))

    def _choose_region(self, index: QModelIndex) -> None:
        """Narrow everything to a region, or to none where it was that one."""
        before, region = self._document.selection.filter, str(index.data(PART))
        self._document.filter_by(replace(before, region="" if region == before.region else region))

    def _choose_group(self, index: QModelIndex) -> None:
        """Likewise to a group."""
        before, group = self._document.selection.filter, str(index.data(PART))
        self._document.filter_by(replace(before, group="" if group == before.group else group))


def _have_days(areas: Sequence[AreaResponses]) -> bool:
    """Whether any file says when an answer came."""
    return any(not np.isnat(found.respondents.answered_at).all() for found in areas)
