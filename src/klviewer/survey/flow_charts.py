"""Change between rounds as flows: from each answer in one round to each in the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.survey.chart_parts import Mark, nth_tone
from klviewer.survey.comparison_findings import MoveFacts, moves_finding
from klviewer.survey.danish import number
from klviewer.survey.division import Heading, Kind
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Question
from klviewer.survey.tally import Counts
from klviewer.survey.transitions import Transitions


@dataclass(frozen=True, slots=True)
class Flow:
    """Those that moved from one answer to another, or stayed.

    Args:
        origin: the id of the mark they come from.
        destination: the id of the mark they go to.
        count: how many.
    """

    origin: str
    destination: str
    count: int


@dataclass(frozen=True, slots=True)
class Flows:
    """Two columns of answers, and who went from where to where.

    Args:
        title: the question.
        area: the area's id.
        question: the question's id in the later round.
        rounds: the titles of the earlier and the later round.
        origins: the earlier answers that somebody gave, with those without an answer; a mark's
            choice is the id of its heading in `Transitions`.
        destinations: the later ones, likewise.
        flows: those with somebody in them.
        subtitle: what it shows.
        footnotes: what stands under the graph.
    """

    title: Text
    area: str
    question: str
    rounds: tuple[Text, Text]
    origins: tuple[Mark, ...]
    destinations: tuple[Mark, ...]
    flows: tuple[Flow, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


WITHOUT = {
    Kind.NOT_ANSWERED: translate("chart", "Ikke besvaret"),
    Kind.NOT_ASKED: translate("chart", "Ikke spurgt"),
    Kind.NO_RESPONSE: translate("chart", "Ikke svaret i runden"),
}
"""Where someone stands who gave no answer."""


def flows(area: str, moves: Transitions, rounds: tuple[Text, Text]) -> Flows:
    """The moves between two rounds.

    Args:
        area: the area's id.
        moves: who stood where.
        rounds: the titles of the earlier and the later round.
    """
    counts = moves.counts
    origins = _marks(moves.before, moves.rows, counts.sum(axis=1))
    destinations = _marks(moves.after, moves.columns, counts.sum(axis=0))
    found = tuple(
        Flow(start.id, end.id, int(counts[row, column]))
        for row, start in enumerate(moves.rows)
        for column, end in enumerate(moves.columns)
        if counts[row, column]
    )
    facts = _facts(moves)
    return Flows(
        moves.after.text,
        area,
        moves.after.id,
        rounds,
        origins,
        destinations,
        found,
        moves_finding(facts),
        (
            translate(
                "chart",
                "n = {n}; {both} har svaret i begge runder.",
                n=number(len(moves.keys)),
                both=number(facts.both),
            ),
        ),
    )


def _marks(question: Question, headings: Sequence[Heading], counts: Counts) -> tuple[Mark, ...]:
    total = int(counts.sum())
    size = len(question.choices)
    names = [choice.name for choice in question.choices]
    return tuple(
        Mark(
            heading.id,
            names[place] if place < size else WITHOUT[heading.kind],
            int(counts[place]),
            int(counts[place]) / total,
            nth_tone(place, size) if place < size else None,
        )
        for place, heading in enumerate(headings)
        if counts[place]
    )


def _facts(moves: Transitions) -> MoveFacts:
    before, after = len(moves.before.choices), len(moves.after.choices)
    both = moves.counts[:before, :after]
    if moves.same_scale:
        closer, same, back = moves.moved()
        return MoveFacts(int(both.sum()), same, closer, back)
    places = {choice.id: column for column, choice in enumerate(moves.after.choices)}
    same = sum(
        int(both[row, places[choice.id]])
        for row, choice in enumerate(moves.before.choices)
        if choice.id in places
    )
    return MoveFacts(int(both.sum()), same)
