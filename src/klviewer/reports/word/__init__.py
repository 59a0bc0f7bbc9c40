"""Documents as Word files (.docx): real styles, tables and graphs, to be written on in.

ECMA-376, part 1, “WordprocessingML”; see docs/decisions/0023.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from klviewer.reports.document import Document
from klviewer.reports.word.blocks import body_elements
from klviewer.reports.word.frame import foot, head, section
from klviewer.reports.word.markup import Element, element, xml
from klviewer.reports.word.package import Part, Relation, packed
from klviewer.reports.word.pictures import PICTURES, Gallery, Pictures
from klviewer.reports.word.settings import (
    core_properties,
    numbering,
    program_properties,
    settings,
)
from klviewer.reports.word.styles import styles
from klviewer.reports.word.writing import Writing
from klviewer.survey.messages import Say

__all__ = ["SUFFIX", "Pictures", "word_file"]

SUFFIX = ".docx"

_OFFICE = "http://schemas.openxmlformats.org/"
_RELATIONS = f"{_OFFICE}officeDocument/2006/relationships"
_PACKAGE = f"{_OFFICE}package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "xmlns:w": f"{_OFFICE}wordprocessingml/2006/main",
        "xmlns:r": _RELATIONS,
        "xmlns:wp": f"{_OFFICE}drawingml/2006/wordprocessingDrawing",
        "xmlns:a": f"{_OFFICE}drawingml/2006/main",
        "xmlns:pic": PICTURES,
        "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    }
)
_CORE: Mapping[str, str] = MappingProxyType(
    {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
)
_PROGRAM: Mapping[str, str] = MappingProxyType(
    {"xmlns": f"{_OFFICE}officeDocument/2006/extended-properties"}
)
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_PROGRAM_KIND = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_OF_PACKAGE = (
    Relation("document", f"{_RELATIONS}/officeDocument", "word/document.xml"),
    Relation("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    Relation("program", f"{_RELATIONS}/extended-properties", "docProps/app.xml"),
)
_HEADER, _FOOTER = "header", "footer"

Report = Callable[[float], None]
"""Gets the part done; may raise to stop."""


def word_file(document: Document, pictures: Pictures, say: Say, report: Report) -> bytes:
    """A document as the bytes of a Word file.

    The same document gives the same bytes, as long as the pictures are the same.

    Args:
        document: what it says.
        pictures: makes the graphs.
        say: puts messages into the reader's language.
        report: may raise to stop.
    """
    gallery = Gallery(pictures)
    writing = Writing(gallery, say)
    body = element(
        "w:body", {}, *body_elements(document, writing, report), section(_HEADER, _FOOTER)
    )
    roots = _roots(document, writing)
    relations = (_relation(name) for name in roots)
    parts = (
        Part("docProps/core.xml", _rooted(core_properties(document, say), _CORE), _CORE_KIND),
        Part("docProps/app.xml", _rooted(program_properties(), _PROGRAM), _PROGRAM_KIND),
        Part(
            "word/document.xml",
            _rooted(element("w:document", {}, body), _WORDS),
            f"{_KIND}document.main+xml",
            (*relations, *gallery.relations),
        ),
        *(_beside(name, root) for name, root in roots.items()),
        *gallery.parts,
    )
    return packed(parts, _OF_PACKAGE)


def _roots(document: Document, writing: Writing) -> Mapping[str, Element]:
    """The parts beside the text, by their names."""
    return {
        "styles": styles(writing.colour),
        "settings": settings(),
        "numbering": numbering(),
        _HEADER: element("w:hdr", {}, head(document, writing)),
        _FOOTER: element("w:ftr", {}, foot(document, writing)),
    }


def _beside(name: str, root: Element) -> Part:
    return Part(f"word/{name}.xml", _rooted(root, _WORDS), f"{_KIND}{name}+xml")


def _relation(name: str) -> Relation:
    return Relation(name, f"{_RELATIONS}/{name}", f"{name}.xml")


def _rooted(root: Element, names: Mapping[str, str]) -> bytes:
    """The root with the namespaces that its prefixes stand for."""
    return xml(replace(root, attributes=(*names.items(), *root.attributes)))
