"""Picks are united, replaced, added and taken back; every view counts what they leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.filters import EVERYWHERE, Filter
from klviewer.survey.picked_words import selected_words
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, MultipleAnswers, SingleAnswers
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import (
    Clicked,
    Days,
    Move,
    Municipalities,
    Pick,
    Picking,
    Selection,
    Sources,
)
from klviewer.survey.selection_history import SelectionHistory
from tests.survey.answered_round import answered_round

FRAME = shipped.frame()
ROUND = answered_round(shipped.questionnaires()[0], FRAME)
EARLIER = replace(
    ROUND, areas=tuple(reversed(answered_round(shipped.questionnaires()[0], FRAME).areas))
)
SOURCES = Sources(ROUND, FRAME, EARLIER)
COUNTED = CountedTables(FRAME, ROUND, EARLIER)
CODES = [str(municipality.code) for municipality in FRAME]
CLOSED = [
    (responses, question)
    for responses in ROUND.areas
    for question in responses.area.questions
    if question.is_closed
]


def _answer(place: tuple[AreaResponses, Question], choice: int, or_earlier: bool) -> Clicked:
    responses, question = place
    ids = ("", *(found.id for found in question.choices))
    chosen = ids[choice % len(ids)]
    dated = bool(chosen) and bool(question.choice(chosen).by)
    return Clicked(responses.area.id, question.id, chosen, or_earlier and dated)


ANSWERS = st.builds(_answer, st.sampled_from(CLOSED), st.integers(0, 9), st.booleans())
NAMED = st.frozensets(st.sampled_from(CODES), min_size=1, max_size=6).map(Municipalities)
DAYS = st.tuples(st.integers(25, 31), st.integers(0, 4), st.sampled_from(["", "s85"])).map(
    lambda found: Days(date(2020, 5, found[0]), date(2020, 6, 1 + found[1]), found[2])
)
PICKS: st.SearchStrategy[Pick] = ANSWERS | NAMED | DAYS
FILTERS = st.sampled_from(
    [EVERYWHERE, *(Filter(region=name) for name in FRAME.regions), Filter(group=FRAME.groups[0])]
)
SELECTIONS = st.builds(
    lambda within, picks: Selection(within).pick(*picks, how=Picking.ADDED),
    FILTERS,
    st.lists(PICKS, max_size=4),
)


def test_no_pick_means_everyone() -> None:
    for responses in ROUND.areas:
        assert Selection().rows(responses, SOURCES).tolist() == responses.counted.tolist()
    assert len(Selection().chosen(SOURCES)) == 98


# --- what clicks make of it --------------------------------------------------------


@given(SELECTIONS, PICKS)
def test_a_click_replaces_and_the_same_click_clears(selection: Selection, pick: Pick) -> None:
    once = selection.pick(pick)
    assert once.picks == (() if selection.picks == (pick,) else (pick,))
    assert replace(once, picks=(pick,)).pick(pick).picks == ()
    assert once.filter == selection.filter


@given(SELECTIONS, PICKS)
def test_toggling_twice_is_nothing_where_it_was_not_there(selection: Selection, pick: Pick) -> None:
    if isinstance(pick, Municipalities) and pick.named & selection.municipalities:
        pick = Municipalities(pick.named - selection.municipalities)
        if not pick.named:
            return
    if pick in selection.picks:
        selection = selection.pick(pick, how=Picking.TOGGLED)
    twice = selection.pick(pick, how=Picking.TOGGLED).pick(pick, how=Picking.TOGGLED)
    assert twice == selection


@given(SELECTIONS, st.lists(PICKS, min_size=1, max_size=4))
def test_adding_is_union_and_adding_again_nothing(selection: Selection, picks: list[Pick]) -> None:
    added = selection.pick(*picks, how=Picking.ADDED)
    assert added.pick(*picks, how=Picking.ADDED) == added
    bare = replace(selection, filter=EVERYWHERE)
    for responses in ROUND.areas:
        before = [pick.rows(responses, SOURCES) for pick in (*bare.picks, *picks)]
        united = np.logical_or.reduce(before)
        found = replace(added, filter=EVERYWHERE).rows(responses, SOURCES)
        assert found.tolist() == united.tolist()


@given(SELECTIONS)
def test_the_municipalities_are_one_pick(selection: Selection) -> None:
    assert sum(isinstance(pick, Municipalities) for pick in selection.picks) <= 1
    assert len(set(selection.picks)) == len(selection.picks)


# --- whom it stands for --------------------------------------------------------------


@cache
def _oracle(pick: Pick) -> frozenset[str]:
    """Who is meant, row by row."""
    if isinstance(pick, Municipalities):
        return frozenset(pick.named)
    found = set()
    for responses in ROUND.areas:
        for row in np.flatnonzero(responses.counted).tolist():
            key = responses.respondents.keys[row]
            if isinstance(pick, Clicked):
                is_meant = responses.area.id == pick.area and _gave(responses, row, pick)
            else:
                assert isinstance(pick, Days)
                day = responses.respondents.answered_at[row].astype("datetime64[D]").item()
                is_meant = pick.area in ("", responses.area.id) and pick.first <= day <= pick.last
            if is_meant:
                found.add(key)
    return frozenset(found)


def _gave(responses: AreaResponses, row: int, pick: Clicked) -> bool:
    question = responses.area.question(pick.question)
    answers = responses.closed(question)
    if isinstance(answers, SingleAnswers):
        place = int(answers.positions[row])
        given = [question.choices[place]] if place >= 0 else []
        is_silent = place == -1
    else:
        assert isinstance(answers, MultipleAnswers)
        given = [c for n, c in enumerate(question.choices) if answers.chosen[n, row]]
        is_silent = int(answers.state[row]) == -1
    if not pick.choice:
        return is_silent
    wanted = question.choice(pick.choice)
    return any(
        choice == wanted or (pick.or_earlier and bool(choice.by) and choice.by <= wanted.by)
        for choice in given
    )


def _expected(selection: Selection, responses: AreaResponses, keep: bool) -> Mask:
    """The rows to count, found respondent by respondent."""
    codes = {str(m.code) for m in FRAME if selection.filter.accepts(m)}
    meant = set().union(*map(_oracle, selection.picks)) if selection.picks and not keep else codes
    keys = responses.respondents.keys
    return np.array(
        [
            bool(responses.counted[row]) and keys[row] in codes and keys[row] in meant
            for row in range(len(keys))
        ]
    )


@given(SELECTIONS)
def test_every_view_counts_filter_and_selection_but_the_one_picked_in(
    selection: Selection,
) -> None:
    tables = SelectedTables(COUNTED, selection)
    for responses, question in CLOSED:
        keep = any(
            isinstance(pick, Clicked)
            and (pick.area, pick.question) == (responses.area.id, question.id)
            for pick in selection.picks
        )
        members = _expected(selection, responses, keep)
        table = tables.table(responses, question)
        answers = responses.closed(question)
        counts = [int((answers.chose(n) & members).sum()) for n in range(len(question.choices))]
        assert table.counts[:, 0].tolist() == counts
        assert int(table.base[0]) == int((answers.asked & members).sum())
        assert table.of_chosen == (bool(selection.picks) and not keep)
        strict = tables.of_selected(responses, question)
        assert int(strict.size[0]) == int(_expected(selection, responses, False).sum())


@given(SELECTIONS)
def test_the_municipalities_selected_are_those_meant(selection: Selection) -> None:
    tables = SelectedTables(COUNTED, selection)
    within = {str(m.code) for m in FRAME if selection.filter.accepts(m)}
    meant = set().union(*map(_oracle, selection.picks)) if selection.picks else within
    assert {str(m.code) for m in tables.municipalities} == within & meant
    assert tables.respondents == len(within & meant)
    told = selected_words(tables)
    assert (told is None) == (not selection.picks)
    if told is not None:
        assert str(told).startswith(f"{len(within & meant)} kommune")


@given(SELECTIONS, SELECTIONS, SELECTIONS)
def test_back_and_forward_come_to_the_same(
    first: Selection, second: Selection, third: Selection
) -> None:
    history = SelectionHistory().to(first).to(second)
    assert history.back().forward() == history
    if first != second:
        assert history.back().now == first
    gone_elsewhere = history.back().to(third)
    assert gone_elsewhere.now == third
    if third != history.back().now:
        assert gone_elsewhere.future == ()


def test_going_back_from_the_beginning_is_nothing() -> None:
    assert SelectionHistory().back() == SelectionHistory() == SelectionHistory().forward()


# --- moves, and what is not there -----------------------------------------------------


def test_a_move_stands_for_those_who_made_it() -> None:
    move = Move("children", "meetings-status", "as-before", "as-before")
    same = Clicked("children", "meetings-status", "as-before")
    assert move.keys(SOURCES) == same.keys(SOURCES)  # the rounds are alike
    assert Move("children", "meetings-status", "", "as-before").keys(SOURCES) == same.keys(SOURCES)
    none = Move("children", "meetings-status", "as-before", "nearly-there")
    assert none.keys(SOURCES) == frozenset()
    assert str(none.words(SOURCES)) == ("fra “Som før” til “Næsten i mål” i Møder og samtaler")
    assert Selection(picks=(move,)).marks("children", "meetings-status") == {"as-before>as-before"}


@pytest.mark.parametrize(
    "pick",
    [
        Clicked("children", "gone", "yes"),
        Clicked("gone", "meetings-status", "as-before"),
        Clicked("children", "meetings-status", "gone"),
        Clicked("children", "meetings-reasons-text", ""),
        Municipalities(frozenset({"9999", "½"})),
        Days(date(2020, 6, 1), date(2020, 6, 2), "gone"),
        Move("children", "meetings-status", "as-before", "gone"),
    ],
)
def test_what_is_not_in_the_round_stands_for_nobody_and_is_said_so(pick: Pick) -> None:
    selection = Selection(picks=(pick,))
    tables = SelectedTables(COUNTED, selection)
    assert selection.missing(SOURCES) == (pick,)
    assert tables.municipalities == ()
    assert not any(tables.selected(responses).any() for responses in ROUND.areas)
    assert str(selected_words(tables)) == "0 kommuner: noget, der ikke findes i runden"


def test_a_move_needs_an_earlier_round() -> None:
    alone = Sources(ROUND, FRAME)
    assert not Move("children", "meetings-status", "as-before", "as-before").stands(alone)


# --- in words ----------------------------------------------------------------------------


def _words(*picks: Pick) -> str:
    return str(selected_words(SelectedTables(COUNTED, Selection(picks=picks))))


def test_answers_to_one_question_are_told_together() -> None:
    status = [Clicked("children", "meetings-status", c) for c in ("as-before", "nearly-there")]
    assert _words(*status).endswith(": “Som før” eller “Næsten i mål” i Møder og samtaler")
    reasons = [Clicked(area, f"{area}-reasons", "in-stages") for area in ("s104", "s103")]
    words = _words(*status, *reasons)
    assert words.count("Åbner i etaper") == 1
    assert words.endswith("i § 104 (Årsager) eller § 103 (Årsager)")


def test_municipalities_are_named_and_the_silent_are_told() -> None:
    answered = {key for responses in ROUND.areas for key in responses.row_of}
    silent = sorted(set(CODES) - answered)
    some = sorted(answered)[:2]
    assert "har ikke svaret" not in _words(Municipalities(frozenset(some)))
    if silent:
        assert _words(Municipalities(frozenset(silent))).endswith("der ikke har svaret")
        mixed = _words(Municipalities(frozenset({silent[0], *some})))
        assert mixed.endswith("(1 har ikke svaret)")
    assert _words(Municipalities(frozenset(CODES[:30]))).count("og 19 andre") == 1


def test_days_are_told() -> None:
    assert _words(Days(date(2020, 6, 2), date(2020, 6, 2))).endswith(": svar sendt 2. juni")
    assert "29. maj – 2. juni" in _words(Days(date(2020, 5, 29), date(2020, 6, 2)))


def test_an_answer_in_one_part_of_the_country_is_told_and_is_not_the_whole_mark() -> None:
    capital = Filter(region=FRAME.regions[0])
    part = Clicked("children", "meetings-status", "as-before", within=capital)
    assert "(Region Hovedstaden)" in _words(part)
    selection = Selection(picks=(part,))
    assert selection.marks("children", "meetings-status") == frozenset()
    rows = selection.rows(ROUND.areas[0], SOURCES)
    whole = Clicked("children", "meetings-status", "as-before").rows(ROUND.areas[0], SOURCES)
    inside = capital.rows(ROUND.areas[0], FRAME)
    assert rows.tolist() == (whole & inside).tolist()
