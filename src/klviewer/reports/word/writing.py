"""What the blocks of a document are written with."""

from dataclasses import dataclass, replace

from klviewer.reports.drawing import Box, Colour, Drawing, Ink
from klviewer.reports.pages.strips import Column
from klviewer.reports.word.markup import Element
from klviewer.reports.word.measures import BODY_HEIGHT, BODY_WIDTH
from klviewer.reports.word.pictures import Gallery
from klviewer.reports.word.texts import SMALL, Letters
from klviewer.survey.messages import Say, Text

_HIGHEST = 0.85 * BODY_HEIGHT


@dataclass(frozen=True, slots=True)
class Writing:
    """What the blocks of a document are written with.

    Args:
        gallery: takes the pictures.
        say: puts messages into the reader's language.
        width: of what is laid out, in the units of drawings.
    """

    gallery: Gallery
    say: Say
    width: float = BODY_WIDTH

    @property
    def column(self) -> Column:
        """The body of a page, or a part of it, for what is laid out in it."""
        return Column(self.width, self.gallery.pictures.measure, self.say)

    def colour(self, colour: Colour) -> str:
        """The colour as Word has it: “0B5C6B”."""
        return self.gallery.pictures.colour(colour).lstrip("#").upper()

    @property
    def quiet(self) -> Letters:
        """The letters of what stands back."""
        return Letters(colour=self.colour(Ink.QUIET), size=SMALL)

    def picture(self, drawing: Drawing, title: Text) -> Element:
        """A drawing on white, as a run, no higher than a page has room for beside its words."""
        ground = Box(0.0, 0.0, drawing.width, drawing.height, Ink.PAPER)
        on_white = replace(drawing, shapes=(ground, *drawing.shapes))
        return self.gallery.hung(on_white, self.say(title), _HIGHEST)
