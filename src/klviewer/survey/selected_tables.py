"""A round as one selection has it: whose answers each view counts."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from klviewer.survey.counted_tables import By, CountedTables
from klviewer.survey.day_charts import DayColumns, answers_per_day
from klviewer.survey.messages import Text
from klviewer.survey.municipalities import Municipality
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.selection import Filter, Selection
from klviewer.survey.table import Table
from klviewer.survey.transitions import Transitions


@dataclass(frozen=True, eq=False)
class SelectedTables:
    """What the screen and the paper show of a round.

    Args:
        counted: of the round; what was selected before is still counted there.
        selection: whose answers are shown.
    """

    counted: CountedTables
    selection: Selection

    def filtered(self, responses: AreaResponses) -> Mask:
        """The counted rows within the header's filter, whatever is picked; shape (rows,)."""
        return self.counted.rows(responses, self.selection.filter)

    def selected(self, responses: AreaResponses) -> Mask:
        """The counted rows within the filter that any pick stands for; shape (rows,).

        All within the filter where nothing is picked. What is picked in one area selects the
        same respondents in every other.
        """
        return self.counted.rows(responses, self.selection)

    def table(self, responses: AreaResponses, question: Question, by: By = None) -> Table:
        """The counts of a question among those selected.

        The question in which something was picked keeps its counts of all within the filter,
        see `Selection.keeps`.

        Args:
            responses: of the question's area.
            question: the rows.
            by: the columns beside everyone.
        """
        return self.counted.table(responses, question, self._within(responses, question), by)

    def moves(self, responses: AreaResponses, question: Question) -> Transitions:
        """Who of those that `table` counts moved from which answer to which since the round before.

        Raises:
            KeyError: there is no such round, or it has no such question.
            TypeError: the question has more than one answer each.
        """
        return self.counted.moves(responses, question, self._within(responses, question))

    def _within(self, responses: AreaResponses, question: Question) -> Filter | Selection:
        kept = self.selection.keeps(responses.area.id, question.id)
        return self.selection.filter if kept else self.selection

    def counted_rows(self, responses: AreaResponses, question: Question) -> Mask:
        """The rows that `table` counts; shape (rows,)."""
        kept = self.selection.keeps(responses.area.id, question.id)
        return self.filtered(responses) if kept else self.selected(responses)

    def of_all(self, responses: AreaResponses, question: Question) -> Table:
        """The counts of a question within the filter, whatever is picked."""
        return self.counted.table(responses, question, self.selection.filter)

    def of_selected(self, responses: AreaResponses, question: Question) -> Table:
        """The counts of a question among those selected, also where it was picked in."""
        return self.counted.table(responses, question, self.selection)

    @cached_property
    def within_filter(self) -> tuple[Municipality, ...]:
        """The municipalities within the filter; none in a survey without a frame."""
        return tuple(filter(self.selection.filter.accepts, self.counted.sources.frame))

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities that are selected, answered or not; none without a frame."""
        return self.selection.chosen(self.counted.sources)

    @cached_property
    def respondents(self) -> int:
        """How many are selected: municipalities, or those who answered in a survey of others."""
        if self.counted.sources.frame:
            return len(self.municipalities)
        areas = self.counted.sources.shown.areas
        if len(areas) == 1:
            return int(np.count_nonzero(self.selected(areas[0])))
        return len(self.keys)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Who is selected, as in `Respondents`; municipalities also without a response."""
        return self.counted.keys(self.selection)

    def frame_size(self, table: Table) -> int:
        """Of how many municipalities a table counts the answers; 0 without a frame."""
        return len(self.municipalities if table.of_chosen else self.within_filter)

    def days(self, title: Text) -> DayColumns:
        """The answers by the day they came; all within the filter where days were picked."""
        areas = self.counted.sources.shown.areas
        kept = bool(self.selection.days)
        among = [self.filtered(found) if kept else self.selected(found) for found in areas]
        size = len(self.within_filter if kept else self.municipalities)
        return answers_per_day(areas, title, size, among)
