"""Groups compared: one row per theme or choice, one dot per group, a line for all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klviewer.survey.comparison_findings import GroupFacts, groups_finding
from klviewer.survey.danish import number
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.division import Heading, Kind
from klviewer.survey.finding_rules import LEAST_GROUP, Extremes, Named
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.table import Table


@dataclass(frozen=True, slots=True)
class GroupDot:
    """One group's share in a row.

    Args:
        group: the id of its heading.
        label: the words beside it.
        count: how many gave the answer.
        base: how many were asked.
        share: between 0 and 1; None where nobody was asked.
        hidden: whether disclosure control hides the numbers.
    """

    group: str
    label: Text
    count: int
    base: int
    share: float | None
    hidden: bool = False

    @property
    def shown(self) -> bool:
        """Whether there is a dot to draw."""
        return self.share is not None and not self.hidden


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The groups' shares of one answer.

    Args:
        area: the area's id.
        question: its id.
        choice: the answer's id.
        label: of the row: the theme, or the answer.
        everyone: the share of all.
        dots: one per group.
    """

    area: str
    question: str
    choice: str
    label: Text
    everyone: GroupDot
    dots: tuple[GroupDot, ...]


@dataclass(frozen=True, slots=True)
class GroupDots:
    """Groups compared as dots on one line.

    Args:
        title: the question.
        by: what the groups are: “region”, “group”, or whatever names them in a selection.
        rows: what is compared.
        subtitle: what it shows.
        footnotes: what stands under the graph.
    """

    title: Text
    by: str
    rows: tuple[GroupRow, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


@dataclass(frozen=True, eq=False)
class ComparedAnswer:
    """What a row is made from.

    Args:
        area: the area's id.
        label: of the row.
        table: with a column for everyone and one per group.
        row: the answer's row in the table.
        disclosure: what of the table is hidden, None where nothing is.
    """

    area: str
    label: Text
    table: Table
    row: int = 0
    disclosure: Disclosure | None = None


def answers_compared(
    area: str, table: Table, disclosure: Disclosure | None = None
) -> tuple[ComparedAnswer, ...]:
    """A row for every choice of a question that somebody gave."""
    return tuple(
        ComparedAnswer(area, choice.name, table, row, disclosure)
        for row, choice in enumerate(table.question.choices)
        if table.count(row)
    )


def group_dots(title: Text, by: str, compared: Sequence[ComparedAnswer]) -> GroupDots:
    """Compare groups.

    Args:
        title: above the graph.
        by: what the groups are, for the links.
        compared: the best answer of several themes, or the answers to one question; their
            tables have the same groups.
    """
    rows = tuple(_row(answer) for answer in compared)
    facts = [facts for facts in map(_facts, rows) if facts is not None]
    return GroupDots(title, by, rows, groups_finding(facts), tuple(_notes(rows)))


def _row(answer: ComparedAnswer) -> GroupRow:
    table, question = answer.table, answer.table.question
    everyone, *dots = (
        _dot(answer, column, heading)
        for column, heading in enumerate(table.columns)
        if heading.kind in (Kind.ALL, Kind.PART)
    )
    choice = question.choices[answer.row].id
    return GroupRow(answer.area, question.id, choice, answer.label, everyone, tuple(dots))


def _dot(answer: ComparedAnswer, column: int, heading: Heading) -> GroupDot:
    table, row, disclosure = answer.table, answer.row, answer.disclosure
    hidden = disclosure is not None and (
        bool(disclosure.reason(row, column)) or disclosure.hides_base(column)
    )
    label: Text = translate("chart", "alle") if heading.kind is Kind.ALL else heading.label
    if hidden:
        return GroupDot(heading.id, label, 0, 0, None, hidden=True)
    base = int(table.base[column])
    return GroupDot(heading.id, label, table.count(row, column), base, table.share(row, column))


def _facts(row: GroupRow) -> GroupFacts | None:
    """Where the groups stand; None where one is hidden, so that nobody knows which is last."""
    named = [
        Named(dot.label, dot.share, dot.count)
        for dot in row.dots
        if dot.share is not None and dot.base >= LEAST_GROUP
    ]
    if not named or any(dot.hidden for dot in (row.everyone, *row.dots)):
        return None
    everyone = row.everyone.share
    whole = None if everyone is None else Named(row.everyone.label, everyone)
    return GroupFacts(row.label, Extremes.of(named), whole)


def _notes(rows: Sequence[GroupRow]) -> Iterator[Message]:
    if not rows:
        return
    columns = zip(*((row.everyone, *row.dots) for row in rows), strict=True)
    listed: Message | None = None
    for column in columns:
        label, bases = column[0].label, sorted({dot.base for dot in column if not dot.hidden})
        n: Text = translate("chart", "skjult")
        if bases:
            ends = dict.fromkeys((bases[0], bases[-1]))
            n = "–".join(number(base) for base in ends)
        one = translate("chart", "{group} {n}", group=label, n=n)
        listed = (
            one
            if listed is None
            else translate("chart", "{before}, {next}", before=listed, next=one)
        )
    yield translate("chart", "n: {listed}.", listed=listed)
    dots = [dot for row in rows for dot in (row.everyone, *row.dots)]
    if any(dot.hidden for dot in dots):
        yield translate("chart", "Grupper med få svar er skjult.")
    if any(dot.shown and dot.base < LEAST_GROUP for dot in dots):
        least = number(LEAST_GROUP)
        yield translate("chart", "Sætningen øverst ser bort fra grupper på under {n}.", n=least)
