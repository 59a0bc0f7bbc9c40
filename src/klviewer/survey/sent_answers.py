"""The answers that were sent, one by one, with whether each counts."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from klviewer.survey.counting import Outcome, SentAnswer, late_rows
from klviewer.survey.nonresponse import questions_answered
from klviewer.survey.responses import AreaResponses, Completion


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row with answers.

    Args:
        name: names it in a rule.
        area: the area's name.
        sent_at: when, None where the file does not say.
        is_complete: whether it was completed.
        answered: how many of the asked questions have an answer.
        asked: how many questions were put to the respondent.
        outcome: whether it counts, and why not.
        is_late: whether it came after the deadline.
        is_chosen: whether it was chosen by hand.
        is_alone: whether it is the only one from its respondent.
    """

    name: SentAnswer
    area: str
    sent_at: datetime | None
    is_complete: bool
    answered: int
    asked: int
    outcome: Outcome
    is_late: bool
    is_chosen: bool
    is_alone: bool


def sent_rows(
    areas: Sequence[AreaResponses],
    is_wanted: Callable[[str], bool] = lambda _: True,
    *,
    in_question: bool = False,
) -> Iterator[SentRow]:
    """Every row with answers, area after area and respondent after respondent.

    Args:
        areas: of a round.
        is_wanted: whether a respondent is asked for, by its key.
        in_question: whether rows that count as a matter of course are left out.
    """
    for responses in areas:
        yield from _of_area(responses, is_wanted, _of_course(responses) if in_question else ())


def _of_course(responses: AreaResponses) -> frozenset[str]:
    """Those with one answer that counts, is not late, and was not chosen by hand."""
    respondents, rule = responses.respondents, responses.rule
    plain = (responses.counted & ~late_rows(respondents, rule.deadline)).tolist()
    alone = {key for key, rows in respondents.sent.items() if len(rows) == 1 and plain[rows[0]]}
    chosen = {name.respondent for name in rule.chosen if name.area == responses.area.id}
    return frozenset(alone - chosen)


def _of_area(
    responses: AreaResponses, is_wanted: Callable[[str], bool], left_out: Collection[str]
) -> Iterator[SentRow]:
    area, respondents, rule = responses.area, responses.respondents, responses.rule
    answered, asked = questions_answered(responses)
    late = late_rows(respondents, rule.deadline)
    chosen = frozenset(rule.chosen)
    wanted = (key for key in respondents.sent if key not in left_out and is_wanted(key))
    for key, rows in ((key, respondents.sent[key]) for key in wanted):
        for nth, row in enumerate(rows, 1):
            name = SentAnswer(area.id, key, nth)
            moment = respondents.answered_at[row].astype("datetime64[s]").item()
            yield SentRow(
                name,
                area.name,
                moment if isinstance(moment, datetime) else None,
                int(respondents.completion[row]) == Completion.COMPLETED,
                int(answered[row]),
                int(asked[row]),
                Outcome(int(responses.outcomes[row])),
                bool(late[row]),
                name in chosen,
                len(rows) == 1,
            )
