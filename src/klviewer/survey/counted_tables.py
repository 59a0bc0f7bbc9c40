"""Tables that have been counted, kept for as long as the responses are."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar
from weakref import WeakKeyDictionary

from klviewer.survey.cross_table import across_rounds, cross, cross_areas, cross_questions
from klviewer.survey.division import Division, Heading, division_of_groups
from klviewer.survey.groups import municipality_groups, regions
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, Round
from klviewer.survey.selection import Filter, Selection, Sources, keys_of
from klviewer.survey.table import Table, tabulate
from klviewer.survey.transitions import Transitions, transitions

# A mask and moves have a place per row, a table one per answer: few of those, many of these.
# Going back and forward in what was selected comes to a few masks, not to many.
_MASKS = 16
_TABLES = 1024
_MOVES = 8

_NO_ROUND = Round("", "", ())

Value = TypeVar("Value")


class Columns(StrEnum):
    """What the municipalities are divided by."""

    REGION = "region"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A question of another area.

    Args:
        area: its id.
        question: what was asked there.
    """

    area: str
    question: Question


class Rounds(StrEnum):
    """The shown round and the one before it."""

    BOTH = "both"


By = Columns | Question | Elsewhere | Rounds | None
"""What the columns of a table are: a part of the frame each, an answer each, a round each, or
none."""

_GROUPS = {Columns.REGION: regions, Columns.GROUP: municipality_groups}


@dataclass
class _Kept:
    masks: OrderedDict[Hashable, Mask] = field(default_factory=OrderedDict)
    divisions: OrderedDict[Hashable, Division] = field(default_factory=OrderedDict)
    tables: OrderedDict[Hashable, Table] = field(default_factory=OrderedDict)
    moves: OrderedDict[Hashable, Transitions] = field(default_factory=OrderedDict)


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
            by: the columns beside everyone.

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
        if isinstance(by, Rounds):
            found = self._across_rounds(responses, question, within, among)
        elif isinstance(by, Elsewhere):
            found = self._across_areas(responses, question, by, among)
        elif isinstance(by, Columns):
            found = cross(responses, question, self._division(responses, by), among)
        elif isinstance(by, Question):
            found = cross_questions(responses, question, by, among)
        else:
            found = tabulate(responses, question, among)
        return replace(found, of_chosen=True) if isinstance(within, Selection) else found

    def _across_areas(
        self, responses: AreaResponses, question: Question, by: Elsewhere, among: Mask | None
    ) -> Table:
        other = self.sources.shown.area(by.area)
        if other is None:
            raise KeyError(by.area)
        return cross_areas(responses, question, other, by.question, among)

    def _across_rounds(
        self,
        responses: AreaResponses,
        question: Question,
        within: Filter | Selection,
        among: Mask | None,
    ) -> Table:
        """The rounds beside each other; what is selected are the same respondents in both."""
        earlier = self.earlier(responses)
        if earlier is None or self.sources.earlier is None:
            raise KeyError(question.id)
        before: Mask | None = None
        if isinstance(within, Filter) and within:
            before = self.rows(earlier, within)
        elif isinstance(within, Selection):
            before = earlier.among(self.keys(within))
        rounds = tuple(
            (Heading(shown.id, shown.title), found)
            for shown, found in (
                (self.sources.earlier, earlier),
                (self.sources.shown, responses),
            )
        )
        return across_rounds(rounds, question.id, (before, among))

    def earlier(self, responses: AreaResponses) -> AreaResponses | None:
        """An area in the round before, None where it has none."""
        before = self.sources.earlier
        return before.area(responses.area.id) if before else None

    def keys(self, within: Filter | Selection) -> frozenset[str]:
        """Who is selected, as in `Respondents`; municipalities also without a response."""
        selection = Selection(within) if isinstance(within, Filter) else within
        areas = self.sources.shown.areas
        answered = (keys_of(responses, self.rows(responses, within)) for responses in areas)
        named = (str(found.code) for found in selection.chosen(self.sources))
        return frozenset(named).union(*answered)

    def moves(
        self, responses: AreaResponses, question: Question, within: Filter | Selection
    ) -> Transitions:
        """Who moved from which answer in the round before to which in the shown one.

        Raises:
            KeyError: there is no such round, or it has no such question.
            TypeError: the question has more than one answer each.
        """
        earlier = self.earlier(responses)
        if earlier is None:
            raise KeyError(question.id)
        kept = self._of(responses).moves
        whole = _once(
            kept, question.id, _MOVES, lambda: transitions(earlier, responses, question.id)
        )
        if isinstance(within, Selection) and not within.picks:
            within = within.filter
        if not within:
            return whole
        return _once(kept, (question.id, within), _MOVES, lambda: whole.among(self.keys(within)))

    def _division(self, responses: AreaResponses, by: Columns) -> Division:
        def divided() -> Division:
            groups = _GROUPS[by](responses, self.sources.frame)
            return division_of_groups(groups, len(responses.respondents))

        return _once(self._of(responses).divisions, by, len(Columns), divided)

    def _of(self, responses: AreaResponses) -> _Kept:
        return self._kept.setdefault(responses, _Kept())


def _key_of(by: By) -> Hashable:
    """What tells divisions apart; a question may be called as a kind of columns is."""
    if isinstance(by, Elsewhere):
        return Elsewhere, by.area, by.question.id
    return (Question, by.id) if isinstance(by, Question) else by


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
