"""A survey no known questionnaire fits, shown from its own columns, labels and values."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import PurePath

from klviewer.readers import limits
from klviewer.readers.assignment import ANY, Assignment, Part
from klviewer.readers.background import is_technical
from klviewer.readers.cells import code, folded
from klviewer.readers.decisions import AS_FOUND, ColumnDecision, TableDecision
from klviewer.readers.inference import choices_of, fitting_role, is_mark, role_of, type_of
from klviewer.readers.listed import SEPARATORS, listed, lists_answers, separators_in
from klviewer.readers.sheet import Column, Sheet
from klviewer.readers.source import Progress, followed, silent
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Theme
from klviewer.survey.questionnaire_rules import CLOSED

_HEADED = re.compile(r"(?P<stem>.+?)(?: [-–] |: | ?\[)(?P<rest>.+?)\]?")
_NUMBERED = re.compile(r"(?P<stem>.+)[_.](?P<rest>\d+)")
_FEWEST_CHOICES = 2
_ONLY_THEME = "questions"
_AS_FOUND = ColumnDecision()


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
        decided: what a person said of the first column.
    """

    name: str
    text: str
    columns: tuple[Column, ...]
    choices: tuple[Choice, ...] = ()
    decided: ColumnDecision = _AS_FOUND

    @cached_property
    def type(self) -> QuestionType:
        kind = self.decided.type or self._type_found
        return kind if kind not in CLOSED or self._choices_for(kind) else QuestionType.TEXT

    @property
    def _type_found(self) -> QuestionType:
        first = self.columns[0]
        several = bool(self.choices) or first.type is QuestionType.MULTIPLE or lists_answers(first)
        return QuestionType.MULTIPLE if several else type_of(first)

    def question(self, question_id: str) -> Question:
        text = self.decided.text or self.text or self.name
        role = fitting_role(self.decided.role or role_of(text, self.type), self.type)
        choices = self._choices_for(self.type)
        return Question(question_id, question_id, text, self.type, role, choices)

    def parts(self) -> tuple[Part, ...]:
        places = range(len(self.choices)) if self.choices else [ANY] * len(self.columns)
        return tuple(map(Part, self.columns, places))

    @property
    def _lists(self) -> bool:
        """Whether the cells hold answers in words, so that several can stand in one."""
        first = self.columns[0]
        return not first.labels and first.type in (None, QuestionType.TEXT)

    def _choices_for(self, kind: QuestionType) -> tuple[Choice, ...]:
        if self.choices or kind not in CLOSED:
            return self.choices
        lists = kind is QuestionType.MULTIPLE and self._lists
        read = partial(_listed_choices, separator=self.decided.separator) if lists else choices_of
        found = (choice for column in self.columns for choice in read(column))
        choices = tuple({choice.id: choice for choice in found}.values())
        return choices if len(choices) <= limits.CHOICES else ()


def own_structure(
    sheet: Sheet,
    municipality: Column | None,
    decided: TableDecision = AS_FOUND,
    progress: Progress = silent,
) -> OwnStructure | None:
    """The questions of a table in the order of its columns; None where it has none.

    Args:
        sheet: the table.
        municipality: the column that says whose answers the rows are, if there is one.
        decided: what a person said of it.
        progress: told for each question; raises to cancel.
    """
    said = {id(sheet.columns[place]): what for place, what in decided.columns.items()}
    asked = [found for found in sheet.columns if found is not municipality]
    columns = [found for found in asked if _is_taken(found, said.get(id(found)))]
    title = decided.title or sheet.title or _title(sheet)
    themes: dict[str, list[Question]] = {}
    parts: dict[str, tuple[Part, ...]] = {}
    names: set[str] = set()
    heads = {folded(column.name) for column in sheet.columns}
    several = _several([c for c in columns if _may_join(said.get(id(c)))])
    for group in followed([*_in_order(columns, several)], progress):
        found = replace(group, decided=said.get(id(group.columns[0]), group.decided))
        question = found.question(unique(group.name, names, heads))
        themes.setdefault(found.decided.theme or title, []).append(question)
        parts[question.id] = found.parts()
    if not parts:
        return None
    return OwnStructure(Area(title, title, _themes(title, themes)), Assignment(parts, len(parts)))


