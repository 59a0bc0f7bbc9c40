"""Other ways in which the same respondents could have answered two questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.answered_lines import ABSENT, AnsweredLines
from klviewer.survey.disclosure import Line
from klviewer.survey.responses import Mask
from klviewer.survey.tally import Cells, Counts

_MOST_KINDS = 100
"""Of the respondents who could have answered as another did, so many kinds are tried."""

_LARGEST_KEY = 1 << 62
_SUMS = (Line.ANSWERED, Line.ANSWERS_GIVEN)

World = tuple[Mask, Mask]
"""The lines of both questions in which numbers are others."""

Costed = tuple[int, World]
Kinds = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number of a question's own tables that must be another.

    Args:
        line: the answer.
        division: by what the table is divided, None for everyone.
        place: the part of it.
        is_small: whether it is hidden for its own sake.
    """

    line: int
    division: int | None = None
    place: int = 0
    is_small: bool = False

    def among(self, lines: AnsweredLines) -> Mask:
        """Who stands there; shape (respondents,)."""
        if self.division is None:
            return np.ones(len(lines.counts), np.bool_)
        return np.asarray(lines.places[:, self.division] == self.place)


@dataclass(frozen=True, eq=False)
class CrossedWorlds:
    """Finds ways to have answered otherwise that neither question's own tables show.

    Args:
        one: how the kinds of respondents answered a question; the commonest kinds first.
        other: how they answered another.
        numbers: shape (lines of the one, lines of the other); the crossed table.
        price: its shape; what it costs to hide a number.
        connected: whether who was asked the one may depend on the other, or on what it does.
    """

    one: AnsweredLines
    other: AnsweredLines
    numbers: Counts
    price: Counts
    connected: bool

    @property
    def some_are_absent(self) -> bool:
        """Whether somebody sent no response where one of the questions was put."""
        return bool(self.one.of(ABSENT).any() or self.other.of(ABSENT).any())

    def turned(self) -> "CrossedWorlds":
        """The same with the questions in each other's place."""
        return CrossedWorlds(self.other, self.one, self.numbers.T, self.price.T, self.connected)

    def own(self, target: OwnNumber, hidden: Cells) -> World | None:
        """The cheapest world in which a number of the one's own tables is another.

        Args:
            target: it is hidden there.
            hidden: shape (lines of the one, lines of the other); what costs nothing any more.
        """
        price, there = np.where(hidden, 0, self.price), target.among(self.one)
        found = [*self._answering(target.line, there, price)]
        if target.division is not None and not any(cost == 0 for cost, _ in found):
            gave = self.one.counts[:, target.line] > 0
            pairs = (_pairs(there & gave, ~there & ~gave), _pairs(there & ~gave, ~there & gave))
            whole = [way for pair in pairs for way in self._changing_places(*pair)]
            found += whole
            for pair in () if whole else pairs:
                found += self._exchanging(target.line, *pair, price)
        return _cheapest(found)

    def crossed(self, row: int, column: int, hidden: Cells) -> World | None:
        """The cheapest world in which a number of the crossed table is another.

        Args:
            row: a line of the one.
            column: a line of the other.
            hidden: shape (lines of the one, lines of the other); what costs nothing any more.
        """
        price, turned = np.where(hidden, 0, self.price), self.turned()
        here, there = self.one.counts[:, row] > 0, self.other.counts[:, column] > 0
        found = [*self._answering(row, there, price)]
        others = [*turned._answering(column, here, price.T)]
        for first, second in ((here & there, ~here & ~there), (here & ~there, ~here & there)):
            left, right = _pairs(first, second)
            found += self._exchanging(row, left, right, price)
            others += turned._exchanging(column, left, right, price.T)
        found += [(cost, (rows, columns)) for cost, (columns, rows) in others]
        return _cheapest(found)

    def _answering(self, line: int, among: Mask, price: Counts) -> Iterator[Costed]:
        """One answers the one question otherwise, where its own tables hide that."""
        if line > self.one.line(Line.NOT_ANSWERED):
            return
        for changed, could in self.one.ways(line):
            kinds = np.flatnonzero(could & among)[:_MOST_KINDS]
            if len(kinds):
                columns = self.other.counts[kinds] > 0
                cost = columns @ price[changed].sum(axis=0)
                best = int(np.argmin(cost))
                yield int(cost[best]), (changed, columns[best])

    def _changing_places(self, left: Kinds, right: Kinds) -> Iterator[Costed]:
        """Two answer both questions as the other: nothing in the crossed table is another."""
        possible = [next(lines.exchanges(left, right, 0))[1] for lines in (self.one, self.other)]
        if np.logical_and(*possible).any():
            rows, columns = (np.zeros(length, np.bool_) for length in self.numbers.shape)
            yield 0, (rows, columns)

    def _exchanging(self, line: int, left: Kinds, right: Kinds, price: Counts) -> Iterator[Costed]:
        """Two answer the one question as the other, in all or in one choice."""
        columns = self.other.counts[left] != self.other.counts[right]
        asked = self._asked_alike(left, right)
        for rows, can in self.one.exchanges(left, right, line):
            possible = np.flatnonzero(can & asked)
            if len(possible):
                cost = ((rows[possible] @ price) * columns[possible]).sum(axis=1)
                best = int(np.argmin(cost))
                place = possible[best]
                yield int(cost[best]), (rows[place], columns[place])

    def _asked_alike(self, left: Kinds, right: Kinds) -> Mask:
        """Of questions that depend on each other: whether both were asked the same of them."""
        found = np.ones(len(left), np.bool_)
        for lines in (self.one, self.other) if self.connected else ():
            unasked = lines.of(Line.NOT_ASKED)
            found &= unasked[left] == unasked[right]
        return found


