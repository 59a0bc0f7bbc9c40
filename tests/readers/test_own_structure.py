"""A survey no known questionnaire fits is shown from its own structure."""

from dataclasses import replace

import numpy as np
import pytest

from klviewer.readers.errors import NotASurvey
from klviewer.readers.inference import choices_of
from klviewer.readers.reading import Reading, read
from klviewer.readers.sheet import Column
from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire import Question, QuestionType, Role
from klviewer.survey.table import tabulate
from tests.readers import written_files
from tests.readers.small_survey import FRAME, MEETINGS, REPLIES
from tests.readers.written_files import file


def opened(*files: SourceFile) -> Reading:
    return read(files, [], FRAME)


def questions(*lines: str) -> dict[str, Question]:
    (area,) = opened(file(*lines)).areas
    return {question.id: question for question in area.area.questions}


@pytest.mark.parametrize("files", [written_files.surveyxact(), (written_files.spss(),)])
def test_the_files_own_questions_come_in_their_order(files: tuple[SourceFile, ...]) -> None:
    reading = opened(*files)
    (area,) = reading.areas
    assert reading.questionnaire.of_municipalities
    assert reading.questionnaire.areas == (area.area,)
    assert [q.id for q in area.area.questions] == [q.variable for q in MEETINGS.questions]
    assert [q.type for q in area.area.questions] == [q.type for q in MEETINGS.questions]
    assert area.respondents.keys == tuple(str(reply.municipality) for reply in REPLIES)


def test_surveyxacts_texts_codes_and_labels_are_shown() -> None:
    (area,) = opened(*written_files.surveyxact()).areas
    for shown, asked in zip(area.area.questions, MEETINGS.questions, strict=True):
        assert shown.text == asked.text
        assert [(c.code, c.label) for c in shown.choices] == [
            (c.code, c.label) for c in asked.choices
        ]
    practice = area.area.question("praksis_moeder")
    assert tabulate(area, practice).counts[:, 0].tolist() == [2, 1, 2]


def test_surveyxacts_own_title_is_shown() -> None:
    plain = [replace(reply, written={}) for reply in REPLIES]
    files = list(written_files.surveyxact(plain, separator=";", encoding="utf-8"))
    heads, *rows = (f"{line};1325978" for line in files[0].data.decode().splitlines())
    files[0] = file(heads.replace("1325978", "survey"), *rows, name="dataset.csv")
    labels = files[2].data.decode() + "survey;1325978;Opfølgning 2020\n"
    files[2] = SourceFile("labels.csv", labels.encode())
    assert opened(*files).questionnaire.title == "Opfølgning 2020"


def test_roles_are_suggested_by_the_words_of_the_questions() -> None:
    (area,) = opened(*written_files.surveyxact()).areas
    roles = {question.id: question.role for question in area.area.questions}
    assert roles == {
        "praksis_moeder": Role.PRACTICE,
        "status_moeder": Role.STATUS,
        "aarsager_moeder": Role.REASONS,
        "laering_ja_nej": Role.LEARNING,
        "ord_om_laering": Role.TEXT,
        "antal_ansatte": Role.BACKGROUND,
        "siden_dato": Role.BACKGROUND,
    }


def test_what_stands_in_a_column_tells_how_it_is_answered() -> None:
    texts = ["Det går godt her", "Vi kom i gang igen", "Ikke endnu", "Snart, håber vi"]
    lines = [
        f"{number};{number % 2};{'Ja' if number % 2 else 'Nej'};{texts[number]};{number},5;"
        f"{number + 1}-05-2020"
        for number in range(4)
    ]
    found = questions("id;kode;svar;tekst;tal;dag", *lines)
    assert {name: question.type for name, question in found.items()} == {
        "kode": QuestionType.SINGLE,
        "svar": QuestionType.SINGLE,
        "tekst": QuestionType.TEXT,
        "tal": QuestionType.NUMBER,
        "dag": QuestionType.DATE,
    }
    assert [choice.label for choice in found["kode"].choices] == ["0", "1"]


