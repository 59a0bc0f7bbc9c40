"""Files that systems and programs put among a user's own, on their own account."""

from pathlib import PurePath

_FOLDER = "__MACOSX"
_NAMES = frozenset({"thumbs.db", "desktop.ini"})
_BEGINNINGS = (".", "~$")  # hidden files, and what office programs hold of a document that is open


def is_of_the_system(path: PurePath) -> bool:
    """Whether a file is there on account of a system or a program.

    Args:
        path: within the folder or the archive that was handed over.
    """
    return (
        _FOLDER in path.parts or path.name.startswith(_BEGINNINGS) or path.name.casefold() in _NAMES
    )