def crossed_worlds(
    one: AnsweredLines, other: AnsweredLines, threshold: int, *, connected: bool
) -> CrossedWorlds:
    """The worlds of two questions.

    Args:
        one: how respondents answered a question.
        other: how the same respondents answered another.
        threshold: what it costs to hide that there is nobody.
        connected: whether who was asked the one may depend on the other, or on what it does.
    """
    places = np.where(one.places < 0, other.places, one.places)
    kinds, sizes = _kinds(one.counts, other.counts, places)
    numbers = (one.counts[kinds] * sizes[:, np.newaxis]).T @ other.counts[kinds]
    price = np.where(numbers > 0, numbers, threshold)
    price[[one.line(line) for line in _SUMS]] = 1  # sums are missed least
    price[:, [other.line(line) for line in _SUMS]] = 1
    first, second = (replace(lines, places=places).some(kinds) for lines in (one, other))
    return CrossedWorlds(first, second, numbers, price, connected)


def _kinds(*told: NDArray[np.integer[Any]]) -> tuple[Kinds, Counts]:
    """One of those who differ in nothing, the commonest first, and how many each stands for.

    What is told of each becomes one number, which is put in order far sooner than its parts.
    """
    columns = [column for part in told for column in part.T]
    key, size = np.zeros(len(told[0]), np.int64), 1
    for column in columns if len(key) else ():
        values = column - column.min()
        width = int(values.max()) + 1
        if size * width > _LARGEST_KEY:
            key = np.unique(key, return_inverse=True)[1].ravel()
            size = int(key.max()) + 1
        key, size = key * width + values, size * width
    _, first, sizes = np.unique(key, return_index=True, return_counts=True)
    order = np.lexsort((first, -sizes))
    return first[order], sizes[order]


def _pairs(first: Mask, second: Mask) -> tuple[Kinds, Kinds]:
    """Every one of the first with every one of the second, the commonest kinds of both."""
    ones, others = (np.flatnonzero(kinds)[:_MOST_KINDS] for kinds in (first, second))
    return np.repeat(ones, len(others)), np.tile(others, len(ones))


def _cheapest(found: Sequence[Costed]) -> World | None:
    """The first of those that cost least."""
    return min(found, key=lambda each: each[0])[1] if found else None
