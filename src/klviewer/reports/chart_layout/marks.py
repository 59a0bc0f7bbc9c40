"""What is said of a mark, and how it is coloured."""

from collections.abc import Iterable

from klviewer.reports.drawing import Box, Colour, Ink, Link, OnTone, Tone
from klviewer.survey.charts import Mark
from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Say, translate

CORNER = 2.0


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


def link(question: str, mark: Mark, base: int, say: Say) -> Link:
    """Where a click on a mark leads, and what is said of it."""
    return Link(question=question, choice=mark.choice, says=told(mark, base, say))


def finding(title: str, sentences: Iterable[str]) -> str:
    """A title and what the chart says to it, for those who do not see it."""
    told_marks = ". ".join(sentence.rstrip(".") for sentence in sentences if sentence)
    return f"{title} {told_marks}." if told_marks else title


def field(x: float, y: float, width: float, height: float, tone: float | None) -> Box:
    """A rectangle in a tone; white with a line around it where there is no answer."""
    if tone is None:
        return Box(x, y, width, height, Ink.PAPER, Ink.LINE, CORNER)
    return Box(x, y, width, height, Tone(tone), None, CORNER)


def on_field(tone: float | None) -> Colour:
    """The colour of text on such a rectangle."""
    return Ink.QUIET if tone is None else OnTone(tone)
