"""A divided table as cells, before they are in anyone's language."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import isnan

from klviewer.reports.chart_rows import HIDDEN, hidden_note
from klviewer.reports.grid import Cell, Kind
from klviewer.survey.disclosure import Disclosure, Line, shown_whole
from klviewer.survey.divided_tables import DividedTable
from klviewer.survey.division import Kind as Part
from klviewer.survey.groups import group_name
from klviewer.survey.heading_words import column_words
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.shares import ShareOf, shares
from klviewer.survey.table import Table
from klviewer.survey.table_choice import Across

NOT_ANSWERED = translate("chart", "Ikke besvaret")
NOT_ASKED = translate("chart", "Ikke spurgt")
ASKED = translate("print", "Spurgt i alt")
_ANSWERS_GIVEN = translate("print", "Svar i alt")
_COUNT = translate("print", "Antal")
_SHARE = translate("print", "Andel")
_OF_ANSWERS = translate("print", "Andel af svarene")

_MEASURES = {
    None: translate("print", "Kolonnerne viser antal."),
    ShareOf.ASKED: translate("print", "Andelene er af de spurgte i kolonnen."),
    ShareOf.ANSWERS_GIVEN: translate("print", "Andelene er af svarene i kolonnen."),
    ShareOf.ROW: translate("print", "Andelene er af rækken."),
    ShareOf.ALL: translate("print", "Andelene er af alle, der har svaret på begge dele."),
}


TextCell = Cell | Message
"""A cell whose words are still to be put into the reader's language."""


@dataclass(frozen=True, slots=True)
class TextGrid:
    """A table that is not yet in anyone's language.

    Args:
        heads: one per column.
        rows: as long as the heads.
        foot: rows that stay under the others.
        notes: what a reader must know of the numbers.
    """

    heads: tuple[tuple[Text, Kind], ...]
    rows: tuple[tuple[TextCell, ...], ...]
    foot: tuple[tuple[TextCell, ...], ...]
    notes: tuple[Message, ...]


def divided_cells(divided: DividedTable, found: Sequence[Disclosure] = ()) -> TextGrid:
    """The cells of a table, with the lines that are no answers at its foot.

    Args:
        divided: what was chosen and counted.
        found: what of its tables is hidden, in their order; nothing when empty.
    """
    found = found or [shown_whole(table) for table in divided.tables]
    cells = _BatteryCells(divided, found) if divided.is_battery else _Cells(divided, found[0])
    hidden = [hidden_note(each) for each in found if each.hides_anything][:1]
    return TextGrid(
        tuple(cells.heads()),
        tuple(map(tuple, cells.rows())),
        tuple(map(tuple, cells.foot())),
        (_MEASURES[divided.choice.of], *hidden),
    )


