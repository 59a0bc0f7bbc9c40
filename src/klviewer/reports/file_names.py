"""Titles and names as files may be called on any system."""

import re
from collections.abc import Iterable

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)")
_LONGEST = 120  # letters, with room for folder and suffix within Windows' 260


def file_name(title: str) -> str:
    """A title as a file may be called, without a suffix.

    Windows allows neither some signs, nor names that end in a point or blank, nor those of
    devices ("CON.pdf" is the console): Microsoft, “Naming Files, Paths, and Namespaces”.
    """
    name = _NOT_IN_NAMES.sub("-", title.replace(" · ", " – ")).strip()[:_LONGEST].rstrip(". ")
    return _DEVICES.sub(r"\1-", name, count=1) if _DEVICES.match(name) else name or "-"


def distinct_file_names(titles: Iterable[str]) -> tuple[str, ...]:
    """Names of files for titles, no two the same even where large and small letters are."""
    taken: set[str] = set()
    found = []
    for title in titles:
        name = file_name(title)
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{file_name(title)} ({number})"
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)
