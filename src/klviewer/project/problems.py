"""The problems found when files were read."""

import sqlite3
from collections.abc import Sequence

from klviewer.project.checked import integer, member, parsed, storable, text, written
from klviewer.project.messages import message_document, message_of
from klviewer.survey.problems import Place, Problem, Severity


def write_problems(
    connection: sqlite3.Connection, import_id: int, problems: Sequence[Problem]
) -> None:
    """Keep the problems of an import, within a transaction."""
    connection.executemany(
        "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((import_id, position, *_columns(problem)) for position, problem in enumerate(problems)),
    )


def _columns(problem: Problem) -> tuple[str | int, ...]:
    place = problem.place
    return (
        problem.severity.value,
        written(message_document(problem.what)),
        storable(place.file),
        storable(place.sheet),
        place.row,
        storable(place.column),
        written(message_document(problem.done)),
    )


def problems_of(connection: sqlite3.Connection, import_id: int) -> tuple[Problem, ...]:
    """The problems of an import, in the order they were found."""
    found = connection.execute(
        'SELECT severity, what, file, sheet, row, "column", done '
        "FROM problem WHERE import = ? ORDER BY position",
        (import_id,),
    )
    return tuple(_problem(columns) for columns in found)


def _problem(columns: tuple[object, ...]) -> Problem:
    severity, what, file, sheet, row, column, done = columns
    return Problem(
        member(Severity, severity),
        message_of(parsed(what)),
        Place(text(file), text(sheet), integer(row), text(column)),
        message_of(parsed(done)),
    )
