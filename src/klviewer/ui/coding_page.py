"""The page where answers are coded across areas and themes, and the codes are kept in order."""

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from klviewer.project.operations import Subject
from klviewer.survey.answers_in_words import AnswerInWords, answers_in_words
from klviewer.survey.code_use import code_uses
from klviewer.survey.codes import Coding
from klviewer.survey.counted import QUOTATIONS
from klviewer.survey.danish import number
from klviewer.ui.annotation import Annotation
from klviewer.ui.answer_item import Marked, answer_item
from klviewer.ui.answer_list import AnswerList
from klviewer.ui.codes_panel import CodesPanel
from klviewer.ui.coding_filters import CodingFilters
from klviewer.ui.coding_model import CodingModel
from klviewer.ui.coding_rows import (
    MOST_ROWS,
    CodedState,
    CodingFilter,
    Names,
    coding_rows,
    review_rows,
    within_theme,
)
from klviewer.ui.coding_table import CodingTable
from klviewer.ui.document import Document
from klviewer.ui.filter_chip import FilterChip
from klviewer.ui.live_page import LivePage
from klviewer.ui.page_parts import link, words
from klviewer.ui.page_splitter import REST, PageSplitter, Part
from klviewer.ui.review_panel import ReviewPanel
from klviewer.ui.reviewing import quotations_to_review, with_those_gone
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_CODES = Part(0.19, 284, 360)
_CHOSEN = Part(0.2, 308, 384)


