"""Which columns of a table hold the answers to which questions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from klviewer.readers.cells import code, folded
from klviewer.readers.choices import NONE, OUTSIDE, ChoiceNames
from klviewer.readers.listed import places_in
from klviewer.readers.names import CUT, matched
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.questionnaire import Area, Question, QuestionType

ANY = -1
"""The column is of no one choice: its cells say which."""

_BEFORE_NUMBER = "_.#"
_BRACKETED = re.compile(r"(.+?) ?\[(.+)\]")
_SHORTEST_STEM = 3
_LISTS = 200  # different cells that are looked at to see whether they list choices


@dataclass(frozen=True, slots=True)
class Part:
    """A column, and the place of the choice it stands for among the question's; ANY if none."""

    column: Column
    choice: int = ANY


@dataclass(frozen=True, eq=False)
class Assignment:
    """The columns of an area's questions.

    Args:
        parts: by question id; questions without any column are left out.
        agreeing: how many questions' texts stand in the file too.
    """

    parts: Mapping[str, tuple[Part, ...]]
    agreeing: int

    def free(self, sheet: Sheet) -> tuple[Column, ...]:
        """The table's columns that are no question's."""
        taken = {id(part.column) for parts in self.parts.values() for part in parts}
        return tuple(column for column in sheet.columns if id(column) not in taken)

    def within(self, sheet: Sheet, part: Sheet) -> "Assignment":
        """The same assignment in a table with some of the rows of its own table."""
        of = {id(old): new for old, new in zip(sheet.columns, part.columns, strict=True)}
        moved = {
            name: tuple(Part(of[id(found.column)], found.choice) for found in parts)
            for name, parts in self.parts.items()
        }
        return Assignment(moved, self.agreeing)


def assign(area: Area, sheet: Sheet) -> Assignment:
    """Find the columns of an area's questions: by the variables' names, then by their texts.

    Args:
        area: with questions.
        sheet: any table.
    """
    finding = _Finding(area, sheet)
    found = {question.id: finding.parts(question) for question in area.questions}
    agreeing = sum(
        any(_says(part.column, question) for part in found[question.id])
        for question in area.questions
    )
    return Assignment({name: parts for name, parts in found.items() if parts}, agreeing)


def _says(column: Column, question: Question) -> bool:
    text = folded(question.text)
    return folded(column.label or column.name).startswith(text)


class _Finding:
    """The columns of a table by what they can be known by."""

    def __init__(self, area: Area, sheet: Sheet) -> None:
        columns = sheet.columns
        self._taken: set[int] = set()
        self._names = _gathered((folded(column.name), column) for column in columns)
        self._texts = _gathered(
            (folded(text), column) for column in columns for text in {column.label, column.name}
        )
        self._groups = _gathered((folded(c.question), c) for c in columns if c.question)
        self._stems = _gathered(
            (stem, column) for column in columns for stem, _ in split_name(column.name)
        )
        variables = [question.variable for question in area.questions]
        self._name_of = matched(variables, self._names)
        self._group_of = matched(variables, self._groups)
        several = [q.variable for q in area.questions if q.type is QuestionType.MULTIPLE]
        self._stem_of = matched(several, self._stems) | self._cut_stems(variables, several)

    def _cut_stems(self, variables: Sequence[str], several: Sequence[str]) -> dict[str, str]:
        """Stems cut so that the number after them fits in eight characters.

        Such a stem counts where only one of all the variables begins with it.
        """
        found = {}
        for variable in map(folded, several):
            for stem, columns in self._stems.items():
                if (
                    _SHORTEST_STEM <= len(stem) < len(variable)
                    and variable.startswith(stem)
                    and all(len(column.name) <= CUT for column in columns)
                    and sum(folded(other).startswith(stem) for other in variables) == 1
                ):
                    found[variable] = stem
        return {name: stem for name, stem in found.items() if name not in self._stems}

    def parts(self, question: Question) -> tuple[Part, ...]:
        """The columns of a question, in the order of the file."""
        found = (
            self._several(question)
            if question.type is QuestionType.MULTIPLE
            else self._one(question)
        )
        self._taken.update(id(part.column) for part in found)
        return tuple(found)

    def _one(self, question: Question) -> list[Part]:
        variable = folded(question.variable)
        candidates = (
            *self._groups.get(self._group_of.get(variable, ""), ()),
            *self._names.get(self._name_of.get(variable, ""), ()),
            *self._texts.get(folded(question.text), ()),
        )
        whole = (column for column in self._free(candidates) if column.choice is None)
        return [Part(column) for column in whole][:1]

    def _several(self, question: Question) -> list[Part]:
        variable = folded(question.variable)
        text = folded(question.text)
        places = _Places(question)
        for columns in (
            self._groups.get(self._group_of.get(variable, ""), ()),
            self._stems.get(self._stem_of.get(variable, ""), ()),
            self._first_group(self._texts.get(text, ())),
            self._pairs(question),
        ):
            places.add(self._free(columns))
        if not places.parts:
            places.add(self._free(self._renamed(variable)))
        return places.parts or self._lists(question)

    def _lists(self, question: Question) -> list[Part]:
        """The column headed as the question itself, if most of its cells list choices."""
        names = ChoiceNames(question)
        for column in self._free(
            (
                *self._names.get(self._name_of.get(folded(question.variable), ""), ()),
                *self._texts.get(folded(question.text), ()),
            )
        ):
            lists = [places_in(text, names.of_cell(column)) for text in column.texts[:_LISTS]]
            fitting = sum(OUTSIDE not in found for found in lists)
            if column.choice is None and fitting * 2 > len(lists):
                return [Part(column)]
        return []

    def _renamed(self, variable: str) -> Iterator[Column]:
        """Columns of a stem that is another question's whole name, so that this got a number."""
        for stem, number in split_name(variable):
            if number.isdecimal():
                yield from self._stems.get(stem, ())

    def _first_group(self, columns: Iterable[Column]) -> list[Column]:
        """Of columns the file counts under questions, those of the first question not yet found.

        The same text can be asked in several themes; they are taken in their order.
        """
        grouped = [c for c in self._free(columns) if c.question and c.choice is not None]
        return [column for column in grouped if column.question == grouped[0].question]

    def _pairs(self, question: Question) -> Iterator[Column]:
        """Columns headed by the question's text and a choice's label."""
        for choice in question.choices:
            for head in _heads(question, choice.label):
                yield from self._texts.get(head, ())

    def _free(self, columns: Iterable[Column]) -> Iterator[Column]:
        return (column for column in columns if id(column) not in self._taken)


