"""What a graph shows, in one sentence: the subtitle of each kind of chart.

Each kind has its rules in a tuple; the first that holds for the facts words them. Shares stand
in percent, because the graph beside them does; the words for shares belong to the headlines.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.survey.chart_parts import Mark
from klviewer.survey.danish import percent
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.division import Kind
from klviewer.survey.finding_rules import LEAST_GROUP, Extremes, Named, Rule, worded
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.table import Table

HALF = 0.5


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """How a scale was answered.

    Args:
        best: the best answer.
        other: the most given of the others, None where there is only one.
        is_tied: whether another of them was given as often.
        answered: how many answered at all.
        groups: the groups that gave the best answer most and least, None where no two differ.
    """

    best: Named
    other: Named | None
    answered: int
    groups: Extremes | None = None
    is_tied: bool = False


_STATUS: tuple[Rule[StatusFacts], ...] = (
    Rule(lambda facts: not facts.answered, lambda facts: translate("chart", "Ingen har svaret.")),
    Rule(
        lambda facts: facts.best.count == facts.answered,
        lambda facts: translate(
            "chart", "Alle, der har svaret, svarer “{label}”.", label=facts.best.name
        ),
    ),
    Rule(
        lambda facts: not facts.best.count and facts.is_tied,
        lambda facts: translate("chart", "Ingen svarer “{label}”.", label=facts.best.name),
    ),
    Rule(
        lambda facts: not facts.best.count and facts.other is not None,
        lambda facts: translate(
            "chart",
            "Ingen svarer “{label}”; flest, {share}, svarer “{other}”.",
            label=facts.best.name,
            share=facts.other.words if facts.other else "",
            other=facts.other.name if facts.other else "",
        ),
    ),
    Rule(
        lambda facts: facts.groups is not None,
        lambda facts: translate(
            "chart",
            "{share} svarer “{label}”; {group} ligger lavest med {least}",
            share=facts.best.words,
            label=facts.best.name,
            group=facts.groups.lowest.name if facts.groups else "",
            least=facts.groups.lowest.words if facts.groups else "",
        ),
    ),
    Rule(
        lambda facts: facts.other is not None and facts.other.count > 0,
        lambda facts: translate(
            "chart",
            "{share} svarer “{label}” og {next} “{other}”.",
            share=facts.best.words,
            label=facts.best.name,
            next=facts.other.words if facts.other else "",
            other=facts.other.name if facts.other else "",
        ),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart", "{share} svarer “{label}”.", share=facts.best.words, label=facts.best.name
        ),
    ),
)


def status_finding(table: Table, disclosure: Disclosure | None = None) -> Message | None:
    """How many gave the best answer, and which group is behind, else which answer comes next.

    Args:
        table: of a scale; its columns beside everyone are the groups.
        disclosure: what of it is hidden; nothing is said of groups where one is.
    """
    rows = range(len(table.rows))
    if not table.rows or not table.base[0]:
        return None
    named = [
        Named(table.question.choices[row].name, table.share(row) or 0.0, table.count(row))
        for row in rows
    ]
    other = max(named[1:], key=lambda each: each.count, default=None)
    is_tied = other is not None and sum(each.count == other.count for each in named[1:]) > 1
    groups = _groups(table, disclosure)
    extremes = Extremes.of(groups) if groups else None
    differing = extremes if extremes and extremes.differ else None
    answered = int(table.answered[0])
    return worded(_STATUS, StatusFacts(named[0], other, answered, differing, is_tied))


def _groups(table: Table, disclosure: Disclosure | None) -> list[Named]:
    """The shares of the best answer in the groups; none where one is small or hidden.

    Which group is behind cannot be said when one of them cannot be spoken of.
    """
    found: list[Named] = []
    for column, heading in enumerate(table.columns):
        share, base = table.share(0, column), int(table.base[column])
        if heading.kind is not Kind.PART or share is None:
            continue
        hidden = disclosure is not None and bool(
            disclosure.reason(0, column) or disclosure.hides_base(column)
        )
        if hidden or base < LEAST_GROUP:
            return []
        found.append(Named(heading.label, share))
    return found


def battery_finding(answer: Text, questions: Sequence[tuple[Text, Table]]) -> Message | None:
    """Which question got an answer most often, and which least.

    Args:
        answer: the first of the scale they share.
        questions: each by its words.
    """
    named = _first_shares(questions)
    if not named:
        return None
    found = Extremes.of(named)
    if not found.differ:
        return translate(
            "chart",
            "Lige mange svarer “{answer}” til dem alle: {share}",
            answer=answer,
            share=found.highest.words,
        )
    return translate(
        "chart",
        "Flest, {share}, svarer “{answer}” til “{high}”; færrest, {least}, til “{low}”.",
        answer=answer,
        high=found.highest.name,
        share=found.highest.words,
        low=found.lowest.name,
        least=found.lowest.words,
    )


def _first_shares(tables: Sequence[tuple[Text, Table]]) -> list[Named]:
    return [
        Named(name, share)
        for name, table in tables
        if table.rows and (share := table.share(0)) is not None
    ]


_EXTREMES: tuple[Rule[Extremes], ...] = (
    Rule(
        lambda facts: facts.differ,
        lambda facts: translate(
            "chart",
            "{high} er længst med {share}; {low} ligger lavest med {least}",
            high=facts.highest.name,
            share=facts.highest.words,
            low=facts.lowest.name,
            least=facts.lowest.words,
        ),
    ),
    Rule(
        lambda facts: facts.size > 1,
        lambda facts: translate("chart", "Alle er lige langt: {share}", share=facts.highest.words),
    ),
    Rule(
        lambda facts: True,
        lambda facts: translate(
            "chart", "{name}: {share}", name=facts.highest.name, share=facts.highest.words
        ),
    ),
)


def _halfway(marks: Sequence[Mark]) -> Mark | None:
    return next((mark for mark in marks if mark.share >= HALF), None)


_CURVE: tuple[Rule[Sequence[Mark]], ...] = (
    Rule(
        lambda marks: not marks or not marks[-1].count,
        lambda marks: translate("chart", "Ingen har sat en dato."),
    ),
    Rule(
        lambda marks: _halfway(marks) is None and percent(marks[-1].share) == percent(HALF),
        lambda marks: translate("chart", "Knap halvdelen har sat en dato."),
    ),
    Rule(
        lambda marks: _halfway(marks) is None,
        lambda marks: translate(
            "chart",
            "Under halvdelen, {share}, har sat en dato.",
            share=percent(marks[-1].share),
        ),
    ),
    Rule(
        lambda marks: _halfway(marks) is marks[-1],
        lambda marks: translate(
            "chart",
            "Først ved “{label}” er mindst halvdelen nået: {share}",
            label=marks[-1].label,
            share=percent(marks[-1].share),
        ),
    ),
    Rule(
        lambda marks: True,
        lambda marks: translate(
            "chart",
            "{share} regner med “{label}” eller før, {last} med “{end}” eller før.",
            share=percent((_halfway(marks) or marks[-1]).share),
            label=(_halfway(marks) or marks[-1]).label,
            last=percent(marks[-1].share),
            end=marks[-1].label,
        ),
    ),
)


def curve_finding(marks: Sequence[Mark]) -> Message | None:
    """By which date half are back to normal, and how many have given a date at all."""
    return worded(_CURVE, marks)


def curves_finding(themes: Sequence[tuple[Text, Sequence[Mark]]]) -> Message | None:
    """Which theme is furthest at its last date, and which lags."""
    named = [Named(name, marks[-1].share) for name, marks in themes if marks]
    return worded(_EXTREMES, Extremes.of(named)) if named else None
