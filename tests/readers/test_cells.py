"""Cells as text, codes, numbers and moments."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers.cells import (
    clean,
    code,
    folded,
    from_float,
    has_decimal_comma,
    number,
    numbers,
)
from klviewer.readers.moments import iso, moment


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("  svar  ", "svar"),
        ("to\r\nlinjer\rog\u2028en", "to\nlinjer\nog\nen"),
        ("a\x00b\x07c\x9fd", "abcd"),
        ("a\tb", "a b"),
        ("\ufeffkommune", "kommune"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("halv \ud800", "halv \ufffd"),
    ],
)
def test_text_is_cleaned_and_markup_left_alone(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@given(st.text())
def test_clean_text_can_be_stored_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not any(letter < " " and letter != "\n" for letter in cleaned)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ja ", "ja"), ("a\u00a0 b", "A b"), ("1–2", "1-2"), ("a\u030arhus", "århus")],
)
def test_case_spaces_dashes_and_composition_make_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("written", "read"),
    [("1.0", "1"), ("1,0", "1"), ("01", "1"), ("-01", "-1"), ("1.5", "1.5"), ("A1", "A1")],
)
def test_a_code_is_the_same_however_the_number_is_written(written: str, read: str) -> None:
    assert code(written) == read


@pytest.mark.parametrize(
    ("written", "comma", "read"),
    [
        ("0,435", True, "0.435"),
        ("0.435", False, "0.435"),
        ("1.234,5", True, "1234.5"),
        ("1.234", True, "1234"),
        ("1.234", False, "1.234"),
        ("1 234 567", False, "1234567"),
        ("12 stk.", False, None),
        ("1,2,3", True, None),
    ],
)
def test_a_decimal_comma_is_not_a_thousand(written: str, comma: bool, read: str | None) -> None:
    assert number(written, comma=comma) == read


def test_one_comma_settles_how_a_column_is_written() -> None:
    assert has_decimal_comma(("1.234", "0,5"))
    assert not has_decimal_comma(("1.234", "tekst, med komma"))


@given(st.floats())
def test_any_float_becomes_a_text_that_means_the_same(value: float) -> None:
    written = from_float(value)
    assert written == "" if not np.isfinite(value) else float(written) == value


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2020-05-27", "2020-05-27"),
        ("2020-05-27T14:32:11", "2020-05-27 14:32:11"),
        ("2020-05-27 14:32:11.250Z", "2020-05-27 14:32:11"),
        ("27-05-2020", "2020-05-27"),
        ("27.05.2020 14.32", "2020-05-27 14:32:00"),
        ("27/5/20 kl. 9:05", "2020-05-27 09:05:00"),
        ("27. maj 2020", "2020-05-27"),
        ("31-02-2020", None),
        ("101", None),
        ("27-05-2020 25:00", None),
        ("0001-01-01", None),
    ],
)
def test_dates_are_read_as_they_are_written_in_denmark(written: str, read: str | None) -> None:
    assert iso(written) == read


@given(st.text(alphabet="0123456789-./: TZkl,maj", max_size=20))
def test_any_text_is_a_moment_or_none(text: str) -> None:
    found = moment(text)
    assert np.isnat(found) or "1900" <= str(found) < "2201"


@given(st.lists(st.text(alphabet="0123456789.,-x", min_size=1, max_size=6), max_size=6))
def test_the_numbers_of_a_column_are_those_of_its_texts(texts: list[str]) -> None:
    comma = has_decimal_comma(texts)
    assert list(numbers(texts)) == [number(text, comma=comma) for text in texts]


def test_digits_are_numbers_without_noughts_in_front() -> None:
    assert list(numbers(["0800", "00", "7"])) == ["800", "0", "7"]


@given(st.text(alphabet="aæ \t\n\r\x00\x85\xa0\ufeff\u2028\ud800\U0001d11e", max_size=8))
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set("\r\x00\x85\ufeff\u2028\ud800")
