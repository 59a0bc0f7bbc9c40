"""Answers that come in an order, for files that hold them as words and say no order."""

from collections.abc import Sequence
from functools import cache

from klviewer.readers.cells import folded
from klviewer.readers.resources import resource

# Answers beside a scale: they come after it, in the order they are met.
_BESIDE = frozenset(
    ["ved ikke", "kan ikke sige", "ikke relevant", "andet", "andet, skriv", "ønsker ikke at svare"]
)


@cache
def _scales() -> tuple[dict[str, int], ...]:
    lines = resource("wording", "scales-da.txt").read_text("utf-8").splitlines()
    return tuple(
        {folded(word): place for place, word in enumerate(line.split(";"))}
        for line in lines
        if line and not line.startswith("#")
    )


def in_order(answers: Sequence[str]) -> list[str]:
    """Answers in the order of the first scale that has them, as they come where none has.

    Args:
        answers: different ones, as they were met.
    """
    steps = [text for text in answers if folded(text) not in _BESIDE]
    for scale in _scales() if steps else ():
        if all(folded(text) in scale for text in steps):
            beside = [text for text in answers if folded(text) in _BESIDE]
            return [*sorted(steps, key=lambda text: scale[folded(text)]), *beside]
    return list(answers)
