"""The window's style sheet: the rules of `resources/theme/window.qss` in a theme's colours."""

import re

from klviewer.readers.resources import resource
from klviewer.reports.drawing import TextStyle
from klviewer.ui.theme import FAMILY, Theme

_NAME = re.compile(r"@([a-z][a-z-]*[a-z])")

_SIZES = {
    "text": TextStyle.TEXT,
    "page-title": TextStyle.PAGE_TITLE,
    "headline": TextStyle.HEADLINE,
    "small": TextStyle.SMALL,
    "section": TextStyle.SMALL_STRONG,
}


def style_sheet(theme: Theme) -> str:
    """The rules for every widget, to be set on the application.

    Args:
        theme: its colours and text sizes replace the names in the rules.

    Raises:
        KeyError: a rule asks for a colour the theme does not have.
    """
    values = {
        **theme.inks,
        **{name: f"{theme.font(style).pixelSize()}px" for name, style in _SIZES.items()},
        "face": FAMILY,
        "icons": resource("icons").as_posix(),
        "theme": theme.name,
    }
    rules = resource("theme", "window.qss").read_text(encoding="utf-8")
    return _NAME.sub(lambda name: values[name[1]], rules)
