"""Cells that list several answers: “Videomøder; Udendørs møder”."""

import re
from collections.abc import Callable, Iterator
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
    rest = text.strip(_SEPARATORS)
    while rest:
        place, said, rest = _first(rest, place_of)
        yield place, said


def _first(text: str, place_of: Callable[[str], int]) -> tuple[int, str, str]:
    """The choice a text begins with, its words, and what follows it."""
    marks = [(mark.start(), mark.end()) for mark in _BETWEEN.finditer(text)][:_MOST_CHOICES]
    ends = [*marks, (len(text), len(text))]
    for end, following in reversed(ends):
        place = place_of(text[:end])
        if place != OUTSIDE:
            return place, text[:end], text[following:]
    end, following = ends[0]
    return OUTSIDE, text[:end], text[following:]
