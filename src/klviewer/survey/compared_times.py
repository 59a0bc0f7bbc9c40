"""When the same respondents answered in two files, where that changes what counts."""

from collections.abc import Iterator
from datetime import datetime

import numpy as np

from klviewer.survey.counting import late_rows
from klviewer.survey.danish import clock
from klviewer.survey.dates import day
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.responses import AreaResponses

SENT = translate("corrections", "Hvornår svaret er sendt")
WHICH_COUNTS = translate("corrections", "Hvilket af svarene der tæller")

_UNKNOWN = translate("corrections", "ikke oplyst")

TimeChange = tuple[str, Text, Text, Text]
"""The respondent's key, what it is about, and what is said of it before and after."""


def time_changes(before: AreaResponses, after: AreaResponses) -> Iterator[TimeChange]:
    """Whose answer came on the other side of the deadline, and whose other answer now counts.

    Times that change neither are of no account: every new export rounds them a little.

    Args:
        before: an area's responses as they are.
        after: as the corrected file has them, under the same rule.
    """
    was_late = late_rows(before.respondents, before.rule.deadline)
    is_late = late_rows(after.respondents, after.rule.deadline)
    several = _with_several(before) | _with_several(after)
    for key in [key for key in before.row_of if key in after.row_of]:
        old, new = before.row_of[key], after.row_of[key]
        if was_late[old] != is_late[new]:
            times = _sent(before, old, late=was_late[old]), _sent(after, new, late=is_late[new])
            yield (key, SENT, *times)
        elif key in several and _nth(before, key) != _nth(after, key):
            yield (key, WHICH_COUNTS, _which(before, key), _which(after, key))


def _with_several(responses: AreaResponses) -> set[str]:
    keys = responses.respondents.keys
    return {keys[row] for row in responses.superseded}


def _nth(responses: AreaResponses, key: str) -> int:
    """The place of the answer that counts among those the respondent sent, from 1."""
    return responses.respondents.sent[key].index(responses.row_of[key]) + 1


def _which(responses: AreaResponses, key: str) -> Message:
    return translate(
        "corrections",
        "nr. {nth} af {count}, sendt {moment}",
        nth=_nth(responses, key),
        count=len(responses.respondents.sent[key]),
        moment=_moment(responses, responses.row_of[key]),
    )


def _sent(responses: AreaResponses, row: int, *, late: bool) -> Message:
    moment = _moment(responses, row)
    if moment is _UNKNOWN:
        return moment
    if late:
        return translate("corrections", "{moment}, efter fristen", moment=moment)
    return translate("corrections", "{moment}, inden fristen", moment=moment)


def _moment(responses: AreaResponses, row: int) -> Message:
    """A row's moment in words."""
    moment = np.datetime64(responses.respondents.answered_at[row], "s").item()
    if not isinstance(moment, datetime):
        return _UNKNOWN
    return translate("corrections", "{day} kl. {clock}", day=day(moment), clock=clock(moment))
