"""Someone who sees a table with hidden numbers and tries every way to fill them in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from klviewer.survey.disclosure import Disclosure, Line
from klviewer.survey.division import Kind
from klviewer.survey.questionnaire import QuestionType

Number = tuple[int, int]
Values = dict[Number, int]
Ranges = dict[Number, tuple[int, int]]


@dataclass(frozen=True)
class Rule:
    """Something that always holds between numbers: a weighted sum is nothing, or not below."""

    weights: tuple[tuple[Number, int], ...]
    is_equal: bool


@dataclass(frozen=True)
class Puzzle:
    """What is shown, what is not, and what always holds."""

    shown: Values
    unknown: tuple[Number, ...]
    rules: tuple[Rule, ...]
    most: int

    def possible(self, number: Number, enough: int = 2) -> list[int]:
        """Values a hidden number can have, at most so many of them."""
        found: list[int] = []
        for value in range(self.most + 1):
            if len(found) < enough and self._can_be(number, value):
                found.append(value)
        return found

    def _can_be(self, number: Number, value: int) -> bool:
        """Whether the others can be filled in when this one is so."""
        return self._ranges is not None and any(self._fillings(self._ranges, number, value))

    def _fillings(self, ranges: Ranges, number: Number, value: int) -> Iterator[Ranges]:
        """Every filling in, one unknown after the other, each held to all the rules."""
        low, high = ranges[number]
        if not low <= value <= high:
            return
        ranges = {**ranges, number: (value, value)}
        if not _narrow(ranges, self._rules_of, self._rules_of[number]):
            return
        left = [each for each in self.unknown if ranges[each][0] < ranges[each][1]]
        if not left:
            yield ranges
            return
        following = min(left, key=lambda each: ranges[each][1] - ranges[each][0])
        low, high = ranges[following]
        for other in range(low, high + 1):
            yield from self._fillings(ranges, following, other)

    @cached_property
    def _rules_of(self) -> dict[Number, list[Rule]]:
        """The rules in which a number stands."""
        found: dict[Number, list[Rule]] = {each: [] for each in (*self.unknown, *self.shown)}
        for rule in self.rules:
            for number, _ in rule.weights:
                found[number].append(rule)
        return found

    @cached_property
    def _ranges(self) -> Ranges | None:
        """What every number can be as far as each rule alone tells; nothing if none can."""
        ranges = dict.fromkeys(self.unknown, (0, self.most))
        ranges |= {number: (value, value) for number, value in self.shown.items()}
        return ranges if _narrow(ranges, self._rules_of, self.rules) else None


def _narrow(ranges: Ranges, rules_of: dict[Number, list[Rule]], rules: Iterable[Rule]) -> bool:
    """Narrow the ranges until no rule narrows any; whether they can all be kept.

    Args:
        ranges: of every number; changed.
        rules_of: the rules in which a number stands.
        rules: those to begin with.
    """
    waiting = dict.fromkeys(rules)
    while waiting:
        rule, _ = waiting.popitem()
        for number, (low, high) in _bounds(rule, ranges):
            if low > high:
                return False
            if (low, high) != ranges[number]:
                ranges[number] = low, high
                waiting |= dict.fromkeys(rules_of[number])
    return True


def _bounds(rule: Rule, ranges: Ranges) -> list[tuple[Number, tuple[int, int]]]:
    """What a rule leaves of the range of each of its numbers."""
    ends = [ranges[number] for number, _ in rule.weights]
    lows = [w * end[w < 0] for (_, w), end in zip(rule.weights, ends, strict=True)]
    highs = [w * end[w > 0] for (_, w), end in zip(rule.weights, ends, strict=True)]
    least, largest = sum(lows), sum(highs)
    found = []
    for (number, weight), (low, high), own_low, own_high in zip(
        rule.weights, ends, lows, highs, strict=True
    ):
        # weight * x >= -(the most of the others), and for equals <= -(the least).
        others_most, others_least = largest - own_high, least - own_low
        if weight > 0:
            floor, ceiling = -(others_most // weight), -others_least // weight
        else:
            floor, ceiling = -(-others_least // -weight), others_most // -weight
        lowest = max(low, floor) if rule.is_equal or weight > 0 else low
        highest = min(high, ceiling) if rule.is_equal or weight < 0 else high
        found.append((number, (lowest, highest)))
    return found


def puzzle(disclosure: Disclosure) -> Puzzle:
    """What a table shows, read anew from what it is: people in rows and columns."""
    table = disclosure.table
    last = len(table.rows)
    base = last + len(Line)
    rest = len(table.columns)
    several = table.question.type is QuestionType.MULTIPLE
    numbers = _numbers(disclosure)
    shown = {
        (row, column): int(numbers[row, column])
        for row in range(base)
        for column in range(rest)
        if not disclosure.reasons[row, column]
    }
    for column in range(rest):
        if not disclosure.hides_base(column):
            shown[base, column] = int(table.base[column])
    rules = [*_across(disclosure, base + 1), *_down(table.rows, rest + 1, several)]
    if not table.size[0] - table.base[0]:
        shown |= {(last + Line.NOT_ASKED, column): 0 for column in range(rest + 1)}
    every = [(row, column) for row in range(base + 1) for column in range(rest + 1)]
    unknown = tuple(number for number in every if number not in shown)
    return Puzzle(shown, unknown, tuple(rules), int(numbers.max()) + 2)


def _numbers(disclosure: Disclosure) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    table = disclosure.table
    silent, unasked = table.base - table.answered, table.size - table.base
    given = table.counts.sum(axis=0)
    return np.vstack([table.counts, silent, unasked, table.answered, table.size, given])


def _across(disclosure: Disclosure, lines: int) -> Iterator[Rule]:
    """Everyone is the columns together, and those in none of them; parts may overlap."""
    table = disclosure.table
    rest = len(table.columns)
    columns = range(1, rest)
    parts = [c for c in columns if table.columns[c].kind is Kind.PART] if table.overlapping else []
    apart = [column for column in columns if column not in parts]
    for row in range(lines):
        yield _equal([(row, 0)], [*((row, c) for c in apart), (row, rest)])
        for column in parts:
            yield _at_least([(row, rest)], [(row, column)])
        if parts:
            yield _at_least([(row, column) for column in parts], [(row, rest)])


def _down(rows: Sequence[object], columns: int, several: bool) -> Iterator[Rule]:
    last = len(rows)
    base = last + len(Line)

    def line(which: Line, column: int) -> Number:
        return last + which, column

    for column in range(columns):
        choices = [(row, column) for row in range(last)]
        answered, given = line(Line.ANSWERED, column), line(Line.ANSWERS_GIVEN, column)
        silent, unasked = line(Line.NOT_ANSWERED, column), line(Line.NOT_ASKED, column)
        yield _equal([given], choices)
        yield _equal([(base, column)], [answered, silent])
        yield _equal([line(Line.SIZE, column)], [(base, column), unasked])
        if several:
            yield _at_least([given], [answered])
            for choice in choices:
                yield _at_least([answered], [choice])
        else:
            yield _equal([given], [answered])


def _equal(one: list[Number], other: list[Number]) -> Rule:
    return Rule((*((n, 1) for n in one), *((n, -1) for n in other)), True)


def _at_least(more: list[Number], less: list[Number]) -> Rule:
    return Rule((*((n, 1) for n in more), *((n, -1) for n in less)), False)
