"""Change between rounds: who moved from which answer to which."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from klviewer.survey.division import (
    NO_RESPONSE,
    WITHOUT_ANSWER,
    WITHOUT_QUESTION,
    Heading,
    choice_headings,
)
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Positions, SingleAnswers
from klviewer.survey.tally import MISSING, Counts, tally

_REST = (WITHOUT_ANSWER, WITHOUT_QUESTION, NO_RESPONSE)


@dataclass(frozen=True, eq=False)
class Transitions:
    """Where everyone stood in one round, and where in the next.

    Rows and columns are the choices of either round, then those who did not answer, were not
    asked, and sent no response; so each respondent of either round stands in one cell.

    Args:
        before: the question as it was asked first.
        after: as it was asked later; the scale may have changed.
        keys: the respondents of either round, as in `Respondents`.
        origins: shape (keys,); each one's row.
        destinations: shape (keys,); each one's column.
    """

    before: Question
    after: Question
    keys: tuple[str, ...]
    origins: Positions
    destinations: Positions

    @property
    def rows(self) -> tuple[Heading, ...]:
        """What was answered before."""
        return (*choice_headings(self.before), *_REST)

    @property
    def columns(self) -> tuple[Heading, ...]:
        """What was answered after."""
        return (*choice_headings(self.after), *_REST)

    @cached_property
    def counts(self) -> Counts:
        """How many moved so; shape (rows, columns)."""
        rows, columns = len(self.rows), len(self.columns)
        found = tally(SingleAnswers(self.origins), rows, None, self.destinations, columns)
        return found.counts[:, MISSING:]

    def members(self, row: int, column: int) -> tuple[str, ...]:
        """The respondents that moved so."""
        moved = np.flatnonzero((self.origins == row) & (self.destinations == column))
        return tuple(self.keys[place] for place in moved.tolist())

    def among(self, keys: Collection[str]) -> "Transitions":
        """The same for some of the respondents."""
        kept = [place for place, key in enumerate(self.keys) if key in keys]
        return replace(
            self,
            keys=tuple(self.keys[place] for place in kept),
            origins=self.origins[kept],
            destinations=self.destinations[kept],
        )

    @property
    def same_scale(self) -> bool:
        """Whether both rounds offered the same choices in the same order."""
        first, second = self.before.choices, self.after.choices
        return [choice.id for choice in first] == [choice.id for choice in second]

    def moved(self) -> tuple[int, int, int]:
        """How many who answered in both rounds came closer to the scale's best, stayed, fell back.

        Raises:
            ValueError: the scales differ, so no choice is closer than another.
        """
        if not self.same_scale:
            raise ValueError((self.before.id, self.after.id))
        size = len(self.before.choices)
        both = self.counts[:size, :size]
        closer, same, back = np.tril(both, -1).sum(), np.trace(both), np.triu(both, 1).sum()
        return int(closer), int(same), int(back)


def transitions(
    before: AreaResponses, after: AreaResponses, before_id: str, after_id: str = ""
) -> Transitions:
    """Follow every respondent from one round to the next.

    Args:
        before: the area in the first round.
        after: in the later.
        before_id: the question in the first round.
        after_id: in the later; the same id when empty.

    Raises:
        KeyError: there is no such question.
        TypeError: a question has more than one answer each.
    """
    first, second = before.area.question(before_id), after.area.question(after_id or before_id)
    keys = tuple(dict.fromkeys((*before.row_of, *after.row_of)))
    return Transitions(
        first, second, keys, _stood(before, first, keys), _stood(after, second, keys)
    )


def _stood(responses: AreaResponses, question: Question, keys: tuple[str, ...]) -> Positions:
    answers = responses.closed(question)
    if not isinstance(answers, SingleAnswers):
        raise TypeError(question.id)
    size = len(question.choices)
    absent = size + len(_REST) - 1
    rows = np.array([responses.row_of.get(key, -1) for key in keys], np.intp)
    found = np.full(len(keys), absent, np.int16)
    given = answers.positions[rows[rows >= 0]]
    # Not answered is -1 and not asked -2; they follow the choices in that order.
    found[rows >= 0] = np.where(given >= 0, given, size - 1 - given)
    return found
