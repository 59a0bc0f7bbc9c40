"""The interval if the silent are like those who answered: exact, and as wide as it must be."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.bounds import Bounds, bounds
from klviewer.survey.finite_population import interval_if_silent_are_alike


def _probability(count: int, answered: int, frame: int, holding: int) -> Fraction:
    ways = comb(holding, count) * comb(frame - holding, answered - count)
    return Fraction(ways, comb(frame, answered))


def _slow(count: int, answered: int, frame: int) -> list[int]:
    """Every number in the frame that neither tail speaks against."""
    tail = Fraction(1, 40)
    return [
        holding
        for holding in range(count, frame - answered + count + 1)
        if sum(_probability(x, answered, frame, holding) for x in range(count + 1)) > tail
        and sum(_probability(x, answered, frame, holding) for x in range(count, answered + 1))
        > tail
    ]


@st.composite
def surveys(draw: st.DrawFn, largest: int = 60) -> tuple[int, int, int]:
    frame = draw(st.integers(1, largest))
    answered = draw(st.integers(0, frame))
    return draw(st.integers(0, answered)), answered, frame


@given(surveys())
def test_it_holds_every_number_that_the_tails_do_not_speak_against(
    numbers: tuple[int, int, int],
) -> None:
    held = _slow(*numbers)
    frame = numbers[2]
    assert held == list(range(held[0], held[-1] + 1))
    assert interval_if_silent_are_alike(*numbers) == Bounds(held[0] / frame, held[-1] / frame)


@pytest.mark.parametrize(("answered", "frame"), [(1, 40), (5, 12), (9, 10), (14, 30), (20, 20)])
def test_it_holds_the_true_share_as_often_as_it_says(answered: int, frame: int) -> None:
    for holding in range(frame + 1):
        covered = Fraction(0)
        for count in range(max(0, answered - frame + holding), min(answered, holding) + 1):
            interval = interval_if_silent_are_alike(count, answered, frame)
            if interval.low <= holding / frame <= interval.high:
                covered += _probability(count, answered, frame, holding)
        assert covered >= Fraction(95, 100)


@given(surveys(300))
def test_it_lies_within_what_holds_whatever_the_silent_say(numbers: tuple[int, int, int]) -> None:
    count, answered, frame = numbers
    interval = interval_if_silent_are_alike(*numbers)
    worst = bounds(count, frame - answered, frame)
    assert worst.low <= interval.low <= interval.high <= worst.high


def test_the_published_example() -> None:
    # 38 of 76 among 98: 39–61 pct. whatever the silent say.
    interval = interval_if_silent_are_alike(38, 76, 98)
    assert (round(interval.low * 98), round(interval.high * 98)) == (44, 54)


def test_a_census_has_no_doubt() -> None:
    assert interval_if_silent_are_alike(30, 98, 98) == Bounds(30 / 98, 30 / 98)


def test_no_answers_say_nothing() -> None:
    assert interval_if_silent_are_alike(0, 0, 98) == Bounds(0, 1)


@pytest.mark.parametrize(
    "numbers", [(-1, 2, 3), (3, 2, 5), (1, 6, 5), (0, 0, 0)], ids=["negative", "few", "many", "no"]
)
def test_numbers_that_do_not_belong_together_are_refused(numbers: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=str(numbers[2])):
        interval_if_silent_are_alike(*numbers)
    with pytest.raises(ValueError, match="5"):
        interval_if_silent_are_alike(1, 2, 5, Fraction(1))
