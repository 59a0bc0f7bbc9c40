"""Which problems are listed, and in what order."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from klviewer.survey.danish import sort_key
from klviewer.survey.problems import Problem, Severity
from klviewer.ui.problems_model import place_in_words
from klviewer.ui.saying import say

_GRAVITY = tuple(Severity)

SortKey = tuple[int | str | tuple[str, str], ...]


class ProblemOrder(StrEnum):
    """What problems are sorted by; where it leaves them equal, they stand as they were found."""

    SEVERITY = "severity"
    FILE = "file"
    ROW = "row"

    def key(self, problem: Problem) -> SortKey:
        """What tells which problem comes first."""
        place = problem.place
        if self is ProblemOrder.FILE:
            return (sort_key(place.file), sort_key(place.sheet), place.row)
        if self is ProblemOrder.ROW:
            return (place.row, sort_key(place.file))
        return (_GRAVITY.index(problem.severity),)


@dataclass(frozen=True, slots=True)
class ProblemFilter:
    """What is asked for.

    Args:
        severity: None for all.
        file: a file's name, empty for all.
        text: stands in the problem's words or place; empty for all.
    """

    severity: Severity | None = None
    file: str = ""
    text: str = ""

    def accepts(self, problem: Problem) -> bool:
        """Whether a problem is asked for."""
        return (
            self.severity in (None, problem.severity)
            and self.file in ("", problem.place.file)
            and self.text in _said(problem)
        )

    def count(self, problems: Iterable[Problem]) -> int:
        """How many are asked for."""
        return sum(map(self.accepts, problems))


def _said(problem: Problem) -> str:
    parts = (say(problem.what), place_in_words(problem.place), say(problem.done))
    return "\n".join(parts).casefold()
