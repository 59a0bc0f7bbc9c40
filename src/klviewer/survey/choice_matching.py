"""The choices of one question in two wordings: which are the same, renamed, new, or gone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from klviewer.survey.questionnaire import Choice
from klviewer.survey.text_likeness import digits, folded, likeness

_IN_OTHER_WORDS = 0.6
"""Labels so alike are the same choice, where the code is the same."""

_IN_OTHER_SPELLING = 0.9
"""Labels so alike are the same choice, where no code says it."""

_SHORTEST_BEGINNING = 12  # characters of a label that was cut where a file had no more room

_TURNING = frozenset(["ikke", "ingen", "intet", "aldrig", "uden", "hverken", "not", "no", "never"])
_TURNED_BEGINNINGS = ("u", "mis", "in", "im", "dis", "un")

_Comparison = Callable[[Choice, Choice], bool]
"""Whether a later choice is an earlier one."""

Pair = tuple[Choice, Choice]
"""A later choice, and the earlier one it is."""


@dataclass(frozen=True)
class ChoicePairs:
    """What became of the choices of a question.

    Args:
        same: those with the same label.
        renamed: those that are the same in other words.
        new: later ones without an earlier.
        gone: earlier ones without a later.
    """

    same: tuple[Pair, ...]
    renamed: tuple[Pair, ...]
    new: tuple[Choice, ...]
    gone: tuple[Choice, ...]


def paired(later: Sequence[Choice], earlier: Sequence[Choice]) -> ChoicePairs:
    """Find later choices among earlier ones: by label, then by code and likeness.

    A code alone tells nothing, because codes are given anew when a choice is put in. Only where
    not one label is known is the scale in another language, and the codes are what there is.

    Args:
        later: with different ids.
        earlier: likewise.
    """
    left = list(earlier)
    same = _taken(later, left, _has_same_label)
    rest = [choice for choice in later if choice.id not in same]
    in_other_words = _is_renamed if same else _has_same_code
    renamed = _taken(rest, left, in_other_words)
    return ChoicePairs(
        _pairs(later, same),
        _pairs(later, renamed),
        tuple(choice for choice in rest if choice.id not in renamed),
        tuple(left),
    )


def _taken(later: Sequence[Choice], left: list[Choice], is_it: _Comparison) -> Mapping[str, Choice]:
    """The earlier choice by the later one's id, each earlier one taken once."""
    found: dict[str, Choice] = {}
    for choice in later:
        known = next((old for old in left if is_it(choice, old)), None)
        if known is not None:
            found[choice.id] = known
            left.remove(known)
    return found


def _pairs(later: Sequence[Choice], earlier: Mapping[str, Choice]) -> tuple[Pair, ...]:
    return tuple((choice, earlier[choice.id]) for choice in later if choice.id in earlier)


def _has_same_label(later: Choice, earlier: Choice) -> bool:
    said = folded(later.label)
    known = folded(earlier.label)
    is_cut = len(said) >= _SHORTEST_BEGINNING and known.startswith(said)
    return said in (known, folded(earlier.short)) or (is_cut and _has_same_code(later, earlier))


def _has_same_code(later: Choice, earlier: Choice) -> bool:
    return later.code == earlier.code


def _is_renamed(later: Choice, earlier: Choice) -> bool:
    least = _IN_OTHER_WORDS if _has_same_code(later, earlier) else _IN_OTHER_SPELLING
    one, other = later.label, earlier.label
    return (
        digits(one) == digits(other)
        and not _says_opposite(one, other)
        and likeness(one, other, least) >= least
    )


def _says_opposite(one: str, other: str) -> bool:
    """Whether a word turns one of the labels round: “ikke”, or “utilfreds” for “tilfreds”."""
    first, second = set(folded(one).split()), set(folded(other).split())
    only = first ^ second
    return bool(only & _TURNING) or any(
        f"{beginning}{word}" in only for beginning in _TURNED_BEGINNINGS for word in only
    )
