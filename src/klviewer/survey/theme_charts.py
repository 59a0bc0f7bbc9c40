"""In which order a theme is told in graphs."""

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


def charted_questions(theme: Theme) -> tuple[Question, ...]:
    """The questions of a theme that have a graph, the one on status first."""
    ranks = {role: rank for rank, role in enumerate(_ORDER)}
    closed = [question for question in theme.questions if question.is_closed and question.choices]
    return tuple(sorted(closed, key=lambda question: ranks.get(question.role, len(_ORDER))))


def summing_question(theme: Theme) -> Question | None:
    """The question whose bar sums a theme up: its status, None where that is not one scale."""
    status = theme.status
    is_scale = status is not None and status.type is QuestionType.SINGLE and status.choices
    return status if is_scale else None
