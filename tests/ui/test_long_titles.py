"""Titles that are long, or one long word, stay in the room there is and can be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation
from klviewer.survey.codes import Code, CodeKind, Coding, about_code
from klviewer.ui.answer_card import MenuWish
from klviewer.ui.area_page import AreaPage
from klviewer.ui.code_dialogs import MergeDialog
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.document import Document
from tests.ui.opened import light_theme, opened_document, perform, put_up

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SENTENCE = "Hensynet til borgernes helbred og til medarbejdernes arbejdsmiljø i mange tilbud " * 3
WORD = "Arbejdsmiljøhensyn" * 12


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        for title in (SENTENCE, WORD):
            perform(qtbot, opened, AddCode(title, CodeKind.LEARNING, "green"))
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> CodingPage:
    page = put_up(qtbot, CodingPage(document, light_theme()), with_keyboard=True)
    answer = page.model.rows[0].answer
    for code in codes(document):
        words = AddQuotation(code.id, answer.place, 0, len(answer.text), answer.text)
        perform(qtbot, document, words)
    page.table.selectRow(0)
    return page


def coding(document: Document) -> Coding:
    assert document.snapshot is not None
    return document.snapshot.coding


def codes(document: Document) -> tuple[Code, ...]:
    return coding(document).codes


def test_a_tag_that_is_cut_is_said_in_full_under_the_mouse(page: CodingPage) -> None:
    (card,) = page.list.cards
    for tag in card.tags:
        assert tag.width() <= card.width()
        assert tag.code is not None
        assert tag.code.title in tag.toolTip()


def test_tags_with_counts_stay_in_the_panel(
    qtbot: QtBot, document: Document, page: CodingPage
) -> None:
    page.hide()
    area = put_up(qtbot, AreaPage(document, light_theme(), "children"))
    tags = area.answers.counts.tags
    assert len(tags) == len(codes(document))
    for tag in tags:
        assert tag.visibleRegion().boundingRect() == tag.rect()


def test_a_menu_is_no_wider_than_it_may_be(page: CodingPage) -> None:
    (card,) = page.list.cards
    assert card.item is not None
    assert card.marking is not None
    wish = MenuWish(card.marking, card.item, card.item.stretches, QPoint(9, 9))
    page.annotation.carry_out(wish)
    menu = page.annotation.menu
    assert menu is not None
    assert menu.sizeHint().width() < 700
    assert any(action.text().endswith("…") for action in menu.actions()[-2:])
    menu.close()


def test_a_merge_tells_everything(page: CodingPage, document: Document) -> None:
    page.codes.choose(codes(document)[0].id)
    page.codes.ask_merge()
    (asked,) = page.codes.findChildren(MergeDialog)
    assert asked.width() < 500
    for label in asked.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    asked.reject()


def test_the_small_window_of_a_memo_stays_small(page: CodingPage, document: Document) -> None:
    for code in codes(document):
        page.annotation.write_memo(about_code(code), code.title, QRect(9, 9, 9, 9))
        assert page.annotation.memo.width() < 400
        page.annotation.memo.close()
