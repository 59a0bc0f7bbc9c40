"""What is said of a mark, and how it is coloured."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from klviewer.reports.drawing import Box, Colour, Ink, Link, OnTone, Tone
from klviewer.survey.charts import Mark
from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Message, Say, Text, translate

CORNER = 2.0
RING = 2.0


def base_of(marks: Iterable[Mark]) -> int:
    """How many were asked, from a mark that somebody gave; 0 where nobody did."""
    return next((round(mark.count / mark.share) for mark in marks if mark.count and mark.share), 0)


def told(mark: Mark, base: int, say: Say) -> str:
    """A mark in words: “Som før: 25 af 76, 33 pct.”."""
    return say(
        translate(
            "chart",
            "{label}: {count} af {base}, {percent}",
            label=mark.label,
            count=number(mark.count),
            base=number(base),
            percent=percent(mark.share),
        )
    )


def told_of(theme: Text, mark: Mark, base: int, say: Say) -> str:
    """The same with the theme before it, where there are several."""
    said = told(mark, base, say)
    return say(translate("chart", "{theme}: {said}", theme=theme, said=said)) if theme else said


def link(question: str, mark: Mark, base: int, say: Say, area: str = "", theme: Text = "") -> Link:
    """Where a click on a mark leads, and what is said of it.

    Args:
        question: its id.
        mark: what was clicked.
        base: of how many.
        say: puts messages into the reader's language.
        area: the area's id, where the chart shows several.
        theme: the words for it, likewise.
    """
    return Link(area, question, mark.choice, says=told_of(theme, mark, base, say))


class Told(Protocol):
    """What every chart says in words."""

    @property
    def title(self) -> Text:
        """The question."""
        ...

    @property
    def subtitle(self) -> Message | None:
        """The finding."""
        ...

    @property
    def footnotes(self) -> tuple[Message, ...]:
        """What stands under it."""
        ...


def says(chart: Told, marks: Iterable[str], say: Say) -> str:
    """A chart in words, for those who do not see it: title, finding, marks and footnotes.

    Args:
        chart: what the graph says.
        marks: what is said of each.
        say: puts messages into the reader's language.
    """
    title = say(chart.title)
    found = (say(chart.subtitle),) if chart.subtitle else ()
    sentences = (*found, *marks, *map(say, chart.footnotes))
    told_marks = ". ".join(sentence.rstrip(".") for sentence in sentences if sentence)
    return f"{title} {told_marks}." if told_marks else title


def tinted(tone: float | None, *, faded: bool = False) -> tuple[Colour, Colour | None]:
    """The fill and the outline of a rectangle in a tone; a line only where there is no answer."""
    if tone is None:
        return Ink.PANEL if faded else Ink.PAPER, Ink.LINE
    return Tone(tone, faded), None


def field(x: float, y: float, width: float, height: float, tone: float | None) -> Box:
    """A rectangle in a tone."""
    return Box(x, y, width, height, *tinted(tone), CORNER)


def on_field(tone: float | None, *, faded: bool = False) -> Colour:
    """The colour of text on such a rectangle."""
    return Ink.QUIET if tone is None or faded else OnTone(tone)


def ring(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """The lines inside a mark that was picked: one of the two is seen on every tone."""
    yield Box(x, y, width, height, None, Ink.INK, CORNER, stroke=RING)
    inside = width - 2 * RING, height - 2 * RING
    if min(inside) > 0:
        yield Box(x + RING, y + RING, *inside, None, Ink.PAPER)
