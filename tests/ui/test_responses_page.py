from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from klviewer.survey.counting import DEFAULT_RULE
from klviewer.survey.danish import sort_key
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import Completion
from klviewer.survey.selection import Clicked, Filter
from klviewer.ui import responses_page
from klviewer.ui.appearance import apply_look
from klviewer.ui.document import Document
from klviewer.ui.page_splitter import PageSplitter
from klviewer.ui.problems_model import ProblemsModel
from klviewer.ui.rates_model import RatesModel
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import Settings
from tests.survey.small_survey import AREA, small_survey
from tests.ui.opened import light_theme, opened_document, put_up

PROBLEMS = (
    Problem(
        Severity.WARNING,
        translate("reading", "Kommunen har svaret to gange."),
        Place("s104.xlsx", "Svar", 74, "Kommune"),
        translate("reading", "Den seneste tæller."),
    ),
    Problem(
        Severity.ERROR,
        translate("reading", "Værdien 9 findes ikke."),
        Place("bostøtte.csv", row=17),
        translate("reading", "Svaret er udeladt."),
    ),
)


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "hele.klv", problems=PROBLEMS) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> ResponsesPage:
    return shown(qtbot, document)


def shown(qtbot: QtBot, document: Document) -> ResponsesPage:
    return put_up(qtbot, ResponsesPage(document, light_theme()))


def column(table: QTableView, place: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def choose(page: ResponsesPage, title: str) -> None:
    boxes = page.findChildren(QComboBox)
    which = next(box for box in boxes if box.accessibleName() == "Vis hvilke")
    which.setCurrentText(title)
    which.activated.emit(which.currentIndex())


def press(page: ResponsesPage, title: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.text().startswith(title))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def row_of(table: QTableView, name: str) -> QModelIndex:
    return table.model().index(column(table, 0).index(name), 0)


def test_every_municipality_of_the_frame_is_listed(page: ResponsesPage) -> None:
    names = column(page.table, 0)
    assert len(names) == 98
    assert names == sorted(names, key=sort_key)
    assert names[-1] == "Aarhus"


def test_the_models_keep_qts_rules(page: ResponsesPage) -> None:
    problems, rates = ProblemsModel(), RatesModel("Region")
    models = (page.model, page.facts.regions.model(), problems, rates)
    # What a model does wrong is logged as a warning, which fails the test.
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, warn) for model in models]
    problems.show_problems(PROBLEMS)
    page.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    page.search("b")
    assert len(testers) == 4


def test_answers_are_told_in_words(page: ResponsesPage) -> None:
    cells = {words.partition(" · ")[0] for words in column(page.table, 4)}
    assert cells == {"Fuldt", "Delvist", "Mangler", "2 gange"}
    model = page.model
    index = next(
        model.index(row, 4) for row, words in enumerate(column(page.table, 4)) if "2 gange" in words
    )
    told = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "har svaret 2 gange: det seneste gennemførte svar tæller" in told
    assert "spørgsmål besvaret" in told


def test_sorting_by_an_area_puts_the_missing_last(page: ResponsesPage) -> None:
    page.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    words = [cell.partition(" · ")[0] for cell in column(page.table, 3)]
    assert words == sorted(words, key=["Fuldt", "Delvist", "Mangler"].index)


def test_the_selected_row_stays_selected_when_sorted(page: ResponsesPage) -> None:
    page.table.setCurrentIndex(row_of(page.table, "Odense"))
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert page.table.currentIndex().data() == "Odense"
    assert page.table.currentIndex().row() < 97


def test_those_missing_in_an_area_can_be_listed(page: ResponsesPage) -> None:
    choose(page, "Mangler i Børn og unge")
    assert column(page.table, 3) == ["Mangler"] * 22
    choose(page, "Har svaret flere gange")
    assert len(column(page.table, 0)) == 2


def test_the_search_lists_by_name(page: ResponsesPage) -> None:
    page.search("VIBO")
    assert column(page.table, 0) == ["Viborg"]
    page.search("")
    assert len(column(page.table, 0)) == 98


def test_rates_are_told_by_region_and_group(page: ResponsesPage) -> None:
    assert column(page.facts.regions, 0)[0] == "Alle (98)"
    assert column(page.facts.regions, 1)[0] == "76 · 78 pct."
    assert "Sjælland (17)" in column(page.facts.regions, 0)
    assert column(page.facts.groups, 0)[1:] == [
        "Hovedstad (24)",
        "Opland (24)",
        "Provinsby (16)",
        "Land (31)",
        "Storby (3)",
    ]


