"""A questionnaire written to a file is the same questionnaire when it is read again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    SuggestedCode,
    Theme,
)
from klviewer.survey.questionnaire_rules import CLOSED, TYPES_OF_ROLE
from klviewer.survey.questionnaire_text import QuestionnaireError, questionnaire_from_text
from klviewer.survey.questionnaire_writing import text_of_questionnaire

# What readers leave in a text: no control characters but the line break, no outer spaces.
words = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]) | st.just("\n"),
        min_size=1,
        max_size=40,
    )
    .map(str.strip)
    .filter(bool)
)
identifiers = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(
    lambda text: len(text) <= 20
)
lines = words.map(lambda text: " ".join(text.split())).filter(bool)


@st.composite
def choices(draw: st.DrawFn) -> tuple[Choice, ...]:
    codes = draw(st.lists(words, min_size=1, max_size=4, unique_by=str.casefold))
    return tuple(Choice(code, code, draw(words), draw(st.just("") | lines)) for code in codes)


@st.composite
def questions(draw: st.DrawFn, variable: str) -> Question:
    kind = draw(st.sampled_from(QuestionType))
    role = draw(st.sampled_from([role for role in Role if kind in TYPES_OF_ROLE[role]]))
    given = draw(choices()) if kind in CLOSED else ()
    return Question(variable, variable, draw(words), kind, role, given, short=draw(st.just("")))


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    titles = draw(st.lists(words, min_size=1, max_size=3, unique_by=str.casefold))
    areas = []
    for title in titles:
        names = draw(st.lists(words, min_size=1, max_size=4, unique_by=str.casefold))
        asked = tuple(draw(questions(name)) for name in names)
        areas.append(Area(title, title, (Theme("questions", title, asked),)))
    codes = draw(st.lists(lines, max_size=2, unique_by=str.casefold))
    suggested = tuple(SuggestedCode(code, "reason", titles[0], "questions") for code in codes)
    return Questionnaire(
        draw(identifiers),
        draw(words),
        tuple(areas),
        of_municipalities=draw(st.booleans()),
        suggested_codes=suggested,
    )


@given(questionnaires())
def test_what_is_written_is_read_as_the_same(questionnaire: Questionnaire) -> None:
    assert questionnaire_from_text(text_of_questionnaire(questionnaire)) == questionnaire


@pytest.mark.parametrize("questionnaire", shipped.questionnaires(), ids=lambda found: found.id)
def test_the_shipped_questionnaires_survive_being_written(questionnaire: Questionnaire) -> None:
    assert questionnaire_from_text(text_of_questionnaire(questionnaire)) == questionnaire


def test_the_text_is_for_people_to_read() -> None:
    question = Question("svar", "Går det?", "Går det?", QuestionType.SINGLE, Role.STATUS)
    asked = replace(question, id="Går det?", choices=(Choice("1", "1", "nej"),))
    area = Area("Møder", "Møder", (Theme("questions", "Møder", (asked,)),))
    text = text_of_questionnaire(Questionnaire("own-1", "Trivsel på æ", (area,)))
    assert "title: Trivsel på æ\n" in text
    assert "          - variable: Går det?\n" in text
    assert "label: nej\n" in text
    assert "id: Går" not in text


def test_what_the_format_cannot_hold_is_refused() -> None:
    twice = tuple(
        Question(name, name, "Går det?", QuestionType.TEXT, Role.TEXT) for name in ("svar", "SVAR")
    )
    area = Area("a", "a", (Theme("questions", "a", twice),))
    with pytest.raises(QuestionnaireError, match="er brugt før"):
        text_of_questionnaire(Questionnaire("own-1", "Trivsel", (area,)))
