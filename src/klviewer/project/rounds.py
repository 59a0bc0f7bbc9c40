"""The rounds of a project, each put together from the imports that are not retracted.

Files may come one at a time: imports with the same round id make up one round, and where two of
them hold the same area, the later one counts.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from klviewer.project.blobs import document_in
from klviewer.project.checked import day, integer, require, text
from klviewer.project.problems import problems_of
from klviewer.project.responses import read_responses
from klviewer.project.round_decisions import RoundInfo, counting, decided
from klviewer.project.source_files import SourceFile, files_of
from klviewer.project.values import value_of
from klviewer.survey.codes import AnswerPlace
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses, Round, WrittenAnswers


@dataclass(frozen=True, slots=True)
class _Import:
    """What was imported at one time; `areas` are those that no later import replaced."""

    id: int
    round: str
    title: str
    opened: date | None
    closed: date | None
    areas: tuple[str, ...]


class Rounds:
    """Reads the rounds of a project. What was read once is kept, for imports never change.

    Args:
        connection: of the project.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._questionnaires: dict[int, Questionnaire] = {}
        self._responses: dict[int, tuple[AreaResponses, ...]] = {}

    def forget(self) -> None:
        """Keep nothing, because an import was dropped before it was whole."""
        self._questionnaires.clear()
        self._responses.clear()

    def information(self) -> tuple[RoundInfo, ...]:
        """Every round, by the day it opened."""
        ids = dict.fromkeys(part.round for part in self._imports())
        found = [self._information(round_id) for round_id in ids]
        return tuple(sorted(found, key=lambda info: info.opened or date.min))

    def round(self, round_id: str) -> Round:
        """Everything answered in a round.

        Raises:
            KeyError: no such round.
        """
        parts = self._parts(round_id)
        areas: list[AreaResponses] = []
        files = 0
        for part in parts:
            held = (found for found in self.responses(part.id) if found.area.id in part.areas)
            areas += [_with_file_numbers_from(files, found) for found in held]
            files += len(files_of(self._connection, part.id))
        order = {area.id: position for position, area in enumerate(self.questionnaire(round_id))}
        areas.sort(key=lambda found: order.get(found.area.id, len(order)))
        info = self._information(round_id)
        return Round(round_id, info.title, tuple(counting(found, info.rule) for found in areas))

    def _information(self, round_id: str) -> RoundInfo:
        return decided(self._connection, _information(self._parts(round_id)))

    def questionnaire(self, round_id: str) -> Questionnaire:
        """What was asked, as the round's latest import has it.

        Raises:
            KeyError: no such round.
        """
        return self._questionnaire(self._parts(round_id)[-1].id)

    def problems(self, round_id: str) -> tuple[Problem, ...]:
        """What was wrong in the round's files.

        Raises:
            KeyError: no such round.
        """
        parts = self._parts(round_id)
        return tuple(found for part in parts for found in problems_of(self._connection, part.id))

    def files(self, round_id: str) -> tuple[SourceFile, ...]:
        """The round's files; their places are what `Respondents.file` counts.

        Raises:
            KeyError: no such round.
        """
        parts = self._parts(round_id)
        return tuple(found for part in parts for found in files_of(self._connection, part.id))

    def answer(self, place: AnswerPlace) -> str | None:
        """The words of the answer at a place, None where there is no answer in words."""
        responses = self.area(place.round, place.area)
        return written_answer(responses, place) if responses else None

    def area(self, round_id: str, area_id: str) -> AreaResponses | None:
        """The responses of an area, as they count in a round; None where there are none."""
        parts = (part for part in self._imports() if part.round == round_id)
        part = next((part for part in parts if area_id in part.areas), None)
        if part is None:
            return None
        found = next(r for r in self.responses(part.id) if r.area.id == area_id)
        return counting(found, self._information(round_id).rule)

    def responses(self, import_id: int) -> tuple[AreaResponses, ...]:
        """Everything one import holds, also what a later one replaced."""
        if import_id not in self._responses:
            found = read_responses(self._connection, import_id, self._questionnaire(import_id))
            files = len(files_of(self._connection, import_id))
            for responses in found:
                numbers = responses.respondents.file
                require(bool(np.all((numbers >= 0) & (numbers < files))), "number of a file")
            self._responses[import_id] = found
        return self._responses[import_id]

    def _questionnaire(self, import_id: int) -> Questionnaire:
        if import_id not in self._questionnaires:
            row = self._connection.execute(
                "SELECT content FROM questionnaire WHERE import = ?", (import_id,)
            ).fetchone()
            require(row is not None, "questionnaire")
            self._questionnaires[import_id] = _checked(value_of(Questionnaire, document_in(row[0])))
        return self._questionnaires[import_id]

    def _parts(self, round_id: str) -> list[_Import]:
        """The imports that make up a round, the latest last."""
        found = [part for part in self._imports() if part.round == round_id]
        if not found:
            raise KeyError(round_id)
        return found

    def _imports(self) -> list[_Import]:
        """The imports that count, without those whose every area was replaced."""
        found = self._connection.execute(
            "SELECT id, round, title, opened, closed FROM import WHERE retracted = 0 ORDER BY id"
        )
        imports = [
            _Import(integer(number), text(round_id), text(title), day(opened), day(closed), areas)
            for number, round_id, title, opened, closed in found
            for areas in [self._areas(number)]
        ]
        latest = {(part.round, area): part.id for part in imports for area in part.areas}
        counting = (
            replace(part, areas=tuple(a for a in part.areas if latest[part.round, a] == part.id))
            for part in imports
        )
        return [part for part in counting if part.areas]

    def _areas(self, import_id: int) -> tuple[str, ...]:
        found = self._connection.execute(
            "SELECT area FROM area_responses WHERE import = ? ORDER BY position", (import_id,)
        )
        return tuple(text(area) for (area,) in found)


def _information(parts: list[_Import]) -> RoundInfo:
    latest = parts[-1]
    return RoundInfo(
        latest.round,
        latest.title,
        min((part.opened for part in parts if part.opened), default=None),
        max((part.closed for part in parts if part.closed), default=None),
        tuple(area for part in parts for area in part.areas),
    )


def written_answer(responses: AreaResponses, place: AnswerPlace) -> str | None:
    """The words of an answer that counts, None where there is no such answer in words."""
    answers = responses.answers.get(place.question)
    row = responses.row_of.get(place.respondent)
    if row is None or not isinstance(answers, WrittenAnswers):
        return None
    return answers.values[row]


def _with_file_numbers_from(first: int, responses: AreaResponses) -> AreaResponses:
    """The responses with their files counted among all files of the round."""
    if not first:
        return responses
    respondents = responses.respondents
    file = (respondents.file + first).astype(np.int16)
    return replace(responses, respondents=replace(respondents, file=file))


def _checked(questionnaire: Questionnaire) -> Questionnaire:
    """The questionnaire, when every id in it leads to one thing."""
    require(_distinct(area.id for area in questionnaire), "areas")
    for area in questionnaire:
        require(_distinct(theme.id for theme in area.themes), area.id)
        require(_distinct(question.id for question in area.questions), area.id)
        for question in area.questions:
            require(_distinct(choice.id for choice in question.choices), question.id)
        asked = {question.asked_of.question for question in area.questions if question.asked_of}
        require(asked <= {question.id for question in area.questions}, area.id)
    return questionnaire


def _distinct(ids: Iterable[str]) -> bool:
    found = list(ids)
    return len(found) == len(set(found))
