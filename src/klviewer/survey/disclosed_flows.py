"""Moves between rounds without the small ones, and without what would give those away."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from klviewer.survey.charts import Flow, Flows, Mark
from klviewer.survey.crossed_disclosure import CrossedDisclosure
from klviewer.survey.danish import number
from klviewer.survey.division import Heading
from klviewer.survey.messages import Message, translate
from klviewer.survey.responses import Mask
from klviewer.survey.tally import Cells
from klviewer.survey.transitions import Transitions

HIDDEN = "hidden"
"""The id of the mark that stands for all hidden answers of a round."""


def disclosed_flows(chart: Flows, moves: Transitions, found: CrossedDisclosure) -> Flows:
    """The moves that may be shown; those of a hidden answer stand under one mark.

    Args:
        chart: of the moves.
        moves: who stood where.
        found: what is hidden of the earlier answers across the later.
    """
    rows = [found.one.place(heading) for heading in moves.rows]
    columns = [found.other.place(heading) for heading in moves.columns]
    hidden = found.hidden[rows][:, columns]
    origins, destinations = found.one.hidden[rows], found.other.hidden[columns]
    if not (hidden.any() or origins.any() or destinations.any()):
        return chart
    # A move of a hidden answer has no mark of its own to go from or to.
    shown = ~(hidden | origins[:, None] | destinations)
    return replace(
        chart,
        origins=_merged(chart.origins, _ids(moves.rows, origins)),
        destinations=_merged(chart.destinations, _ids(moves.columns, destinations)),
        flows=tuple(_shown(chart.flows, moves, shown)),
        subtitle=None,
        footnotes=(_n(moves), _note(found.threshold)),
    )


def _shown(flows: Sequence[Flow], moves: Transitions, shown: Cells) -> Iterator[Flow]:
    starts = [row.id for row in moves.rows]
    ends = [column.id for column in moves.columns]
    for flow in flows:
        if shown[starts.index(flow.origin), ends.index(flow.destination)]:
            yield flow


def _ids(headings: Sequence[Heading], wanted: Mask) -> set[str]:
    both = zip(headings, wanted.tolist(), strict=True)
    return {heading.id for heading, is_wanted in both if is_wanted}


def _merged(marks: Sequence[Mark], hidden: set[str]) -> tuple[Mark, ...]:
    """One mark for all that is hidden."""
    among = [mark for mark in marks if mark.choice in hidden]
    if not among:
        return tuple(marks)
    count, share = sum(mark.count for mark in among), sum(mark.share for mark in among)
    label = translate("chart", "Skjult")
    kept = (mark for mark in marks if mark.choice not in hidden)
    return (*kept, Mark(HIDDEN, label, count, share))


def _n(moves: Transitions) -> Message:
    return translate("chart", "n = {n}.", n=number(len(moves.keys)))


def _note(threshold: int) -> Message:
    return translate(
        "chart",
        "Flytninger af færre end {threshold} er skjult, og tal, de kunne regnes ud fra.",
        threshold=number(threshold),
    )