def test_a_region_is_filtered_to_and_left_again(document: Document, page: ResponsesPage) -> None:
    page.facts.regions.chosen.emit(row_of(page.facts.regions, "Sjælland (17)"))
    assert document.selection.filter == Filter(region="Region Sjælland")
    assert len(column(page.table, 0)) == 17
    page.facts.regions.chosen.emit(row_of(page.facts.regions, "Sjælland (17)"))
    assert document.selection.filter == Filter()


def test_a_group_is_filtered_to(document: Document, page: ResponsesPage) -> None:
    page.facts.groups.chosen.emit(row_of(page.facts.groups, "Storby (3)"))
    assert set(column(page.table, 0)) == {"Odense", "Aalborg", "Aarhus"}


def test_the_headline_tells_how_many_have_answered(page: ResponsesPage) -> None:
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert any("af 98 kommuner har svaret på alle områder" in text for text in texts)


def test_problems_are_listed_and_searched(page: ResponsesPage) -> None:
    table = page.problems.table
    told = column(table, 1)
    assert {"Kommunen har svaret to gange.", "Værdien 9 findes ikke."} <= set(told)
    assert len([words for words in told if "har svaret mere end én gang på “" in words]) == 2
    press(page, "Fejl")
    assert column(table, 2) == ["bostøtte.csv"]
    press(page, "Alle ·")
    page.problems.search("den seneste")
    assert column(table, 0) == ["Advarsel"]


def test_problems_are_as_high_as_their_words(qtbot: QtBot, page: ResponsesPage) -> None:
    table = page.problems.table
    qtbot.waitUntil(lambda: 0 < table.rowHeight(0) == table.rowHeight(1))
    assert 40 < table.rowHeight(0) < 100


def test_problems_are_copied_with_their_places(page: ResponsesPage) -> None:
    page.problems.table.setFocus()
    page.problems.table.selectRow(column(page.problems.table, 4).index("74"))
    QTest.keyClick(page.problems.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Alvor\tHvad\tFil\tArk\tRække\tKolonne\tHvad der er gjort",
        "Advarsel\tKommunen har svaret to gange.\ts104.xlsx\tSvar\t74\tKommune\t"
        "Den seneste tæller.",
    ]


def test_without_problems_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    small = Questionnaire("small", "Lille undersøgelse", (AREA,))
    once = replace(small_survey(), rule=DEFAULT_RULE)
    once.respondents.completion[6] = Completion.DISTRIBUTED
    with opened_document(qtbot, tmp_path / "lille.klv", small, (once,)) as document:
        page = shown(qtbot, document)
        assert not page.problems.table.isVisible()
        page.close()


def test_a_survey_without_a_frame_lists_its_rows(qtbot: QtBot, tmp_path: Path) -> None:
    free = replace(Questionnaire("free", "Uden ramme", (AREA,)), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "fri.klv", free, (small_survey(),)) as document:
        page = shown(qtbot, document)
        assert len(column(page.table, 0)) == 6
        assert page.model.columnCount() == 2
        assert not page.facts.regions.isVisible()
        page.close()


def test_without_room_region_and_group_are_left_out(page: ResponsesPage) -> None:
    assert not page.table.isColumnHidden(1)
    page.resize(1000, 600)
    assert page.table.isColumnHidden(1)
    assert page.table.isColumnHidden(2)
    page.resize(1600, 600)
    assert not page.table.isColumnHidden(2)


def test_the_row_of_a_respondent_can_be_seen_in_its_file(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    menu = page.table.menu_of(row_of(page.table, "Odense"))
    offered = [action for action in menu.actions() if action.text().startswith("Vis rækken i")]
    assert offered[0].text() == "Vis rækken i filen: § 104 Aktivitet"
    with qtbot.waitSignal(document.worker.idle):
        offered[0].trigger()
    menu.close()
    assert page.file_window.isVisible()
    assert "“svar.csv”" in page.file_window.trouble.text()
    page.file_window.reject()


def test_a_problem_is_shown_in_its_file(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    page.problems.table.setFocus()
    with qtbot.waitSignal(document.worker.idle):
        QTest.keyClick(page.problems.table, Qt.Key.Key_Return)
    assert page.file_window.isVisible()
    page.file_window.reject()


def test_six_problems_are_in_sight_on_a_small_screen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_look(qapp, Settings(tmp_path / "s.ini"))
    with opened_document(qtbot, tmp_path / "seks.klv", problems=PROBLEMS * 4) as document:
        page = shown(qtbot, document)
        page.resize(1366, 626)  # what a window of 768 leaves a page
        table = page.problems.table
        sixth = table.model().index(5, 1)
        qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(sixth)))


