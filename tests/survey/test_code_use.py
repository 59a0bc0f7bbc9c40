"""Counts of codes are of answers and respondents, not of quotations."""

from __future__ import annotations

from klviewer.survey.code_use import (
    COLOURS,
    code_uses,
    codes_of,
    next_colour,
    recently_used,
)
from klviewer.survey.codes import CODE_COLOURS, AnswerPlace, Code, CodeKind, Coding, Quotation

WALK = Code(1, "Walk and talk", CodeKind.LEARNING, "green")
VIDEO = Code(2, "Video", CodeKind.LEARNING, "violet")
HEALTH = Code(3, "Helbred", CodeKind.REASON, "amber")


def place(respondent: str, question: str = "why") -> AnswerPlace:
    return AnswerPlace("r1", "children", respondent, question)


def quotation(number: int, code: Code, where: AnswerPlace) -> Quotation:
    return Quotation(number, code.id, where, 0, 3, "abc")


CODING = Coding(
    (VIDEO, HEALTH, WALK),
    (
        quotation(1, WALK, place("101")),
        quotation(2, WALK, place("101")),
        quotation(3, WALK, place("101", "how")),
        quotation(4, VIDEO, place("147")),
        quotation(5, VIDEO, place("151")),
        quotation(6, WALK, place("147")),
    ),
)


def test_an_answer_and_a_respondent_count_once() -> None:
    uses = [(use.code.title, use.answers, use.respondents) for use in code_uses(CODING)]
    assert uses == [("Walk and talk", 3, 2), ("Video", 2, 2), ("Helbred", 0, 0)]


def test_only_the_answers_asked_for_count() -> None:
    uses = {use.code: use.answers for use in code_uses(CODING, {place("147")})}
    assert uses == {WALK: 1, VIDEO: 1, HEALTH: 0}


def test_the_code_given_last_comes_first() -> None:
    assert recently_used(CODING, 5) == (WALK, VIDEO)
    assert recently_used(CODING, 1) == (WALK,)


def test_a_code_is_named_once_for_an_answer() -> None:
    assert codes_of(CODING.of_answer(place("101")), CODING) == (WALK,)


def test_a_new_code_takes_the_colour_used_least() -> None:
    assert next_colour(CODING, CodeKind.LEARNING) == "blue"
    assert next_colour(CODING, CodeKind.REASON) == "rose"
    assert next_colour(Coding(), CodeKind.REASON) == "amber"


def test_reasons_and_learnings_share_out_every_colour() -> None:
    assert sorted(CODE_COLOURS) == sorted(name for names in COLOURS.values() for name in names)
