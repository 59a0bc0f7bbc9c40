"""The coding page's lines: narrowed as asked, in the Danish alphabet, quotations in context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.codes import CodeKind, Coding, Quotation
from klviewer.ui.coding_rows import (
    MOST_ROWS,
    CodedState,
    CodingFilter,
    CodingRow,
    Names,
    coding_rows,
    within_theme,
)
from tests.ui.answers import CODES, HEALTH, VIDEO, WALK, answer, quotation

NAMES = {"1": "Aarhus", "2": "Ballerup", "3": "Ærø", "4": "Århus gamle by"}
LONG = "Først en lang indledning, som handler om noget helt andet end koden. " * 4


def rows(
    answers: Sequence[AnswerInWords],
    quotations: Sequence[Quotation] = (),
    chosen: CodingFilter | None = None,
) -> tuple[CodingRow, ...]:
    names = Names({"children": "Børn"}, {("children", "meetings"): "Møder"}, NAMES.__getitem__)
    coding = Coding(CODES, tuple(quotations))
    return coding_rows(answers, coding, chosen or CodingFilter(), names).rows


def test_the_lines_stand_in_the_order_of_the_danish_alphabet() -> None:
    found = rows([answer(1), answer(2), answer(3)])
    assert [row.name for row in found] == ["Ballerup", "Ærø", "Aarhus"]
    assert (found[0].area, found[0].theme) == ("Børn", "Møder")


def test_answers_with_and_without_codes_can_be_told_apart() -> None:
    coded, bare = answer(1), answer(2)
    quotations = [quotation(1, WALK, coded, 0, 4)]
    for state, wanted in (
        (CodedState.ANY, {"1", "2"}),
        (CodedState.CODED, {"1"}),
        (CodedState.UNCODED, {"2"}),
    ):
        found = rows([coded, bare], quotations, CodingFilter(state=state))
        assert {row.answer.place.respondent for row in found} == wanted


def test_only_answers_with_a_code_of_the_kind_are_kept() -> None:
    one, two = answer(1), answer(2)
    quotations = [quotation(1, WALK, one, 0, 4), quotation(2, HEALTH, two, 0, 4)]
    found = rows([one, two], quotations, CodingFilter(kind=CodeKind.REASON))
    assert [row.codes for row in found] == [(HEALTH,)]


def test_a_code_lists_each_of_its_quotations() -> None:
    one = answer(1)
    quotations = [
        quotation(1, WALK, one, 0, 11),
        quotation(2, VIDEO, one, 3, 11),
        quotation(3, WALK, one, 40, 50),
    ]
    found = rows([one, answer(2)], quotations, CodingFilter(code=WALK.id))
    assert [row.quotation for row in found] == [1, 3]
    assert len({row.key for row in found}) == 2


def test_search_looks_in_answer_name_and_codes() -> None:
    answers = [answer(1), answer(2, "Noget andet")]
    quotations = [quotation(1, VIDEO, answers[1], 0, 5)]
    for wanted, respondent in (("går TURE", "1"), ("ballerup", "2"), ("telefon", "2")):
        found = rows(answers, quotations, CodingFilter(wanted=wanted))
        assert [row.answer.place.respondent for row in found] == [respondent]


def test_area_and_theme_narrow_the_answers() -> None:
    other = replace(answer(2), theme="contact")
    answers = [answer(1), other]
    assert within_theme(answers, CodingFilter(area="children", theme="contact")) == [other]
    assert within_theme(answers, CodingFilter(area="children")) == answers
    assert within_theme(answers, CodingFilter(area="s85")) == []


def test_a_quotation_far_into_an_answer_is_seen_with_the_words_around_it() -> None:
    text = f"{LONG}Her er ordene. {LONG}"
    start = text.index("Her er ordene")
    one = answer(1, text)
    (row,) = rows([one], [quotation(1, WALK, one, start, start + 13)], CodingFilter(code=WALK.id))
    (highlight,) = row.highlights
    assert row.excerpt[highlight.start : highlight.end] == "Her er ordene"
    assert row.excerpt.startswith("… ")
    assert row.excerpt[2:].split()[0] in text.split()
    assert row.excerpt.endswith(" …")
    assert len(row.excerpt) < 300


def test_of_very_many_answers_the_first_are_listed_and_all_counted() -> None:
    names = Names({"children": "Børn"}, {("children", "meetings"): "Møder"}, str)
    answers = [answer(number) for number in range(MOST_ROWS + 10)]
    listing = coding_rows(answers, Coding(), CodingFilter(), names)
    assert (len(listing.rows), listing.found) == (MOST_ROWS, MOST_ROWS + 10)


@given(
    st.text(st.sampled_from("ab \n\r😀"), min_size=1, max_size=600),
    st.integers(0, 600),
    st.integers(1, 600),
)
def test_what_is_marked_in_an_excerpt_is_what_was_coded(text: str, first: int, size: int) -> None:
    start = min(first, len(text) - 1)
    end = min(start + size, len(text))
    one = answer(1, text)
    quotations = [quotation(1, WALK, one, start, end)]
    for chosen in (CodingFilter(), CodingFilter(code=WALK.id)):
        (row,) = rows([one], quotations, chosen)
        for mark in row.highlights:
            shown = row.excerpt[mark.start : mark.end]
            coded = "".join(" " if letter.isspace() else letter for letter in text[start:end])
            assert shown
            assert coded.startswith(shown)
        assert "\n" not in row.excerpt
    assert row.highlights
