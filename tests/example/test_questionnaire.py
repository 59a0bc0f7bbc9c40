"""“KL 2020 normalisering” fits the published figures, the files' names and the sentences."""

import re

import pytest

from klviewer.survey.codes import CodeKind
from klviewer.survey.questionnaire import Question, QuestionType, Role
from tests.example.published import ABOUT_BOTH, Published, published
from tests.example.raw import area_of
from tools.example.area_replies import frame, questionnaire
from tools.example.columns import Suffix, by_code, by_place, columns_of

KL_2020 = questionnaire()
QUESTIONS = [
    pytest.param(question, id=f"{area.id}/{question.id}")
    for area in KL_2020
    for question in area.questions
]
ABOUT_CHOICES = [row for row in published() if row.choice != "all" and row.id != ABOUT_BOTH]


@pytest.mark.parametrize("row", ABOUT_CHOICES, ids=lambda row: row.id)
def test_a_published_row_names_theme_and_question_and_a_choice(row: Published) -> None:
    assert area_of(row.area).question(row.question).choice(row.choice).label


def test_areas_and_themes_are_those_of_the_note() -> None:
    assert {area.id: [theme.id for theme in area.themes] for area in KL_2020} == {
        "children": ["meetings", "supervision", "contact", "other"],
        "s104": ["s104"],
        "s103": ["s103"],
        "s85": ["s85", "other"],
    }


@pytest.mark.parametrize("suffix", [by_code, by_place])
def test_columns_have_names_of_their_own(suffix: Suffix) -> None:
    for area in KL_2020:
        names = [column.name for column in columns_of(area, suffix)]
        assert len(set(names)) == len(names)


def test_names_stay_different_when_cut_to_eight_characters() -> None:
    variables = [question.variable for area in KL_2020 for question in area.questions]
    assert all(len(variable) <= 8 for variable in variables)
    assert len({variable.casefold() for variable in variables}) == len(variables)
    children = columns_of(KL_2020.area("children"), by_place)
    assert all(len(column.name) <= 8 for column in children)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_fits_the_screen(question: Question) -> None:
    assert question.text[-1] == "?" or question.type is QuestionType.TEXT
    assert len(question.text) < 75
    assert len(question.short) < 20
    assert all(len(choice.name) < 35 for choice in question.choices)
    if question.type is QuestionType.MULTIPLE:
        assert question.choices[-1].id == "other"


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_counted_can_be_said(question: Question) -> None:
    if question.type is QuestionType.SINGLE:
        named = re.findall(r"\{([^}]+)\}", question.wording)
        assert named[0] == question.choices[0].id
        assert question.wording.endswith(".")
        assert all(choice.wording for choice in question.choices)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_scale_of_dates_rises_and_ends_with_those_who_cannot_say(question: Question) -> None:
    if question.role is Role.EXPECTED:
        dates = [choice.by for choice in question.choices if choice.by]
        assert dates == sorted(set(dates))
        assert dates[-1] == "2020-08-31"
        assert question.choices[-1].id == "cannot-say"
        assert not question.choices[-1].by


def test_codes_are_suggested_where_something_is_written() -> None:
    for code in KL_2020.suggested_codes:
        theme = next(t for t in KL_2020.area(code.area).themes if t.id == code.theme)
        assert theme.texts
        assert CodeKind(code.kind)


def test_the_frame_is_the_98_municipalities_on_tiles_of_their_own() -> None:
    tiles = {municipality.tile for municipality in frame()}
    assert (len(frame()), len(tiles)) == (98, 98)
    assert len(frame().regions) == len(frame().groups) == 5
