"""An imported file as it lies in the project, opened at the place that is asked about."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from klviewer.readers.spots import Spot
from klviewer.survey.counted import COLUMNS, ROWS
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.ui.document import Document
from klviewer.ui.file_places import FilePlace, Found, OpenFile, Words, look_up
from klviewer.ui.page_parts import hairline, link, words
from klviewer.ui.pill import Pill
from klviewer.ui.place_words import CellWords, PlaceWords
from klviewer.ui.progress_line import ProgressLine
from klviewer.ui.saying import say
from klviewer.ui.sheet_model import SheetModel
from klviewer.ui.sheet_table import SheetTable
from klviewer.ui.theme import Theme
from klviewer.ui.worker import Progress

_SIZE = QSize(1120, 680)
_PART_OF_WINDOW = 0.92


class FileWindow(QDialog):
    """Shows a place in an imported file, and lets the reader look around in it.

    It lies beside the window, so that the list of problems can be gone through with it open. A
    file that is open is not read again for the next place in it.

    Args:
        document: a project is open.
        theme: the look.
        parent: the window or page it belongs to.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._beside = parent
        self._place: FilePlace | None = None
        self._usual_size = _SIZE * theme.scale
        self._found: Found | None = None
        self._progress: Progress | None = None
        self._cells = SheetModel(theme, self)
        self.table = SheetTable(self._cells, theme)
        self.place = PlaceWords()
        self.cell = CellWords(self._cells, theme)
        self.sheet = Pill(self.tr("Ark"))
        self.trouble = words("", "quiet")
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._size = words("", "small")
        self._size.setWordWrap(False)
        self._notice = words(
            self.tr("Det er ingen af rækkerne med svar. Herunder er den nærmeste."), "quiet"
        )
        self._waiting = ProgressLine()
        self.back = link(self.tr("Tilbage til rækken"))
        self._example = words(self.tr("EKSEMPEL – opdigtede svar"), "example")
        self._middle = QStackedWidget()
        self._lay_out()
        self.table.visited.connect(self.cell.show_cell)
        self.sheet.activated.connect(self._show_sheet)
        self.back.clicked.connect(self._go_to_place)
        self._let_go()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.place, 1)
        head.addWidget(self._size, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignTop)
        reading = QWidget()
        QHBoxLayout(reading).addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignCenter)
        for part in (self.table, reading, self.trouble):
            self._middle.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._notice)
        column.addWidget(self._middle, 1)
        column.addWidget(hairline())
        column.addWidget(self.cell)
        column.addLayout(self._foot())

    def _foot(self) -> QLayout:
        close = QPushButton(self.tr("Luk"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._example)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def show_place(self, place: FilePlace) -> None:
        """Open the file a place is in, at the place."""
        snapshot = self._document.snapshot
        if snapshot is None or snapshot.round is None:
            return
        self._stop_reading()
        self._place = place
        self._show_words(place.words)
        self._example.setVisible(snapshot.is_example)
        progress = self._progress = Progress(translate("file-window", "Læser filen"))
        self._waiting.follow(progress)
        self._middle.setCurrentIndex(1)
        round_id, held = snapshot.round.id, self._held
        self._document.ask(
            lambda project: look_up(project, round_id, place, held, progress) if project else None,
            lambda found: self._show(progress, found),
            lambda error: self._tell(progress, error),
        )
        self._come_forward()

    def _show_words(self, said: Words) -> None:
        self.setWindowTitle(said.place.file or self.tr("Filen"))
        self.place.show_words(said)

    def _come_forward(self) -> None:
        if self.isHidden():
            room = self._beside.window().size() * _PART_OF_WINDOW
            self.resize(self._usual_size.boundedTo(room))
        self.show()
        self.activateWindow()

    @property
    def _held(self) -> OpenFile | None:
        return self._found.file if self._found else None

    def _is_awaited(self, progress: Progress) -> bool:
        """Whether a reading still is the one that is waited for."""
        return isValid(self) and progress is self._progress

    def _show(self, progress: Progress, found: Found | None) -> None:
        if not self._is_awaited(progress) or found is None or self._place is None:
            return
        self._stop_reading()
        self._found = found
        said = self._place.words
        named = replace(said.place, file=said.place.file or found.file.name)
        self._show_words(replace(said, place=named))
        self.sheet.clear()
        self.sheet.addItems([sheet.name or sheet.file_name for sheet in found.file.sheets])
        self.sheet.setVisible(self.sheet.count() > 1)
        self.back.show()
        self._notice.setVisible(bool(named.row) and not found.spot.rows)
        self._middle.setCurrentIndex(0)
        self._go_to_place()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, progress: Progress, error: ExpectedError) -> None:
        if not self._is_awaited(progress):
            return
        self._stop_reading()
        self._let_go()
        self.trouble.setText(say(error.message))
        self._middle.setCurrentIndex(2)

    def _show_sheet(self, at: int) -> None:
        """Show a table of the file, with the place where it is in that."""
        if self._found is None:
            return
        spot = self._found.spot
        sheet = self._found.file.sheets[at]
        self._cells.show_sheet(sheet, spot if spot.sheet == at else None)
        self.table.fit_columns()
        told = f"{say(ROWS(len(sheet.rows)))} · {say(COLUMNS(len(sheet.columns)))}"
        self._size.setText(told)
        self.table.go_to(spot if spot.sheet == at else Spot(at, (), 0, None))

    def _go_to_place(self) -> None:
        """Bring the place back into sight."""
        if self._found is None:
            return
        self.sheet.setCurrentIndex(self._found.spot.sheet)
        self._show_sheet(self._found.spot.sheet)

    def _stop_reading(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None
            self._waiting.finish()

    def _let_go(self) -> None:
        """Hold no file any longer."""
        self._found = None
        self._cells.show_sheet(None)
        self.sheet.clear()
        for part in (self.sheet, self.back, self._notice):
            part.hide()
        self._size.clear()
        self.cell.show_cell(self.table.currentIndex())

    def done(self, result: int) -> None:
        """Close, and hold nothing while it is closed."""
        self._stop_reading()
        self._let_go()
        super().done(result)
