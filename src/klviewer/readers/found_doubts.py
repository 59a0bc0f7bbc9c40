"""What in a table is not clear: spellings of municipalities, and columns like known questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.assignment import ANY, Assignment, Part
from klviewer.readers.background import (
    holds_municipalities,
    is_technical,
    municipality_codes,
)
from klviewer.readers.cells import folded
from klviewer.readers.decisions import Heading, heading
from klviewer.readers.doubts import LikelyColumn, NearMunicipality, NoMunicipality, OtherText
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.recognition import Recognised
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.text_likeness import digits, likeness

_MOST_SPELLINGS = 60
_MOST_DIFFERENT = 1_000
_SAME_TEXT = 0.9
_LIKE_TEXT = 0.8
_LIKE_NAME = 0.85
_SHORTEST_TEXT = 12
_SHORTEST_NAME = 5


def near_municipalities(
    sheet: Sheet, column: Column, codes: NDArray[np.int16], names: MunicipalityNames
) -> Iterator[NearMunicipality]:
    """The spellings of a municipality column that could be meant for one.

    Args:
        sheet: the column's.
        column: says whose answers the rows are.
        codes: shape (rows,); the municipality of each row, UNKNOWN where none is named.
        names: accepted spellings.
    """
    unnamed = column.positions[(codes == UNKNOWN) & column.filled]
    places, counts = np.unique(unnamed, return_counts=True)
    for place, count in list(zip(places.tolist(), counts.tolist(), strict=True))[:_MOST_SPELLINGS]:
        written = column.texts[place]
        if names.is_decided(written):
            continue
        if candidates := names.near(column.labels.get(written, written)):
            yield NearMunicipality(sheet.key, written, candidates, count)


def likely_columns(
    fit: Recognised, names: MunicipalityNames, answers: Mapping[Heading, str]
) -> list[LikelyColumn]:
    """The columns that could be those of questions without any, each for the likeliest.

    Args:
        fit: a table, the known area it is answers to, and the columns that were found.
        names: of municipalities.
        answers: what was decided before; not asked about again.
    """
    area, sheet = fit.area, fit.sheet
    found: dict[str, LikelyColumn] = {}
    used: set[int] = set()
    for _, place, question in sorted(_likenesses(fit, names, answers), reverse=True):
        if question not in found and place not in used:
            used.add(place)
            name = sheet.columns[place].name
            found[question] = LikelyColumn(sheet.key, place, name, area.id, question)
    return list(found.values())


def _likenesses(
    fit: Recognised, names: MunicipalityNames, answers: Mapping[Heading, str]
) -> Iterator[tuple[float, int, str]]:
    """How alike each free column, by its place, and each question without a column are."""
    missing = [
        question
        for question in fit.area.questions
        if question.id not in fit.assignment.parts and _is_of_one_column(question)
    ]
    if not missing:
        return
    unused = set(map(id, fit.assignment.free(fit.sheet)))
    for place, column in enumerate(fit.sheet.columns):
        if id(column) not in unused or heading(fit.area.id, column.name) in answers:
            continue
        if is_technical(column) or holds_municipalities(column, names):
            continue
        for question in missing:
            if like := _likeness(column, question):
                yield like, place, question.id


def other_texts(fit: Recognised, answers: Mapping[Heading, str]) -> Iterator[OtherText]:
    """The questions that are known by their names, and have another text in the file.

    Args:
        fit: as of `likely_columns`.
        answers: likewise.
    """
    area, sheet = fit.area, fit.sheet
    place_of = {id(column): place for place, column in enumerate(sheet.columns)}
    for question in area.questions:
        parts = fit.assignment.parts.get(question.id, ())
        if not parts or heading(area.id, parts[0].column.name) in answers:
            continue
        column = parts[0].column
        alike = max(_text_likeness(part, question) for part in parts)
        if alike < _SAME_TEXT:
            place, suggested = place_of[id(column)], alike >= _LIKE_TEXT
            yield OtherText(
                sheet.key, place, column.name, area.id, question, column.label, suggested
            )


def _text_likeness(part: Part, question: Question) -> float:
    """How alike a column's own text and a question are, 1 where the file does not say it.

    A text that is only cut, or has the choice after it, is the same.
    """
    column = part.column
    said, asked = folded(column.label), folded(question.text)
    if len(said) < _SHORTEST_TEXT or said == folded(column.name):
        return 1.0
    choice = question.choices[part.choice] if part.choice != ANY else None
    if said in asked or asked in said or (choice and folded(choice.label) in said):
        return 1.0
    return likeness(said, asked)


def no_municipality(
    sheet: Sheet, free: Sequence[Column], names: MunicipalityNames
) -> NoMunicipality:
    """The columns that could say which municipality answers, by how many cells name one.

    Args:
        sheet: without such a column.
        free: its columns that are no questions.
        names: accepted spellings.
    """
    place_of = {id(column): place for place, column in enumerate(sheet.columns)}
    counts = {
        place_of[id(column)]: int(np.count_nonzero(municipality_codes(column, names)))
        for column in free
        if len(column.texts) <= _MOST_DIFFERENT
    }
    likely = sorted((place for place, count in counts.items() if count), key=lambda p: -counts[p])
    return NoMunicipality(sheet.key, tuple(likely))


def accepted(fit: Recognised, answers: Mapping[Heading, str]) -> Recognised:
    """The fit with the columns that were decided to hold a question's answers or not to."""
    area, assignment = fit.area, fit.assignment
    known = {question.id for question in area.questions if _is_of_one_column(question)}
    parts = {
        question: found
        for question, found in assignment.parts.items()
        if answers.get(heading(area.id, found[0].column.name), question) == question
    }
    for column in Assignment(parts, assignment.agreeing).free(fit.sheet):
        question = answers.get(heading(area.id, column.name), "")
        if question in known and question not in parts:
            parts[question] = (Part(column),)
    return replace(fit, assignment=Assignment(parts, assignment.agreeing))


def _is_of_one_column(question: Question) -> bool:
    return question.type is not QuestionType.MULTIPLE


def _likeness(column: Column, question: Question) -> float:
    """How alike a column and a question are in text or name, 0 where they are too different.

    Numbers must be the same: “sp_1” and “sp_2” are very like, and never the same question.
    """
    pairs = (
        (column.label or column.name, question.text, _LIKE_TEXT, _SHORTEST_TEXT),
        (column.name, question.variable, _LIKE_NAME, _SHORTEST_NAME),
    )
    return max(_alike(*pair) for pair in pairs)


def _alike(written: str, asked: str, least: float, shortest: int) -> float:
    first, second = folded(written), folded(asked)
    if min(len(first), len(second)) < shortest or digits(first) != digits(second):
        return 0.0
    return likeness(first, second, least)
