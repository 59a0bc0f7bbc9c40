"""The note's text as it is kept: paragraphs of typed words and references to figures.

A template is lines; each is a paragraph. A line that begins with `- ` is a point of a list, one
with `> ` a quotation; a backslash before either says that the signs were typed. A reference
stands in braces, `{children.meetings-status.as-before|words}`: the path to what is counted, and
the form it is shown in. Typed braces are doubled.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_TOKEN = re.compile(r"(\{\{|\}\})|\{([^{}\n]*)\}")
_ESCAPED = re.compile(r"%([0-9A-F]{2})")
_TO_ESCAPE = re.compile(r"[%.|{}]")


class Form(StrEnum):
    """What a reference shows of what it points to."""

    WORDS = "words"
    PERCENT = "percent"
    COUNT = "count"
    WORDS_BY = "words-by"
    PERCENT_BY = "percent-by"
    COUNT_BY = "count-by"
    BASE = "n"
    ANSWERED = "answered"
    RESPONSES = "responses"
    SENT = "sent"
    QUOTATIONS = "quotations"
    FRAME = "frame"
    PERIOD = "period"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Reference:
    """A live figure: what is counted, and how it is shown.

    Args:
        text: what stands between the braces; it need not point at anything.
    """

    text: str

    @property
    def path(self) -> tuple[str, ...]:
        """The ids that lead to what is counted, empty for the round itself."""
        path = self.text.rpartition("|")[0] if "|" in self.text else self.text
        return tuple(_unescaped(part) for part in path.split(".")) if path else ()

    @property
    def form(self) -> str:
        """One of `Form`, or something unknown."""
        return self.text.rpartition("|")[2] if "|" in self.text else ""


def reference(form: Form, *path: str) -> Reference:
    """A reference to what the path leads to."""
    return Reference(".".join(_escaped(part) for part in path) + f"|{form}")


def _escaped(part: str) -> str:
    return _TO_ESCAPE.sub(lambda sign: f"%{ord(sign[0]):02X}", part)


def _unescaped(part: str) -> str:
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), part)


Piece = str | Reference


class ParagraphKind(StrEnum):
    """What a paragraph looks like."""

    TEXT = "text"
    BULLET = "bullet"
    QUOTE = "quote"
    CHART = "chart"


_SIGNS = {ParagraphKind.BULLET: "- ", ParagraphKind.QUOTE: "> "}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the note.

    Args:
        kind: a chart's only piece is a reference in the form of a bar.
        pieces: typed words (never empty, never two after another) and figures.
    """

    kind: ParagraphKind
    pieces: tuple[Piece, ...] = ()


def paragraph(*pieces: Piece, kind: ParagraphKind = ParagraphKind.TEXT) -> Paragraph:
    """A paragraph of those pieces, neighbouring words joined, empty ones left out."""
    joined = joined_pieces(pieces)
    is_chart = kind is ParagraphKind.TEXT and len(joined) == 1 and _is_bar(joined[0])
    return Paragraph(ParagraphKind.CHART if is_chart else kind, joined)


def _is_bar(piece: Piece) -> bool:
    return isinstance(piece, Reference) and piece.form == Form.BAR


def joined_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with neighbouring words joined and empty ones left out."""
    found: list[Piece] = []
    for is_figure, run in groupby(pieces, lambda piece: isinstance(piece, Reference)):
        if is_figure:
            found.extend(run)
        elif words := "".join(str(piece) for piece in run):
            found.append(words)
    return tuple(found)


def parse(template: str) -> tuple[Paragraph, ...]:
    """Read a template; every text is one, and one without lines has an empty paragraph."""
    return tuple(_parsed(line) for line in template.split("\n"))


def _parsed(line: str) -> Paragraph:
    for kind, sign in _SIGNS.items():
        if line.startswith(sign):
            return paragraph(*_pieces(line.removeprefix(sign)), kind=kind)
    return paragraph(*_pieces(line.removeprefix("\\")))


def _pieces(line: str) -> Iterable[Piece]:
    end = 0
    for found in _TOKEN.finditer(line):
        yield line[end : found.start()]
        yield found[1][0] if found[1] else Reference(found[2])
        end = found.end()
    yield line[end:]


def write(paragraphs: Sequence[Paragraph]) -> str:
    """The template of those paragraphs; `parse` reads it back."""
    return "\n".join(_line(paragraph) for paragraph in paragraphs)


def _line(paragraph: Paragraph) -> str:
    line = "".join(_written(piece) for piece in paragraph.pieces)
    if paragraph.kind in _SIGNS:
        return _SIGNS[paragraph.kind] + line
    return "\\" + line if line.startswith(("\\", *_SIGNS.values())) else line


def _written(piece: Piece) -> str:
    if isinstance(piece, Reference):
        return f"{{{piece.text}}}"
    return piece.replace("{", "{{").replace("}", "}}")
