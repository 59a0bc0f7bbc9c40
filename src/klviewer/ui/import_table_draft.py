"""A table of the import assistant, and what its columns will be read as."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from klviewer.readers.decisions import NO_COLUMN, ColumnDecision, TableDecision
from klviewer.readers.inference import fitting_role
from klviewer.readers.listed import separators_in
from klviewer.readers.recognised import RecognisedColumn, RecognisedSheet, Use
from klviewer.survey.questionnaire import Question, QuestionType, Role


class Field(IntEnum):
    """What is said of a column, in the order of the rows above the preview."""

    USE = 0
    TEXT = 1
    CHOICE = 2
    TYPE = 3
    ROLE = 4
    THEME = 5


class ListedType(StrEnum):
    """Several answers in one cell, by the sign between them."""

    SEMICOLON = ";"
    COMMA = ","
    SLASH = "/"


_OF_A_GROUP = frozenset({Field.TEXT, Field.TYPE, Field.ROLE, Field.THEME})


@dataclass
class TableDraft:
    """A table as it will be read.

    Args:
        found: as the readers took it.
        likely: the question a column is like, by the column's place.
        candidates: columns that could be the municipality's, where none of a survey of
            municipalities is; None where there is one, or no need.
        columns: as they will be read.
        taken: whether it will be.
        title: of its area.
    """

    found: RecognisedSheet
    likely: Mapping[int, str]
    candidates: tuple[int, ...] | None = None
    columns: list[RecognisedColumn] = field(init=False)
    taken: bool = field(init=False)
    title: str = field(init=False)

    def __post_init__(self) -> None:
        self.taken, self.title = self.found.taken, self.found.title
        self.columns = list(self.found.columns)
        for place, question in self.likely.items():
            self.answer(place, question)
        for place in (self.candidates or ())[:1]:
            self._put(place, Field.USE, Use.MUNICIPALITY)

    @property
    def themes(self) -> list[str]:
        """The themes there are, the area's own first."""
        said = (column.theme for column in self.columns if column.theme)
        return list(dict.fromkeys((self.title, *map(self._theme, said))))

    def _theme(self, theme: str) -> str:
        """A theme named after the area follows the area's title."""
        return self.title if theme in ("", self.found.title) else theme

    def value(self, place: int, part: Field) -> object:
        """What is said of a column."""
        column = self.columns[place]
        if part is Field.THEME and not self.found.known:
            return self._theme(column.theme)
        if part is Field.TYPE and column.separator:
            return ListedType(column.separator)
        return getattr(column, part.name.lower())

    def types(self, places: Sequence[int]) -> list[QuestionType | ListedType]:
        """The ways some columns can be answered; lists by the signs that stand in them."""
        several = QuestionType.MULTIPLE
        signs = self._separators(places)
        listed: list[QuestionType | ListedType] = [ListedType(sign) for sign in signs]
        return [
            way
            for kind in QuestionType
            for way in (listed or [kind] if kind is several else [kind])
        ]

    def _separators(self, places: Sequence[int]) -> tuple[str, ...]:
        """The signs that could stand between answers in the cells of columns that have words."""
        if any(self.columns[place].choice for place in places):
            return ()
        cells = (row[place] for row in self.found.rows for place in places)
        return separators_in(cells)

    @property
    def questions(self) -> int:
        """How many questions will be read."""
        asked = [column for column in self.columns if column.use is Use.QUESTION]
        groups = {column.question for column in asked if column.choice}
        return len(groups) + sum(not column.choice for column in asked)

    @property
    def municipality(self) -> int:
        """The place of the column that says whose answers the rows are, NO_COLUMN if none."""
        places = range(len(self.columns))
        found = (place for place in places if self.columns[place].use is Use.MUNICIPALITY)
        return next(found, NO_COLUMN)

    @property
    def is_in_doubt(self) -> bool:
        """Whether one of its columns is."""
        return bool(self.likely) or self.candidates is not None

    @property
    def needs_municipality(self) -> bool:
        """Whether its answers cannot be counted until a municipality column is chosen."""
        return self.candidates is not None and self.municipality == NO_COLUMN

    def is_doubtful(self, place: int, part: Field) -> bool:
        """Whether the program is in doubt about what is said of a column."""
        if part is Field.USE and self.candidates is not None and self.can_change(place, part):
            return place == self.municipality or self.needs_municipality
        return part is Field.TEXT and place in self.likely

    def can_change(self, place: int, part: Field) -> bool:
        """Whether something else can be said of a column."""
        asked = self.columns[place].use is Use.QUESTION
        if not self.found.known:
            return part is Field.USE or (asked and part is not Field.CHOICE)
        if part is Field.USE:
            return not asked
        return part is Field.TEXT and bool(self.can_answer(place))

    def can_answer(self, place: int) -> tuple[Question, ...]:
        """The questions of a known area that a column could be given, none where it is settled."""
        if not self.found.known or self.found.columns[place].use is not Use.UNREAD:
            return ()
        several = QuestionType.MULTIPLE
        return tuple(question for question in self.found.missing if question.type is not several)

    def answer(self, place: int, question_id: str) -> None:
        """Let a column of a known area hold a question's answers, or none when it is empty."""
        for other in self._holding(question_id):
            self.columns[other] = self.found.columns[other]
        found = self.found.columns[place]
        asked = next((q for q in self.can_answer(place) if q.id == question_id), None)
        if asked is not None:
            found = RecognisedColumn(
                found.name, Use.QUESTION, asked.id, asked.text, asked.type, asked.role
            )
        self.columns[place] = found

    def _holding(self, question_id: str) -> list[int]:
        places = range(len(self.columns))
        return [p for p in places if question_id and self.columns[p].question == question_id]

    def change(self, places: Iterable[int], part: Field, value: object) -> None:
        """Say something of some columns of an unknown survey.

        Columns that are one question stay so: what is said of one of them is said of all.

        Args:
            places: the columns'.
            part: what is said.
            value: of the part's type.
        """
        if part is Field.CHOICE or (self.found.known and part is not Field.USE):
            return
        for place in sorted(self._with_groups(places, part)):
            if value == Use.MUNICIPALITY and self.municipality != NO_COLUMN:
                before = self.found.columns[self.municipality].use
                free = Use.UNREAD if before is Use.MUNICIPALITY else before
                self._put(self.municipality, Field.USE, free)
            self._put(place, part, value)

    def _with_groups(self, places: Iterable[int], part: Field) -> set[int]:
        chosen = set(places)
        if part not in _OF_A_GROUP:
            return chosen
        groups = {self.columns[p].question for p in chosen if self.columns[p].choice}
        members = (p for p, column in enumerate(self.columns) if column.choice)
        return chosen | {p for p in members if self.columns[p].question in groups}

    def _put(self, place: int, part: Field, value: object) -> None:
        column = self.columns[place]
        if part is Field.TYPE and column.choice and value != QuestionType.MULTIPLE:
            alone = f"{column.text}: {column.choice}"
            column = replace(column, text=alone, choice="", question=column.name)
        changed = _with(column, part, str(value))
        self.columns[place] = replace(changed, role=fitting_role(changed.role, changed.type))

    def decision(self) -> TableDecision:
        """What differs from how the table was found."""
        columns = {
            place: self._column_decision(place)
            for place, column in enumerate(self.columns)
            if not self.found.known and column != self.found.columns[place]
        }
        found = [place for place, c in enumerate(self.found.columns) if c.use is Use.MUNICIPALITY]
        moved = [self.municipality] != (found or [NO_COLUMN])
        return TableDecision(
            self.taken if self.taken != self.found.taken else None,
            self.title if self.title != self.found.title and not self.found.known else "",
            self.municipality if moved else None,
            columns,
        )

    def _column_decision(self, place: int) -> ColumnDecision:
        now, found = self.columns[place], self.found.columns[place]
        return ColumnDecision(
            now.use is Use.QUESTION,
            now.text if now.text != found.text else "",
            now.type if now.type != found.type else None,
            now.role,
            now.theme if now.theme not in ("", self.found.title) else "",
            now.separator,
        )


def _with(column: RecognisedColumn, part: Field, value: str) -> RecognisedColumn:
    """The column with something else said of it."""
    match part:
        case Field.USE:
            return replace(column, use=Use(value))
        case Field.TEXT:
            return replace(column, text=value.strip() or column.text)
        case Field.TYPE:
            listed = value in tuple(ListedType)
            kind = QuestionType.MULTIPLE if listed else QuestionType(value)
            return replace(column, type=kind, separator=value if listed else "")
        case Field.ROLE:
            return replace(column, role=Role(value))
        case Field.THEME:
            return replace(column, theme=value.strip())
        case Field.CHOICE:
            return column
