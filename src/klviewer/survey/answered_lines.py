"""How each respondent counts in the table of a question, and which answers could be others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.asked_on import Conditions, conditions, crosses
from klviewer.survey.disclosure import Line, Reason
from klviewer.survey.division import Group, Heading, Kind
from klviewer.survey.linked_disclosure import LinkedDisclosure
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.tally import Cells, Counts

ABSENT = len(Line)
"""The line after those of a table: who sent no response to the area, or in the round."""

_LINES = {Kind.NOT_ANSWERED: Line.NOT_ANSWERED, Kind.NOT_ASKED: Line.NOT_ASKED}

Places = NDArray[np.intp]
Reasons = NDArray[np.int8]
Part = TypeVar("Part", Reasons, Mask)


@dataclass(frozen=True, eq=False)
class AnsweredLines:
    """How each respondent counts, and what of the question's own tables is hidden.

    Args:
        question: what was asked.
        counts: shape (respondents, choices + 6); the choices, the lines of `Line`, and ABSENT.
        places: shape (respondents, divisions); where each stands, -1 for nowhere.
        reasons: shape (choices + 6,), values of `Reason`; what is hidden of everyone in the
            question's own tables, and why.
        reasons_in: shape (parts, choices + 6) for each division; what of its parts.
        asks_on: whether it may be another number who was asked what follows.
        asks_on_in: shape (parts,) for each division; likewise.
        conditions: for each question that follows, the choices of those it was put to.
    """

    question: Question
    counts: Counts
    places: Places
    reasons: Reasons
    reasons_in: tuple[Reasons, ...]
    asks_on: bool
    asks_on_in: tuple[Mask, ...]
    conditions: Conditions

    def line(self, line: int) -> int:
        """Where a line of `Line`, or ABSENT, stands."""
        return len(self.question.choices) + line

    def place(self, heading: Heading) -> int:
        """Where the line stands that a column of a table holds."""
        if heading.kind is Kind.PART:
            return [choice.id for choice in self.question.choices].index(heading.id)
        return self.line(_LINES.get(heading.kind, ABSENT))

    def of(self, line: int) -> Counts:
        """How each counts in a line; shape (respondents,)."""
        found: Counts = self.counts[:, self.line(line)]
        return found

    @cached_property
    def hidden(self) -> Mask:
        """What is hidden of everyone; shape (choices + 6,)."""
        return np.greater(self.reasons, Reason.SHOWN)

    @cached_property
    def hidden_in(self) -> tuple[Cells, ...]:
        """What is hidden of the parts of each division; shape (parts, choices + 6)."""
        return tuple(np.greater(reasons, Reason.SHOWN) for reasons in self.reasons_in)

    @property
    def is_hidden(self) -> bool:
        """Whether not even how many were asked may be told."""
        return bool(self.hidden[self.line(Line.NOT_ASKED)])

    def some(self, respondents: Places) -> "AnsweredLines":
        """The same of some of them."""
        return replace(self, counts=self.counts[respondents], places=self.places[respondents])

    def ways(self, line: int) -> Iterator[tuple[Mask, Mask]]:
        """Ways to have answered otherwise that change a line, and nothing that is shown.

        Args:
            line: a choice, or those without an answer.

        Yields:
            The lines that change, shape (choices + 6,), and whose answer it could have been,
            shape (respondents,).
        """
        size, silent = len(self.question.choices), self.line(Line.NOT_ANSWERED)
        several = self.question.type is QuestionType.MULTIPLE
        gave, only = self.counts > 0, self.of(Line.ANSWERS_GIVEN) <= 1
        for other in [*range(size), silent]:
            if other == line:
                continue
            could, rows = gave[:, line] ^ gave[:, other], (line, other)
            if silent in rows:
                sums = (self.line(Line.ANSWERED), self.line(Line.ANSWERS_GIVEN))
                yield self._changed((*rows, *sums)), could & only & self._free(rows)
            else:
                yield self._changed(rows), could & self._free(rows)
        if several and line != silent:
            could = np.where(gave[:, line], ~only, self.of(Line.ANSWERED) > 0)
            changed = self._changed((line, self.line(Line.ANSWERS_GIVEN)))
            yield changed, could & self._free((line,))

    def _changed(self, lines: Sequence[int]) -> Mask:
        found = np.zeros(self.counts.shape[1], np.bool_)
        found[list(lines)] = True
        return found

    def _free(self, rows: tuple[int, ...]) -> Mask:
        """Who can change between some lines without anything shown being another."""
        crossed = crosses(self.conditions, rows)
        found = np.full(len(self.counts), self.hidden[list(rows)].all())
        found &= self.asks_on or not crossed
        for division, hidden in enumerate(self.hidden_in):
            at = self.places[:, division]
            inside = hidden[at][:, list(rows)].all(axis=1)
            inside &= self.asks_on_in[division][at] | (not crossed)
            found &= inside | (at < 0)
        return found

    def exchanges(self, left: Places, right: Places, line: int) -> Iterator[tuple[Cells, Mask]]:
        """Ways in which pairs of them could have answered as the other, in all or in one choice.

        Args:
            left: one of each pair, shape (pairs,); just one of the two is counted in the line.
            right: the other, likewise.
            line: in which numbers are to change.

        Yields:
            The lines in which they change places, shape (pairs, choices + 6), and whether
            nothing shown would be another, shape (pairs,).
        """
        differs = self.counts[left] != self.counts[right]
        crossed = (self._asked_on[left] != self._asked_on[right]).any(axis=1)
        could: Mask = self.of(ABSENT)[left] == self.of(ABSENT)[right]
        for division, hidden in enumerate(self.hidden_in):
            here, there = self.places[left, division], self.places[right, division]
            tells = (differs & ~(hidden[here] & hidden[there])).any(axis=1)
            tells |= crossed & ~self._hides_asked_on(division, here, there)
            could &= (here == there) | ~tells
        yield differs, could
        if self.question.type is QuestionType.MULTIPLE and line < len(self.question.choices):
            yield from self._in_one_choice(left, right, line)

    def _in_one_choice(
        self, left: Places, right: Places, line: int
    ) -> Iterator[tuple[Cells, Mask]]:
        """They change places in one of several choices, or in one against another."""
        gave, many = self.counts > 0, self.of(Line.ANSWERS_GIVEN) > 1
        both = (self.of(Line.ANSWERED)[left] > 0) & (self.of(Line.ANSWERED)[right] > 0)
        could = both & np.where(gave[left, line], many[left], many[right])
        ways = [((line, self.line(Line.ANSWERS_GIVEN)), could)]
        for other in range(len(self.question.choices)):
            if other != line:
                instead = (gave[left, other] != gave[right, other]) & (
                    gave[left, line] != gave[left, other]
                )
                ways.append(((line, other), instead))
        for rows, can in ways:
            changed = np.broadcast_to(self._changed(rows), (len(left), self.counts.shape[1]))
            yield changed, can & self._hides_exchange(left, right, rows)

    def _hides_exchange(self, left: Places, right: Places, rows: tuple[int, ...]) -> Mask:
        """Whether the own tables hide some lines wherever just one of two stands."""
        found = np.ones(len(left), np.bool_)
        crossed = crosses(self.conditions, rows)
        for division, hidden in enumerate(self.hidden_in):
            here, there = self.places[left, division], self.places[right, division]
            whole: Mask = np.all(hidden[:, list(rows)], axis=1)
            inside = whole[here] & whole[there]
            if crossed:
                inside &= self._hides_asked_on(division, here, there)
            found &= (here == there) | inside
        return found

    def _hides_asked_on(self, division: int, here: Places, there: Places) -> Mask:
        asks_on = self.asks_on_in[division]
        return asks_on[here] & asks_on[there]

    @property
    def _asked_on(self) -> Cells:
        """Who gave an answer on which each of the questions that follow was put."""
        gave = [(self.counts[:, sorted(asked)] > 0).any(axis=1) for asked in self.conditions]
        return np.stack(gave, axis=1) if gave else np.zeros((len(self.counts), 0), np.bool_)


def answered_lines(
    responses: AreaResponses,
    question: Question,
    rows: Places,
    found: LinkedDisclosure,
    divisions: Sequence[Sequence[Group]],
) -> AnsweredLines:
    """Tell how each respondent counts.

    Args:
        responses: of the question's area.
        question: a closed one.
        rows: shape (respondents,); the row of each, -1 for those without a response.
        found: what is hidden of the question's own tables.
        divisions: what these are divided by.
    """
    places = np.full((len(rows), len(divisions)), -1, np.intp)
    for division, groups in enumerate(divisions):
        for place, group in enumerate(groups):
            places[_at(group.members, rows), division] = place
    ends = np.cumsum([1, *map(len, divisions)])
    reasons = [np.append(each.reasons, np.zeros_like(each.reasons[:1]), 0) for each in found.tables]
    return AnsweredLines(
        question,
        _counts(responses, question, rows),
        places,
        reasons[0][:, 0],
        tuple(_or_none(each[:, 1:].T) for each in reasons),
        bool(found.of_asked[0]),
        tuple(_or_none(part) for part in np.split(found.of_asked, ends)[1:-1]),
        conditions(responses.area, question),
    )


def _or_none(parts: Part) -> Part:
    """The parts of a division; one of which nothing is hidden where there are none."""
    return parts if len(parts) else np.zeros((1, *parts.shape[1:]), parts.dtype)


def _counts(responses: AreaResponses, question: Question, rows: Places) -> Counts:
    answers, is_there = responses.closed(question), rows >= 0
    asked = _at(answers.asked, rows)
    answered = asked & _at(answers.answered, rows)
    chosen = [asked & _at(answers.chose(row), rows) for row in range(len(question.choices))]
    lines = (asked & ~answered, is_there & ~asked, answered, is_there)
    given = np.sum(chosen, axis=0, dtype=np.int64)
    return np.stack([*chosen, *lines, given, ~is_there], axis=1).astype(np.int64)


def _at(mask: Mask, rows: Places) -> Mask:
    """What holds of some rows; nothing of -1, which is the place of what is added at the end."""
    found: Mask = np.append(mask, False)[rows]
    return found
