"""Changing many columns at once: select them, choose once."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from klviewer.readers.recognised import Use
from klviewer.ui.import_preview import ImportPreview
from klviewer.ui.import_table_draft import Field
from klviewer.ui.import_words import choices_of, name_of
from klviewer.ui.page_parts import link, words
from klviewer.ui.pill import Pill

_OFFERED = (Field.USE, Field.TYPE, Field.ROLE, Field.THEME)


class ImportBulk(QWidget):
    """A list for each thing that can be said of the selected columns.

    Args:
        preview: whose columns are selected.
    """

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._says: QLabel = words("", "quiet")
        self._says.setWordWrap(False)
        self.boxes: dict[Field, QComboBox] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._says)
        for part in _OFFERED:
            box = Pill(self.tr("{part} for de valgte kolonner").format(part=name_of(part)))
            box.activated.connect(partial(self._choose, part))
            self.boxes[part] = box
            row.addWidget(box)
        self.every = link(self.tr("Vælg alle kolonner"))
        self.every.clicked.connect(preview.select_all)
        row.addWidget(self.every)
        row.addStretch(1)
        preview.selected.connect(self.show_state)
        preview.columns.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Offer what the selected columns can be."""
        table, places = self._preview.columns.shown, self._preview.places
        if table is None or table.found.known:
            self.hide()
            return
        self.show()
        none = self.tr("Vælg flere kolonner for at rette dem på én gang.")
        some = self.tr("Ret {count} valgte:") if len(places) > 1 else self.tr("Ret den valgte:")
        self._says.setText(some.format(count=len(places)) if places else none)
        asked = any(table.columns[place].use is Use.QUESTION for place in places)
        for part, box in self.boxes.items():
            box.clear()
            box.addItem(f"{name_of(part)}…")
            for value, said in choices_of(part, table, places):
                box.addItem(said, str(value))
            one = len(places) == 1 or part is not Field.USE
            box.setVisible(bool(places) and (part is Field.USE or asked))
            if not one:
                self._without_municipality(box)

    def _without_municipality(self, box: QComboBox) -> None:
        """Only one column can be the municipality's."""
        place = box.findData(str(Use.MUNICIPALITY))
        if place >= 0:
            box.removeItem(place)

    def _choose(self, part: Field, place: int) -> None:
        if place > 0:
            value = self.boxes[part].itemData(place)
            self._preview.columns.change(self._preview.places, part, value)
        self.boxes[part].setCurrentIndex(0)
