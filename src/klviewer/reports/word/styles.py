"""The styles of a Word file: Word's own where it has one, so that the office's can replace them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from klviewer.reports.drawing import Ink
from klviewer.reports.word.markup import Element, element, valued, wide
from klviewer.reports.word.measures import BODY_WIDTH, twips

LANGUAGE = "da-DK"
FACE = "Calibri"
"""Word's own, which every Office has; the program's face is in few of them."""

TABLE = "KLTabel"
BULLETS = 1
"""The number of the list of points in the numbering part."""

Colouring = Callable[[Ink], str]
"""A colour as Word has it: “0B5C6B”."""


class Style(StrEnum):
    """What a paragraph is; the values are how its style is known in the file."""

    NORMAL = "Normal"
    TITLE = "Title"
    LEAD = "Subtitle"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    POINT = "ListBullet"
    QUOTE = "Quote"
    CAPTION = "Caption"
    PICTURE = "Graf"
    SMALL = "LilleTekst"
    RESPONDENT = "Respondent"
    MEMO = "NoteTilKodning"
    CELL = "Tabeltekst"
    HEAD_CELL = "Tabelhoved"
    SPACER = "Luft"
    HEADER = "Header"
    FOOTER = "Footer"


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks.

    Args:
        name: as Word lists it; Word puts the names of its own into the user's language.
        size: of the letters, in half points.
        before: room over it, in twentieths of a point.
        after: room under it, likewise.
        line: 240 for one line's height.
        ink: of the letters, None for the automatic one.
        bold: whether the letters are.
        keeps: whether it stands on the page of what follows.
        outline: the level of a heading, counted from 0.
        beside: the ink of a line at its left.
        over: whether a line stands above it.
        under: whether a line stands below it.
        is_own: whether Word has no such style itself.
        exact: whether the line's height is no less and no more, in twentieths of a point.
    """

    name: str
    size: int = 22
    before: int = 0
    after: int = 120
    line: int = 264
    ink: Ink | None = None
    bold: bool = False
    keeps: bool = False
    outline: int | None = None
    beside: Ink | None = None
    over: bool = False
    under: bool = False
    is_own: bool = False
    exact: bool = False


_LOOKS: Mapping[Style, Look] = {
    Style.NORMAL: Look("Normal"),
    Style.TITLE: Look("Title", 40, after=80, line=240, bold=True, keeps=True),
    Style.LEAD: Look("Subtitle", 26, after=120, line=252),
    Style.HEADING_1: Look("heading 1", 30, 360, 100, 240, bold=True, keeps=True, outline=0),
    Style.HEADING_2: Look("heading 2", 26, 300, 80, 240, bold=True, keeps=True, outline=1),
    Style.HEADING_3: Look("heading 3", 23, 240, 60, 240, bold=True, keeps=True, outline=2),
    Style.POINT: Look("List Bullet"),
    Style.QUOTE: Look("Quote", ink=Ink.QUIET, beside=Ink.ACCENT_LINE),
    Style.CAPTION: Look("caption", 22, 240, 50, 240, bold=True, keeps=True),
    Style.PICTURE: Look("Graf", after=60, line=240, is_own=True),
    Style.SMALL: Look("Lille tekst", 18, after=120, line=252, ink=Ink.QUIET, is_own=True),
    Style.RESPONDENT: Look("Respondent", before=200, after=20, keeps=True, over=True, is_own=True),
    Style.MEMO: Look("Note til kodning", 18, ink=Ink.QUIET, beside=Ink.ACCENT, is_own=True),
    Style.CELL: Look("Tabeltekst", 20, 40, 40, 240, is_own=True),
    Style.HEAD_CELL: Look(
        "Tabelhoved", 18, 40, 40, 240, ink=Ink.QUIET, bold=True, keeps=True, is_own=True
    ),
    Style.SPACER: Look("Luft", 2, after=0, line=120, is_own=True, exact=True),
    Style.HEADER: Look("header", 18, after=0, line=240, ink=Ink.QUIET, under=True),
    Style.FOOTER: Look("footer", 18, after=0, line=240, ink=Ink.QUIET),
}
_BASED = Style.NORMAL
_FOLLOWED = frozenset({Style.POINT, Style.QUOTE, Style.CELL, Style.HEADER, Style.FOOTER})
"""After a paragraph of these comes another of the same."""

_STOPS = {
    Style.HEADER: (("right", 1.0),),
    Style.FOOTER: (("center", 0.5), ("right", 1.0)),
}
"""Where tabs lead to, in parts of the page's width."""

INDENT = 240
"""How far points and quotations stand in, in twentieths of a point."""

_HAIRLINE, _FIRM = 4, 18
"""The widths of lines, in eighths of a point."""


