"""LimeSurvey exports: which question each column belongs to, and what its answers mean.

As its `SurveyObj` and `Writer` write them. Short: a ticked part of a question is Y and one that
is not is N or blank, or what somebody chose instead; an answer of one's own is `-oth-`, and its
words stand in `Q1[other]`. In full: Ja and Nej, and N/A for what was not shown or not answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from klviewer.readers import limits
from klviewer.readers.cells import code, folded
from klviewer.readers.inference import choices_of, type_of
from klviewer.readers.limesurvey_heads import Form, Head, form_of
from klviewer.readers.limesurvey_values import (
    MARKS,
    NUMBERED,
    OTHER_LABEL,
    is_not_shown,
    with_meanings,
)
from klviewer.readers.sheet import EMPTY, Column, ColumnChoice, Sheet
from klviewer.survey.questionnaire import QuestionType

# “Other”, “Comment” and “Other comment”, in LimeSurvey's own Danish too.
_OTHER = frozenset({"other", "other:", "andet", "andet:", "andre"})
_COMMENTS = frozenset({"comment", "kommentar", "othercomment", "other comment"}) | {
    "yderligere kommentar"
}
_COMMENT_CODE = "comment"
_LEAST_MARKS = 2


@dataclass(frozen=True, eq=False)
class _Part:
    """A column that holds a part of a question."""

    column: Column
    head: Head

    @property
    def is_comment(self) -> bool:
        last = folded(self.head.parts[-1])
        return last in _COMMENTS or (not self.head.text and last.endswith(_COMMENT_CODE))

    @property
    def is_other(self) -> bool:
        """Whether it holds the words of answers of one's own."""
        is_named = folded(self.head.parts[-1]) in _OTHER
        return is_named and (not self.column.texts or not _only_marks([self.column]))

    @property
    def is_answer(self) -> bool:
        return not (self.is_comment or self.is_other)


def explained(sheet: Sheet) -> Sheet:
    """The table, its columns told what they are if it is an export of LimeSurvey."""
    form = form_of([column.name for column in sheet.columns])
    if form is None:
        return sheet
    parts = [_Part(with_meanings(column), form.head(column.name)) for column in sheet.columns]
    groups: dict[str, list[_Part]] = {}
    for part in parts:
        if part.head.parts:
            groups.setdefault(part.head.stem, []).append(part)
    several = {stem for stem, members in groups.items() if _are_marks(members)}
    scales = {stem: _scale(found) for stem, found in groups.items() if stem not in several}
    columns: list[Column] = []
    for part in parts:
        if part.head.stem in several and part.head.parts and not part.is_comment:
            columns += _choice(part)
        else:
            columns.append(_question(part, form, scales.get(part.head.stem, {})))
    return replace(sheet, columns=tuple(columns))


def _only_marks(columns: Sequence[Column]) -> bool:
    texts = {folded(text) for column in columns for text in column.texts}
    return texts <= MARKS.keys() or all(is_not_shown(text) or text in MARKS for text in texts)


def _are_marks(members: Sequence[_Part]) -> bool:
    """Whether the parts of a question only say what was ticked.

    Numbers could be the steps of a scale as well: a part that is alone does not tell.
    """
    marks = [part.column for part in members if part.is_answer and len(part.head.parts) == 1]
    words = {folded(text) for column in marks for text in column.texts}
    enough = len(marks) >= _LEAST_MARKS or any(not word.isdecimal() for word in words)
    others = [part for part in members if part.is_answer and len(part.head.parts) > 1]
    return bool(marks) and not others and enough and _only_marks(marks)


def _choice(part: _Part) -> list[Column]:
    """The column as a choice of its question; one with words in it as both."""
    head, column = part.head, part.column
    told = replace(
        column,
        question=head.stem,
        label=head.text or head.stem,
        labels=MappingProxyType({}),
        type=QuestionType.MULTIPLE,
    )
    if not part.is_other and folded(head.parts[0]) != "other":
        number = NUMBERED.fullmatch(head.parts[0])
        label = head.labels[0] if head.labels else head.parts[0]
        choice = ColumnChoice(code(number[1]) if number else "", label)
        texts = tuple(MARKS.get(folded(text), "0") for text in column.texts)
        return [replace(told, choice=choice, texts=texts)]
    ticked = np.where(column.filled, 0, EMPTY).astype(np.int8)
    choice = ColumnChoice("other", OTHER_LABEL)
    return [replace(told, choice=choice, positions=ticked, texts=("1",)), _words(part)]


def _words(part: _Part) -> Column:
    label = part.head.text and f"{part.head.text} [{part.head.labels[-1]}]"
    return replace(
        part.column,
        label=label,
        labels=MappingProxyType({}),
        type=QuestionType.TEXT,
        words_of=part.head.stem if part.is_other else "",
    )


def _question(part: _Part, form: Form, scale: Mapping[str, str]) -> Column:
    """The column as a question of its own."""
    head, column = part.head, part.column
    if not head.parts:
        both = bool(form.separator)
        label = head.text if both or form.has_lines else column.label
        return replace(column, label=label, question=head.stem if both else "")
    if not part.is_answer:
        return _words(part)
    label = head.text and f"{head.text} {''.join(f'[{label}]' for label in head.labels)}"
    if not scale:
        return replace(column, label=label)
    return replace(
        column, label=label, labels=MappingProxyType({**scale}), type=QuestionType.SINGLE
    )


def _scale(members: Sequence[_Part]) -> Mapping[str, str]:
    """The answers that the parts of a question share, by how they are written; may be none.

    So that a battery of questions has one scale, and what is ranked stands in every place.
    """
    columns = [part.column for part in members if part.is_answer]
    if not columns or any(column.labels for column in columns):
        return {}
    texts: dict[str, int] = {}
    rows = [
        np.array([*(texts.setdefault(text, len(texts)) for text in column.texts), EMPTY])[
            column.positions
        ]
        for column in columns
    ]
    together = Column("", np.concatenate(rows), tuple(texts))
    if type_of(together) is not QuestionType.SINGLE or len(texts) > limits.CHOICES:
        return {}
    if all(code(text).isdecimal() for text in texts) and any(
        column.texts and type_of(column) is not QuestionType.SINGLE for column in columns
    ):
        return {}
    return {choice.code: choice.label for choice in choices_of(together)}
