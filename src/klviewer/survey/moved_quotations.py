"""Quotations follow their words when an answer becomes another."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from klviewer.survey.codes import Quotation

_ALIKE = 0.9
"""How alike words must be to be the same words, put right: one letter in ten may be another."""

_LEAST_MATCH = 3
_LONGEST_COMPARED = 20_000
_WORD_BREAK = re.compile(r"\s+")


def moved(quotation: Quotation, answer: str | None) -> Quotation:
    """The quotation where its words now stand.

    They are found as they were, else with other blanks between them, else nearly the same. A
    quotation whose words are not found keeps them and needs a review; it is never dropped.

    Args:
        quotation: in the answer as it was.
        answer: as it is now, None where there is none any more.
    """
    for find in (_in_place, _exact, _with_other_blanks, _nearly):
        stretch = find(quotation, answer or "")
        if stretch is not None:
            start, end = stretch
            words = (answer or "")[start:end]
            return replace(quotation, start=start, end=end, text=words, needs_review=False)
    return replace(quotation, needs_review=True)


Stretch = tuple[int, int]


def _in_place(quotation: Quotation, answer: str) -> Stretch | None:
    start, end = quotation.start, quotation.end
    return (start, end) if answer[start:end] == quotation.text else None


def _exact(quotation: Quotation, answer: str) -> Stretch | None:
    """Where the words stand; the place nearest to the old one, if they stand several times."""
    found = [match.start() for match in re.finditer(re.escape(quotation.text), answer)]
    if not found:
        return None
    nearest = min(found, key=lambda start: abs(start - quotation.start))
    return nearest, nearest + len(quotation.text)


def _with_other_blanks(quotation: Quotation, answer: str) -> Stretch | None:
    """Where the words stand with other blanks between them, if that is in one place only."""
    words = [re.escape(word) for word in _WORD_BREAK.split(quotation.text.strip()) if word]
    if not words:
        return None
    found = [match.span() for match in re.finditer(r"\s+".join(words), answer)]
    return found[0] if len(found) == 1 else None


def _nearly(quotation: Quotation, answer: str) -> Stretch | None:
    """The stretch most like the words, from a whole word to a whole word."""
    text = quotation.text
    if max(len(text), len(answer)) > _LONGEST_COMPARED:
        return None
    blocks = SequenceMatcher(None, text, answer, autojunk=False).get_matching_blocks()
    firm = [block for block in blocks if block.size >= _LEAST_MATCH]
    if not firm:
        return None
    start, end = firm[0].b, firm[-1].b + firm[-1].size
    while start > 0 and not answer[start - 1].isspace():
        start -= 1
    while end < len(answer) and not answer[end].isspace():
        end += 1
    alike = SequenceMatcher(None, text, answer[start:end], autojunk=False).ratio()
    return (start, end) if alike >= _ALIKE else None
