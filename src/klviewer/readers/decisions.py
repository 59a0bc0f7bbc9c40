"""What a person decided about files that did not explain themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from klviewer.readers.cells import folded
from klviewer.survey.questionnaire import QuestionType, Role

NO_COLUMN = -1
"""The place of a municipality column where there is none."""

TableKey = tuple[int, str]
"""The number of the file in its set, and the sheet's name."""

Heading = tuple[str, str]
"""An area's id, and a column's head as it is compared."""


@dataclass(frozen=True, slots=True)
class ColumnDecision:
    """What a column of a survey of its own structure is.

    Args:
        taken: whether it is read as a question.
        text: the question, as found when empty.
        type: how it is answered, as found when None.
        role: what it is for, as found when None.
        theme: the title of its theme, the area's only one when empty.
        separator: what stands between several answers in a cell, as found when empty.
    """

    taken: bool = True
    text: str = ""
    type: QuestionType | None = None
    role: Role | None = None
    theme: str = ""
    separator: str = ""

    def then(self, later: "ColumnDecision") -> "ColumnDecision":
        """This decision, with what was decided later about what it led to."""
        return ColumnDecision(
            later.taken,
            later.text or self.text,
            later.type or self.type,
            later.role or self.role,
            later.theme or self.theme,
            later.separator or self.separator,
        )


@dataclass(frozen=True)
class TableDecision:
    """What a table is.

    Args:
        taken: whether it is read, as found when None.
        title: of its area, as found when empty.
        municipality: the place of the column that says whose answers the rows are, NO_COLUMN if
            there is none; as found when None.
        columns: by place; those left out are as found.
    """

    taken: bool | None = None
    title: str = ""
    municipality: int | None = None
    columns: Mapping[int, ColumnDecision] = field(default_factory=lambda: MappingProxyType({}))

    def then(self, later: "TableDecision") -> "TableDecision":
        """This decision, with what was decided later about what it led to."""
        both = self.columns.keys() & later.columns.keys()
        columns = {place: self.columns[place].then(later.columns[place]) for place in both}
        return TableDecision(
            self.taken if later.taken is None else later.taken,
            later.title or self.title,
            self.municipality if later.municipality is None else later.municipality,
            {**self.columns, **later.columns, **columns},
        )


AS_FOUND = TableDecision()


@dataclass(frozen=True)
class Decisions:
    """Everything that was decided about a set of files.

    Args:
        title: of a survey no questionnaire is known for, as found when empty.
        round_title: as found when empty.
        municipalities: a municipality's number by how it was written, 0 where the spelling is
            to be left as it is.
        answers: the question whose answers a column of a known area holds, by the column's
            heading; empty where it holds none of them.
        tables: by the file's number and the sheet's name.
    """

    title: str = ""
    round_title: str = ""
    municipalities: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    answers: Mapping[Heading, str] = field(default_factory=lambda: MappingProxyType({}))
    tables: Mapping[TableKey, TableDecision] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, key: TableKey) -> TableDecision:
        """What was decided about a table."""
        return self.tables.get(key, AS_FOUND)


NOTHING_DECIDED = Decisions()


def heading(area_id: str, head: str) -> Heading:
    """The name under which it is remembered what a column of an area holds."""
    return area_id, folded(head)
