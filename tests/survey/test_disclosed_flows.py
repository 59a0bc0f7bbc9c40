"""Moves between rounds without the small ones."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.survey.charts import flows
from klviewer.survey.disclosed_flows import HIDDEN, disclosed_flows
from klviewer.survey.disclosure import disclose, shown_whole
from klviewer.survey.table import tabulate
from klviewer.survey.transitions import transitions
from tests.survey.generated_survey import FIRST, generated

seeds = st.integers(0, 10**6)


@settings(max_examples=40)
@given(seeds, seeds, st.integers(2, 6))
def test_no_small_move_of_an_answer_is_drawn(first: int, second: int, least: int) -> None:
    before, after = generated(first, 60), generated(second, 60)
    moves = transitions(before, after, FIRST.id)
    tables = tabulate(before, FIRST), tabulate(after, FIRST)
    whole = flows("area", moves, ("Maj", "Juni"))
    first_table, second_table = (disclose(table, least) for table in tables)
    found = disclosed_flows(whole, moves, first_table, second_table, least)
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
    moves = transitions(responses, responses, FIRST.id)
    assert int(moves.counts[np.nonzero(moves.counts)].min()) > 2
    whole = flows("area", moves, ("Maj", "Juni"))
    table = shown_whole(tabulate(responses, FIRST))
    assert disclosed_flows(whole, moves, table, table, 2) == whole
