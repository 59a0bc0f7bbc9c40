"""Cells that list several answers: “Videomøder; Udendørs møder”."""

import re
from collections.abc import Callable
from itertools import chain

import numpy as np

from klviewer.readers.cells import folded
from klviewer.readers.choices import OUTSIDE
from klviewer.readers.sheet import Column

_SEPARATORS = ";| \n"
_BETWEEN = re.compile(r"[;|\s]*[;|\n][;|\s]*")
_MOST_CHOICES = 20
_LONGEST_CHOICE = 120
_LEAST_REPEATED = 2


def listed(text: str) -> tuple[str, ...]:
    """The answers a cell lists, each once."""
    return tuple(dict.fromkeys(part for part in _BETWEEN.split(text.strip()) if part))


def lists_answers(column: Column) -> bool:
    """Whether the cells of a column list answers that come again in other cells.

    Sentences with a semicolon in them do not: what stands between does not come again.
    """
    if column.type is not None or column.labels:
        return False
    lists = [listed(text) for text in column.texts]
    if all(len(parts) < 2 for parts in lists):  # noqa: PLR2004 - one answer is no list
        return False
    rows = np.bincount(column.positions[column.filled], minlength=len(lists)).tolist()
    given = sum(len(parts) * count for parts, count in zip(lists, rows, strict=True))
    different = {folded(part) for part in chain.from_iterable(lists)}
    short = all(len(part) <= _LONGEST_CHOICE for part in chain.from_iterable(lists))
    return short and len(different) <= _MOST_CHOICES and given >= _LEAST_REPEATED * len(different)


def places_in(text: str, place_of: Callable[[str], int]) -> tuple[int, ...]:
    """The places of the choices a cell lists, OUTSIDE for what is none of them.

    A choice's own label can have a semicolon in it, so the longest stretches are tried first.

    Args:
        text: the cell.
        place_of: the place of the choice a text gives, or OUTSIDE.
    """
    found: list[int] = []
    rest = text.strip(_SEPARATORS)
    while rest:
        place, rest = _first(rest, place_of)
        found.append(place)
    return tuple(found)


def _first(text: str, place_of: Callable[[str], int]) -> tuple[int, str]:
    """The choice a text begins with, and what follows it."""
    marks = [(mark.start(), mark.end()) for mark in _BETWEEN.finditer(text)][:_MOST_CHOICES]
    stretches = [*marks, (len(text), len(text))]
    for end, following in reversed(stretches):
        place = place_of(text[:end])
        if place != OUTSIDE:
            return place, text[following:]
    return OUTSIDE, text[stretches[0][1] :]