class _Cells:
    """Reads a table of one question: a row per answer, everyone first, then the parts."""

    def __init__(self, divided: DividedTable, found: Disclosure) -> None:
        self._found = found
        self._table: Table = found.table
        self._of = divided.choice.of
        self._across = divided.choice.across
        self._has_everyone = self._across is not Across.ROUNDS
        self._several = self._table.question.type is QuestionType.MULTIPLE
        by_row = self._of in (ShareOf.ROW, ShareOf.ALL)
        self._whole = self._of if by_row and self._of else ShareOf.ASKED
        wanted = {self._whole, ShareOf.ANSWERS_GIVEN, *([self._of] if self._of else [])}
        self._shares = {of: shares(self._table, of) for of in wanted}
        self._parts = range(1, len(self._table.columns))

    def heads(self) -> Iterator[tuple[Text, Kind]]:
        """The answers, everyone's count and shares, and the parts."""
        question = self._table.question
        yield question.short or translate("print", "Svar"), Kind.TEXT
        if self._has_everyone:
            yield _COUNT, Kind.COUNT
            yield _SHARE, Kind.SHARE
            if self._several:
                yield _OF_ANSWERS, Kind.SHARE
        kind = Kind.COUNT if self._of is None else Kind.SHARE
        for column in self._parts:
            words = column_words(self._table, self._table.columns[column])
            # A title says that they are municipality groups; their heads have little room.
            is_group = self._across is Across.GROUP and isinstance(words, str)
            yield group_name(str(words)) if is_group else words, kind

    def rows(self) -> Iterator[list[TextCell]]:
        """A row per answer."""
        for row, choice in enumerate(self._table.question.choices):
            parts = [self._part(row, column) for column in self._parts]
            whole = [self._count(row), self._share(row, 0, self._whole)]
            if self._several:
                whole.append(self._share(row, 0, ShareOf.ANSWERS_GIVEN))
            yield [choice.name, *self._everyone(whole), *parts]

    def foot(self) -> Iterator[list[TextCell]]:
        """Those without an answer, all who were asked, those who were not, and all answers."""
        table, columns = self._table, range(len(self._table.columns))
        missing = [table.not_answered(column) for column in columns]
        yield self._line(NOT_ANSWERED, Line.NOT_ANSWERED, missing, self._missing)
        bases = [self._base(column) for column in columns]
        is_whole = bool(table.base[0]) and self._is_of_asked and not self._found.hides_base()
        full = 1.0 if is_whole else None
        yield self._around(ASKED, bases, full)
        unasked = [table.not_asked(column) for column in columns]
        yield self._line(NOT_ASKED, Line.NOT_ASKED, unasked)
        if self._several:
            given = table.counts.sum(axis=0).tolist()
            yield self._line(_ANSWERS_GIVEN, Line.ANSWERS_GIVEN, given)

    def _everyone(self, cells: Sequence[TextCell]) -> Sequence[TextCell]:
        return cells if self._has_everyone else ()

    def _around(
        self, label: Text, cells: Sequence[TextCell], share: TextCell = None
    ) -> list[TextCell]:
        nothing: list[TextCell] = [None] if self._several else []
        whole = [cells[0], share, *nothing]
        return [label, *self._everyone(whole), *cells[1:]]

    def _line(
        self,
        label: Text,
        line: Line,
        counts: Sequence[int],
        share_of: Callable[[int], float | None] | None = None,
    ) -> list[TextCell]:
        hidden = [bool(self._found.line(line, column)) for column in range(len(counts))]
        cells: list[TextCell] = [
            HIDDEN if hides else int(count) for hides, count in zip(hidden, counts, strict=True)
        ]
        if share_of is None:
            return self._around(label, cells)
        told = [
            HIDDEN if hides or self._found.hides_base(column) else share_of(column)
            for column, hides in enumerate(hidden)
        ]
        if self._of is ShareOf.ASKED:
            cells[1:] = told[1:]
        return self._around(label, cells, told[0] if self._is_of_asked else None)

    @property
    def _is_of_asked(self) -> bool:
        """Whether everyone's shares are of those asked, as the lines below the answers can be."""
        return self._whole is ShareOf.ASKED

    def _missing(self, column: int) -> float | None:
        base = int(self._table.base[column])
        return self._table.not_answered(column) / base if base else None

    # What is hidden

    def _count(self, row: int, column: int = 0) -> TextCell:
        hidden = self._found.reason(row, column)
        return HIDDEN if hidden else self._table.count(row, column)

    def _base(self, column: int) -> TextCell:
        hidden = self._found.hides_base(column)
        return HIDDEN if hidden else int(self._table.base[column])

    def _part(self, row: int, column: int) -> TextCell:
        return self._count(row, column) if self._of is None else self._share(row, column, self._of)

    def _share(self, row: int, column: int, of: ShareOf) -> TextCell:
        if self._found.reason(row, column) or self._hides_whole(row, column, of):
            return HIDDEN
        share = float(self._shares[of][row, column])
        return None if isnan(share) else share

    def _hides_whole(self, row: int, column: int, of: ShareOf) -> bool:
        """Whether what a share is of cannot be worked out from what is shown."""
        found = self._found
        outside = [
            place
            for place, heading in enumerate(self._table.columns)
            if heading.kind is not Part.PART
        ]
        if of is ShareOf.ROW:
            return any(found.reason(row, place) for place in outside)
        if of is ShareOf.ALL:
            return any(found.line(Line.ANSWERED, place) for place in outside)
        if of is ShareOf.ANSWERS_GIVEN:
            return bool(found.line(Line.ANSWERS_GIVEN, column))
        return found.hides_base(column)


class _BatteryCells:
    """Reads the tables of questions with the same scale: a row per question."""

    def __init__(self, divided: DividedTable, found: Sequence[Disclosure]) -> None:
        self._found = found
        self._shares = divided.choice.of is not None

    def heads(self) -> Iterator[tuple[Text, Kind]]:
        """The question, the scale, and those without an answer."""
        yield translate("print", "Spørgsmål"), Kind.TEXT
        kind = Kind.SHARE if self._shares else Kind.COUNT
        for choice in self._found[0].table.question.choices:
            yield choice.name, kind
        for label in (NOT_ANSWERED, ASKED, NOT_ASKED):
            yield label, Kind.COUNT

    def rows(self) -> Iterator[list[TextCell]]:
        """A row per question."""
        for found in self._found:
            table = found.table
            yield [
                table.question.short or table.question.text,
                *(self._cell(found, row) for row in range(len(table.rows))),
                self._or_hidden(table.not_answered(), bool(found.line(Line.NOT_ANSWERED))),
                self._or_hidden(int(table.base[0]), found.hides_base()),
                self._or_hidden(table.not_asked(), bool(found.line(Line.NOT_ASKED))),
            ]

    def foot(self) -> Iterator[list[TextCell]]:
        """Questions do not add up to anything."""
        return iter(())

    def _cell(self, found: Disclosure, row: int) -> TextCell:
        hidden = bool(found.reason(row)) or (self._shares and found.hides_base())
        table = found.table
        return self._or_hidden(table.share(row) if self._shares else table.count(row), hidden)

    def _or_hidden(self, cell: TextCell, hidden: bool) -> TextCell:
        return HIDDEN if hidden else cell
