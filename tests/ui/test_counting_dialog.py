"""Which answers count is seen, changed and chosen by hand on the responses' page."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from klviewer.survey.counting import Which
from klviewer.survey.responses import AreaResponses
from klviewer.ui import counting_dialog
from klviewer.ui.counting_dialog import CountingDialog
from klviewer.ui.document import Document
from klviewer.ui.responses_page import ResponsesPage
from tests.ui.opened import light_theme, put_up


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> ResponsesPage:
    return put_up(qtbot, ResponsesPage(document, light_theme()))


def opened(page: ResponsesPage) -> CountingDialog:
    page.counting.change.click()
    assert page.dialog is not None
    return page.dialog


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def area(document: Document) -> AreaResponses:
    found = document.area("s104")
    assert found is not None
    return found


def test_the_page_says_what_counts(page: ResponsesPage) -> None:
    assert page.counting.text.text() == (
        "§ 104 Aktivitet: 74 svar fra 72 kommuner. Det seneste gennemførte svar tæller."
    )


def test_only_what_needs_thought_is_listed_at_first(page: ResponsesPage) -> None:
    dialog = opened(page)
    assert dialog.summary.text() == "297 svar er sendt. 295 tæller, og 2 er udeladt."
    assert len(dialog.model.rows) == 4
    dialog.which.setCurrentIndex(1)
    dialog.which.activated.emit(1)
    assert len(dialog.model.rows) == 297
    dialog.search.setText("odense")
    assert {row.name.respondent for row in dialog.model.rows} == {"461"}
    dialog.reject()


def test_the_model_keeps_qts_rules(page: ResponsesPage) -> None:
    dialog = opened(page)
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(dialog.model, warn)
    dialog.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    dialog.choices.radios[Which.LATEST].click()
    assert tester.model() is dialog.model
    dialog.reject()


def test_another_rule_is_kept_and_taken_back(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    before = area(document).counted.tolist()
    dialog = opened(page)
    dialog.choices.radios[Which.FIRST_COMPLETE].click()
    with qtbot.waitSignal(document.changed):
        dialog.accept()
    assert area(document).counted.tolist() != before
    assert "Det første gennemførte svar tæller." in page.counting.text.text()
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert area(document).counted.tolist() == before


def test_an_answer_is_chosen_by_hand_and_another_marked_as_a_test(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    dialog = opened(page)
    left_out = next(
        n for n, row in enumerate(dialog.model.rows) if "Nej" in dialog.model.cell(row, 4)
    )
    chosen = dialog.model.rows[left_out].name
    dialog.table.selectRow(left_out)
    press(dialog.count_this)
    place = dialog.model.row_of(chosen)
    assert place is not None
    assert dialog.model.cell(dialog.model.rows[place], 4) == "Ja, valgt i hånden"
    other = next(
        n for n, row in enumerate(dialog.model.rows) if row.name.respondent != chosen.respondent
    )
    test = dialog.model.rows[other].name
    dialog.table.selectRow(other)
    press(dialog.mark_test)
    with qtbot.waitSignal(document.changed):
        dialog.accept()
    assert document.snapshot is not None
    assert document.snapshot.rule.chosen == (chosen,)
    assert document.snapshot.rule.tests == (test,)
    assert page.counting.text.text() == (
        "§ 104 Aktivitet: 74 svar, hvoraf 72 tæller. Det seneste gennemførte svar tæller; "
        "1 er valgt i hånden."
    )
    told = [str(problem.done) for problem in document.snapshot.problems]
    assert any("er valgt i hånden" in words for words in told)


def test_following_the_rule_again_forgets_the_hand(page: ResponsesPage) -> None:
    dialog = opened(page)
    before = dialog.rule
    dialog.table.selectRow(1)
    press(dialog.mark_test)
    press(dialog.follow_rule)
    assert dialog.rule == before
    dialog.reject()


def test_answers_after_the_deadline_are_seen_and_left_out(
    qtbot: QtBot, document: Document, page: ResponsesPage
) -> None:
    dialog = opened(page)
    dialog.choices.has_deadline.setChecked(True)
    dialog.choices.deadline.setDate(QDate(2020, 6, 2))
    assert any(row.is_late for row in dialog.model.rows)
    assert "2 er udeladt" in dialog.summary.text()
    dialog.choices.late.setChecked(False)
    assert "2 er udeladt" not in dialog.summary.text()
    with qtbot.waitSignal(document.changed):
        dialog.accept()
    assert area(document).size < 72
    assert "svar efter fristen 2. juni 2020 tæller ikke med" in page.counting.text.text()
    choices = [page._which.itemText(place) for place in range(page._which.count())]
    page._which.setCurrentIndex(choices.index("Har svar, der er udeladt"))
    page._which.activated.emit(0)
    assert page.model.rowCount() > 0


def test_enter_in_the_search_keeps_no_rule(qtbot: QtBot, page: ResponsesPage) -> None:
    dialog = opened(page)
    qtbot.waitExposed(dialog)
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    dialog.reject()


def test_more_answers_than_are_listed_are_told(
    page: ResponsesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting_dialog, "_MOST_ROWS", 3)
    dialog = opened(page)
    assert dialog.model.rowCount() == 3
    assert dialog.count.text() == "De første 3 er vist. Søg efter resten."
    dialog.search.setText("odense")
    assert not dialog.count.text()
    dialog.reject()


def test_an_answer_chosen_by_hand_is_listed_though_it_is_the_only_one(page: ResponsesPage) -> None:
    dialog = opened(page)
    dialog.which.setCurrentIndex(1)
    dialog.which.activated.emit(1)
    alone = next(at for at, row in enumerate(dialog.model.rows) if row.is_alone)
    name = dialog.model.rows[alone].name
    dialog.table.selectRow(alone)
    press(dialog.count_this)
    dialog.which.setCurrentIndex(0)
    dialog.which.activated.emit(0)
    assert dialog.model.row_of(name) is not None
    dialog.reject()
