"""Long texts are shown from where they differ."""

from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.differing_words import differing

SAME = "Vi går ture, og det vil vi blive ved med hele sommeren. "


def test_short_texts_are_shown_whole() -> None:
    assert differing("ja", "nej", 60) == ("ja", "nej")


def test_long_texts_begin_a_little_before_they_differ() -> None:
    before, after = differing(SAME + "Måske.", SAME + "Ja.", 20)
    assert before == "… blive ved med hele sommeren. Måske."
    assert after == "… blive ved med hele sommeren. Ja."


@given(st.text("ab ", max_size=60), st.text("ab ", max_size=60), st.text("ab ", max_size=9))
def test_what_differs_is_always_shown(start: str, one: str, other: str) -> None:
    before, after = differing(start + one, start + other, 10)
    assert (before == after) == (one == other)
    assert before.removeprefix("… ") in start + one
    assert after.removeprefix("… ") in start + other
