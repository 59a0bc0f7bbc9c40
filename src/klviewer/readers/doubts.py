"""What a person should decide, because the files do not say it clearly."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.readers.decisions import TableKey
from klviewer.survey.questionnaire import Question


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
