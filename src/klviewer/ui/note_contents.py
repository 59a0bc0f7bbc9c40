"""The note's sections as a list to go by."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klviewer.survey.note_plan import PlannedSection
from klviewer.ui.page_parts import words

SECTION = Qt.ItemDataRole.UserRole
"""The id of the section an entry leads to."""

_INDENT = "\u2003"


class NoteContents(QWidget):
    """The sections, those of an area under its name.

    Signals:
        chosen: carries the id of a section.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Notatets afsnit"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 4, 8)
        column.setSpacing(8)
        head = words(self.tr("Indhold"), "section-title")
        head.setIndent(8)
        column.addWidget(head)
        column.addWidget(self.list, 1)

    def show_plan(self, sections: Sequence[PlannedSection]) -> None:
        """List the sections of a note."""
        self.list.clear()
        area = None
        for section in sections:
            if section.area is not None and section.area != area and len(section.area.themes) > 1:
                self._add(section.area.name, section.id, strong=True)
            area = section.area
            is_under = section.area is not None and len(section.area.themes) > 1
            indent = _INDENT if is_under else ""
            self._add(indent + section.name, section.id, strong=area is not None and not is_under)

    def _add(self, text: str, section_id: str, *, strong: bool) -> None:
        entry = QListWidgetItem(text)
        entry.setData(SECTION, section_id)
        entry.setToolTip(text.strip())
        font = entry.font()
        font.setBold(strong)
        entry.setFont(font)
        self.list.addItem(entry)

    def mark(self, section_id: str) -> None:
        """Show which section is being worked in."""
        places = range(self.list.count())
        found = [place for place in places if self.list.item(place).data(SECTION) == section_id]
        if found:
            self.list.setCurrentRow(found[-1])

    def _choose(self, entry: QListWidgetItem) -> None:
        self.chosen.emit(str(entry.data(SECTION)))
