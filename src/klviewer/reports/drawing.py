"""Drawings: shapes with places and meanings, before there is a screen or a sheet of paper.

A chart or a page is laid out once into these values. The screen and the paper paint them, and
what can be clicked is known from the same shapes that are seen.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol


class Ink(StrEnum):
    """Colours by what they mean; the theme says what they look like."""

    INK = "ink"
    QUIET = "quiet"
    LINE = "line"
    PANEL = "panel"
    PAPER = "paper"
    ACCENT = "accent"
    ACCENT_SOFT = "accent-soft"
    ACCENT_LINE = "accent-line"
    EXAMPLE = "example"
    EXAMPLE_SOFT = "example-soft"


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour on the status scale: 0 is “as before” (dark), 1 the far end (light)."""

    value: float


@dataclass(frozen=True, slots=True)
class OnTone:
    """The text colour that can be read on a tone."""

    value: float


@dataclass(frozen=True, slots=True)
class CodeColour:
    """A code's colour by name; soft behind words, firm as the line under them."""

    name: str
    firm: bool = False


@dataclass(frozen=True, slots=True)
class CodeText:
    """The colour of a code's title on its soft colour."""

    name: str


Colour = Ink | Tone | OnTone | CodeColour | CodeText


class TextStyle(StrEnum):
    """Text sizes by use (DESIGN: 19 page title, 15 headline, 13 text, 11.5 under a graph)."""

    PAGE_TITLE = "page-title"
    HEADLINE = "headline"
    HEADLINE_STRONG = "headline-strong"
    CHART_TITLE = "chart-title"
    TEXT = "text"
    STRONG = "strong"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    TILE = "tile"
    TILE_SMALL = "tile-small"


class Align(StrEnum):
    """Which part of a text stands at its place."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Link:
    """What a shape stands for and where a click leads.

    Args:
        area: the area's id, empty where the view has only one.
        question: the question's id.
        choice: the choice's id; empty for those who have not answered.
        respondent: a municipality's key, for a tile.
        says: what is said of it on hover and by a screen reader.
    """

    area: str = ""
    question: str = ""
    choice: str = ""
    respondent: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; without `fill` only its outline, without either only a place to click.

    The outline lies inside the rectangle and is `stroke` wide.
    """

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    outline: Colour | None = None
    radius: float = 0.0
    link: Link | None = None
    stroke: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text. `y` is the top of its line, `x` the place `align` speaks of."""

    x: float
    y: float
    text: str
    style: TextStyle = TextStyle.TEXT
    colour: Colour = Ink.INK
    align: Align = Align.LEFT
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Straight strokes through the points."""

    points: tuple[tuple[float, float], ...]
    colour: Colour = Ink.LINE
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle around its centre."""

    x: float
    y: float
    radius: float
    colour: Colour = Ink.ACCENT
    link: Link | None = None


Shape = Box | Label | Line | Dot


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a rectangle.

    Args:
        width: in units of the grid: screen pixels at 100 %, ¾ point on paper.
        height: likewise.
        shapes: painted in order.
        says: what it shows, in words, for those who do not see it.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str = ""

    def moved(self, dx: float, dy: float) -> tuple[Shape, ...]:
        """The shapes with another origin."""
        return tuple(_moved(shape, dx, dy) for shape in self.shapes)


def _moved(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, points=tuple((x + dx, y + dy) for x, y in shape.points))
    return replace(shape, x=shape.x + dx, y=shape.y + dy)


class TextMeasure(Protocol):
    """What a layout must know about text: how much room it takes."""

    def width(self, text: str, style: TextStyle) -> float:
        """The width of one line."""
        ...

    def height(self, style: TextStyle) -> float:
        """The height of a line."""
        ...
