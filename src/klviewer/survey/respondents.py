"""Who the rows of an area's answers are, when they answered, and how far they came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


class NumberKeys(Sequence[str]):
    """Respondent keys that are numbers in digits, written out as they are asked for.

    A million texts would take more memory than the answers to thirty questions.

    Args:
        numbers: shape (rows,); whole numbers.
    """

    def __init__(self, numbers: NDArray[np.integer[Any]]) -> None:
        self.numbers = numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[str, ...]: ...
    def __getitem__(self, row: int | slice) -> str | tuple[str, ...]:
        found = self.numbers[row]
        return tuple(map(str, found.tolist())) if isinstance(row, slice) else str(found)

    def __iter__(self) -> Iterator[str]:
        return map(str, self.numbers.tolist())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, NumberKeys):
            return np.array_equal(self.numbers, other.numbers)
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


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

    keys: Sequence[str]
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

    def owners(self, rows: NDArray[np.intp]) -> NDArray[np.int64]:
        """A number for each of some rows, the same for rows of the same respondent."""
        if isinstance(self.keys, NumberKeys):
            return self.keys.numbers[rows].astype(np.int64)
        numbers: dict[str, int] = {}
        keys = (self.keys[row] for row in rows.tolist())
        return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)

    @cached_property
    def sent(self) -> dict[str, tuple[int, ...]]:
        """The rows with answers, by respondent key, in the order of the files."""
        found: dict[str, list[int]] = {}
        for row in np.flatnonzero(self.has_answers).tolist():
            found.setdefault(self.keys[row], []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}
