"""Spellings that name no municipality, with those they may be meant for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from klviewer.readers.doubts import NearMunicipality
from klviewer.readers.municipalities import UNKNOWN
from klviewer.survey.counted import ROWS
from klviewer.survey.municipalities import Frame
from klviewer.ui.import_draft import ImportDraft
from klviewer.ui.page_parts import words
from klviewer.ui.pill import Pill
from klviewer.ui.saying import say


class ImportMunicipalities(QWidget):
    """“Københaven → [København]”, a line for each spelling.

    Args:
        draft: gets what is chosen.
        frame: every municipality there is.
    """

    def __init__(self, draft: ImportDraft, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.boxes: dict[str, QComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, doubt in enumerate(draft.near):
            box = self._box(doubt)
            chosen = partial(self._choose, draft, doubt.written, box.itemData)
            box.activated.connect(chosen)
            self.boxes[doubt.written] = box
            written = words(f"“{doubt.written}”", "text")
            written.setWordWrap(True)
            written.setToolTip(say(ROWS(doubt.rows)))
            grid.addWidget(written, row, 0)
            grid.addWidget(words("→", "quiet"), row, 1, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(box, row, 2)
        grid.setRowStretch(len(draft.near), 1)

    def _box(self, doubt: NearMunicipality) -> QComboBox:
        """The likely ones first, then leaving it, then every other."""
        box = Pill(self.tr("Kommunen, der er ment med “{written}”").format(written=doubt.written))
        for code in doubt.candidates:
            box.addItem(self._frame.by_code[code].name, code)
        box.addItem(self.tr("Lad stå"), UNKNOWN)
        box.insertSeparator(box.count())
        for municipality in self._frame:
            if municipality.code not in doubt.candidates:
                box.addItem(municipality.name, municipality.code)
        return box

    def _choose(
        self, draft: ImportDraft, written: str, code_of: Callable[[int], object], place: int
    ) -> None:
        code = code_of(place)
        draft.municipalities[written] = code if isinstance(code, int) else UNKNOWN
