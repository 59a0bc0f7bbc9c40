"""Surveys in numbers, as other programs read them."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, MultipleAnswers, SingleAnswers
from tests.survey.generated_survey import FIRST, MORE, SECOND, SEVERAL

NOT_ANSWERED, NOT_ASKED, NO_RESPONSE = 98, 99, 97
SURVEYS = 500
BATCH = 100
# Two surveys are two rounds of one: rows with the same number are the same respondent.
LATER = 10_000

DATED = replace(
    FIRST,
    choices=tuple(
        replace(choice, by=f"2020-0{place + 5}-01") for place, choice in enumerate(FIRST.choices)
    ),
)

Column = NDArray[np.int16]


def columns_of(responses: AreaResponses, question: Question) -> dict[str, Column]:
    """The question's variables: one, or one per choice where there are several answers."""
    rows = responses.counted
    answers = responses.closed(question)
    if isinstance(answers, SingleAnswers):
        return {question.variable: _missing(answers.positions + 1, answers)[rows]}
    return {
        variable: _missing(chosen.astype(np.int16), answers)[rows]
        for variable, chosen in zip(dichotomies(question), answers.chosen, strict=True)
    }


def dichotomies(question: Question) -> list[str]:
    """One variable per choice, as SurveyXact writes several answers."""
    return [f"{question.variable}_{place + 1}" for place in range(len(question.choices))]


def _missing(values: Column, answers: SingleAnswers | MultipleAnswers) -> Column:
    asked = np.where(answers.answered, values, NOT_ANSWERED)
    return np.where(answers.asked, asked, NOT_ASKED).astype(np.int16)


def columns(responses: AreaResponses) -> dict[str, Column]:
    """All variables of a generated survey."""
    found: dict[str, Column] = {}
    for question in (FIRST, SECOND, SEVERAL, MORE):
        found |= columns_of(responses, question)
    return found
