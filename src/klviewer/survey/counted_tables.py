"""Tables that have been counted, kept for as long as the responses are."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar
from weakref import WeakKeyDictionary

from klviewer.survey.cross_table import cross, cross_questions
from klviewer.survey.division import Division, division_of_groups
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.selection import Filter
from klviewer.survey.table import Table, tabulate

# A mask has a place per row, a table one per answer: few of the first, many of the others.
_MASKS = 8
_TABLES = 1024

Value = TypeVar("Value")


class Columns(StrEnum):
    """What the municipalities are divided by."""

    REGION = "region"
    GROUP = "group"


_GROUPS = {Columns.REGION: regions, Columns.GROUP: municipality_groups}


@dataclass
class _Kept:
    masks: OrderedDict[Hashable, Mask] = field(default_factory=OrderedDict)
    divisions: OrderedDict[Hashable, Division] = field(default_factory=OrderedDict)
    tables: OrderedDict[Hashable, Table] = field(default_factory=OrderedDict)


class CountedTables:
    """Counts each table once for the same responses and filter.

    Responses never change: what is corrected or counted by another rule comes as another
    object, and is counted anew, while the other areas' tables stay. A filter that was on before
    costs nothing, and a new one only the tables that are asked for.

    Args:
        frame: the municipalities, empty for a survey without a frame.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._kept: WeakKeyDictionary[AreaResponses, _Kept] = WeakKeyDictionary()

    def rows(self, responses: AreaResponses, within: Filter) -> Mask:
        """The counted rows within a filter; shape (rows,)."""
        masks = self._of(responses).masks
        return _once(masks, within, _MASKS, lambda: within.rows(responses, self._frame))

    def table(
        self,
        responses: AreaResponses,
        question: Question,
        within: Filter,
        by: Columns | Question | None = None,
    ) -> Table:
        """The counts of a question within a filter.

        Args:
            responses: of the question's area.
            question: the rows.
            within: whose answers are counted.
            by: the columns beside everyone.

        Raises:
            TypeError: there are columns, and one of the questions is answered in words.
        """
        key = (question.id, within, by.id if isinstance(by, Question) else by)
        tables = self._of(responses).tables
        return _once(tables, key, _TABLES, lambda: self._count(responses, question, within, by))

    def _count(
        self,
        responses: AreaResponses,
        question: Question,
        within: Filter,
        by: Columns | Question | None,
    ) -> Table:
        among = self.rows(responses, within) if within else None
        if by is None:
            return tabulate(responses, question, among)
        if isinstance(by, Question):
            return cross_questions(responses, question, by, among)
        return cross(responses, question, self._division(responses, by), among)

    def _division(self, responses: AreaResponses, by: Columns) -> Division:
        def divided() -> Division:
            groups = _GROUPS[by](responses, self._frame)
            return division_of_groups(groups, len(responses.respondents))

        return _once(self._of(responses).divisions, by, len(Columns), divided)

    def _of(self, responses: AreaResponses) -> _Kept:
        return self._kept.setdefault(responses, _Kept())


def _once(
    kept: OrderedDict[Hashable, Value], key: Hashable, most: int, make: Callable[[], Value]
) -> Value:
    """What is kept under a key, or is made and kept; the least lately used makes room."""
    if key not in kept:
        kept[key] = make()
        if len(kept) > most:
            kept.popitem(last=False)
    kept.move_to_end(key)
    return kept[key]