def _is_taken(column: Column, decided: ColumnDecision | None) -> bool:
    return not is_technical(column) if decided is None else decided.taken


def _may_join(decided: ColumnDecision | None) -> bool:
    """Whether a column may be one of several that are one question."""
    return decided is None or decided.type in (None, QuestionType.MULTIPLE)


def _themes(title: str, questions: Mapping[str, Sequence[Question]]) -> tuple[Theme, ...]:
    """The themes by title; the one that has the area's is what nobody put in another."""
    names = {_ONLY_THEME}
    return tuple(
        Theme(_ONLY_THEME if name == title else unique(name, names), name, tuple(found))
        for name, found in questions.items()
    )


def _title(sheet: Sheet) -> str:
    stem = PurePath(sheet.file_name).stem
    return f"{stem}, {sheet.name}" if sheet.name else stem


def unique(name: str, taken: set[str], heads: Collection[str] = ()) -> str:
    """The name, with a number after it where it is taken, whatever the size of its letters.

    Args:
        name: wanted.
        taken: folded names; gets the new one.
        heads: folded names of columns, which no number may turn another name into.
    """
    number, free = 1, name
    while folded(free) in taken or (number > 1 and folded(free) in heads):
        number += 1
        free = f"{name}_{number}"
    taken.add(folded(free))
    return free


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
    met: set[tuple[str, str]] = set()
    for column in columns:
        if column.question and column.type is QuestionType.MULTIPLE:
            told.setdefault(column.question, []).append(column)
        elif not column.question and (found := _split(column.name)):
            numbered = (found[0], code(found[1]))
            if numbered not in met:  # a head that stands twice is not the same choice twice
                met.add(numbered)
                shown.setdefault(found[0], []).append((column, found[1]))
    groups = [_told(name, tuple(found)) for name, found in told.items()]
    for stem, members in shown.items():
        marks = all(is_mark(column, label_of(column, rest)) for column, rest in members)
        if marks and len(members) >= _FEWEST_CHOICES:
            groups.append(_shown(stem, members))
    return groups


def _told(name: str, columns: tuple[Column, ...]) -> _Group:
    said = [column.choice for column in columns if column.choice is not None]
    codes = [choice.code or str(place) for place, choice in enumerate(said, 1)]
    labels = [choice.label for choice in said]
    each_its_own = len(set(codes)) == len(columns)
    choices = _choices(codes, labels) if each_its_own else ()
    return _Group(name, columns[0].label, columns, choices)


def _shown(stem: str, members: Sequence[tuple[Column, str]]) -> _Group:
    columns = tuple(column for column, _ in members)
    labels = [label_of(column, rest) for column, rest in members]
    codes = [rest if rest.isdecimal() else str(place) for place, (_, rest) in enumerate(members, 1)]
    headed = _HEADED.fullmatch(columns[0].label)
    text = headed["stem"] if headed else ""
    if len(set(labels)) == 1:  # every column is labelled with the question
        text, labels = labels[0], [rest for _, rest in members]
    return _Group(stem, text, columns, _choices(codes, labels))


def _listed_choices(column: Column, separator: str) -> Iterator[Choice]:
    """The answers that the cells list, in the order of the rows that have them first."""
    sign = separator or next(iter(separators_in(column.texts)), SEPARATORS[0])
    met: set[str] = set()
    for part in chain.from_iterable(listed(text, sign) for text in column.met()):
        if folded(part) not in met:
            met.add(folded(part))
            yield Choice(part, part, part)


def _choices(codes: Sequence[str], labels: Sequence[str]) -> tuple[Choice, ...]:
    """Choices that can be told apart by their labels too."""
    times = Counter(map(folded, labels))
    return tuple(
        Choice(code, code, label if times[folded(label)] == 1 else f"{label} ({code})")
        for code, label in zip(codes, labels, strict=True)
    )


def _split(name: str) -> tuple[str, str] | None:
    found = _HEADED.fullmatch(name) or _NUMBERED.fullmatch(name)
    return (found["stem"], found["rest"]) if found else None


def label_of(column: Column, rest: str) -> str:
    """The label of the choice a column stands for: the end of its text, or of its head."""
    headed = _HEADED.fullmatch(column.label)
    return headed["rest"] if headed else column.label or rest
