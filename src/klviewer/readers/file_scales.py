"""The choices of a known questionnaire's questions as a file has them: new, gone and renamed.

A questionnaire is changed a little between two rounds. Answers that the known scale has no room
for are then a choice of their own, and not values outside the scale.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from klviewer.readers import limits
from klviewer.readers.assignment import ANY, Assignment, Part, split_name
from klviewer.readers.cells import code, folded
from klviewer.readers.choices import NONE, OUTSIDE, ChoiceNames, Spellings
from klviewer.readers.inference import is_mark
from klviewer.readers.listed import stretches
from klviewer.readers.own_structure import label_of
from klviewer.readers.sheet import Column, Sheet
from klviewer.survey.choice_matching import paired
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType
from klviewer.survey.scale_changes import ScaleChange

_LONGEST = 120
_LEAST_ROWS = 2  # what stands in one row only is somebody's own words or a slip of the pen
_LEAST_LABELS = 2


@dataclass(frozen=True, eq=False)
class FileScales:
    """An area with the choices a file adds to it.

    Args:
        area: the known one; new choices come after those known.
        assignment: the columns of its questions, those of new choices among them.
        changes: what is to be said.
        spellings: of choices that are renamed.
    """

    area: Area
    assignment: Assignment
    changes: tuple[ScaleChange, ...]
    spellings: Spellings


def file_scales(area: Area, sheet: Sheet, assignment: Assignment) -> FileScales:
    """The area as a file asks it.

    Args:
        area: known.
        sheet: recognised as its answers.
        assignment: the columns of its questions.
    """
    free = assignment.free(sheet)
    scales = [
        _scale(question, assignment.parts[question.id], free)
        for question in area.questions
        if question.is_closed and question.id in assignment.parts
    ]
    changed = {scale.asked.id: scale for scale in scales if scale.change}
    parts = {name: scale.parts for name, scale in changed.items()}
    return FileScales(
        with_questions(area, {name: scale.asked for name, scale in changed.items()}),
        Assignment({**assignment.parts, **parts}, assignment.agreeing),
        tuple(scale.change for scale in changed.values()),
        {name: scale.spellings for name, scale in changed.items()},
    )


def with_questions(area: Area, questions: Mapping[str, Question]) -> Area:
    """The area with some of its questions in place of those of the same id."""
    if not questions:
        return area
    themes = (
        replace(theme, questions=tuple(questions.get(q.id, q) for q in theme.questions))
        for theme in area.themes
    )
    return replace(area, themes=tuple(themes))


@dataclass(frozen=True, eq=False)
class _Scale:
    """A question as a file asks it, with its columns and what has changed."""

    asked: Question
    parts: tuple[Part, ...]
    change: ScaleChange
    spellings: Mapping[str, int]


def _scale(question: Question, parts: Sequence[Part], free: Sequence[Column]) -> _Scale:
    own = list(_own_columns(question, parts, free))
    cells = [part for part in parts if part.choice == ANY]
    said = {choice.id: choice for choice in _in_cells(question, cells)}
    said |= {choice.id: choice for _, choice in own}
    pairs = paired(tuple(said.values()), question.choices)
    new = _told_apart(pairs.new, question.choices)
    asked = replace(question, choices=(*question.choices, *new.values()))
    if len(asked.choices) > limits.CHOICES:
        return _Scale(question, tuple(parts), ScaleChange(question, paired((), ())), {})
    place = {choice.id: place for place, choice in enumerate(asked.choices)}
    renamed = {later.id: place[earlier.id] for later, earlier in pairs.renamed}
    place_of = {later.id: place[earlier.id] for later, earlier in pairs.same}
    place_of |= renamed | {name: place[choice.id] for name, choice in new.items()}
    gone = pairs.gone if _says_all(cells) else ()
    return _Scale(
        asked,
        (*cells, *(Part(column, place_of[choice.id]) for column, choice in own)),
        ScaleChange(question, replace(pairs, gone=gone)),
        renamed,
    )


def _told_apart(new: Iterable[Choice], known: Sequence[Choice]) -> dict[str, Choice]:
    """New choices with ids and codes that no other has, by the ids they were found under."""
    taken = {folded(name) for choice in known for name in (choice.id, choice.code)}
    found = {}
    for choice in new:
        name = choice.code if folded(choice.code) not in taken and choice.code else choice.label
        taken.add(folded(name))
        found[choice.id] = Choice(name, name, choice.label)
    return found


def _said(label: str, written: str) -> Choice:
    """A choice as a file says it; one label is one choice."""
    return Choice(folded(label), code(written), label)


# Cells that say which choice is given


def _in_cells(question: Question, parts: Sequence[Part]) -> Iterator[Choice]:
    """The choices that the file labels, and those its cells give again and again."""
    outside: Counter[str] = Counter()
    for column in (part.column for part in parts):
        yield from (_said(label, value) for value, label in column.labels.items() if label)
        place_of = ChoiceNames(question).of_cell(column)
        for text, rows in _unlabelled(column):
            for place, answer in _answers(question, text, place_of):
                if place == OUTSIDE:
                    outside[answer] += rows
                else:
                    choice = question.choices[place]
                    yield _said(choice.label, choice.code)
    for answer, rows in outside.items():
        if rows >= _LEAST_ROWS and len(answer) <= _LONGEST and not _is_code(answer):
            yield _said(answer, answer)


def _unlabelled(column: Column) -> Iterator[tuple[str, int]]:
    """The texts whose meaning the file does not say, with how many rows have them."""
    rows = np.bincount(column.positions[column.filled], minlength=len(column.texts)).tolist()
    for text, count in zip(column.texts, rows, strict=True):
        if not (column.labels.get(text) or column.labels.get(code(text))):
            yield text, count


def _answers(
    question: Question, text: str, place_of: Callable[[str], int]
) -> Iterator[tuple[int, str]]:
    if question.type is QuestionType.MULTIPLE:
        return stretches(text, place_of)
    return iter([(place_of(text), text)])


def _is_code(text: str) -> bool:
    """Whether a text is a number, which says nothing of what it stands for."""
    return not any(letter.isalpha() for letter in text)


def _says_all(parts: Sequence[Part]) -> bool:
    """Whether the file labels every value it holds, so that what it lacks is gone."""
    return bool(parts) and all(
        len(part.column.labels) >= _LEAST_LABELS and not any(_unlabelled(part.column))
        for part in parts
    )


# Columns that each stand for a choice


def _own_columns(
    question: Question, parts: Sequence[Part], free: Sequence[Column]
) -> Iterator[tuple[Column, Choice]]:
    """The columns of one choice each: those known, and those beside them that nobody knows."""
    own = [part for part in parts if part.choice != ANY]
    for part in own:
        yield part.column, _as_labelled(part.column, question, question.choices[part.choice])
    groups = {part.column.question for part in own} - {""}
    stems = {stem for part in own for stem, _ in split_name(part.column.name)}
    for column in free:
        rest = next((rest for stem, rest in split_name(column.name) if stem in stems), "")
        if column.choice is not None and column.question in groups:
            label = label_of(column, column.choice.label or column.name)
            yield column, _said(column.choice.label or label, column.choice.code)
        elif rest.isdecimal() and not column.question and is_mark(column, label_of(column, rest)):
            yield column, _said(label_of(column, rest), rest)


def _as_labelled(column: Column, question: Question, known: Choice) -> Choice:
    """The known choice, unless the file says in words that its code now means another."""
    said = column.choice
    if not (said and said.code and " " in said.label):
        return _said(known.label, known.code)
    if ChoiceNames(question).by_label(said.label) == NONE:
        return _said(said.label, said.code)
    return _said(known.label, known.code)