class CodingPage(LivePage):
    """All answers in words, and all codes.

    Args:
        document: the open project.
        theme: the look.
    """

    view = "coding"
    concerns = frozenset(
        {Subject.ROUNDS, Subject.SETTINGS, Subject.CODES, Subject.QUOTATIONS, Subject.MEMOS}
    )

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        snapshot = document.snapshot
        self._wanted = ""
        self.annotation = Annotation(document, theme, self)
        self.codes = CodesPanel(document, theme)
        self.filters = CodingFilters(document)
        self.model = CodingModel(document.has_frame, self)
        self.table = CodingTable(self.model, theme)
        self.list = AnswerList(theme, snapshot is not None and snapshot.writable)
        self.count = words("", "small")
        self.count.setWordWrap(False)
        self.code_chip = FilterChip()
        self.empty = words("", "quiet")
        self._hint = words(
            self.tr("Vælg svar i listen for at læse dem helt og kode ord i dem."), "quiet"
        )
        self.give = QPushButton(self.tr("Giv de valgte en kode…"))
        self.reviews = link("")
        self.review = ReviewPanel(document, self.list)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        splitter = PageSplitter("coding", _CODES, REST, _CHOSEN)
        for part in (self.codes, self._middle(), self._right()):
            splitter.addWidget(part)
        self.codes.setMinimumWidth(220)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _middle(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.count)
        row.addWidget(self.code_chip)
        row.addWidget(self.reviews)
        row.addStretch(1)
        row.addWidget(self.give)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 0)
        head.setSpacing(8)
        head.addWidget(self.filters)
        head.addLayout(row)
        head.addWidget(self.empty)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        return middle

    def _right(self) -> QWidget:
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 2)
        head.setSpacing(6)
        head.addWidget(words(self.tr("Valgte svar"), "section-title"))
        head.addWidget(self._hint)
        right = QWidget()
        right.setMinimumWidth(220)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.review)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        return right

    def _connect(self) -> None:
        self.codes.chosen.connect(lambda _: self.refresh())
        self.filters.changed.connect(self.refresh)
        self.code_chip.clicked.connect(lambda _=False: self.codes.choose(None))
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.table.chosen.connect(self._read)
        self.list.wished.connect(self.annotation.carry_out)
        self.annotation.picker.chosen.connect(self.list.unmark)
        self.annotation.code_followed.connect(self.show_code)
        self.give.clicked.connect(lambda _=False: self._give())
        self.table.keys[Qt.Key.Key_K] = self._give
        self.reviews.clicked.connect(lambda _=False: self.filters.show_reviews())

    # What is shown

    def refresh(self) -> None:
        """List the answers, and count the codes in them, as they are now."""
        snapshot = self.document.snapshot
        if snapshot is None:
            return
        coding = snapshot.coding
        self.filters.show_choices()
        current = self.codes.current.code.id if self.codes.current else None
        code = next((code for code in coding.codes if code.id == current), None)
        self.code_chip.say(self.tr("Kode: {title}").format(title=code.title) if code else "")
        chosen = self.filters.chosen(code, self._wanted)
        answers = self._answers()
        narrowed = within_theme(answers, chosen)
        self.codes.show_uses(code_uses(coding, {answer.place for answer in narrowed}))
        listing = coding_rows(narrowed, coding, chosen, self._names())
        to_review = quotations_to_review(self.document)
        if chosen.state is CodedState.REVIEW:
            places = with_those_gone(self.document, answers, to_review)
            listing = review_rows(places, to_review, coding, chosen, self._names())
        self.table.show_rows(listing.rows)
        self.reviews.setText(
            self.tr("Citater, der skal ses efter: {count}").format(count=number(len(to_review)))
        )
        self.reviews.setVisible(bool(to_review) and chosen.state is not CodedState.REVIEW)
        is_about_quotations = code is not None or chosen.state is CodedState.REVIEW
        self._say_count(listing.found, len(answers), is_about_quotations)
        self.empty.setText(self._why_empty(chosen, len(answers)))
        self._show_selected()

    def _answers(self) -> tuple[AnswerInWords, ...]:
        snapshot = self.document.snapshot
        shown = snapshot.round if snapshot else None
        return tuple(
            answer
            for responses in (shown.areas if shown else ())
            for answer in answers_in_words(
                shown.id if shown else "",
                responses,
                responses.area.themes,
                self.document.tables.selected(responses),
            )
        )

    def _names(self) -> Names:
        snapshot = self.document.snapshot
        areas = [r.area for r in snapshot.round.areas] if snapshot and snapshot.round else []
        themes = {(area.id, theme.id): theme.name for area in areas for theme in area.themes}
        names = {area.id: area.name for area in areas}
        return Names(names, themes, self.document.respondent_name)

    def _say_count(self, found: int, answers: int, is_about_quotations: bool) -> None:
        shown = number(found)
        says = self.tr("{shown} af {all} svar i ord").format(shown=shown, all=number(answers))
        if is_about_quotations:
            says = say(QUOTATIONS(found))
        if found > MOST_ROWS:
            first = self.tr("{says}, de første {most} vises")
            says = first.format(says=says, most=number(MOST_ROWS))
        self.count.setText(says)
        self.empty.setVisible(not found)
        self.table.setVisible(bool(found))

    def _why_empty(self, chosen: CodingFilter, answers: int) -> str:
        if chosen.state is CodedState.REVIEW:
            return self.tr("Der er ingen citater her, der skal ses efter.")
        if not answers:
            return self.tr("Der er ingen svar i ord at kode.")
        if chosen.code is not None:
            return self.tr("Ingen af de viste svar har koden.")
        return self.tr("Ingen svar passer til det, der er valgt.")

    def _show_selected(self) -> None:
        """Show the selected answers in full at the right."""
        snapshot = self.document.snapshot
        rows = self.table.selected_rows
        self.give.setEnabled(bool(rows) and snapshot is not None and snapshot.writable)
        coding = snapshot.coding if snapshot else Coding()
        once = {row.answer.place: row for row in rows}
        self.list.show_items(
            [
                answer_item(row.answer, row.name, row.theme, coding, self._wanted)
                for row in once.values()
                if row.answer.text
            ]
        )
        self.review.show_rows(rows)
        self.list.setAccessibleName(self.tr("Valgte svar"))
        self.list.setVisible(bool(rows))
        self._hint.setVisible(not rows)

    # What is done

    def _read(self, index: QModelIndex) -> None:
        """Go to the answer's own words when its line is opened by the keyboard."""
        if self.table.hasFocus() and not self.table.underMouse():
            self.list.show_answer(self.model.rows[index.row()].answer.place)

    def _give(self) -> None:
        rows = self.table.selected_rows
        once = {row.answer.place: Marked(row.answer) for row in rows}
        self.annotation.give_code(tuple(once.values()), self._below_current())

    def _below_current(self) -> QRect:
        cell = self.table.visualRect(self.table.currentIndex())
        corner = self.table.viewport().mapToGlobal(cell.topLeft())
        return QRect(corner, cell.size())

    def show_code(self, code: int) -> None:
        """Show everything under a code."""
        self._show_now()
        self.filters.clear()
        self.codes.choose(code)

    def search(self, text: str) -> None:
        """Show only answers that hold the text in their words, memo, name or codes."""
        if text.strip() != self._wanted:
            self._wanted = text.strip()
            self._show_or_wait()

    def flush(self) -> None:
        """Write the memos that are being typed."""
        self.codes.flush()
        self.annotation.flush()
