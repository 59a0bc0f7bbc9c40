"""A long list of answers, of which only those near the eye exist as widgets."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget

from klviewer.survey.codes import AnswerPlace
from klviewer.ui.answer_card import AnswerCard
from klviewer.ui.answer_item import AnswerItem
from klviewer.ui.answer_measure import AnswerMeasure, CardPlan
from klviewer.ui.theme import Theme


class AnswerList(QAbstractScrollArea):
    """Shows answers as cards, from the first to the last.

    Args:
        theme: the look.
        writable: whether anything can be annotated.

    Signals:
        wished: what the user wants done with an answer; a `Wish` of `answer_card`.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._writable = writable
        self._measure = AnswerMeasure(theme)
        self._items: tuple[AnswerItem, ...] = ()
        self._plans: tuple[CardPlan, ...] = ()
        self._planned_width = 0
        self._tops: tuple[int, ...] = (0,)
        self._cards: dict[AnswerPlace, AnswerCard] = {}
        self._spare: list[AnswerCard] = []
        self._marked: AnswerCard | None = None
        self.setProperty("role", "answers")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(self._measure.line)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offer = self._offer_button()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _offer_button(self) -> QPushButton:
        """What appears beside words that were marked."""
        button = QPushButton(self.tr("Kod det markerede  (K)"), self.viewport())
        button.setProperty("role", "offer")
        button.setAccessibleName(self.tr("Kod det markerede"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._take_offer)
        button.hide()
        return button

    # What is shown

    @property
    def items(self) -> tuple[AnswerItem, ...]:
        """The answers, in order."""
        return self._items

    @property
    def cards(self) -> tuple[AnswerCard, ...]:
        """The cards that exist now, in order."""
        made = ((item.place, self._cards.get(item.place)) for item in self._items)
        return tuple(card for _, card in made if card is not None)

    def show_items(self, items: Sequence[AnswerItem]) -> None:
        """Show these answers; the one at the top stays there if it is still among them."""
        anchor = self._anchor()
        self._items = tuple(items)
        self._plan()
        self._return_to(anchor)
        self._arrange()

    def _anchor(self) -> tuple[AnswerPlace, int] | None:
        """The uppermost answer and how far it is scrolled past; None at the very top."""
        scrolled = self.verticalScrollBar().value()
        if not self._items or not scrolled:
            return None
        first = self._index_at(scrolled)
        return self._items[first].place, scrolled - self._tops[first]

    def _return_to(self, anchor: tuple[AnswerPlace, int] | None) -> None:
        place, past = anchor or (None, 0)
        tops = (
            top for item, top in zip(self._items, self._tops, strict=False) if item.place == place
        )
        top = next(tops, None)
        self.verticalScrollBar().setValue(0 if top is None else top + past)

    def _plan(self) -> None:
        self._planned_width = width = self.viewport().width()
        self._plans = tuple(self._measure.plan(item, width) for item in self._items)
        self._tops = tuple(accumulate((plan.height for plan in self._plans), initial=0))
        self._set_range()

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))

    def _index_at(self, y: int) -> int:
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._items) - 1)

    # Which cards exist

    def _arrange(self) -> None:
        """Give the answers near the eye a card each, and put each card in its place."""
        near = self._near()
        wanted = {self._items[index].place for index in near}
        for place in [place for place in self._cards if place not in wanted]:
            self._spare_card(place)
        scrolled, width = self.verticalScrollBar().value(), self.viewport().width()
        for index in near:
            item, plan = self._items[index], self._plans[index]
            card = self._cards.get(item.place) or self._take(item.place)
            card.setGeometry(0, self._tops[index] - scrolled, width, plan.height)
            card.show_item(item, plan)
            card.show()
        for card in self._spare:  # hidden only now: most have got another answer to show
            card.hide()
        self._link_focus()
        self._place_offer()

    def _near(self) -> list[int]:
        """The places in the list of the answers that need a card."""
        if not self._items:
            return []
        high, scrolled = self.viewport().height(), self.verticalScrollBar().value()
        first, last = self._index_at(scrolled), self._index_at(scrolled + high)
        near = {*range(first, last + 1)}
        for index, item in enumerate(self._items):
            card = self._cards.get(item.place)
            if card is not None and card.is_pinned:
                near.add(index)
        with_neighbours = {beside for index in near for beside in (index - 1, index, index + 1)}
        return sorted(with_neighbours & {*range(len(self._items))})

    def _take(self, place: AnswerPlace) -> AnswerCard:
        card = self._spare.pop() if self._spare else self._make()
        self._cards[place] = card
        return card

    def _make(self) -> AnswerCard:
        card = AnswerCard(self._theme, self._measure, self._writable, self.viewport())
        card.wished.connect(self.wished)
        card.marked.connect(lambda: self._follow_marking(card))
        card.left.connect(lambda step: self._step(card, step))
        self.offer.raise_()
        return card

    def _spare_card(self, place: AnswerPlace) -> None:
        card = self._cards.pop(place)
        if card is self._marked:
            self._marked = None
        card.text.unmark()
        self._spare.append(card)

    def _link_focus(self) -> None:
        chain = [self, *(widget for card in self.cards for widget in card.focus_chain)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # Moving

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the cards, and make those that come into sight."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew at another width; the answer at the top stays there."""
        anchor = self._anchor()
        if self.viewport().width() == self._planned_width:
            self._set_range()
        else:
            self._plan()
        self._return_to(anchor)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through the list from wherever the cursor stands."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        bar = self.verticalScrollBar()
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def show_answer(self, place: AnswerPlace) -> None:
        """Scroll an answer into sight and give it the focus; nothing happens if it is not here."""
        index = next((i for i, item in enumerate(self._items) if item.place == place), None)
        if index is not None:
            self._reveal(index)
            self._arrange()
            self._cards[place].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, index: int) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._tops[index], self._tops[index + 1]
        if top < bar.value() or bottom - top >= high:
            bar.setValue(top)
        elif bottom > bar.value() + high:
            bar.setValue(bottom - high)

    def _step(self, card: AnswerCard, step: int) -> None:
        index = self._index_of(card) + step
        if 0 <= index < len(self._items):
            self.show_answer(self._items[index].place)

    def _index_of(self, card: AnswerCard) -> int:
        places = [item.place for item in self._items]
        return places.index(card.item.place) if card.item else 0

    # Focus and marking

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for card in self.cards:
            has_focus = new is not None and card.isAncestorOf(new)
            card.set_active(has_focus)
            if has_focus and not card.underMouse():
                self._reveal(self._index_of(card))

    def _follow_marking(self, card: AnswerCard) -> None:
        is_marked = card.text.textCursor().hasSelection()
        if is_marked and self._marked is not card:
            if self._marked is not None:
                self._marked.text.unmark()
            self._marked = card
        elif not is_marked and self._marked is card:
            self._marked = None
        self._place_offer()

    def _place_offer(self) -> None:
        """Put the offer under the end of what is marked, once the mouse has let go."""
        card = self._marked
        dragging = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if card is None or dragging or not self._writable:
            self.offer.hide()
            return
        self.offer.adjustSize()
        end = card.text.mapTo(self.viewport(), card.text.mark_rect.bottomLeft())
        room = self.viewport().rect().adjusted(4, 4, -4, -4)
        x = min(
            max(end.x() - self.offer.width() // 2, room.left()), room.right() - self.offer.width()
        )
        y = end.y() + 4
        if y + self.offer.height() > room.bottom():
            y = end.y() - self._measure.line - self.offer.height() - 4
        self.offer.move(QPoint(x, y))
        self.offer.show()

    def unmark(self) -> None:
        """Mark nothing any more."""
        if self._marked is not None:
            self._marked.text.unmark()

    def _take_offer(self) -> None:
        if self._marked is not None:
            self._marked.text.code_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._plan()
            self._arrange()
