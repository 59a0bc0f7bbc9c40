"""Responses in columns: who answered, when, how completely, and what.

An area's answers lie in one array per question, not one object per respondent, so that a
million rows count as fast as seventy-six.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.questionnaire import Area, Question

Positions = NDArray[np.int16]
Mask = NDArray[np.bool_]

NOT_ANSWERED = -1
NOT_ASKED = -2


class Completion(IntEnum):
    """How far a respondent came; SurveyXact's stato_1 to stato_5."""

    NEW = 1
    DISTRIBUTED = 2
    PARTIAL = 3
    COMPLETED = 4
    DROPPED_OUT = 5


@dataclass(frozen=True, eq=False)
class SingleAnswers:
    """Answers to a question with one choice each.

    Args:
        positions: shape (rows,); the choice's place in the question's choices,
            NOT_ANSWERED or NOT_ASKED.
    """

    positions: Positions

    @cached_property
    def asked(self) -> Mask:
        """The rows the question was put to."""
        return np.not_equal(self.positions, NOT_ASKED)

    @cached_property
    def answered(self) -> Mask:
        """The rows with an answer."""
        return np.greater_equal(self.positions, 0)

    def chose(self, position: int) -> Mask:
        """The rows that gave the choice at that position."""
        return np.equal(self.positions, position)


@dataclass(frozen=True, eq=False)
class MultipleAnswers:
    """Answers to a question with several choices each.

    Args:
        state: shape (rows,); 0 answered, NOT_ANSWERED or NOT_ASKED.
        chosen: shape (choices, rows); true where the row gave the choice.
    """

    state: Positions
    chosen: Mask

    @cached_property
    def asked(self) -> Mask:
        """The rows the question was put to."""
        return np.not_equal(self.state, NOT_ASKED)

    @cached_property
    def answered(self) -> Mask:
        """The rows that gave at least one choice, or none on purpose."""
        return np.greater_equal(self.state, 0)

    def chose(self, position: int) -> Mask:
        """The rows that gave the choice at that position."""
        return np.asarray(self.chosen[position], dtype=np.bool_)


@dataclass(frozen=True, eq=False)
class WrittenAnswers:
    """Answers in words, numbers or dates, as they were written.

    Args:
        values: one per row; empty where nothing was written.
        asked: shape (rows,); the rows the question was put to.
    """

    values: tuple[str, ...]
    asked: Mask

    @cached_property
    def answered(self) -> Mask:
        """The rows with something written."""
        return np.fromiter((bool(value) for value in self.values), np.bool_, len(self.values))


Answers = SingleAnswers | MultipleAnswers | WrittenAnswers
ClosedAnswers = SingleAnswers | MultipleAnswers


@dataclass(frozen=True, eq=False)
class Respondents:
    """Who the rows are.

    Args:
        keys: one per row; the same respondent has the same key in every round
            (a municipality's number in digits, or the row's number in the file).
        municipalities: shape (rows,); Danmarks Statistik's number, 0 where unknown.
        completion: shape (rows,); values of `Completion`.
        answered_at: shape (rows,); seconds, NaT where the file does not say.
        file: shape (rows,); which of the files the row stands in.
        row: shape (rows,); its row there, counted from 1 as a spreadsheet shows it.
    """

    keys: tuple[str, ...]
    municipalities: NDArray[np.int16]
    completion: NDArray[np.int8]
    answered_at: NDArray[np.datetime64]
    file: NDArray[np.int16]
    row: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def has_answers(self) -> Mask:
        """The rows that count as answers: completed, or begun and not dropped."""
        begun = (Completion.PARTIAL, Completion.COMPLETED)
        return np.isin(self.completion, begun)


def latest_of_each(respondents: Respondents) -> Mask:
    """The row that counts for each respondent: the latest complete, else the latest begun.

    Where the file has no times, the later row in the file is the later answer.

    Returns:
        Shape (rows,).
    """
    best: dict[str, int] = {}
    for row in np.flatnonzero(respondents.has_answers).tolist():
        key = respondents.keys[row]
        if key not in best or _precedence(respondents, row) >= _precedence(respondents, best[key]):
            best[key] = row
    counted = np.zeros(len(respondents), dtype=np.bool_)
    counted[list(best.values())] = True
    return counted


def _precedence(respondents: Respondents, row: int) -> tuple[int, int]:
    moment = respondents.answered_at[row]
    seconds = 0 if np.isnat(moment) else int(moment.astype("datetime64[s]").astype(np.int64))
    return int(respondents.completion[row]), seconds


@dataclass(frozen=True, eq=False)
class AreaResponses:
    """Everything answered in one area in one round.

    Args:
        area: the questions.
        respondents: the rows of the files, those without answers and doubles among them.
        answers: by question id; every array has a place per row.
    """

    area: Area
    respondents: Respondents
    answers: Mapping[str, Answers]

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @cached_property
    def counted(self) -> Mask:
        """The rows every figure counts: one per respondent."""
        keys = self.respondents.keys
        begun = self.respondents.has_answers
        if len(set(keys)) == len(keys):
            return begun
        return latest_of_each(self.respondents)

    @cached_property
    def size(self) -> int:
        """How many responses count."""
        return int(np.count_nonzero(self.counted))

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row that counts, by respondent key."""
        keys = self.respondents.keys
        return {keys[row]: row for row in np.flatnonzero(self.counted).tolist()}

    @cached_property
    def superseded(self) -> tuple[int, ...]:
        """The rows with answers that do not count, because the respondent sent another."""
        return tuple(np.flatnonzero(self.respondents.has_answers & ~self.counted).tolist())

    def closed(self, question: Question) -> ClosedAnswers:
        """The answers to a closed question.

        Raises:
            TypeError: the question is answered in words.
        """
        answers = self.answers[question.id]
        if isinstance(answers, WrittenAnswers):
            raise TypeError(question.id)
        return answers

    def written(self, question: Question) -> WrittenAnswers:
        """The answers to a question answered in words.

        Raises:
            TypeError: the question is closed.
        """
        answers = self.answers[question.id]
        if not isinstance(answers, WrittenAnswers):
            raise TypeError(question.id)
        return answers

    def among(self, keys: Sequence[str] | frozenset[str] | None) -> Mask:
        """The counted rows of those respondents; all counted rows when None."""
        if keys is None:
            return self.counted
        chosen = np.zeros(len(self.respondents), dtype=np.bool_)
        chosen[[self.row_of[key] for key in keys if key in self.row_of]] = True
        return chosen


@dataclass(frozen=True, eq=False)
class Round:
    """One fielding of the survey.

    Args:
        id: names it in the project and on the command line.
        title: as the header shows it.
        areas: in the questionnaire's order; only those a file was read for.
    """

    id: str
    title: str
    areas: tuple[AreaResponses, ...]

    def area(self, area_id: str) -> AreaResponses | None:
        """The responses of that area, None where no file held it."""
        return next((found for found in self.areas if found.area.id == area_id), None)
