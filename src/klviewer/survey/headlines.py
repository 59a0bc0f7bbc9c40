"""The headline sentence of a theme: its status in words, with every quantity a live figure."""

import re
from dataclasses import dataclass

from klviewer.survey.danish import capitalised
from klviewer.survey.quantities import Quantities
from klviewer.survey.table import Table

_FIGURE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a sentence.

    Args:
        text: the words.
        choice: the choice whose share the words stand for, empty for plain text.
    """

    text: str
    choice: str = ""


Sentence = tuple[Phrase, ...]


def headline(table: Table, quantities: Quantities) -> Sentence:
    """Word a table by its question's own sentence, or by its largest answer.

    Returns:
        The sentence's phrases; empty where nobody was asked or there is nothing to count.
    """
    if not table.rows or not table.base[0] or not table.answered[0]:
        return ()
    template = table.question.wording or _by_largest(table)
    pieces = _FIGURE.split(template)
    phrases = [
        Phrase(_worded(table, piece, quantities), piece) if place % 2 else Phrase(piece)
        for place, piece in enumerate(pieces)
        if piece
    ]
    first = phrases[0]
    return (Phrase(capitalised(first.text), first.choice), *phrases[1:])


def plain(sentence: Sentence) -> str:
    """The sentence without its links."""
    return "".join(phrase.text for phrase in sentence)


def _by_largest(table: Table) -> str:
    choice = table.question.choice(table.rows[table.ranked()[0]].id)
    label = choice.label.replace("{", "(").replace("}", ")")
    return f"{{{choice.id}}} svarer “{label}”."


def _worded(table: Table, choice: str, quantities: Quantities) -> str:
    share = table.share(table.row_of(choice))
    return "" if share is None else quantities.words(share)
