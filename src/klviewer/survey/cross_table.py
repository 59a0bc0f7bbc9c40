"""Tables with columns: any question across regions, groups, rounds or another question."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from klviewer.survey.division import (
    EVERYONE,
    NO_RESPONSE,
    WITHOUT_ANSWER,
    WITHOUT_QUESTION,
    Division,
    Group,
    Heading,
    choice_headings,
    division_by_answers,
)
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import (
    NOT_ASKED,
    AreaResponses,
    Mask,
    MultipleAnswers,
    Positions,
)
from klviewer.survey.table import Table, members_of, tabulate
from klviewer.survey.tally import MISSING, Counts, tally


def cross(
    responses: AreaResponses,
    question: Question,
    by: Division,
    among: Mask | None = None,
) -> Table:
    """Count a question in every part of a division, in one pass over the rows.

    Args:
        responses: of the question's area.
        question: the rows.
        by: the columns beside everyone; those without a part stand last.
        among: shape (rows,); the rows to count, all that count when None.

    Raises:
        TypeError: the question is answered in words.
    """
    answers = responses.closed(question)
    members = members_of(responses, among)
    found = tally(answers, len(question.choices), members, by.places, len(by.parts))
    standing = _in_columns(found.standing, by)
    return Table(
        question,
        choice_headings(question),
        (EVERYONE, *by.parts, *by.rest),
        _in_columns(found.counts, by),
        standing[1:].sum(axis=0),
        standing[2],
        standing.sum(axis=0),
        by.question,
    )


def _in_columns(found: Counts, by: Division) -> Counts:
    """Everyone first, the parts, and then those without one: not answered before not asked."""
    without = found[:, MISSING - 1 :: -1][:, : len(by.rest)]
    return np.hstack([found.sum(axis=1, keepdims=True), found[:, MISSING:], without])


def cross_questions(
    responses: AreaResponses, question: Question, by: Question, among: Mask | None = None
) -> Table:
    """Count a question among those who gave each answer to another.

    The columns share respondents where the other has several answers each.

    Args:
        responses: of the area of both.
        question: the rows.
        by: the columns.
        among: shape (rows,); the rows to count, all that count when None.

    Raises:
        TypeError: one of them is answered in words.
    """
    dividing = responses.closed(by)
    responses.closed(question)
    if not isinstance(dividing, MultipleAnswers):
        return cross(responses, question, division_by_answers(by, dividing.positions), among)
    return _cross_several(responses, question, by, (dividing, None), among)


def cross_areas(
    responses: AreaResponses,
    question: Question,
    other: AreaResponses,
    by: Question,
    among: Mask | None = None,
) -> Table:
    """Count a question among those who gave each answer to a question of another area.

    Those who sent no response there have a column of their own.

    Args:
        responses: of the question's area.
        question: the rows.
        other: of the other area, in the same round.
        by: its question, the columns.
        among: shape (rows,); the rows to count, all that count when None.

    Raises:
        TypeError: one of the questions is answered in words.
    """
    dividing = other.closed(by)
    responses.closed(question)
    rows = responses.rows_in(other)
    absent = rows < 0
    if isinstance(dividing, MultipleAnswers):
        # -1, not there, is the place of what is added at the end.
        nobody = np.zeros((len(by.choices), 1), np.bool_)
        chosen = np.hstack([dividing.chosen, nobody])[:, rows]
        here = MultipleAnswers(_with_end(dividing.state, NOT_ASKED)[rows], chosen)
        return _cross_several(responses, question, by, (here, absent), among)
    places = _with_end(dividing.positions, len(by.choices))[rows]
    parts = (*choice_headings(by), NO_RESPONSE)
    found = Division(parts, places, (WITHOUT_ANSWER, WITHOUT_QUESTION), by)
    return cross(responses, question, found, among)


def _with_end(positions: Positions, last: int) -> Positions:
    return np.append(positions, np.int16(last))


def _cross_several(
    responses: AreaResponses,
    question: Question,
    by: Question,
    dividing: tuple[MultipleAnswers, Mask | None],
    among: Mask | None,
) -> Table:
    """Across a question with several answers each, and those who sent no response where it was."""
    answers, absent = dividing
    asked = answers.asked
    unasked = ~asked if absent is None else ~asked & ~absent
    columns = [
        *zip(choice_headings(by), (row & asked for row in answers.chosen), strict=True),
        *([] if absent is None else [(NO_RESPONSE, absent)]),
        (WITHOUT_ANSWER, asked & ~answers.answered),
        (WITHOUT_QUESTION, unasked),
    ]
    groups = [Group(head, mask) for head, mask in columns]
    return replace(tabulate(responses, question, among, groups), by=by, overlapping=True)


def across_rounds(
    rounds: Sequence[tuple[Heading, AreaResponses]],
    question_id: str,
    among: Sequence[Mask | None] = (),
) -> Table:
    """Count a question round by round.

    A choice that only some rounds offered has a row of its own; where it was not offered it
    counts none. The first column counts the responses of all rounds.

    Args:
        rounds: each with the head of its column, in the order they are shown.
        question_id: the question's id in all of them.
        among: shape (rows,) for each round; the rows to count, all that count where None or
            nothing is given.

    Raises:
        KeyError: a round's area has no such question.
        ValueError: there are no rounds.
    """
    if not rounds:
        raise ValueError(question_id)
    asked = [responses.area.question(question_id) for _, responses in rounds]
    choices = {choice.id: choice for question in asked for choice in question.choices}
    question = replace(asked[-1], choices=tuple(choices.values()))
    members = among or [None] * len(rounds)
    tables = [
        tabulate(responses, put, rows)
        for (_, responses), put, rows in zip(rounds, asked, members, strict=True)
    ]
    parts = _side_by_side(tuple(choices), tables)
    heads = (EVERYONE, *(head for head, _ in rounds))
    base, answered, size = (
        _with_sum(np.array([getattr(table, name)[0] for table in tables], np.int64))
        for name in ("base", "answered", "size")
    )
    rows = choice_headings(question)
    return Table(question, rows, heads, _with_sum(parts), base, answered, size)


def _side_by_side(choices: Sequence[str], tables: Sequence[Table]) -> Counts:
    """The counts of each choice in each table, none where it is not there."""
    parts = np.zeros((len(choices), len(tables)), np.int64)
    for column, table in enumerate(tables):
        for row, heading in enumerate(table.rows):
            parts[choices.index(heading.id), column] = table.count(row)
    return parts


def _with_sum(parts: Counts) -> Counts:
    return np.concatenate([parts.sum(axis=-1, keepdims=True), parts], axis=-1)
