"""Keys: what the tones mean, where the words cannot stand at the marks themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klviewer.reports.chart_layout.marks import field
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Box, Colour, Ink, Label, Link, Shape, TextStyle

SWATCH = 10.0
BESIDE_SWATCH = 6.0
BETWEEN = 16.0
UNDER_ROW = 2.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One tone and its words; without a swatch, words that belong to all."""

    text: str
    tone: float | None = None
    swatch: bool = True
    link: Link | None = None
    chosen: bool = False

    @property
    def indent(self) -> float:
        """Where its words begin."""
        return SWATCH + BESIDE_SWATCH if self.swatch else 0.0

    @property
    def style(self) -> TextStyle:
        """The style of its words."""
        return TextStyle.SMALL_STRONG if self.chosen else TextStyle.SMALL

    @property
    def widest(self) -> TextStyle:
        """The style that decides its room: what can be chosen has room for being so."""
        return TextStyle.SMALL_STRONG if self.link else TextStyle.SMALL

    @property
    def colour(self) -> Colour:
        """The colour of its words."""
        return Ink.INK if self.chosen else Ink.QUIET


def add_key(sheet: Sheet, entries: Iterable[Entry], left: float = 0.0) -> None:
    """Add entries side by side, on as many rows as they need.

    Args:
        sheet: where.
        entries: in their order.
        left: where each row begins.
    """
    line = sheet.setting.line(TextStyle.SMALL)
    x = left
    for entry in entries:
        lines = _lines(entry, sheet.setting, sheet.setting.width - left)
        width = entry.indent + max(map(sheet.setting.fit(entry.widest).width, lines))
        if x > left and (x + width > sheet.setting.width or len(lines) > 1):
            x = left
            sheet.down(line + UNDER_ROW)
        sheet.add(*_shapes(entry, lines, x, sheet.bottom, line))
        sheet.down(line * (len(lines) - 1))
        x += width + BETWEEN
    sheet.down(line)


def _lines(entry: Entry, setting: Setting, room: float) -> tuple[str, ...]:
    return setting.fit(entry.widest).wrapped(entry.text, room - entry.indent) or ("",)


def _shapes(
    entry: Entry, lines: tuple[str, ...], x: float, y: float, line: float
) -> Iterator[Shape]:
    if entry.swatch:
        yield _swatch(entry, x, y + (line - SWATCH) / 2)
    for number, text in enumerate(lines):
        place = x + entry.indent
        yield Label(place, y + number * line, text, entry.style, entry.colour, link=entry.link)


def _swatch(entry: Entry, x: float, y: float) -> Box:
    box = field(x, y, SWATCH, SWATCH, entry.tone)
    return Box(box.x, box.y, box.width, box.height, box.fill, box.outline, 1.0, entry.link)
