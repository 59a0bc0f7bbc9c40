"""The table behind a graph as it was chosen: what it is divided by, and what its numbers are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.reports.divided_cells import divided_cells
from klviewer.survey.charts import Flows, GroupDots
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.divided_tables import DividedTable, divided_chart, divided_table
from klviewer.survey.division import Kind
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Round, SingleAnswers
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Filter, Move, Selection
from klviewer.survey.shares import ShareOf
from klviewer.survey.shown_tables import ShownTables
from klviewer.survey.table_choice import Across, TableChoice, measures
from klviewer.survey.uncertainty import Uncertainty, uncertainty_note
from tests.survey.answered_round import answered_round

FRAME = shipped.frame()
QUESTIONNAIRE = shipped.questionnaires()[0]
SHOWN = answered_round(QUESTIONNAIRE, FRAME, "r2")
CHILDREN, _, _, S85 = SHOWN.areas
STATUS = CHILDREN.area.question("meetings-status")
PRACTICE = CHILDREN.area.question("meetings-practice")


def one_better(responses: AreaResponses) -> AreaResponses:
    """The answers to the status one step nearer to the best, where there is a nearer one."""
    given_now = responses.closed(STATUS)
    assert isinstance(given_now, SingleAnswers)
    places = given_now.positions
    worse = np.where(places >= 0, np.minimum(places + 1, 2), places).astype(np.int16)
    return replace(responses, answers={**responses.answers, STATUS.id: SingleAnswers(worse)})


EARLIER = Round("r1", "Maj", (one_better(CHILDREN), *SHOWN.areas[1:]))
COUNTED = CountedTables(FRAME, SHOWN, EARLIER)


def tables(selection: Selection | None = None) -> SelectedTables:
    return SelectedTables(COUNTED, selection or Selection())


def divided(choice: TableChoice, question: Question = STATUS) -> DividedTable:
    return divided_table(tables(), CHILDREN, question, choice)


def test_at_first_a_table_is_divided_by_what_suits_it() -> None:
    assert divided(TableChoice()).choice.across is Across.REGION
    without = CountedTables(Frame(()), SHOWN)
    found = divided_table(SelectedTables(without, Selection()), CHILDREN, STATUS, TableChoice())
    assert found.choice.across is Across.NOTHING


@pytest.mark.parametrize(
    "choice",
    [
        TableChoice(Across.QUESTION, "children", "meetings-status"),  # itself
        TableChoice(Across.QUESTION, "children", "meetings-reasons-text"),  # in words
        TableChoice(Across.QUESTION, "gone", "gone"),
        TableChoice(Across.SCALE),  # it stands alone
    ],
)
def test_what_cannot_be_had_gives_way(choice: TableChoice) -> None:
    assert divided(choice).choice.across is Across.REGION


@pytest.mark.parametrize("by", ["s85-status", "s85-practice"])
def test_a_question_of_another_area_divides_the_same_municipalities(by: str) -> None:
    (table,) = divided(TableChoice(Across.QUESTION, "s85", by)).tables
    other = S85.closed(S85.area.question(by))
    rows = [(row, S85.row_of.get(key)) for key, row in CHILDREN.row_of.items()]
    for column, heading in enumerate(table.columns[1:], 1):
        if heading.kind is Kind.PART:
            place = column - 1
            members = [row for row, at in rows if at is not None and other.chose(place)[at]]
        elif heading.kind is Kind.NO_RESPONSE:
            members = [row for row, at in rows if at is None]
        else:
            continue
        assert int(table.size[column]) == len(members)
        assert table.count(0, column) == int(CHILDREN.closed(STATUS).chose(0)[members].sum())
    kinds = {heading.kind for heading in table.columns}
    assert {Kind.NOT_ANSWERED, Kind.NOT_ASKED, Kind.NO_RESPONSE} <= kinds


def test_rounds_stand_beside_each_other_for_the_same_municipalities() -> None:
    north = Selection(Filter(region="Region Nordjylland"))
    found = divided_table(tables(north), CHILDREN, STATUS, TableChoice(Across.ROUNDS))
    (table,) = found.tables
    assert [heading.label for heading in table.columns[1:]] == ["Maj", SHOWN.title]
    assert int(table.size[1]) == int(table.size[2]) == int(tables(north).filtered(CHILDREN).sum())
    chart = divided_chart(tables(north), CHILDREN, found)
    assert isinstance(chart, Flows)
    assert sum(flow.count for flow in chart.flows) == int(table.size[1])


def test_a_move_that_is_picked_keeps_the_graph_of_moves_whole() -> None:
    everyone = tables().moves(CHILDREN, STATUS)
    move = Move("children", STATUS.id, "nearly-there", "as-before")
    picked = tables(Selection(picks=(move,)))
    assert picked.moves(CHILDREN, STATUS).keys == everyone.keys
    chosen = tables(Selection(picks=(Clicked("s85", "s85-status", "as-before"),)))
    assert 0 < len(chosen.moves(CHILDREN, STATUS).keys) < len(everyone.keys)


@pytest.mark.parametrize("across", [Across.REGION, Across.GROUP])
def test_groups_are_compared_as_dots_that_can_be_picked(across: Across) -> None:
    chart = divided_chart(tables(), CHILDREN, divided(TableChoice(across)))
    assert isinstance(chart, GroupDots)
    (table,) = divided(TableChoice(across)).tables
    assert [dot.count for dot in chart.rows[0].dots] == table.counts[0, 1:].tolist()


@given(st.sampled_from([*Across]), st.sampled_from([None, *ShareOf]), st.booleans())
def test_every_table_tells_those_without_answer_and_those_not_asked_apart(
    across: Across, of: ShareOf | None, several: bool
) -> None:
    question = PRACTICE if several else STATUS
    choice = TableChoice(across, "children", "meetings-expected", of)
    found = divided(choice, question)
    assert found.choice.of in measures(found.choice.across or Across.NOTHING, question)
    cells = divided_cells(found)
    assert {len(row) for row in (*cells.rows, *cells.foot)} == {len(cells.heads)}
    names = [str(row[0]) for row in cells.foot]
    assert names[:3] == ["Ikke besvaret", "Spurgt i alt", "Ikke spurgt"]
    assert ("Svar i alt" in names) is several


def test_shares_of_those_asked_and_of_the_answers_stand_beside_each_other() -> None:
    (table,) = divided(TableChoice(Across.NOTHING), PRACTICE).tables
    cells = divided_cells(divided(TableChoice(Across.NOTHING), PRACTICE))
    assert [str(title) for title, _ in cells.heads[1:]] == ["Antal", "Andel", "Andel af svarene"]
    count, asked, given_in_all = table.count(0), int(table.base[0]), int(table.counts[:, 0].sum())
    assert cells.rows[0][1:] == (count, count / asked, count / given_in_all)


@pytest.mark.parametrize("of", [ShareOf.ROW, ShareOf.ALL])
def test_shares_by_row_and_of_all_sum_to_one(of: ShareOf) -> None:
    cells = divided_cells(divided(TableChoice(Across.GROUP, of=of)))
    rows = [[cell for cell in row[3:] if isinstance(cell, float)] for row in cells.rows]
    whole = [sum(row) for row in rows] if of is ShareOf.ROW else [sum(map(sum, rows))]
    assert whole == pytest.approx([1.0] * len(whole))


def test_the_table_follows_the_graph_that_was_picked_in() -> None:
    questions = (STATUS, PRACTICE)
    picked = Selection(picks=(Clicked("children", PRACTICE.id, "video"),))
    shown = ShownTables()
    assert shown.question("children", questions) is STATUS
    assert shown.after(picked).question("children", questions) is PRACTICE
    assert shown.after(picked).question("s85", (STATUS,)) is STATUS
    both = Selection(picks=(*picked.picks, Clicked("s85", STATUS.id, "before")))
    assert shown.after(both).question("children", questions) is PRACTICE
    looked_at = shown.after(picked).with_chosen("children", STATUS.id)
    assert looked_at.question("children", questions) is STATUS


def test_both_views_of_the_silent_say_what_they_assume() -> None:
    table = tables().table(CHILDREN, STATUS)
    (bounds,) = uncertainty_note(table, 98, Uncertainty.BOUNDS)
    (alike,) = uncertainty_note(table, 98, Uncertainty.ALIKE)
    assert str(bounds).startswith("Uanset de 22, der ikke svarede, er “som før” mellem ")
    assert str(alike).startswith("Hvis de 22, der ikke svarede, ligner dem, der svarede, er ")
    assert "95 pct. sikkerhed" in str(alike)


def test_nothing_is_said_of_the_silent_where_all_answered_or_nobody_did() -> None:
    table = tables().table(CHILDREN, STATUS)
    nobody = tables(Selection(Filter(municipality=1))).table(CHILDREN, STATUS)
    for uncertainty in Uncertainty:
        assert uncertainty_note(table, int(table.answered[0]), uncertainty) == ()
    assert uncertainty_note(nobody, 3, Uncertainty.ALIKE) == ()
