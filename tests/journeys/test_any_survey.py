"""A survey nobody has met before, in a real window: decided once, and never typed again."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation
from klviewer.readers import shipped
from klviewer.readers.recognised import Use
from klviewer.survey.codes import AnswerPlace, CodeKind
from klviewer.survey.questionnaire import Area, QuestionType, Role
from klviewer.survey.responses import AreaResponses
from klviewer.ui import opening
from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.import_assistant import ImportAssistant
from klviewer.ui.import_table_draft import Field
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings
from tests.journeys.dropping import READING, asked, drop
from tests.readers.written_files import xlsx

pytestmark = pytest.mark.window

PLACES = [municipality.name for municipality in shipped.frame()][:60]
HEADS = ("Kommune", "Svardato", "Hvor langt er I?", "Hvordan mødes I?", "Hvad virker?")
SCALE = ("Som før", "Næsten som før", "Langt fra")
WAYS = ("Ude, Video", "Ude", "Video, Telefon", "Telefon")
WORKS = "Vi går ture med borgerne"


def rows(month: str) -> list[list[str]]:
    """What the municipalities answered in a month; the fourth is misspelled."""
    found = [
        [
            place,
            f"{nth % 28 + 1:02}-{month}-2021 10:00",
            SCALE[nth % 3],
            WAYS[nth % 4],
            f"{WORKS}, hold {nth}",
        ]
        for nth, place in enumerate(PLACES)
    ]
    found[3][0] = f"{PLACES[3]}e"
    return found


def workbook(path: Path, answers: Sequence[Sequence[str]], heads: Sequence[str] = HEADS) -> Path:
    """The answers as somebody keeps them: a title above, and the heads in the third row."""
    above = [["Trivsel i botilbud – udtræk"], []]
    path.write_bytes(xlsx({"Besvarelser": [*above, list(heads), *map(list, answers)]}))
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window with nothing open."""
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / "KL Viewer")
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.opening.awake, timeout=READING):
        window.begin([])
    return window


def choose(box: QComboBox, words: str) -> None:
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def press(assistant: ImportAssistant) -> None:
    QTest.mouseClick(assistant.accept_button, Qt.MouseButton.LeftButton)


def area(window: MainWindow) -> Area:
    return responses(window).area


def responses(window: MainWindow) -> AreaResponses:
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    return window.snapshot.round.areas[0]


def titles(window: MainWindow) -> list[str]:
    assert window.snapshot is not None
    return [info.title for info in window.snapshot.rounds]


