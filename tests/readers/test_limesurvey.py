"""LimeSurvey's own names and codes."""

import numpy as np
import pytest

from klviewer.readers.limesurvey_heads import Head, form_of
from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import (
    AreaResponses,
    Completion,
    MultipleAnswers,
    SingleAnswers,
    WrittenAnswers,
)
from tests.readers import written_files
from tests.readers.small_survey import FRAME, QUESTIONNAIRE

HEADS = "id,submitdate,lastpage,startlanguage,Q1,Q1[other],Q2[SQ001],Q2[SQ002],Q2[other],Q3[SQ001]"
ROWS = (
    "1,2020-05-27 14:00:00,2,da,A1,,Y,,,A2",
    "2,2020-05-28 14:00:00,2,da,-oth-,Vi gør noget andet,Y,Y,Noget tredje,A1",
    "3,,1,da,A1,,,Y,,A1",
    "4,2020-05-29 14:00:00,2,da,A2,,Y,,,A1",
    "5,2020-05-29 15:00:00,2,da,A2,,Y,,,A2",
    "6,2020-05-29 16:00:00,2,da,-oth-,Noget fjerde,,Y,,A2",
)


def opened(*rows: str) -> Reading:
    return read([written_files.file(*rows)], [], Frame(()))


def test_an_answer_of_ones_own_is_counted_and_its_words_are_a_question() -> None:
    (area,) = opened(HEADS, *ROWS).areas
    question = area.area.question("Q1")
    assert [choice.label for choice in question.choices] == ["Andet", "1", "2"]
    answers = area.answers["Q1"]
    assert isinstance(answers, SingleAnswers)
    assert answers.positions.tolist() == [1, 0, 1, 2, 2, 0]
    assert area.written(area.area.question("Q1[other]")).values[1] == "Vi gør noget andet"


def test_sub_questions_that_are_ticked_are_one_question_with_other_among_its_choices() -> None:
    (area,) = opened(HEADS, *ROWS).areas
    question = area.area.question("Q2")
    assert question.type is QuestionType.MULTIPLE
    assert [choice.label for choice in question.choices] == ["SQ001", "SQ002", "Andet"]
    answers = area.answers["Q2"]
    assert isinstance(answers, MultipleAnswers)
    assert answers.chosen.sum(axis=1).tolist() == [4, 3, 1]
    assert area.area.question("Q2[other]").type is QuestionType.TEXT


def test_sub_questions_with_a_scale_are_questions_of_their_own() -> None:
    (area,) = opened(HEADS, *ROWS).areas
    assert area.area.question("Q3[SQ001]").type is QuestionType.SINGLE


def test_an_answer_that_was_never_sent_is_partial() -> None:
    (area,) = opened(HEADS, *ROWS).areas
    completion = area.respondents.completion.tolist()
    assert (
        completion == [Completion.COMPLETED] * 2 + [Completion.PARTIAL] + [Completion.COMPLETED] * 3
    )


def test_a_table_with_brackets_is_not_taken_for_limesurveys() -> None:
    (area,) = opened("id,Q1[SQ001],Q1", "1,A1,x", "2,A2,y", "3,A1,x", "4,A2,x").areas
    answers = area.area.question("Q1[SQ001]")
    assert [choice.code for choice in answers.choices] == ["A1", "A2"]


OWN = ["id", "submitdate", "lastpage", "startlanguage"]
IN_FULL = ["Besvarelse ID", "Dato for indsendelse", "Sidste side", "Start language"]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Q1", Head("Q1", (), "", ())),
        ("Q1[SQ001]", Head("Q1", ("SQ001",), "", ())),
        ("Q1[SQ001][2]", Head("Q1", ("SQ001", "2"), "", ())),
        ("Q1[SQ001_SQ002]", Head("Q1", ("SQ001_SQ002",), "", ())),
        ("Q1_SQ001", Head("Q1", ("SQ001",), "", ())),
        ("Q1_SQ001_1", Head("Q1", ("SQ001", "1"), "", ())),
        ("Q1_other", Head("Q1", ("other",), "", ())),
        ("Q1_SQ001comment", Head("Q1", ("SQ001comment",), "", ())),
    ],
)
def test_a_code_is_divided_into_question_and_parts(name: str, head: Head) -> None:
    form = form_of([*OWN, name])
    assert form is not None
    assert form.head(name) == head


