"""Tables that have been counted, kept for as long as the responses are."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar
from weakref import WeakKeyDictionary

from klviewer.survey.cross_table import cross, cross_questions
from klviewer.survey.division import Division, division_of_groups
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, Round
from klviewer.survey.selection import Filter, Selection, Sources
from klviewer.survey.table import Group, Table, tabulate

# A mask has a place per row, a table one per answer: few of the first, many of the others.
# Going back and forward in what was selected comes to a few masks, not to many.
_MASKS = 16
_TABLES = 1024

_NO_ROUND = Round("", "", ())

Value = TypeVar("Value")


class Columns(StrEnum):
    """What the municipalities are divided by."""

    REGION = "region"
    GROUP = "group"


By = Columns | Question | tuple[Group, ...] | None
"""What the columns of a table are: a part of the frame each, an answer each, groups, or none."""

_GROUPS = {Columns.REGION: regions, Columns.GROUP: municipality_groups}


@dataclass
class _Kept:
    masks: OrderedDict[Hashable, Mask] = field(default_factory=OrderedDict)
    divisions: OrderedDict[Hashable, Division] = field(default_factory=OrderedDict)
    tables: OrderedDict[Hashable, Table] = field(default_factory=OrderedDict)


class CountedTables:
    """Counts each table of a round once for the same responses and selection.

    Responses never change: what is corrected or counted by another rule comes as another
    object, and is counted anew, while the other areas' tables stay. What was selected before
    costs nothing, and a new selection only the tables that are asked for.

    Args:
        frame: the municipalities, empty for a survey without a frame.
        shown: the round, in which picks are looked up; one without areas where there is none.
        earlier: the round before it.
    """

    def __init__(
        self, frame: Frame, shown: Round = _NO_ROUND, earlier: Round | None = None
    ) -> None:
        self.sources = Sources(shown, frame, earlier)
        self._kept: WeakKeyDictionary[AreaResponses, _Kept] = WeakKeyDictionary()

    def rows(self, responses: AreaResponses, within: Filter | Selection) -> Mask:
        """The counted rows within a filter or a selection; shape (rows,)."""
        masks = self._of(responses).masks
        if isinstance(within, Selection) and not within.picks:
            within = within.filter
        if isinstance(within, Filter):
            return _once(masks, within, _MASKS, lambda: within.rows(responses, self.sources.frame))
        return _once(masks, within, _MASKS, lambda: within.rows(responses, self.sources))

    def table(
        self,
        responses: AreaResponses,
        question: Question,
        within: Filter | Selection,
        by: By = None,
    ) -> Table:
        """The counts of a question within a filter or a selection.

        Args:
            responses: of the question's area.
            question: the rows.
            within: whose answers are counted.
            by: the columns beside everyone; groups with the same headings are the same groups.

        Raises:
            TypeError: there are columns, and one of the questions is answered in words.
        """
        if isinstance(within, Selection) and not within.picks:
            within = within.filter
        key = (question.id, within, _key_of(by))
        tables = self._of(responses).tables
        return _once(tables, key, _TABLES, lambda: self._count(responses, question, within, by))

    def _count(
        self, responses: AreaResponses, question: Question, within: Filter | Selection, by: By
    ) -> Table:
        among = self.rows(responses, within) if within else None
        if isinstance(by, Columns):
            found = cross(responses, question, self._division(responses, by), among)
        elif isinstance(by, Question):
            found = cross_questions(responses, question, by, among)
        else:
            found = tabulate(responses, question, among, by or ())
        return replace(found, of_chosen=True) if isinstance(within, Selection) else found

    def _division(self, responses: AreaResponses, by: Columns) -> Division:
        def divided() -> Division:
            groups = _GROUPS[by](responses, self.sources.frame)
            return division_of_groups(groups, len(responses.respondents))

        return _once(self._of(responses).divisions, by, len(Columns), divided)

    def _of(self, responses: AreaResponses) -> _Kept:
        return self._kept.setdefault(responses, _Kept())


def _key_of(by: By) -> Hashable:
    if isinstance(by, tuple):
        return tuple(group.heading for group in by)
    return by.id if isinstance(by, Question) else by


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
