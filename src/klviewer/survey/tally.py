"""Counting coded answers in one pass over the rows."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.responses import (
    Answers,
    Mask,
    MultipleAnswers,
    Positions,
    SingleAnswers,
    WrittenAnswers,
)

Counts = NDArray[np.int64]
Cells = NDArray[np.bool_]
"""What holds of each of some counts."""

MISSING = 2
"""The places before the first choice: not asked, and not answered."""

# A block of rows and what is made of it stay in the processor's cache.
_BLOCK = 1 << 16


class Tally(NamedTuple):
    """How often everything occurs, by part of a division.

    The first columns are those who were not asked what divides and those who did not answer it;
    the parts follow.

    Args:
        counts: shape (choices, 2 + parts).
        standing: shape (3, 2 + parts); not asked, not answered, answered.
    """

    counts: Counts
    standing: Counts


def tally(
    answers: Answers,
    choices: int,
    members: Mask | None,
    division: Positions | None = None,
    parts: int = 0,
) -> Tally:
    """Count the answers to a question.

    Args:
        answers: to the question.
        choices: how many it has, 0 where it is answered in words.
        members: shape (rows,); the rows to count, all when None.
        division: shape (rows,); the part each row belongs to, NOT_ANSWERED or NOT_ASKED. All
            rows count as not asked when None.
        parts: how many the division has.
    """
    by = (division, parts)
    if isinstance(answers, SingleAnswers):
        found = _pairs(answers.positions, choices, members, *by)
        standing = np.vstack([found[:MISSING], found[MISSING:].sum(axis=0)])
        return Tally(found[MISSING:], standing)
    if isinstance(answers, WrittenAnswers):
        return Tally(np.zeros((0, parts + MISSING), np.int64), _standing(answers, members, *by))
    asked = answers.asked if members is None else answers.asked & members
    chosen = [_parts(row & asked, *by) for row in answers.chosen]
    return Tally(
        np.array(chosen, np.int64).reshape(choices, parts + MISSING),
        _standing(answers, members, *by),
    )


def _standing(
    answers: MultipleAnswers | WrittenAnswers,
    members: Mask | None,
    division: Positions | None,
    parts: int,
) -> Counts:
    every = np.ones_like(answers.asked) if members is None else members
    asked = answers.asked & every
    in_all, put, gave = (
        _parts(rows, division, parts) for rows in (every, asked, asked & answers.answered)
    )
    return np.stack([in_all - put, put - gave, gave])


def _parts(members: Mask, division: Positions | None, parts: int) -> Counts:
    """How many of the rows lie in each part."""
    if division is None:
        found = np.zeros(parts + MISSING, np.int64)
        found[0] = np.count_nonzero(members)
        return found
    return _pairs(division, parts, members, None, 0)[:, 0]


def _pairs(
    codes: Positions, choices: int, members: Mask | None, division: Positions | None, parts: int
) -> Counts:
    """How often each code occurs in each part; shape (2 + choices, 2 + parts).

    Code and part become one number, 0 where the row is not to be counted, so that one bincount
    does it all.

    Raises:
        ValueError: a code is no choice, or a part none of the division.
    """
    width = parts + MISSING if division is not None else 1
    bins = (choices + MISSING) * width + 1
    kind = np.dtype(np.int16 if bins <= np.iinfo(np.int16).max else np.int32)
    first = MISSING * width + (MISSING if division is not None else 0) + 1
    found = np.zeros(bins, np.int64)
    for start in range(0, len(codes), _BLOCK):
        block = slice(start, start + _BLOCK)
        key = np.multiply(codes[block], width, dtype=kind)
        if division is not None:
            key += division[block]
        key += first
        if members is not None:
            key *= members[block]
        found += np.bincount(key, minlength=bins)
    by_code = found[1:].reshape(choices + MISSING, width)
    if division is not None:
        return by_code
    padded = np.zeros((choices + MISSING, parts + MISSING), np.int64)
    padded[:, :1] = by_code
    return padded
