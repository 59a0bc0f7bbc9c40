"""The table behind a graph of an area, divided in every way, and the graphs that go with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QScrollArea

from klviewer.survey.shares import ShareOf
from klviewer.survey.table_choice import Across, TableChoice
from klviewer.survey.uncertainty import Uncertainty
from klviewer.ui.area_page import AreaPage
from klviewer.ui.main_window import MainWindow

Taking = Callable[[str], None]

_LOOKED_AT = ("children", "meetings-status")
_PRACTICE = ("children", "meetings-practice")
_ABOVE = 12
_SETTLING = 100  # milliseconds, for the page to have its height
_DIVISIONS = (
    ("regions", TableChoice(Across.REGION), _LOOKED_AT),
    ("groups", TableChoice(Across.GROUP, of=ShareOf.ROW), _LOOKED_AT),
    (
        "question",
        TableChoice(Across.QUESTION, "children", "meetings-expected", ShareOf.ASKED),
        _LOOKED_AT,
    ),
    ("other-area", TableChoice(Across.QUESTION, "s85", "s85-practice"), _LOOKED_AT),
    ("several-answers", TableChoice(Across.REGION, of=ShareOf.ANSWERS_GIVEN), _PRACTICE),
)


def photograph_tables(window: MainWindow, take: Taking) -> None:
    """Photograph the table of the area that is shown, divided in several ways.

    Args:
        window: shows an area.
        take: photographs the window under a file's name.
    """
    page = window.workbench.page if window.workbench else None
    document = window.document
    if not isinstance(page, AreaPage) or document is None:
        raise TypeError("No area is shown.")
    for name, choice, looked_at in _DIVISIONS:
        document.show_tables(choice, looked_at)
        bring_in_sight(page)
        take(f"table-{name}.png")
    document.show_tables(TableChoice(), _LOOKED_AT)
    document.tell_uncertainty(Uncertainty.ALIKE)
    _scroll(page, 0)
    take("table-interval.png")
    document.tell_uncertainty(Uncertainty.BOUNDS)


def bring_in_sight(page: AreaPage) -> None:
    """Scroll a page to the table behind its chosen graph."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLING, loop.quit)
    loop.exec()
    divided = page.middle.divided
    _scroll(page, divided.mapTo(page.middle, divided.rect().topLeft()).y() - _ABOVE)


def _scroll(page: AreaPage, to: int) -> None:
    above = page.middle.parentWidget()
    scrolled = above.parentWidget() if above else None
    if not isinstance(scrolled, QScrollArea):
        raise TypeError("The page is not scrolled.")
    scrolled.verticalScrollBar().setValue(to)
