"""SurveyXact's three files, together and apart."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from klviewer.readers.errors import NotASurvey
from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.problems import Severity
from klviewer.survey.responses import Completion
from tests.readers import written_files
from tests.readers.same import assert_same
from tests.readers.small_survey import FRAME, QUESTIONNAIRE, REPLIES, VISITS, Reply

STATUS = tuple(f"stato_{number}" for number in range(1, 6))


def opened(*files: SourceFile) -> Reading:
    return read(files, [QUESTIONNAIRE], FRAME)


WHOLE = written_files.surveyxact()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_names_and_order_of_the_files_say_nothing(order: tuple[int, ...]) -> None:
    files = [replace(WHOLE[place], name=f"{place}.bin") for place in order]
    assert_same(opened(*files).areas[0], opened(*WHOLE).areas[0])


def test_the_end_of_a_columns_name_is_not_the_choice_it_stands_for() -> None:
    practice = opened(*WHOLE).areas[0].area.question("practice")
    assert practice.choices[2].code == "16"
    heads = WHOLE[0].data.decode("utf-16").splitlines()[0].split("\t")
    assert "praks_3" in heads
    answers = opened(*WHOLE).areas[0].closed(practice)
    assert answers.chose(2).tolist() == [True, False, False, False, True]


def test_a_zero_is_not_an_answer() -> None:
    replies = (*REPLIES, Reply(756, {"status": "1"}))
    (area,) = opened(*written_files.surveyxact(replies)).areas
    practice = area.closed(area.area.question("practice"))
    assert practice.asked.tolist() == [True] * 6
    assert practice.answered.tolist() == [True, True, True, False, True, False]


def test_several_exports_dropped_together_are_told_apart() -> None:
    visits = (
        Reply(101, {"visit_status": "2"}, {"visit_words": "Godt"}),
        Reply(461, {"visit_status": "1"}),
    )
    other = written_files.surveyxact(visits, VISITS, prefix="besoeg_", encoding="cp1252")
    files = [file for pair in zip(other, WHOLE, strict=True) for file in pair]
    reading = opened(*files)
    assert not reading.problems
    meetings, visit = reading.areas
    assert_same(meetings, opened(*WHOLE).areas[0])
    assert visit.written(VISITS.questions[1]).values == ("Godt", "")
    assert visit.respondents.file.tolist() == [0, 0]


def test_exports_of_the_same_questions_are_told_apart_by_their_names() -> None:
    first = written_files.surveyxact(REPLIES[:2], prefix="forår_", encoding="cp1252")
    second = written_files.surveyxact(REPLIES[2:], prefix="efterår_", encoding="cp1252")
    spoilt = second[1].data.replace(b"Andet", b"Sidst")
    second = (second[0], replace(second[1], data=spoilt), second[2])
    (area,) = opened(*first, *second).areas
    assert area.respondents.keys == ("101", "751", "480", "461", "820")
    assert area.respondents.file.tolist() == [0, 0, 3, 3, 3]


def test_without_structure_it_is_said_that_choices_are_uncertain() -> None:
    reading = opened(WHOLE[0], WHOLE[2])
    assert "structure" in " ".join(str(problem.what) for problem in reading.problems)
    (area,) = reading.areas
    assert area.closed(area.area.question("status")).chose(0).tolist()[1]


def test_without_labels_the_structure_is_enough() -> None:
    reading = opened(*WHOLE[:2])
    assert not reading.problems
    assert_same(reading.areas[0], opened(*WHOLE).areas[0])


@pytest.mark.parametrize("stem", ["stato_", "statoverall_"])
def test_answers_alone_are_said_to_be_without_the_other_two_files(stem: str) -> None:
    heads = WHOLE[0].data.decode("utf-16").replace("stato_", stem)
    reading = opened(replace(WHOLE[0], data=heads.encode("utf-16")))
    (problem,) = (found for found in reading.problems if "structure" in str(found.what))
    assert problem.severity is Severity.NOTICE
    assert "labels" in str(problem.what)
    assert "alle tre filer" in str(problem.done)
    assert problem.place.file == WHOLE[0].name


@pytest.mark.parametrize("beside", [WHOLE[1:], WHOLE[1:2], WHOLE[2:]])
def test_answers_with_either_of_the_others_are_not_alone(beside: tuple[SourceFile, ...]) -> None:
    reading = opened(WHOLE[0], *beside)
    assert not [found for found in reading.problems if "ligner besvarelserne" in str(found.what)]


def test_a_table_of_another_program_is_not_asked_for_surveyxacts_files() -> None:
    heads = WHOLE[0].data.decode("utf-16").replace("stato_", "trin_")
    reading = opened(replace(WHOLE[0], name="x_dataset.csv", data=heads.encode("utf-16")))
    assert not [found for found in reading.problems if "structure" in str(found.what)]


@pytest.mark.parametrize(
    ("given", "is_told"), [(("I høj grad", "I nogen grad", "Slet ikke"), False), ("123", True)]
)
def test_only_answers_in_numbers_are_asked_for_what_the_numbers_mean(
    given: Sequence[str], is_told: bool
) -> None:
    """An export in words can have SurveyXact's columns of how far each respondent came, too."""
    heads = ("kommune", "closetime", "s_1", "s_2", "kurser_1", "hvorfor", *STATUS)
    rows = [
        f"{n};02-06-2020 08:00:00;{given[n % 3]};{given[n % 2]};{n % 2};Nej;0;0;0;1;0"
        for n in range(30)
    ]
    text = "\n".join((";".join(heads), *rows))
    reading = opened(SourceFile("svar.csv", text.encode()))
    assert is_told == any("structure" in str(found.what) for found in reading.problems)


def test_a_structure_without_answers_is_no_survey() -> None:
    with pytest.raises(NotASurvey, match="dataset"):
        opened(WHOLE[1], WHOLE[2])


def test_a_structure_without_rows_harms_nothing() -> None:
    heads = ";".join(written_files.STRUCTURE_HEADS)
    reading = opened(*WHOLE, written_files.file(heads, name="tom.csv"))
    assert_same(reading.areas[0], opened(*WHOLE).areas[0])


def test_the_three_as_sheets_of_a_workbook_are_read_as_well() -> None:
    sheets = {
        file.name.removesuffix(".csv").title(): [
            row.split("|") for row in file.data.decode("cp1252").splitlines()
        ]
        for file in written_files.surveyxact(
            [replace(reply, written={}) for reply in REPLIES], separator="|", encoding="cp1252"
        )
    }
    reading = opened(SourceFile("eksport.xlsx", written_files.xlsx(sheets)))
    (area,) = reading.areas
    assert area.closed(area.area.question("reasons")).asked.tolist() == [
        *(True, False, True, False, True)
    ]


def test_dropped_out_and_new_are_not_counted() -> None:
    states = map(Completion, (1, 5, 4, 2, 3))
    replies = [
        replace(reply, completion=state) for reply, state in zip(REPLIES, states, strict=True)
    ]
    (area,) = opened(*written_files.surveyxact(replies)).areas
    assert area.counted.tolist() == [False, False, True, False, True]
