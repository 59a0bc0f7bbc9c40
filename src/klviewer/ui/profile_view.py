"""A municipality's answers on the screen: each beside its region, its group and all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from klviewer.reports.chart_layout import Size
from klviewer.survey.groups import group_name, region_name
from klviewer.survey.messages import Text
from klviewer.survey.municipality_profile import AreaProfile, MunicipalityProfile, ThemeProfile
from klviewer.survey.own_answers import OwnAnswer, Standing
from klviewer.survey.profile_words import (
    earlier_words,
    moved_words,
    no_choice_words,
    reach_words,
    sent_words,
    share_words,
)
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.laid_chart import Picked
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import hairline, words
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_QUESTION, _ANSWER, _SHARES = 0, 1, 2
_COLUMNS = 5
_QUESTION_WIDTH = 132
_SHARE_WIDTH = 92
_INTO_BAR = 3
"""So that words beside a bar stand at half its height, however much hangs under it."""


class ProfileView(PageColumn):
    """Everything a municipality has answered with choices.

    Args:
        profile: of the municipality.
        earlier: the title of the round before, empty where there is none.
        theme: the look.
        exports: gives the bars their menu.
    """

    def __init__(
        self,
        profile: MunicipalityProfile,
        earlier: str,
        theme: Theme,
        exports: ChartExports,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exports = exports
        self._group = group_name(profile.municipality.group)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(_QUESTION, round(_QUESTION_WIDTH * theme.scale))
        self._grid.setColumnStretch(_ANSWER, 1)
        for column in range(_SHARES, _COLUMNS):
            self._grid.setColumnMinimumWidth(column, round(_SHARE_WIDTH * theme.scale))
        self._row = 0
        self.bars: list[ChartCanvas] = []
        self._lay_out(profile, earlier)
        self._add_head(profile)
        for area in profile.areas:
            self._add_area(area)

    def _lay_out(self, profile: MunicipalityProfile, earlier: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(6)
        column.addWidget(words(profile.municipality.name, "page-title"))
        column.addWidget(words(say(reach_words(profile)), "headline"))
        moved = moved_words(profile, earlier) if earlier else None
        if moved is not None:
            column.addWidget(words(say(moved), "headline"))
        about = f"{profile.municipality.region} · {profile.municipality.group}"
        column.addWidget(words(about, "quiet"))
        column.addSpacing(8)
        column.addLayout(self._grid)
        if profile.answered_areas:
            column.addSpacing(8)
            how = self.tr(
                "Bjælken viser kommunens gruppe med kommunens eget svar fremhævet. Andelene er af "
                "dem, der er spurgt; kommunen tæller selv med."
            )
            column.addWidget(words(how, "small"))
        column.addStretch(1)

    def _add_head(self, profile: MunicipalityProfile) -> None:
        region = region_name(profile.municipality.region)
        heads = (
            self.tr("Spørgsmål"),
            self.tr("Kommunens svar"),
            self.tr("Region\n{region}").format(region=region),
            self.tr("Gruppe\n{group}").format(group=self._group),
            self.tr("Alle med\nsamme svar"),
        )
        for column, head in enumerate(heads):
            align = Qt.AlignmentFlag.AlignRight if column >= _SHARES else Qt.AlignmentFlag.AlignLeft
            label = words(head, "column-head")
            label.setAlignment(align | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(label, self._row, column)
        self._row += 1
        self._add_line()

    def _add_line(self) -> None:
        self._grid.addWidget(hairline(), self._row, 0, 1, _COLUMNS)
        self._row += 1

    def _add_wide(self, label: QLabel, above: int) -> None:
        label.setContentsMargins(0, above, 0, 0)
        self._grid.addWidget(label, self._row, 0, 1, _COLUMNS)
        self._row += 1

    def _add_area(self, area: AreaProfile) -> None:
        self._add_wide(words(area.area.title, "section-head"), 14)
        self._add_wide(words(say(sent_words(area)), "small"), 0)
        for theme in area.themes:
            if theme.answers or theme.values:
                self._add_theme(theme, area.area.id)

    def _add_theme(self, theme: ThemeProfile, area: str) -> None:
        self._add_line()
        status = theme.status
        if status is None:
            self._add_wide(words(theme.theme.name, "strong"), 4)
        else:
            self._add_own(status, theme.theme.name, "strong")
            self._add_bar(status, theme, area)
        for own in theme.answers:
            if own is not status:
                self._add_own(own, own.question.short or own.question.text, "text")
        for question, value in theme.values:
            self._add_cells(question.short or question.text, value, (), "text")

    def _add_own(self, own: OwnAnswer, title: str, role: str) -> None:
        """A row per choice that was given, or one that says why there is none."""
        if not own.given:
            is_quiet = own.standing is Standing.NOT_ASKED
            self._add_cells(title, no_choice_words(own), (), "quiet" if is_quiet else role)
        for place, chosen in enumerate(own.given):
            shares = tuple(share_words(alike) for alike in chosen.alike)
            self._add_cells("" if place else title, chosen.choice.name, shares, role)
        if (before := earlier_words(own)) is not None:
            self._grid.addWidget(words(say(before), "small"), self._row, _ANSWER)
            self._row += 1

    def _add_cells(self, title: str, answer: Text, shares: tuple[Text, ...], role: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        question = words(title, "strong" if role == "strong" else "quiet")
        question.setWordWrap(True)
        self._grid.addWidget(question, self._row, _QUESTION, top)
        given = words(say(answer), role)
        given.setWordWrap(True)
        self._grid.addWidget(given, self._row, _ANSWER, top)
        for column, share in enumerate(shares, _SHARES):
            label = words(say(share), "text")
            self._grid.addWidget(label, self._row, column, top | Qt.AlignmentFlag.AlignRight)
        self._row += 1

    def _add_bar(self, own: OwnAnswer, theme: ThemeProfile, area: str) -> None:
        """How the group stands, with the municipality's own answer ringed."""
        if theme.bar is None:
            return
        bar = ChartCanvas(self._theme, self, size=Size.COMPACT, area=area)
        chosen = frozenset(given.choice.id for given in own.given)
        if own.standing is Standing.NOT_ANSWERED:
            chosen = frozenset({""})
        bar.show_chart(theme.bar, Picked(chosen))
        bar.setAccessibleName(theme.theme.name)
        self._exports.attach(bar, button=False)
        self.bars.append(bar)
        of_whom = words(self.tr("Gruppe {group}").format(group=self._group), "small")
        of_whom.setAlignment(Qt.AlignmentFlag.AlignTop)
        of_whom.setContentsMargins(0, _INTO_BAR, 0, 0)
        self._grid.addWidget(of_whom, self._row, _QUESTION)
        self._grid.addWidget(bar, self._row, _ANSWER, 1, _COLUMNS - _ANSWER)
        self._row += 1
