"""A municipality's page, and the ways to it and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation
from klviewer.reports.views import MUNICIPALITY
from klviewer.survey.codes import AnswerPlace, CodeKind
from klviewer.survey.danish import sort_key
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.selection import Filter
from klviewer.ui.chart_view import ChartView
from klviewer.ui.document import Document
from klviewer.ui.laid_chart import Picked
from klviewer.ui.municipality_page import MunicipalityPage
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import Settings
from klviewer.ui.workbench import Workbench
from tests.survey.small_survey import AREA, small_survey
from tests.ui.opened import light_theme, opened_document, perform

SMALL = Questionnaire("small", "Lille undersøgelse", (AREA,))
COPENHAGEN, BALLERUP = 101, 151


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    path = tmp_path / "lille.klv"
    with opened_document(qtbot, path, SMALL, (small_survey(),)) as opened:
        yield opened


@pytest.fixture
def bench(qtbot: QtBot, document: Document, tmp_path: Path) -> Workbench:
    bench = Workbench(document, light_theme(), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(bench)
    bench.resize(1366, 700)
    with qtbot.waitSignal(bench.ready), qtbot.waitExposed(bench):
        bench.show()
    return bench


def opened(bench: Workbench, code: int) -> MunicipalityPage:
    bench.show_municipality(code)
    page = bench.page
    assert isinstance(page, MunicipalityPage)
    return page


def texts(page: MunicipalityPage) -> list[str]:
    assert page.scrolled is not None
    return [label.text() for label in page.scrolled.findChildren(QLabel)]


def test_its_answers_stand_beside_those_of_others(bench: Workbench) -> None:
    found = texts(opened(bench, COPENHAGEN))
    assert found[0] == "København"
    assert "Har svaret på 1 af 1 område. Som før på 1 af 1 tema." in found
    place = found.index("Som før")
    assert found[place + 1 : place + 4] == ["33 pct. af 3", "33 pct. af 3", "33 pct. af 6"]
    assert "ikke spurgt" in found


def test_its_own_answer_is_ringed_on_its_groups_bar(bench: Workbench) -> None:
    page = opened(bench, COPENHAGEN)
    assert page.scrolled is not None
    (bar,) = page.scrolled.findChildren(ChartView)
    assert bar._shown.picked == Picked(frozenset({"as-before"}))
    assert "Gruppe Hovedstad" in texts(page)


def test_its_words_can_be_read_coded_and_searched(
    qtbot: QtBot, document: Document, bench: Workbench
) -> None:
    page = opened(bench, COPENHAGEN)
    assert [item.answer.text for item in page.list.items] == ["ja"]
    perform(qtbot, document, AddCode("Enig", CodeKind.LEARNING, "violet"))
    place = AnswerPlace("r1", "children", "101", "words")
    perform(qtbot, document, AddQuotation(1, place, 0, 2, "ja"))
    assert [code.title for code in page.list.items[0].codes] == ["Enig"]
    page.search("nej")
    assert page.list.items == ()
    page.search("enig")
    assert len(page.list.items) == 1


def test_the_arrows_go_through_the_danish_alphabet_and_around(
    document: Document, bench: Workbench
) -> None:
    page = opened(bench, document.frame.municipalities[0].code)
    names = []
    for _ in document.frame:
        names.append(document.frame.by_code[page.municipality].name)
        page.step(1)
    assert names == sorted(names, key=sort_key)
    assert (names[0], names[-1]) == ("Albertslund", "Aarhus")
    assert page.municipality == document.frame.municipalities[0].code
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert document.frame.by_code[page.municipality].name == "Aarhus"


def test_a_name_that_is_chosen_is_shown(bench: Workbench) -> None:
    page = opened(bench, COPENHAGEN)
    page.choice.setCurrentIndex(page.choice.findText("Ærø"))
    page.choice.activated.emit(page.choice.currentIndex())
    assert texts(page)[0] == "Ærø"
    assert "Kommunen har ikke svaret i denne runde." in texts(page)
    assert page.view == "municipality-492"


def test_it_lies_over_the_tab_and_goes_back(bench: Workbench) -> None:
    bench.show_view("coding")
    page = opened(bench, COPENHAGEN)
    assert bench.view == "municipality-101"
    page.back.click()
    assert bench.view == "coding"
    opened(bench, COPENHAGEN)
    bench.tabs.tabBarClicked.emit(bench.tabs.currentIndex())
    assert bench.view == "coding"
    opened(bench, COPENHAGEN)
    bench.show_view("overview")
    assert bench.view == "overview"


def test_the_selected_municipality_is_named_at_the_door(
    document: Document, bench: Workbench
) -> None:
    assert bench.door.text() == "Kommuneside  Ctrl+K"
    document.filter_by(Filter(municipality=BALLERUP))
    assert bench.door.text() == "Kommuneside: Ballerup"
    bench.door.click()
    assert bench.view == "municipality-151"


def test_without_one_selected_the_name_can_be_written(bench: Workbench) -> None:
    bench.choose_municipality()
    page = bench.page
    assert isinstance(page, MunicipalityPage)
    field = page.choice.lineEdit()
    assert field is not None
    assert field.selectedText() == "Albertslund"


def test_a_row_of_the_responses_offers_its_page(
    qtbot: QtBot, document: Document, bench: Workbench
) -> None:
    bench.show_view("responses")
    page = bench.page
    assert isinstance(page, ResponsesPage)
    row = next(
        index
        for index in (page.model.index(row, 0) for row in range(page.model.rowCount()))
        if index.data() == "Ballerup"
    )
    offers = dict(page.table.offers(row))
    offers["Åbn kommunesiden: Ballerup"]()
    assert bench.view == "municipality-151"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_answers_menu_offers_its_municipality(document: Document, bench: Workbench) -> None:
    page = opened(bench, BALLERUP)
    (card,) = page.list.cards
    card.text.menu_wanted.emit((), card.mapToGlobal(card.rect().center()))
    menu = page.annotation.menu
    assert menu is not None
    action = next(found for found in menu.actions() if "Ballerup" in found.text())
    bench.leave_municipality()
    action.trigger()
    assert bench.view == "municipality-151"
    menu.close()


def test_a_survey_of_others_has_no_municipality_page(qtbot: QtBot, tmp_path: Path) -> None:
    free = Questionnaire("free", "Uden ramme", (AREA,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "fri.klv", free, (small_survey(),)) as document:
        bench = Workbench(document, light_theme(), Settings(tmp_path / "settings.ini"))
        qtbot.addWidget(bench)
        with qtbot.waitSignal(bench.ready):
            bench.show()
        assert not bench.door.isVisible()
        bench.choose_municipality()
        assert bench.view == "overview"
        bench.close()


def test_some_letters_of_its_name_and_enter_lead_to_a_municipality(bench: Workbench) -> None:
    """Nothing happened, and the letters stood where the shown one's name belongs."""
    page = opened(bench, COPENHAGEN)
    field = page.choice.lineEdit()
    assert field is not None
    for typed, name in (("allerup", "Ballerup"), ("RØ", "Rødovre"), ("xx", "Rødovre")):
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert texts(page)[0] == name
        assert field.text() == name


