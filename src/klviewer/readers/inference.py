"""How a column of an unknown survey is answered, from what stands in it."""

import numpy as np

from klviewer.readers import limits
from klviewer.readers.cells import code, folded, numbers
from klviewer.readers.moments import all_moments
from klviewer.readers.scales import in_order
from klviewer.readers.sheet import Column
from klviewer.survey.questionnaire import Choice, QuestionType, Role
from klviewer.survey.questionnaire_rules import CLOSED, SCALE, TYPES_OF_ROLE

_MOST_CODES = 12
_MOST_LABELS = 20
_LONGEST_LABEL = 120
_LONGEST_CODE = 18
_LEAST_REPEATED = 2
_MARK_TEXTS = frozenset({"0", "1"})
_MARK_LABELS = frozenset(
    ["valgt", "ikke valgt", "selected", "not selected", "checked", "unchecked"]
)

# What questions of a role are likely to say, the first that fits first. They are beginnings of
# words, and each line is only for questions answered in these ways.
_ROLE_WORDS = (
    (Role.EXPECTED, SCALE, ("hvornår forvent", "hvornår regner", "forventer", "forventes")),
    (Role.REASONS, CLOSED, ("hvorfor", "årsag", "barriere", "begrundelse", "aarsag")),
    (Role.LEARNING, CLOSED, ("læring", "lært", "erfaringer", "laering", "positive elementer")),
    (Role.GUIDELINES, CLOSED, ("retningslinje", "lokale regler", "vejledning")),
    (Role.STATUS, SCALE, ("hvor langt", "i hvilken grad", "normaliser", "status")),
    (Role.PRACTICE, CLOSED, ("hvordan har", "hvordan holdt", "på hvilken måde", "praksis")),
)


def role_of(text: str, kind: QuestionType) -> Role:
    """What a question of an unknown survey is likely to be for, from its words.

    Args:
        text: as it was asked, or its name in the file.
        kind: how it is answered.
    """
    if kind is QuestionType.TEXT:
        return Role.TEXT
    said = f" {folded(text)}"
    for role, kinds, words in _ROLE_WORDS:
        if kind in kinds and any(f" {word}" in said for word in words):
            return role
    return Role.BACKGROUND


def fitting_role(role: Role, kind: QuestionType) -> Role:
    """The role, or the plainest one where questions answered in this way cannot have it."""
    if kind is QuestionType.TEXT:
        return role if role is Role.BACKGROUND else Role.TEXT
    return role if kind in TYPES_OF_ROLE[role] else Role.BACKGROUND


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
    if all_moments(column.texts):
        return QuestionType.DATE
    return _of_numbers(column) if _all_numbers(column) else _of_texts(column)


def _of_labelled(column: Column) -> QuestionType:
    """A scale, unless most values have no label: then those that have are exceptions."""
    unlabelled = [text for text in column.texts if code(text) not in column.labels]
    if column.labels and len(unlabelled) * 2 > len(column.texts) and _all_numbers(column):
        return QuestionType.NUMBER
    scale = 0 < len(choices_of(column)) <= limits.CHOICES
    return QuestionType.SINGLE if scale else QuestionType.TEXT


def _all_numbers(column: Column) -> bool:
    return None not in numbers(column.texts)


def _of_numbers(column: Column) -> QuestionType:
    if len(column.texts) > _MOST_CODES or not _is_repeated(column):
        return QuestionType.NUMBER
    whole = all(_is_whole(code(text)) for text in column.texts)
    return QuestionType.SINGLE if whole else QuestionType.NUMBER


def _is_whole(text: str) -> bool:
    """Whether a text is a whole number that could be a code; a longer one Python does not count."""
    return len(text) <= _LONGEST_CODE and text.removeprefix("-").isdecimal()


def _of_texts(column: Column) -> QuestionType:
    if len(column.texts) > _MOST_LABELS or not _is_repeated(column):
        return QuestionType.TEXT
    short = max(map(len, column.texts)) <= _LONGEST_LABEL
    return QuestionType.SINGLE if short else QuestionType.TEXT


def _is_repeated(column: Column) -> bool:
    return bool(np.count_nonzero(column.filled) >= _LEAST_REPEATED * len(column.texts))


def choices_of(column: Column) -> tuple[Choice, ...]:
    """The choices of a closed column: those the file labels, then other values it holds.

    Codes without labels come in the order of numbers, texts in that of a known scale or else of
    the rows that have them first, whatever format they came in.
    """
    labels = {value: label or value for value, label in column.labels.items()}
    named = {folded(label) for label in labels.values()}
    others = [code(text) for text in column.met() if folded(text) not in named]
    if all(map(_is_whole, others)):
        others.sort(key=int)
    elif not labels:
        others = in_order(others)
    met = {folded(value) for value in labels}
    for value in others:
        if folded(value) not in met:
            met.add(folded(value))
            labels[value] = value
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
