"""Strips: the pieces a document is cut into, each of which stays whole on its page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klviewer.reports.drawing import Colour, Drawing, Ink, Label, Shape, TextMeasure, TextStyle
from klviewer.reports.text_fit import TextFit
from klviewer.survey.messages import Say, Text


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a document over the whole width of the page's body.

    Args:
        height: of it.
        shapes: from its own upper left corner.
        gap: the room above, left out at the top of a page.
        above: what is painted in that room, from its upper left corner.
        keeps: whether it must stand on the same page as the next.
        repeats: what is repeated above it when it begins a page.
        begins_page: whether it begins a page in any case.
    """

    height: float
    shapes: tuple[Shape, ...] = ()
    gap: float = 0.0
    above: tuple[Shape, ...] = ()
    keeps: bool = False
    repeats: "Strip | None" = None
    begins_page: bool = False


BALANCED = frozenset({TextStyle.PAGE_TITLE, TextStyle.HEADLINE, TextStyle.HEADLINE_STRONG})
"""Short texts that look best in lines of equal length."""


@dataclass(frozen=True, slots=True)
class Column:
    """The body of a page, as what is laid out in it sees it.

    Args:
        width: of the body.
        measure: how much room text takes.
        say: puts messages into the reader's language.
    """

    width: float
    measure: TextMeasure
    say: Say

    def fit(self, style: TextStyle) -> TextFit:
        """Fits text of a style."""
        return TextFit(self.measure, style)

    def line(self, style: TextStyle) -> float:
        """The height of a line."""
        return self.measure.height(style)

    def text(
        self,
        text: Text,
        style: TextStyle,
        colour: Colour = Ink.INK,
        left: float = 0.0,
        width: float | None = None,
    ) -> tuple[Strip, ...]:
        """A paragraph as one strip per line; beginning and end hold together.

        Args:
            text: what it says.
            style: of its letters.
            colour: of its letters.
            left: where its lines begin.
            width: of its lines; to the right edge when None.
        """
        room = self.width - left if width is None else width
        height = self.line(style)
        fit = self.fit(style)
        breaking = fit.balanced if style in BALANCED else fit.wrapped
        lines = breaking(self.say(text), room)
        strips = [Strip(height, (Label(left, 0.0, line, style, colour),)) for line in lines]
        return held_together(strips)


def held_together(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Lines of which neither the first nor the last stands alone on a page."""
    last = len(strips) - 1
    return tuple(
        replace(strip, keeps=strip.keeps or (number < last and number in (0, last - 1)))
        for number, strip in enumerate(strips)
    )


def after(strips: Sequence[Strip], gap: float) -> tuple[Strip, ...]:
    """The strips with room above the first."""
    return tuple(
        replace(strip, gap=gap) if place == 0 else strip for place, strip in enumerate(strips)
    )


def kept(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The strips held together, and with what follows them."""
    return tuple(replace(strip, keeps=True) for strip in strips)


def moved(shapes: tuple[Shape, ...], dx: float, dy: float) -> tuple[Shape, ...]:
    """The shapes at their place on a page."""
    return Drawing(0.0, 0.0, shapes).moved(dx, dy)
