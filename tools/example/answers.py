"""The closed answers, dealt out so that the plan's counts come true."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from klviewer.survey.questionnaire import Area, Question, QuestionType, Role
from tools.example.chance import chance
from tools.example.plan import AreaPlan
from tools.example.replies import Reply, progress

Given = dict[int, tuple[str, ...]]


def with_answers(area: Area, plan: AreaPlan, replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """Answer every closed question of the area.

    Raises:
        ValueError: the plan's counts do not fit those asked.
    """
    answered = list(replies)
    for place, question in enumerate(area.questions):
        if not question.is_closed:
            continue
        reached = [r for r in answered if r.last >= place and r.was_asked(question)]
        given = _deal(area, question, plan.counts[question.id], reached)
        answered = [_with(reply, question, given) for reply in answered]
    return tuple(answered)


def _with(reply: Reply, question: Question, given: Given) -> Reply:
    if reply.municipality.code not in given:
        return reply
    choices = given[reply.municipality.code]
    return replace(reply, answers={**reply.answers, question.id: choices})


def _deal(
    area: Area, question: Question, counts: Mapping[str, int], reached: Sequence[Reply]
) -> Given:
    if question.type is QuestionType.SINGLE:
        return _deal_one_each(area, question, counts, reached)
    return _deal_several(area, question, counts, reached)


def _deal_one_each(
    area: Area, question: Question, counts: Mapping[str, int], reached: Sequence[Reply]
) -> Given:
    dealt = [choice.id for choice in question.choices for _ in range(counts[choice.id])]
    if len(dealt) != len(reached):
        raise ValueError(f"{question.id}: {len(dealt)} answers planned, {len(reached)} asked")
    ranked = sorted(reached, key=lambda reply: _lateness(area, question, reply))
    return {reply.municipality.code: (choice,) for reply, choice in zip(ranked, dealt, strict=True)}


def _lateness(area: Area, question: Question, reply: Reply) -> float:
    """Low comes first on the scale: those far ahead, and those already as before."""
    drawn = chance(area.id, question.id, reply.municipality.code)
    if question.role is Role.STATUS:
        return 0.7 * drawn - progress(reply.municipality)
    if question.role is Role.EXPECTED:
        return _behind(area, question, reply) + 0.7 * drawn - progress(reply.municipality)
    return drawn


def _behind(area: Area, question: Question, reply: Reply) -> float:
    """Those as before are at the front; the others follow their status, but not strictly."""
    status = area.theme_of(question.id).status
    if status is None:
        raise ValueError(f"{question.id}: a date is expected in a theme without status")
    place = [choice.id for choice in status.choices].index(reply.answers[status.id][0])
    return 2 + 0.4 * place if place else 0.0


def _deal_several(
    area: Area, question: Question, counts: Mapping[str, int], reached: Sequence[Reply]
) -> Given:
    codes = [reply.municipality.code for reply in reached]
    given: dict[int, set[str]] = {code: set() for code in codes}
    falling = sorted(counts, key=lambda choice: -counts[choice])
    for place, choice in enumerate(falling):
        # The rarer the choice, the more it goes to those who have given none yet.
        lead = {code: 0.4 * place if given[code] else 0.0 for code in codes}
        drawn = {code: chance(area.id, question.id, choice, code) + lead[code] for code in codes}
        for code in sorted(codes, key=drawn.__getitem__)[: counts[choice]]:
            given[code].add(choice)
    if not all(given.values()):
        raise ValueError(f"{question.id}: someone asked is left without an answer")
    order = [choice.id for choice in question.choices]
    return {code: tuple(sorted(chosen, key=order.index)) for code, chosen in given.items()}
