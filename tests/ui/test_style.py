"""The style sheet and the icons are whole in both themes."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from klviewer.readers.resources import resource
from klviewer.ui.icons import icon
from klviewer.ui.style import style_sheet
from klviewer.ui.theme import load_theme

THEMES = sorted(resource("theme").glob("*.toml"))
STROKED = sorted(
    path.stem for path in resource("icons").glob("*.svg") if "currentColor" in path.read_text()
)


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_every_name_in_the_rules_has_a_value(path: Path, qtbot: QtBot) -> None:
    rules = style_sheet(load_theme(path))
    assert "@" not in rules
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(rules)  # a rule Qt cannot read is logged, and a logged warning fails
    widget.ensurePolished()


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_every_picture_in_the_rules_exists(path: Path, qtbot: QtBot) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet(load_theme(path)))
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


@pytest.mark.parametrize("name", STROKED)
def test_an_icon_is_drawn_in_the_ink_it_is_asked_for(name: str, qtbot: QtBot) -> None:
    theme = load_theme(resource("theme", "light.toml"))
    image = icon(name, theme, "accent").pixmap(QSize(16, 16), 3.0).toImage()
    strongest = max(
        (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())),
        key=lambda colour: colour.alpha(),
    )
    assert strongest.name() == theme.ink("accent").name()
