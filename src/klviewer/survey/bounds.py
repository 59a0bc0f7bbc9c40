"""What a share can be among all, when not all have answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The lowest and highest possible share, between 0 and 1."""

    low: float
    high: float


def bounds(count: int, silent: int, frame: int) -> Bounds:
    """Bounds that hold whatever the silent would have answered.

    Worst-case bounds for missing outcomes: C. F. Manski, “Nonparametric Bounds on Treatment
    Effects”, American Economic Review 80 (1990). The survey is an incomplete census, so nothing
    is assumed about those who are missing.

    Args:
        count: how many gave the answer.
        silent: how many could still have given it.
        frame: how many there are in all.

    Raises:
        ValueError: the numbers cannot belong together.
    """
    if min(count, silent) < 0 or frame <= 0 or count + silent > frame:
        raise ValueError((count, silent, frame))
    return Bounds(count / frame, (count + silent) / frame)
