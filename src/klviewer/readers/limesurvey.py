"""LimeSurvey exports: what its names for columns and its codes for answers mean.

A sub-question is `Q1[SQ001]` or `Q1_SQ001`, with the text in the brackets where headings are in
full. A ticked one is Y or Ja, one that is not N, Nej or blank. An answer of one's own is `-oth-`,
and its words stand in `Q1[other]`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from klviewer.readers.cells import code, folded
from klviewer.readers.sheet import EMPTY, Column, ColumnChoice, Sheet
from klviewer.survey.questionnaire import QuestionType

_OWN_HEADS = frozenset(
    [
        "submitdate",
        "lastpage",
        "startlanguage",
        "seed",
        "date submitted",
        "last page",
        "start language",
        "dato for indsendelse",
        "sidste side",
        "startsprog",
    ]
)
_LEAST_OWN = 2
_SUB = re.compile(r"(?P<stem>.+?) ?\[(?P<sub>.+)\]|(?P<code>\w+)_(?P<number>SQ\d+|other)")
_OTHER_SUBS = frozenset({"other", "andet", "andre"})
_NUMBERED = re.compile(r"(?:SQ|AO?)0*(\d+)")
_OTHER = "-oth-"
_OTHER_LABEL = "Andet"
_MARKS: Mapping[str, str] = MappingProxyType(
    {"y": "1", "yes": "1", "ja": "1", "1": "1", "n": "0", "no": "0", "nej": "0", "0": "0"}
)
_NOT_SHOWN = frozenset({"n/a", "ikke relevant"})


def explained(sheet: Sheet) -> Sheet:
    """The table, its columns told what they are if it is an export of LimeSurvey."""
    heads = {folded(column.name) for column in sheet.columns}
    if len(heads & _OWN_HEADS) < _LEAST_OWN:
        return sheet
    groups: dict[str, list[Column]] = {}
    for column in sheet.columns:
        if split := _split(column.name):
            groups.setdefault(split[0], []).append(column)
    several = {stem for stem, members in groups.items() if _are_marks(members)}
    columns: list[Column] = []
    for column in sheet.columns:
        split = _split(column.name)
        if split and split[0] in several:
            columns += _sub_question(column, *split)
        else:
            columns.append(_with_codes(column))
    return replace(sheet, columns=tuple(columns))


def _split(name: str) -> tuple[str, str] | None:
    """The question a column is a part of, and which part."""
    found = _SUB.fullmatch(name)
    if found is None:
        return None
    return found["stem"] or found["code"], found["sub"] or found["number"]


def _are_marks(members: Sequence[Column]) -> bool:
    """Whether the parts of a question only say what was ticked."""
    marks = [column for column in members if not _is_other(column)]
    texts = {folded(text) for column in marks for text in column.texts}
    return bool(marks) and texts <= _MARKS.keys() | _NOT_SHOWN


def _is_other(column: Column) -> bool:
    split = _split(column.name)
    if split is None or folded(split[1]) not in _OTHER_SUBS:
        return False
    return not {folded(text) for text in column.texts} <= _MARKS.keys() | _NOT_SHOWN


def _sub_question(column: Column, stem: str, sub: str) -> list[Column]:
    """The column as a choice of its question; one with words in it as both."""
    number = _NUMBERED.fullmatch(sub)
    told = replace(column, question=stem, label=stem, type=QuestionType.MULTIPLE)
    if not _is_other(column) and folded(sub) != "other":
        choice = ColumnChoice(code(number[1]) if number else "", sub)
        texts = tuple(_MARKS.get(folded(text), "0") for text in column.texts)
        return [replace(told, choice=choice, texts=texts)]
    ticked = np.where(column.filled, 0, EMPTY).astype(np.int8)
    choice = ColumnChoice("other", _OTHER_LABEL)
    return [replace(told, choice=choice, positions=ticked, texts=("1",)), column]


def _with_codes(column: Column) -> Column:
    """The column with its answers' codes as numbers, if all are LimeSurvey's own."""
    numbers = [_NUMBERED.fullmatch(text) for text in column.texts if text != _OTHER]
    texts = column.texts
    if numbers and all(numbers):
        texts = tuple(_NUMBERED.sub(r"\1", text) for text in texts)
    if _OTHER in texts:
        labels = MappingProxyType({**column.labels, _OTHER: _OTHER_LABEL})
        return replace(column, texts=texts, labels=labels)
    return replace(column, texts=texts)
