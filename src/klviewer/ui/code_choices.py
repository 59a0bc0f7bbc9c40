"""The codes offered for some words: those used lately, those used most, those that match."""

from collections.abc import Collection
from dataclasses import dataclass

from klviewer.project.titles import comparable
from klviewer.survey.code_use import code_uses, recently_used
from klviewer.survey.codes import Code, Coding
from klviewer.survey.danish import sort_key

_RECENT = 3
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A line of the list of codes to choose from.

    Args:
        code: the code; None for the line that makes a new one.
        answers: how many answers have it.
        digit: the key that chooses it while nothing is typed, 0 for none.
        ends_group: whether a line is drawn under it.
    """

    code: Code | None
    answers: int = 0
    digit: int = 0
    ends_group: bool = False


def code_choices(
    coding: Coding, typed: str, at_hand: Collection[str] = ()
) -> tuple[CodeChoice, ...]:
    """The lines to offer.

    Args:
        coding: the project's codes and their quotations.
        typed: the beginning of a title, or part of one; empty for everything.
        at_hand: titles the questionnaire suggests for the theme; among codes used equally often
            they come first.
    """
    answers = {use.code.id: use.answers for use in code_uses(coding)}
    wanted = " ".join(typed.split())
    if not wanted:
        return _everything(coding, answers, at_hand)
    sought = comparable(wanted)
    titles = {code: comparable(code.title) for code in coding.alphabetical()}
    found = [code for code, title in titles.items() if sought in title]
    found.sort(key=lambda code: not titles[code].startswith(sought))
    lines = tuple(CodeChoice(code, answers[code.id]) for code in found)
    exists = sought in titles.values()
    return lines if exists else (*lines, CodeChoice(None))


def _everything(
    coding: Coding, answers: dict[int, int], at_hand: Collection[str]
) -> tuple[CodeChoice, ...]:
    by_use = sorted(
        coding.codes,
        key=lambda code: (-answers[code.id], code.title not in at_hand, sort_key(code.title)),
    )
    digits = {code.id: place for place, code in enumerate(by_use[:_DIGITS], 1)}
    recent = recently_used(coding, _RECENT)
    ordered = (*recent, *(code for code in by_use if code not in recent))
    return tuple(
        CodeChoice(code, answers[code.id], digits.get(code.id, 0), place == len(recent))
        for place, code in enumerate(ordered, 1)
    )
