"""What stands around a Word file's text: the page, its head and its foot."""

import re
from collections.abc import Iterator

from klviewer.reports.caption import EXAMPLE
from klviewer.reports.document import Document
from klviewer.reports.drawing import Ink
from klviewer.reports.pages import PROGRAM
from klviewer.reports.word import measures
from klviewer.reports.word.markup import Element, element
from klviewer.reports.word.measures import twips
from klviewer.reports.word.styles import Style
from klviewer.reports.word.texts import badge, paragraph, run
from klviewer.reports.word.writing import Writing
from klviewer.survey.dates import day
from klviewer.survey.messages import translate

_FIELDS = {"\ue000": " PAGE ", "\ue001": " NUMPAGES "}
"""What Word counts itself, and the characters that hold its place in a text till then."""
_NUMBER, _COUNT = _FIELDS


def section(header: str, footer: str) -> Element:
    """The page: A4 with the margins of the print.

    Args:
        header: the id of the head's relation.
        footer: of the foot's.
    """
    margins = {
        "w:top": measures.TOP,
        "w:right": measures.MARGIN,
        "w:bottom": measures.BOTTOM,
        "w:left": measures.MARGIN,
        "w:header": measures.HEADER,
        "w:footer": measures.FOOTER,
        "w:gutter": 0.0,
    }
    size = {"w:w": "11906", "w:h": "16838"}
    return element(
        "w:sectPr",
        {},
        element("w:headerReference", {"w:type": "default", "r:id": header}),
        element("w:footerReference", {"w:type": "default", "r:id": footer}),
        element("w:pgSz", size),
        element("w:pgMar", {side: str(twips(margin)) for side, margin in margins.items()}),
    )


def head(document: Document, writing: Writing) -> Element:
    """The running head, and the example's mark at the right."""
    runs = [run(writing.say(document.running_head))]
    if document.is_example:
        soft, ink = writing.colour(Ink.EXAMPLE_SOFT), writing.colour(Ink.EXAMPLE)
        runs += [run("\t"), badge(writing.say(EXAMPLE), ink, soft, bold=True)]
    return paragraph(Style.HEADER, *runs)


def foot(document: Document, writing: Writing) -> Element:
    """The program, the day, and “Side 2 af 8”, which Word counts."""
    when = writing.say(day(document.day)) if document.day else ""
    place = writing.say(
        translate("print", "Side {number} af {count}", number=_NUMBER, count=_COUNT)
    )
    return paragraph(Style.FOOTER, run(f"{PROGRAM}\t{when}\t"), *_counted(place))


def _counted(text: str) -> Iterator[Element]:
    """A text with the fields in it."""
    for piece in re.split(f"([{_NUMBER}{_COUNT}])", text):
        if piece in _FIELDS:
            yield element("w:fldSimple", {"w:instr": _FIELDS[piece]}, run("1"))
        elif piece:
            yield run(piece)
