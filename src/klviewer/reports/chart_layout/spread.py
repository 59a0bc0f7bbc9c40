"""Places for labels that would else stand on top of each other."""

from collections.abc import Sequence
from itertools import accumulate


def spread(
    wanted: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float
) -> tuple[float, ...] | None:
    """Keep labels in order and apart, each as near to its wanted place as the others let it.

    The sum of squared shifts is least: without the room the labels themselves take, places in
    order are an isotonic regression, solved by pooling neighbours that pull against each other
    (Barlow, Bartholomew, Bremner & Brunk, “Statistical Inference under Order Restrictions”,
    1972).

    Args:
        wanted: where each label would like to begin, in order.
        sizes: how much room each takes.
        low: where the first may begin.
        high: where the last must end.
        gap: the least room between two.

    Returns:
        Where each label begins; None where there is not room for all.
    """
    offsets = (0.0, *accumulate(size + gap for size in sizes))
    room = high - low - (offsets[-1] - gap)
    if room < 0:
        return None
    pooled = _in_order([place - offset for place, offset in zip(wanted, offsets, strict=False)])
    return tuple(
        min(max(place, low), low + room) + offset
        for place, offset in zip(pooled, offsets, strict=False)
    )


def _in_order(places: Sequence[float]) -> list[float]:
    """The rising sequence nearest to the places."""
    pools: list[tuple[float, int]] = []
    for place in places:
        total, size = place, 1
        while pools and pools[-1][0] / pools[-1][1] > total / size:
            before, count = pools.pop()
            total, size = total + before, size + count
        pools.append((total, size))
    return [total / size for total, size in pools for _ in range(size)]
