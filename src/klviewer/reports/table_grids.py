"""The counts behind a graph as a table to be handed on."""

from collections.abc import Iterator, Sequence

from klviewer.reports.caption import Caption
from klviewer.reports.chart_rows import HIDDEN, hidden_note
from klviewer.reports.grid import Cell, Grid, Head, Kind
from klviewer.survey.cumulation import cumulated
from klviewer.survey.danish import number
from klviewer.survey.disclosure import Disclosure, Line
from klviewer.survey.heading_words import column_words
from klviewer.survey.messages import Message, Say, Text, translate
from klviewer.survey.questionnaire import QuestionType


def table_grid(
    found: Disclosure, caption: Caption, say: Say, footnotes: Sequence[Text] = ()
) -> Grid:
    """The counts of a question, in all and by group.

    The answers stand in the order of the questionnaire; those who did not answer, those who were
    asked and those who were not stand below them. What is hidden says so.

    Args:
        found: the table, and what of it is hidden.
        caption: who is counted, and where the numbers come from.
        say: puts messages into the reader's language.
        footnotes: what stands under the graph.
    """
    return _TableGrid(found, say).grid(caption, footnotes)


class _TableGrid:
    """Reads the cells of a table."""

    def __init__(self, found: Disclosure, say: Say) -> None:
        self._found = found
        self._table = found.table
        self._say = say
        self._sums = cumulated(self._table)
        self._is_dated = bool(self._sums.dated) and not self._is_multiple

    @property
    def _is_multiple(self) -> bool:
        return self._table.question.type is QuestionType.MULTIPLE

    def grid(self, caption: Caption, footnotes: Sequence[Text]) -> Grid:
        question, say = self._table.question, self._say
        base = translate("print", "n = {n}", n=self._said_base())
        return Grid(
            question.text,
            tuple(self._heads()),
            tuple(tuple(self._choice(row)) for row in range(len(self._table.rows))),
            caption.marks(say),
            (say(caption.selection), say(base)),
            tuple(tuple(row) for row in self._foot()),
            tuple(say(note) for note in self._notes(caption, footnotes)),
        )

    def _heads(self) -> Iterator[Head]:
        say, question = self._say, self._table.question
        yield Head(say(question.short or translate("print", "Svar")))
        yield Head(say(translate("print", "Antal")), Kind.COUNT)
        yield Head(say(translate("print", "Andel af de spurgte")), Kind.SHARE)
        if self._is_dated:
            yield Head(say(translate("print", "Antal, lagt sammen")), Kind.COUNT)
            yield Head(say(translate("print", "Andel, lagt sammen")), Kind.SHARE)
        for heading in self._table.columns[1:]:
            yield Head(say(column_words(self._table, heading)), Kind.COUNT)

    def _choice(self, row: int) -> Iterator[Cell]:
        yield self._table.question.choices[row].name
        yield from self._counted(row, self._table.count(row))
        if self._is_dated:
            yield from self._added_up(row)
        for column in range(1, len(self._table.columns)):
            yield self._cell(row, self._table.count(row, column), column)

    def _foot(self) -> Iterator[list[Cell]]:
        last = len(self._table.rows)
        columns = range(len(self._table.columns))
        missing = [self._table.not_answered(column) for column in columns]
        unasked = [self._table.not_asked(column) for column in columns]
        yield self._line(translate("chart", "Ikke besvaret"), last + Line.NOT_ANSWERED, missing)
        asked: list[Cell] = [self._base(column) for column in columns]
        yield self._around(translate("print", "Spurgt i alt"), asked, self._share_of_all())
        yield self._line(
            translate("print", "Ikke stillet spørgsmålet"), last + Line.NOT_ASKED, unasked, False
        )

    def _line(
        self, label: Message, row: int, counts: Sequence[int], of_asked: bool = True
    ) -> list[Cell]:
        cells = [self._cell(row, count, column) for column, count in enumerate(counts)]
        share = list(self._counted(row, counts[0]))[1] if of_asked else None
        return self._around(label, cells, share)

    def _around(self, label: Message, cells: Sequence[Cell], share: Cell) -> list[Cell]:
        nothing: list[Cell] = [None, None] if self._is_dated else []
        return [self._say(label), cells[0], share, *nothing, *cells[1:]]

    def _share_of_all(self) -> Cell:
        return 1.0 if self._table.base[0] and not self._found.hides_base() else None

    # What is hidden

    def _cell(self, row: int, count: int, column: int = 0) -> Cell:
        return self._say(HIDDEN) if self._found.reasons[row, column] else count

    def _base(self, column: int = 0) -> Cell:
        hidden = self._found.hides_base(column)
        return self._say(HIDDEN) if hidden else int(self._table.base[column])

    def _said_base(self) -> str:
        base = self._base()
        return number(base) if isinstance(base, int) else str(base)

    def _counted(self, row: int, count: int) -> Iterator[Cell]:
        """How many, and which share of those asked."""
        base = int(self._table.base[0])
        hidden = bool(self._found.reasons[row, 0])
        yield self._cell(row, count)
        if hidden or self._found.hides_base():
            yield self._say(HIDDEN)
        else:
            yield count / base if base else None

    def _added_up(self, row: int) -> Iterator[Cell]:
        if row not in self._sums.dated:
            yield from (None, None)
            return
        place = self._sums.dated.index(row)
        if not self._found.shows_sum(self._sums.dated[: place + 1]):
            yield from (self._say(HIDDEN), self._say(HIDDEN))
            return
        count, base = int(self._sums.counts[place, 0]), int(self._table.base[0])
        yield count
        yield count / base if base else None

    def _notes(self, caption: Caption, footnotes: Sequence[Text]) -> Iterator[Text]:
        question = self._table.question
        condition = question.asked_of
        if condition is not None and condition.wording:
            yield translate("print", "Stillet til dem, {who}.", who=condition.wording)
        if self._is_multiple:
            yield translate("print", "Flere svar: andelene kan tilsammen give mere end 100 pct.")
        yield translate("print", "Andelene er af dem, der er stillet spørgsmålet.")
        if self._found.hides_anything:
            yield hidden_note(self._found)
        yield from footnotes
        yield caption.source
