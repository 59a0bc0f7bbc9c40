"""The shipped example as a project of the user's own."""

from contextlib import suppress
from pathlib import Path

from klviewer import VERSION
from klviewer.project.project import Project
from klviewer.readers import shipped


def example_path(folder: Path) -> Path:
    """Where the example's project lies; a new version of the program begins a new one."""
    return folder / f"Eksempel {VERSION}.klv"


def open_example(path: Path) -> Project:
    """Open the example's project, made from the example's files the first time.

    Raises:
        ExpectedError: the project cannot be opened or written.
    """
    if path.exists():
        return Project.open(path)
    # pandas comes in with the readers; a project that exists opens without it.
    from klviewer.readers.source import silent
    from klviewer.ui.importing import create_from, read_files

    example = shipped.example()
    reading = read_files(example.files, silent)
    with suppress(OSError):  # where it cannot be made, making the project says so
        path.parent.mkdir(parents=True, exist_ok=True)
    return create_from(path, reading, {"title": example.title, "example": "true"})
