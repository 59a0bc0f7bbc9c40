"""Who answered, seen three ways beside the list: by region and group, by the day, on the map."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QModelIndex
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
from klviewer.ui.page_parts import Scrolled
from klviewer.ui.rates_model import PART
from klviewer.ui.rates_table import RatesTable
from klviewer.ui.response_map import ResponseMap
from klviewer.ui.theme import Theme


@dataclass(frozen=True, eq=False)
class _View:
    """A view, the button that shows it, and how it is counted anew."""

    button: QPushButton
    refresh: Callable[[], None]


class ResponseFacts(QWidget):
    """One of three views at a time, each a click away.

    Args:
        document: the open project.
        theme: the look.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self._document = document
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
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)
        self._buttons.idClicked.connect(self._turn_to)
        self.regions.chosen.connect(self._choose_region)
        self.groups.chosen.connect(self._choose_group)

    def _add(self, title: str, refresh: Callable[[], None], *parts: QWidget) -> _View:
        """Another view; the first one is shown at first."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        place = self._stack.addWidget(Scrolled(content, "paper"))
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
        if not has_frame:
            self.days_view.button.setChecked(True)
        self._turn_to(self._buttons.checkedId())

    def _turn_to(self, place: int) -> None:
        (self.rates_view, self.days_view, self.map_view)[place].refresh()
        self._stack.setCurrentIndex(place)
        self.map.area.setVisible(self.map_view.button.isChecked() and self.map.area.count() > 1)

    @property
    def _areas(self) -> Sequence[AreaResponses]:
        return self._document.sources.shown.areas

    def _show_rates(self) -> None:
        frame, inside, areas = self._document.frame, self._document.municipalities(), self._areas
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
