"""LimeSurvey's own names and codes."""

from klviewer.readers.reading import Reading, read
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import Completion, MultipleAnswers, SingleAnswers
from tests.readers import written_files

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
