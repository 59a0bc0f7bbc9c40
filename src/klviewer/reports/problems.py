"""The list of problems as plain data and as text."""

from collections.abc import Iterable
from typing import TypedDict

from klviewer.survey.problems import Problem


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
