"""The example's answers as they could be in a later round."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.respondents import Completion
from klviewer.survey.responses import AreaResponses, SingleAnswers

_MOVED = 0.35
_SILENT = 0.12


def later_round(areas: tuple[AreaResponses, ...], chance: int) -> tuple[AreaResponses, ...]:
    """All areas with every theme's status moved.

    Args:
        areas: of the round before.
        chance: another round for another number.
    """
    return tuple(
        later(responses, _statuses(responses), chance + place)
        for place, responses in enumerate(areas)
    )


def _statuses(responses: AreaResponses) -> tuple[Question, ...]:
    found = (theme.status for theme in responses.area.themes)
    return tuple(status for status in found if status and status.type is QuestionType.SINGLE)


def later(responses: AreaResponses, questions: tuple[Question, ...], chance: int) -> AreaResponses:
    """An area as it could be in the next round: some further, a few back, others silent.

    Args:
        responses: of the round before.
        questions: those whose answers move, with one choice each.
        chance: another round for another number.
    """
    drawn = np.random.default_rng(chance)
    rows = len(responses.respondents)
    answers = dict(responses.answers)
    for question in questions:
        given = responses.answers[question.id]
        if not isinstance(given, SingleAnswers):
            raise TypeError(question.id)
        steps = np.where(drawn.random(rows) < _MOVED, drawn.choice([-1, -1, -1, 1], rows), 0)
        last = len(question.choices) - 1
        moved = np.where(given.positions >= 0, np.clip(given.positions + steps, 0, last), -1)
        answers[question.id] = SingleAnswers(moved.astype(np.int16))
    respondents = responses.respondents
    silent = drawn.random(rows) < _SILENT
    completion = np.where(silent, Completion.DISTRIBUTED, respondents.completion)
    return replace(
        responses,
        respondents=replace(respondents, completion=completion.astype(np.int8)),
        answers=answers,
    )
