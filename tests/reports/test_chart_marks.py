"""Where the marks of each kind of chart stand, and what they lead to."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.drawing import Band, Box, Dot, Drawing, Ink, Line, Link
from klviewer.survey.charts import (
    DatedMark,
    DayColumns,
    ExpectedCurve,
    ExpectedCurves,
    Flow,
    Flows,
    GroupDot,
    GroupDots,
    GroupRow,
    Mark,
    StatusBar,
    StatusBars,
    ThemeBar,
    ThemeCurve,
    TileMap,
)
from klviewer.survey.danish import number
from tests.reports.geometry import MEASURE, labels, words
from tests.reports.samples import CURVE, GRID, NARROW_SEGMENTS, STATUS, marks, tile_map

WIDTHS = st.floats(240, 2000)
DAYS = tuple(date(2020, 5, 31) + timedelta(days=days) for days in (0, 10, 61))


def plain(drawing: Drawing) -> str:
    """All words, however their lines are broken."""
    return words(drawing).replace("\N{NO-BREAK SPACE}", " ")


def linked(drawing: Drawing) -> list[Link]:
    found = (shape.link for shape in drawing.shapes if not isinstance(shape, Line))
    return [link for link in found if link]


def dots(drawing: Drawing) -> list[Dot]:
    return [shape for shape in drawing.shapes if isinstance(shape, Dot)]


def dashed(drawing: Drawing) -> list[Line]:
    return [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.dashed]


def curve(today: date | None = None) -> ExpectedCurve:
    shares = (0.2, 0.5, 0.9)
    found = (
        DatedMark(f"c{place}", f"dag {place}", round(share * 10), share, day=day)
        for place, (share, day) in enumerate(zip(shares, DAYS, strict=True))
    )
    return ExpectedCurve("Hvornår?", "q", tuple(found), (), today=today)


# --- curves ------------------------------------------------------------------


def test_dates_stand_at_their_true_distance() -> None:
    first, second, third = (dot.x for dot in dots(lay_out(curve(), Setting(700, MEASURE))))
    assert (second - first) / (third - first) == pytest.approx(10 / 61)


@pytest.mark.parametrize(
    ("today", "is_shown"),
    [
        (DAYS[1], True),
        (DAYS[0] - timedelta(days=20), True),
        (DAYS[2] + timedelta(days=31), True),
        (DAYS[2] + timedelta(days=40), False),
        (date(2026, 1, 1), False),
        (None, False),
    ],
)
def test_today_is_marked_where_it_is_near(today: date | None, is_shown: bool) -> None:
    drawing = lay_out(curve(today), Setting(700, MEASURE))
    assert ("i dag" in plain(drawing)) == is_shown
    assert len(dashed(drawing)) == is_shown


def test_today_stands_at_its_own_date() -> None:
    drawing = lay_out(curve(DAYS[1]), Setting(700, MEASURE))
    (line,) = dashed(drawing)
    assert line.points[0][0] == line.points[1][0] == pytest.approx(dots(drawing)[1].x)


def test_the_first_and_the_last_date_are_always_written() -> None:
    many = tuple(
        DatedMark(f"c{n}", f"uge {n}", n, n / 60, day=DAYS[0] + timedelta(days=7 * n))
        for n in range(1, 60)
    )
    text = plain(lay_out(replace(curve(), marks=many), Setting(320, MEASURE)))
    assert "uge 1 " in text
    assert "uge 59" in text


def test_each_themes_curve_is_named_where_it_ends() -> None:
    themes = tuple(ThemeCurve(f"a{n}", f"Tema {n}", curve()) for n in range(5))
    drawing = lay_out(ExpectedCurves("Hvornår?", themes), Setting(640, MEASURE))
    assert all(f"Tema {n} 90 pct." in plain(drawing) for n in range(5))
    assert {link.mark for link in linked(drawing)} == {
        f"a{n}/q/c{point}" for n in range(5) for point in range(3)
    }


# --- status bars ---------------------------------------------------------------


@given(
    counts=st.lists(st.integers(0, 98), min_size=1, max_size=7).filter(any),
    width=st.floats(96, 2000),
)
def test_no_share_of_a_compact_bar_is_lost(counts: list[int], width: float) -> None:
    found = marks([f"svar {n}" for n in range(len(counts))], counts, sum(counts))
    drawing = lay_out(StatusBar("", "q", found), Setting(width, MEASURE, size=Size.COMPACT))
    shares = [label for label in labels(drawing) if label.text.endswith("pct.")]
    assert len(shares) == sum(count > 0 for count in counts)


def test_shares_outside_a_compact_bar_are_tied_to_their_segments() -> None:
    drawing = lay_out(NARROW_SEGMENTS, Setting(400, MEASURE, size=Size.COMPACT))
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line)]
    boxes = {s.link: s for s in drawing.shapes if isinstance(s, Box)}
    outside = [label for label in labels(drawing) if label.y >= boxes[label.link].height]
    assert len(lines) == len(outside) == 3
    for line, label in zip(lines, outside, strict=True):
        box = boxes[label.link]
        assert box.x <= line.points[0][0] <= box.x + box.width


def bars() -> StatusBars:
    themes = [
        ThemeBar("children", "Møder", STATUS, 76),
        ThemeBar("adults", "Støtte", replace(STATUS, question="other"), 70),
        ThemeBar("adults", "Beskæftigelse", replace(NARROW_SEGMENTS, question="third"), 76),
    ]
    return StatusBars("Hvor langt?", tuple(themes))


@pytest.mark.parametrize("width", [320, 900])
def test_bars_with_one_scale_have_its_words_once(width: float) -> None:
    alike = [theme for theme in bars().themes if theme.bar.question != "third"]
    drawing = lay_out(StatusBars("Hvor langt?", tuple(alike)), Setting(width, MEASURE))
    texts = [label.text for label in labels(drawing)]
    for mark in STATUS.marks:
        assert texts.count(str(mark.label)) == 1
    alone = lay_out(StatusBars("Hvor langt?", tuple(alike[:1])), Setting(width, MEASURE))
    assert f"{STATUS.marks[0].label} ·\xa025" in [label.text for label in labels(alone)]


@pytest.mark.parametrize("size", [Size.FULL, Size.COMPACT])
@pytest.mark.parametrize("width", [320, 900])
def test_themes_are_named_with_their_base(size: Size, width: float) -> None:
    text = plain(lay_out(bars(), Setting(width, MEASURE, size=size)))
    for part in ("Møder", "n = 76", "Støtte", "n = 70", "Beskæftigelse", "Som før"):
        assert part in text


def test_a_mark_of_many_themes_is_picked_by_area_question_and_choice() -> None:
    picked = frozenset({"adults/other/c1"})
    drawing = lay_out(bars(), Setting(900, MEASURE, chosen=picked, size=Size.COMPACT))
    rings = [s for s in drawing.shapes if isinstance(s, Box) and s.outline is Ink.INK]
    (box,) = (s for s in drawing.shapes if isinstance(s, Box) and s.link and s.link.mark in picked)
    assert [(ring.x, ring.y) for ring in rings] == [(box.x, box.y)]
    assert box.link
    assert box.link.says == "Støtte: Næsten i mål: 36 af 76, 47 pct."


# --- groups --------------------------------------------------------------------


def groups(shares: list[float], hidden: int = 0) -> GroupDots:
    found = [
        GroupDot(f"g{n}", f"Region {n}", round(share * 20), 20, share)
        for n, share in enumerate(shares)
    ]
    found += [GroupDot(f"h{n}", f"Skjult {n}", 0, 0, None, hidden=True) for n in range(hidden)]
    everyone = GroupDot("all", "alle", 50, 100, 0.5)
    row = GroupRow("children", "q", "c0", "Som før", everyone, tuple(found))
    return GroupDots("Hvor?", "region", (row,))


@given(shares=st.lists(st.floats(0, 1), max_size=9), width=WIDTHS)
def test_every_group_has_a_dot_and_its_own_words(shares: list[float], width: float) -> None:
    drawing = lay_out(groups(shares), Setting(width, MEASURE))
    text = plain(drawing)
    assert "alle 50" in text
    assert all(f"Region {n} {number(share * 100)}" in text for n, share in enumerate(shares))
    assert len(dots(drawing)) == len(shares)


def test_dots_stand_at_their_shares_and_lead_to_their_groups() -> None:
    drawing = lay_out(groups([0.0, 0.25, 1.0]), Setting(640, MEASURE))
    low, middle, high = sorted(dots(drawing), key=lambda dot: dot.x)
    assert (middle.x - low.x) / (high.x - low.x) == pytest.approx(0.25)
    assert middle.link
    assert (middle.link.by, middle.link.group, middle.link.choice) == ("region", "g1", "c0")
    assert middle.link.mark == "children/q/c0/g1"
    assert middle.link.says == "Som før, Region 1: 5 af 20, 25 pct."


def test_hidden_groups_are_named_without_a_dot() -> None:
    drawing = lay_out(groups([0.25], hidden=2), Setting(640, MEASURE))
    assert "Skjult 0: skjult" in plain(drawing)
    assert len(dots(drawing)) == 1


# --- flows ---------------------------------------------------------------------


FLOWS = Flows(
    "Hvor langt?",
    "children",
    "q",
    ("Maj", "Juni"),
    (*marks(("Som før", "Godt på vej"), (10, 30), 40),),
    (*marks(("Som før",), (25,), 40), Mark("not-answered", "Ikke besvaret", 15, 15 / 40)),
    (
        Flow("c0", "c0", 10),
        Flow("c1", "c0", 15),
        Flow("c1", "not-answered", 15),
    ),
)


def bands(drawing: Drawing) -> dict[str, Band]:
    return {s.link.mark: s for s in drawing.shapes if isinstance(s, Band) and s.link}


def test_every_move_is_a_band_as_thick_as_it_is_many() -> None:
    found = bands(lay_out(FLOWS, Setting(640, MEASURE)))
    assert set(found) == {"c0>c0", "c1>c0", "c1>not-answered"}
    assert found["c1>c0"].thickness == pytest.approx(found["c0>c0"].thickness * 1.5)
    link = found["c1>c0"].link
    assert link
    assert link.move == ("c1", "c0")
    assert link.says == "Fra “Godt på vej” til “Som før”: 15 af 40, 38 pct."


@given(width=WIDTHS)
def test_bands_leave_and_arrive_without_lying_on_each_other(width: float) -> None:
    found = bands(lay_out(FLOWS, Setting(width, MEASURE)))
    arriving = sorted((found["c0>c0"], found["c1>c0"]), key=lambda band: band.end_y)
    leaving = sorted((found["c1>c0"], found["c1>not-answered"]), key=lambda band: band.y)
    for upper, lower in pairwise(arriving):
        assert lower.end_y == pytest.approx(upper.end_y + upper.thickness)
    for upper, lower in pairwise(leaving):
        assert lower.y == pytest.approx(upper.y + upper.thickness)


def test_both_columns_say_their_answers_and_counts_and_lead_to_them() -> None:
    drawing = lay_out(FLOWS, Setting(640, MEASURE))
    text = plain(drawing)
    for part in ("Maj", "Juni", "Som før · 10", "Godt på vej · 30", "Ikke besvaret · 15"):
        assert part in text
    moves = {link.move for link in linked(drawing)}
    assert {("c1", ""), ("", "c0"), ("", "not-answered")} <= moves


def test_a_band_that_is_picked_has_a_line_around_it() -> None:
    found = bands(lay_out(FLOWS, Setting(640, MEASURE, chosen=frozenset({"c1>c0"}))))
    assert {mark for mark, band in found.items() if band.outline is Ink.INK} == {"c1>c0"}


# --- days ----------------------------------------------------------------------


def days(counts: list[int], deadline: date | None = None) -> DayColumns:
    first = date(2020, 5, 27)  # a Wednesday
    found = tuple(
        DatedMark(day.isoformat(), f"dag {place}", count, count / sum(counts), day=day)
        for place, count in enumerate(counts)
        for day in (first + timedelta(days=place),)
    )
    return DayColumns("Hvornår?", "children", 1, found, 98, deadline)


def test_each_day_leads_to_its_answers() -> None:
    drawing = lay_out(days([3, 0, 7]), Setting(640, MEASURE))
    found = {link.mark: link for link in linked(drawing)}
    assert set(found) == {"2020-05-27", "2020-05-28", "2020-05-29"}
    assert found["2020-05-29"].days == (date(2020, 5, 29), date(2020, 5, 29))
    assert found["2020-05-29"].says == "dag 2: 7 af 10, 70 pct."
    assert "i alt 10 af 98" in plain(drawing)


def test_weekends_have_a_ground_of_their_own() -> None:
    drawing = lay_out(days([1] * 7), Setting(640, MEASURE))
    grounds = [s for s in drawing.shapes if isinstance(s, Box) and s.fill is Ink.PANEL]
    assert [ground.link.mark for ground in grounds if ground.link] == ["2020-05-30", "2020-05-31"]


def test_the_deadline_stands_after_its_day() -> None:
    drawing = lay_out(days([1] * 7, date(2020, 5, 29)), Setting(640, MEASURE))
    (line,) = dashed(drawing)
    columns = {s.link.mark: s for s in drawing.shapes if isinstance(s, Box) and s.link}
    before, after = columns["2020-05-29"], columns["2020-05-30"]
    assert before.x + before.width <= line.points[0][0] <= after.x + after.width / 4
    assert "frist 29. maj" in plain(drawing)


def test_the_highest_column_is_numbered_where_there_is_no_room_for_all() -> None:
    counts = [40] * 45 + [99] + [40] * 45
    drawing = lay_out(days(counts), Setting(320, MEASURE))
    assert "99" in [label.text for label in labels(drawing)]


# --- maps ----------------------------------------------------------------------


def test_the_key_of_who_has_answered_leads_to_those_who_did_so() -> None:
    scale = (Mark("late", "har svaret efter fristen", 3, 0.03, 0.5),)
    chart = TileMap("", "children", "", tile_map(GRID).tiles, scale)
    drawing = lay_out(chart, Setting(640, MEASURE))
    (key,) = {link for link in linked(drawing) if link.manner}
    assert (key.manner, key.area) == ("late", "children")


def test_titles_findings_and_footnotes_are_said_and_shown() -> None:
    chart = replace(CURVE, subtitle=CURVE.footnotes[0])
    drawing = lay_out(chart, Setting(640, MEASURE))
    assert plain(drawing).startswith(f"{CURVE.title} n = 76.")
    assert drawing.says.startswith(f"{CURVE.title} n = 76. maj: 34 af 76, 45 pct.")


@pytest.mark.parametrize(
    ("first", "has_years"), [(date(2020, 6, 1), False), (date(2020, 12, 30), True)]
)
def test_days_of_two_years_are_named_with_their_years(first: date, has_years: bool) -> None:
    marks = tuple(
        DatedMark(day.isoformat(), str(day), 1, 0.25, day=day)
        for day in (first + timedelta(days=place) for place in range(4))
    )
    drawing = lay_out(DayColumns("Hvornår?", "children", 1, marks, 98), Setting(900.0, MEASURE))
    told = [label.text for label in labels(drawing)]
    assert any(str(first.year) in text for text in told) == has_years
