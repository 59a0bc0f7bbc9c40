"""What the coding page is narrowed to: area, theme, with or without codes, and kind."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from klviewer.survey.codes import Code, CodeKind
from klviewer.survey.questionnaire import Area
from klviewer.ui.code_form import kind_name
from klviewer.ui.coding_rows import CodedState, CodingFilter
from klviewer.ui.document import Document
from klviewer.ui.flow_layout import FlowLayout


class CodingFilters(QWidget):
    """A row of choices over the list.

    Args:
        document: the open project.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.area = self._pill(self.tr("Område"))
        self.theme = self._pill(self.tr("Tema"))
        self.state = self._pill(self.tr("Kodning"))
        self.kind = self._pill(self.tr("Slags"))
        _offer(
            self.state,
            [
                (self.tr("Med og uden kode"), CodedState.ANY),
                (self.tr("Uden kode"), CodedState.UNCODED),
                (self.tr("Med kode"), CodedState.CODED),
                (self.tr("Skal ses efter"), CodedState.REVIEW),
            ],
        )
        kinds = [(kind_name(kind), kind) for kind in CodeKind]
        _offer(self.kind, [(self.tr("Alle slags koder"), ""), *kinds])
        row = FlowLayout(8, self)
        for part in (self.area, self.theme, self.state, self.kind):
            row.addWidget(part)

    def _pill(self, name: str) -> QComboBox:
        pill = QComboBox()
        pill.setProperty("role", "pill")
        pill.setAccessibleName(name)
        pill.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        pill.setMinimumContentsLength(11)
        pill.activated.connect(lambda _: self.changed.emit())
        return pill

    # What can be chosen

    def show_choices(self) -> None:
        """Offer the areas and themes of the shown round."""
        areas = [(area.name, area.id) for area in self._areas()]
        _offer(self.area, [(self.tr("Alle områder"), ""), *areas])
        self._offer_themes()

    def _offer_themes(self) -> None:
        chosen = self.area.currentData() or ""
        whole = next((area for area in self._areas() if area.id == chosen), None)
        themes = [(theme.name, theme.id) for theme in whole.themes if theme.texts] if whole else []
        _offer(self.theme, [(self.tr("Alle temaer"), ""), *themes])
        self.theme.setEnabled(whole is not None)

    def _areas(self) -> Sequence[Area]:
        snapshot = self._document.snapshot
        shown = snapshot.round.areas if snapshot and snapshot.round else ()
        return [responses.area for responses in shown]

    @property
    def state_shown(self) -> CodedState:
        """Whether answers with codes, without, or to be looked at are shown."""
        return CodedState(self.state.currentData())

    def chosen(self, code: Code | None, wanted: str) -> CodingFilter:
        """What is chosen here, together with what is chosen elsewhere on the page.

        Args:
            code: among the codes at the left.
            wanted: the text in the window's search field.
        """
        kind = self.kind.currentData()  # Qt gives back the text of it
        return CodingFilter(
            self.area.currentData() or "",
            self.theme.currentData() or "",
            self.state_shown,
            CodeKind(kind) if kind else None,
            code.id if code else None,
            wanted,
        )

    def show_reviews(self) -> None:
        """Narrow to the quotations that must be looked at, in all areas."""
        for pill in (self.area, self.kind):
            pill.setCurrentIndex(0)
        self._offer_themes()
        self.state.setCurrentIndex(self.state.findData(CodedState.REVIEW))
        self.changed.emit()

    def clear(self) -> None:
        """Narrow to nothing."""
        for pill in (self.area, self.state, self.kind):
            pill.setCurrentIndex(0)
        self._offer_themes()
        self.changed.emit()


def _offer(pill: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Put choices into a box; what was chosen stays chosen while it is among them."""
    before = pill.currentData()
    pill.clear()
    for text, value in items:
        pill.addItem(text, value)
    values = [value for _, value in items]
    pill.setCurrentIndex(values.index(before) if before in values else 0)
