"""The answers to a question as two blobs: who was asked and answered, and what they gave."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from klviewer.project.blobs import (
    mask_blob,
    mask_of,
    numbers_blob,
    numbers_of,
    texts_blob,
    texts_of,
)
from klviewer.project.checked import require
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import (
    NOT_ASKED,
    Answers,
    MultipleAnswers,
    Positions,
    SingleAnswers,
    WrittenAnswers,
)

_POSITION = np.dtype("<i2")


class AnswerBlobs(NamedTuple):
    """The columns of the table answers.

    Args:
        status: positions of one choice each; 0 or why there is none, for several choices; who
            was asked, for answers in words.
        given: nothing; the choices; the words.
    """

    status: bytes
    given: bytes | None


def blobs_of(answers: Answers, choices: int, rows: int) -> AnswerBlobs:
    """Answers as blobs.

    Args:
        answers: of any kind.
        choices: how many the question has.
        rows: how many the area has.

    Raises:
        ValueError: the answers have another shape.
    """
    match answers:
        case SingleAnswers():
            return AnswerBlobs(numbers_blob(answers.positions, _POSITION), None)
        case MultipleAnswers():
            chosen = mask_blob(answers.chosen, (choices, rows))
            return AnswerBlobs(numbers_blob(answers.state, _POSITION), chosen)
        case WrittenAnswers():
            return AnswerBlobs(mask_blob(answers.asked, (rows,)), texts_blob(answers.values))


def answers_of(status: object, given: object, question: Question, rows: int) -> Answers:
    """The answers that two blobs hold.

    Raises:
        MalformedError: they hold no answers to the question, or not that many.
    """
    return _READ[question.type](status, given, question, rows)


def _single(status: object, given: object, question: Question, rows: int) -> SingleAnswers:
    require(given is None, question.id)
    return SingleAnswers(_positions(status, len(question.choices), rows))


def _multiple(status: object, given: object, question: Question, rows: int) -> MultipleAnswers:
    chosen = mask_of(given, (len(question.choices), rows))
    return MultipleAnswers(_positions(status, 1, rows), chosen)


def _written(status: object, given: object, question: Question, rows: int) -> WrittenAnswers:
    values = texts_of(given)
    require(len(values) == rows, question.id)
    return WrittenAnswers(values, mask_of(status, (rows,)))


def _positions(blob: object, choices: int, rows: int) -> Positions:
    positions = numbers_of(blob, _POSITION, rows)
    require(bool(np.all((positions >= NOT_ASKED) & (positions < choices))), "positions")
    return positions


_READ: Mapping[QuestionType, Callable[[object, object, Question, int], Answers]] = {
    QuestionType.SINGLE: _single,
    QuestionType.MULTIPLE: _multiple,
    QuestionType.TEXT: _written,
    QuestionType.NUMBER: _written,
    QuestionType.DATE: _written,
}
