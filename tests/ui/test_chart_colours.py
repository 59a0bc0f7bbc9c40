"""The scale is read by the colour-blind, in print without colours, and with text on it."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from klviewer.survey.chart_parts import nth_tone
from klviewer.survey.map_charts import MANNERS
from klviewer.ui.theme import Theme, load_theme

THEMES = Path(__file__).parents[2] / "resources" / "theme"

# Full dichromacy in linear RGB: Machado, Oliveira & Fernandes, “A Physiologically-based Model for
# Simulation of Color Vision Deficiency”, IEEE TVCG 15 (2009).
SIGHTS = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "grey": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}
LEAST_STEP = 10.0
"""How much lighter the next tone is, in CIE L*, of up to five; 2 is seen side by side."""
LEAST_FROM_PAPER = 10.0
LEAST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
MOST_CHOICES = 5


def linear(colour: QColor) -> NDArray[np.float64]:
    channels = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour: QColor, sight: str = "usual") -> float:
    seen = np.clip(SIGHTS[sight] @ linear(colour), 0, 1)
    return float(seen @ [0.2126, 0.7152, 0.0722])


def lightness(colour: QColor, sight: str) -> float:
    """CIE 1976 L*, 0 for black and 100 for white."""
    found = luminance(colour, sight)
    return 116 * found ** (1 / 3) - 16 if found > 216 / 24389 else found * 24389 / 27


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(THEMES / f"{request.param}.toml")


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("choices", range(2, MOST_CHOICES + 1))
def test_neighbouring_tones_differ_in_lightness_alone(
    theme: Theme, choices: int, sight: str
) -> None:
    tones = [theme.tone(nth_tone(place, choices)) for place in range(choices)]
    light = [lightness(tone, sight) for tone in tones]
    steps = np.diff(light)
    assert (np.abs(steps) >= LEAST_STEP).all(), steps
    assert len(set(np.sign(steps))) == 1
    assert abs(light[-1] - lightness(theme.ink("paper"), sight)) >= LEAST_FROM_PAPER


def test_the_map_of_answers_has_no_more_tones_than_can_be_told_apart() -> None:
    assert len(MANNERS) <= MOST_CHOICES


@pytest.mark.parametrize("value", [place / 20 for place in range(21)])
def test_text_on_every_tone_can_be_read(theme: Theme, value: float) -> None:
    low, high = sorted((luminance(theme.on_tone(value)), luminance(theme.tone(value))))
    assert (high + 0.05) / (low + 0.05) >= LEAST_CONTRAST
