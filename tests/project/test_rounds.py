"""What is imported comes back as it was, and undoing an import loses nothing."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.project.errors import SourceFileTooLargeError
from klviewer.project.operations import Subject
from klviewer.project.project import Project
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import (
    Answers,
    AreaResponses,
    MultipleAnswers,
    Respondents,
    SingleAnswers,
    WrittenAnswers,
)
from tests.project.sample import (
    FILES,
    OTHER_AREA,
    PROBLEM,
    QUESTIONNAIRE,
    add_code,
    import_round,
    responses,
    same,
)
from tests.survey.small_survey import AREA

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def test_everything_imported_comes_back_after_closing(path: Path) -> None:
    with Project.create(path) as project:
        project.perform(import_round())
    with Project.open(path) as project:
        (info,) = project.rounds()
        assert (info.id, info.title) == ("2020", "Runde 2020")
        assert (info.opened, info.closed) == (date(2020, 5, 27), date(2020, 6, 4))
        assert info.areas == ("children",)
        assert project.questionnaire("2020") == QUESTIONNAIRE
        assert project.problems("2020") == (PROBLEM,)
        found = project.round("2020")
        assert (found.id, found.title) == ("2020", "Runde 2020")
        assert same(found.areas[0], responses())


def test_files_come_back_byte_for_byte(surveyed: Project) -> None:
    files = surveyed.files("2020")
    assert [(file.name, surveyed.file_bytes(file.sha256)) for file in files] == list(FILES)
    assert [file.size for file in files] == [len(content) for _, content in FILES]
    assert files[0].sha256 == hashlib.sha256(FILES[0][1]).hexdigest()


def test_the_same_content_is_stored_once(surveyed: Project, tmp_path: Path) -> None:
    content = np.random.default_rng(1).bytes(200_000)
    operation = replace(import_round("a"), files=(("svar.sav", content),))
    surveyed.perform(operation)
    once = surveyed.path.stat().st_size
    surveyed.perform(replace(operation, round_id="b", files=(("kopi.sav", content),)))
    assert surveyed.path.stat().st_size - once < len(content) / 2
    assert surveyed.files("b")[0].sha256 == surveyed.files("a")[0].sha256


def test_an_import_says_which_round_changed(project: Project) -> None:
    change = project.perform(import_round())
    assert change.subjects == {Subject.ROUNDS}
    assert change.rounds == {"2020"}
    assert str(change.title) == "Indlæs runden “Runde 2020”"


def test_undoing_an_import_takes_the_round_away_and_redoing_brings_it_back(
    surveyed: Project,
) -> None:
    surveyed.undo()
    assert surveyed.rounds() == ()
    with pytest.raises(KeyError):
        surveyed.round("2020")
    surveyed.redo()
    assert same(surveyed.round("2020").areas[0], responses())
    assert surveyed.file_bytes(surveyed.files("2020")[0].sha256) == FILES[0][1]


def test_files_that_come_later_join_their_round(surveyed: Project) -> None:
    adults = replace(responses(), area=OTHER_AREA)
    surveyed.perform(
        replace(import_round("2020", adults), opened=date(2020, 6, 1), closed=date(2020, 6, 9))
    )
    (info,) = surveyed.rounds()
    assert info.areas == ("children", "adults")
    assert (info.opened, info.closed) == (date(2020, 5, 27), date(2020, 6, 9))
    found = surveyed.round("2020")
    assert [part.area.id for part in found.areas] == ["children", "adults"]
    names = [file.name for file in surveyed.files("2020")]
    assert names == ["svar.csv", "labels.csv"] * 2
    assert set(found.areas[1].respondents.file.tolist()) == {2}
    assert len(surveyed.problems("2020")) == 2
    surveyed.undo()
    assert [part.area.id for part in surveyed.round("2020").areas] == ["children"]


def test_areas_stand_in_the_order_of_the_questionnaire(project: Project) -> None:
    project.perform(import_round("2020", replace(responses(), area=OTHER_AREA)))
    project.perform(import_round("2020"))
    assert [part.area.id for part in project.round("2020").areas] == ["children", "adults"]


def test_an_area_that_comes_again_replaces_the_earlier_until_undone(surveyed: Project) -> None:
    corrected = replace(responses(), answers={**responses().answers, "words": _words("rettet")})
    surveyed.perform(import_round("2020", corrected))
    assert same(surveyed.round("2020").areas[0], corrected)
    assert len(surveyed.files("2020")) == len(FILES)
    assert surveyed.problems("2020") == (PROBLEM,)
    surveyed.undo()
    assert same(surveyed.round("2020").areas[0], responses())


def test_rounds_are_ordered_by_the_day_they_opened(project: Project) -> None:
    project.perform(replace(import_round("later"), opened=date(2020, 9, 1)))
    project.perform(import_round("earlier"))
    project.perform(replace(import_round("undated"), opened=None, closed=None))
    assert [info.id for info in project.rounds()] == ["undated", "earlier", "later"]


def _words(text: str) -> WrittenAnswers:
    return WrittenAnswers((text,) * 8, np.ones(8, np.bool_))


def _without_an_answer() -> AreaResponses:
    given = responses()
    return replace(given, answers={**given.answers, "words": WrittenAnswers(("ja",), _mask(1))})


def _beyond_the_scale() -> AreaResponses:
    given = responses()
    positions = np.full(8, 3, np.int16)
    return replace(given, answers={**given.answers, "status": SingleAnswers(positions)})


def _in_a_file_that_is_not_there() -> AreaResponses:
    given = responses()
    return replace(given, respondents=replace(given.respondents, file=np.full(8, 2, np.int16)))


def _of_another_area() -> AreaResponses:
    return replace(responses(), area=replace(AREA, title="En anden titel"))


def _with_too_large_a_number() -> AreaResponses:
    given = responses()
    large = np.full(8, 70_000)  # a reader that forgot the type
    object.__setattr__(given.respondents, "municipalities", large)
    return given


def _of_another_shape() -> AreaResponses:
    given = responses()
    chosen = MultipleAnswers(np.zeros(8, np.int16), np.zeros((2, 7), np.bool_))
    return replace(given, answers={**given.answers, "why": chosen})


def _mask(rows: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.ones(rows, np.bool_)


@pytest.mark.parametrize(
    "broken",
    [
        _without_an_answer,
        _beyond_the_scale,
        _in_a_file_that_is_not_there,
        _of_another_area,
        _with_too_large_a_number,
        _of_another_shape,
    ],
)
def test_responses_that_could_not_be_read_back_are_not_kept(
    surveyed: Project, broken: object
) -> None:
    assert callable(broken)
    with pytest.raises(ValueError):
        surveyed.perform(import_round("broken", broken()))
    assert [info.id for info in surveyed.rounds()] == ["2020"]
    assert len(surveyed.history()) == 1
    surveyed.perform(import_round("next"))
    assert same(surveyed.round("next").areas[0], responses())


def test_a_problem_that_could_not_be_read_back_is_not_kept(surveyed: Project) -> None:
    what = PROBLEM.what
    for _ in range(5):
        what = translate("readers", "Igen: {what}", what=what)
    with pytest.raises(ValueError):
        surveyed.perform(replace(import_round("b"), problems=(replace(PROBLEM, what=what),)))
    assert [info.id for info in surveyed.rounds()] == ["2020"]


def test_a_file_too_large_for_the_project_is_refused(surveyed: Project) -> None:
    surveyed._connection.setlimit(0, 3000)  # SQLITE_LIMIT_LENGTH
    with pytest.raises(SourceFileTooLargeError, match=r"stor\.sav er for stor"):
        surveyed.perform(replace(import_round("b"), files=(("stor.sav", bytes(2500)),)))
    assert [info.id for info in surveyed.rounds()] == ["2020"]


def test_half_characters_cannot_stop_an_import(project: Project) -> None:
    given = replace(responses(), answers={**responses().answers, "words": _words("a\ud83d")})
    project.perform(replace(import_round("2020", given), files=(("s\ud83d.csv", b"x"),)))
    assert project.round("2020").areas[0].written(AREA.question("words")).values[0] == "a?"


def test_a_round_that_was_read_is_not_read_again(surveyed: Project) -> None:
    first = surveyed.round("2020").areas[0]
    surveyed.perform(add_code())
    assert surveyed.round("2020").areas[0] is first


def test_arrays_that_were_read_cannot_be_written(surveyed: Project) -> None:
    given = surveyed.round("2020").areas[0].answers["status"]
    assert isinstance(given, SingleAnswers)
    with pytest.raises(ValueError, match="read-only"):
        given.positions[0] = 2


@st.composite
def areas(draw: st.DrawFn) -> AreaResponses:
    """Any responses to the small questionnaire."""
    rows = draw(st.integers(0, 40))

    def column(values: st.SearchStrategy[int]) -> list[int]:
        return [draw(values) for _ in range(rows)]

    moments = [draw(st.none() | st.integers(0, 2**33)) for _ in range(rows)]
    respondents = Respondents(
        tuple(draw(TEXT) for _ in range(rows)),
        np.array(column(st.integers(0, 860)), np.int16),
        np.array(column(st.integers(1, 5)), np.int8),
        np.array(["NaT" if moment is None else moment for moment in moments], "datetime64[s]"),
        np.array(column(st.integers(0, 1)), np.int16),
        np.array(column(st.integers(0, 2**31 - 1)), np.int32),
    )
    answers = {question.id: _answers(draw, question, rows) for question in AREA.questions}
    return AreaResponses(AREA, respondents, answers)


def _answers(draw: st.DrawFn, question: Question, rows: int) -> Answers:
    choices = len(question.choices)
    if question.type is QuestionType.SINGLE:
        positions = [draw(st.integers(-2, choices - 1)) for _ in range(rows)]
        return SingleAnswers(np.array(positions, np.int16))
    bits = [[draw(st.booleans()) for _ in range(rows)] for _ in range(max(choices, 1))]
    if question.type is QuestionType.MULTIPLE:
        state = np.array([draw(st.integers(-2, 0)) for _ in range(rows)], np.int16)
        return MultipleAnswers(state, np.array(bits, np.bool_))
    return WrittenAnswers(tuple(draw(TEXT) for _ in range(rows)), np.array(bits[0], np.bool_))


@settings(max_examples=40, deadline=None)
@given(given=areas())
def test_any_responses_come_back_equal(
    tmp_path_factory: pytest.TempPathFactory, given: AreaResponses
) -> None:
    path = tmp_path_factory.mktemp("round") / "a.klv"
    with Project.create(path) as project:
        project.perform(import_round("2020", given))
    with Project.open(path) as project:
        assert same(project.round("2020").areas[0], given)
