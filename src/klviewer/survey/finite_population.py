"""The interval for a share, if the silent are like those who answered."""

from fractions import Fraction
from functools import lru_cache
from math import comb

from klviewer.survey.bounds import Bounds

CONFIDENCE = Fraction(95, 100)


@lru_cache(maxsize=4096)
def interval_if_silent_are_alike(
    count: int, answered: int, frame: int, confidence: Fraction = CONFIDENCE
) -> Bounds:
    """The shares of the whole frame that the answers do not speak against.

    Assumes that who is silent does not depend on what they would have said, so that those who
    answered are as a draw without replacement from a frame of known size. The survey does not
    show whether that is so; `bounds` holds without it.

    The exact interval of the hypergeometric distribution, each tail holding at most half of
    what the confidence leaves: J. P. Buonaccorsi, “A Note on Confidence Intervals for
    Proportions in Finite Populations”, The American Statistician 41 (1987), 215–218. It is what
    Clopper and Pearson's is for an endless population. Counted in whole numbers, so that no
    rounding decides at its edges.

    Args:
        count: how many gave the answer.
        answered: how many answered.
        frame: how many there are in all.
        confidence: how often such an interval holds the true share, at least.

    Returns:
        Shares of the frame; always within `bounds(count, frame - answered, frame)`.

    Raises:
        ValueError: the numbers cannot belong together, or the confidence is none.
    """
    if not (0 <= count <= answered <= frame and frame > 0 and 0 < confidence < 1):
        raise ValueError((count, answered, frame, confidence))
    tail = (1 - confidence) / 2
    high = _most(count, answered, frame, tail)
    # Those who gave the answer and those who did not change places.
    low = frame - _most(answered - count, answered, frame, tail)
    return Bounds(low / frame, high / frame)


def _most(count: int, answered: int, frame: int, tail: Fraction) -> int:
    """The largest number in the frame for which so few among the answered are no surprise."""
    possible, too_many = count, frame - answered + count + 1
    while too_many - possible > 1:
        middle = (possible + too_many) // 2
        if _at_most(count, answered, frame, middle) > tail:
            possible = middle
        else:
            too_many = middle
    return possible


def _at_most(count: int, answered: int, frame: int, holding: int) -> Fraction:
    """The probability of at most so many among the answered, when so many in the frame hold.

    One product of binomials is made from the one before, which is far cheaper than each anew.
    """
    first = max(0, answered - (frame - holding))
    ways = comb(holding, first) * comb(frame - holding, answered - first)
    found = 0
    for hits in range(first, count + 1):
        found += ways
        others = answered - hits
        ways = ways * (holding - hits) * others
        ways //= (hits + 1) * (frame - holding - others + 1)
    return Fraction(found, comb(frame, answered))
