"""Which choice a cell or a column stands for."""

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType

from klviewer.readers.cells import code, folded
from klviewer.readers.sheet import Column
from klviewer.survey.questionnaire import Choice, Question

NONE = -1
OUTSIDE = -2

Spellings = Mapping[str, Mapping[str, int]]
"""By question id: the place of a choice by another label that a file has for it, folded."""


_CHOSEN = frozenset(["1", "x", "ja", "valgt", "yes", "true", "sand", "selected", "checked"])
_NOT_CHOSEN = frozenset(
    ["0", "nej", "ikke valgt", "no", "false", "falsk", "not selected", "unchecked", "-"]
)


class ChoiceNames:
    """The codes and labels of a question's choices.

    Args:
        question: with choices.
        spellings: the places of choices by other labels they have, folded.
    """

    def __init__(
        self, question: Question, spellings: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        self._choices = question.choices
        self._spellings = spellings

    @cached_property
    def _by_code(self) -> dict[str, int]:
        return {code(choice.code): place for place, choice in enumerate(self._choices)}

    @cached_property
    def _by_label(self) -> dict[str, int]:
        """Places by label; by short label where no other choice's label is the same."""
        short = {folded(c.short): place for place, c in enumerate(self._choices) if c.short}
        labels = {folded(c.label): place for place, c in enumerate(self._choices)}
        return {**self._spellings, **short, **labels}

    def by_label(self, label: str) -> int:
        """The place of the choice with that label, NONE if there is none."""
        return self._by_label.get(folded(label), NONE)

    def by_code(self, written: str) -> int:
        """The place of the choice with that code, NONE if there is none."""
        return self._by_code.get(code(written), NONE)

    def of_cell(self, column: Column) -> Callable[[str], int]:
        """What finds the place of the choice a cell of the column gives, or OUTSIDE.

        What the file says a value means goes before the value itself: codes are given anew
        when a questionnaire is changed, labels say what was answered.
        """

        def place(text: str) -> int:
            label = column.labels.get(text) or column.labels.get(code(text), "")
            if label and (found := self.by_label(label)) != NONE:
                return found
            if (found := self.by_code(text)) != NONE:
                return found
            found = self.by_label(text)
            return OUTSIDE if found == NONE else found

        return place


def is_chosen(column: Column, choice: Choice) -> Callable[[str], int]:
    """What finds whether a cell of a choice's own column says it is chosen.

    Returns:
        A function that gives 1 or 0, or OUTSIDE where the cell says something else.
    """
    names = {folded(choice.label), folded(choice.short)} - {""}

    def chosen(text: str) -> int:
        if column.counted:
            return int(code(text) == column.counted)
        for word in (folded(column.labels.get(text, "")), folded(code(text))):
            if word in _CHOSEN or word in names:
                return 1
            if word in _NOT_CHOSEN:
                return 0
        holds_codes = "1" not in column.texts and code(text) == code(choice.code)
        return 1 if holds_codes else OUTSIDE

    return chosen
