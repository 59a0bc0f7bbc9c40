"""In which order a theme is told in graphs."""

from klviewer.survey.battery import same_scale
from klviewer.survey.questionnaire import Question, QuestionType, Role, Theme

# How far, when, why not, how meanwhile, and what was learnt; the rest as it was asked.
_ORDER = (
    Role.STATUS,
    Role.EXPECTED,
    Role.REASONS,
    Role.PRACTICE,
    Role.GUIDELINES,
    Role.LEARNING,
)
_MOST_SEGMENTS = 7
"""A bar divided into more is not read, not even beside others."""


def charted_questions(theme: Theme) -> tuple[Question, ...]:
    """The questions of a theme that have a graph, the one on status first."""
    ranks = {role: rank for rank, role in enumerate(_ORDER)}
    closed = [question for question in theme.questions if question.is_closed and question.choices]
    return tuple(sorted(closed, key=lambda question: ranks.get(question.role, len(_ORDER))))


def graphs_of(theme: Theme) -> tuple[tuple[Question, ...], ...]:
    """The questions of each graph of a theme, in order; several where they have the same scale."""
    runs = batteries(theme)
    graphs = (
        next((run for run in runs if question in run), (question,))
        for question in charted_questions(theme)
    )
    return tuple(dict.fromkeys(graphs))


def batteries(theme: Theme) -> tuple[tuple[Question, ...], ...]:
    """The questions with the same scale that stand together, where bars of it can be read."""
    return tuple(run for run in same_scale(theme.questions) if _is_read(run[0]))


def _is_read(question: Question) -> bool:
    dated = any(choice.by for choice in question.choices)
    return 0 < len(question.choices) <= _MOST_SEGMENTS and not dated


def summing_question(theme: Theme) -> Question | None:
    """The question whose bar sums a theme up: its status, None where that is not one scale."""
    status = theme.status
    is_scale = status is not None and status.type is QuestionType.SINGLE and status.choices
    return status if is_scale else None
