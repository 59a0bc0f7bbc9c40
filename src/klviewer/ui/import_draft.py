"""What the import assistant shows and lets be changed, before anything of it is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from klviewer.readers.decisions import (
    NO_COLUMN,
    ColumnDecision,
    Decisions,
    TableDecision,
    TableKey,
    heading,
)
from klviewer.readers.doubts import LikelyColumn, NearMunicipality
from klviewer.readers.inference import fitting_role
from klviewer.readers.reading import Reading
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


_OF_A_GROUP = frozenset({Field.TEXT, Field.TYPE, Field.ROLE, Field.THEME})
_NAMES = {
    Field.USE: "use",
    Field.TEXT: "text",
    Field.CHOICE: "choice",
    Field.TYPE: "type",
    Field.ROLE: "role",
    Field.THEME: "theme",
}


@dataclass
class TableDraft:
    """A table as it will be read.

    Args:
        found: as the readers took it.
        likely: the question a column is like, by the column's place.
        columns: as they will be read.
        taken: whether it will be.
        title: of its area.
    """

    found: RecognisedSheet
    likely: Mapping[int, str]
    columns: list[RecognisedColumn] = field(init=False)
    taken: bool = field(init=False)
    title: str = field(init=False)

    def __post_init__(self) -> None:
        self.taken, self.title = self.found.taken, self.found.title
        self.columns = list(self.found.columns)
        for place, question in self.likely.items():
            self.answer(place, question)

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
        return getattr(column, _NAMES[part])

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
        if self.found.known or part is Field.CHOICE:
            return
        for place in sorted(self._with_groups(places, part)):
            if value == Use.MUNICIPALITY and self.municipality != NO_COLUMN:
                self._put(self.municipality, Field.USE, Use.UNREAD)
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
        )


def _with(column: RecognisedColumn, part: Field, value: str) -> RecognisedColumn:
    """The column with something else said of it."""
    match part:
        case Field.USE:
            return replace(column, use=Use(value))
        case Field.TEXT:
            return replace(column, text=value.strip() or column.text)
        case Field.TYPE:
            return replace(column, type=QuestionType(value))
        case Field.ROLE:
            return replace(column, role=Role(value))
        case Field.THEME:
            return replace(column, theme=value.strip())
        case Field.CHOICE:
            return column


class ImportDraft:
    """Everything the assistant lets be changed.

    Args:
        reading: as the files are understood until now.
        round_title: as the round would be called.
    """

    def __init__(self, reading: Reading, round_title: str) -> None:
        self._reading = reading
        self.title = reading.questionnaire.title
        self.round_title = self._round_found = round_title
        likely: dict[TableKey, dict[int, str]] = {}
        for doubt in reading.doubts:
            if isinstance(doubt, LikelyColumn):
                likely.setdefault(doubt.table, {})[doubt.column] = doubt.question
        self.tables = [TableDraft(s, likely.get(s.key, {})) for s in reading.recognised]
        near = [doubt for doubt in reading.doubts if isinstance(doubt, NearMunicipality)]
        self.near: Sequence[NearMunicipality] = tuple({d.written: d for d in near}.values())
        self.municipalities = {doubt.written: doubt.candidates[0] for doubt in self.near}

    @property
    def known(self) -> bool:
        """Whether the files answer a known questionnaire."""
        return any(table.found.known for table in self.tables)

    @property
    def taken(self) -> list[TableDraft]:
        """The tables that will be read."""
        return [table for table in self.tables if table.taken]

    @property
    def first(self) -> int:
        """The table to look at first: one with a column in doubt, else the first that is read."""
        places = range(len(self.tables))
        return max(
            places,
            key=lambda place: (bool(self.tables[place].likely), self.tables[place].taken, -place),
        )

    @property
    def can_be_read(self) -> bool:
        """Whether there is anything to read."""
        return any(table.questions for table in self.taken)

    def decisions(self) -> Decisions:
        """What was decided, beside what was decided before."""
        before = self._reading.decisions
        return Decisions(
            "" if self.known else self.title,
            self.round_title if self.round_title != self._round_found else "",
            {**before.municipalities, **self.municipalities},
            {**before.answers, **self._answers()},
            {table.found.key: table.decision() for table in self.tables},
        )

    def _answers(self) -> dict[tuple[str, str], str]:
        """What each column that was or could be in doubt holds."""
        said = {}
        for table in self.taken:
            for place, column in enumerate(table.columns):
                asked = place in table.likely or column != table.found.columns[place]
                if table.can_answer(place) and asked:
                    name = heading(table.found.area, column.name)
                    said[name] = column.question if column.use is Use.QUESTION else ""
        return said
