"""Moves between rounds without the small ones: every way to answer both rounds is tried."""

from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.survey.charts import flows
from klviewer.survey.counted_tables import Columns, CountedTables, Rounds
from klviewer.survey.disclosed_flows import HIDDEN, disclosed_flows
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.disclosure import Line
from klviewer.survey.municipalities import Frame
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection
from tests.survey.generated_survey import FIRST, generated, single
from tests.survey.test_crossed_disclosure import (
    ABSENT,
    FRAME,
    SILENT,
    Case,
    Counts,
    area_of,
    divided,
    drawn_from,
    lines_of,
    possible,
    seen_by,
)

seeds = st.integers(0, 10**6)
STATUS = single("status", 3)
# A case of two questions in two areas does for one question in two rounds.
STATES = (ABSENT, SILENT, (0,), (1,), (2,))
ROUNDS = Case(
    (replace(STATUS, id="before"), replace(STATUS, id="after")),
    tuple(state for state in product(STATES, repeat=2) if state != (ABSENT, ABSENT)),
    ("before", "after"),
)


def of_status(responses: AreaResponses) -> AreaResponses:
    """The answers under the one id both rounds have."""
    (theme,) = responses.area.themes
    area = replace(responses.area, id="area", themes=(replace(theme, questions=(STATUS,)),))
    answers = {STATUS.id: next(iter(responses.answers.values()))}
    return replace(responses, area=area, answers=answers)


def disclosed(
    before: AreaResponses, after: AreaResponses, least: int, frame: Frame
) -> DisclosedTables:
    earlier, shown = Round("r1", "Maj", (before,)), Round("r2", "Juni", (after,))
    counted = CountedTables(frame, shown, earlier)
    return DisclosedTables(SelectedTables(counted, Selection()), least)


def lines_with_absent(lines: Counts) -> Counts:
    """The choices, those without an answer, without a question, and without a response."""
    last = len(STATUS.choices)
    absent = 1 - lines[..., [last + Line.SIZE]]
    return np.concatenate([lines[..., : last + 2], absent], axis=-1)


@settings(max_examples=60)
@given(data=st.data(), least=st.integers(2, 4))
def test_moves_give_away_nothing_beside_the_tables_of_both_rounds(
    data: st.DataObject, least: int
) -> None:
    drawn = drawn_from(data, ROUNDS, 4)
    before, after = (of_status(area_of(ROUNDS, drawn, area)) for area in ROUNDS.areas)
    found = disclosed(before, after, least, FRAME)
    worlds = ROUNDS.worlds(drawn)
    actual = worlds.index(tuple(drawn))
    lines = [
        lines_of(STATUS, [state[place] for state in ROUNDS.states])[np.array(worlds)]
        for place in (0, 1)
    ]
    apart = [
        seen_by(found.of(responses, STATUS, by), of, divided(by)[:, : len(drawn)])
        for responses, of in zip((before, after), lines, strict=True)
        for by in Columns
    ]
    crossed = found.of_moves(after, STATUS)
    moves = found.tables.moves(after, STATUS)
    rows = [crossed.one.place(heading) for heading in moves.rows]
    columns = [crossed.other.place(heading) for heading in moves.columns]
    hidden = crossed.hidden[rows][:, columns]
    counts = np.einsum("wnb,wna->wba", *(lines_with_absent(each) for each in lines))
    assert (counts[actual] == moves.counts).all()
    known = possible(apart, actual)
    together = known & ((counts == counts[actual]) | hidden).all(axis=(1, 2))
    for row, column in np.argwhere(hidden).tolist():
        values = set(counts[together, row, column].tolist())
        assert len(values) > 1 or len(set(counts[known, row, column].tolist())) == 1
    for table, numbers in apart:
        answers = table.reasons[: len(STATUS.choices) + 1]
        for row, column in np.argwhere(answers > 0).tolist():
            assert len(set(numbers[together, row, column].tolist())) > 1


@settings(max_examples=40)
@given(seeds, seeds, st.integers(2, 6))
def test_no_small_move_of_an_answer_is_drawn(first: int, second: int, least: int) -> None:
    before, after = generated(first, 60), generated(second, 60)
    tables = disclosed(before, after, least, Frame(()))
    moves = tables.tables.moves(after, FIRST)
    whole = flows("area", moves, ("Maj", "Juni"))
    found = disclosed_flows(whole, moves, tables.of_moves(after, FIRST))
    answers = {choice.id for choice in FIRST.choices}
    for flow in found.flows:
        if answers & {flow.origin, flow.destination}:
            assert flow.count >= least
        assert HIDDEN not in (flow.origin, flow.destination)
    for marks in (found.origins, found.destinations):
        assert sum(mark.count for mark in marks) == len(moves.keys)
        assert not any(0 < mark.count < least for mark in marks if mark.choice in answers)


def test_where_nothing_is_small_the_graph_stays() -> None:
    responses = generated(4, 80)
    tables = disclosed(responses, responses, 2, Frame(()))
    moves = tables.tables.moves(responses, FIRST)
    assert int(moves.counts[np.nonzero(moves.counts)].min()) > 2
    whole = flows("area", moves, ("Maj", "Juni"))
    assert disclosed_flows(whole, moves, tables.of_moves(responses, FIRST)) == whole


def test_rounds_hide_what_each_of_them_hides() -> None:
    before, after = generated(1, 60), generated(2, 60)
    tables = disclosed(before, after, 12, Frame(()))
    found = tables.of(after, FIRST, Rounds.BOTH)
    for column, responses in enumerate((before, after), start=1):
        assert (
            found.reasons[:, column].tolist() == tables.of(responses, FIRST).reasons[:, 0].tolist()
        )
    assert found.reasons.any()
