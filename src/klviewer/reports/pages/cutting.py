"""The last resort for what is higher than any page: cut where it hurts least.

A graph or a row of a table stays whole wherever a page can hold it. A hundred bars, or a cell
with a thousand words, go on to the next page between two lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from klviewer.reports.drawing import Band, Box, Dot, Label, Line, Shape, TextMeasure
from klviewer.reports.pages.strips import Strip, moved

_EDGE = 0.01
Span = tuple[float, float]


def cut(strip: Strip, height: float, measure: TextMeasure) -> tuple[Strip, ...]:
    """A strip in pieces no higher than a page's body.

    Args:
        strip: of any height.
        height: of the body.
        measure: how high lines of text are.
    """
    if strip.height <= height:
        return (strip,)
    pieces: list[Strip] = []
    top = 0.0
    while strip.height - top > height + _EDGE:
        bottom = _seam([_span(shape, measure) for shape in strip.shapes], top, top + height)
        pieces.append(_piece(strip, top, bottom, measure))
        top = bottom
    last = _piece(strip, top, strip.height, measure)
    return (*pieces, replace(last, keeps=strip.keeps))


def at_seams(strip: Strip, measure: TextMeasure) -> tuple[Strip, ...]:
    """A strip in as many pieces as there are places where nothing is cut.

    Args:
        strip: of any height; its gap and what it repeats go on to the pieces.
        measure: how high lines of text are.
    """
    groups: list[list[Shape]] = [[]]
    seams = [0.0]
    bottom = 0.0
    for shape in sorted(strip.shapes, key=lambda shape: _span(shape, measure)):
        begin, end = _span(shape, measure)
        if begin > bottom > seams[-1]:
            groups.append([])
            seams.append(bottom)
        groups[-1].append(shape)
        bottom = max(bottom, end)
    edges = pairwise((*seams, strip.height))
    pieces = [
        Strip(end - top, moved(tuple(group), 0.0, -top), repeats=strip.repeats)
        for group, (top, end) in zip(groups, edges, strict=True)
    ]
    return (replace(pieces[0], gap=strip.gap, above=strip.above), *pieces[1:])


def _seam(spans: Sequence[Span], top: float, lowest: float) -> float:
    """The lowest place that cuts nothing a page could hold."""
    whole = [(begin, end) for begin, end in spans if end - begin < lowest - top]
    free = (
        place
        for place in (end for _, end in whole)
        if top + _EDGE < place <= lowest and not any(_crosses(span, place) for span in whole)
    )
    return max(free, default=lowest)


def _crosses(span: Span, place: float) -> bool:
    return span[0] + _EDGE < place < span[1] - _EDGE


def _piece(strip: Strip, top: float, bottom: float, measure: TextMeasure) -> Strip:
    inside = tuple(_within(strip.shapes, top, bottom, measure))
    first = top == 0.0
    height = bottom - top
    shapes = moved(inside, 0.0, -top)
    if first:
        return replace(strip, height=height, shapes=shapes, keeps=False)
    return Strip(height, shapes, repeats=strip.repeats)


def _within(
    shapes: Sequence[Shape], top: float, bottom: float, measure: TextMeasure
) -> Iterator[Shape]:
    """The shapes of a piece; what reaches beyond is on both pieces, as far as it is in each."""
    for shape in shapes:
        begin, end = _span(shape, measure)
        if begin >= top - _EDGE and end <= bottom + _EDGE:
            yield shape
        elif begin < bottom - _EDGE and end > top + _EDGE:
            yield from _clipped(shape, top, bottom)


def _clipped(shape: Shape, top: float, bottom: float) -> Iterator[Shape]:
    match shape:
        case Box():
            begin, end = max(top, shape.y), min(bottom, shape.y + shape.height)
            yield replace(shape, y=begin, height=end - begin)
        case Line():
            points = tuple((x, min(max(y, top), bottom)) for x, y in shape.points)
            yield replace(shape, points=points)
        case _:
            yield shape


def _span(shape: Shape, measure: TextMeasure) -> Span:
    match shape:
        case Box():
            return shape.y, shape.y + shape.height
        case Label():
            return shape.y, shape.y + measure.height(shape.style)
        case Dot():
            return shape.y - shape.radius, shape.y + shape.radius
        case Band():
            ends = shape.y, shape.end_y
            return min(ends), max(ends) + shape.thickness
        case Line():
            heights = [y for _, y in shape.points]
            return min(heights), max(heights)
