"""From strips to pages: what still fits, what belongs together, what begins anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from klviewer.reports.drawing import Shape, TextMeasure
from klviewer.reports.pages.cutting import cut
from klviewer.reports.pages.strips import Strip, moved

_EDGE = 0.01


@dataclass
class _Body:
    """The body of the page being filled."""

    height: float
    shapes: list[Shape] = field(default_factory=list)
    bottom: float = 0.0

    def needs(self, strip: Strip) -> float:
        """How much of the body a strip takes here."""
        if self.bottom:
            return strip.gap + strip.height
        return strip.height + (strip.repeats.height if strip.repeats else 0.0)

    def place(self, strip: Strip) -> None:
        """Put a strip under the others."""
        if self.bottom:
            self.shapes += moved(strip.above, 0.0, self.bottom)
            self.bottom += strip.gap
        elif strip.repeats:
            self.place(replace(strip.repeats, repeats=None))
        self.shapes += moved(strip.shapes, 0.0, self.bottom)
        self.bottom += strip.height


def bodies(
    strips: Iterable[Strip], height: float, measure: TextMeasure
) -> Iterator[tuple[Shape, ...]]:
    """Fill the bodies of pages, at least one.

    Args:
        strips: in order.
        height: of a body.
        measure: how high lines of text are.

    Yields:
        The shapes of each body, from its upper left corner.
    """
    body = _Body(height)
    for group in _groups(_low_enough(strips, height, measure)):
        begins = group[0].begins_page or not _fits(group, body)
        if begins and body.bottom:
            yield tuple(body.shapes)
            body = _Body(height)
        for strip in group:  # a group higher than a page goes on to the next where it must
            if body.bottom and body.bottom + body.needs(strip) > height + _EDGE:
                yield tuple(body.shapes)
                body = _Body(height)
            body.place(strip)
    yield tuple(body.shapes)


def _low_enough(strips: Iterable[Strip], height: float, measure: TextMeasure) -> Iterator[Strip]:
    """The strips, those higher than a page in pieces, and without heads that fill half of it."""
    for strip in strips:
        above = strip.repeats.height if strip.repeats else 0.0
        if above > height / 2:
            yield from cut(replace(strip, repeats=None), height, measure)
        else:
            yield from cut(strip, height - above, measure)


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that must stand on the same page."""
    group: list[Strip] = []
    for strip in strips:
        if strip.begins_page and group:
            yield group
            group = []
        group.append(strip)
        if not strip.keeps:
            yield group
            group = []
    if group:
        yield group


def _fits(group: list[Strip], body: _Body) -> bool:
    first, *rest = group
    needed = body.needs(first) + sum(strip.gap + strip.height for strip in rest)
    return body.bottom + needed <= body.height + _EDGE
