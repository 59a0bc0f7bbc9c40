"""Whether files are an earlier one put right, or a new round of the survey."""

from collections.abc import Sequence

import numpy as np

from klviewer.survey.compared_answers import common, compared
from klviewer.survey.responses import AreaResponses

_MOSTLY = 0.8


def is_correction(pairs: Sequence[tuple[AreaResponses, AreaResponses]]) -> bool:
    """Whether files look like an earlier one put right, and not like a new round of it.

    They do where most respondents of both answered at the very same second; without times,
    where most of what they answered is the same.

    Args:
        pairs: an area's responses as they are and as the new file has them.
    """
    same = [_same_moments(before, after) for before, after in pairs]
    known = sum(total for _, total in same)
    if known:
        return sum(equal for equal, _ in same) >= _MOSTLY * known
    cells = [_same_cells(before, after) for before, after in pairs]
    total = sum(total for _, total in cells)
    return total > 0 and sum(equal for equal, _ in cells) >= _MOSTLY * total


def _same_moments(before: AreaResponses, after: AreaResponses) -> tuple[int, int]:
    """How many respondents of both answered at the same second, of those whose times are known."""
    old, new = common(before, after)
    then, now = before.respondents.answered_at[old], after.respondents.answered_at[new]
    known = ~np.isnat(then) & ~np.isnat(now)
    return int(np.count_nonzero(known & (then == now))), int(np.count_nonzero(known))


def _same_cells(before: AreaResponses, after: AreaResponses) -> tuple[int, int]:
    old, new = common(before, after)
    masks = [differs for *_, differs in compared(before, after, old, new)]
    total = sum(len(differs) for differs in masks)
    return total - sum(int(np.count_nonzero(differs)) for differs in masks), total
