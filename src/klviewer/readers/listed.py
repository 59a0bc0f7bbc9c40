"""Cells that list several answers: “Videomøder; Udendørs møder”."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import numpy as np

from klviewer.readers.cells import folded
from klviewer.readers.choices import OUTSIDE
from klviewer.readers.sheet import Column

_OUTER = ";|,/ \n"
# Each is looked for only where it begins, for blanks can go on for very long.
_BETWEEN = {
    ";": re.compile(r"(?<![;|\s])[;|\s]*[;|\n][;|\s]*"),
    ",": re.compile(r"(?:(?<!\s)\s+)?,\s*"),
    "/": re.compile(r"(?:(?<!\s)\s+)?/\s*"),
}
_ANY_BETWEEN = re.compile(r"(?<![;|,/\s])[;|,/\s]*[;|,/\n][;|,/\s]*")

SEPARATORS = tuple(_BETWEEN)
"""What can stand between answers in a cell: a semicolon, a bar or a line break; else a sign that
sentences have too, and that counts only where somebody says so or the answers are known."""

_MOST_CHOICES = 20
_LONGEST_CHOICE = 120
_LEAST_REPEATED = 2


def listed(text: str, separator: str = SEPARATORS[0]) -> tuple[str, ...]:
    """The answers a cell lists, each once.

    Args:
        text: the cell.
        separator: one of `SEPARATORS`.
    """
    parts = _BETWEEN[separator].split(text.strip())
    return tuple(dict.fromkeys(part for part in parts if part))


def separators_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The separators that stand in some cells, those that stand in most first."""
    cells = list(texts)
    counts = {sign: sum(len(listed(text, sign)) > 1 for text in cells) for sign in SEPARATORS}
    found = [sign for sign in SEPARATORS if counts[sign]]
    return tuple(sorted(found, key=lambda sign: -counts[sign]))


def lists_answers(column: Column) -> bool:
    """Whether the cells of a column list answers that come again in other cells.

    Sentences with a semicolon in them do not: what stands between does not come again.
    """
    if column.type is not None or column.labels:
        return False
    lists = []
    different: set[str] = set()
    for text in column.texts:
        lists.append(listed(text))
        different.update(map(folded, lists[-1]))
        if len(different) > _MOST_CHOICES:
            return False
    if all(len(parts) < 2 for parts in lists):  # noqa: PLR2004 - one answer is no list
        return False
    rows = np.bincount(column.positions[column.filled], minlength=len(lists)).tolist()
    given = sum(len(parts) * count for parts, count in zip(lists, rows, strict=True))
    short = all(len(part) <= _LONGEST_CHOICE for part in chain.from_iterable(lists))
    return short and given >= _LEAST_REPEATED * len(different)


def places_in(text: str, place_of: Callable[[str], int]) -> tuple[int, ...]:
    """The places of the choices a cell lists, OUTSIDE for what is none of them.

    Args:
        text: the cell.
        place_of: the place of the choice a text gives, or OUTSIDE.
    """
    return tuple(place for place, _ in stretches(text, place_of))


def stretches(text: str, place_of: Callable[[str], int]) -> Iterator[tuple[int, str]]:
    """The choices a cell lists by their places, OUTSIDE for what is none, with their words.

    A choice's own label can have a semicolon in it, so the longest stretches are tried first.

    Args:
        text: the cell.
        place_of: the place of the choice a text gives, or OUTSIDE.
    """
    rest = text.strip(_OUTER)
    while rest:
        place, said, rest = _first(rest, place_of)
        yield place, said


def _first(text: str, place_of: Callable[[str], int]) -> tuple[int, str, str]:
    """The choice a text begins with, its words, and what follows it."""
    whole = (len(text), len(text))
    marks = [(mark.start(), mark.end()) for mark in _ANY_BETWEEN.finditer(text)][:_MOST_CHOICES]
    for end, following in (whole, *reversed(marks)):
        place = place_of(text[:end])
        if place != OUTSIDE:
            return place, text[:end], text[following:]
    mark = _BETWEEN[SEPARATORS[0]].search(text)
    end, following = mark.span() if mark else whole
    return OUTSIDE, text[:end], text[following:]