class _Places:
    """The columns of a several-answers question, each choice's found once."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._names = ChoiceNames(question)
        self.parts: list[Part] = []

    def add(self, columns: Iterable[Column]) -> None:
        for column in columns:
            place = self._place(column)
            held = {part.choice for part in self.parts} - {ANY}
            known = any(part.column is column for part in self.parts)
            if place is not None and place not in held and not known:
                self.parts.append(Part(column, place))

    def _place(self, column: Column) -> int | None:
        """The choice a column stands for: by structure, by label, by the end of its name."""
        if column.choice is not None:
            label = self._by_text(column.choice.label)
            place = label if label != NONE else self._names.by_code(column.choice.code)
            return None if place == NONE else place
        if column.question and column.type is QuestionType.MULTIPLE:
            return ANY
        said = (column.label, column.name, column.labels.get("1", ""), *_only(column.texts))
        for text in said:
            if (place := self._by_text(text)) != NONE:
                return place
        for _, suffix in split_name(column.name):
            if (place := self._names.by_code(suffix)) != NONE:
                return place
        return None

    def _by_text(self, text: str) -> int:
        place = self._names.by_label(text)
        if place != NONE:
            return place
        written = folded(text)
        for place, choice in enumerate(self._question.choices):
            if written in _heads(self._question, choice.label):
                return place
        return NONE


def _only(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The text of a column that is either filled with it or empty; a number is only a mark."""
    return texts if len(texts) == 1 and not code(texts[0]).isdecimal() else ()


def _heads(question: Question, label: str) -> tuple[str, ...]:
    """The heads a choice's column may have: the question, as asked or named, and the label."""
    heads: list[str] = []
    for text in dict.fromkeys((question.text, question.variable)):
        joined = (f"{text} - {label}", f"{text}: {label}", f"{text} [{label}]", f"{text} ({label})")
        heads += map(folded, joined)
    return tuple(heads)


def split_name(name: str) -> Iterator[tuple[str, str]]:
    """The ways a column's name can be a stem and the number of a choice."""
    written = folded(name)
    if numbered := _numbered(written):
        yield numbered
    found = _BRACKETED.fullmatch(written) if written.endswith("]") else None
    if found:
        yield found[1], code(found[2])


def _numbered(name: str) -> tuple[str, str] | None:
    """A name divided at the last sign after which only letters, digits and lines come.

    Sign by sign from the end: heads can be long, and made of nothing but such signs.
    """
    if not (name[-1:].isalnum() or name.endswith("_")):
        return None
    for at in range(len(name) - 2, 0, -1):
        if name[at] in _BEFORE_NUMBER:
            return name[:at], code(name[at + 1 :])
        if not name[at].isalnum():
            break
    return None


def _gathered(pairs: Iterable[tuple[str, Column]]) -> dict[str, list[Column]]:
    found: dict[str, list[Column]] = {}
    for name, column in pairs:
        if name:
            found.setdefault(name, []).append(column)
    return found
