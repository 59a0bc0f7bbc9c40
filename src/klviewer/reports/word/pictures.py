"""Graphs in a Word file: as vectors, as points for programs that take none, and in words."""

from dataclasses import dataclass, field
from typing import Protocol

from klviewer.reports.drawing import Colour, Drawing, TextMeasure
from klviewer.reports.word.markup import Element, element
from klviewer.reports.word.measures import emus
from klviewer.reports.word.package import Part, Relation

_OFFICE = "http://schemas.openxmlformats.org/"
PICTURES = f"{_OFFICE}drawingml/2006/picture"
_IMAGE = f"{_OFFICE}officeDocument/2006/relationships/image"

# How Office since 2016 finds the vectors of a picture (Microsoft, [MS-ODRAWXML] 2.3.2.6).
_VECTORS = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


class Pictures(Protocol):
    """Makes files of drawings, and knows how much room their letters take."""

    @property
    def measure(self) -> TextMeasure:
        """How much room text takes."""
        ...

    def colour(self, colour: Colour) -> str:
        """The colour as “#rrggbb”."""
        ...

    def png(self, drawing: Drawing, title: str) -> bytes:
        """The drawing in points, twice as dense as on a screen."""
        ...

    def svg(self, drawing: Drawing, title: str) -> bytes:
        """The drawing as vectors that look the same whatever letters a machine has."""
        ...


@dataclass(eq=False)
class Gallery:
    """The pictures of a file, as they are hung one after the other.

    Args:
        pictures: makes them.
    """

    pictures: Pictures
    parts: list[Part] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def hung(self, drawing: Drawing, title: str, highest: float) -> Element:
        """A drawing as a run.

        Args:
            drawing: what it says is what is told of it to those who do not see it.
            title: of the graph.
            highest: what is higher is made smaller.
        """
        number = len(self.parts) // 2 + 1
        points = self._kept(f"graf{number}.png", self.pictures.png(drawing, title))
        vectors = self._kept(f"graf{number}.svg", self.pictures.svg(drawing, title))
        scale = min(1.0, highest / drawing.height)
        size = {"cx": str(emus(drawing.width * scale)), "cy": str(emus(drawing.height * scale))}
        named = {"id": str(number), "name": f"Graf {number}", "descr": drawing.says}
        picture = _picture(named, points, vectors, size)
        return element("w:r", {}, element("w:drawing", {}, _inline(named, size, picture)))

    def _kept(self, name: str, content: bytes) -> str:
        """Put a file among the parts.

        Returns:
            What the document knows it by.
        """
        known = name.replace(".", "-")
        self.parts.append(Part(f"word/media/{name}", content))
        self.relations.append(Relation(known, _IMAGE, f"media/{name}"))
        return known


def _inline(named: dict[str, str], size: dict[str, str], picture: Element) -> Element:
    """A place in a line of text."""
    around = {f"dist{side}": "0" for side in "TBLR"}
    locks = element("a:graphicFrameLocks", {"noChangeAspect": "1"})
    return element(
        "wp:inline",
        around,
        element("wp:extent", size),
        element("wp:effectExtent", dict.fromkeys("ltrb", "0")),
        element("wp:docPr", named),
        element("wp:cNvGraphicFramePr", {}, locks),
        element("a:graphic", {}, element("a:graphicData", {"uri": PICTURES}, picture)),
    )


def _picture(named: dict[str, str], points: str, vectors: str, size: dict[str, str]) -> Element:
    extension = element("a:ext", {"uri": _VECTORS}, element("asvg:svgBlip", {"r:embed": vectors}))
    blip = element("a:blip", {"r:embed": points}, element("a:extLst", {}, extension))
    place = element("a:xfrm", {}, element("a:off", {"x": "0", "y": "0"}), element("a:ext", size))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    return element(
        "pic:pic",
        {},
        element("pic:nvPicPr", {}, element("pic:cNvPr", named), element("pic:cNvPicPr")),
        element("pic:blipFill", {}, blip, element("a:stretch", {}, element("a:fillRect"))),
        element("pic:spPr", {}, place, shape),
    )
