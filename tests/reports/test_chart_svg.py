"""Graphs as SVG: well-formed whatever stands in them, with every shape and every word."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.caption import Caption
from klviewer.reports.chart_layout import Setting
from klviewer.reports.chart_picture import chart_picture
from klviewer.reports.chart_svg import Face, svg
from klviewer.reports.drawing import (
    Align,
    Band,
    Box,
    Colour,
    Dot,
    Drawing,
    Ink,
    Label,
    Line,
    TextStyle,
)
from klviewer.reports.grid import writable
from tests.reports.geometry import PlainMeasure
from tests.reports.samples import CHARTS, STATUS

SPACE = "{http://www.w3.org/2000/svg}"
CAPTION = Caption("Udvalg: alle kommuner · 76 af 98 har svaret", "Kilde: Prøve · runde 1", True)


class PlainLook:
    """Every colour is black, every letter the same."""

    def colour(self, colour: Colour) -> str:
        return "#000000"

    def face(self, style: TextStyle) -> Face:
        return Face(12, 400, 9)

    def width(self, text: str, style: TextStyle) -> float:
        return 6.0 * len(text)

    def outline(self, text: str, style: TextStyle) -> str | None:
        return None


def read(drawing: Drawing, title: str = "Titel") -> ElementTree.Element:
    return ElementTree.fromstring(svg(drawing, PlainLook(), title).encode())


def told(root: ElementTree.Element, name: str) -> list[str]:
    return [element.text or "" for element in root.iter(SPACE + name)]


@pytest.mark.parametrize("name", CHARTS)
def test_every_kind_of_graph_can_be_read_back(name: str) -> None:
    picture = chart_picture(CHARTS[name], CAPTION, Setting(604, PlainMeasure()))
    root = read(picture)
    labels = [shape for shape in picture.shapes if isinstance(shape, Label)]
    assert told(root, "text") == [label.text for label in labels]
    assert told(root, "desc") == [picture.says]
    assert (root.get("width"), root.get("viewBox", "").split()[2]) == ("604", "604")


def test_a_picture_says_who_is_counted_and_where_it_is_from() -> None:
    picture = chart_picture(STATUS, CAPTION, Setting(604, PlainMeasure()))
    words = [shape.text for shape in picture.shapes if isinstance(shape, Label)]
    assert words[0] == "EKSEMPEL – opdigtede svar"
    assert [line.replace("\u00a0", " ") for line in words[-2:]] == [
        CAPTION.selection,
        CAPTION.source,
    ]
    assert picture.says.startswith(str(STATUS.title))
    assert picture.says.endswith("Svarene er opdigtede.")
    real = chart_picture(STATUS, replace(CAPTION, is_example=False), Setting(604, PlainMeasure()))
    assert "opdigtede" not in real.says


@pytest.mark.parametrize("width", [320, 604, 3000])
def test_everything_stands_inside_the_picture(width: float) -> None:
    picture = chart_picture(STATUS, CAPTION, Setting(width, PlainMeasure()))
    assert picture.width == width
    for shape in picture.shapes:
        if isinstance(shape, Label):
            assert 0 <= shape.x <= width
            assert 0 <= shape.y < picture.height


def test_every_shape_is_drawn() -> None:
    shapes = (
        Box(1, 2, 30, 40, Ink.ACCENT, Ink.LINE, 2, stroke=2),
        Box(0, 0, 9, 9),
        Label(5, 6, "ord", align=Align.CENTRE),
        Line(((0, 0), (10, 0))),
        Line(((0, 0), (5, 5), (10, 0)), dashed=True),
        Dot(3, 4, 5),
        Band(0, 10, 100, 30, 8, Ink.ACCENT, Ink.LINE),
    )
    root = read(Drawing(100, 100, shapes))
    filled, outlined = root.findall(SPACE + "rect")
    assert (filled.get("x"), filled.get("width"), filled.get("fill")) == ("1", "30", "#000000")
    assert (outlined.get("x"), outlined.get("width"), outlined.get("rx")) == ("2", "28", "1")
    (label,) = root.findall(SPACE + "text")
    assert (label.get("text-anchor"), label.get("y")) == ("middle", "15")
    level, dashed = root.findall(SPACE + "polyline")
    assert level.get("shape-rendering") == "crispEdges"
    assert dashed.get("stroke-dasharray") == "2 2"
    assert root.find(SPACE + "circle") is not None
    body, sides = root.findall(SPACE + "path")
    assert body.get("d") == "M 0 10 C 50 10 50 30 100 30 L 100 38 C 50 38 50 18 0 18 Z"
    assert sides.get("fill") == "none"


HOSTILE = ("<script>alert(1)</script>", "]]>", "&amp;", "\"'", "a\x00b\x0b", "\ud800", "\uffff")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    root = read(Drawing(10, 10, (Label(0, 0, text),), text), text)
    for name in ("text", "title", "desc"):
        assert told(root, name) == [writable(text)]
    assert {element.tag for element in root.iter()} == {
        SPACE + name for name in ("svg", "title", "desc", "text")
    }


@given(st.text(max_size=40))
def test_any_text_can_be_read_back(text: str) -> None:
    (found,) = told(read(Drawing(10, 10, (Label(0, 0, text),))), "text")
    lines = writable(text).replace("\r\n", "\n").replace("\r", "\n")
    assert found == lines
