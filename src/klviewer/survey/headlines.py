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
    wording = table.question.wording
    phrases = (
        _worded(table, wording, quantities)
        if wording
        else _by_largest(table, quantities, is_one_of_several)
    )
    first, *others = phrases
    return (Phrase(capitalised(first.text), first.choice), *others)


def plain(sentence: Sentence) -> str:
    """The sentence without its links."""
    return "".join(phrase.text for phrase in sentence)


def _worded(table: Table, wording: str, quantities: Quantities) -> list[Phrase]:
    """The question's own sentence, whose every second piece names a choice."""
    pieces = _FIGURE.split(wording)
    return [
        _figure(table, piece, quantities) if place % 2 else Phrase(piece)
        for place, piece in enumerate(pieces)
        if piece
    ]


def _by_largest(table: Table, quantities: Quantities, names_question: bool) -> list[Phrase]:
    choice = table.question.choice(table.rows[table.ranked()[0]].id)
    figure = _figure(table, choice.id, quantities)
    if names_question:
        question = Phrase(f"Til “{table.question.text}” svarer ")
        return [question, figure, Phrase(f" “{choice.label}”.")]
    return [figure, Phrase(f" svarer “{choice.label}”.")]


def _figure(table: Table, choice: str, quantities: Quantities) -> Phrase:
    share = table.share(table.row_of(choice))
    return Phrase("" if share is None else quantities.words(share), choice)
