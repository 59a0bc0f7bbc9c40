"""Graphs between the note's paragraphs, painted where their object stands."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.reports.drawing import Drawing
from klviewer.survey.charts import StatusBar
from klviewer.survey.evidence import Evidence
from klviewer.survey.finding_template import Reference
from klviewer.survey.findings import chart_of
from klviewer.ui.note_formats import REFERENCE
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_NARROWEST = 240


class NoteChart(QPyTextObject):
    """Paints the graph that an object's reference asks for.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = FontMeasure(theme)
        self._evidence: Evidence | None = None
        self._drawn: tuple[StatusBar, float, Drawing] | None = None

    def stand_on(self, evidence: Evidence) -> None:
        """Count from another round, or from the same one anew."""
        self._evidence = evidence

    def intrinsicSize(
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803 Qt's own name
        format: QTextFormat,  # noqa: A002 Qt's own name
    ) -> QSizeF:
        """As wide as the text, as high as the graph."""
        drawing = self._drawing(format, doc.textWidth())
        return QSizeF(drawing.width, drawing.height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803 Qt's own name
        format: QTextFormat,  # noqa: A002 Qt's own name
    ) -> None:
        """Paint the graph."""
        painter.save()
        painter.translate(QPointF(rect.topLeft()))
        paint(painter, self._drawing(format, doc.textWidth()), self._theme, self._letters)
        painter.restore()

    def _drawing(self, format: QTextFormat, width: float) -> Drawing:  # noqa: A002
        reference = Reference(format.stringProperty(REFERENCE))
        chart = chart_of(reference, self._evidence) if self._evidence else None
        if chart is None:
            return Drawing(width, 0.0, ())
        if self._drawn is None or self._drawn[:2] != (chart, width):
            setting = Setting(max(width, _NARROWEST), self._letters, say)
            self._drawn = chart, width, lay_out(chart, setting)
        return self._drawn[2]
