"""The answers in words beside a theme: what was written, with codes, and the codes counted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from klviewer.survey.answers_in_words import AnswerInWords, answers_in_words, holding
from klviewer.survey.code_use import code_uses, codes_of
from klviewer.survey.codes import Coding, about_answer
from klviewer.survey.danish import number, sort_key
from klviewer.survey.questionnaire import Area
from klviewer.survey.questionnaire import Theme as SurveyTheme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Filter
from klviewer.ui.annotation import Annotation
from klviewer.ui.answer_item import AnswerItem, answer_item
from klviewer.ui.answer_list import AnswerList
from klviewer.ui.code_counts import CodeCounts
from klviewer.ui.document import Document
from klviewer.ui.filter_chip import FilterChip
from klviewer.ui.flow_layout import FlowLayout
from klviewer.ui.page import say
from klviewer.ui.page_parts import words
from klviewer.ui.selection_words import picked_in_words, respondents
from klviewer.ui.theme import Theme

_MARGIN = 16
_MOST_CARDS = 2000  # nobody reads more in a row; search and click narrow the list


class AnswersPanel(QWidget):
    """The answers of one theme, narrowed by whatever was picked.

    Args:
        document: the open project.
        theme: the look.

    Signals:
        code_followed: the user wants to see everything under a code; carries its number.
    """

    code_followed = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._area = ""
        self._shown: SurveyTheme | None = None
        self._wanted = ""
        self._code: int | None = None
        snapshot = document.snapshot
        self.annotation = Annotation(document, theme, self)
        self.list = AnswerList(theme, snapshot is not None and snapshot.writable)
        self.counts = CodeCounts(theme)
        self._title = words("", "section-title")
        self.empty = words("", "quiet")
        self.clicked_chip = self._chip(lambda: document.clear())
        self.filter_chip = self._chip(lambda: document.filter_by(Filter()))
        self.code_chip = self._chip(lambda: self.narrow_to_code(None))
        self._lay_out()
        self.list.wished.connect(self.annotation.carry_out)
        self.annotation.code_followed.connect(self.code_followed)
        self.counts.chosen.connect(self.narrow_to_code)
        self.annotation.picker.chosen.connect(self.list.unmark)

    def _chip(self, clear: Callable[[], None]) -> FilterChip:
        chip = FilterChip()
        chip.clicked.connect(lambda _=False: clear())
        return chip

    def _lay_out(self) -> None:
        self.setProperty("role", "paper")
        chips = QFrame()
        flow = FlowLayout(4, chips)
        for chip in (self.clicked_chip, self.filter_chip, self.code_chip):
            flow.addWidget(chip)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 14, _MARGIN, 2)
        head.setSpacing(6)
        for part in (self._title, chips, self.empty):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.counts)
        self._column = column

    # What is shown

    def show_theme(self, area: str, theme: SurveyTheme | None) -> None:
        """Show the answers of a theme, or none."""
        if (area, theme) != (self._area, self._shown):
            self._code = None
        self._area, self._shown = area, theme
        self.refresh()

    def search(self, text: str) -> None:
        """Show only answers with this text in their words, memo, name or codes."""
        if text.strip() != self._wanted:
            self._wanted = text.strip()
            self.refresh()

    def narrow_to_code(self, code: int | None) -> None:
        """Show only answers with a code; the same code again shows all."""
        self._code = None if code == self._code else code
        self.refresh()

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.annotation.flush()

    def refresh(self) -> None:
        """Show the answers as they are now."""
        self._column.setEnabled(False)  # every part that comes or goes would lay out all of them
        self._refresh()
        self._column.setEnabled(True)
        self._column.activate()

    def _refresh(self) -> None:
        snapshot, responses = self._document.snapshot, self._document.area(self._area)
        if snapshot is None or snapshot.round is None or responses is None or self._shown is None:
            self._show(())
            self.empty.setText(self.tr("Der er ikke indlæst svar for området."))
            return
        coding = snapshot.coding
        if self._code is not None and all(code.id != self._code for code in coding.codes):
            self._code = None  # it was taken away
        rows = self._document.tables.selected(responses)
        answers = answers_in_words(snapshot.round.id, responses, (self._shown,), rows)
        wanted = [answer for answer in self._sorted(answers) if self._is_wanted(answer, coding)]
        self._say_selection(coding)
        places = {answer.place for answer in answers}
        self.counts.show_uses(code_uses(coding, places), self._code)
        self._show(self._items(wanted[:_MOST_CARDS], responses.area, coding))
        self._say_count(len(wanted), len(answers))
        self.empty.setText(self._why_empty(responses, bool(answers)))

    def _sorted(self, answers: Sequence[AnswerInWords]) -> list[AnswerInWords]:
        """By the respondents' names; a respondent's answers stay in their order."""
        keys = dict.fromkeys(answer.place.respondent for answer in answers)
        order = {key: sort_key(self._document.respondent_name(key)) for key in keys}
        return sorted(answers, key=lambda answer: order[answer.place.respondent])

    def _is_wanted(self, answer: AnswerInWords, coding: Coding) -> bool:
        codes = codes_of(coding.of_answer(answer.place), coding)
        if self._code is not None and all(code.id != self._code for code in codes):
            return False
        name = self._document.respondent_name(answer.place.respondent)
        memo = coding.memo(about_answer(answer.place))
        return holding(self._wanted, (answer.text, name, memo, *(code.title for code in codes)))

    def _items(
        self, answers: Sequence[AnswerInWords], area: Area, coding: Coding
    ) -> list[AnswerItem]:
        name = self._document.respondent_name
        asked = {question.id: question.short or question.text for question in area.questions}
        several = self._shown is not None and len(self._shown.texts) > 1
        return [
            answer_item(
                answer,
                name(answer.place.respondent),
                asked[answer.place.question] if several else "",
                coding,
                self._wanted,
            )
            for answer in answers
        ]

    def _show(self, items: Sequence[AnswerItem]) -> None:
        self.list.show_items(items)
        self.list.setVisible(bool(items))
        self.empty.setVisible(not items)

    # What is said about it

    def _say_count(self, wanted: int, answers: int) -> None:
        shown, everything = number(wanted), number(answers)
        title = self.tr("{count} svar i ord").format(count=shown)
        if wanted < answers:
            title = self.tr("{count} af {all} svar i ord").format(count=shown, all=everything)
        if wanted > _MOST_CARDS:
            first = self.tr("{count} svar i ord, de første {most} vises")
            title = first.format(count=shown, most=number(_MOST_CARDS))
        self._title.setText(title)
        self.list.setAccessibleName(title)

    def _say_selection(self, coding: Coding) -> None:
        self.clicked_chip.say(picked_in_words(self._document))
        chosen = self._document.selection.filter
        self.filter_chip.say(say(chosen.words(self._document.frame)) if chosen else "")
        title = "" if self._code is None else coding.code(self._code).title
        self.code_chip.say(self.tr("Kode: {title}").format(title=title) if title else "")

    def _why_empty(self, responses: AreaResponses, has_answers: bool) -> str:
        if self._shown is not None and not self._shown.texts:
            return self.tr("Temaet har ingen spørgsmål, der besvares med ord.")
        if has_answers and self._wanted:
            words = self.tr("Ingen af svarene her indeholder “{text}”.")
            return words.format(text=self._wanted)
        if has_answers:
            return self.tr("Ingen af svarene her har koden.")
        count = int(self._document.tables.selected(responses).sum())
        if count:
            words = self.tr("{who} er valgt, men ingen af dem har skrevet noget her.")
            return words.format(who=respondents(self._document, count))
        if self._document.selection.picks or self._document.selection.filter:
            return self.tr("Ingen af dem, der er valgt, har svaret på området.")
        return self.tr("Ingen har skrevet noget her.")
