"""The list of problems as plain data, as text, and as a table to be handed on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypedDict

from klviewer.reports.grid import Cell, Grid, Head, Kind
from klviewer.survey.messages import Message, Say, translate
from klviewer.survey.problems import Problem, Severity

SEVERITIES = {
    Severity.ERROR: translate("problems", "Fejl"),
    Severity.WARNING: translate("problems", "Advarsel"),
    Severity.NOTICE: translate("problems", "Bemærkning"),
}


@dataclass(frozen=True, slots=True)
class ProblemColumn:
    """One thing that is said of every problem.

    Args:
        head: what it is.
        cell: what is said; a number of 0 and an empty text say nothing.
        kind: of the cells.
    """

    head: Message
    cell: Callable[[Problem], str | Message | int]
    kind: Kind = Kind.TEXT

    def said(self, problem: Problem, say: Say) -> Cell:
        """What is said of a problem, None where there is nothing to say."""
        found = self.cell(problem)
        return found or None if isinstance(found, int) else say(found)


COLUMNS = (
    ProblemColumn(translate("problems", "Alvor"), lambda problem: SEVERITIES[problem.severity]),
    ProblemColumn(translate("problems", "Hvad"), lambda problem: problem.what),
    ProblemColumn(translate("problems", "Fil"), lambda problem: problem.place.file),
    ProblemColumn(translate("problems", "Ark"), lambda problem: problem.place.sheet),
    ProblemColumn(translate("problems", "Række"), lambda problem: problem.place.row, Kind.PLACE),
    ProblemColumn(translate("problems", "Kolonne"), lambda problem: problem.place.column),
    ProblemColumn(translate("problems", "Hvad der er gjort"), lambda problem: problem.done),
)


def as_grid(problems: Iterable[Problem], say: Say, marks: tuple[str, ...] = ()) -> Grid:
    """The problems as a table to be handed on.

    Args:
        problems: in the order they are to stand.
        say: puts messages into the reader's language.
        marks: lines that must be seen above the table.
    """
    return Grid(
        say(translate("problems", "Problemer i filerne")),
        tuple(Head(say(column.head), column.kind) for column in COLUMNS),
        tuple(tuple(column.said(problem, say) for column in COLUMNS) for problem in problems),
        marks,
    )


class ProblemData(TypedDict):
    """One problem."""

    severity: str
    what: str
    file: str
    sheet: str
    row: int
    column: str
    done: str


def as_data(problems: Iterable[Problem]) -> list[ProblemData]:
    """The problems in Danish, in the order they were found."""
    return [
        {
            "severity": problem.severity.value,
            "what": str(problem.what),
            "file": problem.place.file,
            "sheet": problem.place.sheet,
            "row": problem.place.row,
            "column": problem.place.column,
            "done": str(problem.done),
        }
        for problem in problems
    ]


def as_text(data: Iterable[ProblemData]) -> str:
    """A line for each problem, as compilers write them: place, what, what was done."""
    return "\n".join(
        f"{_where(problem)}: {problem['what']} {problem['done']}".rstrip() for problem in data
    )


def _where(problem: ProblemData) -> str:
    row = str(problem["row"]) if problem["row"] else ""
    parts = (problem["file"], problem["sheet"], row, problem["column"])
    return ":".join(part for part in parts if part)
