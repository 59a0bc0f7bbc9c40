"""Shares in words, by the shipped table of rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers.shipped import quantities
from klviewer.survey.bounds import Bounds, bounds


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (25, 76, "en tredjedel"),
        (36, 76, "knap halvdelen"),
        (38, 76, "halvdelen"),
        (49, 76, "knap to tredjedele"),
        (48, 72, "to tredjedele"),
        (48, 64, "tre fjerdedele"),
        (70, 76, "mere end 90 pct."),
        (0, 76, "ingen"),
        (76, 76, "samtlige"),
        (4, 64, "6 pct."),
        (15, 76, "en femtedel"),
    ],
)
def test_shares_are_worded_as_the_note_words_them(count: int, base: int, words: str) -> None:
    assert quantities().words(count / base) == words


@given(st.integers(1, 98).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_words_are_never_used_for_a_share_outside_their_interval(counted: tuple[int, int]) -> None:
    count, base = counted
    share = count / base
    words = quantities().words(share)
    interval = quantities().interval(words)
    if interval is not None:
        assert interval.low <= share <= interval.high
    else:
        assert words == f"{(200 * count + base) // (2 * base)} pct."  # halves are rounded up


def test_rules_the_program_writes_by_do_not_overlap() -> None:
    rules = sorted(
        (rule for rule in quantities().rules if rule.written), key=lambda rule: rule.share.low
    )
    for lower, higher in pairwise(rules):
        assert lower.share.high <= higher.share.low, (lower.words, higher.words)


def test_words_are_understood_whatever_their_case_and_spacing() -> None:
    assert quantities().interval("  Knap   halvdelen ") == Bounds(0.42, 0.495)
    assert quantities().interval("en hel del") is None


def test_bounds_hold_whatever_the_silent_would_say() -> None:
    found = bounds(38, silent=22, frame=98)
    assert (round(found.low * 100), round(found.high * 100)) == (39, 61)


@given(st.integers(0, 98), st.integers(0, 98), st.data())
def test_every_possible_truth_lies_within_the_bounds(
    count: int, silent: int, data: st.DataObject
) -> None:
    if count + silent > 98:
        with pytest.raises(ValueError, match=str(count)):
            bounds(count, silent, 98)
        return
    truth = count + data.draw(st.integers(0, silent))
    found = bounds(count, silent, 98)
    assert found.low <= truth / 98 <= found.high
