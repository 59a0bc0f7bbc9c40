"""The header: the project's name, its round, the filter, what was clicked, and the search."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from klviewer.survey.selection import Filter
from klviewer.ui.document import Document
from klviewer.ui.elided_label import ElidedLabel
from klviewer.ui.pill import Pill
from klviewer.ui.round_menu import RoundMenu
from klviewer.ui.selection_bar import SelectionBar
from klviewer.ui.theme import Theme

_TYPING_PAUSE = 150  # milliseconds
_MOST_TITLE, _MOST_ROUND = 320, 240


class Header(QWidget):
    """Narrows every figure, and says what it is narrowed to.

    Args:
        document: a project is open.
        theme: the look.

    Signals:
        searched: the text to look for.
    """

    searched = Signal(str)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._title = ElidedLabel("project-title")
        self._round = self._pill(self.tr("Runde"), self._choose_round)
        # However long they are, the filters stand beside them.
        self._title.setMaximumWidth(round(_MOST_TITLE * theme.scale))
        self._round.setMaximumWidth(round(_MOST_ROUND * theme.scale))
        self.round_menu = RoundMenu(document)
        self.region = self._pill(self.tr("Region"), self._filter)
        self._group = self._pill(self.tr("Gruppe"), self._filter)
        self._municipality = self._pill(self.tr("Kommune"), self._filter)
        self.selection = SelectionBar(document, theme)
        self.search = self._search_field()
        self._lay_out()
        self._fill()
        document.selection_changed.connect(self._show_selection)
        self.selection.add_shortcuts(self.window())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        round_parts = (self._title, self._round, self.round_menu)
        for part in (*round_parts, self.region, self._group, self._municipality):
            row.addWidget(part)
        row.addWidget(self.selection, 1)
        row.addWidget(self.search)

    def _pill(self, name: str, chosen: Callable[[], None]) -> Pill:
        pill = Pill(name)
        pill.activated.connect(lambda _: chosen())
        return pill

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("role", "search")
        field.setPlaceholderText(self.tr("Søg  Ctrl+F"))
        field.setAccessibleName(self.tr("Søg"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(140)
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
        offered = (
            (self.region, self.tr("Alle regioner"), [(name, name) for name in frame.regions], ""),
            (self._group, self.tr("Alle grupper"), [(name, name) for name in frame.groups], ""),
            (self._municipality, self.tr("Alle kommuner"), [(m.name, m.code) for m in frame], 0),
        )
        has_frame = bool(snapshot.questionnaire and snapshot.questionnaire.of_municipalities)
        for pill, everyone, items, nothing in offered:
            _offer(pill, [(everyone, nothing), *items], nothing)
            pill.setVisible(has_frame)
        self._show_selection()

    def _choose_round(self) -> None:
        chosen, snapshot = str(self._round.currentData()), self._document.snapshot
        if snapshot is not None and snapshot.round is not None and chosen != snapshot.round.id:
            self._document.show_round(chosen)

    def _filter(self) -> None:
        self._document.filter_by(
            Filter(
                self.region.currentData(),
                self._group.currentData(),
                self._municipality.currentData(),
            )
        )

    def _show_selection(self) -> None:
        chosen = self._document.selection.filter
        for pill, value in (
            (self.region, chosen.region),
            (self._group, chosen.group),
            (self._municipality, chosen.municipality),
        ):
            if value != pill.currentData():
                pill.setCurrentIndex(max(pill.findData(value), 0))
            if bool(value) != bool(pill.property("narrowed")):
                pill.setProperty("narrowed", bool(value))
                pill.style().unpolish(pill)
                pill.style().polish(pill)


def _offer(pill: Pill, items: Sequence[tuple[str, object]], chosen: object) -> None:
    pill.clear()
    for text, value in items:
        pill.addItem(text, value)
    pill.setCurrentIndex(max(pill.findData(chosen), 0))