def test_technical_columns_are_no_questions() -> None:
    found = questions(
        "respondentid;email;created;closetime;stato_1;stato_4;stat_12;sprog;mening",
        "1;a@b.dk;01-05-2020;02-05-2020;0;1;0;da;Ja",
        "2;c@d.dk;01-05-2020;02-05-2020;0;1;0;da;Ja",
    )
    assert list(found) == ["mening"]


def test_columns_with_a_common_beginning_are_one_question() -> None:
    found = questions(
        "Hvordan? - Video;Hvordan? - Telefon;m_1;m_2;år_2019;år_2020",
        "1;0;x;;4;5",
        "0;1;;x;7;9",
    )
    assert list(found) == ["Hvordan?", "m", "år_2019", "år_2020"]
    assert [choice.label for choice in found["Hvordan?"].choices] == ["Video", "Telefon"]
    assert found["m"].type is QuestionType.MULTIPLE


def test_questions_of_the_same_name_are_kept_apart() -> None:
    assert list(questions("svar;svar", "Ja;Nej", "Ja;Ja")) == ["svar", "svar_2"]


def test_names_that_differ_only_in_the_size_of_letters_are_kept_apart() -> None:
    assert list(questions("svar;SVAR", "Ja;Nej", "Ja;Ja")) == ["svar", "SVAR_2"]


def test_a_choice_is_one_whatever_the_size_of_its_letters() -> None:
    found = questions(
        "mening;tal",
        *[f"{word};1" for word in ("Ja", "ja", "Nej", "nej", "Ja", "ja", "Nej", "nej")],
    )
    assert [choice.label for choice in found["mening"].choices] == ["Ja", "Nej"]


def test_citizens_answers_are_not_taken_for_their_municipalities() -> None:
    lines = [f"{name};{number}" for number, name in enumerate(["Aarhus", "Odense"] * 6)]
    reading = opened(file("kommune;alder", *lines))
    assert not reading.questionnaire.of_municipalities
    (area,) = reading.areas
    assert area.size == 12
    assert set(area.respondents.municipalities.tolist()) == {461, 751}


def test_each_file_is_an_area_of_its_own() -> None:
    reading = opened(
        file("a;b", "1;2", name="en.csv"), file("c;d", "1;2", "3;4", name="mappe.en.csv")
    )
    assert [area.area.title for area in reading.areas] == ["en", "mappe.en"]
    assert not reading.questionnaire.of_municipalities


def test_of_several_sheets_the_largest_is_read() -> None:
    data = written_files.xlsx({"Om": [["x", "y"], ["1", "2"]], "Svar": [["a", "b"], *[[1, 2]] * 9]})
    reading = opened(SourceFile("svar.xlsx", data))
    assert reading.areas[0].area.title == "svar, Svar"
    assert [problem.place.sheet for problem in reading.problems] == ["Om"]


def test_the_same_questions_make_the_same_questionnaire_every_time() -> None:
    first = opened(file("a;b", "1;2", name="runde1.csv")).questionnaire
    second = opened(file("a;b", "3;4", "5;6", name="runde2.csv")).questionnaire
    other = opened(file("a;c", "1;2")).questionnaire
    assert first.id == second.id != other.id


def test_a_file_of_only_technical_columns_has_no_questions() -> None:
    with pytest.raises(NotASurvey, match="ligner spørgsmål"):
        opened(file("id;email", "1;a@b.dk"))


@pytest.mark.parametrize("positions", [[2, -1, 0, 2, 1], [2, 0, 0, 1, -1]])
def test_choices_come_as_the_rows_have_them_however_the_reader_keeps_the_texts(
    positions: list[int],
) -> None:
    column = Column("vej", np.array(positions, dtype=np.int8), ("bus", "cykel", "tog", "fly"))
    assert column.met() == ("tog", "bus", "cykel")
    assert [choice.label for choice in choices_of(column)] == ["tog", "bus", "cykel"]
