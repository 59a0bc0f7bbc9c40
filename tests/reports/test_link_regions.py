import pytest

from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.reports.drawing import Align, Box, Dot, Drawing, Label, Link
from klviewer.reports.link_regions import Direction, neighbour, regions
from tests.reports.geometry import MEASURE
from tests.reports.samples import GRID, STATUS, tile_map

FIRST, SECOND = Link(choice="first"), Link(choice="second")


def test_every_link_has_all_its_places_the_mark_first() -> None:
    drawing = Drawing(
        100,
        50,
        (
            Box(0, 0, 40, 20, link=FIRST),
            Label(50, 20, "Hej", align=Align.RIGHT, link=FIRST),
            Dot(80, 20, 4, link=SECOND),
            Label(0, 30, "uden"),
        ),
    )
    first, second = regions(drawing, MEASURE)

    assert first.areas[0] == (0.0, 0.0, 40.0, 20.0)
    assert [first.holds(x, y) for x, y in ((10, 10), (45, 25), (55, 25))] == [True, True, False]
    assert second.holds(80, 20)
    assert second.centre == (80, 20)


@pytest.mark.parametrize(
    ("direction", "choice"), [(Direction.RIGHT, "c2"), (Direction.LEFT, "c0"), (Direction.UP, None)]
)
def test_arrows_go_along_the_bar(direction: Direction, choice: str | None) -> None:
    found = regions(lay_out(STATUS, Setting(700, MEASURE)), MEASURE)
    place = neighbour(found, 1, direction)

    assert (found[place].link.choice if place is not None else None) == choice


def test_arrows_go_from_tile_to_tile() -> None:
    found = regions(lay_out(tile_map(GRID), Setting(700, MEASURE)), MEASURE)
    respondents = [region.link.respondent for region in found]
    here = respondents.index("117")

    ways = {way: neighbour(found, here, way) for way in Direction}
    assert {way: respondents[place or 0] for way, place in ways.items()} == {
        Direction.LEFT: "116",
        Direction.RIGHT: "118",
        Direction.UP: "102",
        Direction.DOWN: "132",
    }
