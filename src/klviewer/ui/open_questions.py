"""What files leave for the user to say before they are taken into a project."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from klviewer.project.operations import Operation
    from klviewer.readers.decisions import Decisions
    from klviewer.readers.reading import Reading
    from klviewer.ui.arrivals import Arrival


@dataclass(frozen=True)
class Doubtful:
    """Files that leave something to decide before they are read in.

    Args:
        reading: as they are understood until now.
        decide: goes on, by what was decided.
        leave: goes no further; nothing is changed.
    """

    reading: "Reading"
    decide: "Callable[[Decisions], None]"
    leave: Callable[[], None]


@dataclass(frozen=True)
class Arrived:
    """Files for the open project that hold answers it already has.

    Args:
        arrival: the files and the shown round.
        take: performs the operation that takes them in, and shows a round if one is named.
        begin: makes a project of their own of them.
        leave: goes no further; nothing is changed.
    """

    arrival: "Arrival"
    take: "Callable[[Operation, str], None]"
    begin: Callable[[], None]
    leave: Callable[[], None]
