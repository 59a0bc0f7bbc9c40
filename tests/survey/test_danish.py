"""Danish numbers, dates and alphabet."""

from datetime import date, datetime

import pytest

from klviewer.survey import danish


def test_numbers_have_a_point_between_thousands_and_a_decimal_comma() -> None:
    assert danish.number(1234.5, 1) == "1.234,5"
    assert danish.number(76) == "76"
    assert danish.number(1_000_000) == "1.000.000"


def test_shares_are_written_in_percent() -> None:
    assert danish.percent(25 / 76) == "33 pct."
    assert danish.percent(25 / 76, 1) == "32,9 pct."


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2020-05-27", "2020-06-04", "27. maj – 4. juni 2020"),
        ("2020-06-01", "2020-06-04", "1.–4. juni 2020"),
        ("2019-12-30", "2020-01-04", "30. december 2019 – 4. januar 2020"),
        ("2020-06-04", "2020-06-04", "4. juni 2020"),
    ],
)
def test_periods_say_the_month_and_year_once(first: str, last: str, words: str) -> None:
    assert danish.period(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_time_of_day_has_a_point() -> None:
    assert danish.clock(datetime(2020, 6, 9, 14, 5)) == "14.05"


def test_the_alphabet_ends_with_ae_oe_aa_and_double_a_is_aa() -> None:
    names = ["Aarhus", "Ærø", "Ølstykke", "Zealand", "Odense", "Ålborg", "Aabenraa", "Éclair"]
    ordered = sorted(names, key=danish.sort_key)
    assert ordered == [
        "Éclair",
        "Odense",
        "Zealand",
        "Ærø",
        "Ølstykke",
        "Aabenraa",
        "Ålborg",
        "Aarhus",
    ]


def test_only_the_first_letter_is_made_large() -> None:
    assert danish.capitalised("knap halvdelen af KL") == "Knap halvdelen af KL"
    assert danish.capitalised("") == ""


@pytest.mark.parametrize(
    ("share", "words"),
    [(9, "13 pct."), (27, "38 pct."), (45, "63 pct."), (63, "88 pct.")],
)
def test_a_half_is_rounded_up_as_spreadsheets_do(share: int, words: str) -> None:
    assert danish.percent(share / 72) == words


def test_a_half_that_binary_fractions_miss_is_rounded_up_too() -> None:
    assert 29 / 200 * 100 < 14.5
    assert danish.percent(29 / 200) == "15 pct."
    assert danish.percent(0.12245, 1) == "12,2 pct."
    assert danish.number(-2.5) == "-3"
    assert danish.number(10**15) == "1.000.000.000.000.000"


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Åbner i etaper", "åbner i etaper"),
        ("I ord", "i ord"),
        ("COVID-19", "COVID-19"),
        ("A4-ark", "A4-ark"),
        ("§ 104", "§ 104"),
        ("", ""),
    ],
)
def test_a_label_within_a_sentence_begins_small_unless_it_is_an_abbreviation(
    text: str, within: str
) -> None:
    assert danish.uncapitalised(text) == within
