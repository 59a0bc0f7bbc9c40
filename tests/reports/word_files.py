"""Word files as tests read them: their parts, their words, and the order of their elements."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from klviewer.reports.chart_svg import svg
from klviewer.reports.document import Block, Document, Heading, Level
from klviewer.reports.drawing import Colour, Drawing, Ink
from klviewer.reports.views import Material, document_of, views
from klviewer.reports.word import word_file
from tests.reports.geometry import MEASURE, PlainMeasure, words
from tests.reports.test_chart_svg import PlainLook
from tests.reports.test_views import MATERIAL

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class PlainPictures:
    """Points are the words that would be drawn; vectors have them as text."""

    @property
    def measure(self) -> PlainMeasure:
        return MEASURE

    def colour(self, colour: Colour) -> str:
        return "#0b5c6b" if colour is Ink.ACCENT else "#123456"

    def png(self, drawing: Drawing, title: str) -> bytes:
        return f"{title} {words(drawing)} {drawing.says}".encode(errors="replace")

    def svg(self, drawing: Drawing, title: str) -> bytes:
        return svg(drawing, PlainLook(), title).encode()


def silent(_part: float) -> None:
    """Hears how far it is."""


def made(document: Document, report: Callable[[float], None] = silent) -> bytes:
    """A document as a Word file, in Danish."""
    return word_file(document, PlainPictures(), str, report)


@dataclass(frozen=True, eq=False)
class WordFile:
    """A Word file that is read back.

    Args:
        content: its bytes.
    """

    content: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        """All files in it, in their order."""
        with ZipFile(BytesIO(self.content)) as package:
            return {name: package.read(name) for name in package.namelist()}

    def root(self, name: str) -> Element:
        """A part that is XML."""
        return ElementTree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> Element:
        """The text's own element."""
        found = self.root("word/document.xml").find(f"{W}body")
        assert found is not None
        return found

    @cached_property
    def paragraphs(self) -> list[tuple[str, str]]:
        """The style and the words of every paragraph outside tables, in order."""
        return [(style_of(each), text_of(each)) for each in self.body.findall(f"{W}p")]

    @cached_property
    def tables(self) -> list[list[list[str]]]:
        """The words of the cells, by row and table."""
        return [
            [[cell_text(cell) for cell in row.findall(f"{W}tc")] for row in table.iter(f"{W}tr")]
            for table in self.body.findall(f"{W}tbl")
        ]

    @cached_property
    def alternatives(self) -> list[str]:
        """What is said of the pictures."""
        return [told.get("descr", "") for told in self.body.iter(f"{DRAWN}docPr")]

    @cached_property
    def everything(self) -> str:
        """All that stands in any part, pictures too."""
        return "\n".join(part.decode() for part in self.parts.values())


def style_of(paragraph: Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.get(f"{W}val", "")


def text_of(part: Element) -> str:
    """The words, with their line breaks and tabs."""
    return "".join(words_of(run) for run in part.iter(f"{W}r"))


def words_of(run: Element) -> str:
    """The words of one look."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        (piece.text or "") if piece.tag == f"{W}t" else signs.get(piece.tag, "") for piece in run
    )


def cell_text(cell: Element) -> str:
    return "\n".join(text_of(paragraph) for paragraph in cell.findall(f"{W}p"))


# ECMA-376, part 1, annex A: the elements of these types come in this order.
ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "pBdr": "top left bottom right between bar",
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"
    ),
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
        "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr "
        "tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet abstractNum num",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": (
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
    ),
    "settings": (
        "defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator"
    ),
}


def out_of_order(root: Element) -> list[str]:
    """The elements whose children do not come in the order of the schema."""
    return [part.tag.removeprefix(W) for part in root.iter() if not _in_order(part)]


def _in_order(part: Element) -> bool:
    order = ORDERS.get(part.tag.removeprefix(W), "").split()
    if not order:
        return True
    names = [child.tag.removeprefix(W) for child in part]
    return set(names) <= set(order) and names == sorted(names, key=order.index)


def word(*blocks: Block, is_example: bool = False) -> WordFile:
    """A file of blocks."""
    document = Document("Titel", "KL · Prøve", blocks, is_example, day=date(2020, 6, 9))
    return WordFile(made(document))


def paragraphs(*blocks: Block) -> list[tuple[str, str]]:
    """The paragraphs of blocks under a title."""
    return word(Heading("Prøve", Level.TITLE), *blocks).paragraphs[1:]


EVERY_VIEW = (*views(MATERIAL), "municipality-751")


def view_of(view: str, material: Material = MATERIAL) -> WordFile:
    """A view as a Word file."""
    return WordFile(made(document_of(material, view)))
