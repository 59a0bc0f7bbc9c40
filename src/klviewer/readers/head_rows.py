"""Where in a sheet the heads stand: below title rows, and in two rows where one is over several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from klviewer.readers.cells import code

Cells = Sequence[object]
Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]
"""The first and the last cell, each with row and column counted from 0, of cells made one."""

_LOOKED_AT = 30
_SHARE = 2  # heads fill at least one of so many of the columns


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a sheet.

    Args:
        names: one per column, empty where none stands.
        first: the row they begin in, counted from 0.
        body: the row the answers begin in.
    """

    names: list[str]
    first: int
    body: int


def find_heads(
    rows: Sequence[Cells], merged: Merged, as_text: Callable[[object], str]
) -> Heads | None:
    """The heads of a sheet; None where nothing stands in it.

    They are the first row that fills half of the columns any of the first rows fills; what
    stands above is a title. A head over several columns is the head of them all, joined with
    what stands below it where that is a row of heads too.

    Args:
        rows: the cells, all rows as wide.
        merged: cells made one, where the format tells of them.
        as_text: how a cell is written.
    """
    filled = [sum(cell != "" for cell in row) for row in rows[:_LOOKED_AT]]
    beyond = (at for at, row in enumerate(rows) if at >= _LOOKED_AT and any(c != "" for c in row))
    widest = max(filled, default=0)
    first = next((at for at, count in enumerate(filled) if 0 < widest <= count * _SHARE), None)
    if first is None:
        first = next(beyond, None)
    if first is None:
        return None
    top = [as_text(cell).strip() for cell in rows[first]]
    below = [as_text(cell).strip() for cell in rows[first + 1]] if len(rows) > first + 1 else []
    spans = _spans(top, below)
    if spans:
        return Heads(_joined(top, below, spans), first, first + 2)
    return Heads(_spread(top, first, merged), first, first + 1)


def _spans(top: Sequence[str], below: Sequence[str]) -> list[range]:
    """The columns under each head that is over several, if the next row is one of heads too.

    It is if it fills the columns that have none above and those beside them, with different
    words, and nothing else.
    """
    if not below:
        return []
    begins = [at for at, name in enumerate(top) if name]
    ends = [*begins[1:], len(top)]
    runs = [range(start, _end(below, start, end)) for start, end in zip(begins, ends, strict=False)]
    spans = [run for run in runs if len(run) > 1]
    under = {at for run in spans for at in run}
    only_there = all(not name for at, name in enumerate(below) if at not in under)
    words = all(_are_heads([below[at] for at in run]) for run in spans)
    return spans if only_there and words else []


def _end(below: Sequence[str], start: int, end: int) -> int:
    while end > start and not below[end - 1]:
        end -= 1
    return end


def _are_heads(names: Sequence[str]) -> bool:
    different = len(set(names)) == len(names)
    return different and all(name and not code(name).isdecimal() for name in names)


def _joined(top: Sequence[str], below: Sequence[str], spans: Sequence[range]) -> list[str]:
    names = list(top)
    for span in spans:
        for at in span:
            names[at] = f"{top[span.start]} - {below[at]}"
    return names


def _spread(top: Sequence[str], first: int, merged: Merged) -> list[str]:
    """The heads, those over several columns at each of them."""
    names = list(top)
    for (row, start), (last, end) in merged:
        if row <= first <= last and start < len(names) and names[start]:
            for at in range(start + 1, min(end, len(names) - 1) + 1):
                names[at] = names[at] or names[start]
    return names
