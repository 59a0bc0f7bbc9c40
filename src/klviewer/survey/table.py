"""Tables: counted once here, drawn by the screen, the paper and the command line alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.division import (
    EVERYONE,
    Group,
    Heading,
    Kind,
    choice_headings,
)
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, WrittenAnswers
from klviewer.survey.tally import Counts, tally

__all__ = ["EVERYONE", "Counts", "Group", "Heading", "Kind", "Table", "members_of", "tabulate"]


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
        by: the question that divides into columns, None where something else does.
        overlapping: whether someone may stand in several columns beside the first.
        of_chosen: whether only respondents that were picked are counted.
    """

    question: Question
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    counts: Counts
    base: Counts
    answered: Counts
    size: Counts
    by: Question | None = None
    overlapping: bool = False
    of_chosen: bool = False

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

    def column_of(self, kind: Kind) -> int | None:
        """The column of those without a part, None where the table has none."""
        for position, heading in enumerate(self.columns):
            if heading.kind is kind:
                return position
        return None

    def ranked(self) -> tuple[int, ...]:
        """The rows by falling count, the scale's order where counts are the same."""
        return tuple(sorted(range(len(self.rows)), key=lambda row: -self.count(row)))


Counting = Callable[[AreaResponses, Question], Table]
"""Makes the table of a question among those that are looked at."""


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
        groups: further columns beside everyone; they may share rows.
    """
    chosen = members_of(responses, among)
    answers = responses.answers[question.id]
    rows = () if isinstance(answers, WrittenAnswers) else choice_headings(question)
    members = [chosen, *(_within(chosen, group.members) for group in groups)]
    found = [tally(answers, len(rows), mask) for mask in members]
    standing = np.stack([each.standing[:, 0] for each in found], axis=1)
    return Table(
        question,
        rows,
        (EVERYONE, *(group.heading for group in groups)),
        np.stack([each.counts[:, 0] for each in found], axis=1),
        standing[1:].sum(axis=0),
        standing[2],
        standing.sum(axis=0),
        overlapping=_overlap(groups),
    )


def members_of(responses: AreaResponses, among: Mask | None) -> Mask | None:
    """The counted rows of a selection; None where that is every row, which counts fastest."""
    every = responses.size == len(responses.respondents)
    if among is None:
        return None if every else responses.counted
    chosen = among if every else among & responses.counted
    return None if every and bool(chosen.all()) else chosen


def _within(chosen: Mask | None, group: Mask) -> Mask:
    return group if chosen is None else chosen & group


def _overlap(groups: Sequence[Group]) -> bool:
    taken: Mask | None = None
    for group in groups:
        if taken is not None and np.any(taken & group.members):
            return True
        taken = group.members if taken is None else taken | group.members
    return False
