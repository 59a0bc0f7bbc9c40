"""A place in an imported file, shown as the file lies in the project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from klviewer.readers import formats, shipped
from klviewer.readers.source import SourceFile
from klviewer.survey.messages import translate
from klviewer.survey.nonresponse import respondents_of
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.ui.document import Document
from klviewer.ui.file_places import FilePlace, ProblemPlace, ResponsePlace, response_places
from klviewer.ui.file_window import FileWindow
from tests.readers.written_files import xlsx
from tests.ui.opened import document_of_files, light_theme

WORKBOOK = "Paragraf 104 aktivitet.xlsx"
EMPTY_FILE = SourceFile("tom.csv", b"")
PICTURE = SourceFile("billede.csv", b"\x89PNG\r\n\x1a\n" + bytes(400))
MARKUP = SourceFile(
    "frit.csv", "Kommune;Hvad\r\nOdense;<b>=1+1</b>\r\nAarhus;nej\r\n".encode("utf-8-sig")
)


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    files = [SourceFile(path.name, path.read_bytes()) for path in shipped.example().files]
    files += [EMPTY_FILE, PICTURE]
    with document_of_files(qtbot, tmp_path / "filer.klv", files, is_example=True) as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, document: Document) -> FileWindow:
    return beside(qtbot, document)


def beside(qtbot: QtBot, document: Document) -> FileWindow:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return FileWindow(document, light_theme(), page)


def show(qtbot: QtBot, window: FileWindow, document: Document, place: FilePlace) -> None:
    with qtbot.waitSignal(document.worker.idle):
        window.show_place(place)


def problem(place: Place) -> ProblemPlace:
    what = translate("reading", "Der står <b>noget</b> galt.")
    return ProblemPlace(
        Problem(Severity.WARNING, what, place, translate("reading", "Intet er gjort."))
    )


def current(window: FileWindow) -> tuple[str, str]:
    """The row's number and the column's head of the cell looked at."""
    index, model = window.table.currentIndex(), window.table.model()
    head = model.headerData(index.column(), Qt.Orientation.Horizontal)
    return str(model.headerData(index.row(), Qt.Orientation.Vertical)), str(head)


def said(window: FileWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_files_own_problems_open_at_their_rows(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    assert document.snapshot is not None
    with_rows = [found for found in document.snapshot.problems if found.place.row]
    assert with_rows
    for found in with_rows:
        show(qtbot, window, document, ProblemPlace(found))
        assert window.windowTitle() == found.place.file
        row, column = current(window)
        assert row == str(found.place.row)
        assert not found.place.column or column == found.place.column


def test_row_and_column_are_shown_with_the_problems_words(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    column = "Kommune"
    show(qtbot, window, document, problem(Place(WORKBOOK, "", 40, column)))
    assert current(window) == ("40", column)
    index = window.table.currentIndex()
    assert window.table.viewport().rect().contains(window.table.visualRect(index))
    assert "Advarsel: Der står <b>noget</b> galt." in said(window)
    assert "Intet er gjort." in said(window)
    assert "EKSEMPEL – opdigtede svar" in said(window)
    assert window.cell.text.toPlainText() == index.data()


def test_every_format_of_the_example_opens(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    for path in shipped.example().files:
        show(qtbot, window, document, problem(Place(path.name, row=5)))
        assert window.table.isVisible()
        assert current(window)[0] == "5"


def test_a_file_that_is_open_is_not_read_again(
    qtbot: QtBot, document: Document, window: FileWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(qtbot, window, document, problem(Place(WORKBOOK, row=5)))
    monkeypatch.setattr(formats, "FORMATS", ())
    show(qtbot, window, document, problem(Place(WORKBOOK, row=9)))
    assert current(window)[0] == "9"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (EMPTY_FILE.name, "“tom.csv” har ingen tabel, der kan vises. Filen er tom."),
        (PICTURE.name, "“billede.csv” har ingen tabel, der kan vises. Filen er et billede."),
        ("væk.csv", "“væk.csv” ligger ikke i projektet og kan derfor ikke vises."),
    ],
)
def test_a_file_that_holds_nothing_readable_says_so(
    qtbot: QtBot, document: Document, window: FileWindow, name: str, words: str
) -> None:
    show(qtbot, window, document, problem(Place(WORKBOOK, row=5)))
    show(qtbot, window, document, problem(Place(name)))
    assert window.trouble.isVisible()
    assert window.trouble.text() == words
    assert not window.table.isVisible()


def test_a_row_that_is_no_answer_is_told_and_the_nearest_shown(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    show(qtbot, window, document, problem(Place(WORKBOOK, row=1)))
    assert "Det er ingen af rækkerne med svar. Herunder er den nærmeste." in said(window)
    show(qtbot, window, document, problem(Place(WORKBOOK, row=5)))
    assert "Det er ingen af rækkerne med svar. Herunder er den nærmeste." not in said(window)


def test_answers_are_found_from_the_respondent(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    places = answers(document, "Odense")
    assert places
    for place in places:
        show(qtbot, window, document, place)
        assert current(window)[0] == str(place.rows[0])
        row = window.table.currentIndex().row()
        model = window.table.model()
        cells = [str(model.index(row, at).data()) for at in range(model.columnCount())]
        assert any("Odense" in cell or cell in {"461", "0461"} for cell in cells)


def answers(document: Document, name: str) -> tuple[ResponsePlace, ...]:
    assert document.snapshot is not None
    assert document.snapshot.round is not None
    areas = document.snapshot.round.areas
    respondents = respondents_of(areas, document.tables.municipalities)
    return response_places(areas, next(one for one in respondents if one.name == name))


def test_all_that_a_respondent_sent_is_marked(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    everyone = [
        place
        for municipality in document.frame
        for place in answers(document, municipality.name)
        if len(place.rows) > 1
    ]
    assert len(everyone) == 2
    show(qtbot, window, document, everyone[0])
    model, numbers = window.table.model(), set()
    for row in range(model.rowCount()):
        if model.index(row, 0).data(Qt.ItemDataRole.BackgroundRole) is not None:
            numbers.add(int(model.headerData(row, Qt.Orientation.Vertical)))
    assert numbers == set(everyone[0].rows)


def test_escape_closes_and_lets_the_file_go(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    show(qtbot, window, document, problem(Place(WORKBOOK, row=5)))
    QTest.keyClick(window.table, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert window.table.model().rowCount() == 0


def test_what_is_read_when_the_window_has_closed_is_not_shown(
    qtbot: QtBot, document: Document, window: FileWindow
) -> None:
    with qtbot.waitSignal(document.worker.idle):
        window.show_place(problem(Place(WORKBOOK, row=5)))
        window.reject()
    assert not window.isVisible()
    assert window.table.model().rowCount() == 0


def test_markup_is_text_and_is_copied_as_it_stands(qtbot: QtBot, tmp_path: Path) -> None:
    with document_of_files(qtbot, tmp_path / "frit.klv", [MARKUP]) as document:
        window = beside(qtbot, document)
        show(qtbot, window, document, problem(Place(MARKUP.name, "", 2, "Hvad")))
        assert window.table.currentIndex().data() == "<b>=1+1</b>"
        assert window.cell.text.toPlainText() == "<b>=1+1</b>"
        QTest.keyClick(window.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == "<b>=1+1</b>"
        assert "EKSEMPEL – opdigtede svar" not in said(window)
        window.reject()


def test_another_sheet_can_be_looked_at_and_left_again(qtbot: QtBot, tmp_path: Path) -> None:
    answered = [["Kommune", "Svar"], ["Odense", "ja"], ["Aarhus", "nej"]]
    data = xlsx({"Svar": answered, "Forklaring": [["Ord", "Mening"], ["ja", "godt"]]})
    file = SourceFile("to ark.xlsx", data)
    with document_of_files(qtbot, tmp_path / "ark.klv", [file]) as document:
        window = beside(qtbot, document)
        show(qtbot, window, document, problem(Place(file.name, "Svar", 3, "Svar")))
        assert current(window) == ("3", "Svar")
        window.sheet.setCurrentIndex(1)
        window.sheet.activated.emit(1)
        assert current(window) == ("2", "Ord")
        QTest.mouseClick(window.back, Qt.MouseButton.LeftButton)
        assert current(window) == ("3", "Svar")
        assert window.sheet.currentText() == "Svar"
        window.reject()
