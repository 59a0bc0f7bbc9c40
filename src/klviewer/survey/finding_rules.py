"""Sentences chosen by rules: the first rule that holds for the facts words them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from klviewer.survey.danish import percent
from klviewer.survey.messages import Message, Text

Facts = TypeVar("Facts")

LEAST_GROUP = 5
"""A group of fewer is not singled out: one answer would move it too far."""

SHORT = 60
"""A label longer than this is named only where the sentence cannot do without."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Facts]):
    """A sentence and when it is said."""

    holds: Callable[[Facts], bool]
    says: Callable[[Facts], Message]


def worded(rules: Sequence[Rule[Facts]], facts: Facts) -> Message | None:
    """The sentence of the first rule that holds; None where none does."""
    return next((rule.says(facts) for rule in rules if rule.holds(facts)), None)


@dataclass(frozen=True, slots=True)
class Named:
    """A share and whose it is."""

    name: Text
    share: float
    count: int = 0

    @property
    def words(self) -> str:
        """The share in percent."""
        return percent(self.share)


@dataclass(frozen=True, slots=True)
class Extremes:
    """The highest and the lowest of several shares, and how many there are."""

    highest: Named
    lowest: Named
    size: int

    @classmethod
    def of(cls, named: Sequence[Named]) -> "Extremes":
        """The first of those that are equal."""
        highest = max(named, key=lambda each: each.share)
        return cls(highest, min(named, key=lambda each: each.share), len(named))

    @property
    def differ(self) -> bool:
        """Whether they can be told apart in whole percent."""
        return self.highest.words != self.lowest.words
