"""A drawing as a file that other programs take: PNG, SVG or PDF."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPainterPath

from klviewer.reports.chart_svg import Face, svg
from klviewer.reports.drawing import Colour, Drawing, TextStyle
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.printing import pdf
from klviewer.ui.theme import Theme

UNITS_PER_INCH = 96
"""A drawing's unit is a CSS pixel."""

SCREEN_DPI = 2 * UNITS_PER_INCH
PRINT_DPI = 300

_POINTS_PER_UNIT = 72 / UNITS_PER_INCH
_METRES_PER_INCH = 0.0254


class ThemeLook:
    """A theme's colours and letters, as SVG names them.

    Args:
        theme: the colours.
        letters: of the same theme.
        outlined: whether letters are drawn, so that they need not be on the machine.
    """

    def __init__(self, theme: Theme, letters: FontMeasure, *, outlined: bool = False) -> None:
        self._theme = theme
        self._letters = letters
        self._outlined = outlined

    def colour(self, colour: Colour) -> str:
        """The colour as “#rrggbb”."""
        return self._theme.colour(colour).name()

    def face(self, style: TextStyle) -> Face:
        """The letters of a style."""
        font = self._letters.font(style)
        return Face(font.pixelSize(), font.weight(), self._letters.ascent(style))

    def width(self, text: str, style: TextStyle) -> float:
        """How wide a line is in these letters."""
        return self._letters.width(text, style)

    def outline(self, text: str, style: TextStyle) -> str | None:
        """The letters of a line as a path whose foot begins at 0, 0; None where text stays text."""
        if not self._outlined:
            return None
        drawn = QPainterPath()
        drawn.addText(0.0, 0.0, self._letters.font(style), text)
        return path_data(drawn)


def path_data(path: QPainterPath) -> str:
    """A path as SVG writes it (SVG 1.1, 8.3), to a hundredth of a unit."""
    kinds = QPainterPath.ElementType
    letters = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}
    points = (path.elementAt(place) for place in range(path.elementCount()))
    return " ".join(f"{letters.get(point.type, '')}{point.x:.2f} {point.y:.2f}" for point in points)


@dataclass(frozen=True, eq=False)
class Picture:
    """A graph that is to leave the program.

    Args:
        title: names it, in the file too.
        drawing: laid out for the width it is to have.
        theme: the colours of paper.
        letters: of the same theme.
    """

    title: str
    drawing: Drawing
    theme: Theme
    letters: FontMeasure


def image(picture: Picture, dpi: int = SCREEN_DPI) -> QImage:
    """The drawing in points, so dense that it keeps its size where it is put in."""
    drawing, scale = picture.drawing, dpi / UNITS_PER_INCH
    size = QSizeF(drawing.width * scale, drawing.height * scale).toSize()
    found = QImage(size, QImage.Format.Format_RGB32)
    found.fill(picture.theme.ink("paper"))
    dots = round(dpi / _METRES_PER_INCH)
    painter = QPainter(found)
    painter.scale(scale, scale)
    paint(painter, drawing, picture.theme, picture.letters)
    painter.end()
    found.setDotsPerMeterX(dots)
    found.setDotsPerMeterY(dots)
    found.setText("Title", picture.title)
    found.setText("Description", drawing.says)
    return found


def png(picture: Picture, dpi: int = SCREEN_DPI) -> bytes:
    """The drawing as PNG."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image(picture, dpi))
    buffer.close()
    return bytes(written.data())


def svg_bytes(picture: Picture, *, outlined: bool = False) -> bytes:
    """The drawing as SVG, its letters as text, or outlined so that they look alike everywhere."""
    look = ThemeLook(picture.theme, picture.letters, outlined=outlined)
    return svg(picture.drawing, look, picture.title).encode()


def pdf_bytes(picture: Picture) -> bytes:
    """The drawing as a PDF of one page, no larger than itself."""
    drawing = picture.drawing
    size = QSizeF(drawing.width, drawing.height) * _POINTS_PER_UNIT
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    upright = QPageLayout.Orientation.Portrait
    layout = QPageLayout(page, upright, QMarginsF(0, 0, 0, 0))
    return pdf([drawing], picture.theme, picture.title, layout)


class Format(StrEnum):
    """What a graph can be saved as."""

    SCREEN = "screen"
    PRINT = "print"
    SVG = "svg"
    PDF = "pdf"


SUFFIXES: Mapping[Format, str] = {
    Format.SCREEN: ".png",
    Format.PRINT: ".png",
    Format.SVG: ".svg",
    Format.PDF: ".pdf",
}

WRITING: Mapping[Format, Callable[[Picture], bytes]] = {
    Format.SCREEN: png,
    Format.PRINT: lambda picture: png(picture, PRINT_DPI),
    Format.SVG: svg_bytes,
    Format.PDF: pdf_bytes,
}
