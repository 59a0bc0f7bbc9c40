"""How a column of an unknown survey is answered, from what stands in it."""

import numpy as np

from klviewer.readers import limits
from klviewer.readers.cells import code, folded, has_decimal_comma, number
from klviewer.readers.moments import iso
from klviewer.readers.sheet import Column
from klviewer.survey.questionnaire import Choice, QuestionType

_MOST_CODES = 12
_MOST_LABELS = 20
_LONGEST_LABEL = 120
_LEAST_REPEATED = 2
_MARK_TEXTS = frozenset({"0", "1"})
_MARK_LABELS = frozenset(
    ["valgt", "ikke valgt", "selected", "not selected", "checked", "unchecked"]
)


def type_of(column: Column) -> QuestionType:
    """How a question with one column is answered.

    What the file says goes first. Otherwise dates are dates; numbers are codes where a few whole
    ones come again and again; and so are texts.
    """
    if column.type is QuestionType.SINGLE:
        return _of_labelled(column)
    if column.type is not None and column.type is not QuestionType.MULTIPLE:
        return column.type
    if not column.texts:
        return QuestionType.TEXT
    if all(iso(text) is not None for text in column.texts):
        return QuestionType.DATE
    return _of_numbers(column) if _all_numbers(column) else _of_texts(column)


def _of_labelled(column: Column) -> QuestionType:
    """A scale, unless most values have no label: then those that have are exceptions."""
    unlabelled = [text for text in column.texts if code(text) not in column.labels]
    if column.labels and len(unlabelled) * 2 > len(column.texts) and _all_numbers(column):
        return QuestionType.NUMBER
    scale = len(choices_of(column)) <= limits.CHOICES
    return QuestionType.SINGLE if scale else QuestionType.TEXT


def _all_numbers(column: Column) -> bool:
    comma = has_decimal_comma(column.texts)
    return all(number(text, comma=comma) is not None for text in column.texts)


def _of_numbers(column: Column) -> QuestionType:
    if len(column.texts) > _MOST_CODES or not _is_repeated(column):
        return QuestionType.NUMBER
    whole = all(code(text).removeprefix("-").isdecimal() for text in column.texts)
    return QuestionType.SINGLE if whole else QuestionType.NUMBER


def _of_texts(column: Column) -> QuestionType:
    if len(column.texts) > _MOST_LABELS or not _is_repeated(column):
        return QuestionType.TEXT
    short = max(map(len, column.texts)) <= _LONGEST_LABEL
    return QuestionType.SINGLE if short else QuestionType.TEXT


def _is_repeated(column: Column) -> bool:
    return bool(np.count_nonzero(column.filled) >= _LEAST_REPEATED * len(column.texts))


def choices_of(column: Column) -> tuple[Choice, ...]:
    """The choices of a closed column: those the file labels, then other values it holds.

    Codes without labels come in the order of numbers, texts as they are first met.
    """
    labels = dict(column.labels)
    named = {folded(label) for label in labels.values()}
    others = [code(text) for text in column.texts if folded(text) not in named]
    if all(text.removeprefix("-").isdecimal() for text in others):
        others.sort(key=int)
    for value in others:
        labels.setdefault(value, value)
    return tuple(Choice(value, value, label) for value, label in labels.items())


def is_mark(column: Column, label: str) -> bool:
    """Whether a column only says if one choice of several was ticked.

    Args:
        column: any.
        label: the choice's label, which a ticked cell may hold.
    """
    if not {folded(said) for said in column.labels.values()} <= _MARK_LABELS:
        return False
    written = {folded(text) for text in column.texts}
    return written <= _MARK_TEXTS or written <= {folded(label), "x"}
