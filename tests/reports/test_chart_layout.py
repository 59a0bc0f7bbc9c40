from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.chart_layout.value_labels import Area
from klviewer.reports.drawing import Align, Box, Dot, Drawing, Ink, Label, Line, Link, Tone
from klviewer.survey.charts import (
    Chart,
    DatedMark,
    ExpectedCurve,
    Mark,
    RankedBars,
    StatusBar,
    TileMap,
)
from klviewer.survey.messages import translate
from tests.reports.english import english
from tests.reports.geometry import MEASURE, area, assert_tidy, labels, overlap, words
from tests.reports.samples import (
    CHARTS,
    CURVE,
    EMPTY_STATUS,
    GRID,
    LONG,
    LONG_RANKED,
    NARROW_SEGMENTS,
    RANKED,
    STATUS,
    tile_map,
)

WIDTHS = st.floats(240, 2000)


def links(drawing: Drawing) -> dict[str, Link]:
    """The links of a drawing by their choice."""
    return {
        shape.link.choice: shape.link
        for shape in drawing.shapes
        if not isinstance(shape, Line) and shape.link
    }


def boxes(drawing: Drawing, *fills: object) -> list[Box]:
    return [s for s in drawing.shapes if isinstance(s, Box) and s.fill in fills]


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("chosen", [frozenset(), frozenset({""}), frozenset({"c0", "c1"})])
@given(width=WIDTHS)
@settings(max_examples=8)
def test_nothing_overlaps_or_leaves_at_any_width(
    name: str, chosen: frozenset[str], width: float
) -> None:
    assert_tidy(lay_out(CHARTS[name], Setting(width, MEASURE, chosen=chosen)))


@st.composite
def some_marks(draw: st.DrawFn) -> tuple[Mark, ...]:
    texts = st.text(alphabet="abcdefgimwæøå ", min_size=1, max_size=60)
    counts = draw(st.lists(st.integers(0, 98), min_size=1, max_size=9))
    base = max(1, sum(counts))
    tones = st.none() | st.floats(0, 1)
    return tuple(
        Mark(str(place), draw(texts), count, count / base, draw(tones))
        for place, count in enumerate(counts)
    )


@given(some_marks(), WIDTHS)
def test_no_status_bar_overlaps_or_leaves(marks: tuple[Mark, ...], width: float) -> None:
    assert_tidy(lay_out(StatusBar("Hvor langt?", "q", marks), Setting(width, MEASURE)))


@given(some_marks(), WIDTHS)
def test_no_ranked_bars_overlap_or_leave(marks: tuple[Mark, ...], width: float) -> None:
    assert_tidy(lay_out(RankedBars("Hvorfor?", "q", marks), Setting(width, MEASURE)))


@pytest.mark.parametrize("size", [Size.COMPACT, Size.MINI])
@given(marks=some_marks(), width=st.floats(60, 600))
def test_small_bars_are_tidy_too(size: Size, marks: tuple[Mark, ...], width: float) -> None:
    assert_tidy(lay_out(StatusBar("", "q", marks), Setting(width, MEASURE, size=size)))


@given(some_marks(), WIDTHS)
def test_segments_fill_the_bar_in_proportion(marks: tuple[Mark, ...], width: float) -> None:
    drawing = lay_out(StatusBar("", "q", marks), Setting(width, MEASURE, size=Size.MINI))
    bar = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    counts = [mark.count for mark in marks if mark.count]
    if not counts:
        return
    assert bar[0].x == 0
    assert bar[-1].x + bar[-1].width == pytest.approx(width)
    for box, count in zip(bar, counts, strict=True):
        assert box.width == pytest.approx(count / sum(counts) * width, abs=2.0 * len(counts))


def test_status_bar_says_shares_inside_and_the_rest_below() -> None:
    text = words(lay_out(NARROW_SEGMENTS, Setting(700, MEASURE)))

    assert "57 pct." in text
    assert "Næsten i mål · 1 · 1 pct." in text
    assert "Ikke besvaret · 3 · 4 pct." in text


