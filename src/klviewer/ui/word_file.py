"""A document as a Word file, with graphs drawn as on paper."""

from collections.abc import Callable
from pathlib import Path

from klviewer.reports.document import Document
from klviewer.reports.drawing import Colour, Drawing
from klviewer.reports.word import word_file
from klviewer.reports.written_file import write_bytes
from klviewer.ui.painting import FontMeasure
from klviewer.ui.picture_formats import Picture, png, svg_bytes
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme


class PaperPictures:
    """Graphs in the colours and letters of paper.

    Args:
        theme: of paper.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._letters = FontMeasure(theme)

    @property
    def measure(self) -> FontMeasure:
        """How much room text takes."""
        return self._letters

    def colour(self, colour: Colour) -> str:
        """The colour as “#rrggbb”."""
        return self._theme.colour(colour).name()

    def png(self, drawing: Drawing, title: str) -> bytes:
        """The drawing in points, twice as dense as on a screen."""
        return png(self._picture(drawing, title))

    def svg(self, drawing: Drawing, title: str) -> bytes:
        """The drawing as vectors, its letters too: few machines have the program's."""
        return svg_bytes(self._picture(drawing, title), outlined=True)

    def _picture(self, drawing: Drawing, title: str) -> Picture:
        return Picture(title, drawing, self._theme, self._letters)


def write_word(
    document: Document, path: Path, theme: Theme, report: Callable[[float], None]
) -> None:
    """Write a document as .docx; complete, or not there at all.

    Args:
        document: what it says.
        path: where to; a file that is there is replaced.
        theme: the colours of paper.
        report: gets the part done; may raise to stop.

    Raises:
        NotWrittenError: the place cannot be written to.
    """
    write_bytes(path, word_file(document, PaperPictures(theme), say, report))
