"""Several questions with the same scale in one table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from klviewer.survey.division import Heading
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.table import Table
from klviewer.survey.tally import Counts


@dataclass(frozen=True, eq=False)
class Battery:
    """Questions with the same scale: one row each, and the scale's choices as columns.

    Args:
        tables: one per question; each keeps its own base, those not asked and not answered.

    Raises:
        ValueError: there are none, or their scales are not the same.
    """

    tables: tuple[Table, ...]

    def __post_init__(self) -> None:
        if len({_scale(table.question) for table in self.tables}) != 1:
            raise ValueError([table.question.id for table in self.tables])

    @property
    def rows(self) -> tuple[Heading, ...]:
        """The questions."""
        return tuple(
            Heading(table.question.id, table.question.short or table.question.text)
            for table in self.tables
        )

    @property
    def columns(self) -> tuple[Heading, ...]:
        """The scale."""
        return self.tables[0].rows

    @property
    def counts(self) -> Counts:
        """How many gave each answer; shape (questions, choices)."""
        return np.stack([table.counts[:, 0] for table in self.tables])

    def standing(self, row: int) -> tuple[int, int, int]:
        """Of one question: how many answered, did not answer, and were not asked."""
        table = self.tables[row]
        return int(table.answered[0]), table.not_answered(), table.not_asked()

    def by_share(self, choice: int = 0) -> tuple[int, ...]:
        """The rows by falling share of a choice; the questionnaire's order where it is the same.

        Rows nobody was asked stand last.
        """
        shares = [table.share(choice) for table in self.tables]
        found = [-1.0 if share is None else share for share in shares]
        return tuple(sorted(range(len(found)), key=lambda row: -found[row]))


def same_scale(questions: Iterable[Question]) -> tuple[tuple[Question, ...], ...]:
    """The runs of questions that stand beside each other and have the same scale."""
    single = [question for question in questions if question.type is QuestionType.SINGLE]
    runs = (tuple(run) for _, run in groupby(single, key=_scale))
    return tuple(run for run in runs if len(run) > 1)


def _scale(question: Question) -> Sequence[tuple[str, str]]:
    return tuple((choice.id, choice.label) for choice in question.choices)
