"""Danish numbers, dates and the order of the alphabet."""

import unicodedata
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from klviewer.survey import dates

MONTHS = tuple(str(name) for name in dates.MONTH_NAMES)
_BEYOND = 9  # decimals that are looked at before a number is rounded
_POINTS_AND_COMMAS = str.maketrans(",.", ".,")
_ALPHABET_END = {"æ": "{", "ø": "|", "å": "}", "ä": "{", "ö": "|", "ü": "y"}


@lru_cache(maxsize=4096)  # of names, which every list puts in order again and again
def sort_key(text: str) -> tuple[str, str]:
    """Key that puts æ, ø and å last, aa with å, and other accents with their letter.

    Retskrivningsordbogen § 3: aa in names is ordered as å.
    """
    folded = text.casefold().replace("aa", "å")
    if folded.isascii():
        return folded, text
    letters = (_ALPHABET_END.get(letter) or _unaccented(letter) for letter in folded)
    return "".join(letters), text


def _unaccented(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def rounded(value: float, decimals: int = 0) -> Decimal:
    """The nearest number with so many decimals, halves away from nothing.

    As spreadsheets round, so that 45 of 72 is 63 pct. here and there. What binary fractions miss
    by less than can be seen counts as a half, too.
    """
    seen = Decimal(f"{value:.{decimals + _BEYOND}f}")
    return seen.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(value: float, decimals: int = 0) -> str:
    """A number with a point between thousands and a decimal comma: 1.234,5."""
    found = value if isinstance(value, int) else rounded(value, decimals)
    return f"{found:,.{decimals}f}".translate(_POINTS_AND_COMMAS)


def percent(share: float, decimals: int = 0) -> str:
    """A share between 0 and 1 as “62 pct.”."""
    return f"{number(share * 100, decimals)} pct."


def day(value: date) -> str:
    """A date as “27. maj 2020”."""
    return str(dates.day(value))


def period(first: date, last: date) -> str:
    """Two dates as “27. maj – 4. juni 2020”, the year once where it is the same."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month == last.month:
        return f"{first.day}.–{day(last)}"
    return f"{dates.day_of_month(first)} – {day(last)}"


def clock(value: datetime) -> str:
    """A time of day as “14.32”."""
    return f"{value.hour}.{value.minute:02d}"


def uncapitalised(text: str) -> str:
    """A label as it stands within a sentence: “åbner i etaper”, and “COVID-19” as it is."""
    is_abbreviation = text[1:2].isupper() or text[1:2].isdecimal()
    return text if is_abbreviation else text[:1].lower() + text[1:]


def capitalised(sentence: str) -> str:
    """The sentence with its first letter large and the rest untouched."""
    return sentence[:1].upper() + sentence[1:]
