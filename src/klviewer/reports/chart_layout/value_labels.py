"""Places for the values at a curve's points, clear of the curve and of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Stroke = tuple[Point, Point]

OVER_POINT = 7.0
BESIDE_POINT = 8.0
CLEAR = 2.0
APART = 4.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle that is taken or free."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Whether two rectangles overlap, or read as one when they stand side by side."""
        across = self.left - APART < other.right and other.left < self.right + APART
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Area") -> bool:
        """Whether it lies inside another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom

    def crossed_by(self, start: Point, end: Point) -> bool:
        """Whether a stroke passes through, or nearer than can be told apart."""
        first, last = 0.0, 1.0
        for begin, finish, low, high in (
            (start[0], end[0], self.left - CLEAR, self.right + CLEAR),
            (start[1], end[1], self.top - CLEAR, self.bottom + CLEAR),
        ):
            entered, left = _passage(begin, finish - begin, low, high)
            first, last = max(first, entered), min(last, left)
        return first < last


def _passage(begin: float, length: float, low: float, high: float) -> Point:
    """The part of a stroke, from 0 to 1, that lies between two bounds; empty when reversed."""
    if length == 0:
        return (0.0, 1.0) if low < begin < high else (1.0, 0.0)
    ends = ((low - begin) / length, (high - begin) / length)
    return min(ends), max(ends)


def place_values(
    points: Sequence[Point],
    sizes: Sequence[Point],
    room: Area,
    taken: Sequence[Area],
    crossing: Sequence[Stroke] = (),
) -> tuple[Area | None, ...]:
    """Put a value at each point of a curve.

    Above the point where that is free, else beside or under it; across the curve only where all
    else is taken, and left out where there is no room at all.

    Args:
        points: of the curve, from left to right.
        sizes: width and height of each value.
        room: what the values must lie within.
        taken: what they must not cover.
        crossing: strokes beside the curve's own that they keep clear of while they can.

    Returns:
        The place of each value, None for those left out.
    """
    strokes = [*pairwise(points), *crossing]
    found: dict[int, Area] = {}
    for number in _by_weight(len(points)):
        free = [
            area
            for area in _around(points[number], sizes[number])
            if area.within(room) and not any(map(area.meets, (*taken, *found.values())))
        ]
        clear = (area for area in free if not any(area.crossed_by(*stroke) for stroke in strokes))
        for area in (*clear, *free)[:1]:
            found[number] = area
    return tuple(found.get(number) for number in range(len(points)))


def _by_weight(count: int) -> list[int]:
    """The order in which points get their values: the ends of the curve say most."""
    return sorted(range(count), key=lambda number: (number not in (0, count - 1), number))


def _around(point: Point, size: Point) -> Iterator[Area]:
    """The places for a value, best first."""
    (x, y), (width, height) = point, size
    over, under = y - OVER_POINT - height, y + OVER_POINT
    corners = (
        (x - width / 2, over),
        (x - width + BESIDE_POINT, over),
        (x + BESIDE_POINT, y),
        (x + BESIDE_POINT, under),
        (x - width / 2, under),
        (x - width - BESIDE_POINT, over),
        (x - width + BESIDE_POINT / 2, over - height / 2),
        (x - width + BESIDE_POINT / 2, over - height),
    )
    for left, top in corners:
        yield Area(left, top, left + width, top + height)