def test_letters_that_lead_nowhere_give_way_to_the_name(bench: Workbench) -> None:
    page = opened(bench, BALLERUP)
    field = page.choice.lineEdit()
    assert field is not None
    field.setText("Køb")
    field.editingFinished.emit()
    assert field.text() == "Ballerup"
    assert page.municipality == BALLERUP


def test_its_answers_stay_where_they_were_scrolled_to_while_its_words_change(
    qtbot: QtBot, document: Document, bench: Workbench
) -> None:
    page = opened(bench, COPENHAGEN)
    before = page.scrolled
    page.search("ja")
    perform(qtbot, document, AddCode("Møder ude", CodeKind.LEARNING, "blue"))
    perform(
        qtbot, document, AddQuotation(1, AnswerPlace("r1", "children", "101", "words"), 0, 2, "ja")
    )
    assert page.scrolled is before
    page.step(1)
    assert page.scrolled is not before


def test_where_a_filter_leaves_nobody_some_municipality_is_shown_and_printed(
    document: Document, bench: Workbench
) -> None:
    """Its page had no name, so that printing it went wrong."""
    document.filter_by(Filter(region="Region Nordjylland", municipality=COPENHAGEN))
    assert not document.tables.municipalities
    bench.choose_municipality()
    page = bench.page
    assert isinstance(page, MunicipalityPage)
    assert bench.view == f"{MUNICIPALITY}{page.municipality}"


def test_the_tab_key_goes_from_its_bars_to_its_words(bench: Workbench) -> None:
    page = opened(bench, BALLERUP)
    bench.show_municipality(COPENHAGEN)
    assert page.scrolled is not None
    (bar,) = page.scrolled.findChildren(ChartView)
    card = page.list.cards[0]
    chain: list[QWidget] = []
    part = page.back.nextInFocusChain()
    while part is not None and part is not page.back:
        chain.append(part)
        part = part.nextInFocusChain()
    assert chain.index(page.after) < chain.index(bar) < chain.index(card.text)
