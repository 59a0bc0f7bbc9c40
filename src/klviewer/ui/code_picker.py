"""A small window where a code is found by typing, or made."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from klviewer.survey.codes import CodeKind, Coding
from klviewer.ui.annotating import NewCode
from klviewer.ui.code_choice_list import CHOICE, CodeChoiceDelegate, CodeChoices
from klviewer.ui.code_choices import CodeChoice
from klviewer.ui.code_form import CodeForm
from klviewer.ui.popup import place_near
from klviewer.ui.theme import Theme

_WIDTH = 320
_ROWS = 9
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodePicker(QFrame):
    """Finds a code by its title, or makes one.

    Args:
        theme: the look.

    Signals:
        chosen: the `Code` that was chosen, or the `NewCode` that shall be made.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._coding = Coding()
        self._at_hand: Collection[str] = ()
        self._kind = CodeKind.REASON  # a new code is of the same kind as the one made before it
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Vælg kode"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find en kode, eller skriv en ny"))
        self.field.setAccessibleName(self.tr("Find en kode, eller skriv en ny"))
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.model = CodeChoices(self)
        self.view = self._choices_view(theme)
        self.form = CodeForm(theme)
        self._making = self._making_part()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.view, self._making):
            column.addWidget(part)

    def _choices_view(self, theme: Theme) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(CodeChoiceDelegate(theme, view))
        view.setAccessibleName(self.tr("Koder"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._take)
        return view

    def _making_part(self) -> QWidget:
        """Kind and colour of the code that is about to be made."""
        part = QWidget()
        self._making_words = QLabel(self.tr("Ny kode (Ctrl+Enter opretter)"))
        self._making_words.setProperty("role", "small")
        column = QVBoxLayout(part)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(4)
        column.addWidget(self._making_words)
        column.addWidget(self.form)
        return part

    def ask(self, coding: Coding, at: QRect, at_hand: Collection[str] = ()) -> None:
        """Open beside some words.

        Args:
            coding: the codes there are, and how they are used.
            at: where on the screen the words stand.
            at_hand: titles that the questionnaire suggests for such words.
        """
        self._coding, self._at_hand = coding, at_hand
        self.form.begin(coding, self._kind)
        self.field.clear()
        self._offer("")
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        place_near(self, at)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _offer(self, typed: str) -> None:
        self.model.offer(self._coding, typed, self._at_hand)
        self.view.setCurrentIndex(self.model.index(0, 0))
        rows = min(self.model.rowCount(), _ROWS)
        self.view.setVisible(rows > 0)
        self.view.setFixedHeight(max(rows * self.view.sizeHintForRow(0), 0))
        self._making.setVisible(any(choice.code is None for choice in self.model.choices))
        self.adjustSize()

    # Choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While typing, the arrows move in the list, Enter chooses, and so does a digit."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._react(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _react(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            making = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._make() if making else self._take(self.view.currentIndex())
            return True
        if key in _MOVING:
            self.view.keyPressEvent(event)
            return True
        return not self.field.text() and self._take_digit(event.text())

    def _take_digit(self, typed: str) -> bool:
        for row, choice in enumerate(self.model.choices):
            if choice.digit and typed == str(choice.digit):
                self._take(self.model.index(row, 0))
                return True
        return False

    def _take(self, index: QModelIndex) -> None:
        choice: CodeChoice | None = index.data(CHOICE)
        if choice is None:
            return
        if choice.code is None:
            self._make()
            return
        self.close()
        self.chosen.emit(choice.code)

    def _make(self) -> None:
        if all(choice.code is not None for choice in self.model.choices):
            return
        title = " ".join(self.field.text().split())
        self._kind = self.form.kind
        self.close()
        self.chosen.emit(NewCode(title, self.form.kind, self.form.colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on kind or colour makes the code; Escape closes."""
        if event.key() in _ENTER:
            self._make()
        else:
            super().keyPressEvent(event)
