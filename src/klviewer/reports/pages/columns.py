"""Two columns of blocks as one strip, so that what belongs side by side stays so."""

from collections.abc import Iterable
from dataclasses import replace

from klviewer.reports.drawing import Shape
from klviewer.reports.pages.strips import Column, Strip, moved

BETWEEN = 28.0
OVER_COLUMNS = 20.0


def columns(column: Column, share: float) -> tuple[Column, Column]:
    """The two columns a body is divided into.

    Args:
        column: the body.
        share: of the width for the left one.
    """
    room = column.width - BETWEEN
    return replace(column, width=room * share), replace(column, width=room * (1 - share))


def side_by_side(left: Iterable[Strip], right: Iterable[Strip], column: Column) -> Strip:
    """Two columns as one strip over the whole width.

    Args:
        left: from the top down.
        right: likewise, laid out from its own left edge.
        column: the left one.
    """
    (one, one_height), (other, other_height) = _stacked(left), _stacked(right)
    beside = moved(other, column.width + BETWEEN, 0.0)
    return Strip(max(one_height, other_height), (*one, *beside), OVER_COLUMNS)


def _stacked(strips: Iterable[Strip]) -> tuple[tuple[Shape, ...], float]:
    """Strips under each other, and how high they are together."""
    shapes: list[Shape] = []
    bottom = 0.0
    for strip in strips:
        if bottom:
            shapes += moved(strip.above, 0.0, bottom)
            bottom += strip.gap
        shapes += moved(strip.shapes, 0.0, bottom)
        bottom += strip.height
    return tuple(shapes), bottom
