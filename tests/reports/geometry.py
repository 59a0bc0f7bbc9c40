"""What holds for every drawing, whatever it shows."""

from functools import lru_cache

from klviewer.reports.drawing import (
    Align,
    Band,
    Box,
    Dot,
    Drawing,
    Label,
    Line,
    OnTone,
    Shape,
    TextMeasure,
    TextStyle,
    Tone,
)
from klviewer.reports.link_regions import regions

Rectangle = tuple[float, float, float, float]

EDGE = 0.01
BEFORE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
SIZES = {TextStyle.PAGE_TITLE: 20.0, TextStyle.HEADLINE: 16.0, TextStyle.HEADLINE_STRONG: 16.0}
SMALL = {TextStyle.SMALL, TextStyle.SMALL_STRONG, TextStyle.TILE}


class PlainMeasure:
    """Letters of three widths, so that what fits differs from text to text; knows no fonts."""

    def width(self, text: str, style: TextStyle) -> float:
        return _letters(text) * self.size(style) * 0.5

    def height(self, style: TextStyle) -> float:
        return self.size(style) * 1.25

    @staticmethod
    def size(style: TextStyle) -> float:
        if style is TextStyle.TILE_SMALL:
            return 8.0
        return 11.0 if style in SMALL else SIZES.get(style, 13.0)


@lru_cache(maxsize=10_000)
def _letters(text: str) -> float:
    """How many letters of the middle width are as wide."""
    narrow = sum(letter in "iIl.,: |\N{NO-BREAK SPACE}" for letter in text)
    wide = sum(letter in "mwMW—" for letter in text)
    return len(text) - 0.45 * narrow + 0.35 * wide


MEASURE = PlainMeasure()


def area(label: Label, measure: TextMeasure = MEASURE) -> Rectangle:
    """Left, top, right and bottom of a text."""
    width = measure.width(label.text, label.style)
    left = label.x - BEFORE[label.align] * width
    return left, label.y, left + width, label.y + measure.height(label.style)


def overlap(first: Rectangle, second: Rectangle) -> bool:
    """Whether two rectangles share more than an edge."""
    across = first[0] < second[2] - EDGE and second[0] < first[2] - EDGE
    return across and first[1] < second[3] - EDGE and second[1] < first[3] - EDGE


def extent(shape: Shape, measure: TextMeasure = MEASURE) -> Rectangle:
    """Left, top, right and bottom of a shape."""
    match shape:
        case Label():
            return area(shape, measure)
        case Box():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Dot():
            r = shape.radius
            return shape.x - r, shape.y - r, shape.x + r, shape.y + r
        case Band():
            ends = shape.y, shape.end_y
            return shape.x, min(ends), shape.end_x, max(ends) + shape.thickness
        case Line():
            xs, ys = zip(*shape.points, strict=True)
            return min(xs), min(ys), max(xs), max(ys)


def labels(drawing: Drawing) -> list[Label]:
    """The texts of a drawing."""
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def words(drawing: Drawing) -> str:
    """All text of a drawing, in the order it is painted."""
    return " ".join(label.text for label in labels(drawing))


def inside(inner: Rectangle, outer: Rectangle) -> bool:
    """Whether a rectangle lies in another."""
    begins = outer[0] - EDGE <= inner[0] and outer[1] - EDGE <= inner[1]
    return begins and inner[2] <= outer[2] + EDGE and inner[3] <= outer[3] + EDGE


def assert_on_their_colours(drawing: Drawing) -> None:
    """What is written in the colour for a tone stands within a shape of that tone."""
    grounds = [shape for shape in drawing.shapes if isinstance(shape, Box | Band)]
    for label in labels(drawing):
        if isinstance(label.colour, OnTone):
            tone = Tone(label.colour.value)
            assert any(
                ground.fill == tone and inside(area(label), extent(ground)) for ground in grounds
            ), label


def assert_links_within(drawing: Drawing) -> None:
    """Every place that can be clicked lies in the drawing and says what it is."""
    for region in regions(drawing, MEASURE):
        assert region.link.says
        for left, top, width, height in region.areas:
            reach = (left, top, left + width, top + height)
            assert inside(reach, (0.0, 0.0, drawing.width, drawing.height)), region


def assert_tidy(drawing: Drawing, measure: TextMeasure = MEASURE) -> None:
    """No two texts overlap, and nothing leaves the drawing."""
    for shape in drawing.shapes:
        left, top, right, bottom = extent(shape, measure)
        assert left >= -EDGE, shape
        assert top >= -EDGE, shape
        assert right <= drawing.width + EDGE, shape
        assert bottom <= drawing.height + EDGE, shape
    falling = sorted(
        ((area(label, measure), label) for label in labels(drawing)), key=lambda each: each[0][1]
    )
    for place, (first, label) in enumerate(falling):
        for second, other in falling[place + 1 :]:
            if second[1] >= first[3]:  # so do all that follow: they begin lower still
                break
            assert not overlap(first, second), (label, other)
