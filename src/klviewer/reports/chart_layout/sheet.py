"""The parts every chart has: its title above, its footnotes below."""

from collections.abc import Iterable

from klviewer.reports.chart_layout.setting import NO_ANSWERS, Setting
from klviewer.reports.drawing import Colour, Drawing, Ink, Label, Shape, TextStyle
from klviewer.survey.messages import Message, Text

UNDER_TITLE = 4.0
OVER_FOOTNOTES = 8.0


class Sheet:
    """The shapes of a drawing, gathered from the top down."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.shapes: list[Shape] = []
        self.bottom = 0.0

    def add(self, *shapes: Shape) -> None:
        """Put shapes anywhere on the sheet."""
        self.shapes.extend(shapes)

    def down(self, distance: float) -> float:
        """Move the bottom down.

        Returns:
            Where it was.
        """
        before = self.bottom
        self.bottom += distance
        return before

    def write(self, text: str, style: TextStyle, colour: Colour = Ink.INK) -> None:
        """Add a paragraph over the whole width."""
        for line in self.setting.fit(style).wrapped(text, self.setting.width):
            self.add(Label(0.0, self.down(self.setting.line(style)), line, style, colour))

    def head(self, title: Text, subtitle: Message | None = None) -> None:
        """Add the title, what it needs saying about it, and the room under them."""
        if title:
            self.write(self.setting.say(title), TextStyle.CHART_TITLE)
        if subtitle:
            self.write(self.setting.say(subtitle), TextStyle.SMALL, Ink.QUIET)
        if self.bottom:
            self.down(UNDER_TITLE)

    def foot(self, footnotes: Iterable[Message]) -> None:
        """Add the footnotes as one paragraph, and the room over it."""
        text = " ".join(self.setting.say(note) for note in footnotes)
        if text:
            self.down(OVER_FOOTNOTES)
            self.write(text, TextStyle.SMALL, Ink.QUIET)

    def nothing(self) -> None:
        """Say that there are no answers to draw."""
        self.write(self.setting.say(NO_ANSWERS), TextStyle.TEXT, Ink.QUIET)

    def drawing(self, says: str) -> Drawing:
        """The finished drawing."""
        return Drawing(self.setting.width, self.bottom, tuple(self.shapes), says)
