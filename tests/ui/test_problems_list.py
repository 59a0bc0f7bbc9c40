"""The problems of the files: which are listed, in what order, and how they are saved."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.ui.document import Document
from klviewer.ui.problems_list import ProblemsList
from klviewer.ui.problems_model import ProblemsModel
from klviewer.ui.problems_saving import save_problems
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme, opened_document


def problem(severity: Severity, what: str, place: Place) -> Problem:
    done = translate("reading", "Svaret er udeladt.")
    return Problem(severity, translate("reading", "{what}", what=what), place, done)


TWICE = problem(Severity.WARNING, "Kommunen har svaret to gange.", Place("b.xlsx", "Svar", 74))
EVIL = problem(Severity.ERROR, "=cmd|' /C calc'!A0 findes ikke.", Place("å.csv", row=17))
LATE = problem(Severity.WARNING, "Svaret kom sent.", Place("b.xlsx", "Svar", 9, "Dato"))
EMPTY = problem(Severity.NOTICE, "Kolonnen er tom.", Place("a.csv", column="Andet"))
PROBLEMS = (TWICE, EVIL, LATE, EMPTY)


@pytest.fixture
def problems(qtbot: QtBot) -> ProblemsList:
    found = ProblemsList(light_theme())
    qtbot.addWidget(found)
    found.resize(464, 400)
    found.show_problems(PROBLEMS)
    with qtbot.waitExposed(found):
        found.show()
    return found


def listed(problems: ProblemsList) -> list[Problem]:
    return list(model_of(problems).problems)


def model_of(problems: ProblemsList) -> ProblemsModel:
    model = problems.table.model()
    assert isinstance(model, ProblemsModel)
    return model


def words_of(problems: ProblemsList) -> list[str]:
    return [label.text() for label in problems.findChildren(QLabel) if label.isVisible()]


def choices(problems: ProblemsList) -> list[str]:
    buttons = problems.findChildren(QPushButton)
    return [button.text() for button in buttons if button.property("role") == "choice"]


def press(problems: ProblemsList, title: str) -> None:
    button = next(b for b in problems.findChildren(QPushButton) if b.text().startswith(title))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose_file(problems: ProblemsList, name: str) -> None:
    problems.files.setCurrentIndex(problems.files.findData(name))
    problems.files.activated.emit(problems.files.currentIndex())


def sort_by(problems: ProblemsList, title: str) -> None:
    problems.order.setCurrentIndex(problems.order.findText(title))
    problems.order.activated.emit(problems.order.currentIndex())


def test_the_model_keeps_qts_rules(problems: ProblemsList) -> None:
    assert_sound(model_of(problems))


def test_the_heading_counts_them_by_severity(problems: ProblemsList) -> None:
    assert problems.heading.text() == "1 fejl · 2 advarsler · 1 bemærkning"


def test_they_stand_by_severity_by_file_or_by_row(problems: ProblemsList) -> None:
    assert listed(problems) == [EVIL, TWICE, LATE, EMPTY]
    sort_by(problems, "Efter fil")
    assert listed(problems) == [EMPTY, LATE, TWICE, EVIL]
    sort_by(problems, "Efter række")
    assert listed(problems) == [EMPTY, LATE, EVIL, TWICE]


def test_filters_work_together_and_count_what_each_would_leave(problems: ProblemsList) -> None:
    choose_file(problems, "b.xlsx")
    assert listed(problems) == [TWICE, LATE]
    assert choices(problems) == ["Alle · 2", "Fejl · 0", "Advarsel · 2", "Bemærkning · 0"]
    problems.search("DATO")
    assert listed(problems) == [LATE]
    assert choices(problems)[0] == "Alle · 1"
    press(problems, "Advarsel")
    files = [problems.files.itemText(at) for at in range(problems.files.count())]
    assert files == ["Alle filer · 1", "a.csv · 0", "b.xlsx · 1", "å.csv · 0"]
    assert problems.heading.text() == "1 fejl · 2 advarsler · 1 bemærkning"


def test_where_nothing_fits_it_says_so(problems: ProblemsList) -> None:
    problems.search("findes slet ikke her")
    assert listed(problems) == []
    assert not problems.table.isVisible()
    assert not problems.save.isEnabled()
    problems.search("")
    assert problems.table.isVisible()
    assert problems.save.isEnabled()


def test_the_cursor_stays_with_its_problem(problems: ProblemsList) -> None:
    problems.table.go_to(listed(problems).index(LATE))
    sort_by(problems, "Efter række")
    assert problems.table.current == LATE
    problems.search("svar")
    assert problems.table.current == LATE


def test_a_problem_is_opened_by_keyboard_mouse_menu_and_link(
    qtbot: QtBot, problems: ProblemsList
) -> None:
    table, opened = problems.table, list[Problem]()
    problems.opened.connect(opened.append)
    assert not problems.show_in_file.isEnabled()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    at = table.visualRect(table.model().index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    press(problems, "Vis i filen")
    menu = table.menu_of(table.model().index(0, 1))
    menu.actions()[0].trigger()
    menu.close()
    assert opened == [TWICE, LATE, LATE, EVIL]


def test_without_problems_there_is_nothing_to_choose_or_save(problems: ProblemsList) -> None:
    problems.show_problems(())
    assert not problems.save.isVisible()
    assert not problems.files.isVisible()
    assert problems.heading.text() == ""


def test_a_filter_for_a_file_that_is_gone_is_lifted(problems: ProblemsList) -> None:
    choose_file(problems, "b.xlsx")
    problems.show_problems((EVIL, EMPTY))
    assert listed(problems) == [EVIL, EMPTY]


# Saving


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "hele.klv", problems=PROBLEMS) as opened:
        yield opened


def save(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    places: tuple[ProblemsList, Document],
    answer: tuple[str, str],
) -> None:
    problems, document = places
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    problems.save_wanted.connect(
        lambda shown: save_problems(problems, document, shown, problems.show_saved)
    )
    press(problems, "Gem listen")
    qtbot.waitUntil(lambda: not document.worker.is_busy)


def test_the_list_is_saved_as_it_is_shown(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    problems: ProblemsList,
    document: Document,
    tmp_path: Path,
) -> None:
    sort_by(problems, "Efter række")
    press(problems, "Advarsel")
    save(qtbot, monkeypatch, (problems, document), (str(tmp_path / "ud"), "Excel (*.xlsx)"))
    rows = list(load_workbook(tmp_path / "ud.xlsx").worksheets[0].values)
    assert [row[4] for row in rows] == ["Række", 9, 74]
    assert "Listen er gemt som “ud.xlsx”." in words_of(problems)
    problems.search("sent")
    assert "Listen er gemt som “ud.xlsx”." not in words_of(problems)


def test_a_formula_in_a_file_is_saved_as_text(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    problems: ProblemsList,
    document: Document,
    tmp_path: Path,
) -> None:
    place = tmp_path / "ud.csv"
    save(qtbot, monkeypatch, (problems, document), (str(place), "Excel (*.xlsx)"))
    with place.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[1][1] == "'=cmd|' /C calc'!A0 findes ikke."


def test_a_list_that_cannot_be_saved_is_told(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    problems: ProblemsList,
    document: Document,
    tmp_path: Path,
) -> None:
    with qtbot.waitSignal(document.failed) as told:
        place = str(tmp_path / "findes ikke" / "ud.xlsx")
        save(qtbot, monkeypatch, (problems, document), (place, "Excel (*.xlsx)"))
    assert "“ud.xlsx” kunne ikke skrives" in str(told.args)


def test_nothing_is_saved_when_the_user_thinks_better_of_it(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    problems: ProblemsList,
    document: Document,
) -> None:
    save(qtbot, monkeypatch, (problems, document), ("", ""))
    assert not document.worker.is_busy


def test_what_is_copied_is_not_calculated_where_it_is_pasted(problems: ProblemsList) -> None:
    problems.table.copy_all()
    lines = QGuiApplication.clipboard().text().splitlines()
    row = next(line.split("\t") for line in lines if "calc" in line)
    assert "'=cmd|' /C calc'!A0 findes ikke." in row
