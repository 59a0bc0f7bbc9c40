"""A survey no known questionnaire fits, shown from its own columns, labels and values."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from klviewer.readers.assignment import ANY, Assignment, Part
from klviewer.readers.background import is_technical
from klviewer.readers.inference import choices_of, is_mark, type_of
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme

_HEADED = re.compile(r"(?P<stem>.+?)(?: [-–] |: | ?\[)(?P<rest>.+?)\]?")
_NUMBERED = re.compile(r"(?P<stem>.+)[_.](?P<rest>\d+)")
_FEWEST_CHOICES = 2


@dataclass(frozen=True, eq=False)
class OwnStructure:
    """A table's own questions, and their columns."""

    area: Area
    assignment: Assignment


@dataclass(frozen=True, eq=False)
class _Group:
    """Columns that are one question.

    Args:
        name: the question's name in the file.
        text: its text, empty where the file has none.
        columns: in the order of the file.
        choices: what each column stands for, in the same order; empty where the cells say it.
    """

    name: str
    text: str
    columns: tuple[Column, ...]
    choices: tuple[Choice, ...] = ()

    @cached_property
    def type(self) -> QuestionType:
        several = bool(self.choices) or self.columns[0].type is QuestionType.MULTIPLE
        return QuestionType.MULTIPLE if several else type_of(self.columns[0])

    def question(self, question_id: str) -> Question:
        role = Role.TEXT if self.type is QuestionType.TEXT else Role.BACKGROUND
        text = self.text or self.name
        return Question(question_id, self.name, text, self.type, role, self._choices())

    def parts(self) -> tuple[Part, ...]:
        places = range(len(self.choices)) if self.choices else [ANY] * len(self.columns)
        return tuple(map(Part, self.columns, places))

    def _choices(self) -> tuple[Choice, ...]:
        if self.choices or self.type not in (QuestionType.SINGLE, QuestionType.MULTIPLE):
            return self.choices
        found = (choice for column in self.columns for choice in choices_of(column))
        return tuple({choice.id: choice for choice in found}.values())


def own_structure(sheet: Sheet, municipality: Column | None) -> OwnStructure | None:
    """The questions of a table in the order of its columns; None where it has none.

    Args:
        sheet: the table.
        municipality: the column that says whose answers the rows are, if there is one.
    """
    asked = [found for found in sheet.columns if found is not municipality]
    columns = [found for found in asked if not is_technical(found)]
    questions: list[Question] = []
    parts: dict[str, tuple[Part, ...]] = {}
    for group in _in_order(columns, _several(columns)):
        question = group.question(unique(group.name, parts))
        questions.append(question)
        parts[question.id] = group.parts()
    if not questions:
        return None
    title = sheet.title or _title(sheet)
    theme = Theme("questions", title, tuple(questions))
    return OwnStructure(Area(title, title, (theme,)), Assignment(parts, len(questions)))


def _title(sheet: Sheet) -> str:
    stem = PurePath(sheet.file_name).stem
    return f"{stem}, {sheet.name}" if sheet.name else stem


def unique(name: str, taken: Collection[str]) -> str:
    """The name, with a number after it where it is taken."""
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}_{number}"
    return unique


def _in_order(columns: Sequence[Column], several: Sequence[_Group]) -> Iterator[_Group]:
    """All questions, each at the place of its first column."""
    group_of = {id(column): group for group in several for column in group.columns}
    begun: set[int] = set()
    for column in columns:
        group = group_of.get(id(column))
        if group is None:
            yield _Group(column.question or column.name, column.label, (column,))
        elif id(group) not in begun:
            begun.add(id(group))
            yield group


def _several(columns: Sequence[Column]) -> list[_Group]:
    """The several-answers questions: those the file tells of, and those the heads show."""
    told: dict[str, list[Column]] = {}
    shown: dict[str, list[tuple[Column, str]]] = {}
    for column in columns:
        if column.question and column.type is QuestionType.MULTIPLE:
            told.setdefault(column.question, []).append(column)
        elif not column.question and (found := _split(column.name)):
            shown.setdefault(found[0], []).append((column, found[1]))
    groups = [_told(name, tuple(found)) for name, found in told.items()]
    for stem, members in shown.items():
        marks = all(is_mark(column, _label(column, rest)) for column, rest in members)
        if marks and len(members) >= _FEWEST_CHOICES:
            groups.append(_shown(stem, members))
    return groups


def _told(name: str, columns: tuple[Column, ...]) -> _Group:
    said = [column.choice for column in columns if column.choice is not None]
    codes = [choice.code or str(place) for place, choice in enumerate(said, 1)]
    labels = [choice.label for choice in said]
    each_its_own = len(set(codes)) == len(columns)
    choices = tuple(map(Choice, codes, codes, labels)) if each_its_own else ()
    return _Group(name, columns[0].label, columns, choices)


def _shown(stem: str, members: Sequence[tuple[Column, str]]) -> _Group:
    columns = tuple(column for column, _ in members)
    labels = [_label(column, rest) for column, rest in members]
    codes = [rest if rest.isdecimal() else str(place) for place, (_, rest) in enumerate(members, 1)]
    headed = _HEADED.fullmatch(columns[0].label)
    text = headed["stem"] if headed else ""
    return _Group(stem, text, columns, tuple(map(Choice, codes, codes, labels)))


def _split(name: str) -> tuple[str, str] | None:
    found = _HEADED.fullmatch(name) or _NUMBERED.fullmatch(name)
    return (found["stem"], found["rest"]) if found else None


def _label(column: Column, rest: str) -> str:
    """The label of the choice a column stands for: the end of its text, or of its head."""
    headed = _HEADED.fullmatch(column.label)
    return headed["rest"] if headed else column.label or rest
