"""How alike two texts are, for questions and choices that come back in other words."""

from difflib import SequenceMatcher


def folded(text: str) -> str:
    """A text without what does not matter: the size of letters, and how many blanks."""
    return " ".join(text.split()).casefold()


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """How alike two texts are, between 0 and 1.

    Args:
        one: a text.
        other: another.
        least: what is less alike is 0, which is quicker to find out.
    """
    one, other = folded(one), folded(other)
    if one == other:
        return 1.0
    shorter, longer = sorted((len(one), len(other)))
    if 2 * shorter < least * (shorter + longer):  # before the matcher, which takes its time to make
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < least:
        return 0.0
    found = matcher.ratio()
    return found if found >= least else 0.0


def digits(text: str) -> str:
    """The digits of a text in their order: “sp_1” and “sp_2” are alike, and never the same."""
    return "".join(sign for sign in text if sign.isdecimal())
