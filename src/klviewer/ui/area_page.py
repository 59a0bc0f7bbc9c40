"""The page of an area: its themes, the theme that is shown, and the answers in words."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from klviewer.project.operations import Subject
from klviewer.survey.answers_in_words import answers_in_words
from klviewer.survey.charts import status_bar
from klviewer.survey.danish import number, percent, uncapitalised
from klviewer.survey.questionnaire import Theme as SurveyTheme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Pick, Picking
from klviewer.survey.table_choice import Across, TableChoice
from klviewer.survey.theme_charts import summing_question
from klviewer.ui.answers_panel import AnswersPanel
from klviewer.ui.document import Document
from klviewer.ui.live_page import LivePage
from klviewer.ui.page_parts import Scrolled
from klviewer.ui.theme import Theme
from klviewer.ui.theme_list import ThemeEntry, ThemeList
from klviewer.ui.theme_view import ThemeView

_PARTS = (206, 828, 332)
_ABOVE_TABLE = 12


class AreaPage(LivePage):
    """One area of the questionnaire.

    Args:
        document: the open project.
        theme: the look.
        area_id: which area.

    Signals:
        code_followed: the user wants to see everything under a code; carries its number.
    """

    concerns = frozenset(
        {Subject.ROUNDS, Subject.SETTINGS, Subject.CODES, Subject.QUOTATIONS, Subject.MEMOS}
    )
    code_followed = Signal(int)

    def __init__(
        self, document: Document, theme: Theme, area_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(document, theme, parent)
        self.view = area_id
        self._area = area_id
        self._shown = ""
        self.themes = ThemeList(theme)
        self.middle = ThemeView(document, theme, area_id)
        self.answers = AnswersPanel(document, theme)
        self._lay_out()
        self.themes.chosen.connect(self.show_theme)
        self.middle.picked.connect(self._pick)
        self.middle.code_clicked.connect(self.answers.narrow_to_code)
        self.answers.code_followed.connect(self.code_followed)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("area")
        splitter.setChildrenCollapsible(False)
        self._scrolled = Scrolled(self.middle, "paper")
        for part in (self.themes, self._scrolled, self.answers):
            splitter.addWidget(part)
        self.themes.setMinimumWidth(140)
        self.answers.setMinimumWidth(220)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes(list(_PARTS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    @property
    def shown(self) -> str:
        """The id of the theme that is shown, empty before the page is first seen."""
        return self._shown

    def _pick(self, picks: tuple[Pick, ...], how: Picking) -> None:
        self.document.click(*picks, how=how)

    def show_theme(self, theme_id: str) -> None:
        """Show a theme of the area; nothing happens when it has none of that id."""
        responses = self.document.area(self._area)
        themes = responses.area.themes if responses else ()
        if theme_id != self._shown and any(theme.id == theme_id for theme in themes):
            self._shown = theme_id
            self._show_or_wait()

    def show_moves(self, theme_id: str) -> None:
        """Show a theme where it says who has moved since the round before."""
        responses = self.document.area(self._area)
        themes = responses.area.themes if responses else ()
        status = next((theme.status for theme in themes if theme.id == theme_id), None)
        if status is None:
            return
        choice = TableChoice(Across.ROUNDS, of=self.document.shown.choice.of)
        self.document.show_tables(choice, (self._area, status.id))
        self.show_theme(theme_id)
        # The page has its height when the changes it has asked for are laid out.
        QTimer.singleShot(0, self, self._scroll_to_moves)

    def _scroll_to_moves(self) -> None:
        self.middle.show_rest()
        shown = self.middle.divided.graph_or_table
        top = shown.mapTo(self.middle, QPoint()).y() - _ABOVE_TABLE
        self._scrolled.verticalScrollBar().setValue(top)

    def refresh(self) -> None:
        """Count the themes for those selected and show one of them."""
        for _ in self.refresh_in_parts():
            pass

    def refresh_in_parts(self) -> Iterator[None]:
        """The themes, the graphs, the table, and the answers."""
        responses = self.document.area(self._area)
        if responses is None or not responses.area.themes:
            self.answers.show_theme(self._area, None)
            return
        themes = responses.area.themes
        shown = next((theme for theme in themes if theme.id == self._shown), themes[0])
        self._shown = shown.id
        entries = tuple(self._entry(responses, theme) for theme in themes)
        self.themes.show_entries(entries, shown.id)
        yield
        for _ in self.middle.show_in_parts(responses, shown):
            yield
        self.answers.show_theme(self._area, shown)
        yield

    def _entry(self, responses: AreaResponses, theme: SurveyTheme) -> ThemeEntry:
        question = summing_question(theme)
        if question is None:
            return ThemeEntry(theme.id, theme.title, None, self._count_of_words(responses, theme))
        table = self.document.tables.table(responses, question)
        share = table.share(0)
        figure = self.tr("ingen svar")
        if share is not None:
            figure = f"{percent(share)} {uncapitalised(question.choices[0].name)}"
        bar = status_bar(table, 0) if share is not None else None
        return ThemeEntry(theme.id, theme.title, bar, figure)

    def _count_of_words(self, responses: AreaResponses, theme: SurveyTheme) -> str:
        if not theme.texts:
            return ""
        rows = self.document.tables.selected(responses)
        count = len(answers_in_words("", responses, (theme,), rows))
        return self.tr("{count} svar i ord").format(count=number(count))

    def search(self, text: str) -> None:
        """Show only the answers that hold the text."""
        self.answers.search(text)

    def flush(self) -> None:
        """Write the memos that are being typed."""
        self.middle.flush()
        self.answers.flush()
