"""Shares of a table: by column, by row, of all, and of the answers given."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.division import Kind
from klviewer.survey.table import Table
from klviewer.survey.tally import Counts

Shares = NDArray[np.float64]


class ShareOf(StrEnum):
    """What a share is a share of.

    By column: those in the column who were asked, or those who answered, or the answers they
    gave, which differ where each may give several. By row: those who gave the row's answer. Of
    all: those who answered both what the rows and what the columns tell.
    """

    ASKED = "asked"
    ANSWERED = "answered"
    ANSWERS_GIVEN = "answers-given"
    ROW = "row"
    ALL = "all"


_BY_COLUMN = {
    ShareOf.ASKED: lambda table: table.base,
    ShareOf.ANSWERED: lambda table: table.answered,
    ShareOf.ANSWERS_GIVEN: lambda table: table.counts.sum(axis=0),
}


def shares(table: Table, of: ShareOf) -> Shares:
    """Every share of a table.

    By row and of all, only those whose column is known are counted, in the first column too,
    so that the parts sum to it. Those who did not answer, or were not asked, what the columns
    tell have counts and no such share: they are told apart, and are no answer.

    Args:
        table: of any question.
        of: what the shares are of.

    Returns:
        Shape (rows, columns), between 0 and 1; NaN where there is nothing to be a share of.
    """
    if of in _BY_COLUMN:
        return _divided(table.counts, _BY_COLUMN[of](table))
    counts = table.counts.copy()
    counts[:, 0] = known(table, table.counts)
    whole = counts[:, :1] if of is ShareOf.ROW else known(table, table.answered)
    found = _divided(counts, np.broadcast_to(whole, counts.shape))
    found[:, _rest(table)] = np.nan
    return found


def known(table: Table, values: Counts) -> Counts:
    """How many of everyone have a column of their own.

    Args:
        table: with its columns.
        values: shape (…, columns); counts of the table.

    Returns:
        Shape (…,).
    """
    rest = values[..., _rest(table)].sum(axis=-1)
    return np.asarray(values[..., 0] - rest, dtype=np.int64)


def _rest(table: Table) -> list[int]:
    outside = (Kind.NOT_ANSWERED, Kind.NOT_ASKED, Kind.UNKNOWN, Kind.NO_RESPONSE)
    return [place for place, heading in enumerate(table.columns) if heading.kind in outside]


def _divided(counts: Counts, wholes: Counts) -> Shares:
    found = np.full(counts.shape, np.nan)
    np.divide(counts, wholes, out=found, where=wholes > 0)
    return found
