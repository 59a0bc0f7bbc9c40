"""What the program shows of its own is in its own face: no system need lend it a letter."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import font_source_sans_pro
import pytest
from PySide6.QtGui import QRawFont

from klviewer.readers.resources import resource

SOURCE = Path(__file__).parents[2] / "src" / "klviewer"
REGULAR = Path(font_source_sans_pro.font_directory) / "SourceSansPro-Regular.ttf"
SPACES_AND_SIGNS = ("C", "Z")
"""Beginnings of Unicode's names for what has no picture: controls, spaces, line ends."""

NOT_SHOWN = {
    "reports/grid.py",
    "ui/note_clipboard.py",
    "ui/note_formats.py",
    "ui/text_positions.py",
}
"""They name letters to look for, or to stand for an object or for what is no letter."""


def _shown(file: Path) -> Iterator[str]:
    """The texts in a module, without those that explain it."""
    tree = ast.parse(file.read_text("utf-8"))
    explaining = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in explaining:
            yield from [node.value] if isinstance(node.value, str) else []


def _has(face: QRawFont, letter: str) -> bool:
    is_empty = unicodedata.category(letter).startswith(SPACES_AND_SIGNS)
    return is_empty or face.supportsCharacter(ord(letter))


@pytest.mark.usefixtures("qapp")
def test_every_letter_of_the_window_is_in_its_face() -> None:
    face = QRawFont(str(REGULAR), 14)
    assert face.isValid()
    texts = {
        f"{file.parent.name}/{file.name}": "".join(_shown(file))
        for part in ("ui", "survey", "reports")
        for file in (SOURCE / part).rglob("*.py")
        if f"{part}/{file.name}" not in NOT_SHOWN
    }
    texts |= {path.name: path.read_text("utf-8") for path in resource("help").glob("*.md")}
    texts["English"] = resource("translations", "klviewer_en.ts").read_text("utf-8")
    missing = {
        name: absent
        for name, text in texts.items()
        if (absent := {each for each in set(text) if not _has(face, each)})
    }
    assert missing == {}
