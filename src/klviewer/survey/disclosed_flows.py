"""Moves between rounds without the small ones, and without what would give those away."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from klviewer.survey.charts import Flow, Flows, Mark
from klviewer.survey.danish import number
from klviewer.survey.disclosure import Disclosure, Line, disclose
from klviewer.survey.division import EVERYONE, Heading, choice_headings
from klviewer.survey.messages import Message, translate
from klviewer.survey.suppression import Cells
from klviewer.survey.table import Table
from klviewer.survey.tally import Counts
from klviewer.survey.transitions import Transitions

HIDDEN = "hidden"
"""The id of the mark that stands for all hidden answers of a round."""


def disclosed_flows(
    chart: Flows, moves: Transitions, before: Disclosure, after: Disclosure, threshold: int
) -> Flows:
    """The moves that may be shown; those of a hidden answer stand under one mark.

    The moves are a table of the later answers across the earlier, of which `disclose` tells what
    is hidden. What the rounds' own tables hide is hidden here too.

    Args:
        chart: of the moves.
        moves: who stood where.
        before: of the question in the earlier round.
        after: of it in the later.
        threshold: the least count that is shown.
    """
    found = disclose(_table(moves), threshold, _elsewhere(moves, before, after, threshold))
    shown = ~_hidden(found, moves)
    if shown.all():
        return chart
    # A move of a hidden answer has no mark of its own to go from or to.
    shown[:-1, :-1] &= shown[:-1, -1:] & shown[-1:, :-1]
    return replace(
        chart,
        origins=_merged(chart.origins, _ids(moves.rows, ~shown[:-1, -1])),
        destinations=_merged(chart.destinations, _ids(moves.columns, ~shown[-1, :-1])),
        flows=tuple(_shown(chart.flows, moves, shown)),
        subtitle=None,
        footnotes=(_n(moves), _note(threshold)),
    )


def _shown(flows: Sequence[Flow], moves: Transitions, shown: Cells) -> Iterator[Flow]:
    starts = [row.id for row in moves.rows]
    ends = [column.id for column in moves.columns]
    for flow in flows:
        if shown[starts.index(flow.origin), ends.index(flow.destination)]:
            yield flow


def _table(moves: Transitions) -> Table:
    """The later answers as rows, the earlier as columns; who was not asked sent nothing either."""
    size = len(moves.after.choices)
    parts = moves.counts.T
    whole = np.column_stack([parts.sum(axis=1), parts])
    answered = whole[:size].sum(axis=0)
    base = answered + whole[size]
    rows = choice_headings(moves.after)
    columns = (EVERYONE, *moves.rows)
    sizes = whole.sum(axis=0)
    return Table(moves.after, rows, columns, whole[:size], base, answered, sizes, moves.before)


def _elsewhere(moves: Transitions, before: Disclosure, after: Disclosure, threshold: int) -> Cells:
    """What must be hidden besides: lines to the size of a column, everyone first."""
    size = len(moves.after.choices)
    found: Cells = np.zeros((size + Line.SIZE + 1, len(moves.rows) + 1), np.bool_)
    # What the later round hides of everyone; then what the earlier does, at the foot.
    found[: size + 1, 0] = after.reasons[: size + 1, 0] > 0
    earlier = before.reasons[: len(moves.before.choices) + 1, 0] > 0
    found[size + Line.SIZE, 1 : 1 + len(earlier)] = earlier
    # Not asked and not in the round stand apart in the graph, and together in the table.
    answers = slice(0, len(moves.before.choices))
    apart: Counts = moves.counts[answers, size + 1 :]
    small = ((apart > 0) & (apart < threshold)).any(axis=1)
    found[size + Line.NOT_ASKED, 1 : 1 + len(moves.before.choices)] = small
    return found


def _hidden(found: Disclosure, moves: Transitions) -> Cells:
    """What of the moves is hidden; the last column is of the origins, the last row of the ends."""
    size = len(moves.after.choices)
    lines = [*range(size + 1), *[size + Line.NOT_ASKED] * (len(moves.columns) - size - 1)]
    foot = size + Line.SIZE
    hidden = found.reasons[[*lines, foot]].T > 0
    # Everyone is the first column of the table, and stands last here.
    return np.asarray(np.roll(hidden, -1, axis=0), np.bool_)


def _ids(headings: Sequence[Heading], wanted: Cells) -> set[str]:
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
