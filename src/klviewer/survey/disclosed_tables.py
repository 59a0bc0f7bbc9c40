"""The tables of a selection as they may leave the program, the same wherever they stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from klviewer.survey.counted_tables import By, Columns, Rounds
from klviewer.survey.disclosure import Disclosure, disclose, shown_whole
from klviewer.survey.division import UNPLACED
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.linked_disclosure import LinkedDisclosure, disclose_together
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.suppression import Cells
from klviewer.survey.table import Group, Table

_LINKED = (Columns.REGION, Columns.GROUP)
_GROUPS = {Columns.REGION: regions, Columns.GROUP: municipality_groups}


@dataclass(frozen=True, eq=False)
class DisclosedTables:
    """What of each table is hidden, so that all that stand side by side can be seen.

    Args:
        tables: of the selection.
        threshold: the least count that is shown; 1 hides nothing.
    """

    tables: SelectedTables
    threshold: int
    _found: dict[tuple[int, str], LinkedDisclosure] = field(default_factory=dict, repr=False)

    @property
    def hides(self) -> bool:
        """Whether small counts are hidden at all."""
        return self.threshold > 1

    def of(self, responses: AreaResponses, question: Question, by: By = None) -> Disclosure:
        """What is hidden of a question's table.

        By region, by municipality group and undivided, a question hides the same of everyone,
        and none of these tables gives away what another hides. Divided by anything else, it
        hides of everyone what they hide, but may hide more.

        Args:
            responses: of the question's area, in either round.
            question: a closed one.
            by: the columns beside everyone.
        """
        table = self.tables.table(responses, question, by)
        if not self.hides or not table.rows:
            return shown_whole(table)
        if by is None:
            found = self._linked(responses, question).tables[0]
            return replace(found, table=table, reasons=found.reasons[:, :1])
        if isinstance(by, Columns) and self._has_frame:
            found = self._linked(responses, question).tables[_LINKED.index(by)]
            return replace(found, table=table)
        return disclose(table, self.threshold, self._hidden_elsewhere(responses, table, by))

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

    def _linked(self, responses: AreaResponses, question: Question) -> LinkedDisclosure:
        key = id(responses), question.id
        if key not in self._found:
            among = self.tables.counted_rows(responses, question)
            divisions = list(self._divisions(responses)) or [()]
            self._found[key] = disclose_together(
                responses, question, among, divisions, self.threshold
            )
        return self._found[key]

    def _divisions(self, responses: AreaResponses) -> Iterator[tuple[Group, ...]]:
        if not self._has_frame:
            return
        for by in _LINKED:
            groups = _GROUPS[by](responses, self.tables.counted.sources.frame)
            rest = ~np.any([group.members for group in groups], axis=0)
            yield (*groups, Group(UNPLACED, rest)) if rest.any() else groups

    def _hidden_elsewhere(self, responses: AreaResponses, table: Table, by: By) -> Cells:
        """What is hidden of everyone, and of each round, in the tables without this division."""
        found: Cells = np.zeros((len(table.rows) + 1, len(table.columns)), np.bool_)
        if not isinstance(by, Rounds):
            undivided = self.of(responses, table.question)
            found[:, 0] = undivided.reasons[: len(found), 0] > 0
            return found
        for column, asked in enumerate(self._rounds(responses, table.question), start=1):
            if asked is None:
                continue
            each = self.of(*asked)
            for row, heading in enumerate(each.table.rows):
                found[table.row_of(heading.id), column] = bool(each.reason(row))
            found[-1, column] = bool(each.reasons[len(each.table.rows), 0])
        return found

    def _rounds(
        self, responses: AreaResponses, question: Question
    ) -> Iterator[tuple[AreaResponses, Question] | None]:
        """The question in the round before and in the shown one, each where it was asked."""
        before = self.tables.counted.sources.earlier
        for found in (before.area(responses.area.id) if before else None, responses):
            known = {asked.id: asked for asked in found.area.questions} if found else {}
            asked = known.get(question.id)
            yield (found, asked) if found is not None and asked is not None else None
