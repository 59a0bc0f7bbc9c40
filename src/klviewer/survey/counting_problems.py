"""The answers that the counting rule leaves out, as problems of the files.

They follow the rule, so they are made anew whenever it is another, and never kept.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from klviewer.survey.counting import Outcome, late_rows
from klviewer.survey.counting_words import WHICH
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.responses import AreaResponses

NameOf = Callable[[str], str]
"""The respondent's name, by its key."""

MOST_OF_A_KIND = 100

_LATE_AND_COUNTED = translate("counting", "{name} har svaret efter fristen på “{area}”.")
_WHAT: Mapping[Outcome, Message] = {
    Outcome.SUPERSEDED: translate("counting", "{name} har svaret mere end én gang på “{area}”."),
    Outcome.PARTIAL: translate("counting", "{name} har ikke gennemført sit svar på “{area}”."),
    Outcome.LATE: _LATE_AND_COUNTED,
    Outcome.TEST: translate("counting", "Svaret fra {name} på “{area}” er mærket som en prøve."),
}
_TEMPLATES = frozenset(what.template for what in _WHAT.values())
_LEFT_OUT = translate("counting", "Rækken er ikke talt med.")


@dataclass(frozen=True, eq=False)
class Places:
    """Where the rows of an area stand.

    Args:
        of: the place of a row.
    """

    of: Callable[[int], Place]

    def words(self, row: int, seen_from: int) -> Message:
        """Where a row stands, in words that do for someone who looks at another."""
        place = self.of(row)
        if place.file == self.of(seen_from).file:
            return translate("counting", "række {row}", row=place.row)
        return translate("counting", "række {row} i “{file}”", row=place.row, file=place.file)


def counting_problems(
    responses: AreaResponses, places: Places, name_of: NameOf
) -> tuple[Problem, ...]:
    """Say of every answer that does not count, or came too late, what was done with it.

    Args:
        responses: of an area.
        places: of its rows.
        name_of: what its respondents are called.
    """
    return tuple(
        problem
        for outcome in _WHAT
        for problem in islice(_of_kind(responses, outcome, places, name_of), MOST_OF_A_KIND)
    )


def _of_kind(
    responses: AreaResponses, outcome: Outcome, places: Places, name_of: NameOf
) -> Iterator[Problem]:
    for row in responses.left_out(outcome):
        done = _done(responses, row, places) if outcome is Outcome.SUPERSEDED else _LEFT_OUT
        what = _about(_WHAT[outcome], responses, row, name_of)
        yield Problem(Severity.WARNING, what, places.of(row), done)
    if outcome is Outcome.LATE:
        late = late_rows(responses.respondents, responses.rule.deadline) & responses.counted
        for row in np.flatnonzero(late).tolist():
            what = _about(_LATE_AND_COUNTED, responses, row, name_of)
            counted = translate("counting", "Rækken er talt med.")
            yield Problem(Severity.NOTICE, what, places.of(row), counted)


def _about(what: Message, responses: AreaResponses, row: int, name_of: NameOf) -> Message:
    name = name_of(responses.respondents.keys[row])
    values = (("name", name), ("area", responses.area.name))
    return Message(what.context, what.template, values)


def _done(responses: AreaResponses, row: int, places: Places) -> Message:
    key = responses.respondents.keys[row]
    instead = places.words(responses.row_of[key], row)
    by_hand = {kept.respondent for kept in responses.rule.chosen if kept.area == responses.area.id}
    if key in by_hand:
        return translate(
            "counting", "Rækken er ikke talt med. {place} er valgt i hånden.", place=instead
        )
    return translate(
        "counting",
        "Rækken er ikke talt med, for {which}: {place}.",
        which=WHICH[responses.rule.which],
        place=instead,
    )


def recounted(
    kept: Sequence[Problem], areas: Sequence[AreaResponses], files: Sequence[str], name_of: NameOf
) -> tuple[Problem, ...]:
    """The problems of a round's files as they are under its present rule.

    Args:
        kept: as they were when the files were read, under the rule of that moment.
        areas: of the round.
        files: their names, as `Respondents.file` counts them.
        name_of: what the respondents are called.
    """
    about_counting = [problem for problem in kept if problem.what.template in _TEMPLATES]
    sheets = {
        (problem.place.file, dict(problem.what.values)["area"]): problem.place.sheet
        for problem in about_counting
    }
    others = [problem for problem in kept if problem.what.template not in _TEMPLATES]
    now = (counting_problems(found, _places(found, files, sheets), name_of) for found in areas)
    return (*others, *(problem for problems in now for problem in problems))


def _places(
    responses: AreaResponses, files: Sequence[str], sheets: Mapping[tuple[str, object], str]
) -> Places:
    respondents = responses.respondents

    def of(row: int) -> Place:
        file = files[int(respondents.file[row])]
        sheet = sheets.get((file, responses.area.name), "")
        return Place(file, sheet, int(respondents.row[row]))

    return Places(of)
