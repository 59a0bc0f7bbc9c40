"""Titles that people give: kept on one line, and told apart whatever the size of their letters."""

import unicodedata

from klviewer.project.checked import storable


def on_one_line(words: str) -> str:
    """The words as a title is kept; empty where they are nothing but blanks."""
    return " ".join(storable(words).split())


def comparable(title: str) -> str:
    """What two titles have alike that nobody could tell apart."""
    return unicodedata.normalize("NFC", on_one_line(title)).casefold()
