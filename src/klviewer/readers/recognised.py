"""What was recognised in each table, for a person to look at and change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from klviewer.readers.assignment import ANY, Assignment
from klviewer.readers.background import is_technical
from klviewer.readers.decisions import TableKey
from klviewer.readers.inference import role_of, type_of
from klviewer.readers.sheet import EMPTY, Column, Sheet
from klviewer.survey.questionnaire import Area, Question, QuestionType, Role

PREVIEW_ROWS = 50
_LONGEST_SHOWN = 300
_TEXTS_SEEN = 2_000  # different texts that are looked at to say how a column would be answered


class Use(StrEnum):
    """What a column is read as."""

    QUESTION = "question"
    MUNICIPALITY = "municipality"  # says whose answers the rows are
    RESPONDENT = "respondent"  # number, times, status: about the answer, not one
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class RecognisedColumn:
    """A column and what it was taken as.

    Args:
        name: its head.
        use: what it is read as.
        question: the question's id, empty where it is read as none.
        text: the question; for a column that is none, what it would be asked as.
        type: how it is answered, or would be.
        role: what it is for, or would be.
        theme: the title of its theme.
        choice: the choice it stands for among several, empty where its cells say which.
        separator: chosen to stand between several answers in a cell, empty where nobody has.
    """

    name: str
    use: Use
    question: str
    text: str
    type: QuestionType
    role: Role
    theme: str = ""
    choice: str = ""
    separator: str = ""


@dataclass(frozen=True, slots=True)
class RecognisedSheet:
    """A table and what it was taken as.

    Args:
        key: the number of the file in the set, and the sheet's name.
        file_name: the file's.
        taken: whether it is read.
        known: whether a known questionnaire was recognised in it.
        area: the area's id; the title it would have where the table is not read.
        title: the area's.
        missing: questions of the area without a column.
        columns: in the order of the file.
        row_numbers: of the rows shown.
        rows: the first rows, a text for each column.
        size: how many rows there are.
    """

    key: TableKey
    file_name: str
    taken: bool
    known: bool
    area: str
    title: str
    missing: tuple[Question, ...]
    columns: tuple[RecognisedColumn, ...]
    row_numbers: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    size: int


def recognised_sheet(
    sheet: Sheet,
    area: Area,
    assignment: Assignment,
    municipality: Column | None,
    *,
    known: bool,
    taken: bool = True,
) -> RecognisedSheet:
    """What a table was taken as.

    Args:
        sheet: the table.
        area: the one it is answers to, or would be.
        assignment: the columns of its questions.
        municipality: the column that says whose answers the rows are, None where none does.
        known: whether the area is a known questionnaire's.
        taken: whether the table is read.
    """
    choices = _choices(area, assignment)
    columns = tuple(_column(found, area, choices, municipality) for found in sheet.columns)
    return RecognisedSheet(
        sheet.key,
        sheet.file_name,
        taken,
        known,
        area.id,
        area.title,
        tuple(q for q in area.questions if q.id not in assignment.parts),
        columns,
        tuple(sheet.rows[:PREVIEW_ROWS].tolist()),
        _first_rows(sheet),
        len(sheet.rows),
    )


def _choices(area: Area, assignment: Assignment) -> dict[int, tuple[Question, str]]:
    """The question of each of the columns, and the label of the choice it stands for."""
    found = {}
    for question in area.questions:
        for part in assignment.parts.get(question.id, ()):
            choice = "" if part.choice == ANY else question.choices[part.choice].label
            found[id(part.column)] = (question, choice)
    return found


def _column(
    column: Column,
    area: Area,
    choices: dict[int, tuple[Question, str]],
    municipality: Column | None,
) -> RecognisedColumn:
    if id(column) in choices:
        question, choice = choices[id(column)]
        theme = area.theme_of(question.id).title
        return RecognisedColumn(
            column.name,
            Use.QUESTION,
            question.id,
            question.text,
            question.type,
            question.role,
            theme,
            choice,
        )
    kind = type_of(replace(column, texts=column.texts[:_TEXTS_SEEN]))
    text = column.label or column.name
    use = Use.UNREAD
    if column is municipality:
        use = Use.MUNICIPALITY
    elif is_technical(column):
        use = Use.RESPONDENT
    return RecognisedColumn(column.name, use, "", text, kind, role_of(text, kind))


def _first_rows(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    columns = [_first_texts(column) for column in sheet.columns]
    return tuple(zip(*columns, strict=True)) if columns else ()


def _first_texts(column: Column) -> Sequence[str]:
    first = column.positions[:PREVIEW_ROWS].tolist()
    return ["" if place == EMPTY else column.texts[place][:_LONGEST_SHOWN] for place in first]
