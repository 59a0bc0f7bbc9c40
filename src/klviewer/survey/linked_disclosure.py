"""Disclosure control of one question divided in several ways at once, as by region and by group."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.alternatives import Alternatives, Way, alternatives
from klviewer.survey.disclosure import Disclosure, Line, Reason
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.suppression import Cells
from klviewer.survey.table import Group, Table, tabulate
from klviewer.survey.tally import Counts

_CROSSING = 1000
"""How much dearer a world is in which others would have been asked the questions that follow."""


@dataclass(frozen=True, eq=False)
class LinkedDisclosure:
    """What is hidden of a question, the same in every table of it.

    Args:
        tables: one per way of dividing, in the order they were given.
        tells_of_asked: whether it would give something away who was asked the questions that
            depend on this one.
    """

    tables: tuple[Disclosure, ...]
    tells_of_asked: bool = False


def disclose_together(
    responses: AreaResponses,
    question: Question,
    among: Mask,
    divisions: Sequence[Sequence[Group]],
    threshold: int,
) -> LinkedDisclosure:
    """Decide what of a question to hide, so that its tables may be seen side by side.

    As in `disclose`, counts of answers of at least one and under the threshold are hidden. What
    protects them is found as another way in which these very respondents could have answered:
    one answers otherwise, or two who stand in different columns both do. What would then be
    other numbers, in any of the tables, is hidden. So every hidden number has two possible
    values even for whoever knows who answered and in which columns each stands, and sees all
    tables. Who was asked the questions that follow stays the same, where that can be.

    Args:
        responses: of the question's area.
        question: closed, with choices.
        among: shape (rows,); the rows to count, all of them counted.
        divisions: the groups of each table beside everyone; at least one, which may be empty.
        threshold: the least count that is shown; 1 hides nothing.
    """
    tables = tuple(tabulate(responses, question, among, groups) for groups in divisions)
    before = _deciding(responses, question)
    if before and disclose_together(responses, before, among, divisions, threshold).tells_of_asked:
        return LinkedDisclosure(tuple(_only_size(table, threshold) for table in tables), True)
    counts = _side_by_side(tables)
    small = np.zeros(counts.shape, np.bool_)
    small[:-1] = (counts[:-1] > 0) & (counts[:-1] < threshold)
    if not small.any():
        return LinkedDisclosure(tuple(_taken_apart(tables, small, small, threshold)))
    groups = [group for division in divisions for group in division]
    members = np.stack([among, *(among & group.members for group in groups)], axis=1)
    search = _Search(counts, small, threshold, _conditions(responses, question))
    search.protect(alternatives(responses, question, members))
    return LinkedDisclosure(
        tuple(_taken_apart(tables, small, search.hidden, threshold)), search.tells_of_asked
    )


def _deciding(responses: AreaResponses, question: Question) -> Question | None:
    """The question that decided who was asked this one, where it has choices."""
    condition = question.asked_of
    if condition is None or condition.question == question.id:
        return None
    known = {asked.id: asked for asked in responses.area.questions}
    found = known.get(condition.question)
    return found if found is not None and found.is_closed and found.choices else None


def _conditions(responses: AreaResponses, question: Question) -> tuple[frozenset[int], ...]:
    """For each question that depends on this one, the lines of those it was put to."""
    found = []
    for asked in responses.area.questions:
        condition = asked.asked_of
        if condition is not None and condition.question == question.id:
            choices = enumerate(question.choices)
            found.append(frozenset(row for row, each in choices if each.id in condition.choices))
    return tuple(found)


def _side_by_side(tables: Sequence[Table]) -> Counts:
    """The choices, then those without an answer; everyone first, then the tables' columns."""
    whole = [np.vstack([table.counts, table.base - table.answered]) for table in tables]
    return np.hstack([whole[0][:, :1], *(part[:, 1:] for part in whole)])


class _Search:
    """Finds for every small number the cheapest other way to have answered."""

    def __init__(
        self, counts: Counts, small: Cells, threshold: int, conditions: Sequence[frozenset[int]]
    ) -> None:
        self.hidden: Cells = small.copy()
        self.tells_of_asked = False
        self._small = small
        self._counts = counts
        self._conditions = conditions
        self._whole = int(counts[:, 0].sum()) + 1
        # A number costs itself, more if it is of everyone, and nothing where it is hidden.
        self._price = np.where(counts > 0, counts, threshold)
        self._price[:, 0] += self._whole
        self._price[small] = 0

    def protect(self, others: Alternatives) -> None:
        """Hide what would be another number, for one small number after the other."""
        safe = np.zeros(self.hidden.shape, np.bool_)
        cells = np.argwhere(self._small)
        # Everyone's first: what they hide is free for the groups. Then the largest, which often
        # protects others too.
        order = np.lexsort((-self._counts[self._small], cells[:, 1] > 0))
        for row, column in cells[order].tolist():
            if safe[row, column]:
                continue
            way, columns = self._cheapest(others, row, column)
            place = np.ix_(list(way.rows), np.flatnonzero(columns))
            self.hidden[place] = safe[place] = True
            self._price[place] = 0
            self.tells_of_asked |= self._crosses(way)

    def _cheapest(self, others: Alternatives, row: int, column: int) -> tuple[Way, Mask]:
        """There always is a way: somebody who gave the answer might not have answered at all."""
        found = []
        for place, way in enumerate(others.ways[row]):
            if (world := others.cheapest(way, self._price, column)) is not None:
                cost, columns = world
                crossing = self._crosses(way) * self._whole * _CROSSING
                found.append((cost + crossing, place, way, columns))
        _, _, way, columns = min(found, key=lambda each: each[:2])
        return way, columns

    def _crosses(self, way: Way) -> bool:
        """Whether others would have been asked what follows."""
        return any(0 < len(lines & set(way.rows)) < 2 for lines in self._conditions)  # noqa: PLR2004


def _taken_apart(
    tables: Sequence[Table], small: Cells, hidden: Cells, threshold: int
) -> list[Disclosure]:
    found, start = [], 1
    for table in tables:
        columns = [0, *range(start, start + len(table.columns) - 1)]
        start += len(table.columns) - 1
        found.append(_disclosure(table, small[:, columns], hidden[:, columns], threshold))
    return found


def _disclosure(table: Table, small: Cells, hidden: Cells, threshold: int) -> Disclosure:
    """The same for one table, with the lines that follow from those hidden."""
    last = len(table.rows)
    reasons = np.zeros((last + len(Line), len(table.columns)), np.int8)
    protecting = np.where(hidden, Reason.PROTECTS, Reason.SHOWN)
    reasons[: last + 1] = np.where(small, Reason.SMALL, protecting)
    several = table.question.type is QuestionType.MULTIPLE
    reasons[last + Line.ANSWERED] = protecting[last]
    reasons[last + Line.ANSWERS_GIVEN] = (
        protecting[:last].max(axis=0) if several else protecting[last]
    )
    return Disclosure(table, reasons, threshold)


def _only_size(table: Table, threshold: int) -> Disclosure:
    reasons = np.full((len(table.rows) + len(Line), len(table.columns)), Reason.PROTECTS, np.int8)
    reasons[len(table.rows) + Line.SIZE] = Reason.SHOWN
    return Disclosure(table, reasons, threshold)
