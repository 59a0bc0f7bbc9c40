"""The sheet of paper with the note's sections under each other."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from klviewer.survey.evidence import Evidence
from klviewer.survey.findings import template_of
from klviewer.survey.note_plan import PlannedSection
from klviewer.ui.note_formats import NoteFormats
from klviewer.ui.note_section import NoteSectionView
from klviewer.ui.page_parts import words
from klviewer.ui.theme import Theme

_WIDEST = 680
_MARGIN = 56
_LEAST_MARGIN = 24
_AROUND = 24


class NoteSheet(QScrollArea):
    """Every section of the note, to be read and edited.

    Args:
        theme: the look.

    Signals:
        written: a section's text was changed; carries the section and its template.
        worked_in: the cursor came to a section or to a figure in it; carries the section and
            the figure's reference, empty beside every figure.
        chart_menu_asked: a graph's menu was asked for; carries its reference and the place.
    """

    written = Signal(object, str)
    worked_in = Signal(object, str)
    chart_menu_asked = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = NoteFormats(theme)
        self._plan: tuple[PlannedSection, ...] = ()
        self.sections: dict[str, NoteSectionView] = {}
        self._ground = QWidget()
        self._title = words("", "page-title")
        self._about = words("", "small")
        self._paper = QFrame()
        self._paper.setProperty("role", "sheet")
        self._paper.setMaximumWidth(round(_WIDEST * theme.scale))
        self._column = QVBoxLayout(self._paper)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._about)
        self._lay_out()

    def _lay_out(self) -> None:
        ground = self._ground
        ground.setProperty("role", "panel")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(_AROUND, 20, _AROUND, _AROUND)
        row.addStretch(1)
        row.addWidget(self._paper, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sheet narrower margins where there is little room."""
        super().resizeEvent(event)
        margin = min(_MARGIN, max(_LEAST_MARGIN, event.size().width() // 16))
        self._column.setContentsMargins(margin, margin - 8, margin, margin)

    @property
    def text_width(self) -> int:
        """How wide the note's graphs are."""
        return max((view.editor.viewport().width() for view in self.sections.values()), default=0)

    def show_note(
        self,
        title: str,
        sections: Sequence[PlannedSection],
        texts: Mapping[str, str],
        evidence: Evidence,
        *,
        writable: bool,
    ) -> None:
        """Show the note.

        Args:
            title: of the survey.
            sections: in their order.
            texts: templates by section id, of the sections that have been edited.
            evidence: the whole round.
            writable: whether it can be edited.
        """
        self._title.setText(title)
        about = self.tr("Notat · {round} · Tallene gælder hele runden, ikke udvalget i toppen.")
        self._about.setText(about.format(round=evidence.round.title))
        if tuple(sections) != self._plan:
            self._build(sections)
        for section in sections:
            view = self.sections[section.id]
            view.editor.setReadOnly(not writable)
            view.show_text(template_of(section, evidence, texts), evidence, section.id in texts)

    def _build(self, sections: Sequence[PlannedSection]) -> None:
        for part in self._parts():
            part.deleteLater()
        self._plan, self.sections = tuple(sections), {}
        area = None
        for section in sections:
            if section.area is not None and section.area != area and len(section.area.themes) > 1:
                self._column.addSpacing(16)
                self._column.addWidget(words(section.area.title, "section-title"))
            area = section.area
            self._add(section)

    def _parts(self) -> Iterator[QWidget]:
        """Take all but the title out of the sheet."""
        while self._column.count() > 2:  # noqa: PLR2004 (the title and the line under it)
            item = self._column.takeAt(2)
            widget = item.widget() if item else None
            if widget is not None:
                yield widget

    def _add(self, section: PlannedSection) -> None:
        view = NoteSectionView(section, self._formats)
        view.written.connect(self.written)
        view.editor.figure_entered.connect(partial(self.worked_in.emit, section))
        view.editor.entered.connect(partial(self.worked_in.emit, section, ""))
        view.editor.moved.connect(partial(self._keep_visible, view))
        view.editor.chart_menu_asked.connect(self.chart_menu_asked)
        view.editor.stepped_out.connect(partial(self._step, section))
        self.sections[section.id] = view
        self._column.addSpacing(16)
        self._column.addWidget(view)

    def _keep_visible(self, view: NoteSectionView, cursor: QRect) -> None:
        if view.editor.hasFocus():
            at = view.editor.viewport().mapTo(self._ground, cursor.center())
            self.ensureVisible(at.x(), at.y(), 0, 2 * cursor.height())

    def _step(self, section: PlannedSection, step: int) -> None:
        """Go on in the section before or after."""
        place = self._plan.index(section) + step
        if 0 <= place < len(self._plan):
            editor = self.sections[self._plan[place].id].editor
            end = QTextCursor.MoveOperation.End if step < 0 else QTextCursor.MoveOperation.Start
            editor.moveCursor(end)
            editor.setFocus()

    def go_to(self, section_id: str) -> None:
        """Show a section at the top and put the cursor in it."""
        view = self.sections.get(section_id)
        layout = self._ground.layout()
        if view is not None and layout is not None:
            layout.activate()  # the sections above may just have got their heights
            top = view.mapTo(self._ground, QPoint()).y()
            view.editor.setFocus()
            self.verticalScrollBar().setValue(top - _AROUND)

    def search(self, text: str) -> None:
        """Mark the words that hold a text."""
        for view in self.sections.values():
            view.editor.mark_found(text.strip())

    def flush(self) -> None:
        """Have everything typed written."""
        for view in self.sections.values():
            view.flush()
