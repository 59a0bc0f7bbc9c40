"""The same survey gives the same answers, whatever it is written in."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.reports import tables
from klviewer.survey.problems import Severity
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    AreaResponses,
    Completion,
    MultipleAnswers,
    Round,
    SingleAnswers,
    WrittenAnswers,
)
from tests.readers import written_files
from tests.readers.binary_workbooks import cells, xlsb
from tests.readers.same import assert_same
from tests.readers.small_survey import FRAME, QUESTIONNAIRE, REPLIES

LIMESURVEY: dict[str, SourceFile] = {
    "codes": written_files.limesurvey(codes=True),
    "codes after an underscore": written_files.limesurvey(codes=True, line=True),
    "full headings, codes": written_files.limesurvey(codes=True, full=True),
    "full headings and answers": written_files.limesurvey(codes=False, full=True),
    "code headings, full answers": written_files.limesurvey(codes=False),
    "codes and texts": written_files.limesurvey(codes=True, separator=". "),
    "codes and texts, another separator": written_files.limesurvey(codes=False, separator=" - "),
}


def opened(*files: SourceFile) -> Reading:
    return read(files, [QUESTIONNAIRE], FRAME)


@pytest.fixture(scope="module")
def surveyxact() -> Reading:
    return opened(*written_files.surveyxact())


ALTERNATIVES: dict[str, Callable[[], tuple[SourceFile, ...]]] = {
    "SurveyXact, semicolon, Windows-1252": lambda: written_files.surveyxact(
        separator=";", encoding="cp1252"
    ),
    "SurveyXact, comma, Windows-1252": lambda: written_files.surveyxact(
        separator=",", encoding="cp1252"
    ),
    "SurveyXact, comma, UTF-8": lambda: written_files.surveyxact(separator=",", encoding="utf-8"),
    "SurveyXact, semicolon, UTF-8 with mark": lambda: written_files.surveyxact(
        separator=";", encoding="utf-8-sig"
    ),
    "SurveyXact, semicolon, UTF-8": lambda: written_files.surveyxact(
        separator=";", encoding="utf-8"
    ),
    "SurveyXact, comma, UTF-8 with mark": lambda: written_files.surveyxact(
        separator=",", encoding="utf-8-sig"
    ),
    "SurveyXact, tab, UTF-16 without mark": lambda: written_files.surveyxact(has_mark=False),
    "SurveyXact, tab, UTF-16 the other way round": lambda: written_files.surveyxact(
        encoding="utf-16-be"
    ),
    "SurveyXact, workbook": lambda: (written_files.surveyxact_workbook(),),
    "SurveyXact, columns over two sheets": lambda: (written_files.surveyxact_workbook(across=6),),
    "SurveyXact, rows over two sheets": lambda: (written_files.surveyxact_workbook(down=2),),
    "workbook": lambda: (written_files.workbook(),),
    "workbook with heads over heads": lambda: (written_files.workbook_with_heads_over_heads(),),
    "workbook with dates as numbers": lambda: (written_files.workbook_without_date_formats(),),
    "workbook with macros": lambda: (written_files.workbook_with_macros(),),
    "binary workbook": lambda: (written_files.binary_workbook(),),
    "workbook of Excel 97": lambda: (written_files.kept("svar.xls"),),
    "workbook of LibreOffice": lambda: (written_files.kept("svar.ods"),),
    "zip file": lambda: (written_files.zipped(*written_files.surveyxact()),),
    "SPSS": lambda: (written_files.spss(),),
    "SPSS, packed": lambda: (written_files.spss(packed=True),),
    "semicolon, Windows-1252": lambda: (written_files.delimited(),),
    "comma, UTF-8": lambda: (written_files.delimited(separator=",", encoding="utf-8"),),
    "tab, UTF-8 with mark": lambda: (
        written_files.delimited(separator="\t", encoding="utf-8-sig"),
    ),
    "bar, UTF-16": lambda: (written_files.delimited(separator="|", encoding="utf-16-be"),),
    "semicolon, Mac Roman": lambda: (written_files.delimited(encoding="mac_roman"),),
    "semicolon, decimal points": lambda: (
        written_files.with_decimal_points(written_files.delimited()),
    ),
    "several answers in one cell": lambda: (written_files.with_lists(),),
    "several answers in lines of one cell": lambda: (written_files.with_lists("\n"),),
    "bar, with Excel's line that says so": lambda: (
        written_files.with_separator_line(written_files.delimited(separator="|"), "|"),
    ),
}


# Written by other programs, in which line breaks in texts had to become spaces.
KEPT: dict[str, Callable[[], tuple[SourceFile, ...]]] = {
    "SPSS, portable": lambda: (written_files.kept("svar.por"),),
}


# What stands beside the answers is told of.
WITH_NOTICES: dict[str, Callable[[], tuple[SourceFile, ...]]] = {
    "semicolon, below a title": lambda: (written_files.with_titles(written_files.delimited()),),
    "workbook of sheets, one hidden, of formulas below a merged title": lambda: (
        written_files.workbook_full_of_obstacles(),
    ),
}


@pytest.mark.parametrize("name", ALTERNATIVES)
def test_every_format_gives_the_same_answers(name: str, surveyxact: Reading) -> None:
    reading = opened(*ALTERNATIVES[name]())
    assert not reading.problems
    assert len(reading.areas) == 1
    assert_same(reading.areas[0], surveyxact.areas[0])


def as_json(reading: Reading) -> bytes:
    """What `klviewer tables --json` prints."""
    found = tables.as_data(Round("1", "", reading.areas))
    return json.dumps(found, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", [*ALTERNATIVES, *KEPT])
def test_every_format_gives_the_same_tables(name: str, surveyxact: Reading) -> None:
    reading = opened(*(ALTERNATIVES | KEPT)[name]())
    assert not reading.problems
    assert as_json(reading) == as_json(surveyxact)


@pytest.mark.parametrize("name", WITH_NOTICES)
def test_what_stands_beside_the_answers_changes_nothing(name: str, surveyxact: Reading) -> None:
    reading = opened(*WITH_NOTICES[name]())
    assert {problem.severity for problem in reading.problems} == {Severity.NOTICE}
    assert as_json(reading) == as_json(surveyxact)


@pytest.mark.parametrize(
    "name", [*sorted(ALTERNATIVES.keys() - {"zip file"}), *KEPT, *WITH_NOTICES]
)
def test_every_format_gives_the_same_tables_out_of_a_zip_file(
    name: str, surveyxact: Reading
) -> None:
    files = (ALTERNATIVES | KEPT | WITH_NOTICES)[name]()
    assert as_json(opened(written_files.zipped(*files))) == as_json(surveyxact)


def without_words(reading: Reading) -> AreaResponses:
    """The only area, without the words of “other” that only LimeSurvey's files have."""
    (found,) = reading.areas
    themes = tuple(
        replace(theme, questions=tuple(q for q in theme.questions if q.id != "practice-other"))
        for theme in found.area.themes
    )
    answers = {name: given for name, given in found.answers.items() if name != "practice-other"}
    return AreaResponses(replace(found.area, themes=themes), found.respondents, answers)