def test_labels_stand_under_their_own_segments_while_there_is_room() -> None:
    drawing = lay_out(STATUS, Setting(700, MEASURE))
    below = [label.x for label in labels(drawing) if "·" in label.text]

    assert below == [box.x for box in boxes(drawing, Tone(0.0), Tone(0.5), Tone(1.0))]


def test_labels_that_would_leave_their_segments_become_a_key() -> None:
    drawing = lay_out(NARROW_SEGMENTS, Setting(320, MEASURE))

    assert len(boxes(drawing, Tone(1 / 3))) == 2  # the segment and its swatch


def test_not_answered_is_white_with_a_line() -> None:
    (box, *_) = boxes(lay_out(NARROW_SEGMENTS, Setting(700, MEASURE)), Ink.PAPER)

    assert box.outline is Ink.LINE
    assert box.link == Link(question="status", says="Ikke besvaret: 3 af 76, 4 pct.")


def test_every_mark_links_to_its_choice_and_says_its_figures() -> None:
    assert links(lay_out(STATUS, Setting(700, MEASURE))) == {
        "c0": Link(question="status", choice="c0", says="Som før: 25 af 76, 33 pct."),
        "c1": Link(question="status", choice="c1", says="Næsten i mål: 36 af 76, 47 pct."),
        "c2": Link(question="status", choice="c2", says="Godt på vej: 15 af 76, 20 pct."),
    }


@pytest.mark.parametrize("chart", [RANKED, CURVE, NARROW_SEGMENTS])
def test_all_marks_have_links(chart: StatusBar | RankedBars | ExpectedCurve) -> None:
    rest = chart.rest if isinstance(chart, ExpectedCurve) else ()
    found = links(lay_out(chart, Setting(500, MEASURE)))

    assert set(found) == {mark.choice for mark in (*chart.marks, *rest)}


@pytest.mark.parametrize("width", [240, 700])
def test_the_longest_label_is_shown_whole(width: float) -> None:
    drawing = lay_out(LONG_RANKED, Setting(width, MEASURE))

    assert "…" not in words(drawing)
    assert LONG.replace(" ", "") in words(drawing).replace(" ", "")


def test_bars_are_as_long_as_their_shares_and_never_more_than_common() -> None:
    rare = replace(RANKED, marks=tuple(replace(m, share=m.share / 4) for m in RANKED.marks))
    common, seldom = (
        [box.width for box in boxes(lay_out(chart, Setting(700, MEASURE)), Ink.ACCENT)]
        for chart in (RANKED, rare)
    )

    shares = [mark.share for mark in RANKED.marks]
    assert [width / common[0] for width in common] == pytest.approx([s / shares[0] for s in shares])
    assert seldom[0] < common[0] / 3


def test_the_chosen_row_stands_out() -> None:
    drawing = lay_out(RANKED, Setting(700, MEASURE, chosen=frozenset({"c2"})))

    (row,) = boxes(drawing, Ink.ACCENT_SOFT)
    assert row.link is not None
    assert row.link.choice == "c2"


def test_values_stand_clear_of_the_curve() -> None:
    drawing = lay_out(CURVE, Setting(700, MEASURE))
    (curve,) = (s for s in drawing.shapes if isinstance(s, Line) and s.colour is Ink.ACCENT)
    values = [label for label in labels(drawing) if label.text.endswith("pct.")]

    assert len(values) == 4
    for label in values:
        for start, end in zip(curve.points, curve.points[1:], strict=False):
            assert not Area(*area(label)).crossed_by(start, end)


def test_answers_without_a_date_are_told_where_the_curve_ends() -> None:
    drawing = lay_out(CURVE, Setting(700, MEASURE))
    (first, *_) = (label for label in labels(drawing) if label.text.startswith("5 pct. kan"))

    last = max(shape.x for shape in drawing.shapes if isinstance(shape, Dot))
    assert first.x > last
    assert first.colour is Ink.QUIET


@pytest.mark.parametrize("width", range(240, 700, 20))
def test_a_map_takes_the_same_room_whatever_is_picked(width: int) -> None:
    chart = tile_map(GRID)
    every = frozenset(mark.choice for mark in chart.scale)
    heights = {
        lay_out(chart, Setting(width, MEASURE, chosen=chosen)).height
        for chosen in (frozenset[str](), every, *(frozenset({choice}) for choice in every))
    }
    assert len(heights) == 1


