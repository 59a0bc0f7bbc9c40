"""Who the rows of an area's answers are, when they answered, and how far they came."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


class Completion(IntEnum):
    """How far a respondent came; SurveyXact's stato_1 to stato_5."""

    NEW = 1
    DISTRIBUTED = 2
    PARTIAL = 3
    COMPLETED = 4
    DROPPED_OUT = 5


@dataclass(frozen=True, eq=False)
class Respondents:
    """Who the rows are.

    Args:
        keys: one per row; the same respondent has the same key in every round
            (a municipality's number in digits, or the row's number in the file).
        municipalities: shape (rows,); Danmarks Statistik's number, 0 where unknown.
        completion: shape (rows,); values of `Completion`.
        answered_at: shape (rows,); seconds, NaT where the file does not say.
        file: shape (rows,); which of the files the row stands in.
        row: shape (rows,); its row there, counted from 1 as a spreadsheet shows it.
    """

    keys: tuple[str, ...]
    municipalities: NDArray[np.int16]
    completion: NDArray[np.int8]
    answered_at: NDArray[np.datetime64]
    file: NDArray[np.int16]
    row: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def has_answers(self) -> Mask:
        """The rows that can count as answers: completed, or begun and not dropped."""
        begun = (Completion.PARTIAL, Completion.COMPLETED)
        return np.isin(self.completion, begun)

    @cached_property
    def sent(self) -> dict[str, tuple[int, ...]]:
        """The rows with answers, by respondent key, in the order of the files."""
        found: dict[str, list[int]] = {}
        for row in np.flatnonzero(self.has_answers).tolist():
            found.setdefault(self.keys[row], []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}