@pytest.mark.parametrize("name", LIMESURVEY)
def test_limesurvey_gives_the_same_answers(name: str, surveyxact: Reading) -> None:
    reading = opened(LIMESURVEY[name])
    assert not reading.problems
    words = reading.areas[0].answers["practice-other"]
    assert isinstance(words, WrittenAnswers)
    assert words.values == ("Noget helt andet", "", "", "", "Noget helt andet")
    found = replace(reading, areas=(without_words(reading),))
    assert_same(found.areas[0], surveyxact.areas[0])
    assert as_json(found) == as_json(surveyxact)


def test_answers_are_those_that_were_given(surveyxact: Reading) -> None:
    (area,) = surveyxact.areas
    assert surveyxact.questionnaire is QUESTIONNAIRE
    assert area.respondents.keys == ("101", "751", "480", "461", "820")
    assert area.respondents.completion.tolist() == [reply.completion for reply in REPLIES]
    status = area.answers["status"]
    assert isinstance(status, SingleAnswers)
    assert status.positions.tolist() == [1, 0, 2, NOT_ANSWERED, 2]
    practice = area.answers["practice"]
    assert isinstance(practice, MultipleAnswers)
    assert practice.chosen.T.tolist() == [
        [True, False, True],
        [False, True, False],
        [True, False, False],
        [False, False, False],
        [False, False, True],
    ]


