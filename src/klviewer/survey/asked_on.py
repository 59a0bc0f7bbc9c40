"""Which answers decide who is asked another question."""

from collections.abc import Sequence

from klviewer.survey.questionnaire import Area, Question, QuestionType

Conditions = tuple[frozenset[int], ...]
"""For each question that depends on another, the places of the choices of those it was put to."""


def conditions(area: Area, question: Question) -> Conditions:
    """What the questions that depend on a question ask for; those in words are not counted."""
    found = []
    for asked in area.questions:
        condition = asked.asked_of
        is_counted = asked.type is not QuestionType.TEXT
        if is_counted and condition is not None and condition.question == question.id:
            choices = enumerate(question.choices)
            found.append(frozenset(row for row, each in choices if each.id in condition.choices))
    return tuple(found)


def crosses(conditions: Conditions, rows: Sequence[int]) -> bool:
    """Whether others would be asked what follows, if somebody changed between some answers.

    Args:
        conditions: of the question.
        rows: the lines of the answers in its table, one or two.
    """
    return any(0 < len(asked & set(rows)) < 2 for asked in conditions)  # noqa: PLR2004 (both)


def deciding(area: Area, question: Question) -> Question | None:
    """The closed question that decided who was asked this one, None where none did."""
    condition = question.asked_of
    if condition is None or condition.question == question.id:
        return None
    known = {asked.id: asked for asked in area.questions}
    found = known.get(condition.question)
    return found if found is not None and found.is_closed and found.choices else None


def are_connected(area: Area, one: Question, other: Question) -> bool:
    """Whether one decides who is asked the other, or a third who is asked both, at any remove."""
    return _first(area, one) == _first(area, other)


def _first(area: Area, question: Question) -> str:
    """The id of the question on which, at any remove, it depends who is asked."""
    seen = [question]
    while (before := deciding(area, seen[-1])) is not None and before not in seen:
        seen.append(before)
    return seen[-1].id
