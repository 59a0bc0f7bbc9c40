"""Answers in words are found with their place and status, and nothing is made of silence."""

from __future__ import annotations

import numpy as np

from klviewer.survey.answers_in_words import answers_in_words, holding
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme
from klviewer.survey.responses import (
    NOT_ANSWERED,
    AreaResponses,
    Completion,
    Respondents,
    SingleAnswers,
    WrittenAnswers,
)

STATUS = Question(
    "status",
    "v1",
    "Hvor langt er I?",
    QuestionType.SINGLE,
    Role.STATUS,
    (Choice("done", "1", "Som før"), Choice("soon", "2", "Næsten i mål", "Næsten")),
)
WHY = Question("why", "v2", "Hvorfor?", QuestionType.TEXT, Role.TEXT)
HOW = Question("how", "v3", "Hvordan?", QuestionType.TEXT, Role.TEXT)
MEETINGS = Theme("meetings", "Møder", (STATUS, WHY, HOW))
OTHER = Theme("other", "Andet", (Question("more", "v4", "?", QuestionType.TEXT, Role.TEXT),))
AREA = Area("children", "Børn", (MEETINGS, OTHER))


def responses() -> AreaResponses:
    keys = ("101", "147", "151")
    respondents = Respondents(
        keys,
        np.array([int(key) for key in keys], np.int16),
        np.full(3, Completion.COMPLETED, np.int8),
        np.full(3, np.datetime64("NaT", "s")),
        np.zeros(3, np.int16),
        np.arange(1, 4, dtype=np.int32),
    )
    asked = np.ones(3, np.bool_)
    return AreaResponses(
        AREA,
        respondents,
        {
            "status": SingleAnswers(np.array([0, 1, NOT_ANSWERED], np.int16)),
            "why": WrittenAnswers(("Vi venter", "", "  \n"), asked),
            "how": WrittenAnswers(("", "På video", "Ude"), asked),
            "more": WrittenAnswers(("", "", "Mere"), asked),
        },
    )


def test_only_what_was_written_is_an_answer() -> None:
    found = answers_in_words("r1", responses(), (MEETINGS,), np.ones(3, np.bool_))
    assert [(a.place.respondent, a.place.question, a.text, a.status) for a in found] == [
        ("101", "why", "Vi venter", "Som før"),
        ("147", "how", "På video", "Næsten"),
        ("151", "how", "Ude", ""),
    ]


def test_only_the_rows_asked_for_are_looked_at() -> None:
    found = answers_in_words("r1", responses(), (MEETINGS, OTHER), np.array([False, False, True]))
    assert [(a.theme, a.text) for a in found] == [("meetings", "Ude"), ("other", "Mere")]


def test_a_theme_without_status_gives_answers_without_status() -> None:
    (answer,) = answers_in_words("r1", responses(), (OTHER,), np.ones(3, np.bool_))
    assert answer.status == ""
    assert answer.place.area == "children"
    assert answer.place.round == "r1"


def test_search_does_not_tell_large_letters_from_small() -> None:
    assert holding(" ÆBLE", ("Grød", "et æble"))
    assert not holding("øl", ("Grød",))
    assert holding("", ("",))
