"""What graphs of groups, municipalities, moves and days show, in one sentence each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from klviewer.survey import dates
from klviewer.survey.chart_parts import Mark
from klviewer.survey.danish import number
from klviewer.survey.finding_rules import SHORT, Extremes, Named, Rule, worded
from klviewer.survey.messages import Message, Text, translate


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """Where one row of a comparison spreads most.

    Args:
        row: what is compared.
        extremes: the groups furthest apart.
        everyone: the share of all.
    """

    row: Text
    extremes: Extremes
    everyone: Named | None


_GROUPS: tuple[Rule[GroupFacts], ...] = (
    Rule(
        lambda facts: not facts.extremes.differ,
        lambda facts: translate("chart", "Grupperne ligger lige langt."),
    ),
    Rule(
        lambda facts: facts.everyone is not None,
        lambda facts: translate(
            "chart",
            "“{row}”: {all} i alt; {low} ligger lavest med {least}, {high} højest med {most}",
            row=facts.row,
            all=facts.everyone.words if facts.everyone else "",
            low=facts.extremes.lowest.name,
            least=facts.extremes.lowest.words,
            high=facts.extremes.highest.name,
            most=facts.extremes.highest.words,
        ),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "“{row}”: {low} ligger lavest med {least}, {high} højest med {most}",
            row=facts.row,
            low=facts.extremes.lowest.name,
            least=facts.extremes.lowest.words,
            high=facts.extremes.highest.name,
            most=facts.extremes.highest.words,
        ),
    ),
)


def groups_finding(rows: Sequence[GroupFacts]) -> Message | None:
    """The row in which the groups differ most; None where no row has two groups to compare."""
    compared = [row for row in rows if row.extremes.size > 1]
    widest = max(
        compared,
        key=lambda row: row.extremes.highest.share - row.extremes.lowest.share,
        default=None,
    )
    return None if widest is None else worded(_GROUPS, widest)


@dataclass(frozen=True, slots=True)
class MapFacts:
    """A map's marks, and how many tiles there are with and without one."""

    marks: tuple[Mark, ...]
    size: int

    @property
    def answered(self) -> int:
        """How many tiles have a mark."""
        return sum(mark.count for mark in self.marks)

    @property
    def most(self) -> Mark:
        """The mark most tiles have."""
        return max(self.marks, key=lambda mark: mark.count)

    @property
    def is_named(self) -> bool:
        """Whether that is one mark alone, and its words are short."""
        alike = sum(mark.count == self.most.count for mark in self.marks)
        return alike == 1 and len(str(self.most.label)) <= SHORT


_NO_TILES: Rule[MapFacts] = Rule(
    lambda facts: not facts.answered, lambda facts: translate("chart", "Ingen har svaret.")
)

STATUS_MAP: tuple[Rule[MapFacts], ...] = (
    _NO_TILES,
    Rule(
        lambda facts: facts.most.count == facts.size and facts.is_named,
        lambda facts: translate("chart", "Alle svarer “{label}”.", label=facts.most.label),
    ),
    Rule(
        lambda facts: facts.answered == facts.size and not facts.is_named,
        lambda facts: translate("chart", "Alle har svaret."),
    ),
    Rule(
        lambda facts: facts.answered == facts.size,
        lambda facts: translate(
            "chart",
            "Alle har svaret; flest, {count}, svarer “{label}”.",
            count=number(facts.most.count),
            label=facts.most.label,
        ),
    ),
    Rule(
        lambda facts: not facts.is_named,
        lambda facts: translate(
            "chart",
            "{answered} af {size} har svaret.",
            answered=number(facts.answered),
            size=number(facts.size),
        ),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "Flest, {count}, svarer “{label}”; {silent} har intet svar.",
            count=number(facts.most.count),
            label=facts.most.label,
            silent=number(facts.size - facts.answered),
        ),
    ),
)

RESPONSE_MAP: tuple[Rule[MapFacts], ...] = (
    _NO_TILES,
    Rule(
        lambda facts: facts.answered == facts.size,
        lambda facts: translate("chart", "Alle har svaret."),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "{answered} af {size} har svaret; {silent} mangler.",
            answered=number(facts.answered),
            size=number(facts.size),
            silent=number(facts.size - facts.answered),
        ),
    ),
)

ANSWER_MAP: tuple[Rule[MapFacts], ...] = (
    _NO_TILES,
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "{count} af de {answered}, der har svaret, svarer “{label}”.",
            count=number(facts.marks[0].count),
            answered=number(facts.answered),
            label=facts.marks[0].label,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """How those moved who answered in both rounds.

    Args:
        both: how many answered in both.
        same: how many of them gave the same answer.
        closer: how many came closer to the scale's best, None where the scales differ.
        back: how many fell back, None likewise.
    """

    both: int
    same: int
    closer: int | None = None
    back: int | None = None


_MOVES: tuple[Rule[MoveFacts], ...] = (
    Rule(
        lambda facts: not facts.both,
        lambda facts: translate("chart", "Ingen har svaret i begge runder."),
    ),
    Rule(
        lambda facts: facts.closer is not None,
        lambda facts: translate(
            "chart",
            "{closer} er rykket frem, {same} står, hvor de stod, og {back} er gået tilbage.",
            closer=number(facts.closer or 0),
            same=number(facts.same),
            back=number(facts.back or 0),
        ),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "{same} af de {both}, der har svaret i begge runder, svarer det samme.",
            same=number(facts.same),
            both=number(facts.both),
        ),
    ),
)


def moves_finding(facts: MoveFacts) -> Message | None:
    """How many moved which way."""
    return worded(_MOVES, facts)


@dataclass(frozen=True, slots=True)
class DayFacts:
    """When answers came.

    Args:
        count: how many with a known day.
        busiest: the first day most came on, None where there were none.
        most: how many came then.
        late: how many came after the deadline, None where there was none.
        is_tied: whether as many came on another day.
    """

    count: int
    busiest: date | None = None
    most: int = 0
    late: int | None = None
    is_tied: bool = False


_DAYS: tuple[Rule[DayFacts], ...] = (
    Rule(
        lambda facts: facts.busiest is None,
        lambda facts: translate("chart", "Ingen svar har en dato."),
    ),
    Rule(
        lambda facts: facts.is_tied and bool(facts.late),
        lambda facts: translate(
            "chart",
            "Flest svar på én dag: {most} af {count}; {late} kom efter fristen.",
            most=number(facts.most),
            count=number(facts.count),
            late=number(facts.late or 0),
        ),
    ),
    Rule(
        lambda facts: facts.is_tied,
        lambda facts: translate(
            "chart",
            "Flest svar på én dag: {most} af {count}.",
            most=number(facts.most),
            count=number(facts.count),
        ),
    ),
    Rule(
        lambda facts: bool(facts.late),
        lambda facts: translate(
            "chart",
            "Flest svar kom {day}: {most} af {count}; {late} kom efter fristen.",
            day=dates.day_of_month(facts.busiest or date.min),
            most=number(facts.most),
            count=number(facts.count),
            late=number(facts.late or 0),
        ),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart",
            "Flest svar kom {day}: {most} af {count}.",
            day=dates.day_of_month(facts.busiest or date.min),
            most=number(facts.most),
            count=number(facts.count),
        ),
    ),
)


def days_finding(facts: DayFacts) -> Message | None:
    """On which day most answers came, and how many came too late."""
    return worded(_DAYS, facts)