def test_not_asked_and_not_answered_are_told_apart(surveyxact: Reading) -> None:
    (area,) = surveyxact.areas
    reasons = area.answers["reasons"]
    assert isinstance(reasons, MultipleAnswers)
    assert reasons.state.tolist() == [0, NOT_ASKED, NOT_ANSWERED, NOT_ASKED, 0]
    words = area.answers["words"]
    assert isinstance(words, WrittenAnswers)
    assert words.asked.tolist() == [True, False, False, False, True]


def test_texts_are_kept_as_they_were_written(surveyxact: Reading) -> None:
    words = surveyxact.areas[0].answers["words"]
    assert isinstance(words, WrittenAnswers)
    assert words.values[0] == REPLIES[0].written["words"]


def test_numbers_and_dates_are_written_as_a_computer_writes_them(surveyxact: Reading) -> None:
    (area,) = surveyxact.areas
    assert area.written(area.area.question("staff")).values == ("12.5", "1200", "", "", "")
    since = area.written(area.area.question("since")).values
    assert since == ("", "2020-04-01", "", "", "2020-05-01")


def test_the_survey_is_open_from_the_first_counted_answer_to_the_last(
    surveyxact: Reading,
) -> None:
    assert (surveyxact.opened, surveyxact.closed) == (date(2020, 5, 27), date(2020, 6, 4))


def test_completed_answers_and_partial_ones_count(surveyxact: Reading) -> None:
    (area,) = surveyxact.areas
    counted = area.respondents.completion[area.counted]
    assert set(counted.tolist()) == {Completion.COMPLETED, Completion.PARTIAL}
    assert area.size == 4


def test_rows_are_numbered_as_the_program_that_wrote_the_file_shows_them() -> None:
    (from_text,) = opened(written_files.delimited()).areas
    assert from_text.respondents.row.tolist() == [2, 3, 4, 5, 6]
    (from_spss,) = opened(written_files.spss()).areas
    assert from_spss.respondents.row.tolist() == [1, 2, 3, 4, 5]
    assert np.unique(from_spss.respondents.file).tolist() == [0]


UNLABELLED = [
    ["nr", "transport", "ofte", "gange", "valgt"],
    *(
        [str(row), *given]
        for row, given in enumerate(
            [
                ("tog", "Sjældent", "10", "Ø; Å"),
                ("bus", "Altid", "2", "Å"),
                ("tog", "Altid", "2", "A; Å"),
                ("cykel", "Sjældent", "10", "Ø"),
                ("bus", "Sjældent", "10", "A; Ø"),
                ("cykel", "Altid", "2", "A"),
            ],
            1,
        )
    ),
]


@pytest.mark.parametrize(
    "file",
    [
        *(
            SourceFile("svar.csv", written_files.table(UNLABELLED, separator, encoding))
            for separator, encoding in ((";", "cp1252"), (",", "utf-8-sig"), ("\t", "utf-16-le"))
        ),
        SourceFile("svar.xlsx", written_files.xlsx({"svar": UNLABELLED})),
        SourceFile("svar.xlsb", xlsb(cells(UNLABELLED))),
        SourceFile(
            "svar.sav", written_files.sav(pd.DataFrame(UNLABELLED[1:], columns=UNLABELLED[0]))
        ),
    ],
    ids=["semicolon", "comma", "tab", "workbook", "binary workbook", "SPSS"],
)
def test_choices_that_no_file_lists_come_in_the_same_order_from_every_format(
    file: SourceFile,
) -> None:
    (area,) = read([file], [], FRAME).areas
    assert {q.variable: [c.label for c in q.choices] for q in area.area.questions} == {
        "transport": ["tog", "bus", "cykel"],
        "ofte": ["Altid", "Sjældent"],
        "gange": ["2", "10"],
        "valgt": ["Ø", "Å", "A"],
    }
