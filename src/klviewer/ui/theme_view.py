"""The middle of an area's page: one theme in a sentence, in graphs and in a table."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.survey.answers_in_words import answers_in_words
from klviewer.survey.charts import RankedBars
from klviewer.survey.code_charts import MOST, coded_bars, in_use
from klviewer.survey.code_use import code_uses
from klviewer.survey.codes import about_theme
from klviewer.survey.counted_tables import Columns
from klviewer.survey.danish import number
from klviewer.survey.divided_tables import battery_bars
from klviewer.survey.headlines import headline
from klviewer.survey.picked_words import of_whom
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire import Question
from klviewer.survey.questionnaire import Theme as SurveyTheme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked, Picking
from klviewer.survey.table import Table
from klviewer.survey.theme_charts import charted_questions, graphs_of
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.chart_grid import ChartGrid, QuestionChart
from klviewer.ui.divided_view import DividedView
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.memo_editor import MemoEditor
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import link, words
from klviewer.ui.theme import Theme


class ThemeView(PageColumn):
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
        self._title = words("", "page-title")
        self._title.setWordWrap(True)
        self.headline = HeadlineLabel(theme)
        self.charts = ChartGrid(theme, area)
        self._exports = ChartExports(document, theme, self)
        self.all_codes = link("")
        self.all_codes.hide()
        self._shows_all_codes = False
        self.plain = words("", "quiet")
        self.divided = DividedView(document, theme, area)
        self.memo = MemoEditor(document)
        self._unshown: Callable[[], None] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.show_rest)
        self._lay_out()
        self.headline.choice_clicked.connect(self._open_figure)
        self.charts.picked.connect(self.picked)
        self.charts.code_clicked.connect(self.code_clicked)
        self.divided.picked.connect(self.picked)
        self.all_codes.clicked.connect(lambda _=False: self._turn_codes())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 24)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.headline)
        column.addSpacing(4)
        column.addWidget(self.charts)
        column.addWidget(self.all_codes, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.plain)
        column.addSpacing(12)
        column.addWidget(self.divided)
        column.addSpacing(12)
        column.addWidget(words(self.tr("Note til temaet"), "section-title"))
        column.addWidget(self.memo)
        column.addStretch(1)

    # What is shown

    def show_theme(self, responses: AreaResponses, theme: SurveyTheme) -> None:
        """Show a theme as the document's selection has it."""
        for _ in self.show_in_parts(responses, theme):
            pass

    def show_in_parts(self, responses: AreaResponses, theme: SurveyTheme) -> Iterator[None]:
        """The same with a pause after the graphs, and after the table."""
        questions = charted_questions(theme)
        if theme != self._shown:
            self._shown = theme
            self._title.setText(theme.title)
            self.memo.setAccessibleName(self.tr("Note til temaet {name}").format(name=theme.name))
            self.memo.show_memo(about_theme(self._area, theme.id))
        graphs = graphs_of(theme)
        tables = [self._table(responses, each) for each in questions]
        is_alone = bool(graphs) and len(graphs[0]) == 1
        is_told = self._show_sentence(theme, tables, is_alone) and is_alone
        charts = (self._chart(responses, graph) for graph in graphs)
        drawn = [chart for chart in (*charts, self._coded(responses, theme)) if chart is not None]
        self.charts.show_charts(drawn, self._document.selection, is_told=is_told)
        self.charts.setVisible(bool(drawn))
        self._put_link_under(len(drawn))
        self._show_plain_questions(responses, theme)
        yield
        self._show_table_in_time(responses, questions)
        yield

    def _chart(self, responses: AreaResponses, graph: Sequence[Question]) -> QuestionChart | None:
        """The graph of one question, or of several with the same scale."""
        document = self._document
        if len(graph) > 1:
            return battery_bars(document.tables, responses, tuple(graph))
        table = self._table(responses, graph[0])
        size, uncertainty = document.tables.frame_size(table), document.shown.uncertainty
        return chart_of(table, size, document.today(), uncertainty)

    def _table(self, responses: AreaResponses, question: Question) -> Table:
        by = Columns.REGION if self._document.has_frame else None
        return self._document.tables.table(responses, question, by)

    def _show_table_in_time(self, responses: AreaResponses, questions: Sequence[Question]) -> None:
        """Show the table, when it is out of sight after what is in sight has been painted."""
        self._unshown = partial(self._show_table, responses, questions)
        is_out_of_sight = self.divided.isVisible() and self.divided.visibleRegion().isEmpty()
        if is_out_of_sight:
            self._later.start()
        else:
            self.show_rest()

    def show_rest(self) -> None:
        """Show what waits because it is out of sight."""
        show, self._unshown = self._unshown, None
        if show is not None and self._document.snapshot is not None:
            show()
            self._order_parts()

    def _show_table(self, responses: AreaResponses, questions: Sequence[Question]) -> None:
        """The table is of the graph that was picked in last, at first of the first one."""
        document = self._document
        chosen = document.shown.question(self._area, questions)
        self.divided.show_question(responses, chosen)

    def _order_parts(self) -> None:
        """Let the tab key go down the page, and give every graph its menu."""
        graphs = (*self.charts.canvases, self.all_codes)
        parts = (self.headline, *graphs, *self.divided.focused_parts, self.memo)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)
        for canvas in self.charts.canvases:
            self._exports.attach(canvas)
        if self.divided.canvas is not None:
            self._exports.attach(self.divided.canvas)

    def _coded(self, responses: AreaResponses, theme: SurveyTheme) -> RankedBars | None:
        """What the answers in words of those selected were coded as."""
        snapshot = self._document.snapshot
        if snapshot is None or snapshot.round is None:
            return None
        rows = self._document.tables.selected(responses)
        answers = answers_in_words(snapshot.round.id, responses, (theme,), rows)
        places = {answer.place for answer in answers}
        wrote = len({place.respondent for place in places})
        title = self.tr("Hvad er svarene i ord kodet som?")
        uses = code_uses(snapshot.coding, places)
        self._offer_all_codes(len(in_use(uses)))
        return coded_bars(title, uses, wrote, None if self._shows_all_codes else MOST)

    def _put_link_under(self, graphs: int) -> None:
        """The link stands at the side where the last of the graphs is, which is that of codes."""
        is_at_right = graphs > 1 and graphs % 2 == 1  # the first has a row of its own
        side = Qt.AlignmentFlag.AlignRight if is_at_right else Qt.AlignmentFlag.AlignLeft
        column = self.layout()
        if column is not None:
            column.setAlignment(self.all_codes, side)

    def _offer_all_codes(self, count: int) -> None:
        """A link to those that the graph leaves out, or back."""
        self.all_codes.setVisible(count > MOST)
        every, few = self.tr("Vis alle {count} koder"), self.tr("Vis kun de mest brugte koder")
        self.all_codes.setText(few if self._shows_all_codes else every.format(count=number(count)))

    def _turn_codes(self) -> None:
        """Show all codes, or only those used most."""
        self._shows_all_codes = not self._shows_all_codes
        responses = self._document.area(self._area)
        if responses is not None and self._shown is not None:
            self.show_theme(responses, self._shown)

    def _show_sentence(self, theme: SurveyTheme, tables: Sequence[Table], is_alone: bool) -> bool:
        """Word the first table, which may be one of several in its graph; whether it could."""
        if not tables:
            self.headline.show_words(self._words_only(theme))
            return False
        leading = tables[0]
        quantities = self._document.quantities
        sentence = headline(leading, quantities, is_one_of_several=not is_alone)
        if sentence:
            told = of_whom(sentence, leading, self._document.tables)
            self.headline.show_sentence(told, self._marks(leading.question))
        else:
            self.headline.show_words(self.tr("Ingen i udvalget har svaret på temaet."))
        return bool(sentence)

    def _words_only(self, theme: SurveyTheme) -> str:
        if theme.texts:
            return self.tr("Temaet er besvaret i ord. Svarene står til højre.")
        return self.tr("Temaet har ingen spørgsmål med svarmuligheder.")

    def _show_plain_questions(self, responses: AreaResponses, theme: SurveyTheme) -> None:
        """Name the questions on numbers and dates, which have neither graph nor words."""
        lines = []
        for question in theme.questions:
            if not question.is_closed and question not in theme.texts:
                table = self._document.tables.table(responses, question)
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

    def _marks(self, question: Question) -> frozenset[str]:
        return self._document.selection.marks(self._area, question.id)

    # What is picked

    def _open_figure(self, choice: str) -> None:
        questions = charted_questions(self._shown) if self._shown else ()
        if questions:
            pick = Clicked(self._area, questions[0].id, choice)
            self.picked.emit((pick,), Picking.ALONE)

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.memo.flush()
