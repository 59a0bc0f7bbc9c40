"""The list of answers: few cards for many answers, each as high as was measured."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klviewer.ui.answer_card import CodeWish, MenuWish, NoteWish, QuotationWish
from klviewer.ui.answer_item import Marked
from klviewer.ui.answer_list import AnswerList
from klviewer.ui.answer_measure import MARGIN, AnswerMeasure
from klviewer.ui.answer_text import AnswerText
from klviewer.ui.text_positions import TextPositions
from tests.ui.answers import HEALTH, TEXT, VIDEO, WALK, answer, item, items, quotation
from tests.ui.opened import light_theme

WORDS = ["ord ", "bekymringer ", "på ", "æøå", "😀", "<b>", "&amp; ", "שלום "]
SIGNS = ["\n", "\r\n", "\u2028", "\t", "\ufeff", "\ufffc", "\ufdd0"]
LETTERS = st.sampled_from([*WORDS, *SIGNS])


@pytest.fixture
def shown(qtbot: QtBot) -> AnswerList:
    found = AnswerList(light_theme(), writable=True)
    qtbot.addWidget(found)
    found.resize(332, 600)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def mark(text: AnswerText, start: int, end: int) -> None:
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(LETTERS, min_size=1, max_size=60), st.integers(120, 400))
def test_an_answer_is_as_high_as_it_was_measured(
    qtbot: QtBot, words: list[str], width: int
) -> None:
    theme = light_theme()
    measure = AnswerMeasure(theme)
    one = item(answer(1, "".join(words)))
    plan = measure.plan(one, width)
    text = AnswerText(theme, measure)
    qtbot.addWidget(text)
    text.resize(plan.text.size())
    text.show_item(one)
    text.show()
    assert text.document().size().height() == plan.text.height()


def test_an_answer_is_as_high_as_it_was_measured_in_a_card_that_showed_another(
    qtbot: QtBot,
) -> None:
    measure = AnswerMeasure(light_theme())
    text = AnswerText(light_theme(), measure)
    qtbot.addWidget(text)
    text.show()
    for words in ("Et\nto\ntre", "Et", "", "Et\n\nto\r\ntre " * 9):
        one = item(answer(1, words))
        place = measure.plan(one, 300).text
        text.resize(place.size())
        text.show_item(one)
        assert text.document().size().height() == place.height()
        assert text.toPlainText() == TextPositions(words).shown
        assert text.textCursor().position() == 0


def test_many_answers_need_few_cards(shown: AnswerList) -> None:
    shown.show_items(items(400))
    assert 3 <= len(shown.cards) <= 30
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert shown.cards[-1].item == items(400)[-1]
    assert len(shown.cards) <= 30
    assert shown.cards[-1].geometry().bottom() == shown.viewport().height() - 1


def test_showing_many_answers_does_not_make_the_window_wait(shown: AnswerList) -> None:
    many = items(400)
    shown.show_items(many[:10])
    start = time.process_time()
    shown.show_items(many)
    shown.show_items(items(400))
    assert time.process_time() - start < 0.5  # of the processor; it takes some 30 ms


def test_cards_lie_under_each_other_without_gaps(shown: AnswerList) -> None:
    shown.show_items(items(60))
    shown.verticalScrollBar().setValue(700)
    places = [card.geometry() for card in shown.cards]
    assert all(a.bottom() + 1 == b.top() for a, b in pairwise(places))


def test_markup_in_an_answer_is_shown_as_it_was_written(shown: AnswerList) -> None:
    shown.show_items([item(answer(1, "<b>Vi & de</b>\r\nnæste"))])
    assert "<b>Vi & de</b>" in shown.cards[0].text.toPlainText()


def test_words_stay_marked_and_the_list_in_place_over_a_refresh(shown: AnswerList) -> None:
    before = items(60)
    shown.show_items(before)
    shown.verticalScrollBar().setValue(900)
    card = next(card for card in shown.cards if card.geometry().top() > 0)
    assert card.item is not None
    mark(card.text, 3, 11)
    top = card.geometry().top()
    coded = item(card.item.answer, [quotation(99, HEALTH, card.item.answer, 0, 5)])
    shown.show_items([coded if i.place == coded.place else i for i in before])
    again = next(other for other in shown.cards if other.item == coded)
    assert again.text.marked_words == (3, 11)
    assert abs(again.geometry().top() - top) <= 30  # the answer above may have got a row of tags
    assert shown.verticalScrollBar().value() == 900


def test_the_list_begins_at_the_top_when_the_answers_are_others(shown: AnswerList) -> None:
    shown.show_items(items(60))
    shown.verticalScrollBar().setValue(900)
    shown.show_items([item(answer(number)) for number in range(1000, 1060)])
    assert shown.verticalScrollBar().value() == 0


def test_k_asks_for_a_code_for_what_is_marked(qtbot: QtBot, shown: AnswerList) -> None:
    shown.show_items(items(3))
    text = shown.cards[1].text
    mark(text, 3, 11)
    with qtbot.waitSignal(shown.wished) as wish:
        QTest.keyClick(text, Qt.Key.Key_K)
    assert isinstance(wish.args[0], CodeWish)
    assert wish.args[0].marked == Marked(items(3)[1].answer, 3, 11)


def test_the_keyboard_alone_can_mark_words(qtbot: QtBot, shown: AnswerList) -> None:
    shown.show_items(items(3))
    text = shown.cards[0].text
    text.setFocus()
    for _ in range(5):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.marked_words == (0, 5)
    assert shown.offer.isVisible()
    with qtbot.waitSignal(shown.wished) as wish:
        QTest.mouseClick(shown.offer, Qt.MouseButton.LeftButton)
    assert wish.args[0].marked.stretch == (0, 5)


def test_nothing_marked_means_the_whole_answer_without_blanks() -> None:
    one = answer(1, "  Vi går ture.\n ")
    assert Marked(one, 4, 4).stretch == (2, 14)
    assert Marked(one, 1, 5).stretch == (2, 4)


def test_marking_in_one_answer_lets_go_of_the_other(shown: AnswerList) -> None:
    shown.show_items(items(3))
    first, second = shown.cards[0].text, shown.cards[1].text
    mark(first, 0, 4)
    mark(second, 0, 4)
    assert first.marked_words[0] == first.marked_words[1]
    assert second.marked_words == (0, 4)


def test_n_asks_for_a_note(qtbot: QtBot, shown: AnswerList) -> None:
    shown.show_items(items(2))
    with qtbot.waitSignal(shown.wished) as wish:
        QTest.keyClick(shown.cards[0].text, Qt.Key.Key_N)
    assert isinstance(wish.args[0], NoteWish)


def test_a_tag_leads_to_the_quotations_of_its_code(qtbot: QtBot, shown: AnswerList) -> None:
    one = answer(1)
    quotations = [
        quotation(1, WALK, one, 0, 11),
        quotation(2, VIDEO, one, 13, 21),
        quotation(3, WALK, one, 40, 50),
    ]
    shown.show_items([item(one, quotations)])
    tags = shown.cards[0].tags
    assert [tag.title for tag in tags] == ["Walk and talk", "Video & telefon"]
    with qtbot.waitSignal(shown.wished) as wish:
        QTest.mouseClick(tags[0], Qt.MouseButton.LeftButton)
    assert [stretch.quotation.id for stretch in wish.args[0].stretches] == [1, 3]


def test_a_click_on_coded_words_leads_to_their_quotations(qtbot: QtBot, shown: AnswerList) -> None:
    one = answer(1)
    shown.show_items([item(one, [quotation(1, WALK, one, 0, 11)])])
    text = shown.cards[0].text
    with qtbot.waitSignal(shown.wished) as wish:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert isinstance(wish.args[0], QuotationWish)
    with qtbot.assertNotEmitted(shown.wished):
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))


@pytest.fixture
def twice_coded(shown: AnswerList) -> AnswerText:
    """An answer with two quotations, numbered 1 and 2."""
    one = answer(1)
    quoted = [quotation(1, WALK, one, 0, 11), quotation(2, VIDEO, one, 13, 30)]
    shown.show_items([item(one, quoted)])
    return shown.cards[0].text


def offered(
    qtbot: QtBot, shown: AnswerList, text: AnswerText, at: QPoint, why: QContextMenuEvent.Reason
) -> list[int]:
    """The numbers of the quotations that the answer's menu is about."""
    asking = QContextMenuEvent(why, at, text.mapToGlobal(at))
    with qtbot.waitSignal(shown.wished) as wish:
        QApplication.sendEvent(text.viewport(), asking)
    assert isinstance(wish.args[0], MenuWish)
    return [stretch.quotation.id for stretch in wish.args[0].stretches]


