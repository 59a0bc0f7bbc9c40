"""Where a drawing's links lie, and which one is next to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from math import hypot

from klviewer.reports.drawing import Align, Band, Box, Dot, Drawing, Label, Link, Shape, TextMeasure

Rectangle = tuple[float, float, float, float]

_BEFORE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_AROUND_DOT = 8.0
_SLICES = 16
_LEAST_HEIGHT = 4.0
_ASIDE = 2.0
"""How much worse a step to the side is than one straight ahead."""


class Direction(Enum):
    """A way to go from one link to the next."""

    LEFT = (-1.0, 0.0)
    RIGHT = (1.0, 0.0)
    UP = (0.0, -1.0)
    DOWN = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Region:
    """All places of one link.

    Args:
        link: where they lead.
        areas: left, top, width and height of each; the first is the mark itself.
    """

    link: Link
    areas: tuple[Rectangle, ...]

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the mark."""
        x, y, width, height = self.areas[0]
        return x + width / 2, y + height / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in one of its places."""
        return any(
            left <= x < left + width and top <= y < top + height
            for left, top, width, height in self.areas
        )


def regions(drawing: Drawing, measure: TextMeasure) -> tuple[Region, ...]:
    """The places of each link, in the order they are drawn."""
    found: dict[Link, list[Rectangle]] = {}
    for shape in drawing.shapes:
        for link, area in _places(shape, measure):
            found.setdefault(link, []).append(_within(area, drawing))
    return tuple(Region(link, tuple(areas)) for link, areas in found.items())


def _within(area: Rectangle, drawing: Drawing) -> Rectangle:
    """The part of a place that lies in the drawing."""
    left, top, width, height = area
    x, y = max(left, 0.0), max(top, 0.0)
    right, bottom = min(left + width, drawing.width), min(top + height, drawing.height)
    return x, y, max(right - x, 0.0), max(bottom - y, 0.0)


def _places(shape: Shape, measure: TextMeasure) -> Iterator[tuple[Link, Rectangle]]:
    match shape:
        case Box(link=Link() as link):
            yield link, (shape.x, shape.y, shape.width, shape.height)
        case Label(link=Link() as link):
            yield link, room_of(shape, measure)
        case Dot(link=Link() as link):
            reach = shape.radius + _AROUND_DOT
            yield link, (shape.x - reach, shape.y - reach, 2 * reach, 2 * reach)
        case Band(link=Link() as link):
            for slice_ in _slices(shape):
                yield link, slice_


def _slices(band: Band) -> Iterator[Rectangle]:
    """A band as upright rectangles from left to right, no lower than can be hit."""
    corners = [band.top_at(place / _SLICES) for place in range(_SLICES + 1)]
    height = max(band.thickness, _LEAST_HEIGHT)
    for (left, top), (right, next_top) in pairwise(corners):
        middle = (top + next_top + band.thickness) / 2
        yield left, middle - height / 2, right - left, height


def room_of(label: Label, measure: TextMeasure) -> Rectangle:
    """Left, top, width and height of words."""
    width = measure.width(label.text, label.style)
    left = label.x - _BEFORE[label.align] * width
    return left, label.y, width, measure.height(label.style)


def neighbour(places: tuple[Region, ...], place: int, direction: Direction) -> int | None:
    """The nearest region that lies in a direction, None where there is none.

    Args:
        places: all regions.
        place: which of them to go from.
        direction: where to go.
    """
    x, y = places[place].centre
    ways = {
        other: _way(region.centre[0] - x, region.centre[1] - y, direction)
        for other, region in enumerate(places)
        if other != place
    }
    return _nearest({other: way for other, way in ways.items() if way is not None})


def _way(dx: float, dy: float, direction: Direction) -> float | None:
    """How far away it is, None where it is more aside than ahead."""
    across, down = direction.value
    ahead = dx * across + dy * down
    aside = abs(dx * down) + abs(dy * across)
    return hypot(ahead, _ASIDE * aside) if ahead > aside else None


def _nearest(ways: Mapping[int, float]) -> int | None:
    return min(ways, key=lambda other: ways[other], default=None)
