"""Moments of whole columns are those of their texts one by one."""

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers.moments import all_moments, counted, moment, moments
from klviewer.readers.sheet import EMPTY, Column

WRITTEN = ["%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%d.%m.%Y", "%d-%m-%y %H.%M"]
DATES = st.builds(
    datetime.strftime,
    st.datetimes(datetime(1000, 1, 1), datetime(2300, 1, 1)),
    st.sampled_from(WRITTEN),
)
OTHERS = st.sampled_from(["2020-13-01", "2020-02-30", "2020-01-01 24:00", "43952", "ja", "2020"])


@given(st.lists(DATES | OTHERS, unique=True, max_size=8))
def test_a_column_holds_the_moments_of_its_texts(texts: list[str]) -> None:
    positions = np.array([*range(len(texts)), EMPTY], dtype=np.int8)
    expected = np.array([*map(counted, texts), "NaT"], dtype="datetime64[s]")
    np.testing.assert_array_equal(moments(Column("dato", positions, tuple(texts))), expected)
    assert all_moments(texts) == (not any(np.isnat(moment(text)) for text in texts))


@pytest.mark.parametrize("form", ["2020-05-{:02}", "{:02}.05.2020"])
def test_reading_many_dates_is_told_once(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("klviewer.readers.moments._AT_ONCE", 10)
    texts = tuple(form.format(day) for day in range(1, 31))
    column = Column("dato", np.arange(30, dtype=np.int8), texts)
    told: list[float] = []
    first = moments(column, told.append)
    assert len(told) == 3
    assert moments(column, told.append) is first
    assert len(told) == 3
