"""Values of SPSS files as text: numbers, dates counted in seconds, labels."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from math import isfinite

from klviewer.readers.cells import clean, from_float
from klviewer.survey.questionnaire import QuestionType

# SPSS counts seconds from the first day of the Gregorian calendar.
_EPOCH = datetime(1582, 10, 14)
# A week, a month or a quarter is kept as its first day.
_DATES = ("DATE", "ADATE", "EDATE", "JDATE", "SDATE", "WKYR", "MOYR", "QYR")
_MOMENTS = ("DATETIME", "YMDHMS")
_CLOCKS = ("TIME", "DTIME", "MTIME")


def value(written: object) -> str:
    """A value as text: whole numbers without decimals."""
    if isinstance(written, int | float):
        return from_float(float(written))
    return clean(str(written))


def type_of_format(kind: str, labels: Mapping[str, str]) -> QuestionType | None:
    """How a variable is answered, where its labels or its format say so.

    Args:
        kind: the name of its format, without width.
        labels: of its values.
    """
    if labels:
        return QuestionType.SINGLE
    if kind in _DATES + _MOMENTS:
        return QuestionType.DATE
    return None


def writer(kind: str) -> Callable[[object], str]:
    """What writes the cells of a variable.

    Args:
        kind: the name of its format, without width.
    """
    if kind in _DATES:
        return lambda cell: _moment(cell)[:10]
    if kind in _MOMENTS:
        return _moment
    if kind in _CLOCKS:
        return _clock
    return lambda cell: "" if cell is None else value(cell)


def _moment(cell: object) -> str:
    """Seconds since SPSS's first day, as ISO 8601 writes them; empty where no date can be."""
    if not isinstance(cell, int | float):
        return ""
    try:
        return (_EPOCH + timedelta(seconds=round(cell))).isoformat(sep=" ")
    except (OverflowError, ValueError):
        return ""


def _clock(cell: object) -> str:
    """Seconds since midnight, or of a length of time, as hours, minutes and seconds."""
    if not isinstance(cell, int | float) or not isfinite(cell):
        return ""
    minutes, seconds = divmod(round(abs(cell)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{'-' * (cell < 0)}{hours:02}:{minutes:02}:{seconds:02}"
