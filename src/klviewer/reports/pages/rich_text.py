"""Text whose words differ in style and colour, broken into lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from klviewer.reports.drawing import (
    Box,
    Colour,
    Ink,
    Label,
    Line,
    Shape,
    TextMeasure,
    TextStyle,
)
from klviewer.reports.text_fit import TextFit

_WORDS = re.compile(r"\n|[^\S\n]+|\S+")
_UNDER_LINE = 1.5


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    Args:
        text: the words, with the blanks and line breaks between them.
        style: of the letters.
        colour: of the letters.
        behind: the colour behind the words, None for the paper.
        under: the colour of a line under them, None for no line.
    """

    text: str
    style: TextStyle = TextStyle.TEXT
    colour: Colour = Ink.INK
    behind: Colour | None = None
    under: Colour | None = None


Word = tuple[Run, ...]


def broken(runs: Sequence[Run], width: float, measure: TextMeasure) -> Iterator[tuple[Run, ...]]:
    """Break runs into lines, at blanks, and at the text's own line breaks."""
    line: list[Run] = []
    room = width
    for word in _words(runs, width, measure):
        if word[0].text == "\n":
            yield tuple(line)
            line, room = [], width
            continue
        taken = sum(measure.width(part.text, part.style) for part in word)
        if taken > room and not word[0].text.isspace():
            yield _trimmed(line)
            line, room = [], width
        if line or not word[0].text.isspace():
            line.extend(word)
            room -= taken
    if line:
        yield _trimmed(line)


def _trimmed(line: list[Run]) -> tuple[Run, ...]:
    while line and line[-1].text.isspace():
        line.pop()
    return tuple(line)


def _words(runs: Sequence[Run], width: float, measure: TextMeasure) -> Iterator[Word]:
    """The words and blanks in turn; a word may change its look within."""
    word: list[Run] = []
    for part in _parts(runs):
        if not part.text.isspace():
            word.append(part)
            continue
        if word:
            yield from _short_enough(tuple(word), width, measure)
            word = []
        yield (part if part.text == "\n" else replace(part, text=" "),)
    if word:
        yield from _short_enough(tuple(word), width, measure)


def _parts(runs: Sequence[Run]) -> Iterator[Run]:
    for run in runs:
        for found in _WORDS.finditer(run.text):
            yield replace(run, text=found[0])


def _short_enough(word: Word, width: float, measure: TextMeasure) -> Iterator[Word]:
    """The word, in pieces that fit on a line where it does not fit itself."""
    if sum(measure.width(part.text, part.style) for part in word) <= width:
        yield word
        return
    for part in word:
        for piece in TextFit(measure, part.style).wrapped(part.text, width):
            yield (replace(part, text=piece),)


def line_shapes(line: Sequence[Run], left: float, measure: TextMeasure) -> Iterator[Shape]:
    """A line's words with what is behind and under them, from the top of the line.

    Args:
        line: as it was broken.
        left: where it begins.
        measure: how much room text takes.
    """
    x = left
    for run in _joined(line):
        width = measure.width(run.text, run.style)
        height = measure.height(run.style)
        if run.behind is not None:
            yield Box(x, 0.0, width, height, run.behind, None, 1.0)
        if run.under is not None:
            foot = height - _UNDER_LINE
            yield Line(((x, foot), (x + width, foot)), run.under, _UNDER_LINE)
        yield Label(x, 0.0, run.text, run.style, run.colour)
        x += width


def _joined(line: Sequence[Run]) -> Iterator[Run]:
    """Neighbours of the same look as one."""
    for look, found in groupby(line, lambda run: replace(run, text="")):
        yield replace(look, text="".join(run.text for run in found))
