"""Answers, who was asked, and what is said of that which does not fit."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import pytest

from klviewer.readers import limits
from klviewer.readers.errors import NotASurvey
from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.problems import Problem, Severity
from klviewer.survey.questionnaire import Condition, Questionnaire
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    AreaResponses,
    Completion,
    MultipleAnswers,
    SingleAnswers,
)
from tests.readers import written_files
from tests.readers.small_survey import (
    FRAME,
    MEETINGS,
    QUESTIONNAIRE,
    REPLIES,
    STATUS,
    VISITS,
    WORDS,
    Reply,
)
from tests.readers.written_files import file

HEADS = (
    "kommune;praksis_moeder_1;praksis_moeder_2;praksis_moeder_16;status_moeder;"
    "aarsager_moeder_1;aarsager_moeder_2;laering_ja_nej;ord_om_laering;antal_ansatte;siden_dato"
)


def opened(*files: SourceFile, questionnaire: Questionnaire = QUESTIONNAIRE) -> Reading:
    return read(files, [questionnaire], FRAME)


def rows(*lines: str, heads: str = HEADS) -> tuple[AreaResponses, list[Problem]]:
    reading = opened(file(heads, *lines))
    (area,) = reading.areas
    return area, list(reading.problems)


def single(area: AreaResponses, name: str) -> list[int]:
    answers = area.answers[name]
    assert isinstance(answers, SingleAnswers)
    return list(answers.positions.tolist())


def several(area: AreaResponses, name: str) -> list[int]:
    answers = area.answers[name]
    assert isinstance(answers, MultipleAnswers)
    return list(answers.state.tolist())


def told(problems: Sequence[Problem]) -> list[tuple[Severity, int, str]]:
    return [(found.severity, found.place.row, found.place.column) for found in problems]


# --- cells ------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["2", "2.0", "02", "Næsten som før", "NÆSTEN  som før "])
def test_a_choice_is_known_by_code_and_by_label(cell: str) -> None:
    area, problems = rows(f"Aarhus;1;0;0;{cell};1;0;2;;;")
    assert single(area, "status") == [1]
    assert not problems


def test_a_value_outside_its_scale_is_reported_with_row_and_column() -> None:
    area, problems = rows("Aarhus;1;0;0;1;;;2;;;", "Odense;1;7;0;9;;;2;;;")
    assert single(area, "status") == [0, NOT_ANSWERED]
    assert told(problems) == [
        (Severity.WARNING, 3, "praksis_moeder_2"),
        (Severity.WARNING, 3, "status_moeder"),
    ]
    assert str(problems[1].what) == "“9” er ikke blandt svarmulighederne."


def test_a_number_that_is_none_is_kept_and_reported() -> None:
    area, problems = rows("Aarhus;1;0;0;1;;;2;;ca. 12;på mandag")
    assert area.written(MEETINGS.question("staff")).values == ("ca. 12",)
    assert told(problems) == [
        (Severity.WARNING, 2, "antal_ansatte"),
        (Severity.WARNING, 2, "siden_dato"),
    ]


def test_a_problem_in_very_many_rows_is_told_once_more_with_a_count() -> None:
    many = limits.PROBLEMS_OF_A_KIND + 20
    _, problems = rows(*(f"{code};1;0;0;9;;;2;;;" for code in ["101"] * many))
    outside = [problem for problem in problems if problem.place.column == "status_moeder"]
    assert len(outside) == limits.PROBLEMS_OF_A_KIND + 1
    assert "20 rækker" in str(outside[-1].what)


def test_what_the_file_says_a_value_means_goes_before_its_number() -> None:
    heads = HEADS.split(";")
    codes = pd.DataFrame([[751.0, 1, 0, 0, 1, 1, 0, 2, "", None, None]], columns=heads)
    turned = {"status_moeder": {1: "Langt fra", 2: "Næsten som før", 3: "Som før"}}
    data = written_files.sav(codes, variable_value_labels=turned)
    (area,) = opened(SourceFile("svar.sav", data)).areas
    assert single(area, "status") == [2]


# --- who was asked ------------------------------------------------------------


def test_an_answer_to_a_question_one_was_led_past_is_kept_out_and_reported() -> None:
    area, problems = rows("Aarhus;1;0;0;1;1;0;2;Alligevel;;")
    assert several(area, "reasons") == [NOT_ASKED]
    assert not area.closed(MEETINGS.question("reasons")).chose(0).any()
    assert area.written(MEETINGS.question("words")).values == ("",)
    assert told(problems) == [
        (Severity.WARNING, 2, "aarsager_moeder_1"),
        (Severity.WARNING, 2, "ord_om_laering"),
    ]


def test_who_skipped_the_deciding_question_was_not_asked_unless_they_answered() -> None:
    area, problems = rows("Aarhus;1;0;0;;;;;;;", "Odense;1;0;0;;0;1;;Meget;;")
    assert several(area, "reasons") == [NOT_ASKED, 0]
    assert area.written(MEETINGS.question("words")).asked.tolist() == [False, True]
    assert not problems


def test_none_of_several_is_an_answer_only_where_the_file_tells_it_from_silence() -> None:
    told_apart, _ = rows("Aarhus;0;0;0;1;;;2;;;", "Odense;;;;1;;;2;;;")
    assert several(told_apart, "practice") == [0, NOT_ANSWERED]
    all_zero, _ = rows("Aarhus;0;0;0;1;;;2;;;", "Odense;0;0;0;1;;;2;;;")
    assert several(all_zero, "practice") == [NOT_ANSWERED, NOT_ANSWERED]


def test_a_row_with_answers_is_complete_and_one_without_was_only_sent() -> None:
    area, problems = rows("Aarhus;1;0;0;1;;;2;;;", "Odense;;;;;;;;;;")
    assert area.respondents.completion.tolist() == [Completion.COMPLETED, Completion.DISTRIBUTED]
    assert area.counted.tolist() == [True, False]
    assert not problems


def test_a_question_can_depend_on_words() -> None:
    after = replace(STATUS, asked_of=Condition("words", frozenset()))
    theme = replace(MEETINGS.themes[0], questions=(after, replace(WORDS, asked_of=None)))
    questionnaire = replace(QUESTIONNAIRE, areas=(replace(MEETINGS, themes=(theme,)),))
    text = file("kommune;status_moeder;ord_om_laering", "Aarhus;1;Meget", "Odense;;")
    (area,) = opened(text, questionnaire=questionnaire).areas
    assert single(area, "status") == [0, NOT_ASKED]


# --- columns ------------------------------------------------------------------


# --- respondents --------------------------------------------------------------


def test_an_unknown_municipality_is_left_out_with_row_and_column() -> None:
    area, problems = rows(
        "Aarhus;1;0;0;1;;;2;;;",
        "Testkommune;1;0;0;1;;;2;;;",
        ";1;0;0;1;;;2;;;",
        "Ingen;;;;;;;;;;",
        "Odense;1;0;0;9;;;2;;;",
        "Nordfyn;1;0;0;1;;;2;;;",
    )
    assert area.respondents.keys == ("751", "461", "480")
    assert area.respondents.row.tolist() == [2, 6, 7]
    assert told(problems) == [
        (Severity.WARNING, 6, "status_moeder"),
        (Severity.ERROR, 3, "kommune"),
        (Severity.ERROR, 4, "kommune"),
    ]
    assert "Testkommune" in str(problems[1].what)


def test_of_two_answers_the_latest_complete_one_counts_and_it_is_said() -> None:
    area, problems = rows("Aarhus;1;0;0;1;;;2;;;", "Odense;1;0;0;1;;;2;;;", "0751;1;0;0;3;;;2;;;")
    assert area.size == 2
    assert single(area, "status") == [0, 0, 2]
    assert area.counted.tolist() == [False, True, True]
    assert told(problems) == [(Severity.WARNING, 2, "")]
    assert "række 4" in str(problems[0].done)


def test_two_files_of_the_same_area_are_one() -> None:
    reading = opened(
        file(HEADS, "Aarhus;1;0;0;1;;;2;;;", name="en.csv"),
        file(HEADS, "Odense;1;0;0;2;1;0;2;;;", "Aarhus;1;0;0;3;;;2;;;", name="to.csv"),
    )
    (area,) = reading.areas
    assert area.respondents.keys == ("751", "461", "751")
    assert area.respondents.file.tolist() == [0, 1, 1]
    (problem,) = reading.problems
    assert (problem.place.file, problem.place.row) == ("en.csv", 2)
    assert "række 3 i “to.csv”" in str(problem.done)


def test_without_a_municipality_nobody_has_answered() -> None:
    with pytest.raises(NotASurvey, match="kommune"):
        rows("5;1;0;0;1;;;2;;;", heads=HEADS.replace("kommune", "nummer"))


def test_without_municipalities_every_row_is_its_own_respondent() -> None:
    questionnaire = replace(QUESTIONNAIRE, of_municipalities=False)
    text = file(HEADS, "Aarhus;1;0;0;1;;;2;;;", "Aarhus;1;0;0;2;;;2;;;")
    (area,) = opened(text, questionnaire=questionnaire).areas
    assert area.respondents.keys == ("2", "3")
    assert area.respondents.municipalities.tolist() == [751, 751]
    other = file(HEADS, "Odense;1;0;0;1;;;2;;;", name="mere.csv")
    (both,) = opened(text, other, questionnaire=questionnaire).areas
    assert len(set(both.respondents.keys)) == 3


# --- sets ---------------------------------------------------------------------


def test_areas_come_in_the_questionnaires_order() -> None:
    visits = written_files.delimited([Reply(101, {"visit_status": "2"})], VISITS)
    reading = opened(replace(visits, name="besøg.csv"), written_files.workbook())
    assert [area.area.id for area in reading.areas] == ["meetings", "visits"]
    assert [area.respondents.file[0] for area in reading.areas] == [1, 0]


def test_a_bad_file_beside_good_ones_is_a_problem_and_nothing_else_is_lost() -> None:
    alone = opened(written_files.delimited())
    reading = opened(
        SourceFile("billede.png", b"\x89PNG\r\n\x1a\n"),
        written_files.delimited(),
        SourceFile("tom.csv", b""),
        written_files.file("a;b", "1;2", name="andet.csv"),
    )
    assert [problem.place.file for problem in reading.problems] == [
        "billede.png",
        "tom.csv",
        "andet.csv",
    ]
    assert {problem.severity for problem in reading.problems} == {Severity.ERROR}
    assert reading.areas[0].size == alone.areas[0].size
    assert reading.areas[0].respondents.file.tolist() == [1] * len(REPLIES)


def test_another_sheet_in_a_workbook_is_only_worth_a_notice() -> None:
    rows = [line.split(";") for line in (HEADS, "Aarhus;1;0;0;1;;;2;;;")]
    data = written_files.xlsx({"Læs mig": [["Om", "filen"], ["x", "y"]], "Svar": rows})
    reading = opened(SourceFile("svar.xlsx", data))
    (problem,) = reading.problems
    assert (problem.severity, problem.place.sheet) == (Severity.NOTICE, "Læs mig")
