"""Dates and times of day, as files write them."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.sheet import Column
from klviewer.readers.source import Progress, followed, silent
from klviewer.survey.danish import MONTHS

Moments = NDArray[np.datetime64]

NEVER = np.datetime64("NaT", "s")

_CLOCK = r"(?:[T ,]+(?:kl\.? ?)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?\S*)?"
_DAY = r"(?P<day>\d{1,2})"
_PATTERNS = tuple(
    re.compile(pattern + _CLOCK, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.]" + _DAY,
        _DAY + r"[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d\d)",
        _DAY + rf"\. ?(?P<name>{'|'.join(MONTHS)}) (?P<year>\d{{4}})",
    )
)
_CENTURY = 2000
_SHORT_YEAR = 2
_SERIAL = re.compile(r"[3-6]\d{4}(?:[.,]\d+)?")  # from 1982 to 2091
_FIRST_DAY = np.datetime64("1899-12-30", "s")
_DAY_SECONDS = 86_400
_AS_COMPUTERS_WRITE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?", re.ASCII)
_EPOCH = 1970
_AT_ONCE = 10_000
_FIRST, _LAST = 1900, 2200  # a year outside is a number that only looks like a date

_remembered: WeakKeyDictionary[Column, Moments] = WeakKeyDictionary()


def moment(text: str) -> np.datetime64:
    """The moment a text names, NaT where it names none.

    Days come before months, as in Denmark; years of two digits belong to this century.
    """
    for pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            return _moment(found.groupdict())
    return NEVER


def _moment(parts: dict[str, str | None]) -> np.datetime64:
    written = parts["year"] or ""
    year = int(written) + (_CENTURY if len(written) == _SHORT_YEAR else 0)
    name = parts.get("name")
    month = MONTHS.index(name.lower()) + 1 if name else int(parts["month"] or 0)
    hour, minute, second = (int(parts[part] or 0) for part in ("hour", "minute", "second"))
    try:
        full = datetime(year, month, int(parts["day"] or 0), hour, minute, second)
    except ValueError:
        return NEVER
    return np.datetime64(full, "s") if _FIRST <= full.year <= _LAST else NEVER


def moments(column: Column, progress: Progress = silent) -> Moments:
    """The moments in a column; shape (rows,), NaT where a cell names none.

    Args:
        column: any; what was read in it is remembered as long as it is.
        progress: told while there are many; raises to cancel.
    """
    if column not in _remembered:
        pieces = [_read(texts) for texts in followed(_pieces(column.texts), progress)]
        _remembered[column] = np.concatenate([*pieces, [NEVER]])[column.positions]
    return _remembered[column]


def all_moments(texts: Sequence[str]) -> bool:
    """Whether every text names a moment."""
    return all(
        _exact(piece) is not None or not any(np.isnat(moment(text)) for text in piece)
        for piece in _pieces(texts)
    )


def _pieces(texts: Sequence[str]) -> list[Sequence[str]]:
    return [texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE)]


def _read(texts: Sequence[str]) -> Moments:
    exact = _exact(texts)
    return np.array([*map(counted, texts)], dtype="datetime64[s]") if exact is None else exact


def _exact(texts: Sequence[str]) -> Moments | None:
    """The moments of texts as computers write them, which numpy reads at once; None of others."""
    if not all(map(_AS_COMPUTERS_WRITE.fullmatch, texts)):
        return None
    try:
        found = np.array(texts, dtype="datetime64[s]")
    except ValueError:
        return None
    years = found.astype("datetime64[Y]").astype(np.int64) + _EPOCH
    return None if ((years < _FIRST) | (years > _LAST)).any() else found


def counted(text: str) -> np.datetime64:
    """The moment a text names, or counts in days as workbooks do where a date has lost its format.

    Only for what is known to be a date: any number in the range would be one.
    """
    found = moment(text)
    if not np.isnat(found) or not _SERIAL.fullmatch(text):
        return found
    seconds = round(float(text.replace(",", ".")) * _DAY_SECONDS)
    return _FIRST_DAY + np.timedelta64(seconds, "s")


def iso(text: str, read: Callable[[str], np.datetime64] = moment) -> str | None:
    """A date as ISO 8601 writes it, with the time of day where there is one; None if not a date.

    Args:
        text: the cell.
        read: finds the moment it names.
    """
    found = read(text)
    if np.isnat(found):
        return None
    written = str(found)
    return written.removesuffix("T00:00:00").replace("T", " ")
