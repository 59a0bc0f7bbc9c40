"""A code is found by typing, chosen by one key, or made on the way."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from klviewer.survey.codes import Code, CodeKind, Coding
from klviewer.ui.annotating import NewCode
from klviewer.ui.code_choice_list import CodeChoices
from klviewer.ui.code_choices import code_choices
from klviewer.ui.code_picker import CodePicker
from tests.ui.answers import CODES, HEALTH, VIDEO, WALK, answer, quotation
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE, TWO = answer(1), answer(2)
CODING = Coding(
    CODES,
    (
        quotation(1, WALK, ONE, 0, 4),
        quotation(2, WALK, TWO, 0, 4),
        quotation(3, VIDEO, ONE, 5, 9),
    ),
)
MANY = Coding(tuple(Code(n, f"Kode {n:02}", CodeKind.REASON, "amber") for n in range(1, 31)))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def picker(page: QWidget) -> CodePicker:
    found = CodePicker(light_theme(), page)
    found.ask(CODING, QRect(100, 100, 80, 20))
    return found


def titles(coding: Coding, typed: str) -> list[str]:
    return [c.code.title if c.code else "+" for c in code_choices(coding, typed)]


def test_the_code_given_last_stands_first_and_the_most_used_has_key_1() -> None:
    choices = code_choices(CODING, "")
    assert [(c.code, c.answers, c.digit) for c in choices] == [
        (VIDEO, 1, 2),
        (WALK, 2, 1),
        (HEALTH, 0, 3),
    ]
    assert [c.ends_group for c in choices] == [False, True, False]


def test_codes_suggested_for_the_theme_come_before_others_as_little_used() -> None:
    titles_at_hand = [
        choice.code.title
        for choice in code_choices(MANY, "", {"Kode 20", "Kode 07"})
        if choice.code
    ]
    assert titles_at_hand[:3] == ["Kode 07", "Kode 20", "Kode 01"]


def test_only_nine_codes_have_a_key() -> None:
    assert sorted(c.digit for c in code_choices(MANY, "") if c.digit) == list(range(1, 10))


def test_what_begins_with_the_letters_comes_before_what_holds_them() -> None:
    assert titles(CODING, "e") == ["Helbredshensyn", "Video & telefon", "+"]
    assert titles(CODING, "v") == ["Video & telefon", "+"]


def test_a_title_that_exists_cannot_be_made_again() -> None:
    assert titles(CODING, "  WALK and   talk ") == ["Walk and talk"]
    assert titles(CODING, "noget nyt") == ["+"]


def test_a_title_in_letters_put_together_of_two_is_the_same() -> None:
    written = Code(9, "På afstånd", CodeKind.REASON, "amber")
    apart = unicodedata.normalize("NFD", "på AFSTÅND")
    assert titles(Coding((written,)), apart) == ["På afstånd"]


def test_the_list_is_a_sound_model(qtbot: QtBot) -> None:
    model = CodeChoices()
    model.offer(CODING, "")
    assert_sound(model)
    model.offer(CODING, "ny")
    assert_sound(model)


def test_enter_chooses_the_first_match(qtbot: QtBot, picker: CodePicker) -> None:
    QTest.keyClicks(picker.field, "walk")
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen.args == [WALK]
    assert not picker.isVisible()


def test_a_digit_chooses_while_nothing_is_typed(qtbot: QtBot, picker: CodePicker) -> None:
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.field, Qt.Key.Key_3)
    assert chosen.args == [HEALTH]


def test_a_digit_within_a_title_is_typed(qtbot: QtBot, picker: CodePicker) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClicks(picker.field, "v1")
    assert picker.field.text() == "v1"


def test_the_arrows_move_in_the_list_while_typing(qtbot: QtBot, picker: CodePicker) -> None:
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen.args == [WALK]


def test_a_new_code_is_made_with_enter(qtbot: QtBot, picker: CodePicker) -> None:
    QTest.keyClicks(picker.field, "Små hold")
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert chosen.args == [NewCode("Små hold", CodeKind.REASON, "rose")]


def test_ctrl_enter_makes_a_code_although_others_match(qtbot: QtBot, picker: CodePicker) -> None:
    QTest.keyClicks(picker.field, "Video")
    picker.form.choose(CodeKind.LEARNING)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [NewCode("Video", CodeKind.LEARNING, "blue")]


def test_the_next_new_code_is_of_the_same_kind(qtbot: QtBot, picker: CodePicker) -> None:
    QTest.keyClicks(picker.field, "Ro")
    picker.form.choose(CodeKind.LEARNING)
    with qtbot.waitSignal(picker.chosen):
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    picker.ask(CODING, QRect(0, 0, 1, 1))
    assert picker.form.kind is CodeKind.LEARNING


def test_a_click_chooses(qtbot: QtBot, picker: CodePicker) -> None:
    place = picker.view.visualRect(picker.model.index(2, 0)).center()
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [HEALTH]


def test_escape_chooses_nothing(qtbot: QtBot, picker: CodePicker) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert not picker.isVisible()
