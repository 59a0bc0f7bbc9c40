"""Days in words, in Danish and in other languages."""

from datetime import date

from klviewer.survey.dates import MONTH_NAMES, day, day_of_month, month
from klviewer.survey.messages import Message, translate

DAY = date(2020, 5, 27)


def test_in_danish_they_are_as_a_dane_writes_them() -> None:
    assert [str(words) for words in (month(DAY), day_of_month(DAY), day(DAY))] == [
        "maj",
        "27. maj",
        "27. maj 2020",
    ]


def test_the_year_has_twelve_months() -> None:
    names = [str(month(date(2020, number, 1))) for number in range(1, 13)]
    assert names == [str(name) for name in MONTH_NAMES]
    assert len(set(names)) == 12


def test_the_month_within_a_day_is_still_to_be_translated() -> None:
    values = dict(day_of_month(DAY).values)
    assert values["month"] == translate("date", "maj")
    assert isinstance(dict(day(DAY).values)["date"], Message)
