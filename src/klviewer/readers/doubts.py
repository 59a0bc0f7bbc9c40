"""What a person should decide, because the files do not say it clearly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.assignment import ANY, Assignment, Part
from klviewer.readers.background import (
    is_technical,
    municipality_codes,
    names_municipality,
)
from klviewer.readers.cells import folded
from klviewer.readers.decisions import Heading, TableKey, heading
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.questionnaire import Area, Question, QuestionType
from klviewer.survey.text_likeness import digits, likeness

_MOST_SPELLINGS = 60
_MOST_DIFFERENT = 1_000
_SAME_TEXT = 0.9
_LIKE_TEXT = 0.8
_LIKE_NAME = 0.85
_SHORTEST_TEXT = 12
_SHORTEST_NAME = 5


@dataclass(frozen=True, slots=True)
class NewSurvey:
    """No known questionnaire fits; the survey is shown from its own structure.

    Args:
        title: as it was found.
    """

    title: str


@dataclass(frozen=True, slots=True)
class NearMunicipality:
    """A spelling that names no municipality and is like some that do.

    Args:
        table: where it stands.
        written: the spelling.
        candidates: the municipalities' numbers, the likeliest first.
        rows: how many it stands in.
    """

    table: TableKey
    written: str
    candidates: tuple[int, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class LikelyColumn:
    """A column that is like a question of the known area which has no column.

    Args:
        table: where it stands.
        column: its place in the table.
        name: its head.
        area: the area's id.
        question: the question's id.
    """

    table: TableKey
    column: int
    name: str
    area: str
    question: str


@dataclass(frozen=True, slots=True)
class OtherText:
    """A question that has its column by name, where the file's own text is another.

    Args:
        table: where it stands.
        column: the place of its first column in the table.
        name: the column's head.
        area: the area's id.
        question: the known question.
        text: the file's.
        suggested: whether the two are more likely the same than not.
    """

    table: TableKey
    column: int
    name: str
    area: str
    question: Question
    text: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class NoMunicipality:
    """No column of a table says which municipality answers, and the survey is of municipalities.

    Args:
        table: the one without.
        candidates: the places of columns that could, the likeliest first.
    """

    table: TableKey
    candidates: tuple[int, ...]


Doubt = NewSurvey | NearMunicipality | LikelyColumn | OtherText | NoMunicipality


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
            yield NearMunicipality(key_of(sheet), written, candidates, count)


def likely_columns(
    area: Area, sheet: Sheet, assignment: Assignment, answers: Mapping[Heading, str]
) -> list[LikelyColumn]:
    """The columns that could be those of questions without any, each for the likeliest.

    Args:
        area: known.
        sheet: recognised as its answers.
        assignment: the columns that were found.
        answers: what was decided before; not asked about again.
    """
    missing = [q for q in area.questions if q.id not in assignment.parts and _is_of_one_column(q)]
    if not missing:
        return []
    unused = set(map(id, assignment.free(sheet)))
    free = [
        (place, column)
        for place, column in enumerate(sheet.columns)
        if id(column) in unused
        and heading(area.id, column.name) not in answers
        and not (is_technical(column) or names_municipality(column))
    ]
    likeness = sorted(
        (
            (_likeness(column, question), place, question.id)
            for place, column in free
            for question in missing
        ),
        reverse=True,
    )
    found: dict[str, LikelyColumn] = {}
    for like, place, question in likeness:
        used = any(known.column == place for known in found.values())
        if like > 0 and question not in found and not used:
            name = sheet.columns[place].name
            found[question] = LikelyColumn(key_of(sheet), place, name, area.id, question)
    return list(found.values())


def other_texts(
    area: Area, sheet: Sheet, assignment: Assignment, answers: Mapping[Heading, str]
) -> Iterator[OtherText]:
    """The questions that are known by their names, and have another text in the file.

    Args:
        area: known.
        sheet: recognised as its answers.
        assignment: the columns that were found.
        answers: what was decided before; not asked about again.
    """
    place_of = {id(column): place for place, column in enumerate(sheet.columns)}
    for question in area.questions:
        parts = assignment.parts.get(question.id, ())
        if not parts or heading(area.id, parts[0].column.name) in answers:
            continue
        column = parts[0].column
        alike = max(_text_likeness(part, question) for part in parts)
        if alike < _SAME_TEXT:
            place, suggested = place_of[id(column)], alike >= _LIKE_TEXT
            yield OtherText(
                key_of(sheet), place, column.name, area.id, question, column.label, suggested
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
    return NoMunicipality(key_of(sheet), tuple(likely))


def unasked(doubts: Sequence[Doubt], asked: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """The doubts that came with what was decided about others, and are still to be asked.

    Args:
        doubts: of files that have been read as was decided.
        asked: the doubts that were decided.
    """
    is_new = any(isinstance(doubt, NewSurvey) for doubt in asked)
    return tuple(
        doubt
        for doubt in doubts
        if doubt not in asked and not (is_new and isinstance(doubt, NewSurvey))
    )


def accepted(
    area: Area, sheet: Sheet, assignment: Assignment, answers: Mapping[Heading, str]
) -> Assignment:
    """The assignment with the columns that were decided to hold a question's answers or not to."""
    known = {question.id for question in area.questions if _is_of_one_column(question)}
    parts = {
        question: found
        for question, found in assignment.parts.items()
        if answers.get(heading(area.id, found[0].column.name), question) == question
    }
    for column in Assignment(parts, assignment.agreeing).free(sheet):
        question = answers.get(heading(area.id, column.name), "")
        if question in known and question not in parts:
            parts[question] = (Part(column),)
    return Assignment(parts, assignment.agreeing)


def key_of(sheet: Sheet) -> TableKey:
    """The name of a table within its set of files."""
    return sheet.file, sheet.name


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
