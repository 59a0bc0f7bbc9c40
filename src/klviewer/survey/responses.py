"""Responses in columns: who answered, when, how completely, and what.

An area's answers lie in one array per question, not one object per respondent, so that a
million rows count as fast as seventy-six.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.counting import DEFAULT_RULE, CountingRule, Outcome, Outcomes, outcomes
from klviewer.survey.questionnaire import Area, Question
from klviewer.survey.respondents import Completion, Mask, Respondents

__all__ = [
    "NOT_ANSWERED",
    "NOT_ASKED",
    "Answers",
    "AreaResponses",
    "ClosedAnswers",
    "Completion",
    "Mask",
    "MultipleAnswers",
    "Positions",
    "Respondents",
    "Round",
    "SingleAnswers",
    "WrittenAnswers",
]

Positions = NDArray[np.int16]

NOT_ANSWERED = -1
NOT_ASKED = -2


@dataclass(frozen=True, eq=False)
class SingleAnswers:
    """Answers to a question with one choice each.

    Args:
        positions: shape (rows,); the choice's place in the question's choices,
            NOT_ANSWERED or NOT_ASKED.
    """

    positions: Positions

    @property
    def asked(self) -> Mask:
        """The rows the question was put to."""
        return np.not_equal(self.positions, NOT_ASKED)

    @property
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

    @property
    def asked(self) -> Mask:
        """The rows the question was put to."""
        return np.not_equal(self.state, NOT_ASKED)

    @property
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
class AreaResponses:
    """Everything answered in one area in one round.

    Args:
        area: the questions.
        respondents: the rows of the files, those without answers and doubles among them.
        answers: by question id; every array has a place per row.
        rule: what counts.
    """

    area: Area
    respondents: Respondents
    answers: Mapping[str, Answers]
    rule: CountingRule = DEFAULT_RULE

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @cached_property
    def outcomes(self) -> Outcomes:
        """Whether each row counts, and why not; shape (rows,), values of `Outcome`."""
        return outcomes(self.respondents, self.area.id, self.rule)

    @cached_property
    def counted(self) -> Mask:
        """The rows every figure counts: one per respondent."""
        return np.equal(self.outcomes, Outcome.COUNTS)

    @cached_property
    def size(self) -> int:
        """How many responses count."""
        return int(np.count_nonzero(self.counted))

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row that counts, by respondent key."""
        keys = self.respondents.keys
        return {keys[row]: row for row in np.flatnonzero(self.counted).tolist()}

    @property
    def superseded(self) -> tuple[int, ...]:
        """The rows with answers that do not count, because the respondent sent another."""
        return self.left_out(Outcome.SUPERSEDED)

    def left_out(self, outcome: Outcome) -> tuple[int, ...]:
        """The rows that do not count for one reason."""
        return tuple(np.flatnonzero(self.outcomes == outcome).tolist())

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

    def also_in(self, other: "AreaResponses", rows: Mask) -> Mask:
        """The counted rows of those who stand in some rows of another area.

        Args:
            other: the other area, or the same in another round.
            rows: shape (rows of the other,); counted ones.

        Returns:
            Shape (rows,).
        """
        # -1, not there, is the place of what is added at the end.
        found: Mask = self.counted & np.append(rows, False)[self.rows_in(other)]
        return found

    def rows_in(self, other: "AreaResponses") -> NDArray[np.intp]:
        """Each row's respondent's counted row in another area, -1 where there is none."""
        places = self._places_in.get(other)
        if places is None:
            row_of = other.row_of
            places = np.array([row_of.get(key, -1) for key in self.respondents.keys], np.intp)
            self._places_in[other] = places
        return places

    @cached_property
    def _places_in(self) -> "WeakKeyDictionary[AreaResponses, NDArray[np.intp]]":
        """Each row's respondent's row in other areas, as they were asked for."""
        return WeakKeyDictionary()


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
