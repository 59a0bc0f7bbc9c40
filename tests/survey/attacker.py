"""Someone who sees a table with hidden numbers and tries every way to fill them in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.disclosure import Disclosure, Line
from klviewer.survey.division import Kind
from klviewer.survey.questionnaire import QuestionType

Number = tuple[int, int]
Values = dict[Number, int]


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

    def solutions(self, fixed: Values) -> bool:
        """Whether the unknown can be filled in with these among them."""
        return next(_fillings(self, {**self.shown, **fixed}), None) is not None

    def possible(self, number: Number, enough: int = 2) -> list[int]:
        """Values a hidden number can have, at most so many of them."""
        found: list[int] = []
        for value in range(self.most + 1):
            if len(found) < enough and self.solutions({number: value}):
                found.append(value)
        return found


def _fillings(puzzle: Puzzle, known: Values) -> Iterator[Values]:
    """Every filling in, one unknown after the other, each held to all the rules."""
    ranges = _narrowed(puzzle, known)
    if ranges is None:
        return
    left = [number for number in puzzle.unknown if ranges[number][0] < ranges[number][1]]
    if not left:
        yield {number: low for number, (low, _) in ranges.items()}
        return
    number = min(left, key=lambda each: ranges[each][1] - ranges[each][0])
    low, high = ranges[number]
    for value in range(low, high + 1):
        yield from _fillings(puzzle, {**known, number: value})


def _narrowed(puzzle: Puzzle, known: Values) -> dict[Number, tuple[int, int]] | None:
    """The range of every number that the rules leave; None where they contradict each other."""
    ranges = dict.fromkeys(puzzle.unknown, (0, puzzle.most))
    ranges |= {number: (value, value) for number, value in known.items()}
    changed = True
    while changed:
        changed = False
        for rule in puzzle.rules:
            lows = [w * ranges[n][0 if w > 0 else 1] for n, w in rule.weights]
            highs = [w * ranges[n][1 if w > 0 else 0] for n, w in rule.weights]
            least, largest = sum(lows), sum(highs)
            if largest < 0 or (rule.is_equal and least > 0):
                return None
            for place, (number, weight) in enumerate(rule.weights):
                low, high = ranges[number]
                # weight * x >= -(the most of the others), and for equals <= -(the least).
                others_most, others_least = largest - highs[place], least - lows[place]
                if weight > 0:
                    low = max(low, -(others_most // weight))
                    high = min(high, -others_least // weight) if rule.is_equal else high
                else:
                    high = min(high, others_most // -weight)
                    low = max(low, -(-others_least // -weight)) if rule.is_equal else low
                if low > high:
                    return None
                if (low, high) != ranges[number]:
                    ranges[number] = (low, high)
                    changed = True
                    break
    return ranges


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
