"""Who moved between two rounds, by name: what each answered before, and what now."""

from dataclasses import dataclass

import numpy as np

from klviewer.survey.transitions import Transitions


@dataclass(frozen=True, slots=True)
class Mover:
    """One that gave another answer.

    Args:
        key: the respondent, as in `Respondents`.
        before: what it answered in the earlier round.
        after: what in the later.
        steps: how many answers it came closer to the scale's best, below 0 where it fell back;
            0 where the rounds have different scales.
    """

    key: str
    before: str
    after: str
    steps: int


@dataclass(frozen=True, slots=True)
class Movers:
    """Those that answered in both rounds, and not the same.

    Args:
        count: how many there are.
        first: some of them, those that came closest to the scale's best first.
    """

    count: int
    first: tuple[Mover, ...]


def movers(moves: Transitions, most: int) -> Movers:
    """Find those that gave another answer in the later round.

    Args:
        moves: who stood where.
        most: how many of them to name.
    """
    before, after = moves.before.choices, moves.after.choices
    same = {choice.id: place for place, choice in enumerate(after)}
    unmoved = np.array([*(same.get(choice.id, -1) for choice in before), -1], np.intp)
    answered = (moves.origins < len(before)) & (moves.destinations < len(after))
    places = np.flatnonzero(
        answered & (unmoved[np.minimum(moves.origins, len(before))] != moves.destinations)
    )
    steps = moves.origins[places].astype(np.intp) - moves.destinations[places]
    if not moves.same_scale:
        steps = np.zeros_like(steps)
    order = np.argsort(-steps, kind="stable")[:most]
    found = (
        Mover(
            moves.keys[place],
            before[int(moves.origins[place])].name,
            after[int(moves.destinations[place])].name,
            step,
        )
        for place, step in zip(places[order].tolist(), steps[order].tolist(), strict=True)
    )
    return Movers(len(places), tuple(found))
