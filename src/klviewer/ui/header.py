"""The header: the project's name, its round, the filter, what was clicked, and the search."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from klviewer.survey.danish import number
from klviewer.survey.selection import Filter
from klviewer.ui.document import Document
from klviewer.ui.page import say

_TYPING_PAUSE = 150  # milliseconds


class Header(QWidget):
    """Narrows every figure, and says what it is narrowed to.

    Args:
        document: a project is open.

    Signals:
        searched: the text to look for.
    """

    searched = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._title = QLabel()
        self._title.setProperty("role", "project-title")
        self._round = self._pill(self.tr("Runde"), self._choose_round)
        self.region = self._pill(self.tr("Region"), self._filter_by("region"))
        self._group = self._pill(self.tr("Gruppe"), self._filter_by("group"))
        self._municipality = self._pill(self.tr("Kommune"), self._filter_by("municipality"))
        self.chip = QPushButton()
        self.chip.setProperty("role", "chip")
        self.chip.setToolTip(self.tr("Vis alle igen (Esc)"))
        self.chip.clicked.connect(lambda: document.click(None))
        self.search = self._search_field()
        self._lay_out()
        self._fill()
        document.selection_changed.connect(self._show_selection)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.window(), lambda: document.click(None))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        for part in (self._title, self._round, self.region, self._group, self._municipality):
            row.addWidget(part)
        row.addWidget(self.chip)
        row.addStretch(1)
        row.addWidget(self.search)

    def _pill(self, name: str, chosen: Callable[[], None]) -> QComboBox:
        pill = QComboBox()
        pill.setProperty("role", "pill")
        pill.setAccessibleName(name)
        pill.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        pill.activated.connect(lambda _: chosen())
        return pill

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("role", "search")
        field.setPlaceholderText(self.tr("Søg i svar, kommuner og koder  Ctrl+F"))
        field.setAccessibleName(self.tr("Søg"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(180)
        field.setMaximumWidth(300)
        pause = QTimer(field)
        pause.setSingleShot(True)
        pause.setInterval(_TYPING_PAUSE)
        pause.timeout.connect(lambda: self.searched.emit(field.text()))
        field.textChanged.connect(pause.start)
        return field

    def _fill(self) -> None:
        snapshot = self._document.snapshot
        if snapshot is None:
            return
        self._title.setText(snapshot.title)
        shown = snapshot.round.id if snapshot.round else ""
        rounds = [(info.title, info.id) for info in snapshot.rounds]
        _offer(self._round, rounds, shown)
        self._round.setVisible(bool(rounds))
        frame = self._document.frame
        whole = self.tr("alle")
        named = (
            (self.region, self.tr("Region"), [(name, name) for name in frame.regions], ""),
            (self._group, self.tr("Gruppe"), [(name, name) for name in frame.groups], ""),
            (self._municipality, self.tr("Kommune"), [(m.name, m.code) for m in frame], 0),
        )
        has_frame = bool(snapshot.questionnaire and snapshot.questionnaire.of_municipalities)
        for pill, name, items, nothing in named:
            _offer(pill, [(f"{name} {whole}", nothing), *items], nothing)
            pill.setVisible(has_frame)
        self._show_selection()

    def _choose_round(self) -> None:
        self._document.show_round(str(self._round.currentData()))

    def _filter_by(self, part: str) -> Callable[[], None]:
        def choose() -> None:
            pills = {"region": self.region, "group": self._group}
            pill = pills.get(part, self._municipality)
            chosen: Filter = replace(self._document.selection.filter, **{part: pill.currentData()})
            self._document.filter_by(chosen)

        return choose

    def _show_selection(self) -> None:
        chosen = self._document.selection.filter
        for pill, value in (
            (self.region, chosen.region),
            (self._group, chosen.group),
            (self._municipality, chosen.municipality),
        ):
            pill.setCurrentIndex(max(pill.findData(value), 0))
            pill.setProperty("narrowed", bool(value))
            pill.style().unpolish(pill)
            pill.style().polish(pill)
        words = self._clicked_words()
        self.chip.setText(f"{words}   ✕")
        self.chip.setAccessibleName(
            self.tr("Valgt: {words}. Tryk for at vise alle.").format(words=words)
        )
        self.chip.setVisible(bool(words))

    def _clicked_words(self) -> str:
        clicked = self._document.selection.clicked
        source = self._document.area(clicked.area) if clicked else None
        if clicked is None or source is None:
            return ""
        question = source.area.question(clicked.question)
        theme = source.area.theme_of(clicked.question)
        count = int(self._document.selected(source).sum())
        choice = say(clicked.words(question))
        one = self.tr("{count} kommune · {theme}: {choice}")
        many = self.tr("{count} kommuner · {theme}: {choice}")
        words = one if count == 1 else many
        return words.format(count=number(count), theme=theme.name, choice=choice)


def _offer(pill: QComboBox, items: Sequence[tuple[str, object]], chosen: object) -> None:
    pill.clear()
    for text, value in items:
        pill.addItem(text, value)
    pill.setCurrentIndex(max(pill.findData(chosen), 0))
