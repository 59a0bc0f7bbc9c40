"""Non-response: who has answered, how completely, and who is missing."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from klviewer.survey.counting import Outcome, late_rows
from klviewer.survey.municipalities import Municipality
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import AreaResponses, Completion
from klviewer.survey.table import Counts, Heading


class Standing(StrEnum):
    """How far a respondent came in an area."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    LEFT_OUT = "left-out"  # something was sent, and nothing of it counts
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ResponseState:
    """A respondent's response in one area.

    Args:
        standing: complete, in part, left out, or none.
        answered_at: when, None where the file does not say or nothing was sent.
        answered: how many of the asked questions have an answer.
        asked: how many questions were put to the respondent.
        sent: how many responses the respondent sent.
        outcome: whether the response counts; of one that is left out, why.
        is_late: whether it came after the deadline.
        is_chosen: whether it was chosen by hand.
    """

    standing: Standing = Standing.NONE
    answered_at: datetime | None = None
    answered: int = 0
    asked: int = 0
    sent: int = 0
    outcome: Outcome = Outcome.EMPTY
    is_late: bool = False
    is_chosen: bool = False


MISSING = frozenset((Standing.LEFT_OUT, Standing.NONE))
"""Where nothing that a respondent has sent counts."""

NO_RESPONSE = ResponseState()


def questions_answered(responses: AreaResponses) -> tuple[Counts, Counts]:
    """Count, row by row, the asked questions and those of them with an answer.

    Questions answered in words are left out: an empty field there is no missing answer.

    Returns:
        Answered and asked, both of shape (rows,).
    """
    answered = np.zeros(len(responses.respondents), dtype=np.int64)
    asked = np.zeros_like(answered)
    for question in responses.area.questions:
        if question.type is not QuestionType.TEXT:
            answers = responses.answers[question.id]
            asked += answers.asked
            answered += answers.asked & answers.answered
    return answered, asked


def response_states(responses: AreaResponses) -> Mapping[str, ResponseState]:
    """The state of everyone with a response, by respondent key."""
    respondents = responses.respondents
    # As lists: of a million rows, numpy would give each value an object of its own kind first.
    answered, asked = (counts.tolist() for counts in questions_answered(responses))
    late = late_rows(respondents, responses.rule.deadline).tolist()
    completion, outcomes = respondents.completion.tolist(), responses.outcomes.tolist()
    moments = respondents.answered_at.astype("datetime64[s]").tolist()
    chosen = {kept.respondent for kept in responses.rule.chosen if kept.area == responses.area.id}
    states = {}
    for key, sent in respondents.sent.items():
        row = responses.row_of.get(key, sent[-1])
        outcome, when = Outcome(outcomes[row]), moments[row]
        counts = outcome is Outcome.COUNTS
        states[key] = ResponseState(
            _standing(completion[row]) if counts else Standing.LEFT_OUT,
            when if isinstance(when, datetime) else None,
            answered[row],
            asked[row],
            len(sent),
            outcome,
            late[row],
            counts and key in chosen,
        )
    return states


@dataclass(frozen=True, slots=True)
class Respondent:
    """One that was asked, and its responses.

    Args:
        key: as in `Respondents`.
        municipality: None in a survey without a frame.
        states: one per area.
    """

    key: str
    municipality: Municipality | None
    states: tuple[ResponseState, ...]

    @property
    def name(self) -> str:
        """The municipality's name, else the key."""
        return self.municipality.name if self.municipality else self.key


def respondents_of(
    areas: Sequence[AreaResponses], municipalities: Sequence[Municipality] | None
) -> tuple[Respondent, ...]:
    """Everyone that was asked, also those without a response.

    Args:
        areas: one state each.
        municipalities: of the frame; None for a survey without one, where only those that have
            answered are known.
    """
    states = [response_states(responses) for responses in areas]
    if municipalities is None:
        known = dict.fromkeys(key for found in states for key in found)
        asked: list[tuple[str, Municipality | None]] = [(key, None) for key in known]
    else:
        asked = [(str(municipality.code), municipality) for municipality in municipalities]
    return tuple(
        Respondent(key, municipality, tuple(found.get(key, NO_RESPONSE) for found in states))
        for key, municipality in asked
    )


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of those asked have answered in every area, in some, and in none."""

    every: int
    some: int
    none: int


def reach(respondents: Sequence[Respondent]) -> Reach:
    """Count how far those asked have answered across the areas."""
    missing = [
        sum(state.standing in MISSING for state in respondent.states) for respondent in respondents
    ]
    every = missing.count(0)
    none = sum(
        count == len(respondent.states) > 0
        for count, respondent in zip(missing, respondents, strict=True)
    )
    return Reach(every, len(missing) - every - none, none)


def _standing(completion: int) -> Standing:
    return Standing.COMPLETE if completion == Completion.COMPLETED else Standing.PARTIAL


def answered_period(areas: Iterable[AreaResponses]) -> tuple[date, date] | None:
    """The first and the last day a counted response was sent, None where no file says."""
    moments: list[NDArray[np.datetime64]] = [
        responses.respondents.answered_at[responses.counted] for responses in areas
    ]
    known = [times[~np.isnat(times)].astype("datetime64[D]") for times in moments]
    days = np.concatenate(known) if known else np.array([], dtype="datetime64[D]")
    return (days.min().item(), days.max().item()) if len(days) else None


@dataclass(frozen=True, eq=False)
class ResponseRates:
    """How many have answered, by a division of the frame and by area.

    Args:
        rows: the parts of the frame; the first is all of it.
        columns: the areas.
        counts: shape (rows, columns); those that have answered.
        frame: shape (rows,); those that were asked to.
    """

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    counts: Counts
    frame: Counts

    def share(self, row: int, column: int) -> float | None:
        """The share that has answered, None where a part of the frame is empty."""
        size = int(self.frame[row])
        return int(self.counts[row, column]) / size if size else None


def response_rates(
    areas: Sequence[AreaResponses],
    municipalities: Sequence[Municipality],
    parts: Sequence[str],
    part_of: Callable[[Municipality], str],
) -> ResponseRates:
    """Count those that have answered.

    Args:
        areas: one column each.
        municipalities: the frame, or what the header's filter leaves of it.
        parts: the regions or groups, in their order; those without municipalities are left out.
        part_of: the region or group of a municipality.
    """
    inside = [[m for m in municipalities if part_of(m) == part] for part in parts]
    kept = [(part, members) for part, members in zip(parts, inside, strict=True) if members]
    divisions = [list(municipalities), *(members for _, members in kept)]
    answering = [_answering(responses) for responses in areas]
    counts = [[sum(found[m.code] for m in members) for found in answering] for members in divisions]
    return ResponseRates(
        (Heading("all", ""), *(Heading(part, part) for part, _ in kept)),
        tuple(Heading(responses.area.id, responses.area.name) for responses in areas),
        np.array(counts, dtype=np.int64).reshape(len(divisions), len(areas)),
        np.array([len(members) for members in divisions], dtype=np.int64),
    )


def _answering(responses: AreaResponses) -> Counter[int]:
    """How many counted responses each municipality has, by its code."""
    return Counter(responses.respondents.municipalities[responses.counted].tolist())
