"""The operations behind coding on the screen, made of what was marked and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.project.operations import (
    AddCode,
    AddQuotation,
    Operation,
    RetractQuotation,
    Together,
)
from klviewer.survey.codes import Code, CodeKind
from klviewer.survey.messages import translate
from klviewer.ui.answer_item import Marked, Stretch


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code that is made by being given."""

    title: str
    kind: CodeKind
    colour: str


def give(chosen: Code | NewCode, marked: Sequence[Marked]) -> Operation:
    """Give words a code, in one step of Undo, also when the code is new or the answers many.

    Args:
        chosen: the code.
        marked: the words, at least in one answer.
    """
    if isinstance(chosen, Code):
        quoting = [_quote(chosen.id, words) for words in marked]
        if len(quoting) == 1:
            return quoting[0]
        steps: tuple[Operation, ...] = tuple(quoting)
    else:
        adding = AddCode(chosen.title, chosen.kind, chosen.colour)
        steps = (adding, *(_quote(chosen.title, words) for words in marked))
    title = translate(
        "operation", "Giv {antal} svar koden “{titel}”", antal=len(marked), titel=chosen.title
    )
    if len(marked) == 1:
        title = translate("operation", "Giv ord den nye kode “{titel}”", titel=chosen.title)
    return Together(title, steps)


def _quote(code: int | str, marked: Marked) -> AddQuotation:
    start, end = marked.stretch
    return AddQuotation(code, marked.answer.place, start, end, marked.answer.text[start:end])


def retract(stretches: Sequence[Stretch]) -> Operation:
    """Take a code from words, in one step of Undo.

    Args:
        stretches: with the same code; at least one.
    """
    steps = tuple(RetractQuotation(stretch.quotation.id) for stretch in stretches)
    if len(steps) == 1:
        return steps[0]
    code = stretches[0].code
    return Together(translate("operation", "Fjern koden “{titel}”", titel=code.title), steps)
