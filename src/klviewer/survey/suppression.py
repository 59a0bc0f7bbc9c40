"""Which further cells to hide, so that none of the hidden can be worked out from the totals."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.tally import Counts

Cell = tuple[int, int]
Cells = NDArray[np.bool_]

NEVER = -1
UNLIMITED = np.iinfo(np.int64).max


@dataclass(frozen=True, eq=False)
class Grid:
    """Numbers that add up: the last row and the last column hold the totals of the others.

    Args:
        values: shape (rows + 1, columns + 1).
        low: same shape; the least each can be, as anyone knows.
        high: same shape; the most.
        price: same shape; what hiding it costs, 0 where it is not shown anyway, NEVER where it
            must be shown.
    """

    values: Counts
    low: Counts
    high: Counts
    price: Counts


class UnprotectedError(ValueError):
    """A cell can be worked out whatever else is hidden."""


def protect(grid: Grid, sensitive: Cells) -> Cells:
    """Hide what is sensitive, and as little more as keeps it from being worked out.

    Every hidden cell can then be one higher or one lower, with the shown cells as they are: it
    lies on a ring of hidden cells whose rows and columns still add up when every second cell
    grows by one and the others shrink. The ring is found as the cheapest path in a network
    whose nodes are the rows and columns and whose arcs are the cells: J. Castro, “A
    shortest-paths heuristic for statistical data protection in positive tables”, INFORMS Journal
    on Computing 19 (2007), 520–533. Where no such ring exists the cell can be worked out, so
    none is overlooked; that the choice is the cheapest for all cells together is not promised.

    Args:
        grid: what adds up.
        sensitive: its shape; what must be hidden.

    Returns:
        Its shape; what must be hidden, and what protects it.

    Raises:
        UnprotectedError: no ring goes through a cell.
    """
    price = np.where(sensitive, 0, grid.price)
    hidden, safe = sensitive.copy(), np.zeros_like(sensitive)
    # The largest first: it takes the most to protect, and often protects the others too.
    cells = np.argwhere(sensitive)
    for cell in cells[np.argsort(-grid.values[sensitive], kind="stable")].tolist():
        place: Cell = (cell[0], cell[1])
        if safe[place]:
            continue
        ring = _cheapest_ring(grid, price, place)
        for part in ring:
            hidden[part] = safe[part] = True
            price[part] = 0
    return hidden


def _cheapest_ring(grid: Grid, price: Counts, cell: Cell) -> list[Cell]:
    ways = (_ring(grid, price, cell, grows) for grows in (True, False))
    rings = [ring for ring in ways if ring]
    if not rings:
        raise UnprotectedError
    return min(rings, key=lambda ring: sum(int(price[part]) for part in ring))


def _ring(grid: Grid, price: Counts, cell: Cell, grows: bool) -> list[Cell]:
    """The cheapest ring on which the cell grows, or shrinks; empty if there is none."""
    if not _can_change(grid, cell, grows):
        return []
    source, target = _ends(grid, cell, grows)
    best: dict[int, int] = {target: 0}
    came: dict[int, tuple[int, Cell]] = {}
    waiting = [(0, target)]
    while waiting:
        cost, node = heappop(waiting)
        if node == source:
            return [cell, *_back(came, source, target)]
        if cost > best[node]:
            continue
        for following, through in _arcs(grid, node):
            if price[through] == NEVER or through == cell:
                continue
            total = cost + int(price[through])
            if total < best.get(following, UNLIMITED):
                best[following] = total
                came[following] = (node, through)
                heappush(waiting, (total, following))
    return []


def _back(came: dict[int, tuple[int, Cell]], source: int, target: int) -> Iterator[Cell]:
    node = source
    while node != target:
        node, through = came[node]
        yield through


def _arcs(grid: Grid, node: int) -> Iterator[tuple[int, Cell]]:
    """Where one can go from a row or column, and through which cell."""
    rows, columns = grid.values.shape
    cells = (
        [(node, column) for column in range(columns)]
        if node < rows
        else [(row, node - rows) for row in range(rows)]
    )
    for cell in cells:
        for grows in (True, False):
            start, end = _ends(grid, cell, grows)
            if start == node and _can_change(grid, cell, grows):
                yield end, cell


def _ends(grid: Grid, cell: Cell, grows: bool) -> tuple[int, int]:
    """The nodes a change of the cell goes from and to; totals go the other way round."""
    rows, columns = grid.values.shape
    row, column = cell[0], rows + cell[1]
    is_total = (cell[0] == rows - 1) != (cell[1] == columns - 1)
    return (row, column) if grows != is_total else (column, row)


def _can_change(grid: Grid, cell: Cell, grows: bool) -> bool:
    value = grid.values[cell]
    return bool(value < grid.high[cell] if grows else value > grid.low[cell])
