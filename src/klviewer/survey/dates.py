"""Days and months in words that can be put into the reader's language."""

from datetime import date

from klviewer.survey.messages import Message, translate

MONTH_NAMES = (
    translate("date", "januar"),
    translate("date", "februar"),
    translate("date", "marts"),
    translate("date", "april"),
    translate("date", "maj"),
    translate("date", "juni"),
    translate("date", "juli"),
    translate("date", "august"),
    translate("date", "september"),
    translate("date", "oktober"),
    translate("date", "november"),
    translate("date", "december"),
)


def month(value: date) -> Message:
    """The month a date lies in: “maj”."""
    return MONTH_NAMES[value.month - 1]


def day_of_month(value: date) -> Message:
    """A date within a known year: “27. maj”."""
    return translate("date", "{day}. {month}", day=value.day, month=month(value))


def day(value: date) -> Message:
    """A date: “27. maj 2020”."""
    return translate("date", "{date} {year}", date=day_of_month(value), year=value.year)
