"""Files for an open project: what is asked, suggested and shown before anything is written."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from klviewer.project.operations import EditRound, Together
from klviewer.project.project import Project
from klviewer.readers.reading import Reading
from klviewer.readers.source import SourceFile
from klviewer.survey.corrections import CellChange, Correction, Kind, correction
from klviewer.survey.questionnaire import Area, Questionnaire, QuestionType, Theme
from klviewer.survey.responses import AreaResponses, SingleAnswers, WrittenAnswers
from klviewer.ui import arrivals
from klviewer.ui import correction_dialog as module_of_the_dialog
from klviewer.ui.arrival_dialog import ArrivalDialog, ArrivalKind
from klviewer.ui.arrivals import Arrival, arrival_of
from klviewer.ui.correction_dialog import CorrectionDialog
from klviewer.ui.correction_model import CellsModel
from klviewer.ui.round_dialog import RoundDialog
from tests.project.sample import FILES, OTHER_AREA, QUESTIONNAIRE, import_round, responses
from tests.ui.opened import light_theme


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project.create(tmp_path / "p.klv")
    project.perform(import_round("1"))
    return project


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def reading(*areas: AreaResponses, asked: Questionnaire = QUESTIONNAIRE) -> Reading:
    return Reading(asked, areas, (), (SourceFile("ny.csv", b"1"),))


def arrived(project: Project, *areas: AreaResponses, asked: Questionnaire | None = None) -> Arrival:
    found = arrival_of(project, "1", reading(*areas, asked=asked or QUESTIONNAIRE))
    assert found is not None
    return found


def other_words() -> AreaResponses:
    survey = responses()
    words = survey.answers["words"]
    assert isinstance(words, WrittenAnswers)
    return replace(
        survey,
        answers={
            **survey.answers,
            "words": replace(words, values=("nej", *words.values[1:])),
            "status": SingleAnswers(np.array([1, 1, 1, 2, 0, -1, 1, -1], np.int16)),
        },
    )


def elsewhere(text: str = "Hvor langt er I nu?") -> AreaResponses:
    """Answers from a file whose names nobody has seen before."""
    survey = responses()
    status = replace(survey.area.questions[0], id="v1", variable="v1", text=text)
    words = replace(survey.area.questions[3], id="v2", variable="v2")
    area = Area("fil", "fil", (Theme("alt", "Alt", (status, words)),))
    answers = {"v1": survey.answers["status"], "v2": survey.answers["words"]}
    return AreaResponses(area, survey.respondents, answers)


def test_areas_the_round_lacks_are_not_asked_about(project: Project) -> None:
    new = replace(responses(), area=OTHER_AREA)
    assert arrival_of(project, "1", reading(new)) is None
    project.close()


def test_the_same_answers_are_a_correction_that_changes_nothing(
    project: Project, window: QWidget
) -> None:
    arrival = arrived(project, responses())
    dialog = ArrivalDialog(arrival, window)
    assert dialog.kind is ArrivalKind.CORRECTION
    shown = CorrectionDialog(
        light_theme(),
        "Runde 1",
        arrival.correction({}),
        arrival.quotation_effect({}),
        str,
        window,
    )
    assert not shown.button.isEnabled()
    project.close()


def test_a_correction_is_shown_and_done_once(project: Project, window: QWidget) -> None:
    arrival = arrived(project, other_words())
    found = arrival.correction({})
    shown = CorrectionDialog(
        light_theme(), "Runde 1", found, arrival.quotation_effect({}), str, window
    )
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(model, warn) for model in (shown.cells, shown.figures)]
    assert len(testers) == 2
    cells = {shown.cells.cell(row, 4) for row in shown.cells.rows}
    assert cells == {"nej", "Vi er næsten i mål"}
    assert shown.figures.cell(shown.figures.rows[0], 3) == "2 af 6 · 33 pct."
    shown.kind.setCurrentIndex(shown.kind.count() - 1)
    shown.search.setText("næsten")
    assert shown.cells.rowCount() == 1
    assert shown.count.text() == "1 vist"
    importing = arrival.as_correction({}).importing
    operation = replace(arrival.as_correction({}), importing=replace(importing, files=FILES))
    project.perform(operation)
    again = arrived(project, other_words())
    assert not again.correction({})
    assert [info.id for info in project.rounds()] == ["1"]
    project.close()


def test_doubtful_questions_are_asked_about_and_renamed(project: Project, window: QWidget) -> None:
    given = elsewhere()
    arrival = arrived(project, given, asked=Questionnaire("own", "fil", (given.area,)))
    dialog = ArrivalDialog(arrival, window)
    (box,) = dialog.doubts.boxes.values()
    assert box.isChecked()
    new = arrival.as_new_round(" Efterår ", dialog.same)
    assert (new.round_id, new.title) == ("2", "Efterår")
    assert [q.id for q in new.areas[0].area.questions] == ["status", "words"]
    assert new.questionnaire.id == "kl"
    box.setChecked(False)
    apart = arrival.as_new_round("", dialog.same)
    assert [q.id for q in apart.areas[0].area.questions] == ["v1", "words"]
    assert apart.title == arrival.title
    project.close()


def test_a_round_needs_a_name(project: Project, window: QWidget) -> None:
    dialog = ArrivalDialog(arrived(project, responses()), window)
    dialog.choices[ArrivalKind.NEW_ROUND].radio.click()
    dialog.title.setText(" ")
    assert not dialog.button.isEnabled()
    dialog.choices[ArrivalKind.CORRECTION].radio.click()
    assert dialog.button.isEnabled()
    project.close()


def test_another_survey_is_offered_a_project_of_its_own(project: Project, window: QWidget) -> None:
    survey = responses()
    colour = replace(
        survey.area.questions[3],
        id="colour",
        variable="colour",
        text="Yndlingsfarve?",
        type=QuestionType.TEXT,
    )
    area = Area("fil", "fil", (Theme("alt", "Alt", (colour,)),))
    other = AreaResponses(area, survey.respondents, {"colour": survey.answers["words"]})
    arrival = arrived(project, other, asked=Questionnaire("own", "fil", (area,)))
    dialog = ArrivalDialog(arrival, window)
    assert dialog.kind is ArrivalKind.OTHER_SURVEY
    assert ArrivalKind.CORRECTION not in dialog.choices
    project.close()


def test_only_what_is_changed_about_a_round_is_written(project: Project, window: QWidget) -> None:
    (info,) = project.rounds()
    dialog = RoundDialog(info, window)
    assert dialog.operation() is None
    dialog.title.setText("Første  runde")
    assert dialog.operation() == EditRound("1", "Første runde", info.opened, info.closed)
    dialog.has_deadline.setChecked(True)
    operation = dialog.operation()
    assert isinstance(operation, Together)
    project.perform(operation)
    (info,) = project.rounds()
    assert info.title == "Første runde"
    assert info.rule.deadline == info.closed
    dialog.opened.setDate(dialog.closed.date().addDays(1))
    assert not dialog.button.isEnabled()
    project.close()


def correction_dialog(arrival: Arrival, window: QWidget) -> CorrectionDialog:
    found, effect = arrival.correction({}), arrival.quotation_effect({})
    return CorrectionDialog(light_theme(), "Runde 1", found, effect, str, window)


def test_enter_in_the_search_corrects_nothing(
    qtbot: QtBot, project: Project, window: QWidget
) -> None:
    window.show()
    dialog = correction_dialog(arrived(project, other_words()), window)
    dialog.open()
    qtbot.waitExposed(dialog)
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClicks(dialog.search, "nej")
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        QTest.keyClick(dialog.search, Qt.Key.Key_Enter)
    assert dialog.search.text() == "nej"
    dialog.reject()
    project.close()


def test_more_changes_than_are_shown_are_told(
    project: Project, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module_of_the_dialog, "_MOST_ROWS", 1)
    dialog = correction_dialog(arrived(project, other_words()), window)
    assert dialog.cells.rowCount() == 1
    assert dialog.count.text() == "De første 1 af 2 er vist. Søg efter resten."
    dialog.search.setText("næsten")
    assert dialog.count.text() == "1 vist"
    project.close()


def test_a_changed_answer_that_looks_like_html_is_shown_as_it_stands(
    project: Project, window: QWidget
) -> None:
    survey = responses()
    words = survey.answers["words"]
    assert isinstance(words, WrittenAnswers)
    values = ("<b>fed</b> & <img src='x'>", *words.values[1:])
    hostile = replace(survey, answers={**survey.answers, "words": replace(words, values=values)})
    dialog = correction_dialog(arrived(project, hostile), window)
    (shown,) = (dialog.cells.index(0, column) for column in (4,))
    assert "&lt;b&gt;fed&lt;/b&gt; &amp;" in shown.data(Qt.ItemDataRole.ToolTipRole)
    assert shown.data() == values[0]
    project.close()


def test_a_round_keeps_the_ampersand_of_its_name(project: Project, window: QWidget) -> None:
    project.perform(EditRound("1", "Jul & nytår", None, None))
    dialog = ArrivalDialog(arrived(project, responses()), window)
    assert "Jul && nytår" in dialog.choices[ArrivalKind.CORRECTION].radio.text()
    project.close()


def test_the_window_does_not_wait_for_files_to_be_compared(
    project: Project, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[int] = []

    def counting(pairs: Iterable[tuple[AreaResponses, AreaResponses]]) -> Correction:
        compared.append(1)
        return correction(pairs)

    monkeypatch.setattr(arrivals, "correction", counting)
    arrival = arrived(project, other_words())
    assert len(compared) == 1
    dialog = ArrivalDialog(arrival, window)
    assert correction_dialog(arrival, window).button.isEnabled()
    assert dialog.kind is ArrivalKind.CORRECTION
    assert len(compared) == 1
    project.close()


def test_a_change_stays_selected_where_another_question_has_the_same_words(qtbot: QtBot) -> None:
    model = CellsModel(str)
    one = CellChange(Kind.CHANGED, "a", "Område", "751", "Uddyb gerne", "a", "z")
    other = replace(one, before="b", after="y")
    model.show_rows((one, other))
    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(4)
    assert [row.after for row in model.rows] == ["y", "z"]
    assert model.rows[kept.row()] == one
