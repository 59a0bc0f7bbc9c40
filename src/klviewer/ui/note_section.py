"""One section of the note on the sheet: its heading and its text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.survey.charts import StatusBar
from klviewer.survey.evidence import Evidence
from klviewer.survey.findings import read_template
from klviewer.survey.note_plan import PlannedSection
from klviewer.ui.note_editor import NoteEditor
from klviewer.ui.note_formats import NoteFormats
from klviewer.ui.page_parts import words


class NoteSectionView(QWidget):
    """Shows a section and lets it be edited.

    Args:
        plan: which section.
        formats: how it looks.

    Signals:
        written: the text was changed; carries the section and its template.
    """

    written = Signal(object, str)

    def __init__(
        self, plan: PlannedSection, formats: NoteFormats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.plan = plan
        self.is_own = False
        self._charts: tuple[StatusBar, ...] = ()
        self.editor = NoteEditor(formats)
        self.editor.setAccessibleName(plan.heading)
        self.editor.finished.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(plan.heading, "note-heading"))
        column.addWidget(self.editor)

    def show_text(self, template: str, evidence: Evidence, is_own: bool) -> None:
        """Show the section's text, unless another is just being typed.

        Args:
            template: the text.
            evidence: what its figures stand on.
            is_own: whether it was written, and not proposed.
        """
        self.is_own = is_own
        if self.editor.is_typed_in:
            return
        told = read_template(template, evidence)
        figures = tuple(phrase.text for p in told for phrase in p.sentence if phrase.choice)
        charts = tuple(paragraph.chart for paragraph in told if paragraph.chart)
        if not self.editor.reads(template, figures) or charts != self._charts:
            self._charts = charts
            self.editor.show_text(template, evidence)

    def flush(self) -> None:
        """Have what was typed written."""
        if self.editor.is_typed_in:
            self.written.emit(self.plan, self.editor.take_typed())
