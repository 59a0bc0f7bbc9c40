"""Reads and writes Qt's translation file (.ts), as far as this project uses its format."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tools.translation_texts import Text

Translations = dict[Text, str]
"""Each text's translation; empty while there is none."""

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read(file: Path) -> Translations:
    """The translations in a file; none if it does not exist."""
    if not file.exists():
        return {}
    tree = ElementTree.parse(file)  # noqa: S314 (a file of this repository)
    return {
        Text(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message.findtext("translation", "")
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def write(file: Path, translations: Translations) -> None:
    """Write a file in which the same translations always stand in the same order."""
    lines = ['<TS version="2.1" language="en" sourcelanguage="da">']
    for context, texts in groupby(sorted(translations), key=lambda text: text.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in texts:
            lines += _message(text, translations[text])
        lines.append("</context>")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + "\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def _message(text: Text, translation: str) -> list[str]:
    state = "" if translation else ' type="unfinished"'
    return [
        "    <message>",
        f"        <source>{escape(text.source)}</source>",
        *([f"        <comment>{escape(text.comment)}</comment>"] if text.comment else []),
        f"        <translation{state}>{escape(translation)}</translation>",
        "    </message>",
    ]
