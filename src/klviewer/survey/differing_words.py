"""The words in which two texts differ, with a little of what stands around them."""

from itertools import takewhile

_AROUND = 24


def differing(before: str, after: str, most: int) -> tuple[str, str]:
    """Both texts from where they begin to differ, when they are too long to be shown whole.

    Args:
        before: a text.
        after: what it becomes.
        most: the length up to which a text is shown whole.

    Returns:
        Both texts; dots stand for what is left out at the beginning.
    """
    if max(len(before), len(after)) <= most:
        return before, after
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    )
    first = _word_at(before, max(same - _AROUND, 0))
    if first == 0:
        return before, after
    return f"… {before[first:]}", f"… {after[first:]}"


def _word_at(text: str, place: int) -> int:
    """Where the word at a place begins."""
    return text.rfind(" ", 0, place) + 1
