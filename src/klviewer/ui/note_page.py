"""The note: its sections on a sheet of paper, with figures that follow the answers."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.project.operations import Finding, ResetFinding, Subject, WriteFinding
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.evidence import Evidence
from klviewer.survey.finding_template import ParagraphKind, Reference
from klviewer.survey.findings import chart_of
from klviewer.survey.note_checks import Check, check_note
from klviewer.survey.note_plan import PlannedSection, plan
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Municipalities, Selection
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.document import Document
from klviewer.ui.figure_menu import FigureMenu
from klviewer.ui.live_page import LivePage
from klviewer.ui.note_checks_list import NoteChecksList
from klviewer.ui.note_contents import NoteContents
from klviewer.ui.note_evidence import NoteEvidence
from klviewer.ui.note_section import NoteSectionView
from klviewer.ui.note_sheet import NoteSheet
from klviewer.ui.note_tools import NoteTools
from klviewer.ui.page_parts import Scrolled, hairline
from klviewer.ui.page_splitter import REST, PageSplitter, Part
from klviewer.ui.small_counts import small_counts_of
from klviewer.ui.theme import Theme


class NotePage(LivePage):
    """The tab where the note is written.

    Signals:
        open_theme: the answers behind a figure are asked for; the ids of area and theme.
        open_view: another tab is asked for by its name.
        word_wanted: the note is to become a Word file.
    """

    view = "note"
    # A change of the header's filter changes nothing here: a note is about all.
    follows_selection = False
    concerns = frozenset(
        {Subject.ROUNDS, Subject.FINDINGS, Subject.CODES, Subject.QUOTATIONS, Subject.SETTINGS}
    )
    open_theme = Signal(str, str)
    open_view = Signal(str)
    word_wanted = Signal()

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._evidence: Evidence | None = None
        self._sections: tuple[PlannedSection, ...] = ()
        self._current: PlannedSection | None = None
        self._figure = ""
        self._underway: dict[str, str] = {}  # handed over to be written, by section id
        self.contents = NoteContents()
        self.tools = NoteTools()
        self.sheet = NoteSheet(theme)
        self.checks = NoteChecksList()
        self.behind = NoteEvidence(theme)
        self._exports = ChartExports(document, theme, self, Selection())
        self._exports.attach(self.behind.map)
        self._chart: ChartCanvas | None = None
        self._connect()
        self._lay_out()
        self._show_current()
        self._show_side(False)

    def _show_side(self, is_about_something: bool) -> None:
        """In a project without answers there is nothing to check, behind a figure, or to save."""
        for part in (self.checks, self.behind):
            part.setVisible(is_about_something)
        self.tools.word.setEnabled(is_about_something)

    def _connect(self) -> None:
        self.contents.chosen.connect(self.sheet.go_to)
        self.sheet.written.connect(self._write)
        self.sheet.worked_in.connect(self._work_in)
        self.sheet.chart_menu_asked.connect(self._offer_chart)
        self.tools.figure_asked.connect(self._offer_figures)
        self.tools.kind_asked.connect(self._make_kind)
        self.tools.reset_asked.connect(self._reset)
        self.tools.word_asked.connect(self.word_wanted)
        self.checks.chosen.connect(self._show_check)
        self.behind.municipalities_asked.connect(self._show_answers)
        self.behind.municipality_chosen.connect(self._choose_municipality)
        self.document.failed.connect(self._keep_unwritten)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(hairline())
        column.addWidget(self.sheet, 1)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(16, 16, 16, 16)
        right.setSpacing(24)
        right.addWidget(self.checks)
        right.addWidget(self.behind)
        right.addStretch(1)
        splitter = PageSplitter("note", Part(0.15, 160, 240), REST, Part(0.245, 264, 360))
        for part in (self.contents, middle, Scrolled(side, "paper")):
            splitter.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    # --- showing ---------------------------------------------------------------

    def refresh(self) -> None:
        """Show the note as the project has it, and what is on its way there."""
        snapshot = self.document.snapshot
        if snapshot is None or snapshot.round is None or snapshot.questionnaire is None:
            return
        questionnaire = snapshot.questionnaire
        frame = self.document.frame if questionnaire.of_municipalities else None
        evidence = Evidence(snapshot.round, self.document.quantities, snapshot.coding, frame)
        self._evidence = evidence
        self._show_side(True)
        sections = plan(questionnaire, snapshot.round)
        if sections != self._sections:
            self._sections = sections
            self.contents.show_plan(sections)
        written = {finding.id: finding.text for finding in snapshot.findings}
        self._underway = {i: t for i, t in self._underway.items() if written.get(i) != t}
        texts = written | self._underway
        self.sheet.show_note(snapshot.title, sections, texts, evidence, writable=snapshot.writable)
        self.checks.show_checks(check_note(sections, texts, evidence, self._disclosed()))
        self._show_current()

    def _disclosed(self) -> DisclosedTables | None:
        """What of everyone's tables may leave the program; None where nobody has decided."""
        chosen = small_counts_of(self.document)
        if chosen is None:
            return None
        everyone = SelectedTables(self.document.tables.counted, Selection())
        return DisclosedTables(everyone, chosen.threshold)

    def _show_current(self) -> None:
        view = self._view()
        snapshot = self.document.snapshot
        writable = snapshot is not None and snapshot.writable
        name = self._current.name if self._current else ""
        is_own = view is not None and view.is_own
        self.tools.show_section(name, writable=writable, is_own=is_own)
        if self._evidence is not None:
            self.behind.show_figure(self._figure, self._evidence)

    def _view(self) -> NoteSectionView | None:
        return self.sheet.sections.get(self._current.id) if self._current else None

    def _work_in(self, section: PlannedSection, figure: str) -> None:
        self._current, self._figure = section, figure
        self.contents.mark(section.id)
        self._show_current()

    # --- writing ---------------------------------------------------------------

    def _write(self, section: PlannedSection, template: str) -> None:
        area = section.area.id if section.area else ""
        theme = section.theme.id if section.theme else ""
        self._underway[section.id] = template
        position = self._sections.index(section)
        finding = Finding(section.id, area, theme, position, template)
        self.document.perform(WriteFinding(finding))

    def _keep_unwritten(self, _error: object) -> None:
        """What could not be written still stands in the text, and is written at the next pause."""
        for section_id in self._underway:
            self.sheet.sections[section_id].editor.keep_typed()
        self._underway.clear()

    def _reset(self) -> None:
        view = self._view()
        if view is not None:
            view.flush()
            self.document.perform(ResetFinding(view.plan.id))

    def search(self, text: str) -> None:
        """Mark the words that hold the text."""
        self.sheet.search(text)

    def flush(self) -> None:
        """Have what was typed written."""
        self.sheet.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have what was typed written before something else is shown."""
        self.flush()
        super().hideEvent(event)

    def _offer_figures(self, at: QPoint) -> None:
        if self._current is not None and self._evidence is not None:
            menu = FigureMenu(self._current, self._evidence, self)
            menu.picked.connect(self._insert)
            menu.popup(at)

    def _offer_chart(self, text: str, at: QPoint) -> None:
        """The menu of a graph in the text, as a graph of its own has it."""
        reference = Reference(text)
        chart = chart_of(reference, self._evidence) if self._evidence else None
        if chart is None:
            return
        if self._chart is not None:
            self._chart.deleteLater()
        self._chart = ChartCanvas(self.theme, self, area=reference.path[0])
        self._chart.hide()
        self._chart.resize(self.sheet.text_width, 1)
        self._chart.show_chart(chart)
        self._exports.menu(self._chart).popup(at)

    def _insert(self, reference: Reference) -> None:
        view = self._view()
        if view is not None:
            view.editor.insert_reference(reference)
            view.editor.setFocus()

    def _make_kind(self, kind: ParagraphKind) -> None:
        view = self._view()
        if view is not None:
            view.editor.toggle_kind(kind)
            view.editor.setFocus()

    # --- where the links lead ----------------------------------------------------

    def _show_check(self, check: Check) -> None:
        if not check.words:
            self.open_view.emit("responses")
            return
        self.sheet.go_to(check.section)
        self.sheet.sections[check.section].editor.select_words(check.words)

    def _show_answers(self, clicked: Clicked) -> None:
        """Select those behind the figure, and go to where their words stand."""
        responses = self.document.area(clicked.area)
        if responses is None:
            return
        self.document.select(Selection(self.document.selection.filter, (clicked,)))
        self.open_theme.emit(clicked.area, responses.area.theme_of(clicked.question).id)

    def _choose_municipality(self, code: int) -> None:
        chosen = Municipalities(frozenset({str(code)}))
        self.document.select(Selection(self.document.selection.filter, (chosen,)))
        if self._figure:
            path = Reference(self._figure).path
            responses = self.document.area(path[0])
            if responses is not None:
                self.open_theme.emit(path[0], responses.area.theme_of(path[1]).id)
