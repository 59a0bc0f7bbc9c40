"""Where in a project somebody is, so that pages that are built anew show the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the pages of a project show, besides the tab, which the settings remember.

    Args:
        path: of the project.
        themes: the id of the theme that an area's page shows, by the area's.
        municipality: the number of the one whose page lies over the tab, 0 where none does.
        search: what is searched for.
    """

    path: Path
    themes: Mapping[str, str] = field(default_factory=dict)
    municipality: int = 0
    search: str = ""
