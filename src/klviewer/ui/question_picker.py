"""A small window where a question of the round is found by typing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from klviewer.ui.page_parts import words
from klviewer.ui.popup import place_near

_WIDTH, _ROWS = 460, 10
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_QUESTION = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class OfferedQuestion:
    """A question to choose.

    Args:
        area: the id of its area.
        question: its id.
        text: as it is listed, with where it stands.
    """

    area: str
    question: str
    text: str


class QuestionPicker(QFrame):
    """Finds a question by its words.

    Signals:
        chosen: carries the `OfferedQuestion`.
        left: it was closed; also after something was chosen.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Vælg spørgsmål"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find et spørgsmål"))
        self.field.setAccessibleName(self.tr("Find et spørgsmål"))
        self.field.installEventFilter(self)
        self._source = QStandardItemModel(self)
        self.found = QSortFilterProxyModel(self)
        self.found.setSourceModel(self._source)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = self._list()
        self.nothing = words(self.tr("Ingen spørgsmål indeholder de ord."), "small")
        self.field.textChanged.connect(self._narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.view, self.nothing):
            column.addWidget(part)

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.found)
        view.setAccessibleName(self.tr("Spørgsmål"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.clicked.connect(self._take)
        return view

    def ask(self, offered: Sequence[OfferedQuestion], at: QRect) -> None:
        """Open beside a place of the screen.

        Args:
            offered: the questions, in the order they are listed.
            at: the place.
        """
        self._source.clear()
        for question in offered:
            item = QStandardItem(question.text)
            item.setData(question, _QUESTION)
            item.setToolTip(question.text)
            self._source.appendRow(item)
        self.field.clear()
        self._narrow("")
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        place_near(self, at)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, typed: str) -> None:
        self.found.setFilterFixedString(" ".join(typed.split()))
        self.view.setCurrentIndex(self.found.index(0, 0))
        rows = self.found.rowCount()
        self.nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        edges = 2 * self.view.frameWidth()
        height = min(max(rows, 1), _ROWS) * max(self.view.sizeHintForRow(0), 0)
        self.view.setFixedHeight(height + edges)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While typing, the arrows move in the list and Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self._take(self.view.currentIndex())
                return True
            if event.key() in _MOVING:
                self.view.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        question = index.data(_QUESTION)
        if isinstance(question, OfferedQuestion):
            self.close()
            self.chosen.emit(question)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it has been left."""
        super().hideEvent(event)
        self.left.emit()
