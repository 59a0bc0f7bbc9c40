"""What the codes in the cells of a LimeSurvey export mean."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from klviewer.readers.cells import folded
from klviewer.readers.sheet import EMPTY, Column
from klviewer.survey.questionnaire import QuestionType

MARKS: Mapping[str, str] = MappingProxyType(
    {"y": "1", "yes": "1", "ja": "1", "1": "1", "n": "0", "no": "0", "nej": "0", "0": "0"}
)
"""What a part that can be ticked holds, and whether it was."""

NUMBERED = re.compile(r"(?:SQ|AO?)0*(\d+)")
"""The codes LimeSurvey itself gives to answers and to parts of questions."""

OTHER_LABEL = "Andet"
_OTHER = "-oth-"
_NOT_SHOWN = "n/a"
# The questions whose answers are LimeSurvey's own: yes or no, with “uncertain” between them, what
# has become more or less, and which sex; the words are those of its Danish translation.
_MEANINGS: tuple[Mapping[str, str], ...] = (
    MappingProxyType({"Y": "Ja", "N": "Nej"}),
    MappingProxyType({"Y": "Ja", "U": "Ved ikke", "N": "Nej"}),
    MappingProxyType({"I": "Øges", "S": "Uændret", "D": "Mindskes"}),
    MappingProxyType({"F": "Kvinde", "M": "Mand"}),
)
_IN_FULL = frozenset(
    {"yes", "no", "ja", "nej", "male", "female", "mand", "kvinde"}.union(
        *({folded(key) for key in meaning} for meaning in _MEANINGS)
    )
)


def is_not_shown(text: str) -> bool:
    """Whether a cell says that its question was not shown."""
    return folded(text) == _NOT_SHOWN


def with_meanings(column: Column) -> Column:
    """The column with the meaning of its codes, if all are LimeSurvey's own."""
    column = _without_not_shown(column)
    numbers = [NUMBERED.fullmatch(text) for text in column.texts if text != _OTHER]
    texts = column.texts
    if numbers and all(numbers):
        texts = tuple(NUMBERED.sub(r"\1", text) for text in texts)
    found = replace(column, texts=texts)
    if _OTHER in texts:
        return replace(found, labels=MappingProxyType({**found.labels, _OTHER: OTHER_LABEL}))
    for meaning in _MEANINGS:
        if texts and set(texts) <= meaning.keys():
            return replace(found, labels=meaning, type=QuestionType.SINGLE)
    return found


def _without_not_shown(column: Column) -> Column:
    """The column without “N/A”, where its other cells show that nobody wrote it."""
    kept = [text for text in column.texts if not is_not_shown(text)]
    is_closed = {folded(text) for text in kept} <= _IN_FULL | MARKS.keys()
    if len(kept) == len(column.texts) or not is_closed:
        return column
    places = {text: place for place, text in enumerate(kept)}
    lookup = [*(places.get(text, EMPTY) for text in column.texts), EMPTY]
    positions = np.array(lookup, dtype=column.positions.dtype)[column.positions]
    return replace(column, positions=positions, texts=tuple(kept))
