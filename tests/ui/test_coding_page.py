"""The coding page in use: narrow, code many at once, keep the codes in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation, RetractCode, WriteMemo
from klviewer.survey.codes import Code, CodeKind, Coding, about_answer, about_code
from klviewer.survey.danish import sort_key
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.selection import Filter
from klviewer.ui.code_dialogs import CodeDialog, MergeDialog, RetractQuestion
from klviewer.ui.codes_model import ANSWERS, RESPONDENTS, in_two
from klviewer.ui.coding_model import AREA, CODES, NAME, TEXT, THEME, CodingModel
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.coding_rows import CodingRow
from klviewer.ui.document import Document
from tests.survey.small_survey import AREA as SMALL
from tests.survey.small_survey import small_survey
from tests.ui.opened import light_theme, opened_document, perform, put_up

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NEAR = 20  # pixels from a place to a small window about it

WALK = AddCode("Walk and talk", CodeKind.LEARNING, "green")
HEALTH = AddCode("Helbred", CodeKind.REASON, "amber")


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        perform(qtbot, opened, WALK)
        perform(qtbot, opened, HEALTH)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> CodingPage:
    return put_up(qtbot, CodingPage(document, light_theme()), with_keyboard=True)


def coding(document: Document) -> Coding:
    assert document.snapshot is not None
    return document.snapshot.coding


def code(document: Document, title: str) -> Code:
    return next(found for found in coding(document).codes if found.title == title)


def select(page: CodingPage, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    page.table.clearSelection()
    for row in rows:
        page.table.selectionModel().select(page.model.index(row, 0), flags.Select | flags.Rows)


def quote(qtbot: QtBot, page: CodingPage, title: str, *rows: int) -> None:
    """Give the answers of some rows a code, whole."""
    select(page, *rows)
    QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)
    picker = page.annotation.picker
    QTest.keyClicks(picker.field, title)
    with qtbot.waitSignal(page.document.changed):
        QTest.keyClick(picker.field, Qt.Key.Key_Return)


def choose(pill: QComboBox, words: str) -> None:
    row = next(row for row in range(pill.count()) if words in pill.itemText(row))
    pill.setCurrentIndex(row)
    pill.activated.emit(row)


def test_every_answer_in_words_is_listed(page: CodingPage) -> None:
    names = [row.name for row in page.model.rows]
    assert names == sorted(names, key=sort_key)
    assert {row.area for row in page.model.rows} >= {"Børn og unge", "§ 85 Bostøtte"}
    assert page.count.text() == f"{len(names)} af {len(names)} svar i ord"


def test_the_models_keep_qts_rules(qtbot: QtBot, page: CodingPage, document: Document) -> None:
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(m, warn) for m in (page.model, page.codes.model)]
    select(page, 3, 5)
    before = {row.key for row in (page.model.rows[3], page.model.rows[5])}
    page.table.sortByColumn(TEXT, Qt.SortOrder.DescendingOrder)
    chosen = page.table.selectionModel().selectedRows()
    assert {page.model.rows[index.row()].key for index in chosen} == before
    page.codes.table.sortByColumn(ANSWERS, Qt.SortOrder.DescendingOrder)
    page.search("video")
    page.search("")
    document.filter_by(Filter(region="Region Sjælland"))
    assert len(testers) == 2


def test_several_answers_are_coded_at_once_and_undone_at_once(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    quote(qtbot, page, "Helbred", 0, 2, 4)
    assert len(coding(document).quotations) == 3
    assert [len(page.model.rows[row].codes) for row in range(5)] == [1, 0, 1, 0, 1]
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert coding(document).quotations == ()


def test_k_codes_the_selected_answers(qtbot: QtBot, page: CodingPage) -> None:
    page.table.selectRow(1)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_K)
    assert page.annotation.picker.isVisible()
    page.annotation.picker.close()


def test_the_selected_answers_are_shown_whole(qtbot: QtBot, page: CodingPage) -> None:
    select(page, 0, 1)
    assert [i.answer for i in page.list.items] == [row.answer for row in page.model.rows[:2]]


def test_the_selection_outlives_a_change(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    select(page, 1)
    key = page.model.rows[1].key
    perform(qtbot, document, AddCode("Ny", CodeKind.REASON, "rose"))
    chosen = page.table.selectionModel().selectedRows()
    assert [page.model.rows[index.row()].key for index in chosen] == [key]
    assert [i.place for i in page.list.items] == [key[0]]


def test_all_answers_stay_selected_without_looking_for_each_among_all(
    page: CodingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[CodingRow] = []
    key = CodingModel.key

    def counted(model: CodingModel, row: CodingRow) -> Hashable:
        asked.append(row)
        return key(model, row)

    monkeypatch.setattr(CodingModel, "key", counted)
    page.table.selectAll()
    count = page.model.rowCount()
    page.refresh()
    assert len(page.table.selected_rows) == count > 300
    assert len(asked) < 5 * count


def test_the_list_is_narrowed_by_area_theme_coding_and_kind(qtbot: QtBot, page: CodingPage) -> None:
    everything = len(page.model.rows)
    choose(page.filters.area, "Børn")
    assert {row.area for row in page.model.rows} == {"Børn og unge"}
    choose(page.filters.theme, "Samvær")
    assert {row.theme for row in page.model.rows} == {"Samvær"}
    choose(page.filters.area, "Alle")
    assert len(page.model.rows) == everything
    quote(qtbot, page, "Helbred", 0)
    choose(page.filters.state, "Uden")
    assert len(page.model.rows) == everything - 1
    choose(page.filters.state, "Med kode")
    assert len(page.model.rows) == 1
    choose(page.filters.kind, "Læring")
    assert page.model.rowCount() == 0
    assert page.empty.isVisible()
    choose(page.filters.kind, "Årsag")
    assert len(page.model.rows) == 1


def test_a_code_lists_its_quotations_and_how_often_it_is_used(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    quote(qtbot, page, "Helbred", 0, 1)
    row = page.model.rows[0]
    text = row.answer.text
    number = code(document, "Helbred").id
    perform(qtbot, document, AddQuotation(number, row.answer.place, 0, 2, text[:2]))
    page.codes.choose(number)
    assert len(page.model.rows) == 3
    assert page.count.text() == "3 citater"
    assert page.code_chip.words == "Kode: Helbred"
    use = page.codes.current
    assert use is not None
    places = {row.answer.place for row in page.model.rows}
    assert (use.answers, use.respondents) == (2, len({place.respondent for place in places}))
    QTest.mouseClick(page.code_chip, Qt.MouseButton.LeftButton)
    assert page.codes.current is None
    assert len(page.model.rows) > 3


def test_a_code_can_be_gone_to_from_elsewhere(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    quote(qtbot, page, "Walk and talk", 0)
    choose(page.filters.area, "§ 85")
    page.show_code(code(document, "Walk and talk").id)
    assert len(page.model.rows) == 1
    assert page.filters.area.currentIndex() == 0


def test_search_narrows_the_list(page: CodingPage) -> None:
    page.search("netværksmøde")
    assert page.model.rows
    assert all("netværksmøde" in row.answer.text for row in page.model.rows)


def test_an_answer_is_found_by_its_memo_here_too(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    place = page.model.rows[3].answer.place
    perform(qtbot, document, WriteMemo(about_answer(place), "Ring til Jytte"))
    page.search("jytte")
    assert [row.answer.place for row in page.model.rows] == [place]


def test_what_is_chosen_in_a_menu_opens_where_the_menu_stood(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    """By the keyboard the mouse may be anywhere."""
    quote(qtbot, page, "Helbred", 0)
    (card,) = page.list.cards
    at = QPoint(321, 123)
    card.text.menu_wanted.emit(card.text.quotations_at_cursor(), at)
    menu = page.annotation.menu
    assert menu is not None
    by_words = {action.text().partition("\t")[0]: action for action in menu.actions()}
    annotation = page.annotation
    for words, opened in (
        ("Kod hele svaret…", annotation.picker),
        ("Note til svaret…", annotation.memo),
        ("Note til koden…", annotation.memo),
    ):
        by_words[words].trigger()
        assert (opened.pos() - at).manhattanLength() < NEAR
        opened.close()
    menu.close()


# --- the codes -------------------------------------------------------------------


def open_dialog(kind: type[CodeDialog | MergeDialog | RetractQuestion]) -> object:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def test_a_code_is_made(qtbot: QtBot, page: CodingPage, document: Document) -> None:
    perform(qtbot, document, AddCode("På afstånd", CodeKind.REASON, "amber"))
    QTest.mouseClick(page.codes.make, Qt.MouseButton.LeftButton)
    asked = open_dialog(CodeDialog)
    assert isinstance(asked, CodeDialog)
    assert not asked.button.isEnabled()
    for taken in ("walk AND talk", "HELBRED", unicodedata.normalize("NFD", "på afstånd")):
        asked.title.setText(taken)
        assert not asked.button.isEnabled()
    asked.title.setText("  Små   hold ")
    with qtbot.waitSignal(document.changed):
        QTest.mouseClick(asked.button, Qt.MouseButton.LeftButton)
    assert code(document, "Små hold").kind is CodeKind.REASON


def test_a_code_is_renamed_and_stays_chosen(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    number = code(document, "Helbred").id
    page.codes.choose(number)
    page.codes.ask_edit()
    asked = open_dialog(CodeDialog)
    assert isinstance(asked, CodeDialog)
    asked.title.setText("Øvrige hensyn")
    asked.form.choose(CodeKind.LEARNING)
    with qtbot.waitSignal(document.changed):
        asked.accept()
    assert page.codes.current is not None
    assert page.codes.current.code == Code(number, "Øvrige hensyn", CodeKind.LEARNING, "amber")
    assert page.code_chip.words == "Kode: Øvrige hensyn"
    assert page.model.rows == ()


def test_nothing_is_written_when_a_code_is_left_as_it_was(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    page.codes.choose(code(document, "Helbred").id)
    page.codes.ask_edit()
    asked = open_dialog(CodeDialog)
    assert isinstance(asked, CodeDialog)
    with qtbot.assertNotEmitted(document.changed, wait=50):
        asked.accept()


def test_codes_are_merged(qtbot: QtBot, page: CodingPage, document: Document) -> None:
    quote(qtbot, page, "Helbred", 0, 1)
    page.codes.choose(code(document, "Helbred").id)
    page.codes.ask_merge()
    asked = open_dialog(MergeDialog)
    assert isinstance(asked, MergeDialog)
    assert [asked.into.itemText(row) for row in range(asked.into.count())] == ["Walk and talk"]
    with qtbot.waitSignal(document.changed):
        asked.accept()
    assert [c.title for c in coding(document).codes] == ["Walk and talk"]
    assert {q.code for q in coding(document).quotations} == {code(document, "Walk and talk").id}
    assert len(page.model.rows) > 2


def test_taking_a_code_away_says_what_goes_and_can_be_undone(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    quote(qtbot, page, "Helbred", 0, 1)
    page.codes.choose(code(document, "Helbred").id)
    page.codes.table.setFocus()
    QTest.keyClick(page.codes.table, Qt.Key.Key_Delete)
    asked = open_dialog(RetractQuestion)
    assert isinstance(asked, RetractQuestion)
    assert "2 svar" in asked.informativeText()
    assert "Ctrl+Z" in asked.informativeText()
    with qtbot.waitSignal(document.changed):
        QTest.mouseClick(asked.remove, Qt.MouseButton.LeftButton)
    assert coding(document).quotations == ()
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert len(coding(document).quotations) == 2


def test_what_goes_with_a_code_is_said_of_the_whole_project(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    areas = [row.area for row in page.model.rows]
    quote(
        qtbot, page, "Helbred", 0, next(row for row, area in enumerate(areas) if area != areas[0])
    )
    choose(page.filters.area, areas[0])
    page.codes.choose(code(document, "Helbred").id)
    assert page.codes.current is not None
    assert page.codes.current.answers == 1
    page.codes.ask_retract()
    taken = open_dialog(RetractQuestion)
    assert isinstance(taken, RetractQuestion)
    assert "2 svar i hele projektet" in taken.informativeText()
    taken.reject()
    page.codes.ask_merge()
    merged = open_dialog(MergeDialog)
    assert isinstance(merged, MergeDialog)
    assert any("2 svar i hele projektet" in label.text() for label in merged.findChildren(QLabel))


def test_the_only_code_cannot_be_merged(qtbot: QtBot, page: CodingPage, document: Document) -> None:
    page.codes.choose(code(document, "Helbred").id)
    assert page.codes.merge.isEnabled()
    perform(qtbot, document, RetractCode(code(document, "Walk and talk").id))
    assert not page.codes.merge.isEnabled()
    page.codes.ask_merge()
    assert not page.codes.findChildren(MergeDialog)


def test_it_is_said_why_the_list_is_empty(page: CodingPage, document: Document) -> None:
    choose(page.filters.state, "Skal ses efter")
    assert page.empty.text() == "Der er ingen citater her, der skal ses efter."
    choose(page.filters.state, "Med kode")
    assert page.empty.text() == "Ingen svar passer til det, der er valgt."
    choose(page.filters.state, "Med og uden kode")
    page.codes.choose(code(document, "Helbred").id)
    assert page.empty.text() == "Ingen af de viste svar har koden."


def test_answers_of_others_than_municipalities_are_called_that(
    qtbot: QtBot, tmp_path: Path
) -> None:
    free = Questionnaire("free", "Uden ramme", (SMALL,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "fri.klv", free, (small_survey(),)) as document:
        page = put_up(qtbot, CodingPage(document, light_theme()))
        assert page.model.heads()[NAME] == "Besvarelse"
        assert page.codes.model.heads()[RESPONDENTS] == "Besv."
        page.close()


def test_a_code_that_is_kept_after_all_stays(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    page.codes.choose(code(document, "Helbred").id)
    page.codes.ask_retract()
    asked = open_dialog(RetractQuestion)
    assert isinstance(asked, RetractQuestion)
    with qtbot.assertNotEmitted(document.changed, wait=50):
        asked.reject()
    assert len(coding(document).codes) == 2


def test_the_memo_of_the_chosen_code_is_written(
    qtbot: QtBot, page: CodingPage, document: Document
) -> None:
    helbred, walk = code(document, "Helbred"), code(document, "Walk and talk")
    perform(qtbot, document, WriteMemo(about_code(walk), "Gåture"))
    page.codes.choose(helbred.id)
    QTest.keyClicks(page.codes.memo, "Barnets og forældres")
    with qtbot.waitSignal(document.changed):
        page.codes.choose(walk.id)
    assert page.codes.memo.toPlainText() == "Gåture"
    assert coding(document).memo(about_code(helbred)) == "Barnets og forældres"
    QTest.keyClicks(page.codes.memo, "!")
    with qtbot.waitSignal(document.changed):
        page.flush()
    assert coding(document).memo(about_code(walk)) == "!Gåture"


def test_a_wider_page_gives_names_more_room_but_leaves_a_drawn_column(page: CodingPage) -> None:
    codes, widths = page.codes.width(), [page.table.columnWidth(c) for c in (AREA, THEME, CODES)]
    page.table.setColumnWidth(AREA, 77)
    page.resize(1920, 900)
    assert page.codes.width() > codes
    _, theme, tags = widths
    assert page.table.columnWidth(AREA) == 77
    assert page.table.columnWidth(THEME) > theme
    assert page.table.columnWidth(CODES) > tags


@given(title=st.text(max_size=40), width=st.integers(0, 200))
def test_a_title_in_two_lines_loses_no_word(qapp: QApplication, title: str, width: int) -> None:
    letters = QFontMetrics(qapp.font())
    first, rest = in_two(title, letters, width)
    assert f"{first} {rest}".split() == title.split()
    assert letters.horizontalAdvance(first) <= width or " " not in first


def test_every_control_has_a_name(page: CodingPage) -> None:
    named = [page.codes.make, page.codes.edit, page.codes.merge, page.codes.remove, page.table]
    named += [page.codes.table, page.filters.area, page.filters.theme, page.filters.state]
    assert all(widget.accessibleName() for widget in named)
    assert page.model.index(0, NAME).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Kommune")
