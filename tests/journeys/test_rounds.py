"""Rounds in a real window: the next ones come, the first is put right, nothing is typed again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddQuotation
from klviewer.readers import shipped
from klviewer.survey.codes import AnswerPlace, Coding
from klviewer.survey.responses import AreaResponses
from klviewer.ui import opening
from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from tests.journeys.dropping import READING, asked, drop
from tests.journeys.later_files import changed, later

pytestmark = pytest.mark.window

STAYS = "Telefonen er stadig det vigtigste redskab"
GOES = "Telefonopkald morgen og aften"
COPENHAGEN = "København;02-06-2020 10:05;Gennemført;1;1;1;0;0;"
FREDERIKSBERG = 'Frederiksberg;29-05-2020 10:07;Gennemført;1;0;0;1;1;"'
BALLERUP = "Ballerup;29-05-2020 08:26;Gennemført;1;"
CORRECTIONS = {
    f"{COPENHAGEN}{GOES}": f"{COPENHAGEN}Opringninger hver dag",
    f"{FREDERIKSBERG}{STAYS}": f"{FREDERIKSBERG}Kort sagt: {STAYS}",
    f"{BALLERUP}0": f"{BALLERUP}1",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window with the example's files in a new project."""
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / "KL Viewer")
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.begin([])
        drop(window, *shipped.example().files)
    return window


def _arrived(qtbot: QtBot, window: MainWindow, *files: Path) -> ArrivalDialog:
    drop(window, *files)
    return asked(qtbot, window, ArrivalDialog)


def _taken_as_a_round(qtbot: QtBot, window: MainWindow, file: Path) -> str:
    """Drop a file, agree that it is a new round, and give the title it got."""
    dialog = _arrived(qtbot, window, file)
    assert dialog.kind is ArrivalKind.NEW_ROUND
    title = dialog.title.text()
    with qtbot.waitSignal(window.ready, timeout=READING):
        QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _round_title(window) == title, timeout=READING)
    assert window.notices.text == "Filerne er læst uden problemer."  # not those of another round
    return title


def _round_title(window: MainWindow) -> str:
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    return window.snapshot.round.title


def _housing(window: MainWindow) -> AreaResponses:
    assert window.document is not None
    found = window.document.area("s85")
    assert found is not None
    return found


def _coding(window: MainWindow) -> Coding:
    assert window.snapshot is not None
    return window.snapshot.coding


def _code(qtbot: QtBot, window: MainWindow, key: str, words: str) -> None:
    assert window.document is not None
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    responses = _housing(window)
    row = responses.row_of[key]
    texts = [q for theme in responses.area.themes for q in theme.texts]
    question = next(q for q in texts if words in responses.written(q).values[row])
    start = responses.written(question).values[row].index(words)
    place = AnswerPlace(window.snapshot.round.id, "s85", key, question.id)
    code = _coding(window).codes[0].id
    with qtbot.waitSignal(window.document.changed):
        window.document.perform(AddQuotation(code, place, start, start + len(words), words))


def test_a_second_and_a_third_round_and_a_correction(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first = _round_title(window)
    _code(qtbot, window, "147", STAYS)
    _code(qtbot, window, "101", GOES)
    second = _taken_as_a_round(qtbot, window, later(tmp_path, "september.csv", "09-2020"))
    third = _taken_as_a_round(qtbot, window, later(tmp_path, "januar.csv", "01-2021"))
    assert "september 2020" in second
    assert "januar 2021" in third
    assert window.snapshot is not None
    assert [info.title for info in window.snapshot.rounds] == [first, second, third]
    assert _housing(window).size == 83

    assert window.document is not None
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.document.show_round(window.snapshot.rounds[0].id)
    _correct(qtbot, window, changed(tmp_path, "rettet.csv", CORRECTIONS))
    assert [info.title for info in window.snapshot.rounds] == [first, second, third]
    _look_at_what_lost_its_words(qtbot, window)
    for _ in range(2):
        with qtbot.waitSignal(window.document.changed):
            window.document.undo()
    assert [q.text for q in _coding(window).quotations] == [STAYS, GOES]
    assert _coding(window).to_review == ()
    window.close()


def _correct(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    """Drop the corrected file, look through what it changes, and say yes."""
    dialog = _arrived(qtbot, window, file)
    assert dialog.kind is ArrivalKind.CORRECTION
    assert "Ændringer: 3." in dialog.choices[ArrivalKind.CORRECTION].meaning.text()
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    shown = asked(qtbot, window, CorrectionDialog)
    assert shown.cells.rowCount() == 3
    assert {row.respondent for row in shown.cells.rows} == {"101", "147", "151"}
    assert shown.figures.rowCount() == 1
    shown.search.setText("ballerup")
    assert shown.cells.rowCount() == 1
    assert window.document is not None
    assert len(_coding(window).quotations) == 2
    with qtbot.waitSignal(window.document.changed):
        QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    (stays,) = _coding(window).quotations
    assert (stays.start, stays.text) == (len("Kort sagt: "), STAYS)
    (lost,) = _coding(window).to_review
    assert lost.text == GOES


def _look_at_what_lost_its_words(qtbot: QtBot, window: MainWindow) -> None:
    """On the coding page: the quotation is found, and put on the whole answer."""
    window.show_view("coding")
    assert window.workbench is not None
    page = window.workbench.page
    assert isinstance(page, CodingPage)
    assert page.reviews.text() == "Citater, der skal ses efter: 1"
    QTest.mouseClick(page.reviews, Qt.MouseButton.LeftButton)
    assert [row.excerpt for row in page.model.rows] == [GOES]
    page.table.selectRow(0)
    assert page.review.isVisible()
    QTest.mouseClick(page.review.mark, Qt.MouseButton.LeftButton)
    assert "Markér først" in page.review.hint.text()
    assert window.document is not None
    with qtbot.waitSignal(window.document.changed):
        QTest.mouseClick(page.review.keep, Qt.MouseButton.LeftButton)
    assert _coding(window).to_review == ()
    assert not page.reviews.isVisible()


def test_thinking_better_of_it_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = _arrived(qtbot, window, later(tmp_path, "september.csv", "09-2020"))
    dialog.reject()
    assert window.snapshot is not None
    assert len(window.snapshot.rounds) == 1
    window.close()


def test_a_round_is_renamed_and_taken_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first = _round_title(window)
    _taken_as_a_round(qtbot, window, later(tmp_path, "september.csv", "09-2020"))
    assert window.workbench is not None
    menu = window.workbench.header.round_menu
    menu.edit()
    assert menu.dialog is not None
    menu.dialog.title.setText("Efterår")
    menu.dialog.has_deadline.setChecked(True)
    with qtbot.waitSignal(window.ready, timeout=READING):
        menu.dialog.accept()
    assert _round_title(window) == "Efterår"
    assert window.snapshot is not None
    assert window.snapshot.rule.deadline is not None

    assert window.workbench is not None
    menu = window.workbench.header.round_menu
    menu.remove()
    question = menu.question
    assert question is not None
    with qtbot.waitSignal(window.ready, timeout=READING):
        question.buttons()[0].click()
    assert _round_title(window) == first
    menu = window.workbench.header.round_menu
    assert not menu.removing.isEnabled()
    assert window.document is not None
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.document.undo()
    assert [info.title for info in window.snapshot.rounds] == [first, "Efterår"]
    window.close()
