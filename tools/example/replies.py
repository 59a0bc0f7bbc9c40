"""Who answered, when, and how far they came."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.questionnaire import Area, Question
from klviewer.survey.responses import Completion
from tools.example.chance import chance, pick_weighted
from tools.example.plan import AreaPlan

# The days the survey was open, without Whitsun; most answer just before the deadline.
DAYS = (
    (datetime(2020, 5, 27), 0.12),
    (datetime(2020, 5, 28), 0.14),
    (datetime(2020, 5, 29), 0.13),
    (datetime(2020, 6, 2), 0.17),
    (datetime(2020, 6, 3), 0.2),
    (datetime(2020, 6, 4), 0.24),
)
OPENS = timedelta(hours=7, minutes=40)
OPEN_SECONDS = 8.3 * 3600

# How far normalisation has come differs a little between the parts of the country.
PROGRESS = {
    "Region Nordjylland": 0.25,
    "Region Midtjylland": 0.2,
    "Region Syddanmark": 0.15,
    "Region Sjælland": 0.05,
    "Landkommuner": 0.15,
    "Oplandskommuner": 0.1,
    "Provinsbykommuner": 0.05,
}


@dataclass(frozen=True)
class Reply:
    """One row of a survey file.

    Args:
        municipality: who sent it.
        completion: how far they came.
        at: when it was sent, None where nothing was.
        last: the place in the area of the last question answered, -1 where none was.
        answers: by closed question, the ids of the choices given.
        texts: by text question, what was written.
    """

    municipality: Municipality
    completion: Completion
    at: datetime | None
    last: int
    answers: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, str]

    def was_asked(self, question: Question) -> bool:
        """Whether the answers so far lead to the question."""
        condition = question.asked_of
        return condition is None or bool(
            condition.choices.intersection(self.answers.get(condition.question, ()))
        )


def progress(municipality: Municipality) -> float:
    """How far the municipality has come in general; higher is further."""
    known = PROGRESS.get(municipality.region, 0.0) + PROGRESS.get(municipality.group, 0.0)
    return known + 0.5 * chance("progress", municipality.code)


def blank_replies(area: Area, plan: AreaPlan, frame: Frame) -> tuple[Reply, ...]:
    """The rows of an area before anything is answered, by the municipalities' numbers."""
    willing = sorted(frame, key=lambda municipality: _willingness(area.id, municipality))
    answering, silent = willing[-plan.responses :], willing[: -plan.responses]
    replies = [*_answering(area, plan, answering), *_silent(plan, silent)]
    return tuple(sorted(replies, key=lambda reply: reply.municipality.code))


def _willingness(area: str, municipality: Municipality) -> float:
    return chance("willing", municipality.code) + chance("willing", area, municipality.code)


def _answering(area: Area, plan: AreaPlan, who: list[Municipality]) -> Iterator[Reply]:
    places = [question.id for question in area.questions]
    stops = [places.index(name) for name, count in plan.stopped.items() for _ in range(count)]
    ends = [*stops, *([len(places) - 1] * (len(who) - len(stops)))]
    drawn = sorted(who, key=lambda municipality: chance("stops", area.id, municipality.code))
    for municipality, last in zip(drawn, ends, strict=True):
        finished = last == len(places) - 1
        completion = Completion.COMPLETED if finished else Completion.PARTIAL
        yield Reply(municipality, completion, _moment(area.id, municipality), last, {}, {})


def _silent(plan: AreaPlan, who: list[Municipality]) -> Iterator[Reply]:
    states = [Completion[name.upper()] for name, count in plan.silent.items() for _ in range(count)]
    for municipality, completion in zip(who, states, strict=False):
        yield Reply(municipality, completion, None, -1, {}, {})


def _moment(area: str, municipality: Municipality) -> datetime:
    day = pick_weighted(DAYS, "day", area, municipality.code)
    seconds = int(OPEN_SECONDS * chance("second", area, municipality.code))
    return day + OPENS + timedelta(seconds=seconds)
