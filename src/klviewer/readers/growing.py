"""Columns that grow piece by piece while a file is read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

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
    """The cells of a column read so far."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._pieces: list[TextPositions] = [np.zeros(0, dtype=np.int8)]

    def add(self, positions: TextPositions, texts: Sequence[str]) -> None:
        """More cells.

        Args:
            positions: shape (rows,); places in `texts`, or EMPTY.
            texts: the different texts of these cells; an empty one is an empty cell.
        """
        places = self._places
        lookup = [places.setdefault(text, len(places)) if text else EMPTY for text in texts]
        narrow = np.min_scalar_type(-max(len(places), 1))
        self._pieces.append(np.array([*lookup, EMPTY], dtype=narrow)[positions])

    def add_cells(self, cells: Collection[str]) -> None:
        """More cells, one by one."""
        places: dict[str, int] = {}
        found = (places.setdefault(cell, len(places)) for cell in cells)
        self.add(np.fromiter(found, dtype=np.int32, count=len(cells)), tuple(places))

    def whole(self) -> tuple[TextPositions, tuple[str, ...]]:
        """All positions, and all the different texts."""
        return np.concatenate(self._pieces), tuple(self._places)


def records(columns: Sequence[GrowingColumn], numbers: Sequence[int] | None = None) -> Records:
    """Grown columns as records.

    Args:
        columns: all as long.
        numbers: which record each row is; every one in its turn when None.
    """
    positions, texts = zip(*(column.whole() for column in columns), strict=True)
    rows = np.arange(len(positions[0])) if numbers is None else np.array(numbers)
    return Records(positions, texts, rows.astype(np.int32))
