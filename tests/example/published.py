"""The figures published in June 2020, and what they say of counted tables."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

# Published in words that no bounds can be put on.
WITHOUT_FIGURE = (
    "s104-expected-before-august",
    "s103-expected-july",
    "s103-expected-august",
    "s103-expected-awaiting",
    "s85-reason-risk-group",
)
# A row's place in the questionnaire is its theme and question joined by a hyphen; these differ.
CUMULATED = {"s103-places-over-75": ("100", "75-or-more")}
ABOUT_BOTH = "adults-open-before-september"
BY_END_AUGUST: dict[str, dict[str, tuple[str, ...]]] = {
    "s104": {
        "s104-expected": ("by-end-may", "by-end-june", "before-1-august", "by-end-august"),
    },
    "s103": {"s103-places-back": ("100",), "s103-expected": ("by-end-june", "july", "august")},
}


class Counted(Protocol):
    """Tables of the example, however they were counted."""

    def responses(self, area: str) -> int:
        """How many responses count."""

    def base(self, area: str, question: str) -> int:
        """How many were asked."""

    def count(self, area: str, question: str, choice: str) -> int:
        """How many gave the choice."""


@dataclass(frozen=True)
class Published:
    """A row of the published figures.

    Args:
        id: names the row.
        area: of the questionnaire.
        question: its id there.
        choice: the id of the answer.
        base: as published: a number, some words, or nothing.
        low: the lowest share that fits, in percent; None where there are no bounds.
        high: the highest.
        count: the number published, None where a share was.
    """

    id: str
    area: str
    question: str
    choice: str
    base: str
    low: float | None
    high: float | None
    count: int | None

    @property
    def has_figure(self) -> bool:
        return self.count is not None or self.low is not None

    @property
    def choices(self) -> tuple[str, ...]:
        return CUMULATED.get(self.id, (self.choice,))

    def holds(self, found: int, base: int) -> bool:
        """Whether a count fits what was published."""
        if self.low is None or self.high is None:
            return found == self.count
        return self.low <= 100 * found / base <= self.high


def published() -> tuple[Published, ...]:
    text = Path(__file__).with_name("published-2020.csv").read_text("utf-8")
    return tuple(_row(row) for row in csv.DictReader(text.splitlines()))


def _row(row: dict[str, str]) -> Published:
    return Published(
        row["id"],
        row["area"],
        f"{row['theme']}-{row['question']}",
        row["answer"],
        row["base"],
        float(row["low_pct"]) if row["low_pct"] else None,
        float(row["high_pct"]) if row["high_pct"] else None,
        int(row["count"]) if row["count"] else None,
    )


def measured(row: Published, tables: Counted) -> Iterable[tuple[int, int]]:
    """Count and base of what a row is about; two of each where it is about two areas."""
    if row.choice == "all":
        return [(tables.responses(row.area), tables.responses(row.area))]
    if row.id == ABOUT_BOTH:
        return [_by_end_august(area, tables) for area in BY_END_AUGUST]
    found = sum(tables.count(row.area, row.question, choice) for choice in row.choices)
    return [(found, tables.base(row.area, row.question))]


def _by_end_august(area: str, tables: Counted) -> tuple[int, int]:
    found = sum(
        tables.count(area, question, choice)
        for question, choices in BY_END_AUGUST[area].items()
        for choice in choices
    )
    return found, tables.responses(area)