def styles(colour: Colouring) -> Element:
    """The part that holds the styles."""
    return element(
        "w:styles",
        {},
        _defaults(),
        _hidden_ones(),
        _default_of("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _default_of("table", "TableNormal", "Normal Table", _bare_table()),
        _default_of("numbering", "NoList", "No List"),
        *(_paragraph_style(style, look, colour) for style, look in _LOOKS.items()),
        _table_style(colour),
    )


def _defaults() -> Element:
    faces = {f"w:{kind}": FACE for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
    language = {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA"}
    letters = element("w:rPr", {}, element("w:rFonts", faces), element("w:lang", language))
    return element(
        "w:docDefaults",
        {},
        element("w:rPrDefault", {}, letters),
        element("w:pPrDefault"),
    )


def _hidden_ones() -> Element:
    """Of the hundreds of styles that Word has, those that are not used stay out of its lists."""
    return element(
        "w:latentStyles",
        {
            "w:defLockedState": "0",
            "w:defUIPriority": "99",
            "w:defSemiHidden": "1",
            "w:defUnhideWhenUsed": "1",
            "w:defQFormat": "0",
            "w:count": "376",
        },
    )


def _default_of(kind: str, key: str, name: str, *parts: Element) -> Element:
    """The style that everything of a kind has where none is named."""
    return element(
        "w:style",
        {"w:type": kind, "w:default": "1", "w:styleId": key},
        valued("w:name", name),
        valued("w:uiPriority", 99),
        element("w:semiHidden"),
        element("w:unhideWhenUsed"),
        *parts,
    )


def _paragraph_style(style: Style, look: Look, colour: Colouring) -> Element:
    named = {"w:type": "paragraph", "w:styleId": style.value}
    if style is _BASED:
        named = {"w:type": "paragraph", "w:default": "1", "w:styleId": style.value}
    elif look.is_own:
        named = {"w:type": "paragraph", "w:customStyle": "1", "w:styleId": style.value}
    return element(
        "w:style",
        named,
        valued("w:name", look.name),
        *(() if style is _BASED else (valued("w:basedOn", _BASED.value),)),
        *(() if style in {_BASED, *_FOLLOWED} else (valued("w:next", _BASED.value),)),
        valued("w:uiPriority", 1 if look.is_own else 0),
        element("w:qFormat"),
        element("w:pPr", {}, *_standing(style, look, colour)),
        element("w:rPr", {}, *_letters(look, colour)),
    )


def _standing(style: Style, look: Look, colour: Colouring) -> Iterator[Element]:
    """How its paragraphs stand, in the order of the schema (CT_PPrBase)."""
    if look.keeps:
        yield element("w:keepNext")
        yield element("w:keepLines")
    if style is Style.POINT:
        yield element("w:numPr", {}, valued("w:numId", BULLETS))
    if lines := tuple(_lines(look, colour)):
        yield element("w:pBdr", {}, *lines)
    if stops := _STOPS.get(style):
        yield element("w:tabs", {}, *(_tab(side, part) for side, part in stops))
    room = {"w:before": str(look.before), "w:after": str(look.after), "w:line": str(look.line)}
    yield element("w:spacing", {**room, "w:lineRule": "exact" if look.exact else "auto"})
    if style is Style.POINT:
        hanging = {"w:left": str(INDENT), "w:hanging": str(INDENT)}
        yield element("w:ind", hanging)
        yield element("w:contextualSpacing")
    elif look.beside is not None:
        yield element("w:ind", {"w:left": str(INDENT)})
    if look.outline is not None:
        yield valued("w:outlineLvl", look.outline)


def _lines(look: Look, colour: Colouring) -> Iterator[Element]:
    if look.over:
        yield _line("w:top", _HAIRLINE, 6, colour(Ink.LINE))
    if look.beside is not None:
        yield _line("w:left", _FIRM, 8, colour(look.beside))
    if look.under:
        yield _line("w:bottom", _HAIRLINE, 6, colour(Ink.LINE))


def _line(side: str, width: int, away: int, colour: str) -> Element:
    told = {"w:val": "single", "w:sz": str(width), "w:space": str(away), "w:color": colour}
    return element(side, told)


def _tab(side: str, part: float) -> Element:
    return element("w:tab", {"w:val": side, "w:pos": str(twips(BODY_WIDTH * part))})


def _letters(look: Look, colour: Colouring) -> Iterator[Element]:
    """How its letters look, in the order of the schema (EG_RPrBase)."""
    if look.bold:
        yield element("w:b")
        yield element("w:bCs")
    if look.ink is not None:
        yield valued("w:color", colour(look.ink))
    yield valued("w:sz", look.size)
    yield valued("w:szCs", look.size)


def _bare_table() -> Element:
    return element("w:tblPr", {}, wide("w:tblInd", 0), _margins(top=0, beside=0))


def _table_style(colour: Colouring) -> Element:
    """Hairlines between rows, as on paper."""
    hairline = colour(Ink.LINE)
    lines = (_line(f"w:{side}", _HAIRLINE, 0, hairline) for side in ("bottom", "insideH"))
    looks = element("w:tblBorders", {}, *lines)
    return element(
        "w:style",
        {"w:type": "table", "w:customStyle": "1", "w:styleId": TABLE},
        valued("w:name", "KL Tabel"),
        valued("w:basedOn", "TableNormal"),
        valued("w:uiPriority", 1),
        element("w:qFormat"),
        element("w:tblPr", {}, wide("w:tblInd", 0), looks, _margins(top=0, beside=80)),
    )


def _margins(top: int, beside: int) -> Element:
    return element(
        "w:tblCellMar",
        {},
        wide("w:top", top),
        wide("w:left", beside),
        wide("w:bottom", top),
        wide("w:right", beside),
    )
