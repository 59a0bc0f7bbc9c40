"""Disclosure control of one question divided in several ways at once, as by region and by group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.alternatives import Alternatives, alternatives
from klviewer.survey.asked_on import Conditions, conditions, crosses, deciding
from klviewer.survey.disclosure import Disclosure, Line, Reason
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.table import Group, Table, tabulate
from klviewer.survey.tally import Cells, Counts


@dataclass(frozen=True, eq=False)
class LinkedDisclosure:
    """What is hidden of a question, the same in every table of it.

    Args:
        tables: one per way of dividing, in the order they were given.
        of_asked: shape (columns,), everyone and then the tables' other columns; where it would
            give something away how many were asked the questions that depend on this one.
    """

    tables: tuple[Disclosure, ...]
    of_asked: Mask


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
    tables. Where others would have been asked a question that follows, its columns are hidden.

    Args:
        responses: of the question's area.
        question: closed, with choices.
        among: shape (rows,); the rows to count, all of them counted.
        divisions: the groups of each table beside everyone; at least one, which may be empty.
        threshold: the least count that is shown; 1 hides nothing.
    """
    tables = tuple(tabulate(responses, question, among, groups) for groups in divisions)
    counts = _side_by_side(tables)
    search = _Search(counts, threshold, conditions(responses.area, question))
    before = deciding(responses.area, question) if threshold > 1 else None
    if before is not None:
        decided = disclose_together(responses, before, among, divisions, threshold)
        search.hide_columns(decided.of_asked)
    if search.small.any():
        groups = [group for division in divisions for group in division]
        members = np.stack([among, *(among & group.members for group in groups)], axis=1)
        search.protect(alternatives(responses, question, members))
    return LinkedDisclosure(tuple(_taken_apart(tables, search, threshold)), search.of_asked)


def _side_by_side(tables: Sequence[Table]) -> Counts:
    """The choices, then those without an answer; everyone first, then the tables' columns."""
    whole = [np.vstack([table.counts, table.base - table.answered]) for table in tables]
    return np.hstack([whole[0][:, :1], *(part[:, 1:] for part in whole)])


class _Search:
    """Finds for every small number the cheapest other way to have answered.

    Under the lines of the table stands one more, which is hidden where others would have been
    asked what follows.
    """

    def __init__(self, counts: Counts, threshold: int, conditions: Conditions) -> None:
        sizes = counts.sum(axis=0, keepdims=True)
        self._counts = np.vstack([counts, sizes])
        self._conditions = conditions
        self.small = np.zeros(self._counts.shape, np.bool_)
        self.small[:-2] = (counts[:-1] > 0) & (counts[:-1] < threshold)
        self.hidden: Cells = self.small.copy()
        self.without_base: Mask = np.zeros(counts.shape[1], np.bool_)
        # A number costs itself, more if it is of everyone, and nothing where it is hidden.
        self._price = np.where(self._counts > 0, self._counts, threshold)
        self._price[:, 0] += int(sizes[0, 0]) + 1

    @property
    def of_asked(self) -> Mask:
        """The columns in which others would have been asked what follows; shape (columns,)."""
        found: Mask = self.hidden[-1]
        return found

    def hide_columns(self, columns: Mask) -> None:
        """Hide all that is in some columns; all there is where everyone's is among them."""
        self.without_base = columns | columns[0]
        self.hidden[:, self.without_base] = True

    def protect(self, others: Alternatives) -> None:
        """Hide what would be another number, for one small number after the other."""
        safe = np.zeros(self.hidden.shape, np.bool_)
        cells = np.argwhere(self.small)
        # Everyone's first: what they hide is free for the groups. Then the largest, which often
        # protects others too.
        order = np.lexsort((-self._counts[self.small], cells[:, 1] > 0))
        for row, column in cells[order].tolist():
            if not safe[row, column]:
                lines, columns = self._cheapest(others, row, column)
                for line in lines:
                    self.hidden[line, columns] = safe[line, columns] = True

    def _cheapest(self, others: Alternatives, row: int, column: int) -> tuple[list[int], Mask]:
        """The lines and columns that change in the cheapest world.

        There always is one: somebody who gave the answer might not have answered at all.
        """
        price = np.where(self.hidden, 0, self._price)
        found = []
        for place, way in enumerate(others.ways[row]):
            crossed = crosses(self._conditions, way.rows)
            lines = [*way.rows, *([len(price) - 1] if crossed else [])]
            world = others.cheapest(way, price[lines].sum(axis=0), column)
            if world is not None:
                cost, columns = world
                found.append((cost, place, lines, columns))
        _, _, lines, columns = min(found, key=lambda each: each[:2])
        return lines, columns


def _taken_apart(tables: Sequence[Table], search: _Search, threshold: int) -> Iterator[Disclosure]:
    start = 1
    for table in tables:
        columns = [0, *range(start, start + len(table.columns) - 1)]
        start += len(table.columns) - 1
        found = _disclosure(
            table, search.small[:-1, columns], search.hidden[:-1, columns], threshold
        )
        line = len(table.rows) + Line.NOT_ASKED
        found.reasons[line] = search.without_base[columns] * Reason.PROTECTS
        yield found


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
