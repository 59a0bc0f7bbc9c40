"""Drawings as SVG for programs that scale and edit vectors; text as text, or as its outlines."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, assert_never
from xml.sax.saxutils import escape

from klviewer.reports.drawing import (
    Align,
    Band,
    Box,
    Colour,
    Dot,
    Drawing,
    Label,
    Line,
    Shape,
    TextStyle,
)
from klviewer.reports.grid import writable

# Where the first is not installed, the others are about as wide (Calibri) or at least plain.
# Unquoted, because not every program takes the quotation marks off.
FONTS = "Source Sans Pro, Source Sans 3, Calibri, Carlito, Segoe UI, Arial, sans-serif"

_ANCHORS = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}
_BEFORE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_DASH = 2.0  # in widths of the line
_THINNEST = 1.0  # a band can be seen however few go there


@dataclass(frozen=True, slots=True)
class Face:
    """How a style's letters are drawn.

    Args:
        size: of the font, in the drawing's units.
        weight: 400 is normal, 700 bold.
        ascent: from the top of a line to the foot of its letters.
    """

    size: float
    weight: int
    ascent: float


class Look(Protocol):
    """What colours and letters look like."""

    def colour(self, colour: Colour) -> str:
        """The colour as “#rrggbb”."""
        ...

    def face(self, style: TextStyle) -> Face:
        """The letters of a style."""
        ...

    def width(self, text: str, style: TextStyle) -> float:
        """How wide a line is in these letters."""
        ...

    def outline(self, text: str, style: TextStyle) -> str | None:
        """The letters of a line as a path (SVG 1.1, 8.3) whose foot begins at 0, 0.

        None where text is to stay text, which other programs can edit, each in its own letters.
        """
        ...


def svg(drawing: Drawing, look: Look, title: str) -> str:
    """A drawing as a whole SVG file (W3C, “Scalable Vector Graphics 1.1”).

    Its size is in CSS pixels, which are ¾ point: as large in a document as on paper from here.

    Args:
        drawing: what it says stands in `desc`.
        look: of its colours and letters.
        title: names it.
    """
    size = f'width="{_number(drawing.width)}" height="{_number(drawing.height)}"'
    view = f'viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
    shapes = "\n".join(part for shape in drawing.shapes for part in _shape(shape, look))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" {size} {view} role="img" '
        f'aria-labelledby="title desc" font-family="{escape(FONTS)}">\n'
        f'<title id="title">{_text(title)}</title>\n'
        f'<desc id="desc">{_text(drawing.says)}</desc>\n'
        f"{shapes}\n</svg>\n"
    )


def _shape(shape: Shape, look: Look) -> Iterator[str]:
    match shape:
        case Box():
            yield from _box(shape, look)
        case Label():
            yield _label(shape, look)
        case Line():
            yield _line(shape, look)
        case Dot():
            place = f'cx="{_number(shape.x)}" cy="{_number(shape.y)}"'
            fill = look.colour(shape.colour)
            yield f'<circle {place} r="{_number(shape.radius)}" fill="{fill}"/>'
        case Band():
            yield from _band(shape, look)
        case _:
            assert_never(shape)


def _box(box: Box, look: Look) -> Iterator[str]:
    if box.fill is not None:
        yield f'<rect {_rectangle(box, 0.0)} fill="{look.colour(box.fill)}"/>'
    if box.outline is not None:
        stroke = f'stroke="{look.colour(box.outline)}" stroke-width="{_number(box.stroke)}"'
        yield f'<rect {_rectangle(box, box.stroke / 2)} fill="none" {stroke}/>'


def _rectangle(box: Box, inset: float) -> str:
    width, height = max(0.0, box.width - 2 * inset), max(0.0, box.height - 2 * inset)
    place = f'x="{_number(box.x + inset)}" y="{_number(box.y + inset)}"'
    size = f'width="{_number(width)}" height="{_number(height)}"'
    radius = max(0.0, box.radius - inset)
    return f'{place} {size} rx="{_number(radius)}"' if radius else f"{place} {size}"


def _label(label: Label, look: Look) -> str:
    face = look.face(label.style)
    outline = look.outline(label.text, label.style)
    if outline is not None:
        left = label.x - _BEFORE[label.align] * look.width(label.text, label.style)
        place = f"translate({_number(left)} {_number(label.y + face.ascent)})"
        return f'<path transform="{place}" d="{outline}" fill="{look.colour(label.colour)}"/>'
    place = f'x="{_number(label.x)}" y="{_number(label.y + face.ascent)}"'
    letters = f'font-size="{_number(face.size)}" font-weight="{face.weight}"'
    side = f'text-anchor="{_ANCHORS[label.align]}" fill="{look.colour(label.colour)}"'
    # In another font the line is squeezed or stretched to where it was laid out to end.
    width = _number(look.width(label.text, label.style))
    fit = f'textLength="{width}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {place} {letters} {side} {fit}>{_text(label.text)}</text>"


def _line(line: Line, look: Look) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in line.points)
    stroke = f'stroke="{look.colour(line.colour)}" stroke-width="{_number(line.width)}"'
    if line.dashed:
        dash = _number(_DASH * line.width)
        ends = f'stroke-dasharray="{dash} {dash}"'
    elif _is_straight(line):
        ends = 'shape-rendering="crispEdges"'
    else:
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<polyline points="{points}" fill="none" {stroke} {ends}/>'


def _band(band: Band, look: Look) -> Iterator[str]:
    """The band whole, and its two sides as hairlines."""
    thick = max(band.thickness, _THINNEST)
    over, under = _side(band, 0.0), _side(band, thick, backwards=True)
    down = f"L {_number(band.end_x)} {_number(band.end_y + thick)}"
    yield f'<path d="{over} {down} {under} Z" fill="{look.colour(band.fill)}"/>'
    if band.outline is not None:
        sides = f"{over} {_side(band, thick)}"
        yield f'<path d="{sides}" fill="none" stroke="{look.colour(band.outline)}"/>'


def _side(band: Band, below: float, *, backwards: bool = False) -> str:
    """The curve along a band's upper side, or so far below it; backwards from where one is."""
    start = (_number(band.x), _number(band.y + below))
    end = (_number(band.end_x), _number(band.end_y + below))
    if backwards:
        start, end = end, start
    middle = _number(band.middle)
    curve = f"C {middle} {start[1]} {middle} {end[1]} {' '.join(end)}"
    return curve if backwards else f"M {' '.join(start)} {curve}"


def _is_straight(line: Line) -> bool:
    """Whether it is level or upright from end to end, and so drawn on whole pixels."""
    xs, ys = zip(*line.points, strict=True)
    return len(line.points) == 2 and (len(set(xs)) == 1 or len(set(ys)) == 1)  # noqa: PLR2004 ends


def _text(text: str) -> str:
    """The text as it may stand between two tags; what XML cannot hold becomes “�”."""
    return escape(writable(text))


def _number(value: float) -> str:
    """A number with a point and no more digits than can be seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
