"""The same respondents' answers in two files, compared question by question."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Choice, Question
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    Completion,
    Mask,
    SingleAnswers,
    WrittenAnswers,
)

Rows = NDArray[np.intp]

_NOT_ASKED = translate("corrections", "ikke spurgt")
_NOT_ANSWERED = translate("corrections", "ikke besvaret")
_COMPLETION = {
    True: translate("corrections", "gennemført"),
    False: translate("corrections", "delvist"),
}
HOW_COMPLETE = translate("corrections", "Hvor langt besvarelsen er kommet")


def common(before: AreaResponses, after: AreaResponses) -> tuple[Rows, Rows]:
    """The rows that count of the respondents of both, in the same order."""
    keys = [key for key in before.row_of if key in after.row_of]
    old = np.array([before.row_of[key] for key in keys], np.intp)
    return old, np.array([after.row_of[key] for key in keys], np.intp)


def how_complete(responses: AreaResponses, row: int) -> Message:
    """How far a row came, in words."""
    return _COMPLETION[responses.respondents.completion[row] == Completion.COMPLETED]


class _Said:
    """Answers to a question in words, row by row."""

    def __init__(self, question: Question, answers: Answers) -> None:
        self._labels = [choice.label for choice in question.choices]
        self._answers = answers

    def __call__(self, row: int) -> Text:
        answers = self._answers
        if not answers.asked[row]:
            return _NOT_ASKED
        if not answers.answered[row]:
            return _NOT_ANSWERED
        if isinstance(answers, WrittenAnswers):
            return answers.values[row]
        given = [label for place, label in enumerate(self._labels) if answers.chose(place)[row]]
        return "; ".join(given) or translate("corrections", "ingen af dem")


class _Completeness:
    """How far the rows came, in words."""

    def __init__(self, responses: AreaResponses) -> None:
        self._responses = responses

    def __call__(self, row: int) -> Text:
        return how_complete(self._responses, row)


Compared = tuple[Text, Callable[[int], Text], Callable[[int], Text], Mask]
"""A question, what a row answered before and after, and shape (rows,): where they differ."""


def compared(
    before: AreaResponses, after: AreaResponses, old: Rows, new: Rows
) -> Iterator[Compared]:
    """The questions of both, with where the answers of the same respondents differ."""
    then, now = before.respondents.completion[old], after.respondents.completion[new]
    yield HOW_COMPLETE, _Completeness(before), _Completeness(after), np.not_equal(then, now)
    known = {question.id: question for question in before.area.questions}
    for question in after.area.questions:
        earlier = known.get(question.id)
        if earlier is None or earlier.type is not question.type:
            continue
        given, gives = before.answers[earlier.id], after.answers[question.id]
        scale = tuple(
            {choice.id: choice for choice in (*earlier.choices, *question.choices)}.values()
        )
        differs = _signs(earlier, given, old, scale) != _signs(question, gives, new, scale)
        yield (
            question.text,
            _Said(earlier, given),
            _Said(question, gives),
            differs.any(axis=0) if differs.ndim > 1 else differs,
        )


def _signs(
    question: Question, answers: Answers, rows: Rows, scale: Sequence[Choice]
) -> NDArray[np.generic]:
    """The answers of some rows as signs that can be compared; shape (rows,) or (signs, rows).

    Args:
        question: answered.
        answers: to it.
        rows: which.
        scale: the choices of both questions that are compared.
    """
    if isinstance(answers, WrittenAnswers):
        values = [answers.values[row] if answers.asked[row] else None for row in rows.tolist()]
        return np.array([values], dtype=object)[0] if values else np.zeros(0, dtype=object)
    number = {choice.id: place for place, choice in enumerate(scale)}
    numbers = [number[choice.id] for choice in question.choices]
    if isinstance(answers, SingleAnswers):
        table = np.array([*numbers, NOT_ASKED, NOT_ANSWERED], np.int64)  # the last two from the end
        return np.asarray(table[answers.positions[rows]])
    signs = np.zeros((len(scale) + 1, len(rows)), np.int64)
    signs[numbers] = answers.chosen[:, rows]
    signs[-1] = answers.state[rows]
    return signs
