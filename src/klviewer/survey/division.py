"""What divides the respondents into the columns of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import NOT_ANSWERED, Mask, Positions


class Kind(StrEnum):
    """What a row or column of a table holds."""

    ALL = "all"  # everyone in the selection
    PART = "part"  # those with one answer, or in one region
    NOT_ANSWERED = "not-answered"  # asked what divides, without an answer
    NOT_ASKED = "not-asked"
    UNKNOWN = "unknown"  # the municipality is not known
    NO_RESPONSE = "no-response"  # no response to the area, or in the round


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a row or column.

    Args:
        id: to link by.
        label: the text to show; empty where the kind says all.
        kind: what stands under it.
    """

    id: str
    label: str
    kind: Kind = Kind.PART


@dataclass(frozen=True, slots=True)
class Group:
    """A column of a table: some of the rows, under a heading.

    Args:
        heading: of the column.
        members: shape (rows,).
    """

    heading: Heading
    members: Mask


EVERYONE = Heading("all", "", Kind.ALL)
WITHOUT_ANSWER = Heading("not-answered", "", Kind.NOT_ANSWERED)
WITHOUT_QUESTION = Heading("not-asked", "", Kind.NOT_ASKED)
UNPLACED = Heading("unknown", "", Kind.UNKNOWN)
NO_RESPONSE = Heading("no-response", "", Kind.NO_RESPONSE)


@dataclass(frozen=True, eq=False)
class Division:
    """The rows in parts that do not overlap.

    Args:
        parts: the heads of the parts.
        places: shape (rows,); each row's part, NOT_ANSWERED or NOT_ASKED.
        rest: the heads of those without a part, NOT_ANSWERED first; their columns are always
            shown. Empty where every row has a part.
        question: what was asked, None where the parts are no answers.

    Raises:
        ValueError: a row lies in a part that is not there.
    """

    parts: tuple[Heading, ...]
    places: Positions
    rest: tuple[Heading, ...] = ()
    question: Question | None = None

    def __post_init__(self) -> None:
        lowest = -len(self.rest)
        if len(self.places) and not (
            lowest <= int(self.places.min()) and int(self.places.max()) < len(self.parts)
        ):
            raise ValueError([heading.id for heading in self.parts])


def division_by_answers(question: Question, positions: Positions) -> Division:
    """The parts are the choices of a question with one choice each.

    Args:
        question: what was asked.
        positions: shape (rows,); the answers.
    """
    rest = (WITHOUT_ANSWER, WITHOUT_QUESTION)
    return Division(choice_headings(question), positions, rest, question)


def division_of_groups(groups: Sequence[Group], rows: int) -> Division:
    """The parts are groups; rows in none of them are shown as unknown.

    Args:
        groups: shape (rows,) each.
        rows: how many there are.

    Raises:
        ValueError: two groups share a row.
    """
    places = np.full(rows, NOT_ANSWERED, np.int16)
    for place, group in enumerate(groups):
        if np.any(places[group.members] != NOT_ANSWERED):
            raise ValueError(group.heading.id)
        places[group.members] = place
    everyone_placed = not len(places) or int(places.min()) > NOT_ANSWERED
    parts = tuple(group.heading for group in groups)
    return Division(parts, places, () if everyone_placed else (UNPLACED,))


def choice_headings(question: Question) -> tuple[Heading, ...]:
    """The heads of a question's choices."""
    return tuple(Heading(choice.id, choice.label) for choice in question.choices)