@pytest.mark.parametrize(
    ("name", "stem", "labels"),
    [
        ("Hvor mange?", "Hvor mange?", ()),
        ("Hvor mange?  [katte]", "Hvor mange?", ("katte",)),
        ("Hvordan? [Møder [ude]][Skala 1]", "Hvordan?", ("Møder [ude]", "Skala 1")),
        ("Hvordan [nu]? [Møder]", "Hvordan [nu]?", ("Møder",)),
        ("[Kun en klamme]", "[Kun en klamme]", ()),
        ("Hvordan? ]", "Hvordan? ]", ()),
    ],
)
@pytest.mark.parametrize("separator", ["", ". ", " - ", ": "])
def test_a_text_is_divided_at_the_brackets_at_its_end(
    name: str, stem: str, labels: tuple[str, ...], separator: str
) -> None:
    code = "Q1[SQ001]" if labels else "Q1"
    heads = [
        f"{own}{separator}{text}" if separator else text
        for own, text in zip(OWN, IN_FULL, strict=True)
    ]
    form = form_of(heads)
    assert form is not None
    head = form.head(f"{code}{separator}{name}" if separator else name)
    assert (head.text, head.labels) == (stem, labels)
    assert head.stem == ("Q1" if separator else stem)


def test_spaces_that_have_become_lines_are_spaces_again() -> None:
    form = form_of([head.replace(" ", "_") for head in IN_FULL])
    assert form is not None
    assert form.head("Hvor_mange?_[katte]").text == "Hvor mange?"


def test_other_tables_are_not_limesurveys() -> None:
    assert form_of(["id", "dato", "Q1[SQ001]"]) is None
    assert form_of(["id. nummer", "navn. fuldt"]) is None


def area_of(heads: str, *rows: str) -> AreaResponses:
    own = ("1,2020-05-27 14:00:00,2,da", "2,2020-05-27 15:00:00,2,da") * len(rows)
    (area,) = opened(
        f"{','.join(OWN)},{heads}",
        *(f"{first},{row}" for first, row in zip(own, rows, strict=False)),
    ).areas
    return area


def labels(question: Question) -> list[str]:
    return [choice.label for choice in question.choices]


def test_the_parts_of_a_battery_share_one_scale() -> None:
    area = area_of("Q[SQ001],Q[SQ002]", "A1,A1", "A3,A2", "A1,A2", "A3,A2")
    scales = {tuple(labels(question)) for question in area.area.questions}
    assert scales == {("1", "2", "3")}


def test_what_is_ranked_stands_in_every_place() -> None:
    rows = ("vand,luft,", "luft,vand,jord", "vand,jord,luft", "jord,luft,vand")
    area = area_of("R[1],R[2],R[3]", *rows)
    assert {len(question.choices) for question in area.area.questions} == {3}
    assert len(area.area.questions) == 3


def test_numbers_of_different_things_are_numbers() -> None:
    area = area_of("K[katte],K[hunde]", *(f"{row},{100 + row}" for row in range(20)))
    assert {question.type for question in area.area.questions} == {QuestionType.NUMBER}


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        ("YNYN", ["Ja", "Nej"]),
        ("YUNY", ["Ja", "Ved ikke", "Nej"]),
        ("ISDI", ["Øges", "Uændret", "Mindskes"]),
        ("FMFM", ["Kvinde", "Mand"]),
    ],
)
def test_limesurveys_own_codes_have_their_meanings(cells: str, wanted: list[str]) -> None:
    area = area_of("Q,R", *(f"{cell},x" for cell in cells))
    assert labels(area.area.question("Q")) == wanted


def test_yes_and_no_in_a_known_questionnaire_are_its_choices() -> None:
    heads = "kommune,praksismoeder[SQ001],statusmoeder,laeringjanej,antalansatte"
    rows = ("Odense,Y,A1,Y,4", "Aarhus,,A2,N,5", "København,Y,A1,Y,6")
    lines = [f"{place},2020-05-27 14:00:00,2,da,{row}" for place, row in enumerate(rows)]
    file = written_files.file(f"{','.join(OWN)},{heads}", *lines)
    learning = read([file], [QUESTIONNAIRE], FRAME).areas[0].answers["learning"]
    assert isinstance(learning, SingleAnswers)
    assert learning.positions.tolist() == [0, 1, 0]


def test_what_was_not_shown_is_no_answer_but_words_are_words() -> None:
    area = area_of("Q,R", "Ja,N/A", "N/A,god idé", "Nej,ved ikke", "N/A,nej", "Ja,ja", "Nej,x")
    assert labels(area.area.question("Q")) == ["Ja", "Nej"]
    assert area.written(area.area.question("R")).values[0] == "N/A"


