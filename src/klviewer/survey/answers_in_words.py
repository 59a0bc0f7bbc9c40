"""What the respondents wrote, answer by answer, with what they answered about status."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.codes import AnswerPlace
from klviewer.survey.questionnaire import Question, Theme
from klviewer.survey.responses import AreaResponses, Mask, SingleAnswers


@dataclass(frozen=True, slots=True)
class AnswerInWords:
    """One respondent's answer to one question answered in words.

    Args:
        place: where it stands.
        theme: the theme's id.
        status: what the respondent answered about the theme's status, empty where nothing.
        text: as it was written.
    """

    place: AnswerPlace
    theme: str
    status: str
    text: str


def answers_in_words(
    round_id: str, responses: AreaResponses, themes: Sequence[Theme], rows: Mask
) -> tuple[AnswerInWords, ...]:
    """Everything written in some themes, theme after theme and row after row.

    An answer of nothing but blanks is no answer.

    Args:
        round_id: names the round.
        responses: of the themes' area.
        themes: of the area.
        rows: shape (rows,); whose answers.
    """
    chosen = np.flatnonzero(rows).tolist()
    return tuple(
        answer for theme in themes for answer in _in_theme(round_id, responses, theme, chosen)
    )


def _in_theme(
    round_id: str, responses: AreaResponses, theme: Theme, rows: Sequence[int]
) -> Iterator[AnswerInWords]:
    status = _status_by_row(responses, theme.status)
    keys = responses.respondents.keys
    written = [(question, responses.written(question).values) for question in theme.texts]
    for row in rows:
        for question, values in written:
            if values[row].strip():
                place = AnswerPlace(round_id, responses.area.id, keys[row], question.id)
                yield AnswerInWords(place, theme.id, status(row), values[row])


def _status_by_row(responses: AreaResponses, question: Question | None) -> Callable[[int], str]:
    answers = responses.answers[question.id] if question else None
    if question is None or not isinstance(answers, SingleAnswers):
        return lambda row: ""
    names = [choice.name for choice in question.choices]
    positions = answers.positions.tolist()
    return lambda row: names[positions[row]] if positions[row] >= 0 else ""


def holding(text: str, words: Iterable[str]) -> bool:
    """Whether any of the words holds a text that is looked for, in large letters or small."""
    wanted = text.strip().casefold()
    return any(wanted in word.casefold() for word in words)
