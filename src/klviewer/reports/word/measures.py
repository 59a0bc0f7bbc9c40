"""Word's measures, and its page: A4 with the margins of the print."""

from klviewer.reports import pages

_TWIPS = 15
_EMUS = 9525

WIDTH, HEIGHT = pages.WIDTH, pages.HEIGHT
MARGIN = pages.MARGIN
TOP = pages.BODY_TOP
BOTTOM = pages.HEIGHT - pages.BODY_BOTTOM
HEADER = pages.HEAD_LINE - pages.BADGE_HEIGHT - 8.0
FOOTER = pages.HEIGHT - pages.FOOT - 16.0

BODY_WIDTH = WIDTH - 2 * MARGIN
BODY_HEIGHT = HEIGHT - TOP - BOTTOM


def twips(units: float) -> int:
    """Units of drawings (96 to the inch) as twentieths of a point (1440 to the inch)."""
    return round(units * _TWIPS)


def emus(units: float) -> int:
    """Units of drawings as Word measures pictures, 914,400 to the inch."""
    return round(units * _EMUS)