def test_a_survey_is_decided_once_and_its_rounds_and_corrections_follow(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _decide(qtbot, window, workbook(tmp_path / "Trivsel maj.xlsx", rows("05")))
    first = area(window)
    saved = _saved_questionnaire(qtbot, window, tmp_path, monkeypatch)
    key, words = _code(qtbot, window)

    second = workbook(tmp_path / "Trivsel september.xlsx", rows("09"))
    dialog = _arrived(qtbot, window, second)
    assert not dialog.doubts.boxes
    _take_as_round(qtbot, window, dialog)
    assert area(window) == first
    assert len(titles(window)) == 2

    renamed = [HEADS[0], HEADS[1], "Hvor langt er I nu?", *HEADS[3:]]
    drop(window, workbook(tmp_path / "Trivsel november.xlsx", rows("11"), renamed))
    _agree_to_the_one_column_in_doubt(qtbot, window)
    _take_as_round(qtbot, window, asked(qtbot, window, ArrivalDialog))
    assert [question.id for question in area(window).questions] == [q.id for q in first.questions]
    assert responses(window).answers["Hvor langt er I?"].answered.all()
    assert len(titles(window)) == 3

    _correct_the_first(qtbot, window, tmp_path, key, words)
    _used_by_a_colleague(qtbot, window, tmp_path, saved)
    window.close()


def _decide(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Look at what the file was taken as, and put right what it does not say of itself."""
    drop(window, path)
    assistant = asked(qtbot, window, ImportAssistant)
    columns = assistant.preview.columns
    uses = [columns.index(Field.USE, place).data(Qt.ItemDataRole.EditRole) for place in range(5)]
    assert uses == [Use.MUNICIPALITY, Use.RESPONDENT, *[Use.QUESTION] * 3]
    assert list(assistant.municipalities.boxes) == [f"{PLACES[3]}e"]
    assistant.preview.heads.selectColumn(3)
    choose(assistant.bulk.boxes[Field.TYPE], "Flere svar, delt ved ,")
    choose(assistant.bulk.boxes[Field.ROLE], "Praksis")
    assistant.title.selectAll()
    QTest.keyClicks(assistant.title, "Trivsel i botilbud")
    with qtbot.waitSignal(window.ready, timeout=READING):
        press(assistant)
    assert window.snapshot is not None
    assert window.snapshot.title == "Trivsel i botilbud"
    status, ways, works = area(window).questions
    assert (status.role, ways.type, ways.role) == (
        Role.STATUS,
        QuestionType.MULTIPLE,
        Role.PRACTICE,
    )
    assert {choice.label for choice in ways.choices} == {"Ude", "Video", "Telefon"}
    assert works.type is QuestionType.TEXT
    assert responses(window).size == len(PLACES)


def _saved_questionnaire(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    path = folder / "trivsel.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(window.worker.idle, timeout=READING):
        window.commands.save_questionnaire()
    assert path.is_file()
    return path


def _code(qtbot: QtBot, window: MainWindow) -> tuple[str, str]:
    """Put a code on some words of an answer of the first round."""
    assert window.document is not None
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    with qtbot.waitSignal(window.document.changed):
        window.document.perform(AddCode("Ture", CodeKind.LEARNING, "green"))
    code = window.snapshot.coding.codes[-1].id
    key, words = "101", "ture med borgerne"
    place = AnswerPlace(window.snapshot.round.id, area(window).id, key, "Hvad virker?")
    start = WORKS.index(words)
    with qtbot.waitSignal(window.document.changed):
        window.document.perform(AddQuotation(code, place, start, start + len(words), words))
    return key, words


def _arrived(qtbot: QtBot, window: MainWindow, path: Path) -> ArrivalDialog:
    """Drop a file about which the assistant has nothing to ask."""
    drop(window, path)
    dialog = asked(qtbot, window, ArrivalDialog)
    assert not any(found.isVisible() for found in window.findChildren(ImportAssistant))
    return dialog


def _take_as_round(qtbot: QtBot, window: MainWindow, dialog: ArrivalDialog) -> None:
    assert dialog.kind is ArrivalKind.NEW_ROUND
    title = dialog.title.text()
    with qtbot.waitSignal(window.ready, timeout=READING):
        QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _shown_title(window) == title, timeout=READING)


def _shown_title(window: MainWindow) -> str:
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    return window.snapshot.round.title


def _agree_to_the_one_column_in_doubt(qtbot: QtBot, window: MainWindow) -> None:
    assistant = asked(qtbot, window, ImportAssistant)
    (table,) = assistant.draft.tables
    assert table.likely == {2: "Hvor langt er I?"}
    assert (assistant.draft.near, assistant.draft.others) == ((), ())
    press(assistant)


def _correct_the_first(
    qtbot: QtBot, window: MainWindow, folder: Path, key: str, words: str
) -> None:
    """Cell by cell; the code stays on its words, which have moved."""
    assert window.document is not None
    assert window.snapshot is not None
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.document.show_round(window.snapshot.rounds[0].id)
    right = rows("05")
    copenhagen = next(row for row in right if row[0] == "København")
    copenhagen[4] = f"Kort sagt: {copenhagen[4]}"
    right[0][2] = SCALE[2]
    dialog = _arrived(qtbot, window, workbook(folder / "Trivsel maj rettet.xlsx", right))
    assert dialog.kind is ArrivalKind.CORRECTION
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    shown = asked(qtbot, window, CorrectionDialog)
    assert {(row.respondent, str(row.after)) for row in shown.cells.rows} == {
        (key, copenhagen[4]),
        ("165", SCALE[2]),
    }
    with qtbot.waitSignal(window.document.changed):
        QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    (quotation,) = window.snapshot.coding.quotations
    assert (quotation.text, quotation.start) == (words, len("Kort sagt: ") + WORKS.index(words))
    assert window.snapshot.coding.to_review == ()
    assert len(titles(window)) == 3


def _used_by_a_colleague(qtbot: QtBot, window: MainWindow, folder: Path, saved: Path) -> None:
    """In a project of their own the saved questionnaire asks for nothing."""
    assert window.document is not None
    with qtbot.waitSignal(window.document.opened, timeout=READING):
        window.commands.close_project()
    right = [[PLACES[3], *rows("12")[3][1:]], *rows("12")[4:]]
    with qtbot.waitSignal(window.ready, timeout=READING):
        drop(window, workbook(folder / "Andet hold.xlsx", right), saved)
    assert [question.role for question in area(window).questions][:2] == [
        Role.STATUS,
        Role.PRACTICE,
    ]
    assert len(titles(window)) == 1
