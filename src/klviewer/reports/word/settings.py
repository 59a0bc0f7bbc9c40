"""The small parts of a Word file: settings, the list of points, and what the file is."""

from klviewer.reports.caption import EXAMPLE
from klviewer.reports.document import Document
from klviewer.reports.pages import PROGRAM
from klviewer.reports.word.markup import Element, element, valued
from klviewer.reports.word.styles import BULLETS, INDENT, LANGUAGE
from klviewer.survey.messages import Say

_TODAY_S_WORD = 15
"""Word 2013 and later: without it a file opens as one from 2007."""

_BULLET = "•"
_ABSTRACT = 0


def settings() -> Element:
    """How Word treats the file."""
    word = "http://schemas.microsoft.com/office/word"
    mode = {"w:name": "compatibilityMode", "w:uri": word, "w:val": str(_TODAY_S_WORD)}
    return element(
        "w:settings",
        {},
        valued("w:defaultTabStop", 720),
        valued("w:characterSpacingControl", "doNotCompress"),
        element("w:compat", {}, element("w:compatSetting", mode)),
        element("w:themeFontLang", {"w:val": LANGUAGE}),
        valued("w:decimalSymbol", ","),
        valued("w:listSeparator", ";"),
    )


def numbering() -> Element:
    """The one list of points."""
    level = element(
        "w:lvl",
        {"w:ilvl": "0"},
        valued("w:start", 1),
        valued("w:numFmt", "bullet"),
        valued("w:pStyle", "ListBullet"),
        valued("w:lvlText", _BULLET),
        valued("w:lvlJc", "left"),
        element("w:pPr", {}, element("w:ind", {"w:left": str(INDENT), "w:hanging": str(INDENT)})),
    )
    points = element(
        "w:abstractNum",
        {"w:abstractNumId": str(_ABSTRACT)},
        valued("w:multiLevelType", "singleLevel"),
        level,
    )
    number = element("w:num", {"w:numId": str(BULLETS)}, valued("w:abstractNumId", _ABSTRACT))
    return element("w:numbering", {}, points, number)


def core_properties(document: Document, say: Say) -> Element:
    """What the file is; nothing of the machine it was made on."""
    mark = (element("dc:description", {}, say(EXAMPLE)),) if document.is_example else ()
    moment = f"{document.day:%Y-%m-%d}T00:00:00Z" if document.day else ""
    moments = (
        element(name, {"xsi:type": "dcterms:W3CDTF"}, moment)
        for name in ("dcterms:created", "dcterms:modified")
        if moment
    )
    return element(
        "cp:coreProperties",
        {},
        element("dc:title", {}, say(document.title)),
        element("dc:creator", {}, PROGRAM),
        *mark,
        element("dc:language", {}, LANGUAGE),
        element("cp:lastModifiedBy", {}, PROGRAM),
        *moments,
    )


def program_properties() -> Element:
    """What made it."""
    return element("Properties", {}, element("Application", {}, PROGRAM))
