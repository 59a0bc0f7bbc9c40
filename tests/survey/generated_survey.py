"""Surveys drawn by chance, for counting in more ways than one."""

import numpy as np

from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    Completion,
    MultipleAnswers,
    Respondents,
    SingleAnswers,
)


def single(name: str, choices: int) -> Question:
    return Question(name, name, f"{name}?", QuestionType.SINGLE, Role.STATUS, scale(choices))


def multiple(name: str, choices: int) -> Question:
    return Question(name, name, f"{name}?", QuestionType.MULTIPLE, Role.REASONS, scale(choices))


def scale(choices: int) -> tuple[Choice, ...]:
    return tuple(Choice(f"c{place}", str(place + 1), f"Nr. {place}") for place in range(choices))


def survey_of(answers: dict[Question, Answers], size: int) -> AreaResponses:
    """One area with these questions; every row is a respondent of its own and counts."""
    respondents = Respondents(
        tuple(str(row) for row in range(size)),
        np.zeros(size, np.int16),
        np.full(size, Completion.COMPLETED, np.int8),
        np.full(size, "NaT", "datetime64[s]"),
        np.zeros(size, np.int16),
        np.arange(size, dtype=np.int32),
    )
    area = Area("area", "Område", (Theme("theme", "Tema", tuple(answers)),))
    return AreaResponses(area, respondents, {each.id: given for each, given in answers.items()})


def drawn_single(chance: np.random.Generator, choices: int, size: int) -> SingleAnswers:
    return SingleAnswers(chance.integers(NOT_ASKED, choices, size).astype(np.int16))


def drawn_multiple(chance: np.random.Generator, choices: int, size: int) -> MultipleAnswers:
    chosen = chance.random((choices, size)) < chance.uniform(0.05, 0.8, (choices, 1))
    asked = chance.random(size) < 0.8
    chosen &= asked
    state = np.where(chosen.any(axis=0), 0, NOT_ANSWERED)
    return MultipleAnswers(np.where(asked, state, NOT_ASKED).astype(np.int16), chosen)


FIRST, SECOND = single("first", 4), single("second", 3)
SEVERAL, MORE = multiple("several", 3), multiple("more", 2)


def generated(seed: int, size: int | None = None) -> AreaResponses:
    """Two scales and two questions with several answers, some without an answer."""
    chance = np.random.default_rng(seed)
    rows = int(chance.integers(1, 90)) if size is None else size
    answers: dict[Question, Answers] = {
        FIRST: drawn_single(chance, 4, rows),
        SECOND: drawn_single(chance, 3, rows),
        SEVERAL: drawn_multiple(chance, 3, rows),
        MORE: drawn_multiple(chance, 2, rows),
    }
    return survey_of(answers, rows)
