"""Files that are often handed over together with a survey and hold none, by how they begin."""

import codecs
import re

from klviewer.readers import packed
from klviewer.readers.errors import UnreadableError
from klviewer.survey.messages import translate

_LOOKED_AT = 1_000

_PICTURE = translate("reading", "Filen er et billede.")
_TEXT_DOCUMENT = translate("reading", "Filen er et tekstdokument.")
_BEGINNINGS = tuple(
    (re.compile(beginning, re.IGNORECASE | re.DOTALL), what)
    for beginning, what in (
        (rb"%PDF", translate("reading", "Filen er en PDF.")),
        (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP", _PICTURE),
        (rb"\{\\rtf|PK.{28}mimetypeapplication/vnd\.oasis\.opendocument\.text", _TEXT_DOCUMENT),
        (rb"\s*<(?:!doctype|html|table)\b", translate("reading", "Filen er en webside.")),
        (rb"\s*<\?xml\b", translate("reading", "Filen er et XML-dokument.")),
        (rb"""\s*[\[{]\s*["\[{]""", translate("reading", "Filen er et JSON-dokument.")),
        (rb"SQLite format 3", translate("reading", "Filen er en database.")),
    )
)
# The folders in which documents of office programs, packed, have what they hold.
_FOLDERS = (
    ("word/", _TEXT_DOCUMENT),
    ("ppt/", translate("reading", "Filen er en præsentation.")),
)
_PACKED = translate(
    "reading",
    "Filen er pakket. Er det et regneark, så gem det som .xlsx; ellers pak den ud først.",
)


def refuse(data: bytes) -> None:
    """Stop before a file that is no survey.

    Args:
        data: of a file that is neither a workbook nor of SPSS; it may be a text with columns.

    Raises:
        UnreadableError: with what it is instead.
    """
    beginning = data[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8)
    for known, what in _BEGINNINGS:
        if known.match(beginning):
            raise UnreadableError(what)
    if data.startswith(packed.MARKS):
        names = packed.members(data)
        kinds = (what for folder, what in _FOLDERS if any(n.startswith(folder) for n in names))
        raise UnreadableError(next(kinds, _PACKED))
