"""Columns that grow piece by piece while a file is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.sheet import EMPTY, TextPositions


@dataclass(frozen=True, eq=False)
class Records:
    """The cells of a text, column by column.

    Args:
        positions: one array per column, shape (rows,); places in the column's texts, or EMPTY.
        texts: one per column; the different texts, as written.
        numbers: shape (rows,); which record each row is, the first after the heads being 0.
    """

    positions: tuple[TextPositions, ...]
    texts: tuple[tuple[str, ...], ...]
    numbers: NDArray[np.int32]


class GrowingColumn:
    """The cells of a column read so far.

    Args:
        rows: how many to make room for; more may come.
    """

    def __init__(self, rows: int = 0) -> None:
        self._places = {"": EMPTY}
        self._positions: TextPositions = np.empty(rows, dtype=np.int8)
        self._rows = 0

    def place(self, text: str) -> int:
        """The position of a text, EMPTY for an empty one; a new text gets the next."""
        return self._places.setdefault(text, len(self._places) - 1)

    def add_places(self, places: TextPositions) -> None:
        """More cells, shape (rows,), each by the place it was given."""
        end = self._rows + len(places)
        kind = np.min_scalar_type(-max(len(self._places) - 1, 1))
        if end > len(self._positions) or kind.itemsize > self._positions.itemsize:
            self._make_room(end, kind)
        self._positions[self._rows : end] = places
        self._rows = end

    def _make_room(self, rows: int, kind: np.dtype[np.signedinteger[Any]]) -> None:
        had = len(self._positions)
        room = np.empty(had if rows <= had else max(rows, 2 * had), dtype=kind)
        room[: self._rows] = self._positions[: self._rows]
        self._positions = room

    def add(self, positions: TextPositions, texts: Sequence[str]) -> None:
        """More cells. The texts get their places in the order in which they are met.

        Args:
            positions: shape (rows,); places in `texts`, or EMPTY.
            texts: the different texts of these cells; an empty one is an empty cell.
        """
        lookup = np.full(len(texts) + 1, EMPTY, dtype=np.int32)  # EMPTY takes the last
        for number in _order_met(positions, len(texts)):
            lookup[number] = self.place(texts[number])
        self.add_places(lookup[positions])

    def add_cells(self, cells: Sequence[str]) -> None:
        """More cells, one by one."""
        places = list(map(self._places.get, cells))
        if None in places:
            places = list(map(self.place, cells))
        self.add_places(np.array(places, dtype=np.int32))

    def whole(self) -> tuple[TextPositions, tuple[str, ...]]:
        """All positions, and all the different texts."""
        return self._positions[: self._rows], tuple(self._places)[1:]


def _order_met(positions: TextPositions, count: int) -> list[int]:
    """The first `count` whole numbers that stand among the positions, in the order they do."""
    first = np.full(count + 1, len(positions), dtype=np.int64)
    first[positions[::-1]] = np.arange(len(positions))[::-1]  # of several the last is kept
    order: list[int] = np.argsort(first[:-1], kind="stable").tolist()
    return order[: np.count_nonzero(first[:-1] < len(positions))]


def records(columns: Sequence[GrowingColumn], numbers: Sequence[int] | None = None) -> Records:
    """Grown columns as records.

    Args:
        columns: all as long.
        numbers: which record each row is; every one in its turn when None.
    """
    positions, texts = zip(*(column.whole() for column in columns), strict=True)
    whole = len(positions[0])
    rows = np.arange(whole) if numbers is None else np.array(numbers)
    return Records(positions, texts, rows.astype(np.int32))
