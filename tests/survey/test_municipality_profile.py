"""One municipality beside its region, its group and all, counted by hand and by an oracle."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.municipality_profile import MunicipalityProfile, Profiles
from klviewer.survey.own_answers import Alike, Direction, OwnAnswer, Peers, Standing
from klviewer.survey.profile_words import moved_words, reach_words
from klviewer.survey.questionnaire import Question, QuestionType, Role
from klviewer.survey.responses import (
    AreaResponses,
    MultipleAnswers,
    Round,
    SingleAnswers,
    WrittenAnswers,
)
from tests.survey.answered_round import answered_round
from tests.survey.small_survey import small_survey

FRAME = shipped.frame()
QUESTIONNAIRE = shipped.questionnaires()[0]
ROUND = answered_round(QUESTIONNAIRE, FRAME)
COPENHAGEN, BALLERUP, AALBORG, AARHUS = 101, 151, 851, 751


def round_of(responses: AreaResponses, round_id: str = "r1") -> Round:
    return Round(round_id, "Runde", (responses,))


def profile(
    code: int, earlier: AreaResponses | None = None, threshold: int = 1
) -> MunicipalityProfile:
    before = round_of(earlier, "r0") if earlier else None
    shown = Profiles(round_of(small_survey()), FRAME, before, threshold)
    return shown.of(FRAME.by_code[code])


def own(found: MunicipalityProfile, question: str) -> OwnAnswer:
    (theme,) = found.areas[0].themes
    return next(answer for answer in theme.answers if answer.question.id == question)


def later(positions: list[int]) -> AreaResponses:
    small = small_survey()
    answers = {**small.answers, "status": SingleAnswers(np.array(positions, np.int16))}
    return AreaResponses(small.area, small.respondents, answers)


def test_an_answer_stands_beside_region_group_and_all_with_their_numbers() -> None:
    status = own(profile(COPENHAGEN), "status")
    (chosen,) = status.given
    assert chosen.choice.id == "as-before"
    # Hovedstaden: 101 as before, 147 and 151 nearly. Hovedstadskommuner: the same three.
    # All six: 101 and 751 as before.
    assert chosen.alike == (
        Alike(Peers.REGION, 1, 3),
        Alike(Peers.GROUP, 1, 3),
        Alike(Peers.EVERYONE, 2, 6),
    )
    assert chosen.alike[-1].share == pytest.approx(1 / 3)


def test_every_choice_of_several_is_compared_by_itself() -> None:
    why = own(profile(BALLERUP), "why")
    # Asked of 147, 151 and 461; 147 and 151 gave stages, 151 alone room.
    assert [(each.choice.id, each.alike[-1]) for each in why.given] == [
        ("stages", Alike(Peers.EVERYONE, 2, 3)),
        ("room", Alike(Peers.EVERYONE, 1, 3)),
    ]
    assert why.given[1].alike[0] == Alike(Peers.REGION, 1, 2)


def test_not_answered_and_not_asked_are_told_apart() -> None:
    assert own(profile(AALBORG), "status").standing is Standing.NOT_ANSWERED
    assert own(profile(COPENHAGEN), "why").standing is Standing.NOT_ASKED
    assert own(profile(461), "why").standing is Standing.NOT_ANSWERED


def test_its_words_and_what_was_counted_stand_with_it() -> None:
    (area,) = profile(COPENHAGEN).areas
    assert [text.text for text in area.themes[0].texts] == ["ja"]
    assert area.themes[0].texts[0].status == "Som før"
    assert [(row.name.nth, row.outcome.name) for row in area.sent] == [
        (1, "COUNTS"),
        (2, "SUPERSEDED"),
    ]


def test_who_has_not_answered_has_no_themes() -> None:
    found = profile(153)
    assert found.answered_areas == 0
    assert found.areas[0].themes == ()
    assert found.areas[0].sent == ()


def test_those_answering_are_named_in_the_order_of_the_alphabet() -> None:
    shown = Profiles(round_of(small_survey()), FRAME)
    names = [municipality.name for municipality in shown.answering]
    assert names == ["Ballerup", "Frederiksberg", "København", "Odense", "Aalborg", "Aarhus"]


def test_an_answer_is_compared_with_that_of_the_round_before() -> None:
    earlier = later([2, 0, 1, 2, -1, 0, 0, 0])
    cases = {101: Direction.CLOSER, 147: Direction.BACK, 151: Direction.SAME}
    for code, direction in cases.items():
        found = profile(code, earlier)
        before = own(found, "status").earlier
        assert before is not None
        assert before.direction is direction
        assert found.moved(direction) == 1
    assert own(profile(AARHUS, earlier), "status").earlier is None  # no answer then


def test_other_reasons_than_before_have_no_direction() -> None:
    small = small_survey()
    why = MultipleAnswers(
        np.array([-2, 0, 0, -1, -2, -2, 0, -2], np.int16),
        np.array([[0, 0, 1, 0, 0, 0, 0, 0], [0, 1, 1, 0, 0, 0, 1, 0]], np.bool_),
    )
    earlier = AreaResponses(small.area, small.respondents, {**small.answers, "why": why})
    changed = own(profile(147, earlier), "why").earlier
    assert changed is not None
    assert changed.direction is Direction.OTHER
    assert [choice.id for choice in changed.given] == ["room"]
    same = own(profile(BALLERUP, earlier), "why").earlier
    assert same is not None
    assert same.direction is Direction.SAME


def test_another_scale_has_no_direction() -> None:
    small = small_survey()
    status = small.area.question("status")
    turned = replace(status, choices=status.choices[::-1])
    theme = replace(small.area.themes[0], questions=(turned, *small.area.themes[0].questions[1:]))
    earlier = replace(later([0] * 8), area=replace(small.area, themes=(theme,)))
    before = own(profile(147, earlier), "status").earlier
    assert before is not None
    assert before.direction is Direction.OTHER


def test_the_groups_bar_has_the_groups_counts() -> None:
    (theme,) = profile(COPENHAGEN).areas[0].themes
    assert theme.bar is not None
    assert [(mark.choice, mark.count) for mark in theme.bar.marks] == [
        ("as-before", 1),
        ("nearly", 2),
        ("under-way", 0),
    ]


def test_numbers_and_dates_are_told_as_they_were_given() -> None:
    small = small_survey()
    places = Question("places", "pl", "Hvor mange?", QuestionType.NUMBER, Role.BACKGROUND)
    theme = replace(small.area.themes[0], questions=(*small.area.themes[0].questions, places))
    given_places = WrittenAnswers(("12", *[""] * 7), np.ones(8, np.bool_))
    area = replace(small.area, themes=(theme,))
    responses = AreaResponses(area, small.respondents, {**small.answers, "places": given_places})
    found = Profiles(round_of(responses), FRAME)
    (own_theme,) = found.of(FRAME.by_code[COPENHAGEN]).areas[0].themes
    (other_theme,) = found.of(FRAME.by_code[AARHUS]).areas[0].themes
    assert own_theme.values == ((places, "12"),)
    assert other_theme.values == ()


def test_hiding_follows_the_tables_by_region_and_by_group() -> None:
    shown = Profiles(ROUND, FRAME, threshold=5)
    known: dict[str, Disclosure] = {}
    hidden = 0
    for municipality in shown.answering:
        for area, responses in zip(shown.of(municipality).areas, ROUND.areas, strict=True):
            for answer in (own for theme in area.themes for own in theme.answers):
                divisions = regions(responses, FRAME), municipality_groups(responses, FRAME)
                kept = (
                    known.get(answer.question.id)
                    or disclose_together(
                        responses, answer.question, responses.counted, divisions, 5
                    ).tables[0]
                )
                known[answer.question.id] = kept
                table = kept.table
                ids = [heading.id for heading in table.columns]
                column = ids.index(municipality.region)
                for chosen in answer.given:
                    row = table.row_of(chosen.choice.id)
                    is_hidden = bool(kept.reason(row, column)) or kept.hides_base(column)
                    assert (chosen.alike[0].count is None) == is_hidden
                    assert chosen.alike[0].count not in range(1, 5)
                    hidden += is_hidden
    assert hidden > 50


def test_a_bar_of_which_something_is_hidden_is_not_drawn() -> None:
    (theme,) = profile(COPENHAGEN, threshold=5).areas[0].themes
    assert theme.bar is None


@given(st.integers(0, 97))
def test_shares_equal_those_counted_one_by_one(place: int) -> None:
    municipality = FRAME.municipalities[place]
    found = Profiles(ROUND, FRAME).of(municipality)
    peers = {
        Peers.REGION: {m.code for m in FRAME if m.region == municipality.region},
        Peers.GROUP: {m.code for m in FRAME if m.group == municipality.group},
        Peers.EVERYONE: {m.code for m in FRAME},
    }
    for area, responses in zip(found.areas, ROUND.areas, strict=True):
        for answer in (own for theme in area.themes for own in theme.answers):
            answers = responses.closed(answer.question)
            for chosen in answer.given:
                choice = answer.question.choices.index(chosen.choice)
                for alike in chosen.alike:
                    rows = [
                        row
                        for key, row in responses.row_of.items()
                        if int(key) in peers[alike.peers]
                    ]
                    assert alike.count == sum(bool(answers.chose(choice)[row]) for row in rows)
                    assert alike.base == sum(bool(answers.asked[row]) for row in rows)


def test_one_area_and_one_theme_are_spoken_of_as_one() -> None:
    found = profile(COPENHAGEN, later([0, 1, 1, 2, 0, -1, 1, -1]))
    assert str(reach_words(found)) == "Har svaret på 1 af 1 område. Som før på 1 af 1 tema."
    assert str(moved_words(found, "maj")) == (
        "Siden maj: rykket frem på 0, tilbage på 0 og uændret på 1 tema."
    )
