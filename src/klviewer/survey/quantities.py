"""Quantities: shares in words and words as shares, by one table of rules."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass

from klviewer.survey.bounds import Bounds
from klviewer.survey.danish import percent


@dataclass(frozen=True, slots=True)
class QuantityRule:
    """Which shares some words stand for.

    Args:
        words: as they stand in the note.
        share: the lowest and the highest share; the highest itself belongs to the next rule,
            unless the two are the same.
        written: whether the program chooses the words itself, or only understands them.
    """

    words: str
    share: Bounds
    written: bool

    def covers(self, share: float) -> bool:
        """Whether the words fit a share between 0 and 1."""
        if self.share.low == self.share.high:
            return share == self.share.low
        return self.share.low <= share < self.share.high


@dataclass(frozen=True, slots=True)
class Quantities:
    """The rules in the order they are tried."""

    rules: tuple[QuantityRule, ...]

    def words(self, share: float) -> str:
        """The words for a share between 0 and 1; plain percent where no rule fits."""
        for rule in self.rules:
            if rule.written and rule.covers(share):
                return rule.words
        return percent(share)

    def interval(self, words: str) -> Bounds | None:
        """The shares some words stand for, None where no rule knows them."""
        wanted = " ".join(words.casefold().split())
        return next((rule.share for rule in self.rules if rule.words == wanted), None)


def quantities_from_csv(lines: Iterable[str]) -> Quantities:
    """Read the rules from their table.

    Args:
        lines: comma-separated, with the heads words, low, high (percent) and use, which is
            “write” or “read”.

    Raises:
        KeyError: a head is missing.
        ValueError: a bound is not a number.
    """
    return Quantities(
        tuple(
            QuantityRule(
                row["words"],
                Bounds(float(row["low"]) / 100, float(row["high"]) / 100),
                row["use"] == "write",
            )
            for row in csv.DictReader(lines)
        )
    )
