"""Quotations follow their words, and none is lost."""

from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.codes import AnswerPlace, Quotation
from klviewer.survey.moved_quotations import moved

PLACE = AnswerPlace("1", "children", "101", "words")
ANSWER = "Vi går ture. Samtalen flyder bedre ude end over et bord."
TEXT = st.text("ab .\n", max_size=40)


def quotation(words: str, answer: str = ANSWER) -> Quotation:
    start = answer.index(words)
    return Quotation(1, 7, PLACE, start, start + len(words), words)


def test_words_that_stand_where_they_stood_stay() -> None:
    found = quotation("Vi går ture.")
    assert moved(found, ANSWER + " Og mere.") == found


def test_words_are_found_where_they_moved_to() -> None:
    found = moved(quotation("Samtalen flyder"), "Nyt. " + ANSWER)
    assert (found.start, found.text, found.needs_review) == (18, "Samtalen flyder", False)


def test_of_several_places_the_nearest_is_taken() -> None:
    found = moved(quotation("ude", "0123456789ude"), "ude 4567 ude ud af huset")
    assert found.start == 9


def test_other_blanks_between_the_words_are_seen_through() -> None:
    found = moved(quotation("flyder bedre ude"), "Samtalen flyder  bedre\nude.")
    assert found.text == "flyder  bedre\nude"


def test_a_misspelling_put_right_takes_the_quotation_with_it() -> None:
    answer = "Samtalen flyder bedre ude end over et bort"
    found = moved(quotation(answer, answer), "Samtalen flyder bedre ude end over et bord")
    assert (found.text, found.needs_review) == ("Samtalen flyder bedre ude end over et bord", False)


def test_words_that_are_gone_are_kept_for_review() -> None:
    before = quotation("Vi går ture.")
    for answer in ("Vi holder videomøder.", "", None):
        after = moved(before, answer)
        assert after.needs_review
        assert (after.start, after.end, after.text) == (before.start, before.end, before.text)
        assert moved(after, ANSWER) == before


@given(answer=TEXT.filter(bool), corrected=st.none() | TEXT, data=st.data())
def test_a_quotation_is_never_lost_and_moves_once(
    answer: str, corrected: str | None, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(answer) - 1))
    end = data.draw(st.integers(start + 1, len(answer)))
    before = Quotation(1, 7, PLACE, start, end, answer[start:end])
    after = moved(before, corrected)
    assert (after.id, after.code, after.place) == (before.id, before.code, before.place)
    assert after.needs_review or (corrected or "")[after.start : after.end] == after.text
    assert not after.needs_review or after.text == before.text
    assert 0 <= after.start < after.end
    assert moved(after, corrected) == after