def test_a_map_has_a_tile_for_each_with_what_it_answered() -> None:
    drawing = lay_out(tile_map(GRID), Setting(700, MEASURE))
    found = {
        shape.link.respondent: shape.link.says
        for shape in drawing.shapes
        if isinstance(shape, Box) and shape.link and shape.link.respondent
    }

    assert len(found) == len(GRID)
    assert found["100"] == "Århus0: Som før"
    assert found["103"] == "Lyngby3: ikke svaret"


def test_names_on_tiles_shrink_and_then_go() -> None:
    wide, narrow, tiny = (
        [
            label.text
            for label in labels(lay_out(tile_map(GRID), Setting(width, MEASURE)))
            if label.align is Align.CENTRE
        ]
        for width in (700, 300, 240)
    )

    assert "Mmmm" in wide
    assert "Mmm" in narrow
    assert tiny == []


def test_no_answers_are_said_not_drawn() -> None:
    drawing = lay_out(EMPTY_STATUS, Setting(400, MEASURE))

    assert "Ingen svar endnu." in words(drawing)
    assert drawing.says == EMPTY_STATUS.title


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        (
            STATUS,
            "Hvor langt er I med at holde møderne fysisk som før? Som før: 25 af 76, 33 pct. "
            "Næsten i mål: 36 af 76, 47 pct. Godt på vej: 15 af 76, 20 pct. n = 76 af 98 kommuner. "
            "Uanset de 22, der ikke svarede, er “som før” mellem 26 og 48 pct. af alle.",
        ),
        (
            RANKED,
            "Hvorfor er I ikke i mål? Stillet til de 51, der ikke er i mål. Flere svar. "
            "Forældre ønsker det ikke: 29 af 51, 57 pct. Hensyn til "
            "barnets helbred: 24 af 51, 47 pct. For at undgå smitte: 17 af 51, 33 pct. "
            "Lokaler er for små: 9 af 51, 18 pct. Andet: 6 af 51, 12 pct. n = 51.",
        ),
    ],
)
def test_a_drawing_tells_its_finding(chart: Chart, told: str) -> None:
    assert lay_out(chart, Setting(700, MEASURE)).says == told


TITLE = translate("chart", "Hvor langt?")
UNANSWERED = Mark("", translate("chart", "Ikke besvaret"), 20, 0.2, 1.0)
UNKNOWN = Mark("unknown", translate("chart", "Ved ikke"), 4, 0.04)
FEW = Mark("few", "Få", 9, 0.09)


def dated(mark: Mark) -> DatedMark:
    return DatedMark(mark.choice, mark.label, mark.count, mark.share, day=date(2020, 6, 30))


@pytest.mark.parametrize(
    ("chart", "label"),
    [
        (StatusBar(TITLE, "q", (FEW, UNANSWERED)), "Not answered · 20"),
        (RankedBars(TITLE, "q", (UNANSWERED, FEW)), "Not answered"),
        (ExpectedCurve(TITLE, "q", (dated(FEW), dated(UNANSWERED)), ()), "Not answered"),
        (ExpectedCurve(TITLE, "q", (dated(FEW),), (UNKNOWN,)), "4 pct. do not know"),
        (TileMap(TITLE, "a", "q", tile_map(GRID).tiles, (UNANSWERED,)), "not answered"),
    ],
)
def test_messages_are_said_in_the_readers_language(chart: Chart, label: str) -> None:
    drawing = lay_out(chart, Setting(700, MEASURE, english))

    shown = words(drawing).replace("\N{NO-BREAK SPACE}", " ")
    assert "How far?" in shown
    assert label in shown
    assert drawing.says.startswith("How far? ")


def test_what_is_told_of_a_mark_is_in_the_readers_language() -> None:
    chart = RankedBars("", "q", (UNANSWERED,))

    drawing = lay_out(chart, Setting(700, MEASURE, english))

    assert links(drawing)[""].says == "Not answered: 20 of 100, 20 pct."


def test_overlap_is_seen_by_the_tests_own_measure() -> None:
    first, second = Label(0, 0, "Hej"), Label(4, 4, "Hej")

    assert overlap(area(first), area(second))
