from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.reports.drawing import Align, Box, Dot, Drawing, Ink, Label, Line, Shape, TextStyle
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme, load_fonts, load_theme
from tests.reports.samples import CHARTS

THEMES = Path(__file__).parents[2] / "resources" / "theme"
PLAIN = Theme(
    "plain",
    {"ink": "#000000", "paper": "#ffffff", "line": "#ff0000", "accent": "#0000ff"},
    ("#000000", "#ffffff"),
    ("#ffffff", "#000000"),
    {"slate": ("#eeeeee", "#888888", "#444444")},
)
WHITE, RED, BLUE = QColor("#ffffff"), QColor("#ff0000"), QColor("#0000ff")


def painted(*shapes: Shape, scale: float = 1.0, side: int = 40) -> QImage:
    """The shapes on white, at a magnification of the screen."""
    picture = QImage(round(side * scale), round(side * scale), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(WHITE)
    painter = QPainter(picture)
    paint(painter, Drawing(side, side, shapes), PLAIN, FontMeasure(PLAIN))
    painter.end()
    return picture


def column(picture: QImage, x: int) -> list[QColor]:
    return [picture.pixelColor(x, y) for y in range(picture.height())]


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.mark.parametrize(("scale", "thick"), [(1.0, 1), (1.25, 1), (1.5, 2), (2.0, 2)])
@pytest.mark.parametrize("y", [10.0, 10.3, 10.5])
def test_hairlines_are_whole_pixels_at_every_magnification(
    scale: float, thick: int, y: float
) -> None:
    picture = painted(Line(((5, y), (35, y))), scale=scale)
    colours = column(picture, picture.width() // 2)

    assert colours.count(RED) == thick
    assert colours.count(WHITE) == len(colours) - thick


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_upright_lines_are_crisp_too(scale: float) -> None:
    picture = painted(Line(((20.2, 5), (20.2, 35))), scale=scale)
    row = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width())]

    assert set(map(QColor.name, row)) == {"#ffffff", "#ff0000"}


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_boxes_have_crisp_edges_and_their_outline_inside(scale: float) -> None:
    picture = painted(Box(5.3, 5.3, 20, 20, Ink.ACCENT, Ink.LINE), scale=scale)
    colours = [colour.name() for colour in column(picture, picture.width() // 3)]

    assert set(colours) == {"#ffffff", "#ff0000", "#0000ff"}
    assert colours.index("#ff0000") == round(5.3 * scale)


def test_a_box_without_colours_is_not_seen() -> None:
    assert set(map(QColor.name, column(painted(Box(0, 0, 40, 40)), 20))) == {"#ffffff"}


def test_dashes_and_dots_are_painted() -> None:
    dashed = column(painted(Line(((20.5, 0), (20.5, 40)), dashed=True)), 20)
    dot = column(painted(Dot(20, 20, 5)), 20)

    assert WHITE in dashed
    assert RED in dashed
    assert dot[20] == BLUE


@pytest.mark.parametrize(
    ("align", "x"), [(Align.LEFT, 0.0), (Align.CENTRE, 50.0), (Align.RIGHT, 100.0)]
)
def test_text_stands_within_its_measured_room(align: Align, x: float) -> None:
    label = Label(x, 10, "Wwg", TextStyle.PAGE_TITLE, Ink.INK, align)
    letters = FontMeasure(PLAIN)
    width = letters.width(label.text, label.style)
    left = x - {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[align] * width
    picture = painted(label, side=100)
    inked = [
        (x, y) for x in range(100) for y in range(100) if picture.pixelColor(x, y).lightness() < 128
    ]

    assert min(x for x, _ in inked) >= left - 1
    assert max(x for x, _ in inked) <= left + width + 1
    assert min(y for _, y in inked) >= 10
    assert max(y for _, y in inked) <= 10 + letters.height(label.style)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_can_be_painted_in_every_theme(theme: str, name: str) -> None:
    look = load_theme(THEMES / f"{theme}.toml")
    letters = FontMeasure(look)
    drawing = lay_out(CHARTS[name], Setting(500, letters, chosen=frozenset({"c1"})))
    picture = QImage(500, max(40, round(drawing.height)), QImage.Format.Format_RGB32)
    picture.fill(look.ink("paper"))
    painter = QPainter(picture)
    paint(painter, drawing, look, letters)
    painter.end()

    colours = {picture.pixelColor(x, y).name() for x in range(500) for y in range(0, 40, 3)}
    assert len(colours) > 4
