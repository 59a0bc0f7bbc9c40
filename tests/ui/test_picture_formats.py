"""Graphs as files: what other programs read is what was painted."""

import re

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from klviewer.reports.caption import Caption
from klviewer.reports.chart_layout import Setting
from klviewer.reports.chart_picture import chart_picture
from klviewer.reports.chart_svg import FONTS
from klviewer.reports.drawing import Band, Drawing, Ink
from klviewer.ui.painting import FontMeasure
from klviewer.ui.picture_formats import PRINT_DPI, Picture, image, pdf_bytes, png, svg_bytes
from klviewer.ui.theme import FAMILY
from tests.reports.samples import CHARTS
from tests.ui.opened import light_theme

CAPTION = Caption("Udvalg: alle kommuner", "Kilde: Prøve · runde 1", True)
MOST_DIFFERENT = 0.25
"""Of what is painted, the part that may differ visibly: edges and letters between points."""


def picture_of(name: str, width: float = 604) -> Picture:
    theme = light_theme()
    letters = FontMeasure(theme)
    drawing = chart_picture(CHARTS[name], CAPTION, Setting(width, letters))
    return Picture("Æblegrøds-graf", drawing, theme, letters)


def rendered(svg: bytes, size: QImage) -> QImage:
    """What Qt's own reader of SVG makes of it; it knows one family at a time."""
    one_family = svg.replace(FONTS.encode(), FAMILY.encode())
    renderer = QSvgRenderer(QByteArray(one_family))
    assert renderer.isValid()
    found = QImage(size.size(), QImage.Format.Format_RGB32)
    found.fill(QColor("white"))
    painter = QPainter(found)
    renderer.render(painter)
    painter.end()
    return found


def different(first: QImage, second: QImage) -> float:
    """The part of the points whose lightness is far apart."""
    step = 2
    places = [(x, y) for x in range(0, first.width(), step) for y in range(0, first.height(), step)]
    far = sum(
        abs(first.pixelColor(*at).lightness() - second.pixelColor(*at).lightness()) > 96
        for at in places
    )
    return far / len(places)


def assert_same(picture: Picture, *, outlined: bool = False) -> None:
    painted = image(picture)
    blank = QImage(painted.size(), QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    apart = different(painted, rendered(svg_bytes(picture, outlined=outlined), painted))
    assert apart < MOST_DIFFERENT * different(painted, blank)


@pytest.mark.parametrize("name", ["status", "ranked", "curve", "map"])
def test_drawn_letters_stand_where_they_are_painted(qapp: QApplication, name: str) -> None:
    picture = picture_of(name)
    assert b"<text" not in svg_bytes(picture, outlined=True)
    assert_same(picture, outlined=True)


@pytest.mark.parametrize("name", ["status", "ranked", "curve", "map"])
def test_the_svg_shows_what_is_painted(qapp: QApplication, name: str) -> None:
    assert_same(picture_of(name))


def test_a_stream_in_the_svg_runs_where_it_is_painted(qapp: QApplication) -> None:
    shapes = (
        Band(10, 10, 190, 60, 20, Ink.ACCENT, Ink.INK),
        Band(10, 70, 190, 20, 0.2, Ink.INK),
    )
    theme = light_theme()
    assert_same(Picture("Strøm", Drawing(200, 100, shapes), theme, FontMeasure(theme)))


def test_a_png_is_as_large_as_its_width_says(qapp: QApplication) -> None:
    picture = picture_of("status", 16 / 2.54 * 96)
    for dpi in (192, PRINT_DPI):
        read = QImage.fromData(png(picture, dpi))
        assert read.width() == round(16 / 2.54 * dpi)
        assert read.dotsPerMeterX() == round(dpi / 0.0254)
        assert read.text("Title") == "Æblegrøds-graf"
        assert read.text("Description") == picture.drawing.says


def test_a_pdf_is_one_page_of_vectors_as_large_as_the_graph(qapp: QApplication) -> None:
    picture = picture_of("curve")
    found = pdf_bytes(picture)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", found)
    assert box is not None
    width, height = (float(side) for side in box.groups())
    assert width == pytest.approx(picture.drawing.width * 0.75, abs=1)
    assert height == pytest.approx(picture.drawing.height * 0.75, abs=1)
    assert found.count(b"/Type /Page\n") == 1
    assert b"/FontFile2" in found
    assert b"/Subtype /Image" not in found
