"""Chance that falls the same way every time, on every machine.

Every draw is named by what it is about, so that a new question does not move the old answers.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

SEED = "Normalisering 2020"
Thing = TypeVar("Thing")


def chance(*about: object) -> float:
    """A number from 0 up to, but not including, 1."""
    name = "|".join([SEED, *map(str, about)])
    digest = hashlib.sha256(name.encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def pick(things: Sequence[Thing], *about: object) -> Thing:
    """One of the things, all as likely."""
    return things[int(chance(*about) * len(things))]


def pick_weighted(things: Iterable[tuple[Thing, float]], *about: object) -> Thing:
    """One of the things, as likely as their weights, which add up to 1."""
    drawn = chance(*about)
    for thing, weight in things:
        drawn -= weight
        if drawn < 0:
            return thing
    return thing
