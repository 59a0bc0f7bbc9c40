"""An area's responses in the file: who the rows are, and the answers to every question."""

import sqlite3
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from klviewer.project.answers import answers_of, blobs_of
from klviewer.project.blobs import numbers_blob, numbers_of, texts_blob, texts_of
from klviewer.project.checked import require, text
from klviewer.survey.questionnaire import Area, Questionnaire
from klviewer.survey.responses import AreaResponses, Completion, Respondents

_SMALL: np.dtype[np.int8] = np.dtype("i1")
_SHORT: np.dtype[np.int16] = np.dtype("<i2")
_LONG: np.dtype[np.int32] = np.dtype("<i4")
_SECONDS: np.dtype[np.datetime64] = np.dtype("<M8[s]")
_COMPLETIONS = tuple(Completion)
_FIRST, _LAST = (np.datetime64(moment, "s") for moment in (datetime.min, datetime.max))


def write_responses(
    connection: sqlite3.Connection, import_id: int, position: int, responses: AreaResponses
) -> None:
    """Write an area's responses.

    Args:
        connection: within a transaction.
        import_id: the import they belong to.
        position: the area's place among the import's areas.
        responses: of the area.

    Raises:
        ValueError: the answers to a question have not the shape of the area.
    """
    area, respondents = responses.area, responses.respondents
    connection.execute(
        "INSERT INTO area_responses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (import_id, area.id, position, *_respondents_blobs(respondents)),
    )
    for question in area.questions:
        answers = responses.answers[question.id]
        blobs = blobs_of(answers, len(question.choices), len(respondents))
        connection.execute(
            "INSERT INTO answers VALUES (?, ?, ?, ?, ?)",
            (import_id, area.id, question.id, *blobs),
        )


def _respondents_blobs(respondents: Respondents) -> tuple[bytes, ...]:
    return (
        texts_blob(respondents.keys),
        numbers_blob(respondents.municipalities, _SHORT),
        numbers_blob(respondents.completion, _SMALL),
        numbers_blob(respondents.answered_at, _SECONDS),
        numbers_blob(respondents.file, _SHORT),
        numbers_blob(respondents.row, _LONG),
    )


def read_responses(
    connection: sqlite3.Connection, import_id: int, questionnaire: Questionnaire
) -> tuple[AreaResponses, ...]:
    """Every area's responses in an import.

    Args:
        connection: of the project.
        import_id: the import.
        questionnaire: what was asked.

    Raises:
        MalformedError: what stands there cannot have been answered to the questionnaire.
    """
    areas = {area.id: area for area in questionnaire}
    found = connection.execute(
        "SELECT area, keys, municipalities, completion, answered_at, file, row "
        "FROM area_responses WHERE import = ? ORDER BY position",
        (import_id,),
    ).fetchall()
    require(all(row[0] in areas for row in found), "areas")
    return tuple(
        _area_responses(connection, import_id, areas[text(area_id)], _respondents(blobs))
        for area_id, *blobs in found
    )


def _respondents(blobs: list[object]) -> Respondents:
    keys_blob, municipalities, completion_blob, answered_at, file, row = blobs
    keys = texts_of(keys_blob)
    rows = len(keys)
    completion = numbers_of(completion_blob, _SMALL, rows)
    require(bool(np.isin(completion, _COMPLETIONS).all()), "completion")
    return Respondents(
        keys,
        numbers_of(municipalities, _SHORT, rows),
        completion,
        _moments(answered_at, rows),
        numbers_of(file, _SHORT, rows),
        numbers_of(row, _LONG, rows),
    )


def _moments(blob: object, rows: int) -> NDArray[np.datetime64]:
    """Moments that Python has a date for, or none."""
    found = numbers_of(blob, _SECONDS, rows)
    known = found[~np.isnat(found)]
    require(bool(np.all((known >= _FIRST) & (known <= _LAST))), "moments")
    return found


def _area_responses(
    connection: sqlite3.Connection, import_id: int, area: Area, respondents: Respondents
) -> AreaResponses:
    found = connection.execute(
        "SELECT question, status, given FROM answers WHERE import = ? AND area = ?",
        (import_id, area.id),
    )
    blobs = {question: (status, given) for question, status, given in found}
    require(blobs.keys() == {question.id for question in area.questions}, area.id)
    rows = len(respondents)
    answers = {
        question.id: answers_of(*blobs[question.id], question, rows) for question in area.questions
    }
    return AreaResponses(area, respondents, answers)
