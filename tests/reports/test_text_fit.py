from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.drawing import TextStyle
from klviewer.reports.text_fit import ELLIPSIS, TextFit, unbroken
from tests.reports.geometry import MEASURE

FIT = TextFit(MEASURE, TextStyle.TEXT)
TEXTS = st.text(alphabet="abcæøåmwi ,.-\n", max_size=120)
WIDTHS = st.floats(20, 400)


@given(TEXTS, WIDTHS)
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: float) -> None:
    lines = FIT.wrapped(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(FIT.width(line) <= width for line in lines)


@given(TEXTS, WIDTHS)
def test_elided_text_fits_and_says_where_it_was_cut(text: str, width: float) -> None:
    line = FIT.elided(text, width)

    assert FIT.width(line) <= width
    assert line == text or text.startswith(line.removesuffix(ELLIPSIS))


@given(TEXTS, WIDTHS, st.integers(1, 4))
def test_no_more_lines_than_allowed(text: str, width: float, most: int) -> None:
    lines = FIT.at_most(text, width, most)

    assert len(lines) <= most
    assert all(FIT.width(line) <= width for line in lines)


def test_words_bound_together_stay_on_one_line() -> None:
    width = FIT.width("· 25 · 33 pct.")

    assert FIT.wrapped(f"Som før {unbroken('· 25 · 33 pct.')}", width) == (
        "Som før",
        "· 25 · 33 pct.",
    )
