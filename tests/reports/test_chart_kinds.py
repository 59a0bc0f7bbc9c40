"""What holds for every kind of chart, of any table, with any words, at any width."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.link_regions import regions
from klviewer.survey.chart_parts import nth_tone
from klviewer.survey.charts import (
    Chart,
    Mark,
    ThemeDates,
    ThemeStatus,
    Tile,
    TileMap,
    answers_compared,
    answers_per_day,
    expected_curve,
    expected_curves,
    flows,
    group_dots,
    ranked_bars,
    status_bar,
    status_bars,
)
from klviewer.survey.cross_table import cross
from klviewer.survey.division import Division, Heading
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Table, tabulate
from klviewer.survey.transitions import transitions
from tests.reports.geometry import (
    MEASURE,
    assert_links_within,
    assert_on_their_colours,
    assert_tidy,
)
from tests.reports.samples import GRID, LONG
from tests.survey.generated_survey import FIRST, SEVERAL, generated
from tests.survey.hidden_tables import few_hidden

WIDTHS = st.floats(240, 4000) | st.sampled_from([320.0, 640.0, 1600.0, 4000.0])
WORDS = st.sampled_from(
    ["Som før", "Ja", LONG, f"{LONG}, {LONG}", LONG.replace(" ", ""), "w" * 200, "Ærø i m i w"]
) | st.text(alphabet="abcdefgimwæøå ", min_size=1, max_size=60)
DAYS = st.dates(date(2019, 1, 1), date(2021, 12, 31))


class Chance:
    """A survey drawn by chance, whose words are drawn too."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.survey = self._dated(generated(draw(st.integers(0, 10_000))))

    def words(self) -> str:
        return self.draw(WORDS)

    def named(self, question: Question, dates: bool = False) -> Question:
        """The question with other words, and with dates in order where they are wanted."""
        days = sorted(self.draw(DAYS) for _ in question.choices)
        choices = tuple(
            replace(choice, label=self.words(), by=days[place].isoformat() if dates else "")
            for place, choice in enumerate(question.choices)
        )
        return replace(question, text=self.words(), choices=choices)

    def table(self, question: Question = FIRST, dates: bool = False) -> Table:
        return replace(tabulate(self.survey, question), question=self.named(question, dates))

    def crossed(self) -> Table:
        """A table with up to nine groups, some of them empty."""
        count = self.draw(st.integers(1, 9))
        chance = np.random.default_rng(self.draw(st.integers(0, 100)))
        rows = len(self.survey.respondents)
        parts = tuple(Heading(f"g{place}", self.words()) for place in range(count))
        division = Division(parts, chance.integers(0, count, rows).astype(np.int16))
        found = cross(self.survey, FIRST, division)
        return replace(found, question=self.named(FIRST))

    def today(self) -> date | None:
        return self.draw(st.none() | DAYS)

    def _dated(self, responses: AreaResponses) -> AreaResponses:
        """The survey answered within a few days, or over some years; some without a date."""
        most = self.draw(st.sampled_from([1, 9, 200, 2000]))
        chance = np.random.default_rng(most)
        rows = len(responses.respondents)
        days = np.datetime64("2020-05-27", "s") + chance.integers(0, most * 86400, rows)
        days[chance.random(rows) < 0.1] = np.datetime64("NaT")
        respondents = replace(responses.respondents, answered_at=days)
        rule = replace(responses.rule, deadline=self.draw(st.none() | DAYS))
        return replace(responses, respondents=respondents, rule=rule)


def themes(chance: Chance) -> Chart:
    count = chance.draw(st.integers(0, 6))
    found = [
        ThemeStatus("area", chance.words(), table)
        for table in (chance.table() for _ in range(count))
    ]
    return status_bars(chance.words(), found, 98)


def curves(chance: Chance) -> Chart:
    count = chance.draw(st.integers(0, 6))
    found = [ThemeDates("area", chance.words(), chance.table(dates=True)) for _ in range(count)]
    return expected_curves(chance.words(), found, chance.today())


def groups(chance: Chance) -> Chart:
    table = chance.crossed()
    disclosure = chance.draw(st.none() | st.just(few_hidden(table)))
    rows = answers_compared("area", table, disclosure)
    return group_dots(chance.words(), "region", rows)


def moves(chance: Chance) -> Chart:
    later = generated(chance.draw(st.integers(0, 10_000)))
    found = transitions(chance.survey, later, FIRST.id)
    named = replace(found, before=chance.named(FIRST), after=chance.named(FIRST))
    return flows("area", named, (chance.words(), chance.words()))


def tiles(chance: Chance) -> Chart:
    count = chance.draw(st.integers(1, 6))
    scale = tuple(
        Mark(f"c{place}", chance.words(), place, place / 98, nth_tone(place, count))
        for place in range(count)
    )
    names = [chance.words() for _ in range(7)]
    found = tuple(
        Tile(replace(each, name=names[place % 7]), scale[place % count].tone, "svar", "c0")
        for place, each in enumerate(GRID[: chance.draw(st.integers(0, 98))])
    )
    return TileMap(chance.words(), "area", chance.draw(st.sampled_from(["", "q"])), found, scale)


KINDS: Mapping[str, Callable[[Chance], Chart]] = {
    "status": lambda chance: status_bar(chance.table(), 98),
    "themes": themes,
    "ranked": lambda chance: ranked_bars(chance.table(SEVERAL)),
    "curve": lambda chance: expected_curve(chance.table(dates=True), chance.today()),
    "curves": curves,
    "groups": groups,
    "flows": moves,
    "map": tiles,
    "days": lambda chance: answers_per_day([chance.survey], chance.words(), 98),
}


@st.composite
def charts(draw: st.DrawFn, kind: str) -> Chart:
    return KINDS[kind](Chance(draw))


@pytest.mark.parametrize("size", [Size.FULL, Size.COMPACT])
@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data(), width=WIDTHS)
@settings(max_examples=25, deadline=None)
def test_nothing_is_cut_and_nothing_overlaps(
    kind: str, size: Size, data: st.DataObject, width: float
) -> None:
    chart = data.draw(charts(kind))
    plain = lay_out(chart, Setting(width, MEASURE, size=size))
    marks = [region.link for region in regions(plain, MEASURE)]
    picked = data.draw(st.sets(st.sampled_from(marks), max_size=2)) if marks else set()
    chosen = frozenset(text for link in picked for text in (link.mark, link.choice))
    for drawing in (plain, lay_out(chart, Setting(width, MEASURE, chosen=chosen, size=size))):
        assert_tidy(drawing)
        assert_on_their_colours(drawing)
        assert_links_within(drawing)
        assert not any("…" in label.text for label in drawing.shapes if hasattr(label, "text"))
        assert drawing.says
