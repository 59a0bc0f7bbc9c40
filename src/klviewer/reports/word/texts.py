"""Paragraphs and their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klviewer.reports.drawing import Align
from klviewer.reports.word.markup import Element, element, valued
from klviewer.reports.word.styles import Style

_BREAKS = re.compile(r"(\r\n|\r|\n|\t)")
_BESIDE = "\N{NO-BREAK SPACE}"
_KEPT = {"xml:space": "preserve"}


@dataclass(frozen=True, slots=True)
class Letters:
    """How words differ from those around them.

    Args:
        bold: whether they are.
        colour: of the letters, empty for that of the style.
        behind: the colour behind them, empty for none.
        under: the colour of a line under them, empty for no line.
        size: in half points, 0 for that of the style.
    """

    bold: bool = False
    colour: str = ""
    behind: str = ""
    under: str = ""
    size: int = 0


PLAIN = Letters()
SMALL = 18
"""The size of what is quiet, in half points."""


def run(text: str, letters: Letters = PLAIN) -> Element:
    """Words of one look; their line breaks and tabs stay."""
    looks = tuple(_looks(letters))
    head = (element("w:rPr", {}, *looks),) if looks else ()
    return element("w:r", {}, *head, *_pieces(text))


def _looks(letters: Letters) -> Iterator[Element]:
    """In the order of the schema (EG_RPrBase)."""
    if letters.bold:
        yield element("w:b")
        yield element("w:bCs")
    if letters.colour:
        yield valued("w:color", letters.colour)
    if letters.size:
        yield valued("w:sz", letters.size)
        yield valued("w:szCs", letters.size)
    if letters.under:
        yield element("w:u", {"w:val": "single", "w:color": letters.under})
    if letters.behind:
        yield shading(letters.behind)


def shading(colour: str) -> Element:
    """A colour behind words or a cell."""
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})


def _pieces(text: str) -> Iterator[Element]:
    for piece in _BREAKS.split(text):
        if piece == "\t":
            yield element("w:tab")
        elif _BREAKS.fullmatch(piece):
            yield element("w:br")
        elif piece:
            yield element("w:t", _KEPT, piece)


def paragraph(
    style: Style,
    *runs: Element,
    keeps: bool = False,
    begins_page: bool = False,
    align: Align = Align.LEFT,
) -> Element:
    """A paragraph.

    Args:
        style: what it is.
        runs: its words.
        keeps: whether it stands on the page of what follows, beyond what its style says.
        begins_page: whether it does.
        align: its side.
    """
    looks = [valued("w:pStyle", style.value)] if style is not Style.NORMAL else []
    if keeps:
        looks.append(element("w:keepNext"))
    if begins_page:
        looks.append(element("w:pageBreakBefore"))
    if align is not Align.LEFT:
        looks.append(valued("w:jc", align.value))
    head = (element("w:pPr", {}, *looks),) if looks else ()
    return element("w:p", {}, *head, *runs)


def badge(text: str, ink: str, behind: str, *, bold: bool = False, size: int = 0) -> Element:
    """Words on a colour that stands out a little beside them.

    Args:
        text: on one line.
        ink: the colour of the letters.
        behind: the colour they stand on.
        bold: whether they are.
        size: in half points, 0 for that of the style.
    """
    return run(f"{_BESIDE}{text}{_BESIDE}", Letters(bold, ink, behind, size=size))


def said(style: Style, text: str, *, keeps: bool = False, begins_page: bool = False) -> Element:
    """A paragraph of plain words."""
    return paragraph(style, run(text), keeps=keeps, begins_page=begins_page)


def spacer(*, begins_page: bool = False) -> Element:
    """Room between two tables, which Word would else take for one; also ends a cell of pictures."""
    return paragraph(Style.SPACER, begins_page=begins_page)
