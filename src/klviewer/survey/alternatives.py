"""Other ways in which the same respondents could have answered a question."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, SingleAnswers
from klviewer.survey.tally import Cells, Counts


@dataclass(frozen=True, eq=False)
class Way:
    """A change of answer, and where there is somebody who could have made it or its reverse.

    Args:
        rows: the lines of the table in which the change counts.
        there: shape (places,); where somebody could have changed so.
        back: shape (places,); where somebody could have changed the other way.
    """

    rows: tuple[int, ...]
    there: Mask
    back: Mask


@dataclass(frozen=True, eq=False)
class Alternatives:
    """Who could have answered otherwise.

    Respondents who stand in the same columns of every table are at one place.

    Args:
        places: shape (places, columns); in which columns those at a place stand.
        ways: by the line in which a number is to be another.
    """

    places: Cells
    ways: tuple[tuple[Way, ...], ...]

    def cheapest(self, way: Way, prices: Counts, column: int) -> tuple[int, Mask] | None:
        """The world in which a column's number is another, and which costs least.

        One respondent answers otherwise, or two at different places change both, so that only
        the columns change in which one of them stands.

        Args:
            way: what changes.
            prices: shape (columns,); what it costs that a column changes so.
            column: where it must be another.

        Returns:
            The cost, and the columns that change; None where there is no such world.
        """
        changes = np.concatenate([self.places, *(self.places[:, np.newaxis] ^ self.places)])
        exchange = way.there[:, np.newaxis] & way.back
        possible = np.concatenate([way.there | way.back, exchange.ravel()]) & changes[:, column]
        if not possible.any():
            return None
        cost = np.where(possible, changes @ prices, np.iinfo(np.int64).max)
        best = int(np.argmin(cost))
        return int(cost[best]), changes[best]


def alternatives(
    responses: AreaResponses, question: Question, members: NDArray[np.bool_]
) -> Alternatives:
    """Find who could have answered otherwise.

    Args:
        responses: of the question's area.
        question: closed.
        members: shape (rows, columns); who stands in which column, in the first everyone who
            counts.
    """
    counted = members[:, 0]
    places, at = np.unique(members[counted], axis=0, return_inverse=True)
    survey = _Answered(responses, question, counted, at.ravel(), len(places))
    ways = tuple(tuple(survey.ways(row)) for row in range(len(question.choices)))
    return Alternatives(places, ways)


class _Answered:
    """What those at each place have answered."""

    def __init__(
        self,
        responses: AreaResponses,
        question: Question,
        counted: Mask,
        at: NDArray[np.intp],
        places: int,
    ) -> None:
        answers = responses.closed(question)
        self._at, self._places = at, places
        self._size = len(question.choices)
        self._is_single = isinstance(answers, SingleAnswers)
        self._gave = np.stack([answers.chose(row)[counted] for row in range(self._size)])
        self._answered = answers.answered[counted]
        self._silent = (answers.asked & ~answers.answered)[counted]
        self._many = self._gave.sum(axis=0) > 1

    def _where(self, rows: Mask) -> Mask:
        """The places with somebody among those rows."""
        found = np.zeros(self._places, np.bool_)
        found[self._at[rows]] = True
        return found

    def ways(self, row: int) -> Iterator[Way]:
        """The changes that count in one line."""
        gave, alone = self._gave[row], self._gave[row] & ~self._many
        for other in range(self._size):
            if other != row:
                there, back = gave & ~self._gave[other], self._gave[other] & ~gave
                yield Way((row, other), self._where(there), self._where(back))
        # A line after the choices counts those who did not answer.
        yield Way((row, self._size), self._where(alone), self._where(self._silent))
        if not self._is_single:
            # A choice more or less; who gave no other would have answered nothing.
            more = self._answered & ~gave
            yield Way((row,), self._where(gave & self._many), self._where(more))