def test_comments_are_texts_and_not_choices() -> None:
    heads = "Q[SQ001],Q[SQ001comment],Q[SQ002],Q[SQ002comment],L,L[comment]"
    rows = ("Y,godt,,,A1,fint", "Y,,Y,nej,A2,", ",,Y,ja,A1,ja", "Y,,,,A2,")
    area = area_of(heads, *rows)
    assert labels(area.area.question("Q")) == ["SQ001", "SQ002"]
    for name in ("Q[SQ001comment]", "Q[SQ002comment]", "L[comment]"):
        assert area.area.question(name).type is QuestionType.TEXT


def test_in_full_the_comments_and_others_of_a_choice_are_known_by_their_words() -> None:
    heads = "Hvad? [Møder],Hvad? [Møder][Kommentar],Hvad? [Breve],Hvad? [Andet]"
    own = ("1,2020-05-27 14:00:00,2,da", "2,2020-05-27 15:00:00,2,da")
    lines = (f"{own[0]},Ja,ude,Nej,Post", f"{own[1]},Nej,,Ja,")
    (area,) = opened(f"{','.join(IN_FULL)},{heads}", *lines).areas
    assert labels(area.area.question("Hvad?")) == ["Møder", "Breve", "Andet"]
    assert area.area.question("Hvad? [Møder][Kommentar]").type is QuestionType.TEXT
    words = area.area.question("Hvad? [Andet]")
    assert area.written(words).values == ("Post", "")


def test_a_survey_that_keeps_no_dates_has_none_and_its_answers_were_sent() -> None:
    never = "1980-01-01 00:00:00"
    (area,) = opened("id,submitdate,lastpage,Q,R", f"1,{never},2,x,a", "2,,1,y,b").areas
    assert np.isnat(area.respondents.answered_at).all()
    assert area.respondents.completion.tolist() == [Completion.COMPLETED, Completion.PARTIAL]
    assert [question.id for question in area.area.questions] == ["Q", "R"]


def test_times_and_dates_of_limesurveys_own_are_no_questions() -> None:
    heads = ["Response ID", "Date submitted", "Last page", "Start language", "Seed"]
    heads += ["Date started", "Date last action", "IP address", "Hvad?", "Total time"]
    heads += ["Group time: Første", "Question time: Q1"]
    row = "1,2020-05-27 14:00:00,2,da,77,2020-05-27 13:00:00,2020-05-27 14:00:00,1.2.3.4,x,9.5,4,2"
    (area,) = opened(",".join(heads), row, row.replace("1,", "2,", 1)).areas
    assert [question.text for question in area.area.questions] == ["Hvad?"]


def test_the_words_of_other_are_read_for_a_known_questionnaire_too() -> None:
    reading = read([written_files.limesurvey(codes=True)], [QUESTIONNAIRE], FRAME)
    (area,) = reading.areas
    question = area.area.question("practice-other")
    assert question.text == "Hvordan holdt I møder? (andet, med egne ord)"
    words = area.answers["practice-other"]
    assert isinstance(words, WrittenAnswers)
    assert words.values[0] == "Noget helt andet"
    assert reading.questionnaire.area("meetings") == area.area
    places = [found.id for found in area.area.questions]
    assert places.index("practice-other") == places.index("practice") + 1
    assert QUESTIONNAIRE.area("meetings") != area.area


def test_of_two_files_one_may_have_no_words_of_other() -> None:
    whole = written_files.limesurvey(codes=True)
    other = written_files.delimited()
    reading = read([whole, other], [QUESTIONNAIRE], FRAME)
    (area,) = reading.areas
    words = area.answers["practice-other"]
    assert isinstance(words, WrittenAnswers)
    assert [value for value in words.values if value] == ["Noget helt andet"] * 2
    assert "ingen kolonne" not in " ".join(str(problem.what) for problem in reading.problems)


@pytest.mark.parametrize("words", ["Noget helt andet", ""])
def test_the_next_round_has_the_same_question_for_the_words(words: str) -> None:
    file = written_files.limesurvey(codes=True)
    kept = read([file], [QUESTIONNAIRE], FRAME).questionnaire
    changed = SourceFile(file.name, file.data.replace(b"Noget helt andet", words.encode()))
    again = read([changed], [kept], FRAME)
    assert again.questionnaire == kept
    assert not again.problems
    answers = again.areas[0].answers["practice-other"]
    assert isinstance(answers, WrittenAnswers)
    assert set(answers.values) == {words, ""}