def test_problems_are_led_to_and_stay_where_they_were_looked_at(page: ResponsesPage) -> None:
    page.activateWindow()
    page.show_problems()
    assert page.problems.table.currentIndex().row() == 0
    page.problems.table.go_to(1)
    page.show_problems()
    assert page.problems.table.currentIndex().row() == 1


def test_how_the_side_is_divided_is_remembered_by_its_own_name(page: ResponsesPage) -> None:
    names = [splitter.objectName() for splitter in page.findChildren(PageSplitter)]
    assert sorted(names) == ["responses", "responses-side"]


def test_the_project_remembers_what_stands_beside_the_list(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    with qtbot.waitSignal(document.changed):
        page.facts.map_view.button.click()
    areas = page.facts.map.area
    areas.setCurrentIndex(areas.findData("s104"))
    with qtbot.waitSignal(document.changed):
        areas.activated.emit(areas.currentIndex())
    again = shown(qtbot, document)
    assert again.facts.map_view.button.isChecked()
    assert again.facts.map.area.currentData() == "s104"
    assert again.facts.map.chart.isVisible()
    with qtbot.waitSignal(document.changed):
        again.facts.rates_view.button.click()
    assert shown(qtbot, document).facts.rates_view.button.isChecked()


def test_the_map_is_whole_on_a_small_screen_and_larger_on_a_large_one(
    qtbot: QtBot, qapp: QApplication, document: Document, tmp_path: Path
) -> None:
    apply_look(qapp, Settings(tmp_path / "s.ini"))
    page = shown(qtbot, document)
    page.resize(1366, 625)
    page.facts.map_view.button.click()
    canvas = page.facts.map.chart

    def is_whole() -> None:
        assert canvas.visibleRegion().boundingRect() == canvas.rect()
        assert canvas.height() >= canvas.heightForWidth(canvas.width())

    qtbot.waitUntil(is_whole)
    small = canvas.width()
    page.resize(1920, 940)
    qtbot.waitUntil(lambda: canvas.width() > small)
    qtbot.waitUntil(is_whole)


def test_the_map_tells_who_has_answered_and_selects_them(
    document: Document, page: ResponsesPage
) -> None:
    page.facts.map_view.button.click()
    canvas, areas = page.facts.map.chart, page.facts.map.area
    assert canvas.isVisible()
    assert [areas.itemText(place) for place in range(areas.count())] == [
        "Har svaret: alle områder",
        "Har svaret: Børn og unge",
        "Har svaret: § 104 Aktivitet",
        "Har svaret: § 103 Beskæftigelse",
        "Har svaret: § 85 Bostøtte",
    ]
    areas.setCurrentIndex(2)
    areas.activated.emit(2)
    double = next(region for region in canvas.regions if region.link.manner == "double")
    at = QPoint(*(round(place) for place in double.centre))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    responses = document.area("s104")
    assert responses is not None
    twice = {responses.respondents.keys[row] for row in responses.superseded}
    assert document.selection.municipalities == twice
    assert len(twice) == 2


def test_only_the_view_that_is_chosen_is_seen(page: ResponsesPage) -> None:
    assert not page.facts.days.isVisible()
    page.facts.days_view.button.click()
    assert page.facts.days.isVisible()
    assert not page.facts.regions.isVisible()
    assert not page.facts.map.area.isVisible()


def test_a_survey_of_others_has_only_the_days(qtbot: QtBot, tmp_path: Path) -> None:
    free = Questionnaire("free", "Uden ramme", (AREA,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "fri.klv", free, (small_survey(),)) as document:
        page = shown(qtbot, document)
        assert page.facts.days.isVisible()
        assert not page.facts.map_view.button.isVisible()
        page.close()


class Paintings(QObject):
    """Counts how often something is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_the_list_is_painted_once_for_a_selection(page: ResponsesPage, document: Document) -> None:
    for _ in range(3):
        QApplication.processEvents()
    paintings = Paintings()
    page.table.viewport().installEventFilter(paintings)
    document.click(Clicked("children", "meetings-status", "nearly-there"))
    for _ in range(3):
        QApplication.processEvents()
    assert paintings.count == 1


def test_very_many_respondents_are_listed_when_the_page_is_seen_and_not_before(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ResponsesPage(document, light_theme())
    qtbot.addWidget(few)
    list(few.prepare())
    assert few.model.rowCount() == 98
    monkeypatch.setattr(responses_page, "_MOST_PREPARED", 90)
    many = ResponsesPage(document, light_theme())
    assert list(many.prepare()) == []
    assert many.model.rowCount() == 0
    put_up(qtbot, many)
    assert many.model.rowCount() == 98
