"""Tables: counted once here, drawn by the screen, the paper and the command line alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import (
    AreaResponses,
    ClosedAnswers,
    Mask,
    SingleAnswers,
    WrittenAnswers,
)

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a row or column: an id to link by and a text to show."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """A column of a table: some of the rows, under a heading.

    Args:
        heading: of the column.
        members: shape (rows,).
    """

    heading: Heading
    members: Mask


@dataclass(frozen=True, eq=False)
class Table:
    """Counts of a question's answers, in all and by group.

    Args:
        question: what was asked.
        rows: the choices, in the order of the scale.
        columns: the groups; the first is everyone in the selection.
        counts: shape (rows, columns).
        base: shape (columns,); those asked.
        answered: shape (columns,); those asked who answered.
        size: shape (columns,); those in the selection, asked or not.
    """

    question: Question
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    counts: Counts
    base: Counts
    answered: Counts
    size: Counts

    def count(self, row: int, column: int = 0) -> int:
        """How many gave the choice in that row."""
        return int(self.counts[row, column])

    def share(self, row: int, column: int = 0) -> float | None:
        """The share of those asked, None where nobody was."""
        base = int(self.base[column])
        return self.count(row, column) / base if base else None

    def not_answered(self, column: int = 0) -> int:
        """Those asked who did not answer."""
        return int(self.base[column] - self.answered[column])

    def not_asked(self, column: int = 0) -> int:
        """Those in the selection the question was not put to."""
        return int(self.size[column] - self.base[column])

    def row_of(self, choice_id: str) -> int:
        """The row of a choice.

        Raises:
            KeyError: the question has no such choice.
        """
        for position, heading in enumerate(self.rows):
            if heading.id == choice_id:
                return position
        raise KeyError(choice_id)

    def ranked(self) -> tuple[int, ...]:
        """The rows by falling count, the scale's order where counts are the same."""
        return tuple(sorted(range(len(self.rows)), key=lambda row: -self.count(row)))


EVERYONE = Heading("all", "")


def tabulate(
    responses: AreaResponses,
    question: Question,
    among: Mask | None = None,
    groups: Sequence[Group] = (),
) -> Table:
    """Count a question.

    Args:
        responses: of the question's area.
        question: any type; one answered in words gets no rows, only base and answered.
        among: shape (rows,); the rows to count, all that count when None.
        groups: further columns beside everyone.
    """
    chosen = responses.counted if among is None else among & responses.counted
    members = [chosen, *(chosen & group.members for group in groups)]
    answers = responses.answers[question.id]
    if isinstance(answers, WrittenAnswers):
        rows: tuple[Heading, ...] = ()
        counts = np.zeros((0, len(members)), dtype=np.int64)
    else:
        rows = tuple(Heading(choice.id, choice.label) for choice in question.choices)
        counts = np.stack([_counts(answers, len(rows), mask) for mask in members], axis=1)
    return Table(
        question,
        rows,
        (EVERYONE, *(group.heading for group in groups)),
        counts,
        _sizes(mask & answers.asked for mask in members),
        _sizes(mask & answers.asked & answers.answered for mask in members),
        _sizes(members),
    )


def _counts(answers: ClosedAnswers, choices: int, members: Mask) -> Counts:
    if isinstance(answers, SingleAnswers):
        given = answers.positions[members & answers.answered]
        return np.asarray(np.bincount(given, minlength=choices), dtype=np.int64)
    chosen = answers.chosen & (members & answers.asked)
    return np.asarray(np.count_nonzero(chosen, axis=1), dtype=np.int64)


def _sizes(masks: Iterable[Mask]) -> Counts:
    return np.array([np.count_nonzero(mask) for mask in masks], dtype=np.int64)
