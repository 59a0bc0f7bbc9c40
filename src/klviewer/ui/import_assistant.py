"""The import assistant: shown only where files leave something for a person to decide."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from klviewer.readers.decisions import Decisions
from klviewer.readers.doubts import OtherText
from klviewer.readers.reading import Reading
from klviewer.survey.municipalities import Frame
from klviewer.ui.import_bulk import ImportBulk
from klviewer.ui.import_draft import ImportDraft
from klviewer.ui.import_municipalities import ImportMunicipalities
from klviewer.ui.import_preview import ImportPreview
from klviewer.ui.import_sheets_model import SheetsModel
from klviewer.ui.import_words import summary
from klviewer.ui.importing import round_title
from klviewer.ui.page_parts import Scrolled, hairline, words
from klviewer.ui.same_questions import Pair, SameQuestions
from klviewer.ui.settings import ASSISTANT_GEOMETRY, Settings
from klviewer.ui.theme import Theme

_LARGEST = QSize(1480, 860)
_OF_THE_SCREEN = 0.88
_SIDE = 272
_MOST_FILES = 4  # in sight where something else is asked below them
_AROUND_FILES = 8


class ImportAssistant(QDialog):
    """Says what was recognised in the files, and lets it be changed before they are read in.

    Args:
        reading: as the files are understood until now.
        frame: the municipalities.
        theme: the look.
        settings: remember how large the window is.

    Signals:
        decided: carries the `Decisions`; the files are to be read by them.
    """

    decided = Signal(object)

    def __init__(
        self, reading: Reading, frame: Frame, theme: Theme, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        # Without responses there are no dates yet that the round could be named after.
        self.draft = ImportDraft(reading, round_title(reading) if reading.areas else "")
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Indlæs filer"))
        self.resize((parent.screen().availableSize() * _OF_THE_SCREEN).boundedTo(_LARGEST))
        self.restoreGeometry(settings.get(ASSISTANT_GEOMETRY))
        self.says = words("", "lead")
        self.says.setWordWrap(True)
        self.preview = ImportPreview(theme)
        self.bulk = ImportBulk(self.preview)
        self.sheets = QListView()
        self._sheets_model = SheetsModel(self.draft.tables, self)
        self._lay_out(frame)
        self._connect()
        self._say()
        self.sheets.setCurrentIndex(self._sheets_model.index(self.draft.first))

    def _lay_out(self, frame: Frame) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(words(self.tr("Passer det, filerne er læst som?"), "page-title"))
        column.addWidget(self.says)
        column.addLayout(self._fields())
        column.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self._side(frame))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.bulk)
        right.addWidget(self.preview, 1)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addWidget(self._buttons())

    def _fields(self) -> QHBoxLayout:
        """The survey's title, the round's, and the tab's."""
        self.title, self.round, self.tab = QLineEdit(), QLineEdit(), QLineEdit()
        self.title.setText(self.draft.title)
        self.title.setReadOnly(self.draft.known)
        self.title.setDisabled(self.draft.known)
        self.round.setText(self.draft.round_title)
        self.round.setPlaceholderText(self.tr("Efter svarenes datoer"))
        row = QHBoxLayout()
        row.setSpacing(20)
        for name, edit in (
            (self.tr("Undersøgelse"), self.title),
            (self.tr("Runde"), self.round),
            (self.tr("Filens faneblad"), self.tab),
        ):
            form = QFormLayout()
            form.setContentsMargins(0, 0, 0, 0)
            form.setHorizontalSpacing(8)
            edit.setAccessibleName(name)
            form.addRow(words(name, "quiet"), edit)
            row.addLayout(form, 1)
        return row

    def _side(self, frame: Frame) -> QWidget:
        """The files, and the spellings that name no municipality."""
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(words(self.tr("Filer"), "section-title"))
        self.sheets.setModel(self._sheets_model)
        self.sheets.setAccessibleName(self.tr("Filer og ark, der læses"))
        self.sheets.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.sheets, 2)
        if self.draft.near or self.draft.others:
            shown = min(len(self.draft.tables), _MOST_FILES)
            self.sheets.setMaximumHeight(shown * self.sheets.sizeHintForRow(0) + _AROUND_FILES)
        self.municipalities = ImportMunicipalities(self.draft, frame)
        self.same = self._same_questions()
        for title, part, is_asked in (
            (self.tr("Er det disse kommuner?"), self.municipalities, bool(self.draft.near)),
            (self.tr("Er det de samme spørgsmål?"), self.same, bool(self.draft.others)),
        ):
            if is_asked:
                column.addWidget(words(title, "section-title"))
                column.addWidget(Scrolled(part, "paper"), 3)
            else:
                part.setParent(side)
                part.hide()
        return side

    def _same_questions(self) -> SameQuestions[OtherText]:
        """What is known by its name, and has another text in the file."""
        known = self.tr("Kendt som “{name}”: “{text}”")
        pairs = [
            Pair(d, d.text, known.format(name=d.name, text=d.question.text), d.suggested)
            for d in self.draft.others
        ]
        found = SameQuestions(pairs)
        found.changed.connect(lambda: self.draft.same.update(found.same))
        return found

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.accept_button = buttons.button(kinds.Ok)
        self.accept_button.setText(self.tr("Indlæs"))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.setFocus()
        buttons.button(kinds.Cancel).setText(self.tr("Annullér"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.sheets.selectionModel().currentChanged.connect(self._show_table)
        self._sheets_model.changed.connect(self._say)
        self.preview.columns.changed.connect(self._say)
        self.title.textEdited.connect(self._name)
        self.round.textEdited.connect(self._name)
        self.tab.textEdited.connect(self._name)
        self.accepted.connect(lambda: self.decided.emit(self.decisions()))
        self.finished.connect(self._remember)

    def decisions(self) -> Decisions:
        """What has been decided."""
        return self.draft.decisions()

    def _show_table(self, index: QModelIndex, _before: QModelIndex) -> None:
        table = self.draft.tables[index.row()]
        self.preview.show_table(table)
        self.tab.setText(table.title)
        self.tab.setDisabled(table.found.known)
        self.sheets.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _name(self) -> None:
        """Take over what is written; a title that is wiped out is as it was found."""
        self.draft.title = self.title.text().strip() or self.draft.found_title
        self.draft.round_title = self.round.text().strip() or self.draft.found_round_title
        table = self.preview.columns.shown
        if table is not None:
            table.title = self.tab.text().strip() or table.found.title

    def _say(self) -> None:
        self.says.setText(summary(self.draft))
        self.accept_button.setEnabled(self.draft.can_be_read)

    def _remember(self, _result: int) -> None:
        self._settings.set(ASSISTANT_GEOMETRY, self.saveGeometry())
