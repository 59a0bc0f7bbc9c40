"""What of a table is hidden, so that no small count shows, and why.

A count of answers that is at least one and under the threshold is hidden. Zero is shown: it
points at nobody. It may yet be hidden to protect another, so a hidden number says neither that
there is someone nor that there is nobody. How many did not answer, were not asked, or stand in a
region tells no one's answer, however few; they are hidden only to protect. In a table across
another question every column is itself an answer, so there they are counts of answers too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.table import Table

THRESHOLD = 5
"""The least count that is shown, unless another is chosen."""


class Reason(IntEnum):
    """Why a number is hidden."""

    SHOWN = 0
    SMALL = 1
    PROTECTS = 2  # a small one could be worked out from it


class Line(IntEnum):
    """The lines of a table below its choices, counted from the last choice."""

    NOT_ANSWERED = 0
    NOT_ASKED = 1
    ANSWERED = 2
    SIZE = 3
    ANSWERS_GIVEN = 4


@dataclass(frozen=True, eq=False)
class Disclosure:
    """What of a table is hidden, and why.

    A share is hidden with its count, and a share of a base that is hidden is hidden too.

    Args:
        table: what was counted.
        reasons: shape (choices + 5, columns), values of `Reason`; the choices, then the lines.
        threshold: the least count that is shown.
    """

    table: Table
    reasons: NDArray[np.int8]
    threshold: int = THRESHOLD

    def reason(self, row: int, column: int = 0) -> Reason:
        """Why the count of a choice is hidden, if it is."""
        return Reason(int(self.reasons[row, column]))

    def line(self, line: Line, column: int = 0) -> Reason:
        """Why a number below the choices is hidden, if it is."""
        return Reason(int(self.reasons[len(self.table.rows) + line, column]))

    def hides_base(self, column: int = 0) -> bool:
        """Whether the number of those asked would give something away."""
        return bool(self.line(Line.SIZE, column) or self.line(Line.NOT_ASKED, column))

    def shows_sum(self, rows: Sequence[int]) -> bool:
        """Whether the sum of some choices, among everyone, gives no hidden count away.

        Where it holds none of what is hidden, or all of it: the sum of all that is hidden is
        known from those asked and what is shown.
        """
        among = self.reasons[: len(self.table.rows) + 1, 0] > 0  # the last is those without answer
        held = int(among[list(rows)].sum())
        return not held or (held == int(among.sum()) and not self.hides_base())

    @property
    def hides_anything(self) -> bool:
        """Whether the table is not shown whole."""
        return bool(self.reasons.any())


def shown_whole(table: Table) -> Disclosure:
    """A table of which nothing is hidden."""
    shape = len(table.rows) + len(Line), len(table.columns)
    return Disclosure(table, np.zeros(shape, np.int8), 1)