def test_a_right_click_on_coded_words_offers_what_can_be_done_with_them(
    qtbot: QtBot, shown: AnswerList, twice_coded: AnswerText
) -> None:
    mouse = QContextMenuEvent.Reason.Mouse
    assert offered(qtbot, shown, twice_coded, QPoint(20, 10), mouse) == [1]
    assert offered(qtbot, shown, twice_coded, QPoint(140, 10), mouse) == [2]


def test_the_menu_by_keyboard_is_about_the_words_at_the_cursor(
    qtbot: QtBot, shown: AnswerList, twice_coded: AnswerText
) -> None:
    mark(twice_coded, 20, 20)
    keyboard, at = QContextMenuEvent.Reason.Keyboard, QPoint(1, 1)
    assert offered(qtbot, shown, twice_coded, at, keyboard) == [2]


def test_words_are_copied_as_they_were_written_and_nothing_else(shown: AnswerList) -> None:
    shown.show_items([item(answer(1, "Vi 😀 går\r\n<b>ture</b>\rude"))])
    text = shown.cards[0].text
    text.selectAll()
    text.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.formats() == ["text/plain"]
    assert copied.text() == "Vi 😀 går\n<b>ture</b>\nude"
    mark(text, 3, 9)
    text.copy()
    assert QGuiApplication.clipboard().text() == "😀 går"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("שלום עולם זה תשובה ארוכה מאוד", 5, 9),
        ("ord שלום עולם og flere", 9, 13),
        ("ord שלום עולם og flere", 1, 10),
        ("שלום word עולם", 3, 12),
        ("Vi går ture. Samtalen flyder", 3, 11),
    ],
)
def test_the_words_of_a_quotation_are_under_it_whichever_way_they_are_read(
    shown: AnswerList, words: str, start: int, end: int
) -> None:
    one = answer(1, words)
    shown.show_items([item(one, [quotation(1, WALK, one, start, end)])])
    text = shown.cards[0].text
    wrong = []
    for x in range(text.viewport().width()):
        at = QPoint(x, 10)
        place = text.cursorForPosition(at).position()
        if place not in (start, end, 0, len(words)):
            wrong += [x] if bool(text.quotations_at(at)) is not (start < place < end) else []
    assert not wrong


