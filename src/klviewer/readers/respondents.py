"""Whose answers the rows of a table are, and which of two from the same municipality counts."""

from collections.abc import Sequence

import numpy as np

from klviewer.readers.findings import Findings
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN
from klviewer.readers.recognised import RecognisedSheet
from klviewer.readers.sheet import Column
from klviewer.readers.source import Progress, part, silent
from klviewer.survey.counting_problems import Places, counting_problems
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.respondents import NumberKeys
from klviewer.survey.responses import (
    Answers,
    AreaResponses,
    MultipleAnswers,
    Respondents,
    SingleAnswers,
    WrittenAnswers,
)


def of_municipalities(
    table: Table, column: Column, findings: Findings, progress: Progress = silent
) -> AreaResponses:
    """The responses of a table whose rows are municipalities' answers.

    A row that names no municipality of the frame is left out, and reported if it has answers.

    Args:
        table: with the rows' municipalities.
        column: the one they were read from.
        findings: told of what is left out.
        progress: told for each question; raises to cancel.
    """
    known = table.codes != UNKNOWN
    responses = table.only(known).responses(
        NumberKeys(table.codes[known]), findings, part(progress, 0.0, 0.6)
    )
    if not known.all():
        without = table.only(~known), column.only(~known)
        _report_unknown(*without, findings, part(progress, 0.6, 1.0))
    return responses


def of_rows(table: Table, findings: Findings, progress: Progress = silent) -> AreaResponses:
    """The responses of a table in which every row is a respondent of its own."""
    return table.responses(_row_keys(table), findings, progress)


def _row_keys(table: Table) -> NumberKeys:
    return NumberKeys(table.sheet.rows)


def _report_unknown(table: Table, column: Column, findings: Findings, progress: Progress) -> None:
    responses = table.responses(_row_keys(table), Findings(), progress)
    answered = responses.respondents.has_answers
    names = column.written()
    rows = np.flatnonzero(answered).tolist()
    problems = (
        Problem(
            Severity.ERROR,
            _unknown(names[row]),
            table.sheet.place(column.name, int(table.sheet.rows[row])),
            translate("reading", "Rækken er ikke talt med."),
        )
        for row in rows
    )
    findings.many(problems, len(rows))


def _unknown(name: str) -> Message:
    if not name:
        return translate("reading", "Der står ikke, hvilken kommune besvarelsen er fra.")
    return translate("reading", "“{name}” er ikke en af de kommuner, der er spurgt.", name=name)


def stacked(parts: Sequence[AreaResponses], *, municipal: bool) -> AreaResponses:
    """The responses of one area from several tables, one after another.

    Args:
        parts: at least one; all of the same area.
        municipal: whether the respondents are municipalities; rows of different tables are
            different respondents otherwise.
    """
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    answers = {
        question.id: _stacked_answers([part.answers[question.id] for part in parts])
        for question in first.area.questions
    }
    return AreaResponses(first.area, _stacked_respondents(parts, municipal=municipal), answers)


def _stacked_respondents(parts: Sequence[AreaResponses], *, municipal: bool) -> Respondents:
    found = [part.respondents for part in parts]
    keys = tuple(
        key if municipal else f"{place}:{key}"
        for place, respondents in enumerate(found, 1)
        for key in respondents.keys
    )
    return Respondents(
        keys,
        np.concatenate([respondents.municipalities for respondents in found]),
        np.concatenate([respondents.completion for respondents in found]),
        np.concatenate([respondents.answered_at for respondents in found]),
        np.concatenate([respondents.file for respondents in found]),
        np.concatenate([respondents.row for respondents in found]),
    )


def _stacked_answers(parts: Sequence[Answers]) -> Answers:
    singles = [part for part in parts if isinstance(part, SingleAnswers)]
    if singles:
        return SingleAnswers(np.concatenate([part.positions for part in singles]))
    several = [part for part in parts if isinstance(part, MultipleAnswers)]
    if several:
        state = np.concatenate([part.state for part in several])
        return MultipleAnswers(state, np.concatenate([part.chosen for part in several], axis=1))
    written = [part for part in parts if isinstance(part, WrittenAnswers)]
    values = tuple(value for part in written for value in part.values)
    return WrittenAnswers(values, np.concatenate([part.asked for part in written]))


def report_doubles(
    responses: AreaResponses, frame: Frame, tables: Sequence[RecognisedSheet], findings: Findings
) -> None:
    """Say which of several answers from one municipality counts.

    Args:
        responses: of an area whose respondents are municipalities.
        frame: their names.
        tables: that were read.
        findings: told of each answer that does not count.
    """
    own = [table for table in tables if table.area == responses.area.id]
    places = Places(lambda row: _place(responses.respondents, row, own))
    findings.extend(counting_problems(responses, places, lambda key: frame.by_code[int(key)].name))


def _place(respondents: Respondents, row: int, tables: Sequence[RecognisedSheet]) -> Place:
    """The place of a row; without a sheet where it could be in more than one of its file."""
    found = [table for table in tables if table.key[0] == int(respondents.file[row])]
    (_, name), *others = (table.key for table in found)
    return Place(found[0].file_name, "" if others else name, int(respondents.row[row]))
