"""One answer in words: who, where they stand, what they wrote, and what it was coded as."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from klviewer.survey.codes import Code
from klviewer.ui.answer_item import AnswerItem, Marked, Stretch
from klviewer.ui.answer_measure import MARGIN, AnswerMeasure, CardPlan
from klviewer.ui.answer_text import AnswerText
from klviewer.ui.code_tag import CodeTag
from klviewer.ui.icons import icon
from klviewer.ui.theme import Theme

_BAR = 3
_BUTTON = 22


@dataclass(frozen=True, slots=True)
class CodeWish:
    """Words shall have a code; `at` is where on the screen they were marked."""

    marked: Marked
    at: QRect


@dataclass(frozen=True, slots=True)
class NoteWish:
    """A memo shall be written about the answer."""

    item: AnswerItem
    at: QRect


@dataclass(frozen=True, slots=True)
class QuotationWish:
    """Something shall be done with quotations."""

    stretches: tuple[Stretch, ...]
    at: QPoint


@dataclass(frozen=True, slots=True)
class MenuWish:
    """The answer's own menu is asked for."""

    marked: Marked
    item: AnswerItem
    stretches: tuple[Stretch, ...]
    at: QPoint


Wish = CodeWish | NoteWish | QuotationWish | MenuWish


class AnswerCard(QFrame):
    """Shows one answer; the list gives it another when it has been scrolled away.

    Args:
        theme: the look.
        measure: the same that measured the card.
        writable: whether anything can be annotated.

    Signals:
        wished: a `Wish` of the user's.
        left: the cursor moved out of the text; carries -1 upwards and 1 downwards.
        marked: other words are marked, or none.
    """

    wished = Signal(object)
    left = Signal(int)
    marked = Signal()

    def __init__(
        self, theme: Theme, measure: AnswerMeasure, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._writable = writable
        self.item: AnswerItem | None = None
        self._plan: CardPlan | None = None
        self._active = False
        self._name = self._label("strong")
        self._status = self._label("quiet")
        self._question = self._label("small")
        self._memo = self._label("memo")
        self._memo.setWordWrap(True)
        self.code_button = self._button("code", self.tr("Giv en kode (K)"))
        self.note_button = self._button("note", self.tr("Note til svaret (N)"))
        self.text = AnswerText(theme, measure, self)
        self.tags: list[CodeTag] = []
        self.code_button.clicked.connect(self._wish_code)
        self.note_button.clicked.connect(self._wish_note)
        self.text.code_wanted.connect(self._wish_code)
        self.text.note_wanted.connect(self._wish_note)
        self.text.menu_wanted.connect(self._wish_menu)
        self.text.quotation_clicked.connect(self._wish_quotation)
        self.text.left.connect(self.left)
        self.text.marked.connect(self.marked)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, self._theme))
        button.setToolTip(words)
        button.setProperty("role", "card-button")
        button.resize(_BUTTON, _BUTTON)
        button.hide()
        return button

    # Showing

    def show_item(self, item: AnswerItem, plan: CardPlan) -> None:
        """Show an answer in the places planned for it."""
        if item != self.item:
            self.item = item
            self._fill(item)
            self._plan = None
        if plan != self._plan:
            self._plan = plan
            self._place(plan)

    def _fill(self, item: AnswerItem) -> None:
        self._name.setText(item.name)
        self._status.setText(item.answer.status)
        self._question.setText(item.question)
        self._question.setVisible(bool(item.question))
        self._memo.setText(item.memo)
        self._memo.setVisible(bool(item.memo))
        self.note_button.setIcon(icon("note", self._theme, "accent" if item.memo else "quiet"))
        self.text.show_item(item)
        self._fill_tags(item.codes)
        self._name_parts(item)
        self._show_buttons()

    def _fill_tags(self, codes: tuple[Code, ...]) -> None:
        while len(self.tags) < len(codes):
            tag = CodeTag(self._theme, self)
            tag.clicked.connect(lambda _=False, tag=tag: self._wish_tag(tag))
            self.tags.append(tag)
        while len(self.tags) > len(codes):
            tag = self.tags.pop()
            tag.hide()
            tag.deleteLater()
        for tag, code in zip(self.tags, codes, strict=True):
            tag.show_code(code)
            tag.show()

    def _name_parts(self, item: AnswerItem) -> None:
        who = ", ".join(part for part in (item.name, item.answer.status) if part)
        codes = ", ".join(code.title for code in item.codes)
        says = self.tr("Svar fra {who}").format(who=who)
        if item.question:
            says = f"{says}. {item.question}"
        self.setAccessibleName(says)
        self.text.setAccessibleName(says)
        about = self.tr("Koder: {codes}").format(codes=codes) if codes else self.tr("Ingen koder")
        self.text.setAccessibleDescription(about)
        for button, words in (
            (self.code_button, self.tr("Giv svaret fra {name} en kode")),
            (self.note_button, self.tr("Note til svaret fra {name}")),
        ):
            button.setAccessibleName(words.format(name=item.name))

    def _place(self, plan: CardPlan) -> None:
        head = plan.head
        metrics = self._name.fontMetrics()
        status = min(self._status.sizeHint().width(), head.width() // 2)
        room = head.width() - status - 2 * _BUTTON - 8
        name = min(self._name.sizeHint().width() + 2, room)
        self._name.setGeometry(head.x(), head.y(), name, head.height())
        self._name.setToolTip(
            "" if metrics.horizontalAdvance(self._name.text()) <= name else self._name.text()
        )
        self._status.setGeometry(head.right() + 1 - status, head.y(), status, head.height())
        top = head.y() + (head.height() - _BUTTON) // 2
        for place, button in enumerate((self.code_button, self.note_button)):
            button.move(head.x() + name + 4 + place * _BUTTON, top)
        self._question.setGeometry(plan.question)
        self.text.setGeometry(plan.text)
        self._memo.setGeometry(plan.memo)
        for tag, place_of_tag in zip(self.tags, plan.tags, strict=True):
            tag.setGeometry(place_of_tag)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline under the card, and a bar at its left while it has the focus."""
        painter = QPainter(self)
        across = QRect(MARGIN, self.height() - 1, self.width() - 2 * MARGIN, 1)
        painter.fillRect(across, self._theme.ink("line"))
        if self._active:
            painter.fillRect(QRect(0, 8, _BAR, self.height() - 16), self._theme.ink("accent"))
        painter.end()

    # Focus and hovering

    @property
    def focus_chain(self) -> tuple[QWidget, ...]:
        """What the tabulator visits, in order."""
        return (self.text, self.code_button, self.note_button, *self.tags)

    def set_active(self, active: bool) -> None:
        """Say that the focus is somewhere in the card, or no longer."""
        if active != self._active:
            self._active = active
            self._show_buttons()
            self.update()

    @property
    def is_pinned(self) -> bool:
        """Whether the card must stay although it is scrolled away."""
        return self._active or self.text.textCursor().hasSelection()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer the buttons under the mouse."""
        super().enterEvent(event)
        self._show_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        """Put the buttons away again."""
        super().leaveEvent(event)
        self._show_buttons()

    def _show_buttons(self) -> None:
        here = self._writable and (self._active or self.underMouse())
        self.code_button.setVisible(here)
        has_memo = self.item is not None and bool(self.item.memo)
        self.note_button.setVisible(here or (has_memo and self._writable))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the note opens it."""
        on_memo = self._memo.geometry().contains(event.position().toPoint())
        if self._memo.isVisible() and on_memo:
            self._wish_note()
        super().mouseReleaseEvent(event)

    # Wishes

    @property
    def marking(self) -> Marked | None:
        """The words marked now; None before an answer is shown."""
        if self.item is None:
            return None
        return Marked(self.item.answer, *self.text.marked_words)

    def _wish_code(self) -> None:
        marked = self.marking
        if marked is not None and self._writable:
            self.wished.emit(CodeWish(marked, _on_screen(self.text, self.text.mark_rect)))

    def _wish_note(self) -> None:
        if self.item is not None and self._writable:
            self.wished.emit(NoteWish(self.item, _on_screen(self, self.rect())))

    def _wish_menu(self, stretches: tuple[Stretch, ...], at: QPoint) -> None:
        marked = self.marking
        if self.item is not None and marked is not None:
            self.wished.emit(MenuWish(marked, self.item, stretches, at))

    def _wish_quotation(self, stretches: tuple[Stretch, ...], at: QPoint) -> None:
        self.wished.emit(QuotationWish(stretches, at))

    def _wish_tag(self, tag: CodeTag) -> None:
        if self.item is None or tag.code is None:
            return
        stretches = tuple(s for s in self.item.stretches if s.code == tag.code)
        at = tag.mapToGlobal(tag.rect().bottomLeft())
        self.wished.emit(QuotationWish(stretches, at))


def _on_screen(widget: QWidget, area: QRect) -> QRect:
    return QRect(widget.mapToGlobal(area.topLeft()), area.size())
