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
    what stands below it where that is a row of heads too; and cells made one over some of the
    columns, in the row above the heads, are heads of those columns as well.

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
    return heads_from(rows, first, merged, as_text)


def heads_from(
    rows: Sequence[Cells], first: int, merged: Merged, as_text: Callable[[object], str]
) -> Heads:
    """The heads that begin in a row.

    Args:
        rows: the cells, all rows as wide.
        first: the row, counted from 0.
        merged: cells made one, where the format tells of them.
        as_text: how a cell is written.
    """

    def written(at: int) -> list[str]:
        return [as_text(cell).strip() for cell in rows[at]] if 0 <= at < len(rows) else []

    above, top, below = (written(at) for at in (first - 1, first, first + 1))
    spans = _spans(top, below)
    if spans:
        return Heads(_joined(top, below, spans), first, first + 2)
    groups = _merged_in(merged, first)
    if groups and _names_all(below, groups) and _share(top, below, groups):
        lower = [under or own for own, under in zip(top, below, strict=True)]
        return Heads(_joined(top, lower, groups, lower), first, first + 2)
    over = _merged_in(merged, first - 1)
    if _are_groups(over) and _names_all(top, over):
        return Heads(_joined(above, top, over, top), first, first + 1)
    return Heads(_spread(top, first, merged), first, first + 1)


def _merged_in(merged: Merged, row: int) -> list[range]:
    """The columns under each cell of a row that was made one of several, and of that row alone."""
    ranges = ((start, end) for start, end in merged if start[0] == end[0] == row)
    return [range(start[1], end[1] + 1) for start, end in ranges if end[1] > start[1]]


def _are_groups(over: Sequence[range]) -> bool:
    """Whether cells made one above the heads are heads too: a title is alone and begins at A."""
    return len(over) > 1 or any(group.start > 0 for group in over)


def _names_all(names: Sequence[str], groups: Sequence[range]) -> bool:
    inside = all(group.stop <= len(names) for group in groups)
    return inside and all(_are_heads([names[at] for at in group]) for group in groups)


def _share(top: Sequence[str], below: Sequence[str], groups: Sequence[range]) -> bool:
    """Whether two rows share the heads of the columns outside some groups between them."""
    inside = {at for group in groups for at in group}
    return all(
        bool(top[at]) != bool(below[at]) and not code(below[at]).isdecimal()
        for at in range(len(top))
        if at not in inside
    )


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


def _joined(
    top: Sequence[str],
    below: Sequence[str],
    spans: Sequence[range],
    alone: Sequence[str] | None = None,
) -> list[str]:
    """The heads of two rows.

    Args:
        top: the upper row.
        below: the lower one.
        spans: the columns under each head of the upper row that is over several.
        alone: the heads of the other columns; the upper row's where nothing is said.
    """
    names = list(top if alone is None else alone)
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
