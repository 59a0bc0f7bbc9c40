"""What is asked about, and how what was decided changes the reading."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.readers.decisions import (
    NO_COLUMN,
    NOTHING_DECIDED,
    ColumnDecision,
    Decisions,
    TableDecision,
)
from klviewer.readers.doubts import (
    Doubt,
    NearMunicipality,
    NewSurvey,
)
from klviewer.readers.errors import NotASurvey
from klviewer.readers.files import load
from klviewer.readers.questionnaire_files import apart
from klviewer.readers.reading import Reading, read
from klviewer.readers.recognised import PREVIEW_ROWS, Use
from klviewer.readers.source import SourceFile
from klviewer.survey.errors import ExpectedError
from klviewer.survey.questionnaire import (
    Questionnaire,
    QuestionType,
    Role,
)
from klviewer.survey.questionnaire_text import questionnaire_from_text
from klviewer.survey.questionnaire_writing import text_of_questionnaire
from tests.readers import written_files
from tests.readers.same import assert_same
from tests.readers.small_survey import (
    FRAME,
)
from tests.readers.written_files import file

ROUND = (
    "kommune;hvor går det;grund_1;grund_2;ord",
    "København;Godt;1;0;Det går fint med det hele",
    "Aarhus;Skidt;0;1;Vi mangler folk",
    "Odense;Godt;0;0;-",
    "Høje-Taastrup;Skidt;1;1;Ikke endnu",
)


def opened(
    *files: SourceFile,
    decisions: Decisions = NOTHING_DECIDED,
    known: tuple[Questionnaire, ...] = (),
) -> Reading:
    return read(files, known, FRAME, decisions=decisions)


def of_table(decided: TableDecision) -> Decisions:
    return Decisions(tables={(0, ""): decided})


def kinds(reading: Reading) -> list[type[Doubt]]:
    return [type(doubt) for doubt in reading.doubts]


def test_the_shipped_example_raises_no_doubt() -> None:
    reading = read(load(shipped.example().files), shipped.questionnaires(), shipped.frame())
    assert reading.doubts == ()
    assert [sheet.known for sheet in reading.recognised] == [True] * 4


def test_a_survey_never_met_before_is_shown_to_its_reader() -> None:
    reading = opened(file(*ROUND))
    assert reading.doubts == (NewSurvey("svar"),)
    (sheet,) = reading.recognised
    assert (sheet.taken, sheet.known, sheet.size) == (True, False, 4)
    assert [column.use for column in sheet.columns] == [Use.MUNICIPALITY, *[Use.QUESTION] * 4]
    assert [column.question for column in sheet.columns[1:]] == [
        "hvor går det",
        "grund",
        "grund",
        "ord",
    ]
    assert sheet.columns[3].choice == "2"
    assert sheet.rows[1] == ("Aarhus", "Skidt", "0", "1", "Vi mangler folk")


def test_the_preview_is_short() -> None:
    reading = opened(file("a;b", *[f"{n};{n % 2}" for n in range(200)]))
    (sheet,) = reading.recognised
    assert (len(sheet.rows), len(sheet.row_numbers), sheet.size) == (
        PREVIEW_ROWS,
        PREVIEW_ROWS,
        200,
    )


def test_type_role_text_and_theme_are_as_decided() -> None:
    columns = {
        1: ColumnDecision(text="Hvordan går det?", role=Role.STATUS, theme="Trivsel"),
        4: ColumnDecision(taken=False),
    }
    reading = opened(
        file(*ROUND), decisions=of_table(TableDecision(columns=columns, title="Botilbud"))
    )
    (area,) = reading.questionnaire.areas
    assert (area.id, area.title) == ("Botilbud", "Botilbud")
    assert [theme.title for theme in area.themes] == ["Trivsel", "Botilbud"]
    status = area.question("hvor går det")
    assert (status.text, status.role) == ("Hvordan går det?", Role.STATUS)
    assert [question.id for question in area.questions] == ["hvor går det", "grund"]


def test_a_text_can_become_a_scale_and_several_columns_questions_of_their_own() -> None:
    columns = {
        2: ColumnDecision(type=QuestionType.SINGLE),
        3: ColumnDecision(type=QuestionType.SINGLE),
        4: ColumnDecision(type=QuestionType.SINGLE, role=Role.REASONS),
    }
    reading = opened(file(*ROUND), decisions=of_table(TableDecision(columns=columns)))
    area = reading.areas[0].area
    assert [q.id for q in area.questions] == ["hvor går det", "grund_1", "grund_2", "ord"]
    assert (area.question("ord").type, len(area.question("ord").choices)) == (
        QuestionType.SINGLE,
        4,
    )


def test_a_role_that_the_type_cannot_have_is_not_given() -> None:
    columns = {4: ColumnDecision(role=Role.STATUS)}
    reading = opened(file(*ROUND), decisions=of_table(TableDecision(columns=columns)))
    assert reading.areas[0].area.question("ord").role is Role.TEXT


def test_the_municipality_column_is_the_one_decided() -> None:
    lines = ("sted;kommune", "Odense;Nej", "Aarhus;Ja", "Hele landet;Ja")
    decided = of_table(TableDecision(municipality=0))
    reading = opened(file(*lines), decisions=decided)
    assert reading.areas[0].respondents.keys == ("461", "751")
    alone = opened(file(*ROUND), decisions=of_table(TableDecision(municipality=NO_COLUMN)))
    assert not alone.questionnaire.of_municipalities
    assert "kommune" in [question.id for question in alone.areas[0].area.questions]


def test_a_table_can_be_left_out_and_a_smaller_one_taken() -> None:
    data = written_files.xlsx({"Om": [["x", "y"], ["1", "2"]], "Svar": [["a", "b"], *[[1, 2]] * 9]})
    found = opened(SourceFile("svar.xlsx", data))
    assert [(sheet.key, sheet.taken) for sheet in found.recognised] == [
        ((0, "Om"), False),
        ((0, "Svar"), True),
    ]
    tables = {(0, "Om"): TableDecision(taken=True), (0, "Svar"): TableDecision(taken=False)}
    reading = opened(SourceFile("svar.xlsx", data), decisions=Decisions("Om os", tables=tables))
    assert [area.area.title for area in reading.areas] == ["svar, Om"]
    assert reading.questionnaire.title == "Om os"
    assert reading.problems == ()


def test_of_several_tables_only_those_that_are_not_read_are_said_not_to_be() -> None:
    small: list[list[Any]] = [["kommune", "svar"], ["Odense", 1]]
    large = [*small, *small, *small]
    data = written_files.xlsx({"Svar": large, "Flere": small, "Lister": small})
    decided = Decisions(tables={(0, "Flere"): TableDecision(taken=True)})
    reading = opened(SourceFile("a.xlsx", data), decisions=decided)
    assert [area.area.title for area in reading.areas] == ["a, Svar", "a, Flere"]
    (problem,) = [found for found in reading.problems if "flere ark" in str(found.what)]
    assert problem.place.sheet == "Lister"
    assert "“Svar”" in str(problem.what)
    assert str(problem.done) == "Arket er ikke læst."


def test_a_near_miss_is_asked_about_and_counts_only_when_it_is_accepted() -> None:
    lines = (*ROUND, "Nordfynske;Godt;0;0;-", "Københaven;Godt;0;0;-", "Test;Godt;0;0;-")
    reading = opened(file(*lines))
    near = {d.written: d for d in reading.doubts if isinstance(d, NearMunicipality)}
    assert {written: doubt.candidates[0] for written, doubt in near.items()} == {
        "Nordfynske": 480,
        "Københaven": 101,
    }
    assert near["Københaven"].rows == 1
    assert "480" not in reading.areas[0].respondents.keys
    decided = Decisions(municipalities={"Nordfynske": 480, "Københaven": 0})
    again = opened(file(*lines), decisions=decided)
    assert "480" in again.areas[0].respondents.keys
    assert not [doubt for doubt in again.doubts if isinstance(doubt, NearMunicipality)]


@pytest.mark.parametrize(
    "files",
    [
        written_files.surveyxact(),
        (written_files.spss(),),
        (written_files.workbook(),),
        (written_files.delimited(),),
        (file(*ROUND),),
        (file("Hvordan? - Video;Hvordan? - Telefon;m_1;m_2", "1;0;x;", "0;1;;x"),),
    ],
    ids=["surveyxact", "spss", "workbook", "delimited", "municipalities", "groups"],
)
def test_the_next_round_needs_no_question(files: tuple[SourceFile, ...]) -> None:
    first = opened(*files)
    assert kinds(first) == [NewSurvey]
    places = range(len(first.recognised[0].columns))
    columns = {place: ColumnDecision(theme="Alt") for place in places}
    key = first.recognised[0].key
    decided = Decisions("Trivsel", tables={key: TableDecision(title="Trivsel", columns=columns)})
    second = opened(*files, decisions=decided)
    third = opened(*files, known=(second.questionnaire,))
    assert third.doubts == ()
    assert third.questionnaire == second.questionnaire
    assert [sheet.known for sheet in third.recognised] == [True]
    assert_same(second.areas[0], third.areas[0])


def test_changed_words_of_several_columns_do_not_lose_them_in_the_next_round() -> None:
    lines = ("Hvordan? - Video;Hvordan? - Telefon", "1;0", "0;1")
    columns = {place: ColumnDecision(text="Hvordan mødtes I?") for place in (0, 1)}
    first = opened(file(*lines), decisions=of_table(TableDecision(columns=columns)))
    again = opened(file(*lines), known=(first.questionnaire,))
    assert_same(first.areas[0], again.areas[0])


def test_a_survey_of_its_own_structure_can_be_written_and_used_again() -> None:
    first = opened(file(*ROUND))
    written = questionnaire_from_text(text_of_questionnaire(first.questionnaire))
    assert written == first.questionnaire
    assert opened(file(*ROUND), known=(written,)).doubts == ()


def test_a_questionnaire_handed_over_with_the_files_is_told_apart() -> None:
    text = text_of_questionnaire(opened(file(*ROUND)).questionnaire)
    answers = file(*ROUND)
    given, others = apart([SourceFile("Skema.YAML", text.encode("utf-8-sig")), answers])
    assert others == (answers,)
    assert opened(*others, known=given).doubts == ()


def test_a_questionnaire_that_cannot_be_used_is_named() -> None:
    with pytest.raises(ExpectedError, match=r"“skema\.yml” kan ikke bruges\. Linje 1"):
        apart([SourceFile("skema.yml", b"intet")])
    with pytest.raises(ExpectedError, match=r"“skema\.yml” er ikke gemt som UTF-8"):
        apart([SourceFile("skema.yml", "id: æ".encode("cp1252"))])


CELLS = ["", "0", "1", "2", "Ja", "ja", "Nej", "x", "3,5", "01-05-2020", "Et længere svar"]
HEADS = ["a", "A", "a_1", "a_2", "b.1", "b.2", "q - x", "q - y", "Hvor?", "kommune", "id"]


@given(st.data())
def test_any_survey_is_read_alike_by_the_questionnaire_it_gave(data: st.DataObject) -> None:
    heads = data.draw(st.lists(st.sampled_from(HEADS), min_size=2, max_size=7))
    row = st.lists(st.sampled_from(CELLS), min_size=len(heads), max_size=len(heads))
    rows = data.draw(st.lists(row, min_size=1, max_size=12))
    written = file(*(";".join(line) for line in (heads, *rows)))
    try:
        first = opened(written)
    except NotASurvey:
        return
    saved = questionnaire_from_text(text_of_questionnaire(first.questionnaire))
    assert saved == first.questionnaire
    again = opened(written, known=(saved,))
    assert again.doubts == ()
    assert_same(first.areas[0], again.areas[0])
