"""The middle of an area's page: one theme in a sentence, in graphs and in a table."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from klviewer.reports.drawing import TextStyle
from klviewer.survey.answers_in_words import answers_in_words
from klviewer.survey.charts import RankedBars
from klviewer.survey.code_charts import coded_bars
from klviewer.survey.code_use import code_uses
from klviewer.survey.codes import about_theme
from klviewer.survey.danish import number
from klviewer.survey.groups import regions
from klviewer.survey.headlines import headline
from klviewer.survey.picked_words import of_whom
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire import Question
from klviewer.survey.questionnaire import Theme as SurveyTheme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked, Picking
from klviewer.survey.table import Table
from klviewer.survey.theme_charts import charted_questions
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.chart_grid import ChartGrid
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.memo_editor import MemoEditor
from klviewer.ui.page_parts import words
from klviewer.ui.table_model import CHOICE, SortedTable, TableModel
from klviewer.ui.theme import Theme

_ROW = 26
_AROUND_HEAD = 30  # margins, and room for the arrow that tells the order
_LEAST_NUMBER, _LEAST_ANSWER = 64, 160


class ThemeView(QWidget):
    """Shows one theme at a time.

    Args:
        document: the open project.
        theme: the look.
        area: the id of the theme's area.

    Signals:
        picked: something was picked in a graph, the sentence or the table; carries a tuple of
            `Pick`s, and a `Picking`.
        code_clicked: a code was clicked in a graph; carries its number.
    """

    picked = Signal(object, object)
    code_clicked = Signal(int)

    def __init__(
        self, document: Document, theme: Theme, area: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._area = area
        self._shown: SurveyTheme | None = None
        self._chosen: Question | None = None
        self._title = words("", "page-title")
        self._title.setWordWrap(True)
        self._head_font = theme.font(TextStyle.SMALL_STRONG)
        self.headline = HeadlineLabel(theme)
        self.charts = ChartGrid(theme, area)
        self._exports = ChartExports(document, theme, self)
        self.plain = words("", "quiet")
        self._table_title = words("", "chart-title")
        self._table_title.setWordWrap(True)
        self.model = TableModel(self)
        self.sorted = SortedTable(self)
        self.sorted.setSourceModel(self.model)
        self.table = self._table_view(theme.scale)
        self.memo = MemoEditor(document)
        self._lay_out()
        self.headline.choice_clicked.connect(self._open_figure)
        self.charts.picked.connect(self.picked)
        self.charts.code_clicked.connect(self.code_clicked)
        self.table.picked.connect(self._pick_rows)

    def _table_view(self, scale: float) -> CopyingTable:
        table = CopyingTable()
        table.setModel(self.sorted)
        table.setSortingEnabled(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().setDefaultSectionSize(round(_ROW * scale))
        head = table.horizontalHeader()
        head.setMinimumSectionSize(48)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        return table

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 24)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.headline)
        column.addSpacing(4)
        column.addWidget(self.charts)
        column.addWidget(self.plain)
        column.addSpacing(12)
        column.addWidget(self._table_title)
        column.addWidget(self.table)
        column.addSpacing(12)
        column.addWidget(words(self.tr("Note til temaet"), "section-title"))
        column.addWidget(self.memo)
        column.addStretch(1)

    # What is shown

    def show_theme(self, responses: AreaResponses, theme: SurveyTheme) -> None:
        """Show a theme as the document's selection has it."""
        questions = charted_questions(theme)
        if theme != self._shown:
            self._shown = theme
            self._chosen = None
            self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self._title.setText(theme.title)
            self.memo.setAccessibleName(self.tr("Note til temaet {name}").format(name=theme.name))
            self.memo.show_memo(about_theme(self._area, theme.id))
        tables = {question.id: self._table(responses, question) for question in questions}
        self._choose_question(questions)
        self._show_sentence(theme, [tables[question.id] for question in questions])
        counted = (tables[question.id] for question in questions)
        charts = [chart_of(table, self._document.tables.frame_size(table)) for table in counted]
        drawn = [chart for chart in (*charts, self._coded(responses, theme)) if chart is not None]
        self.charts.show_charts(drawn, self._document.selection)
        self.charts.setVisible(bool(drawn))
        for before, after in pairwise((self.headline, *self.charts.canvases, self.table)):
            QWidget.setTabOrder(before, after)
        for canvas in self.charts.canvases:
            self._exports.attach(canvas)
        self._show_plain_questions(responses, theme)
        self._show_table(tables[self._chosen.id] if self._chosen else None)

    def _table(self, responses: AreaResponses, question: Question) -> Table:
        groups = regions(responses, self._document.sources.frame)
        return self._document.table(responses, question, groups)

    def _coded(self, responses: AreaResponses, theme: SurveyTheme) -> RankedBars | None:
        """What the answers in words of those selected were coded as."""
        snapshot = self._document.snapshot
        if snapshot is None or snapshot.round is None:
            return None
        rows = self._document.selected(responses)
        answers = answers_in_words(snapshot.round.id, responses, (theme,), rows)
        places = {answer.place for answer in answers}
        wrote = len({place.respondent for place in places})
        title = self.tr("Hvad er svarene i ord kodet som?")
        return coded_bars(title, code_uses(snapshot.coding, places), wrote)

    def _choose_question(self, questions: tuple[Question, ...]) -> None:
        """The table is of the graph that was picked in last, at first of the first one."""
        picked = [pick.question for pick in self._document.selection.answers(self._area)]
        pointed = [q for q in questions if picked and q.id == picked[-1]]
        kept = [question for question in questions if question == self._chosen]
        self._chosen = next(iter([*pointed, *kept, *questions]), None)

    def _show_sentence(self, theme: SurveyTheme, tables: list[Table]) -> None:
        if not tables:
            self.headline.show_words(self._words_only(theme))
            return
        leading = tables[0]
        sentence = headline(leading, self._document.quantities)
        if sentence:
            told = of_whom(sentence, leading, self._document.tables)
            self.headline.show_sentence(told, self._marks(leading.question))
        else:
            self.headline.show_words(self.tr("Ingen i udvalget har svaret på temaet."))

    def _words_only(self, theme: SurveyTheme) -> str:
        if theme.texts:
            return self.tr("Temaet er besvaret i ord. Svarene står til højre.")
        return self.tr("Temaet har ingen spørgsmål med svarmuligheder.")

    def _show_plain_questions(self, responses: AreaResponses, theme: SurveyTheme) -> None:
        """Name the questions on numbers and dates, which have neither graph nor words."""
        lines = []
        for question in theme.questions:
            if not question.is_closed and question not in theme.texts:
                table = self._document.table(responses, question)
                line = self.tr("{question}: {answered} svar af {base} spurgte.")
                lines.append(
                    line.format(
                        question=question.text,
                        answered=number(int(table.answered[0])),
                        base=number(int(table.base[0])),
                    )
                )
        self.plain.setText("\n".join(lines))
        self.plain.setVisible(bool(lines))

    def _show_table(self, table: Table | None) -> None:
        with self.table.place_kept(CHOICE):
            self.model.show_table(table)
        for part in (self._table_title, self.table):
            part.setVisible(table is not None)
        if table is None:
            return
        title = table.question.short or table.question.text
        if len(table.columns) > 1:
            title = self.tr("{question} fordelt på regioner").format(question=title)
        self._table_title.setText(title)
        self.table.setAccessibleName(self.tr("Tabel: {title}").format(title=title))
        self._fit_table()
        self._mark_picked_rows()

    def _fit_table(self) -> None:
        """Give the answers the room the numbers leave, and the table its whole height."""
        head = self.table.horizontalHeader()
        metrics = QFontMetrics(self._head_font)
        for column in range(self.model.columnCount()):
            words = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            needed = metrics.horizontalAdvance(words) + _AROUND_HEAD
            self.table.setColumnWidth(column, max(needed, _LEAST_NUMBER))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(0, self._room_for_answers())
        rows = self.sorted.rowCount() * self.table.verticalHeader().defaultSectionSize()
        bar = self.table.horizontalScrollBar()
        below = bar.sizeHint().height() if head.length() > self.table.viewport().width() else 0
        self.table.setFixedHeight(rows + head.sizeHint().height() + below + 2)

    def _room_for_answers(self) -> int:
        """As wide as the page lets the first column be, but never too narrow to be read."""
        head = self.table.horizontalHeader()
        others = head.length() - head.sectionSize(0)
        least = min(self.table.sizeHintForColumn(0), _LEAST_ANSWER)
        return max(self.table.viewport().width() - others, least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the table's width anew."""
        super().resizeEvent(event)
        self._fit_table()

    def _mark_picked_rows(self) -> None:
        marks = self._marks(self._chosen) if self._chosen else frozenset[str]()
        self.table.select_rows(
            row
            for row in range(self.sorted.rowCount())
            if self.sorted.index(row, 0).data(CHOICE) in marks
        )

    def _marks(self, question: Question) -> frozenset[str]:
        return self._document.selection.marks(self._area, question.id)

    # What is picked

    def _open_figure(self, choice: str) -> None:
        questions = charted_questions(self._shown) if self._shown else ()
        if questions:
            pick = Clicked(self._area, questions[0].id, choice)
            self.picked.emit((pick,), Picking.ALONE)

    def _pick_rows(self, rows: Sequence[QModelIndex], how: Picking) -> None:
        """Pick the answers of some rows; a row of all who were asked stands for none."""
        question = self._chosen
        choices = [choice for row in rows if isinstance(choice := row.data(CHOICE), str)]
        if question is not None and choices:
            picks = tuple(Clicked(self._area, question.id, choice) for choice in choices)
            self.picked.emit(picks, how)
        else:
            self._mark_picked_rows()

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.memo.flush()
