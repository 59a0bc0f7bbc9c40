"""The table behind the chosen graph, divided as one likes, and how its parts differ."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from klviewer.reports.divided_grids import divided_grid
from klviewer.reports.drawing import Link
from klviewer.reports.grid import Grid
from klviewer.survey.charts import Flows
from klviewer.survey.divided_tables import (
    DividedChart,
    DividedTable,
    divided_chart,
    divided_table,
)
from klviewer.survey.picked_marks import path_marks
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked, Picking
from klviewer.survey.table_choice import TableChoice
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.copied import table_data
from klviewer.ui.divided_export import exporting, file_name_of
from klviewer.ui.division_choice import DivisionChoice
from klviewer.ui.document import Document
from klviewer.ui.grid_model import GridModel, GridRow, part_of
from klviewer.ui.grid_saving import save_grid
from klviewer.ui.laid_chart import Picked
from klviewer.ui.link_picks import picks_of
from klviewer.ui.moved_table import MovedTable
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import words
from klviewer.ui.parts_table import PartsTable
from klviewer.ui.saying import say
from klviewer.ui.small_counts import with_threshold
from klviewer.ui.sorted_rows import ROW
from klviewer.ui.table_window import TableWindow
from klviewer.ui.theme import Theme


class DividedView(PageColumn):
    """Shows the table of one question.

    Args:
        document: the open project.
        theme: the look.
        area: the id of the questions' area.

    Signals:
        picked: rows or marks were picked; carries a tuple of `Pick`s, and a `Picking`.
    """

    picked = Signal(object, object)

    def __init__(
        self, document: Document, theme: Theme, area: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._area = area
        self._divided: DividedTable | None = None
        self._responses: AreaResponses | None = None
        self._chart: DividedChart | None = None
        self.canvas: ChartCanvas | None = None
        self.moved: MovedTable | None = None
        self._title = words("", "chart-title")
        self._title.setWordWrap(True)
        self.choice = DivisionChoice()
        self.model = GridModel(Grid("", (), ()), self)
        self.table = PartsTable(self.model, theme)
        self.more = self._more_button()
        self._lay_out()
        self.choice.chosen.connect(self._choose)
        self.table.picked.connect(self._pick_rows)
        self.table.copy_wanted.connect(self._copy)

    def _more_button(self) -> QToolButton:
        more = QToolButton()
        more.setText("···")
        more.setProperty("role", "more")
        more.setToolTip(self.tr("Kopiér, gem, vis i eget vindue"))
        more.setAccessibleName(self.tr("Mere om tabellen"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        menu.addAction(self.tr("&Kopiér til Excel"), lambda: self._copy(None))
        menu.addAction(self.tr("&Gem…"), self.save)
        menu.addAction(self.tr("&Vis i eget vindue"), self.show_apart)
        more.setMenu(menu)
        return more

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self.choice, 1)
        head.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addLayout(head)
        self._column.addWidget(self.table)

    @property
    def focused_parts(self) -> tuple[QWidget, ...]:
        """What the tab key goes through, in order."""
        parts = (self.choice.across, self.choice.of, self.more, self.table)
        with_canvas = (*parts, self.canvas) if self.canvas is not None else parts
        return (*with_canvas, self.moved.table) if self.moved is not None else with_canvas

    @property
    def graph_or_table(self) -> QWidget:
        """The graph of how the parts differ, the whole where there is none."""
        return self if self.canvas is None or self.canvas.isHidden() else self.canvas

    # What is shown

    def show_question(self, responses: AreaResponses, question: Question | None) -> None:
        """Show the table of a question as it was chosen; nothing where there is none."""
        self.setVisible(question is not None)
        self._responses = responses
        if question is None:
            self._divided = None
            return
        tables = self._document.tables
        divided = divided_table(tables, responses, question, self._document.shown.choice)
        self._divided = divided
        title = say(divided.title)
        self._title.setText(title)
        self.choice.show_choice(divided.choice, self._document.sources, responses, question)
        self.table.setAccessibleName(self.tr("Tabel: {title}").format(title=title))
        self.table.show_grid(divided_grid(divided, say))
        self._mark_picked_rows()
        chart = divided_chart(tables, responses, divided)
        self._show_chart(chart)
        self._show_moved(responses, question, chart)

    def _show_chart(self, chart: DividedChart | None) -> None:
        self._chart = chart
        if self.canvas is None and chart is not None:
            self.canvas = ChartCanvas(self._theme, self, area=self._area)
            self.canvas.picked.connect(self._pick_marks)
            self._column.addSpacing(8)
            self._column.addWidget(self.canvas)
        if self.canvas is None:
            return
        self.canvas.setVisible(chart is not None)
        if chart is not None and self._divided is not None:
            selection = self._document.selection
            marks = selection.marks(self._area, self._divided.question.id)
            self.canvas.show_chart(chart, Picked(marks | path_marks(selection)))

    def _show_moved(
        self, responses: AreaResponses, question: Question, chart: DividedChart | None
    ) -> None:
        """Name those that the flows are of, where there are flows."""
        if isinstance(chart, Flows):
            if self.moved is None:
                self.moved = MovedTable(self._document, self._theme, self)
                self.moved.picked.connect(self.picked)
                self._column.addSpacing(8)
                self._column.addWidget(self.moved)
            moves = self._document.tables.moves(responses, question)
            self.moved.show_moves(moves, chart.rounds)
        elif self.moved is not None:
            self.moved.hide()

    def _mark_picked_rows(self) -> None:
        marks = frozenset[str]()
        if self._divided is not None:
            question = self._divided.question.id
            marks = self._document.selection.marks(self._area, question)
        rows = range(self.model.rowCount())
        self.table.select_rows(row for row in rows if self._choice_of(row) in marks)

    def _choice_of(self, row: int) -> str | None:
        """The choice a row counts, empty for those without one, None where it is no answer."""
        shown = self.model.index(row, 0).data(ROW)
        if self._divided is None or self._divided.is_battery or not isinstance(shown, GridRow):
            return None
        choices = [choice.id for choice in self._divided.question.choices]
        ids = (*choices, "")
        return ids[shown.place] if shown.place < len(ids) else None

    # What is chosen and picked

    def _choose(self, choice: TableChoice) -> None:
        if self._divided is not None:
            self._document.show_tables(choice, (self._area, self._divided.question.id))

    def _pick_rows(self, rows: Sequence[QModelIndex], how: Picking) -> None:
        """Pick the answers of some rows; a row that is no answer stands for nobody."""
        divided = self._divided
        choices = [choice for row in rows if (choice := self._choice_of(row.row())) is not None]
        if divided is not None and choices:
            question = divided.question.id
            picks = tuple(Clicked(self._area, question, choice) for choice in choices)
            self.picked.emit(picks, how)
        else:
            self._mark_picked_rows()

    def _pick_marks(self, links: tuple[Link, ...], how: Picking) -> None:
        if self._chart is not None:
            self.picked.emit(picks_of(links, self._chart), how)

    # What leaves the program

    def _with_grid(self, act: Callable[[Grid], None]) -> None:
        """Do something with the table as it may leave the program, when the worker has made it."""
        divided, responses = self._divided, self._responses
        if divided is None or responses is None:
            return

        def go_on(threshold: int) -> None:
            self._document.worker.submit(
                exporting(self._document, responses, divided, threshold),
                lambda grid: act(grid) if isValid(self) else None,  # its page may be gone by then
                self._document.failed.emit,
            )

        with_threshold(self, self._document, go_on)

    def _copy(self, places: frozenset[int] | None) -> None:
        rows = frozenset(range(self.model.rowCount())) if places is None else places
        chosen = self.model.chosen(rows)

        def put(grid: Grid) -> None:
            QGuiApplication.clipboard().setMimeData(table_data(part_of(grid, chosen)))

        self._with_grid(put)

    def save(self) -> None:
        """Ask where to, and write the table in the order it is shown."""
        names = (self.tr("Gem tabel"), file_name_of(self._divided))
        shown = self.model.chosen(range(self.model.rowCount()))

        def write(grid: Grid) -> None:
            save_grid(self, self._document, part_of(grid, shown), names, lambda _path: None)

        self._with_grid(write)

    def show_apart(self) -> None:
        """Show the table in a window of its own."""
        name = file_name_of(self._divided)

        def show(grid: Grid) -> None:
            TableWindow(grid, self._document, name, self._theme.scale, self).open()

        self._with_grid(show)
