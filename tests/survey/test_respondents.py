"""Keys that are kept as numbers are the same keys, and count the same rows."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.counting import CountingRule, Which, outcomes
from klviewer.survey.respondents import Completion, NumberKeys, Respondents

NUMBERS = st.lists(st.integers(1, 5), max_size=8)


@given(NUMBERS)
def test_keys_kept_as_numbers_are_the_texts_they_stand_for(numbers: list[int]) -> None:
    keys, texts = NumberKeys(np.array(numbers, np.int32)), tuple(map(str, numbers))
    assert keys == texts
    assert texts == keys
    assert hash(keys) == hash(texts)
    assert tuple(keys) == texts
    assert [keys[row] for row in range(len(keys))] == list(texts)
    assert keys[1:3] == texts[1:3]
    assert keys == NumberKeys(np.array(numbers, np.int16))
    assert keys != (*texts, "6")


@given(NUMBERS, st.sampled_from(Which))
def test_the_same_rows_count_however_the_keys_are_kept(numbers: list[int], which: Which) -> None:
    size = len(numbers)
    kept = Respondents(
        NumberKeys(np.array(numbers, np.int16)),
        np.zeros(size, np.int16),
        np.full(size, Completion.COMPLETED, np.int8),
        np.full(size, "2020-06-01", "datetime64[s]"),
        np.zeros(size, np.int16),
        np.arange(size, dtype=np.int32),
    )
    written = replace(kept, keys=tuple(kept.keys))
    rule = CountingRule(which)
    np.testing.assert_array_equal(outcomes(kept, "a", rule), outcomes(written, "a", rule))
    assert kept.sent == written.sent
