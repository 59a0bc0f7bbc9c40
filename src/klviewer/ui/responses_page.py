"""Who has answered and who has not, how completely, and what was wrong in the files."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from klviewer.project.operations import ChangeCounting, Subject
from klviewer.survey.counted import RESPONSES
from klviewer.survey.counting import DEFAULT_RULE, CountingRule
from klviewer.survey.danish import number
from klviewer.survey.municipalities import Municipality
from klviewer.survey.nonresponse import MISSING, Respondent, respondents_of
from klviewer.survey.problems import Problem
from klviewer.survey.reach_words import reach_words
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Municipalities, Picking
from klviewer.ui.copying_table import Offer
from klviewer.ui.counting_dialog import CountingDialog
from klviewer.ui.counting_line import CountingLine
from klviewer.ui.document import Document
from klviewer.ui.file_places import ProblemPlace, response_places
from klviewer.ui.file_window import FileWindow
from klviewer.ui.live_page import LivePage
from klviewer.ui.page_parts import words
from klviewer.ui.page_splitter import REST, PageSplitter, Part
from klviewer.ui.problems_list import ProblemsList
from klviewer.ui.problems_saving import save_problems
from klviewer.ui.response_facts import ResponseFacts
from klviewer.ui.response_filters import ResponseFilter, response_filters
from klviewer.ui.responses_model import RESPONDENT, ResponsesModel
from klviewer.ui.responses_table import ResponsesTable
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_PROBLEMS_IN_SIGHT = 6
_PROBLEM = 66
_AROUND_PROBLEMS = 128
_SHARE, _MOST = 0.4, 2_000
_BELOW_MAP = 1
_MOST_PREPARED = 20_000  # respondents


class ResponsesPage(LivePage):
    """The tab about the responses themselves."""

    view = "responses"
    concerns = frozenset({Subject.ROUNDS})

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._respondents: tuple[Respondent, ...] = ()
        self._everyone: tuple[Respondent, ...] = ()
        self._asked: tuple[Sequence[AreaResponses], Sequence[Municipality] | None] = ((), ())
        self._problems: Sequence[Problem] | None = None
        self._filters: tuple[ResponseFilter, ...] = ()
        self._text = ""
        self._headline = words("", "headline")
        self.counting = CountingLine()
        self.dialog: CountingDialog | None = None
        self._which = QComboBox()
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._which.setAccessibleName(self.tr("Vis hvilke"))
        self._count = words("", "quiet")
        self.model = ResponsesModel(theme, self)
        self.table = ResponsesTable(self.model, theme)
        self.facts = ResponseFacts(document, theme)
        self.problems = ProblemsList(theme)
        self.file_window = FileWindow(document, theme, self)
        self._connect()
        splitter = PageSplitter("responses", REST, Part(0.366, 492, 560))
        splitter.addWidget(self._main())
        splitter.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _connect(self) -> None:
        self._which.activated.connect(lambda _: self._show_rows())
        self.counting.wanted.connect(self.change_counting)
        self.facts.turned.connect(self._share_side)
        self.table.picked.connect(self._pick)
        self.table.offers = self._offers
        self.problems.opened.connect(lambda found: self.file_window.show_place(ProblemPlace(found)))
        self.problems.save_wanted.connect(self._save_problems)

    def _main(self) -> QWidget:
        main = QWidget()
        main.setProperty("role", "paper")
        column = QVBoxLayout(main)
        column.setContentsMargins(24, 16, 16, 8)
        column.setSpacing(8)
        column.addWidget(words(self.tr("Hvem har svaret?"), "page-title"))
        column.addWidget(self._headline)
        column.addWidget(self.counting)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(words(self.tr("Vis"), "quiet"))
        row.addWidget(self._which)
        row.addWidget(self._count)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return main

    def _side(self) -> QWidget:
        below = QWidget()
        below.setProperty("role", "paper")
        column = QVBoxLayout(below)
        column.setContentsMargins(16, 12, 16, 8)
        column.addWidget(self.problems)
        self._side_splitter = PageSplitter("responses-side", REST, self._room(0), lying=False)
        self._side_splitter.addWidget(self.facts)
        self._side_splitter.addWidget(below)
        return self._side_splitter

    def _room(self, problems: int) -> Part:
        """The part of the side that so many problems take; a map needs most of it for itself."""
        most, share = (_BELOW_MAP, 0.0) if self.facts.shows_map else (_PROBLEMS_IN_SIGHT, _SHARE)
        rows = min(problems, most) * _PROBLEM
        return Part(share, round((_AROUND_PROBLEMS + rows) * self.theme.scale), _MOST)

    def _share_side(self) -> None:
        self._side_splitter.change_part(1, self._room(len(self._problems or ())))

    def show_problems(self) -> None:
        """Put the cursor on the first of the problems."""
        self.problems.begin()

    def prepare(self) -> Iterator[None]:
        """List them while hidden; very many, which takes seconds, only when they are seen."""
        areas = self.document.sources.shown.areas
        if sum(len(responses.respondents) for responses in areas) <= _MOST_PREPARED:
            yield from super().prepare()

    def refresh(self) -> None:
        """Show who of those selected has answered."""
        snapshot = self.document.snapshot
        areas = snapshot.round.areas if snapshot and snapshot.round else ()
        has_frame = self.document.has_frame
        everyone = self.document.tables.within_filter
        asked = (areas, everyone if has_frame else None)
        if asked != self._asked:
            self._asked, self._everyone = asked, respondents_of(*asked)
        self._respondents = self._listed(self._everyone)
        self._offer_filters(areas)
        self._headline.setText(self._told(has_frame))
        if snapshot is not None:
            self.counting.show_counting(areas, snapshot.rule, has_frame)
            self.counting.change.setVisible(snapshot.writable)
        self._show_rows()
        self.facts.refresh()
        problems = snapshot.problems if snapshot else ()
        if problems is not self._problems:
            self._problems = problems
            self.problems.show_problems(problems)
            self._share_side()

    def _offer_filters(self, areas: Sequence[AreaResponses]) -> None:
        chosen = self._which.currentIndex()
        self._filters = response_filters([responses.area for responses in areas])
        titles = [offered.title for offered in self._filters]
        if titles != [self._which.itemText(place) for place in range(self._which.count())]:
            self._which.clear()
            self._which.addItems(titles)
            self._which.setCurrentIndex(min(max(chosen, 0), len(titles) - 1))

    def _told(self, has_frame: bool) -> str:
        """Who has answered, in a sentence."""
        if not has_frame:
            counting = sum(
                any(state.standing not in MISSING for state in respondent.states)
                for respondent in self._respondents
            )
            return f"{say(RESPONSES(counting))}."
        codes = {str(municipality.code) for municipality in self.document.tables.municipalities}
        asked = [respondent for respondent in self._respondents if respondent.key in codes]
        snapshot = self.document.snapshot
        areas = snapshot.round.areas if snapshot and snapshot.round else ()
        are_chosen = bool(self.document.selection.picks)
        return say(reach_words(asked, len(areas), are_chosen=are_chosen))

    def _listed(self, respondents: Sequence[Respondent]) -> tuple[Respondent, ...]:
        """Those selected; where some were picked by name, all, so that more can be picked."""
        selection = self.document.selection
        if not selection.picks or selection.municipalities:
            return tuple(respondents)
        keys = self.document.tables.keys
        return tuple(respondent for respondent in respondents if respondent.key in keys)

    def _show_rows(self) -> None:
        snapshot = self.document.snapshot
        areas = snapshot.round.areas if snapshot and snapshot.round else ()
        has_frame = any(respondent.municipality for respondent in self._respondents)
        accepts = self._filters[self._which.currentIndex()].accepts
        shown = [r for r in self._respondents if accepts(r) and self._text in r.name.casefold()]
        before = self.model.columnCount()
        rule = snapshot.rule if snapshot else DEFAULT_RULE
        with self.table.place_kept(RESPONDENT):
            self.model.show_respondents([found.area for found in areas], shown, has_frame, rule)
        if self.model.columnCount() != before:
            self.table.fit_columns()
        self._mark_picked()
        text = self.tr("{count} vist")
        self._count.setText(
            "" if len(shown) == len(self._respondents) else text.format(count=number(len(shown)))
        )

    # What counts

    def change_counting(self) -> None:
        """Open the window where it is decided which answers count."""
        snapshot = self.document.snapshot
        if snapshot is None or snapshot.round is None:
            return
        info = snapshot.round_info
        last_day = (info.closed if info else None) or date.today()
        dialog = CountingDialog(
            self.theme,
            snapshot.round,
            snapshot.rule,
            self.document.respondent_name,
            last_day,
            self.window(),  # the page may be built anew meanwhile
        )
        round_id, before = snapshot.round.id, snapshot.rule
        dialog.accepted.connect(lambda: self._keep_rule(round_id, before, dialog.rule))
        self.dialog = dialog
        dialog.open()

    def _keep_rule(self, round_id: str, before: CountingRule, rule: CountingRule) -> None:
        if rule != before:
            self.document.perform(ChangeCounting(round_id, rule))

    def search(self, text: str) -> None:
        """List only the respondents whose name, and the problems whose words, hold the text."""
        self._text = text.strip().casefold()
        if self._filters:
            self._show_rows()
        self.problems.search(text)

    def _save_problems(self, listed: Sequence[Problem]) -> None:
        save_problems(self, self.document, listed, self.problems.show_saved)

    def _offers(self, index: QModelIndex) -> Sequence[Offer]:
        """What can be done with a respondent: opening its page, and its row in each file."""
        snapshot = self.document.snapshot
        areas = snapshot.round.areas if snapshot and snapshot.round else ()
        respondent: Respondent = index.data(RESPONDENT)
        title = self.tr("Vis rækken i filen: {area}")
        rows: list[Offer] = [
            (title.format(area=place.area.name), partial(self.file_window.show_place, place))
            for place in response_places(areas, respondent)
        ]
        if respondent.municipality is None:
            return rows
        page = self.tr("Åbn kommunesiden: {name}").format(name=respondent.name)
        wanted = self.document.municipality_wanted
        return [(page, partial(wanted.emit, respondent.municipality.code)), *rows]

    def _pick(self, rows: Sequence[QModelIndex], how: Picking) -> None:
        respondents: list[Respondent] = [row.data(RESPONDENT) for row in rows]
        keys = frozenset(respondent.key for respondent in respondents)
        self.document.click(Municipalities(keys), how=how)

    def _mark_picked(self) -> None:
        picked = self.document.selection.municipalities
        rows = range(self.model.rowCount())
        indexes = [self.model.index(row, 0) for row in rows] if picked else []
        self.table.select_rows(
            index.row() for index in indexes if index.data(RESPONDENT).key in picked
        )
