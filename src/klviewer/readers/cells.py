"""Cells as text: cleaned, compared, and read as codes and numbers."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from klviewer.readers.source import Progress, followed, silent

REPLACEMENT = "\ufffd"

_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROL = dict.fromkeys((*range(32), *range(127, 160), 0xFEFF, 0xFFFE, 0xFFFF))
_CLEANED = {**_CONTROL, ord("\n"): "\n", ord("\t"): " "}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_WHOLE = re.compile(r"([+-]?)0*(\d+)(?:[.,]0+)?")
_LONGEST_REMEMBERED = 500
_TEXTS_AT_ONCE = 5_000
_DASHES = str.maketrans("–—‐‑−", "-----")


def clean(text: str) -> str:
    """The text without outer spaces and control characters, with one kind of line break.

    Markup is left as the text it is.
    """
    if text.isprintable():  # then nothing stands in it that is taken out or replaced
        return text.strip()
    broken = _BREAK.sub("\n", text).translate(_CLEANED)
    return _LONE_SURROGATE.sub(REPLACEMENT, broken).strip()


def folded(text: str) -> str:
    """The text as it is compared: case, runs of spaces and kinds of dash make no difference."""
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _folded(text)


def _folded(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_DASHES)
    return _SPACES.sub(" ", composed).strip().casefold()


_remembered = lru_cache(maxsize=20_000)(_folded)


def code(text: str) -> str:
    """A code as questionnaires write it: “1” for “1.0”, “1,0” and “01”."""
    whole = _WHOLE.fullmatch(text)
    if whole is None:
        return text
    sign, digits = whole.groups()
    return digits if sign != "-" else f"-{digits}"


_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_DANISH = re.compile(r"[+-]?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d+)?")


def number(text: str, *, comma: bool) -> str | None:
    """A number as a computer writes it, None where the text is not one.

    Args:
        text: the cell.
        comma: whether the column writes decimals with a comma, so that a point stands
            between thousands.
    """
    spaced = text.replace("\xa0", " ")
    if not comma and _PLAIN.fullmatch(spaced):
        return code(spaced)
    if not _DANISH.fullmatch(spaced):
        return None
    return code(spaced.replace(".", "").replace(" ", "").replace(",", "."))


def numbers(texts: Sequence[str], progress: Progress = silent) -> Iterator[str | None]:
    """The texts of a column as a computer writes numbers, None for each that is not one.

    Args:
        texts: the different texts of its cells.
        progress: told while there are many; raises to cancel.
    """
    followed_texts = followed(texts, progress, _TEXTS_AT_ONCE)
    together = "".join(texts)
    if together.isdecimal() and together.isascii():
        return (text.lstrip("0") or "0" for text in followed_texts)
    comma = has_decimal_comma(texts)
    return (number(text, comma=comma) for text in followed_texts)


def has_decimal_comma(texts: Sequence[str]) -> bool:
    """Whether a column of numbers writes decimals with a comma."""
    return any("," in text and _DANISH.fullmatch(text) for text in texts)


def from_float(value: float) -> str:
    """A number from a file that keeps numbers, without the decimals it does not have."""
    if value != value or value in (float("inf"), float("-inf")):  # noqa: PLR0124 - not a number
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)  # noqa: PLR2004
