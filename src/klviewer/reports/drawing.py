"""Drawings: shapes with places and meanings, before there is a screen or a sheet of paper.

A chart or a page is laid out once into these values. The screen and the paper paint them, and
what can be clicked is known from the same shapes that are seen.
"""

from dataclasses import dataclass, replace
from datetime import date
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
    """A colour on the status scale: 0 is “as before” (dark), 1 the far end (light).

    Faded, it is mixed with the paper until it stands back behind the others.
    """

    value: float
    faded: bool = False


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
        by: what the groups are that are compared, empty where none are.
        group: the id of the group, empty for all.
        move: the ids of the headings in `Transitions` they came from and went to; an empty one
            stands for any.
        days: the first and the last day answers came.
        manner: how they answered, one of `map_charts.MANNERS`.
    """

    area: str = ""
    question: str = ""
    choice: str = ""
    respondent: str = ""
    says: str = ""
    by: str = ""
    group: str = ""
    move: tuple[str, str] | None = None
    days: tuple[date, date] | None = None
    manner: str = ""

    @property
    def mark(self) -> str:
        """The id of the mark it belongs to, in charts of several questions or of time.

        “origin>destination” of a move, the ISO date of the first day, and of an answer
        “area/question/choice”, with “/group” where groups are compared.
        """
        if self.move is not None:
            return ">".join(self.move)
        if self.days is not None:
            return self.days[0].isoformat()
        path = "/".join((self.area, self.question, self.choice))
        return f"{path}/{self.group}" if self.group else path


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


@dataclass(frozen=True, slots=True)
class Band:
    """A filled stream from one upright edge to another, as thick at both ends.

    Its sides are cubic curves that leave and arrive level, with their handles halfway.

    Args:
        x: where it leaves.
        y: the top of the edge it leaves from.
        end_x: where it arrives, right of `x`.
        end_y: the top of the edge it arrives at.
        thickness: from top to bottom.
        fill: its colour.
        outline: of the line along its sides.
        link: where a click leads.
    """

    x: float
    y: float
    end_x: float
    end_y: float
    thickness: float
    fill: Colour
    outline: Colour | None = None
    link: Link | None = None

    @property
    def middle(self) -> float:
        """Where the handles of its curves stand."""
        return (self.x + self.end_x) / 2

    def top_at(self, part: float) -> tuple[float, float]:
        """A point of its upper side.

        Args:
            part: of the curve, from 0 to 1.
        """
        rest = 1 - part
        x = rest**3 * self.x + 3 * rest * part * self.middle + part**3 * self.end_x
        arrived = 3 * rest * part**2 + part**3
        return x, self.y + (self.end_y - self.y) * arrived


Shape = Box | Label | Line | Dot | Band


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
    if isinstance(shape, Band):
        arrives = replace(shape, end_x=shape.end_x + dx, end_y=shape.end_y + dy)
        return replace(arrives, x=shape.x + dx, y=shape.y + dy)
    return replace(shape, x=shape.x + dx, y=shape.y + dy)


class TextMeasure(Protocol):
    """What a layout must know about text: how much room it takes."""

    def width(self, text: str, style: TextStyle) -> float:
        """The width of one line."""
        ...

    def height(self, style: TextStyle) -> float:
        """The height of a line."""
        ...
