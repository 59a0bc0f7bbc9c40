"""Disclosure control: which numbers of a table to hide, so that no small count shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.division import Kind
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.suppression import (
    NEVER,
    UNLIMITED,
    Cells,
    Grid,
    UnprotectedError,
    protect,
)
from klviewer.survey.table import Table
from klviewer.survey.tally import Counts

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


def disclose(
    table: Table, threshold: int = THRESHOLD, elsewhere: Cells | None = None
) -> Disclosure:
    """Decide what of a table to hide.

    A count of answers that is at least one and under the threshold is hidden. Zero is shown: it
    points at nobody. It may yet be hidden to protect another, so a hidden cell says neither
    that there is someone nor that there is nobody. How many did not answer, were not asked, or
    stand in a region tells no one's answer, however few; they are hidden only to protect. In a
    table across another question every column is itself an answer, so there they are counts of
    answers too.

    What protects is chosen so that every hidden number has at least two possible values for
    whoever knows everything that is shown, how tables are made, and that counts are whole and
    not negative. Other tables of the same answers are not considered.

    Args:
        table: of a closed question.
        threshold: the least count that is shown; 1 hides nothing.
        elsewhere: shape (choices + 1, columns); counts of the choices, and of those without an
            answer, that other tables of the same answers hide, and so this one, too.
    """
    numbers = _numbers(table)
    small = _sensitive(table, numbers, threshold)
    sensitive = small.copy()
    if elsewhere is not None:
        sensitive[: len(elsewhere)] |= elsewhere
    if not sensitive.any():
        return Disclosure(table, np.zeros(numbers.shape, np.int8), threshold)
    hides = _hidden_in_columns if _by_columns(table) else _hidden_in_rings
    try:
        hidden = hides(table, numbers, sensitive, threshold)
    except UnprotectedError:
        hidden = _all_hidden(table, numbers)
    _hide_derived(table, hidden)
    reasons = np.where(small, Reason.SMALL, np.where(hidden, Reason.PROTECTS, Reason.SHOWN))
    return Disclosure(table, reasons.astype(np.int8), threshold)


def _by_columns(table: Table) -> bool:
    """Whether numbers are protected column by column, because they do not simply add up."""
    several = table.question.type is QuestionType.MULTIPLE
    return table.overlapping or (several and table.by is not None)


def _numbers(table: Table) -> Counts:
    missing, unasked = table.base - table.answered, table.size - table.base
    given = table.counts.sum(axis=0)
    return np.vstack([table.counts, missing, unasked, table.answered, table.size, given])


def _sensitive(table: Table, numbers: Counts, threshold: int) -> Cells:
    small = (numbers > 0) & (numbers < threshold)
    tells = np.zeros_like(small)
    tells[: len(table.rows)] = True
    if table.by is not None:
        parts = [place for place, head in enumerate(table.columns) if head.kind is Kind.PART]
        tells[:, parts] = True
    # How many answers were given, and how many answered, are sums that are hidden with the rest.
    last = len(table.rows)
    tells[[last + Line.ANSWERED, last + Line.ANSWERS_GIVEN]] = False
    return small & tells


def _hidden_in_rings(table: Table, numbers: Counts, sensitive: Cells, threshold: int) -> Cells:
    """Hide what is sensitive and what protects it, where every line adds up."""
    columns = list(range(1, len(table.columns)))
    rest = numbers[:, 0] - numbers[:, columns].sum(axis=1)
    # Those in none of the columns are one too, known by what is missing though never shown.
    has_rest = not columns or bool(rest[len(table.rows) + Line.SIZE])
    full = np.column_stack([numbers[:, columns], *([rest] if has_rest else []), numbers[:, 0]])
    low, high = _limits(table, full)
    rows, places = _adding_up(table), [*range(len(columns)), full.shape[1] - 1]
    price = _prices(table, full[rows], threshold)
    if has_rest:
        price[:, len(columns)] = 0
    small = np.zeros(price.shape, np.bool_)
    small[:, places] = sensitive[np.ix_(rows, [*columns, 0])]
    found = protect(Grid(full[rows], low[rows], high[rows], price), small)
    hidden = np.zeros_like(sensitive)
    hidden[np.ix_(rows, [*columns, 0])] = found[:, places]
    return hidden


def _adding_up(table: Table) -> list[int]:
    """The lines that add up to the last of them."""
    last = len(table.rows)
    choices = list(range(last))
    if table.question.type is QuestionType.MULTIPLE:
        return [*choices, last + Line.ANSWERS_GIVEN]
    return [*choices, last + Line.NOT_ANSWERED, last + Line.NOT_ASKED, last + Line.SIZE]


def _hidden_in_columns(table: Table, numbers: Counts, sensitive: Cells, threshold: int) -> Cells:
    """Hide whole columns, two at least, and of everyone what is small and one number more.

    Whoever stands in one hidden column could as well stand in another, and whoever gave a
    hidden answer another: nothing that is shown would differ. A line that is nothing in all
    hidden columns stays.
    """
    hidden = np.zeros_like(sensitive)
    hidden[:, 0] = _hidden_of_everyone(table, numbers, sensitive[:, 0], threshold)
    for family in _families(table):
        whole = [place for place in family if sensitive[:, place].any()]
        if len(whole) == 1:
            others = [place for place in family if place not in whole]
            size = numbers[len(table.rows) + Line.SIZE]
            whole.append(_cheapest(others, size, threshold))
        lines: Cells = np.greater(numbers[:, whole].sum(axis=1), 0)
        if lines[len(table.rows) + Line.ANSWERED]:
            lines |= hidden[:, 0]
        hidden[:, whole] = lines[:, np.newaxis]
    return hidden


def _families(table: Table) -> tuple[list[int], ...]:
    """Columns that anyone in one could stand in instead of another.

    Who stands in a part that is shown too cannot have left the question that divides out.
    """
    columns = range(1, len(table.columns))
    if not table.overlapping:
        return (list(columns),)
    parts = [place for place in columns if table.columns[place].kind is Kind.PART]
    return parts, [place for place in columns if place not in parts]


def _hidden_of_everyone(table: Table, numbers: Counts, small: Cells, threshold: int) -> Cells:
    hidden = small.copy()
    if not small.any():
        return hidden
    several = table.question.type is QuestionType.MULTIPLE
    lines = range(len(table.rows) + (not several))  # the last is those who did not answer
    if np.count_nonzero(small) == 1:
        others = [line for line in lines if not small[line]]
        hidden[_cheapest(others, numbers[:, 0], threshold)] = True
    hidden[len(table.rows) + Line.ANSWERS_GIVEN] |= several
    return hidden


def _cheapest(places: list[int], values: Counts, threshold: int) -> int:
    """The place whose number is missed least.

    Raises:
        UnprotectedError: there are no places.
    """
    if not places:
        raise UnprotectedError
    return min(places, key=lambda place: int(values[place]) or threshold)


def _all_hidden(table: Table, numbers: Counts) -> Cells:
    """Only how many there are, and were asked, is left of the table."""
    last = len(table.rows)
    hidden = np.ones(numbers.shape, np.bool_)
    outside = [last + Line.NOT_ASKED, last + Line.SIZE]
    hidden[outside, 0 if table.by else slice(None)] = False
    hidden[~numbers.any(axis=1)] = False
    return hidden


def _prices(table: Table, values: Counts, threshold: int) -> Counts:
    """What hiding each number costs: itself, more if it is a total, and a zero as the threshold.

    How many answers were given costs least. How many there are in a region is no secret, so
    hiding it would protect nothing.
    """
    weight = int(values[-1, -1]) + 1
    price = np.where(values > 0, values, threshold)
    price[:, -1] += weight
    if table.question.type is QuestionType.MULTIPLE:
        price[-1] = 1
    else:
        price[-1] = NEVER if table.by is None else price[-1] + weight
        price[-1, -1] = NEVER
    return np.asarray(price, dtype=np.int64)


def _limits(table: Table, full: Counts) -> tuple[Counts, Counts]:
    """The least and the most that anyone knows each number to be, whatever is hidden."""
    low, high = np.zeros_like(full), np.full_like(full, UNLIMITED)
    last = len(table.rows)
    if not full[last + Line.NOT_ASKED, -1]:
        high[last + Line.NOT_ASKED] = 0
    if table.question.type is QuestionType.MULTIPLE:
        answered, given = full[last + Line.ANSWERED], full[last + Line.ANSWERS_GIVEN]
        high[:last] = answered
        # Who answers gives at least one answer, unless there is a way to say “none of them”.
        low[last + Line.ANSWERS_GIVEN] = np.where(given >= answered, answered, 0)
    return low, high


def _hide_derived(table: Table, hidden: Cells) -> None:
    """Of one answer each, those who answered follow from the other lines."""
    if table.question.type is QuestionType.MULTIPLE:
        return
    last = len(table.rows)
    silent = [last + Line.NOT_ANSWERED, last + Line.NOT_ASKED, last + Line.SIZE]
    hidden[[last + Line.ANSWERED, last + Line.ANSWERS_GIVEN]] = hidden[silent].any(axis=0)
