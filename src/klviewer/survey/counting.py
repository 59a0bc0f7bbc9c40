"""Which of the rows count: doubles, partial answers, tests, and answers after the deadline."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.respondents import Completion, Mask, Respondents


class Which(StrEnum):
    """Which of a respondent's answers counts, where there are several."""

    LATEST_COMPLETE = "latest-complete"  # else the latest begun
    FIRST_COMPLETE = "first-complete"  # else the first begun
    LATEST = "latest"  # complete or not


@dataclass(frozen=True, slots=True, order=True)
class SentAnswer:
    """One of the answers a respondent has sent, named so that it is found again in a later file.

    Args:
        area: the area's id.
        respondent: its key.
        nth: its place among those the respondent has sent, from 1, in the order of the files.
    """

    area: str
    respondent: str
    nth: int


@dataclass(frozen=True, slots=True)
class CountingRule:
    """What counts in a round.

    Args:
        which: of several from the same respondent.
        partial: whether answers that were begun and not completed count.
        deadline: the last day answers were asked for, None where there was none.
        late: whether answers after the deadline count.
        chosen: answers that were chosen by hand; they count whatever the rest says.
        tests: answers that were marked as tests; they never count.
    """

    which: Which = Which.LATEST_COMPLETE
    partial: bool = True
    deadline: date | None = None
    late: bool = True
    chosen: tuple[SentAnswer, ...] = ()
    tests: tuple[SentAnswer, ...] = ()

    def choosing(self, answer: SentAnswer) -> "CountingRule":
        """The rule with an answer chosen by hand, in place of another from the respondent."""
        others = self.following(answer)
        return replace(others, chosen=tuple(sorted((*others.chosen, answer))))

    def following(self, answer: SentAnswer) -> "CountingRule":
        """The rule with nothing chosen for the answer's respondent, and the answer no test."""
        of = (answer.area, answer.respondent)
        chosen = tuple(kept for kept in self.chosen if (kept.area, kept.respondent) != of)
        tests = tuple(kept for kept in self.tests if kept != answer)
        return replace(self, chosen=chosen, tests=tests)

    def testing(self, answer: SentAnswer) -> "CountingRule":
        """The rule with an answer marked as a test."""
        chosen = tuple(kept for kept in self.chosen if kept != answer)
        tests = tuple(sorted({*self.tests, answer}))
        return replace(self, chosen=chosen, tests=tests)


DEFAULT_RULE = CountingRule()


class Outcome(IntEnum):
    """Whether a row counts, and why not."""

    EMPTY = 0  # nothing was answered
    COUNTS = 1
    SUPERSEDED = 2  # another from the same respondent counts
    PARTIAL = 3
    LATE = 4
    TEST = 5


Outcomes = NDArray[np.int8]


def late_rows(respondents: Respondents, deadline: date | None) -> Mask:
    """The rows with answers that came after the last day; shape (rows,)."""
    if deadline is None:
        return np.zeros(len(respondents), dtype=np.bool_)
    after = respondents.answered_at.astype("datetime64[D]") > np.datetime64(deadline, "D")
    return np.asarray(after & respondents.has_answers, dtype=np.bool_)


def outcomes(respondents: Respondents, area: str, rule: CountingRule) -> Outcomes:
    """Tell of every row whether it counts, one per respondent.

    Args:
        respondents: the rows.
        area: the id of their area.
        rule: what counts.

    Returns:
        Shape (rows,); values of `Outcome`.
    """
    found = np.where(respondents.has_answers, Outcome.COUNTS, Outcome.EMPTY).astype(np.int8)
    chosen = np.zeros(len(respondents), dtype=np.bool_)
    chosen[list(_rows(respondents, area, rule.chosen))] = True
    partial = respondents.completion == Completion.PARTIAL
    if not rule.partial:
        found[partial & ~chosen] = Outcome.PARTIAL
    if not rule.late:
        found[late_rows(respondents, rule.deadline) & ~chosen] = Outcome.LATE
    found[list(_rows(respondents, area, rule.tests))] = Outcome.TEST
    rows = np.flatnonzero(found == Outcome.COUNTS)
    owners = respondents.owners(rows)
    if len(np.unique(owners)) < len(rows):
        superseded = _all_but_one(respondents, rows, owners, chosen, rule.which)
        found[superseded] = Outcome.SUPERSEDED
    return found


def _rows(respondents: Respondents, area: str, answers: tuple[SentAnswer, ...]) -> Iterator[int]:
    """The rows of answers that are named; those that are no longer there are passed over."""
    for answer in answers:
        if answer.area == area:
            sent = respondents.sent.get(answer.respondent, ())
            if 0 < answer.nth <= len(sent):
                yield sent[answer.nth - 1]


def _all_but_one(
    respondents: Respondents,
    rows: NDArray[np.intp],
    owners: NDArray[np.int64],
    chosen: Mask,
    which: Which,
) -> NDArray[np.intp]:
    """The rows that are not the best of their respondent.

    Where the files have no times, the later row is the later answer.
    """
    times = respondents.answered_at[rows]
    moments = times.astype("datetime64[s]").astype(np.int64)
    later = 1 if which is not Which.FIRST_COMPLETE else -1
    known = ~np.isnat(times)
    complete = respondents.completion[rows] if which is not Which.LATEST else 0 * owners
    # From the least weighty to the weightiest; an unknown time is the least wanted of all.
    wanted = (later * rows, np.where(known, later * moments, 0), known, complete, chosen[rows])
    order = np.lexsort(np.stack([*(part.astype(np.int64) for part in wanted), owners]))
    is_last = np.append(owners[order][1:] != owners[order][:-1], True)
    return np.asarray(rows[order[~is_last]], dtype=np.intp)
