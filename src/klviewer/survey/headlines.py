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


def headline(table: Table, quantities: Quantities, *, is_one_of_several: bool = False) -> Sentence:
    """Word a table by its question's own sentence, or by its largest answer.

    Args:
        table: of the question.
        quantities: put shares in words.
        is_one_of_several: whether the graph below shows other questions too, so that the
            sentence must say which one it is about.

    Returns:
        The sentence's phrases; empty where nobody was asked or there is nothing to count.
    """
    if not table.rows or not table.base[0] or not table.answered[0]:
        return ()
    template = table.question.wording or _by_largest(table, is_one_of_several)
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


def _by_largest(table: Table, names_question: bool) -> str:
    choice = table.question.choice(table.rows[table.ranked()[0]].id)
    label, question = map(_without_figures, (choice.label, table.question.text))
    if names_question:
        return f"Til “{question}” svarer {{{choice.id}}} “{label}”."
    return f"{{{choice.id}}} svarer “{label}”."


def _without_figures(words: str) -> str:
    return words.replace("{", "(").replace("}", ")")


def _worded(table: Table, choice: str, quantities: Quantities) -> str:
    share = table.share(table.row_of(choice))
    return "" if share is None else quantities.words(share)
