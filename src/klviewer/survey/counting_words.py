"""What counts, in words: the rule as the responses' page, the note and the problems say it."""

from collections.abc import Mapping

from klviewer.survey.counted import MUNICIPALITIES
from klviewer.survey.counting import CountingRule, Outcome, Which
from klviewer.survey.danish import number
from klviewer.survey.dates import day
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.responses import AreaResponses

WHICH: Mapping[Which, Message] = {
    Which.LATEST_COMPLETE: translate("counting", "det seneste gennemførte svar tæller"),
    Which.FIRST_COMPLETE: translate("counting", "det første gennemførte svar tæller"),
    Which.LATEST: translate("counting", "det seneste svar tæller, gennemført eller ej"),
}

OUTCOMES: Mapping[Outcome, Message] = {
    Outcome.EMPTY: translate("counting", "uden svar"),
    Outcome.COUNTS: translate("counting", "tæller"),
    Outcome.SUPERSEDED: translate("counting", "et andet svar tæller"),
    Outcome.PARTIAL: translate("counting", "delvist, tæller ikke"),
    Outcome.LATE: translate("counting", "efter fristen, tæller ikke"),
    Outcome.TEST: translate("counting", "test, tæller ikke"),
}

_LEFT_OUT = (Outcome.PARTIAL, Outcome.LATE, Outcome.TEST)

BY_HAND = translate("counting", "det, der er valgt i hånden, tæller")


def which_counts(rule: CountingRule) -> Message:
    """Which of several answers counts, as a sentence begins after a colon."""
    if not rule.chosen:
        return WHICH[rule.which]
    return translate(
        "counting",
        "{which}; {count} er valgt i hånden",
        which=WHICH[rule.which],
        count=len(rule.chosen),
    )


def deadline_words(rule: CountingRule) -> Message | None:
    """What holds for answers after the deadline, None where there is none."""
    if rule.deadline is None:
        return None
    if rule.late:
        return translate("counting", "svar efter fristen {day} tæller med", day=day(rule.deadline))
    return translate("counting", "svar efter fristen {day} tæller ikke med", day=day(rule.deadline))


def rule_words(rule: CountingRule) -> Message:
    """The whole rule, as a sentence begins after a colon."""
    which, deadline = which_counts(rule), deadline_words(rule)
    if not rule.partial:
        partial = translate("counting", "delvise svar tæller ikke")
        which = translate("counting", "{first}; {second}", first=which, second=partial)
    if deadline is None:
        return which
    return translate("counting", "{first}; {second}", first=which, second=deadline)


def counts_apart(responses: AreaResponses, *, has_frame: bool) -> Message | None:
    """The rows and the respondents of an area where they are not as many: “74 svar fra 72”.

    Args:
        responses: of the area.
        has_frame: whether the respondents are municipalities.
    """
    again = len(responses.superseded)
    others = sum(map(len, map(responses.left_out, _LEFT_OUT)))
    if not again + others:
        return None
    values: dict[str, Text] = {
        "area": responses.area.name,
        "rows": number(responses.size + again + others),
        "size": number(responses.size),
    }
    if others or not has_frame:
        return translate("counting", "{area}: {rows} svar, hvoraf {size} tæller.", **values)
    values["size"] = MUNICIPALITIES(responses.size)
    return translate("counting", "{area}: {rows} svar fra {size}.", **values)
