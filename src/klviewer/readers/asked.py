"""Who a question was put to, from the answers to the question that decides it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from klviewer.readers.source import Progress, followed, silent
from klviewer.survey.questionnaire import Area, Condition, Question
from klviewer.survey.responses import (
    NOT_ASKED,
    Answers,
    Mask,
    MultipleAnswers,
    SingleAnswers,
    WrittenAnswers,
)


@dataclass(frozen=True, eq=False)
class Uncalled:
    """Answers to a question that was not put to those who gave them.

    Args:
        question: the question.
        rows: shape (rows,).
    """

    question: Question
    rows: Mask


def as_asked(
    area: Area, given: Mapping[str, Answers], progress: Progress = silent
) -> tuple[dict[str, Answers], list[Uncalled]]:
    """The answers with “not asked” where a question was not put to a row.

    A question that depends on another was put to those whose answer leads to it. Whoever skipped
    the other was not shown it, unless they did answer it. Answers from those who were led past it
    are kept out.

    Args:
        area: the questions, in any order.
        given: by question id; as if everyone had been asked.
        progress: told for each question; raises to cancel.

    Returns:
        The answers by question id, and those that were kept out.
    """
    settled: dict[str, Answers] = {}
    uncalled: list[Uncalled] = []

    def settle(question: Question) -> Answers:
        if question.id not in settled:
            answers = given[question.id]
            if question.asked_of is not None:
                decisive = area.question(question.asked_of.question)
                asked, left_out = _asked(answers, decisive, settle(decisive), question.asked_of)
                answers = restricted(answers, asked)
                if left_out.any():
                    uncalled.append(Uncalled(question, left_out))
            settled[question.id] = answers
        return settled[question.id]

    everything = {question.id: settle(question) for question in followed(area.questions, progress)}
    return everything, uncalled


def _asked(
    answers: Answers, decisive: Question, decided: Answers, condition: Condition
) -> tuple[Mask, Mask]:
    """The rows a question was put to, and those that answered though they were led past it."""
    leads = _gave_any(decisive, decided, condition.choices)
    skipped = decided.asked & ~decided.answered
    asked = leads | (skipped & answers.answered)
    return asked, answers.answered & ~asked


def _gave_any(question: Question, answers: Answers, choices: frozenset[str]) -> Mask:
    if isinstance(answers, WrittenAnswers):
        return answers.answered
    rows = np.zeros_like(answers.asked)
    for place, choice in enumerate(question.choices):
        if choice.id in choices:
            rows |= answers.chose(place)
    return rows


def restricted(answers: Answers, asked: Mask) -> Answers:
    """The answers of those who were asked; the others are not asked, whatever they wrote."""
    if isinstance(answers, SingleAnswers):
        return SingleAnswers(np.where(asked, answers.positions, NOT_ASKED).astype(np.int16))
    if isinstance(answers, MultipleAnswers):
        state = np.where(asked, answers.state, NOT_ASKED).astype(np.int16)
        return MultipleAnswers(state, answers.chosen & asked)
    kept = zip(answers.values, asked.tolist(), strict=True)
    return WrittenAnswers(tuple(value if was else "" for value, was in kept), answers.asked & asked)
