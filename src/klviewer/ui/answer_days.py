"""The answers by the day they came, to be picked by the day."""

from PySide6.QtWidgets import QWidget

from klviewer.reports.drawing import Link
from klviewer.survey.selection import Picking
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.document import Document
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.theme import Theme


class AnswerDays(ChartCanvas):
    """Shows when the answers of those selected came.

    Args:
        document: the open project.
        theme: the look.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._document = document
        self._exports = ChartExports(document, theme, self)
        self._exports.attach(self)
        self.picked.connect(self._pick_days)

    def refresh(self) -> None:
        """Count the answers anew; nothing is shown where no file says when they came."""
        chart = self._document.tables.days(self.tr("Hvornår kom svarene?"))
        self.show_chart(chart, Picked(self._document.selection.days))
        self.setVisible(bool(chart.marks))

    def _pick_days(self, links: tuple[Link, ...], how: Picking) -> None:
        if self.chart is not None:
            self._document.click(*picks_of(links, self.chart), how=how)
