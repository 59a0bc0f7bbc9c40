"""When normal is expected: the answers with a date, added up date by date."""

from dataclasses import dataclass

import numpy as np

from klviewer.survey.shares import Shares
from klviewer.survey.table import Table
from klviewer.survey.tally import Counts


@dataclass(frozen=True, eq=False)
class Cumulation:
    """How many expect it by each date.

    Args:
        table: the question's counts.
        dated: the rows with a date, earliest first.
        undated: the rows without, “cannot say” among them, in the order of the scale.
        counts: shape (dated rows, columns); how many expect it by that date.
    """

    table: Table
    dated: tuple[int, ...]
    undated: tuple[int, ...]
    counts: Counts

    @property
    def dates(self) -> tuple[str, ...]:
        """The ISO dates the rows reach."""
        return tuple(self.table.question.choices[row].by for row in self.dated)

    @property
    def shares(self) -> Shares:
        """Of those asked; shape (dated rows, columns), NaN where nobody was asked."""
        found = np.full(self.counts.shape, np.nan)
        np.divide(self.counts, self.table.base, out=found, where=self.table.base > 0)
        return found


def cumulated(table: Table) -> Cumulation:
    """Add up the answers of a scale of dates, in every column of the table."""
    choices = table.question.choices
    rows = range(len(table.rows))
    dated = tuple(sorted((row for row in rows if choices[row].by), key=lambda row: choices[row].by))
    undated = tuple(row for row in rows if not choices[row].by)
    return Cumulation(table, dated, undated, table.counts[list(dated)].cumsum(axis=0))
