"""Colours and type of the window and of paper, read from the theme files."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import font_source_sans_pro
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from klviewer.reports.drawing import CodeColour, CodeText, Colour, Ink, OnTone, TextStyle, Tone

FAMILY = "Source Sans Pro"

# Source Sans Pro is drawn small on its body: 14 px of it reads as 13 px of most sans faces.
_OPTICAL = 14 / 13

# Below this an sRGB channel is proportional to light (IEC 61966-2-1).
_LINEAR_PART = 0.04045

# Of the paper in a faded tone: three tones are still told apart, and none is taken for a full one.
_FADED = 0.7

_SIZES: Mapping[TextStyle, tuple[float, QFont.Weight]] = {
    TextStyle.PAGE_TITLE: (19, QFont.Weight.Bold),
    TextStyle.HEADLINE: (15, QFont.Weight.Normal),
    TextStyle.HEADLINE_STRONG: (15, QFont.Weight.Bold),
    TextStyle.CHART_TITLE: (13, QFont.Weight.DemiBold),
    TextStyle.TEXT: (13, QFont.Weight.Normal),
    TextStyle.STRONG: (13, QFont.Weight.DemiBold),
    TextStyle.SMALL: (11.5, QFont.Weight.Normal),
    TextStyle.SMALL_STRONG: (11.5, QFont.Weight.DemiBold),
    TextStyle.TILE: (9.5, QFont.Weight.Normal),
    TextStyle.TILE_SMALL: (8, QFont.Weight.Normal),
}


@cache
def load_fonts() -> None:
    """Make the packaged face known to Qt; needs a QGuiApplication."""
    folder = Path(font_source_sans_pro.font_directory)
    for weight in ("Regular", "It", "Semibold", "Bold"):
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{weight}.ttf"))


@dataclass(frozen=True)
class Theme:
    """The look of one theme.

    Args:
        name: “light” or “dark”.
        inks: colours by the name of their meaning.
        tones: the status scale from “as before” onwards.
        on_tones: text on light and on dark tones.
        codes: per code colour its soft, firm and text colour.
        scale: text size relative to the design's, following the system's text size.
    """

    name: str
    inks: Mapping[str, str]
    tones: Sequence[str]
    on_tones: tuple[str, str]
    codes: Mapping[str, Sequence[str]]
    scale: float = 1.0
    _mixed: dict[Colour, QColor] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def ink(self, name: str) -> QColor:
        """The colour of that meaning.

        Raises:
            KeyError: the theme has no such colour.
        """
        return QColor(self.inks[name])

    def colour(self, colour: Colour) -> QColor:
        """The colour a shape asks for; mixed once, for a page is painted many times."""
        if colour not in self._mixed:
            self._mixed[colour] = self._mix(colour)
        return self._mixed[colour]

    def _mix(self, colour: Colour) -> QColor:
        match colour:
            case Tone(value, faded):
                tone = self.tone(value)
                return _mixed(tone, self.ink("paper"), _FADED) if faded else tone
            case OnTone(value):
                return self.on_tone(value)
            case CodeColour(name, firm):
                return QColor(self.codes.get(name, self.codes["slate"])[1 if firm else 0])
            case CodeText(name):
                return self.code_text(name)
            case Ink():
                return self.ink(colour.value)

    def code_text(self, name: str) -> QColor:
        """The text colour on a code's soft colour."""
        return QColor(self.codes.get(name, self.codes["slate"])[2])

    def tone(self, value: float) -> QColor:
        """A colour on the status scale, mixed between its neighbours; 0 is “as before”."""
        place = min(max(value, 0.0), 1.0) * (len(self.tones) - 1)
        lower = min(int(place), len(self.tones) - 2)
        return _mixed(QColor(self.tones[lower]), QColor(self.tones[lower + 1]), place - lower)

    def on_tone(self, value: float) -> QColor:
        """Whichever text colour stands out more from the tone (WCAG 2 contrast)."""
        background = _luminance(self.tone(value))
        candidates = (QColor(name) for name in self.on_tones)
        return max(candidates, key=lambda colour: _contrast(_luminance(colour), background))

    def font(self, style: TextStyle) -> QFont:
        """The font of a text style, in pixels at 100 %."""
        size, weight = _SIZES[style]
        font = QFont(FAMILY)
        font.setPixelSize(round(size * _OPTICAL * self.scale))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def palette(self) -> QPalette:
        """Qt's own colours, for what the style sheet does not name."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, ink in (
            (roles.Window, "paper"),
            (roles.WindowText, "ink"),
            (roles.Base, "paper"),
            (roles.AlternateBase, "panel"),
            (roles.Text, "ink"),
            (roles.Button, "paper"),
            (roles.ButtonText, "ink"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on-accent"),
            (roles.Link, "accent"),
            (roles.PlaceholderText, "quiet"),
            (roles.ToolTipBase, "panel"),
            (roles.ToolTipText, "ink"),
        ):
            palette.setColor(role, self.ink(ink))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.ink("quiet"))
        return palette


def load_theme(path: Path, scale: float = 1.0) -> Theme:
    """Read a theme file.

    Args:
        path: the .toml file.
        scale: text size relative to the design's.

    Raises:
        KeyError: a part is missing.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    tones = data["scale"]
    return Theme(
        path.stem,
        data["ink"],
        tones["tones"],
        (tones["light-text"], tones["dark-text"]),
        data["codes"],
        scale,
    )


def _mixed(first: QColor, second: QColor, part: float) -> QColor:
    def between(a: int, b: int) -> int:
        return round(a + (b - a) * part)

    return QColor(
        between(first.red(), second.red()),
        between(first.green(), second.green()),
        between(first.blue(), second.blue()),
    )


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= _LINEAR_PART else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(first: float, second: float) -> float:
    low, high = sorted((first, second))
    return (high + 0.05) / (low + 0.05)
