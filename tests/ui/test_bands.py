"""Bands: painted where their links are, each apart from the next."""

from PySide6.QtGui import QColor

from klviewer.reports.drawing import Band, Drawing, Ink, Link
from klviewer.reports.link_regions import regions
from tests.reports.geometry import MEASURE
from tests.ui.test_painting import BLUE, WHITE, column, fonts, painted

__all__ = ["fonts"]

BAND = Band(0, 5, 40, 25, 8, Ink.ACCENT, None, Link(move=("a", "b"), says="fra a til b"))


def test_a_band_goes_from_edge_to_edge() -> None:
    picture = painted(BAND)
    for x, top in ((0, 5), (39, 25)):
        colours = column(picture, x)
        assert colours[top + 4] == BLUE
        assert colours[top - 3] == colours[top + 11] == WHITE


def test_a_band_is_as_thick_everywhere() -> None:
    picture = painted(BAND)
    for x in (0, 10, 20, 30, 39):
        painted_rows = [colour != WHITE for colour in column(picture, x)]
        assert 8 <= sum(painted_rows) <= 10


def test_a_thin_band_is_still_seen() -> None:
    thin = Band(0, 5, 40, 25, 0.1, Ink.ACCENT)
    assert any(colour != WHITE for colour in column(painted(thin), 20))


def test_its_sides_part_it_from_others() -> None:
    picture = painted(Band(0, 5, 40, 5, 20, Ink.ACCENT, Ink.LINE))
    colours: list[QColor] = column(picture, 20)
    assert all(colours[row].red() > BLUE.red() for row in (5, 24))
    assert colours[15] == BLUE


def test_its_link_lies_where_it_is_painted() -> None:
    (region,) = regions(Drawing(40, 40, (BAND,)), MEASURE)
    assert region.holds(0.5, 9)
    assert region.holds(20, 19)
    assert region.holds(39.5, 29)
    assert not region.holds(0.5, 29)
    assert not region.holds(39.5, 9)
