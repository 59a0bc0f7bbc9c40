"""The tables of a selection as they may leave the program, the same wherever they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from klviewer.survey.answered_lines import AnsweredLines, Places, answered_lines
from klviewer.survey.asked_on import are_connected
from klviewer.survey.counted_tables import By, Columns, Elsewhere, Rounds
from klviewer.survey.crossed_disclosure import CrossedDisclosure, disclose_crossed
from klviewer.survey.disclosure import Disclosure, Line, shown_whole
from klviewer.survey.division import UNPLACED
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.linked_disclosure import LinkedDisclosure, disclose_together
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.table import Group, Table

_LINKED = (Columns.REGION, Columns.GROUP)
_GROUPS = {Columns.REGION: regions, Columns.GROUP: municipality_groups}

Asked = tuple[AreaResponses, Question]
"""A question where it was put."""


@dataclass(frozen=True, eq=False)
class DisclosedTables:
    """What of each table is hidden, so that all that stand side by side can be seen.

    Args:
        tables: of the selection.
        threshold: the least count that is shown; 1 hides nothing.
    """

    tables: SelectedTables
    threshold: int
    _found: dict[tuple[int, str, bool], LinkedDisclosure] = field(default_factory=dict, repr=False)
    _crossed: dict[tuple[object, ...], CrossedDisclosure] = field(default_factory=dict, repr=False)

    @property
    def hides(self) -> bool:
        """Whether small counts are hidden at all."""
        return self.threshold > 1

    def of(self, responses: AreaResponses, question: Question, by: By = None) -> Disclosure:
        """What is hidden of a question's table.

        By region, by municipality group, by round and undivided, a question hides the same of
        everyone, and none of these tables gives away what another hides. Divided by another
        question it tells nothing that both questions' other tables hide. Two tables in which it
        is divided by two different questions may tell more together.

        Args:
            responses: of the question's area, in either round.
            question: a closed one.
            by: the columns beside everyone.

        Raises:
            TypeError: where something is hidden, groups of one's own, and parts of no frame.
        """
        table = self.tables.table(responses, question, by)
        if not self.hides or not table.rows:
            return shown_whole(table)
        undivided = self._undivided(responses, question)
        if by is None:
            return replace(undivided, table=table)
        if isinstance(by, Columns) and self._has_frame:
            found = self._linked(responses, question).tables[_LINKED.index(by)]
            return replace(found, table=table)
        if isinstance(by, Question | Elsewhere):
            return self._across((responses, question), by).of(table, undivided)
        if isinstance(by, Rounds):
            return self._by_rounds(responses, table)
        raise TypeError(by)

    def tells(self, responses: AreaResponses, question: Question, choice: str = "") -> bool:
        """Whether everyone's count of a choice is shown; without one, whether all counts are."""
        found = self.of(responses, question)
        if choice:
            row = found.table.row_of(choice)
            return not (found.reason(row) or found.hides_base())
        return not found.hides_anything

    @property
    def _has_frame(self) -> bool:
        return bool(self.tables.counted.sources.frame)

    def _undivided(self, responses: AreaResponses, question: Question) -> Disclosure:
        found = self._linked(responses, question).tables[0]
        return replace(found, reasons=found.reasons[:, :1])

    def _linked(
        self, responses: AreaResponses, question: Question, *, keeps: bool | None = None
    ) -> LinkedDisclosure:
        """What is hidden of a question among those its tables count.

        Args:
            responses: of its area.
            question: a closed one.
            keeps: whether everyone within the filter is counted; as its own tables when None.
        """
        if keeps is None:
            keeps = self._keeps(responses, question)
        key = id(responses), question.id, keeps
        if key not in self._found:
            among, divisions = self._rows(responses, keeps), self._divisions(responses)
            self._found[key] = disclose_together(
                responses, question, among, divisions, self.threshold
            )
        return self._found[key]

    def _keeps(self, responses: AreaResponses, question: Question) -> bool:
        return self.tables.selection.keeps(responses.area.id, question.id)

    def _rows(self, responses: AreaResponses, keeps: bool) -> Mask:
        return self.tables.filtered(responses) if keeps else self.tables.selected(responses)

    def _divisions(self, responses: AreaResponses) -> tuple[tuple[Group, ...], ...]:
        """The groups of the tables that hide together; without a frame there is only everyone."""
        if not self._has_frame:
            return ((),)
        return tuple(self._groups(responses))

    def _groups(self, responses: AreaResponses) -> Iterator[tuple[Group, ...]]:
        for by in _LINKED:
            groups = _GROUPS[by](responses, self.tables.counted.sources.frame)
            rest = ~np.any([group.members for group in groups], axis=0)
            yield (*groups, Group(UNPLACED, rest)) if rest.any() else groups

    # --- divided by another question ------------------------------------------------

    def _across(self, asked: Asked, by: Question | Elsewhere) -> CrossedDisclosure:
        """Two questions crossed; the same whichever of them divides."""
        responses, _ = asked
        keeps, other = self._keeps(*asked), self._dividing(responses, by)
        places = [self._place(each) for each in (asked, other)]
        key = (id(responses), keeps, *sorted(places))
        if key not in self._crossed:
            first, second = sorted((asked, other), key=self._place)
            self._crossed[key] = self._cross(first, second, keeps)
        found = self._crossed[key]
        return found if places == sorted(places) else found.turned()

    def _dividing(self, responses: AreaResponses, by: Question | Elsewhere) -> Asked:
        if isinstance(by, Question):
            return responses, by
        other = self.tables.counted.sources.shown.area(by.area)
        if other is None:
            raise KeyError(by.area)
        return other, by.question

    def _place(self, asked: Asked) -> tuple[str, str]:
        responses, question = asked
        return responses.area.id, question.id

    def _cross(self, first: Asked, second: Asked, keeps: bool) -> CrossedDisclosure:
        rows = _respondents([(each, self._rows(each, keeps)) for each, _ in (first, second)])
        one, other = (
            self._lines(asked, of, keeps) for asked, of in zip((first, second), rows, strict=True)
        )
        (responses, question), (others, beside) = first, second
        connected = responses is others and are_connected(responses.area, question, beside)
        return disclose_crossed(one, other, self.threshold, connected=connected)

    def _lines(self, asked: Asked, rows: Places, keeps: bool) -> AnsweredLines:
        responses, question = asked
        found = self._linked(responses, question, keeps=keeps)
        return answered_lines(responses, question, rows, found, self._divisions(responses))

    # --- by round -----------------------------------------------------------------------

    def of_moves(self, responses: AreaResponses, question: Question) -> CrossedDisclosure:
        """What is hidden of the answers in the round before across those in the shown one.

        Args:
            responses: of the shown round.
            question: with one choice each.

        Raises:
            KeyError: there is no such round, or it has no such question.
        """
        before, after = self._rounds(responses, question)
        if before is None or after is None:
            raise KeyError(question.id)
        keys = self.tables.moves(responses, question).keys
        keeps = self._keeps(responses, question)
        one, other = (
            self._lines(asked, _rows_of(asked[0], keys), keeps) for asked in (before, after)
        )
        return disclose_crossed(one, other, self.threshold, connected=False)

    def _by_rounds(self, responses: AreaResponses, table: Table) -> Disclosure:
        """Each round as its own table; those of both rounds together stand nowhere."""
        last = len(table.rows)
        reasons = np.zeros((last + len(Line), len(table.columns)), np.int8)
        for column, asked in enumerate(self._rounds(responses, table.question), start=1):
            if asked is not None:
                each = self._undivided(*asked).reasons[:, 0]
                rows = [table.row_of(choice.id) for choice in asked[1].choices]
                reasons[rows, column] = each[: len(rows)]
                reasons[last:, column] = each[len(rows) :]
        reasons[:, 0] = reasons[:, 1:].max(axis=1)
        return Disclosure(table, reasons, self.threshold)

    def _rounds(self, responses: AreaResponses, question: Question) -> Iterator[Asked | None]:
        """The question in the round before and in the shown one, each where it was asked."""
        before = self.tables.counted.sources.earlier
        for found in (before.area(responses.area.id) if before else None, responses):
            known = {asked.id: asked for asked in found.area.questions} if found else {}
            asked = known.get(question.id)
            yield (found, asked) if found is not None and asked is not None else None


def _rows_of(responses: AreaResponses, keys: Sequence[str]) -> Places:
    """The counted row of each respondent, -1 where there is none."""
    return np.array([responses.row_of.get(key, -1) for key in keys], np.intp)


def _respondents(areas: Sequence[tuple[AreaResponses, Mask]]) -> tuple[Places, Places]:
    """The rows of those counted in either of two areas, -1 where they have none.

    Args:
        areas: each with the rows that are counted there, shape (rows,); may be one and the same.
    """
    (one, in_one), (other, in_other) = areas
    rows = np.flatnonzero(in_one)
    if one is other:
        return rows, rows
    outside = np.flatnonzero(in_other & ~other.also_in(one, in_one))
    nowhere = np.full(len(outside), -1, np.intp)
    return np.append(rows, nowhere), np.append(one.rows_in(other)[rows], outside)