def test_the_arrows_go_on_to_the_next_answer_and_the_list_follows(shown: AnswerList) -> None:
    shown.show_items(items(60))
    shown.cards[0].text.setFocus()
    for _ in range(150):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    card = next(card for card in shown.cards if card.isAncestorOf(focused()))
    assert card.item is not None
    assert int(card.item.place.respondent) > 15
    assert shown.viewport().rect().intersects(card.geometry())


def test_the_tabulator_reaches_answers_beyond_those_in_sight(shown: AnswerList) -> None:
    shown.show_items(items(60))
    shown.cards[0].text.setFocus()
    seen = set()
    for _ in range(80):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        seen |= {c.item.place for c in shown.cards if c.item and c.text.hasFocus()}
    assert len(seen) >= 15


def test_undo_is_left_to_the_window(shown: AnswerList) -> None:
    shown.show_items(items(1))
    text = shown.cards[0].text
    undone = []
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, shown)
    shortcut.activated.connect(lambda: undone.append(True))
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]


def test_a_project_that_cannot_be_written_offers_no_annotation(qtbot: QtBot) -> None:
    found = AnswerList(light_theme(), writable=False)
    qtbot.addWidget(found)
    found.resize(332, 400)
    with qtbot.waitExposed(found):
        found.show()
    found.show_items(items(2))
    card = found.cards[0]
    card.text.setFocus()
    mark(card.text, 0, 5)
    with qtbot.assertNotEmitted(found.wished):
        QTest.keyClick(card.text, Qt.Key.Key_K)
        QTest.keyClick(card.text, Qt.Key.Key_N)
    assert not found.offer.isVisible()
    assert not card.code_button.isVisible()
    card.text.copy()
    assert QGuiApplication.clipboard().text() == TEXT[:5]


def test_every_control_of_a_card_has_a_name(shown: AnswerList) -> None:
    one = answer(1)
    shown.show_items([item(one, [quotation(1, WALK, one, 0, 4)], "Spørg", question="Årsager")])
    card = shown.cards[0]
    assert "Kommune 1" in card.text.accessibleName()
    assert "Årsager" in card.text.accessibleName()
    assert "Walk and talk" in card.text.accessibleDescription()
    assert all(part.accessibleName() for part in card.focus_chain)


def test_the_width_of_the_card_is_the_lists(shown: AnswerList) -> None:
    shown.show_items(items(5))
    width = shown.viewport().width()
    assert all(card.width() == width for card in shown.cards)
    assert all(card.text.width() == width - 2 * MARGIN for card in shown.cards)
