"""What can be done with the note: put figures in, make points and quotations, begin anew, save."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from klviewer.survey.finding_template import ParagraphKind
from klviewer.ui.elided_label import ElidedLabel


class NoteTools(QWidget):
    """A row of buttons over the sheet.

    Signals:
        figure_asked: a figure is to be put in; carries the place for its menu.
        kind_asked: the paragraph is to become another kind, carries a `ParagraphKind`.
        reset_asked: the section is to have its proposed text again.
        word_asked: the note is to become a Word file.
    """

    figure_asked = Signal(QPoint)
    kind_asked = Signal(object)
    reset_asked = Signal()
    word_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = ElidedLabel("quiet")
        figure = self._button(
            self.tr("Indsæt tal"), "Ctrl+Shift+T", self.tr("Et tal, der følger svarene")
        )
        points = self._button(
            self.tr("Punkt"), "Ctrl+Shift+L", self.tr("Gør afsnittet til et punkt")
        )
        quote = self._button(
            self.tr("Citat"), "Ctrl+Shift+C", self.tr("Gør afsnittet til et citat")
        )
        self._reset = self._button(
            self.tr("Nulstil afsnittet"), "", self.tr("Skriv den foreslåede tekst igen")
        )
        self.word = self._button(
            self.tr("Gem som Word…"), "Ctrl+Shift+W", self.tr("Hele notatet som en Word-fil")
        )
        self.word.setShortcut("")  # the menu has it, on every page
        self.word.clicked.connect(self.word_asked)
        figure.clicked.connect(
            lambda: self.figure_asked.emit(figure.mapToGlobal(figure.rect().bottomLeft()))
        )
        points.clicked.connect(lambda: self.kind_asked.emit(ParagraphKind.BULLET))
        quote.clicked.connect(lambda: self.kind_asked.emit(ParagraphKind.QUOTE))
        self._reset.clicked.connect(self.reset_asked)
        self._buttons = (figure, points, quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(4)
        for button in (*self._buttons, self._reset):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._name)
        row.addSpacing(12)
        row.addWidget(self.word)

    def _button(self, text: str, shortcut: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        # A click must not take the cursor out of the text it is about.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = QKeySequence(shortcut)
        button.setShortcut(keys)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{tip} ({shown})" if shown else tip)
        return button

    def show_section(self, name: str, *, writable: bool, is_own: bool) -> None:
        """Show which section the buttons are about.

        Args:
            name: of the section, empty for none.
            writable: whether it can be edited.
            is_own: whether its text was written, and not proposed.
        """
        edited = self.tr("{section} · rettet").format(section=name)
        self._name.setText(edited if is_own else name)
        for button in self._buttons:
            button.setEnabled(bool(name) and writable)
        self._reset.setEnabled(is_own and writable)
