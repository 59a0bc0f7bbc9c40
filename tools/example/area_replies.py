"""All rows of the four areas, from the plan to the two who sent twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from klviewer.survey.municipalities import Frame, frame_from_csv
from klviewer.survey.questionnaire import Area, Question, Questionnaire, Role
from klviewer.survey.questionnaire_text import questionnaire_from_text
from klviewer.survey.responses import Completion
from tools.example.answers import with_answers
from tools.example.chance import chance
from tools.example.plan import AreaPlan, read_plan
from tools.example.replies import Reply, blank_replies
from tools.example.texts import with_texts

RESOURCES = Path(__file__).parents[2] / "resources"
LAST_DAYS = datetime(2020, 6, 3)
BETWEEN_ANSWERS = timedelta(days=6, hours=1, minutes=17)


def questionnaire() -> Questionnaire:
    """The questionnaire that the example answers."""
    path = RESOURCES / "questionnaires" / "kl-2020-normalisering.yaml"
    return questionnaire_from_text(path.read_text("utf-8"), path.name)


def frame() -> Frame:
    """The municipalities that were asked."""
    return frame_from_csv((RESOURCES / "municipalities.csv").read_text("utf-8"))


def replies_of(area: Area) -> tuple[Reply, ...]:
    """The rows of an area, the superseded answers among them, by municipality and time."""
    plan = read_plan()[area.id]
    replies = with_texts(area, plan, with_answers(area, plan, blank_replies(area, plan, frame())))
    rows = [*replies, *_first_answers(area, plan, replies)]
    return tuple(sorted(rows, key=lambda reply: (reply.municipality.code, str(reply.at))))


def _first_answers(area: Area, plan: AreaPlan, replies: Sequence[Reply]) -> list[Reply]:
    """What those who sent twice had sent the first time: the same status, a little less told."""
    if not plan.doubles:
        return []
    drawn = sorted(
        (reply for reply in replies if _has_more_to_tell(area, reply)),
        key=lambda reply: chance("twice", area.id, reply.municipality.code),
    )
    return [_first_answer(area, reply) for reply in drawn[: plan.doubles]]


def _question(area: Area, role: Role) -> Question:
    return next(question for question in area.questions if question.role is role)


def _has_more_to_tell(area: Area, reply: Reply) -> bool:
    """Best on the scale, several kinds of practice, more than a sentence, and in the last days."""
    practice, status = _question(area, Role.PRACTICE), _question(area, Role.STATUS)
    return (
        reply.answers.get(status.id) == (status.choices[0].id,)
        and len(reply.answers[practice.id]) > 1
        and ". " in reply.texts.get(f"{practice.id}-text", "")
        and reply.completion is Completion.COMPLETED
        and reply.at is not None
        and reply.at >= LAST_DAYS
    )


def _first_answer(area: Area, reply: Reply) -> Reply:
    practice, expected = _question(area, Role.PRACTICE), _question(area, Role.EXPECTED)
    scale = [choice.id for choice in expected.choices]
    later = scale[scale.index(reply.answers[expected.id][0]) + 1]
    shortened, _, _ = reply.texts[f"{practice.id}-text"].partition(". ")
    changed = {practice.id: reply.answers[practice.id][:-1], expected.id: (later,)}
    return replace(
        reply,
        at=reply.at and reply.at - BETWEEN_ANSWERS,
        answers={**reply.answers, **changed},
        texts={**reply.texts, f"{practice.id}-text": f"{shortened}."},
    )
