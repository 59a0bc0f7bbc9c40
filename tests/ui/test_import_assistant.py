"""The import assistant: shown where files leave something to decide, and only there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from klviewer.readers import shipped
from klviewer.readers.decisions import Decisions, heading
from klviewer.readers.reading import Reading, read
from klviewer.readers.recognised import Use
from klviewer.readers.source import SourceFile, silent
from klviewer.survey.questionnaire import Area, Questionnaire, QuestionType, Role
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from klviewer.ui.import_assistant import ImportAssistant
from klviewer.ui.import_columns_model import DOUBTFUL, ColumnsModel
from klviewer.ui.import_draft import ImportDraft
from klviewer.ui.import_preview_model import PreviewModel
from klviewer.ui.import_sheets_model import SheetsModel
from klviewer.ui.import_table_draft import Field
from klviewer.ui.importing import look_at_material, read_material, take_in
from klviewer.ui.main_window import MainWindow
from tests.readers import written_files
from tests.readers.small_survey import QUESTIONNAIRE
from tests.ui.models import assert_sound

READING = 20_000  # milliseconds

NAMES = [municipality.name for municipality in shipped.frame()]
HEADS = "Kommune;Trivsel;Ro;grund_1;grund_2;Hvad virker?"


def lines(names: list[str]) -> str:
    rows = [
        f"{name};{'Godt' if n % 3 else 'Skidt'};{'Ja' if n % 2 else 'Nej'};{n % 2};{n % 3 == 0:d};"
        f"Vi går ture med nummer {n}"
        for n, name in enumerate(names)
    ]
    return "\n".join([HEADS, *rows]) + "\n"


def survey(path: Path, names: list[str]) -> Path:
    path.write_text(lines(names), "utf-8")
    return path


def reading_of(names: list[str]) -> Reading:
    return read([SourceFile("trivsel.csv", lines(names).encode())], [], shipped.frame())


@pytest.fixture
def draft() -> ImportDraft:
    return ImportDraft(reading_of([*NAMES[:20], "Københaven"]), "maj 2020")


@pytest.fixture
def window(empty_window: MainWindow) -> MainWindow:
    return empty_window


def dropped(qtbot: QtBot, window: MainWindow, *paths: Path) -> ImportAssistant:
    with qtbot.waitSignal(window.opening.doubted, timeout=READING):
        window.opening.open_paths(paths)
    return window.findChildren(ImportAssistant)[-1]


def select(assistant: ImportAssistant, *places: int) -> None:
    model = assistant.preview.columns
    for place in places:
        assistant.preview.heads.selectionModel().select(
            model.index(0, place),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Columns,
        )


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_the_models_are_sound(draft: ImportDraft) -> None:
    columns, preview = ColumnsModel(), PreviewModel()
    columns.show(draft.tables[0])
    preview.show(draft.tables[0].found)
    for model in (columns, preview, SheetsModel(draft.tables)):
        assert_sound(model)
    columns.show(None)
    preview.show(None)


def test_several_columns_are_changed_at_once(draft: ImportDraft) -> None:
    (table,) = draft.tables
    table.change([1, 2], Field.ROLE, Role.STATUS)
    assert [table.columns[place].role for place in (1, 2)] == [Role.STATUS] * 2
    assert sorted(draft.decisions().of((0, "")).columns) == [1, 2]


def test_columns_that_are_one_question_follow_each_other(draft: ImportDraft) -> None:
    (table,) = draft.tables
    table.change([3], Field.TEXT, "Hvorfor?")
    assert [table.columns[place].text for place in (3, 4)] == ["Hvorfor?"] * 2
    table.change([3], Field.TYPE, "single")
    assert [table.columns[place].choice for place in (3, 4)] == ["", ""]


def test_there_is_one_municipality_column(draft: ImportDraft) -> None:
    (table,) = draft.tables
    table.change([1], Field.USE, Use.MUNICIPALITY)
    assert [table.columns[place].use for place in (0, 1)] == [Use.UNREAD, Use.MUNICIPALITY]
    assert draft.decisions().of((0, "")).municipality == 1


def test_a_role_that_the_type_cannot_have_is_given_up(draft: ImportDraft) -> None:
    (table,) = draft.tables
    table.change([1], Field.ROLE, Role.STATUS)
    table.change([1], Field.TYPE, "text")
    assert table.columns[1].role is Role.TEXT


def test_nothing_changed_decides_nothing_but_the_near_misses(draft: ImportDraft) -> None:
    decisions = draft.decisions()
    assert decisions.municipalities == {"Københaven": 101}
    assert decisions.of((0, "")).columns == {}
    assert decisions.of((0, "")).taken is None


def test_a_cell_is_changed_by_the_list_that_opens_in_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    heads, model = assistant.preview.heads, assistant.preview.columns
    index = model.index(Field.ROLE, 1)
    delegate = heads.itemDelegate()
    editor = delegate.createEditor(heads.viewport(), QStyleOptionViewItem(), index)
    assert isinstance(editor, QComboBox)
    assert "Status" in [editor.itemText(place) for place in range(editor.count())]
    editor.setCurrentIndex(editor.findText("Status"))
    delegate.setModelData(editor, model, index)
    editor.deleteLater()
    assert index.data() == "Status"
    assistant.reject()


def test_an_unknown_survey_goes_in_and_its_next_round_asks_for_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first = survey(tmp_path / "trivsel.csv", [*NAMES[:60], "Københaven"])
    assistant = dropped(qtbot, window, first)
    select(assistant, 1, 2)
    choose(assistant.bulk.boxes[Field.ROLE], "Status")
    choose(assistant.bulk.boxes[Field.THEME], "trivsel")
    assistant.title.setText("Trivsel i botilbud")
    assistant.title.textEdited.emit(assistant.title.text())
    assistant.round.setText("Forår")
    assistant.round.textEdited.emit(assistant.round.text())
    assert list(assistant.municipalities.boxes) == ["Københaven"]
    with qtbot.waitSignal(window.ready, timeout=READING):
        assistant.accept_button.click()
    snapshot = window.snapshot
    assert snapshot is not None
    assert snapshot.questionnaire is not None
    assert snapshot.round is not None
    assert snapshot.questionnaire.title == "Trivsel i botilbud"
    assert [info.title for info in snapshot.rounds] == ["Forår"]
    area = snapshot.questionnaire.areas[0]
    assert [q.role for q in area.questions][:2] == [Role.STATUS, Role.STATUS]
    assert "101" in snapshot.round.areas[0].respondents.keys

    second = survey(tmp_path / "runde2.csv", [*NAMES[:80], "Københaven"])
    found: list[Reading] = []
    assert window.document is not None
    with qtbot.waitSignal(window.worker.idle, timeout=READING):
        window.document.ask(
            lambda project: read_material(take_in([second], project), silent),
            found.append,
            window.show_error,
        )
    (reading,) = found
    assert reading.doubts == ()
    assert reading.questionnaire == snapshot.questionnaire
    assert "101" in reading.areas[0].respondents.keys


def test_a_saved_questionnaire_is_used_for_the_files_it_is_dropped_with(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    select(assistant, 1)
    choose(assistant.bulk.boxes[Field.ROLE], "Status")
    with qtbot.waitSignal(window.ready, timeout=READING):
        assistant.accept()
    saved = tmp_path / "skema"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    with qtbot.waitSignal(window.worker.idle, timeout=READING):
        window.commands.save_questionnaire()
    assert window.notices.text == "Spørgeskemaet er gemt som “skema.yaml”."
    assert window.document is not None
    with qtbot.waitSignal(window.document.opened, timeout=READING):
        window.commands.close_project()

    second = survey(tmp_path / "runde2.csv", NAMES[:50])
    with qtbot.waitSignal(window.ready, timeout=READING):
        window.opening.open_paths([second, saved.with_suffix(".yaml")])
    assert window.snapshot is not None
    assert window.snapshot.questionnaire is not None
    assert window.snapshot.questionnaire.areas[0].questions[0].role is Role.STATUS


def _likely() -> tuple[Questionnaire, Reading]:
    known = reading_of(NAMES[:20]).questionnaire
    text = lines(NAMES[:20]).replace("Trivsel", "Trivselen")
    file = SourceFile("trivsel.csv", text.encode())
    return known, read([file], [known], shipped.frame())


def test_a_column_that_is_like_a_question_can_be_taken_or_refused() -> None:
    _, reading = _likely()
    draft = ImportDraft(reading, "maj 2020")
    model = ColumnsModel()
    model.show(draft.tables[0])
    index = model.index(Field.TEXT, 1)
    assert index.data(DOUBTFUL)
    assert index.data() == "Trivsel"
    area = reading.areas[0].area.id
    assert draft.decisions().answers == {(area, "trivselen"): "Trivsel"}
    assert model.setData(index, "")
    assert index.data() == "Læses ikke"
    assert draft.decisions().answers == {(area, "trivselen"): ""}
    model.show(None)


def test_answers_listed_in_a_cell_are_divided_as_somebody_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    cells = ("Ude, Telefon", "Ude", "Video, Ude", "Telefon") * 15
    rows = [f'{name};"{cell}"' for name, cell in zip(NAMES, cells, strict=False)]
    path = tmp_path / "kontakt.csv"
    path.write_text("\n".join(["kommune;Hvordan?", *rows]), "utf-8")
    assistant = dropped(qtbot, window, path)
    select(assistant, 1)
    assert assistant.bulk.boxes[Field.TYPE].findText("Flere svar, delt ved ;") < 0
    choose(assistant.bulk.boxes[Field.TYPE], "Flere svar, delt ved ,")
    assert assistant.preview.columns.index(Field.TYPE, 1).data() == "Flere svar, delt ved ,"
    with qtbot.waitSignal(window.ready, timeout=READING):
        assistant.accept()
    assert window.snapshot is not None
    assert window.snapshot.questionnaire is not None
    (question,) = window.snapshot.questionnaire.areas[0].questions
    assert question.type is QuestionType.MULTIPLE
    assert [choice.label for choice in question.choices] == ["Ude", "Telefon", "Video"]
    assert window.snapshot.round is not None
    answers = window.snapshot.round.areas[0].closed(question)
    assert answers.answered.all()
    assert window.snapshot.problems == ()


def _known() -> Questionnaire:
    return reading_of(NAMES[:20]).questionnaire


def test_the_municipality_column_of_a_known_survey_can_be_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    known = tmp_path / "skema.yaml"
    known.write_text(text_of_questionnaire(_known()), "utf-8")
    path = tmp_path / "runde2.csv"
    text = lines(["Sted 1", "Sted 2", "Odense", "Faaborg", *(f"Sted {n}" for n in range(8))])
    path.write_text(text.replace(HEADS.split(";", maxsplit=1)[0], "hvem", 1), "utf-8")
    assistant = dropped(qtbot, window, path, known)
    assert "Vælg “Kommunen”" not in assistant.says.text()
    index = assistant.preview.columns.index(Field.USE, 0)
    assert (index.data(), index.data(DOUBTFUL)) == ("Kommunen", True)
    assert assistant.preview.columns.setData(index, str(Use.UNREAD))
    assert "Vælg “Kommunen”" in assistant.says.text()
    assert not assistant.accept_button.isEnabled()
    assert assistant.preview.columns.setData(index, str(Use.MUNICIPALITY))
    with qtbot.waitSignal(window.opening.doubted, timeout=READING):
        assistant.accept()
    again = window.findChildren(ImportAssistant)[-1]
    assert list(again.municipalities.boxes) == ["Faaborg"]
    with qtbot.waitSignal(window.ready, timeout=READING):
        again.accept()
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    assert set(window.snapshot.round.areas[0].respondents.keys) == {"461", "430"}


def test_a_name_with_another_text_is_asked_about_and_can_be_refused(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = written_files.surveyxact()
    known = replace(QUESTIONNAIRE, areas=(_asking_otherwise(QUESTIONNAIRE.areas[0]),))
    paths = [tmp_path / file.name for file in files]
    for path, file in zip(paths, files, strict=True):
        path.write_bytes(file.data)
    (tmp_path / "skema.yaml").write_text(text_of_questionnaire(known), "utf-8")
    assistant = dropped(qtbot, window, *paths, tmp_path / "skema.yaml")
    (doubt,) = assistant.draft.others
    assert doubt.text == "Hvor langt er I?"
    assert not assistant.same.boxes[doubt].isChecked()
    assert "ordlyd" in assistant.says.text()
    assistant.same.boxes[doubt].click()
    assert assistant.decisions().answers == {heading(doubt.area, doubt.name): "status"}
    assistant.same.boxes[doubt].click()
    with qtbot.waitSignal(window.ready, timeout=READING):
        assistant.accept()
    assert window.snapshot is not None
    assert window.snapshot.round is not None
    assert not window.snapshot.round.areas[0].answers["status"].answered.any()


def _asking_otherwise(area: Area) -> Area:
    first = area.themes[0]
    questions = tuple(
        replace(q, text="Hvor mange borgere har I set?") if q.id == "status" else q
        for q in first.questions
    )
    return replace(area, themes=(replace(first, questions=questions), *area.themes[1:]))


def test_a_wording_that_was_put_right_is_not_asked_about_in_the_next_round(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    paths = []
    for file in written_files.surveyxact(prefix="a_"):
        paths.append(tmp_path / file.name)
        paths[-1].write_bytes(file.data)
    assistant = dropped(qtbot, window, *paths)
    columns = assistant.preview.columns
    assert columns.shown is not None
    place = next(p for p, c in enumerate(columns.shown.columns) if c.text == "Hvor langt er I?")
    assert columns.setData(columns.index(Field.TEXT, place), "Status på møder lige nu")
    with qtbot.waitSignal(window.ready, timeout=READING):
        assistant.accept()
    assert window.document is not None
    found: list[Reading] = []
    with qtbot.waitSignal(window.worker.idle, timeout=READING):
        window.document.ask(
            lambda project: look_at_material(take_in(paths, project), silent),
            found.append,
            window.show_error,
        )
    assert found[0].recognised[0].known
    assert found[0].doubts == ()


def test_leaving_the_assistant_changes_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    with qtbot.waitSignal(window.opening.failed):
        assistant.reject()
    assert window.snapshot is None
    assert window.middle.currentWidget() is window.first_page
    assert "Intet er ændret" in window.notices.text
    assert not (tmp_path / "KL Viewer").exists()


def test_nothing_can_be_read_in_when_every_file_is_left_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    sheet = assistant.sheets.model().index(0, 0)
    unchecked = Qt.CheckState.Unchecked
    assistant.sheets.model().setData(sheet, unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not assistant.accept_button.isEnabled()
    assistant.reject()


def test_the_assistant_remembers_its_size(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    assistant.resize(790, 560)
    assistant.reject()
    again = dropped(qtbot, window, tmp_path / "trivsel.csv")
    assert again.size().toTuple() == (790, 560)
    again.reject()


def test_the_decisions_are_those_of_the_draft(draft: ImportDraft) -> None:
    draft.title, draft.round_title = "Trivsel", "Forår"
    assert isinstance(draft.decisions(), Decisions)
    assert (draft.decisions().title, draft.decisions().round_title) == ("Trivsel", "Forår")


def test_a_title_that_is_wiped_out_letter_by_letter_is_as_it_was_found(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    found = assistant.draft.title, assistant.draft.round_title
    for field in (assistant.title, assistant.round, assistant.tab):
        field.end(False)
        while field.text():
            QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert (assistant.draft.title, assistant.draft.round_title) == found
    assert assistant.draft.tables[0].title == "trivsel"
    assistant.reject()


def test_enter_on_what_cannot_be_changed_does_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assistant = dropped(qtbot, window, survey(tmp_path / "trivsel.csv", NAMES))
    heads, columns = assistant.preview.heads, assistant.preview.columns
    heads.setCurrentIndex(columns.index(Field.CHOICE, 0))
    with qtbot.assertNotEmitted(assistant.accepted):
        QTest.keyClick(heads, Qt.Key.Key_Return)
    assert "editing failed" not in capfd.readouterr().err
    assistant.reject()


def test_a_cell_that_looks_like_html_is_shown_as_it_stands() -> None:
    text = HEADS + "\n" + "\n".join(f"{name};<b>Godt</b>;Ja;1;0;" for name in NAMES) + "\n"
    found = read([SourceFile("trivsel.csv", text.encode())], [], shipped.frame())
    preview = PreviewModel()
    preview.show(found.recognised[0])
    assert preview.index(0, 1).data() == "<b>Godt</b>"
    assert "&lt;b&gt;Godt" in preview.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
