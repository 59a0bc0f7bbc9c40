"""Later rounds and corrected files, made of the example's by changing cells."""

from collections.abc import Mapping
from pathlib import Path

from klviewer.readers import shipped

HOUSING = "paragraf85 bostoette.csv"


def changed(folder: Path, name: str, changes: Mapping[str, str]) -> Path:
    """The example's file on § 85 under another name, with some of its text replaced.

    Args:
        folder: where the file is written.
        name: of the file.
        changes: what stands there, and what shall stand there instead.
    """
    original = next(file for file in shipped.example().files if file.name == HOUSING)
    text = original.read_bytes().decode("cp1252")
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    path = folder / name
    path.write_bytes(text.encode("cp1252"))
    return path


def later(folder: Path, name: str, month: str) -> Path:
    """The file as it would be if everyone had answered in another month, “09-2020”."""
    first = changed(folder, name, {"-05-2020 ": f"-{month} "})
    text = first.read_bytes().replace(b"-06-2020 ", f"-{month} ".encode())
    first.write_bytes(text)
    return first
