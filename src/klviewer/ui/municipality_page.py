"""One municipality's page: its answers beside others', its words with their codes."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.project.operations import Subject
from klviewer.reports.views import MUNICIPALITY
from klviewer.survey.answers_in_words import holding
from klviewer.survey.danish import number
from klviewer.survey.municipality_profile import AreaProfile, MunicipalityProfile, Profiles
from klviewer.survey.responses import Round
from klviewer.survey.selection import Filter, Selection
from klviewer.ui.annotation import Annotation
from klviewer.ui.answer_item import AnswerItem, answer_item
from klviewer.ui.answer_list import AnswerList
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.document import Document
from klviewer.ui.live_page import LivePage
from klviewer.ui.page_parts import Scrolled, hairline, link, words
from klviewer.ui.page_splitter import REST, PageSplitter, Part
from klviewer.ui.profile_view import ProfileView
from klviewer.ui.theme import Theme

_CHOICE_WIDTH = 200


class MunicipalityPage(LivePage):
    """A page over the tabs, opened from wherever a municipality is met.

    Signals:
        left: the user wants back to where the page was opened.
        print_all_wanted: the user wants the pages of all municipalities on paper.
        print_wanted: the user wants this page on paper.
        code_followed: the user wants to see everything under a code; carries its number.
    """

    concerns = frozenset({Subject.ROUNDS, Subject.CODES, Subject.QUOTATIONS, Subject.MEMOS})
    follows_selection = False
    left = Signal()
    print_wanted = Signal()
    print_all_wanted = Signal()
    code_followed = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._code = document.frame.municipalities[0].code
        self.view = f"{MUNICIPALITY}{self._code}"
        self._wanted = ""
        self._profiles: tuple[Round, Profiles] | None = None
        self._profile: MunicipalityProfile | None = None  # that stands at the left
        self.back = link(self.tr("← Tilbage"))
        self.before = self._step("‹", self.tr("Forrige kommune (Alt+↑)"), -1, "Alt+Up")
        self.after = self._step("›", self.tr("Næste kommune (Alt+↓)"), 1, "Alt+Down")
        self.choice = self._choice()
        snapshot = document.snapshot
        self.annotation = Annotation(document, theme, self)
        self.list = AnswerList(theme, snapshot is not None and snapshot.writable)
        self._count = words("", "section-title")
        self._empty = words(self.tr("Kommunen har ikke skrevet noget."), "quiet")
        self.scrolled: Scrolled | None = None
        self._left = QWidget()
        QVBoxLayout(self._left).setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.list.wished.connect(self.annotation.carry_out)
        self.annotation.code_followed.connect(self.code_followed)
        self.annotation.picker.chosen.connect(self.list.unmark)

    def _step(self, sign: str, name: str, step: int, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.step(step))
        QShortcut(QKeySequence(keys), self, lambda: self.step(step))
        return button

    def _choice(self) -> QComboBox:
        """Every municipality by name; a few letters of it find it."""
        choice = QComboBox()
        choice.setEditable(True)
        choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        choice.setAccessibleName(self.tr("Kommune"))
        choice.setMinimumWidth(round(_CHOICE_WIDTH * self.theme.scale))
        for municipality in self.document.frame:
            choice.addItem(municipality.name, municipality.code)
        completer = QCompleter(choice.model(), choice)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        choice.setCompleter(completer)
        choice.activated.connect(lambda _: self.show_municipality(int(choice.currentData())))
        if (field := choice.lineEdit()) is not None:
            field.returnPressed.connect(lambda: self._find(field.text()))
            field.editingFinished.connect(self._name_shown)
        return choice

    def _find(self, typed: str) -> None:
        """Show the municipality the letters are found in, first of all at its beginning."""
        letters = typed.strip().casefold()
        names = {found.name.casefold(): found.code for found in self.document.frame}
        holding = [name for name in names if letters in name] if letters else []
        holding.sort(key=lambda name: not name.startswith(letters))
        if holding:
            self.show_municipality(names[holding[0]])

    def _name_shown(self) -> None:
        """Letters that were left unfinished give way to the name of what is shown."""
        self.choice.setCurrentIndex(self.choice.findData(self._code))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for part in (self.back, self.before, self.choice, self.after):
            row.addWidget(part)
        row.addStretch(1)
        for text, wanted in (
            (self.tr("Udskriv alle kommuner…"), self.print_all_wanted),
            (self.tr("Udskriv…"), self.print_wanted),
        ):
            self._last_button = QPushButton(text)
            self._last_button.clicked.connect(wanted)
            row.addWidget(self._last_button)
        splitter = PageSplitter("municipality", REST, Part(0.36, 320, 560))
        splitter.addWidget(self._left)
        splitter.addWidget(self._words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(splitter, 1)

    def _words(self) -> QWidget:
        side = QWidget()
        side.setProperty("role", "paper")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 14, 16, 2)
        head.setSpacing(6)
        head.addWidget(self._count)
        head.addWidget(self._empty)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addStretch()
        return side

    # --- which municipality ----------------------------------------------------

    @property
    def municipality(self) -> int:
        """The number of the municipality that is shown."""
        return self._code

    def show_municipality(self, code: int) -> None:
        """Show another municipality; nothing happens when the frame has none of that number."""
        if code in self.document.frame.by_code:
            self._code = code
            self.view = f"{MUNICIPALITY}{code}"
            self._show_or_wait()

    def step(self, step: int) -> None:
        """Go to the next in the alphabet or the one before it; after the last comes the first."""
        codes = [municipality.code for municipality in self.document.frame]
        self.show_municipality(codes[(codes.index(self._code) + step) % len(codes)])

    def choose(self) -> None:
        """Let the user write the name of a municipality."""
        field = self.choice.lineEdit()
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    # --- what is shown ---------------------------------------------------------

    def refresh(self) -> None:
        """Show the municipality as it is now."""
        snapshot = self.document.snapshot
        if snapshot is None or snapshot.round is None:
            return
        self._name_shown()
        profile = self._profile_in(snapshot.round, snapshot.earlier)
        if profile is not self._profile:
            self._profile = profile
            self._show_choices(profile, snapshot.earlier.title if snapshot.earlier else "")
        self._show_words(profile)

    def _profile_in(self, shown: Round, earlier: Round | None) -> MunicipalityProfile:
        """What the municipality answered; the same as long as that is."""
        if self._profiles is None or self._profiles[0] is not shown:
            self._profiles = shown, Profiles(shown, self.document.frame, earlier)
            self._profile = None
        if self._profile is not None and self._profile.municipality.code == self._code:
            return self._profile
        return self._profiles[1].of(self.document.frame.by_code[self._code])

    def _show_choices(self, profile: MunicipalityProfile, earlier: str) -> None:
        layout = self._left.layout()
        if self.scrolled is not None and layout is not None:
            layout.removeWidget(self.scrolled)
            self.scrolled.hide()
            self.scrolled.deleteLater()
        within = Selection(Filter(group=profile.municipality.group))
        exports = ChartExports(self.document, self.theme, self, within)
        view = ProfileView(profile, earlier, self.theme, exports)
        self.scrolled = Scrolled(view, "paper")
        exports.setParent(self.scrolled)
        if layout is not None:
            layout.addWidget(self.scrolled)
        for before, after in pairwise((self._last_button, *view.bars)):
            QWidget.setTabOrder(before, after)  # they are made last, and stand before the words

    def _show_words(self, profile: MunicipalityProfile) -> None:
        items = [item for area in profile.areas for item in self._items(area)]
        shown = [item for item in items if self._is_wanted(item)]
        self._count.setText(self.tr("{count} svar i ord").format(count=number(len(shown))))
        self._empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self.list.show_items(shown)
        self.list.setAccessibleName(self._count.text())

    def _items(self, area: AreaProfile) -> list[AnswerItem]:
        """The area's words, each under its theme and question."""
        snapshot = self.document.snapshot
        if snapshot is None:
            return []
        asked = {question.id: question for question in area.area.questions}
        named = len(area.themes) > 1
        return [
            answer_item(
                text,
                theme.theme.name if named else area.area.name,
                asked[text.place.question].short or asked[text.place.question].text,
                snapshot.coding,
                self._wanted,
            )
            for theme in area.themes
            for text in theme.texts
        ]

    def _is_wanted(self, item: AnswerItem) -> bool:
        titles = (code.title for code in item.codes)
        return holding(self._wanted, (item.answer.text, item.name, item.memo, *titles))

    def search(self, text: str) -> None:
        """Show only the words that hold the text."""
        if text.strip() != self._wanted:
            self._wanted = text.strip()
            self._show_or_wait()

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.annotation.flush()
