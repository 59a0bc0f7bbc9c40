"""Parts in a package: the zip file with types and relations that Office files are.

ECMA-376, part 2, “Open Packaging Conventions”. The same parts give the same bytes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from klviewer.reports.word.markup import Element, element, xml

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first that a zip file can tell: when a file was made stands in its properties."""

_FROM_DOS, _FILE = 0, 0x20
"""The system a zip file says it comes from, whatever system that is; and a file like any there."""

ENDINGS: Mapping[str, str] = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part knows another by.

    Args:
        id: the name it uses.
        type: what the other is to it, an address that only names.
        target: where the other lies, from the part's own folder.
    """

    id: str
    type: str
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """A file in the package.

    Args:
        name: its path.
        content: its bytes.
        type: what it is, empty where its ending says so.
        relations: the other parts it knows.
    """

    name: str
    content: bytes
    type: str = ""
    relations: tuple[Relation, ...] = ()


def packed(parts: Sequence[Part], relations: Sequence[Relation]) -> bytes:
    """Parts as a package.

    Args:
        parts: in the order they are to lie.
        relations: those of the package itself.
    """
    written = BytesIO()
    with ZipFile(written, "w") as package:
        _add(package, "[Content_Types].xml", xml(_types(parts)))
        _add(package, "_rels/.rels", xml(_relations(relations)))
        for part in parts:
            _add(package, part.name, part.content)
            if part.relations:
                place = PurePosixPath(part.name)
                name = f"{place.parent}/_rels/{place.name}.rels"
                _add(package, name, xml(_relations(part.relations)))
    return written.getvalue()


def _add(package: ZipFile, name: str, content: bytes) -> None:
    told = ZipInfo(name, _MOMENT)
    told.create_system = _FROM_DOS
    told.external_attr = _FILE
    package.writestr(told, content, ZIP_DEFLATED)


def _types(parts: Sequence[Part]) -> Element:
    endings = (
        element("Default", {"Extension": ending, "ContentType": kind})
        for ending, kind in ENDINGS.items()
    )
    named = (
        element("Override", {"PartName": f"/{part.name}", "ContentType": part.type})
        for part in parts
        if part.type
    )
    return element("Types", {"xmlns": f"{_PACKAGE}content-types"}, *endings, *named)


def _relations(relations: Iterable[Relation]) -> Element:
    listed = (
        element("Relationship", {"Id": each.id, "Type": each.type, "Target": each.target})
        for each in relations
    )
    return element("Relationships", {"xmlns": f"{_PACKAGE}relationships"}, *listed)
