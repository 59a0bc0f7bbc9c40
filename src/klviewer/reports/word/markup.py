"""XML as values, written so that nothing in a text can become markup."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.sax.saxutils import escape

from klviewer.reports.grid import writable

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Element:
    """An element of XML.

    Args:
        name: with its prefix.
        attributes: names with their prefixes, and values.
        children: elements, and texts between them.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: "tuple[Element | str, ...]"


def element(
    name: str, attributes: Mapping[str, str] = _NONE, /, *children: Element | str
) -> Element:
    """An element.

    Args:
        name: with its prefix.
        attributes: in the order they are to stand.
        children: in the order the schema asks for.
    """
    return Element(name, tuple(attributes.items()), children)


def valued(name: str, value: str | int) -> Element:
    """An element that is nothing but a value, as most in WordprocessingML are."""
    return element(name, {"w:val": str(value)})


def wide(name: str, width: int) -> Element:
    """An element that is nothing but a width, in twentieths of a point."""
    return element(name, {"w:w": str(width), "w:type": "dxa"})


def xml(root: Element) -> bytes:
    """A whole document of XML in UTF-8."""
    return (_DECLARATION + "".join(_written(root))).encode()


def _written(part: Element | str) -> Iterator[str]:
    if isinstance(part, str):
        yield escape(writable(part))
        return
    attributes = "".join(
        f' {name}="{escape(writable(value), _IN_ATTRIBUTES)}"' for name, value in part.attributes
    )
    if not part.children:
        yield f"<{part.name}{attributes}/>"
        return
    yield f"<{part.name}{attributes}>"
    for child in part.children:
        yield from _written(child)
    yield f"</{part.name}>"
