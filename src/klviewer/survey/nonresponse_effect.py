"""What those who did not answer could mean for a share, in all and by region and group."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.survey.bounds import Bounds, bounds
from klviewer.survey.division import EVERYONE, Heading
from klviewer.survey.finite_population import interval_if_silent_are_alike
from klviewer.survey.municipalities import Municipality
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask


@dataclass(frozen=True, slots=True)
class PartOfFrame:
    """A part of the frame, and what its answers say about all of it.

    Args:
        heading: of the part.
        frame: how many municipalities it has.
        responded: how many of them sent a response.
        asked: how many of those the question was put to.
        answered: how many of those answered it.
        count: how many of those gave one of the answers looked for.
    """

    heading: Heading
    frame: int
    responded: int
    asked: int
    answered: int
    count: int

    @property
    def rate(self) -> float:
        """The share of the part that sent a response."""
        return self.responded / self.frame

    @property
    def silent(self) -> int:
        """Those who sent nothing, and those who were asked and did not answer."""
        return self.frame - self.responded + self.asked - self.answered

    @property
    def share(self) -> float | None:
        """Of those who answered; None where nobody did."""
        return self.count / self.answered if self.answered else None

    @property
    def bounds(self) -> Bounds | None:
        """The share of all in the part, whatever the silent would say.

        None where some were left out on purpose: the silent might have been too, so what they
        would be a share of is not known.
        """
        if self.asked < self.responded:
            return None
        return bounds(self.count, self.silent, self.frame)

    @property
    def interval(self) -> Bounds | None:
        """The share of all in the part, if the silent are like those who answered.

        None where nobody answered, or where some were left out on purpose.
        """
        if self.asked < self.responded or not self.answered:
            return None
        return interval_if_silent_are_alike(self.count, self.answered, self.frame)


def effect_of_nonresponse(
    responses: AreaResponses,
    question: Question,
    choices: Sequence[str],
    municipalities: Sequence[Municipality],
    part_of: Callable[[Municipality], str],
) -> tuple[PartOfFrame, ...]:
    """What a share could be among all, part by part.

    Args:
        responses: of the question's area.
        question: a closed one.
        choices: the ids of the answers that count; one of them is enough.
        municipalities: the frame, or what the header's filter leaves of it.
        part_of: the region or group of a municipality.

    Returns:
        All of it first, then its parts in the order of the municipalities' numbers.

    Raises:
        KeyError: the question has no such choice.
        TypeError: the question is answered in words.
    """
    answers = responses.closed(question)
    ids = [choice.id for choice in question.choices]
    gave = np.zeros_like(responses.counted)
    for choice in choices:
        gave |= answers.chose(ids.index(question.choice(choice).id))
    masks = (responses.counted, answers.asked, answers.asked & answers.answered, gave)
    ordered = sorted(municipalities, key=lambda municipality: municipality.code)
    parts: dict[str, list[int]] = {}
    for municipality in ordered:
        parts.setdefault(part_of(municipality), []).append(municipality.code)
    divisions = [(Heading(part, part), codes) for part, codes in parts.items()]
    every = (EVERYONE, [municipality.code for municipality in ordered])
    return tuple(
        _part(responses, heading, codes, masks) for heading, codes in (every, *divisions) if codes
    )


def _part(
    responses: AreaResponses, heading: Heading, codes: list[int], masks: Sequence[Mask]
) -> PartOfFrame:
    inside: Mask = responses.counted & np.isin(responses.respondents.municipalities, codes)
    numbers = (int(np.count_nonzero(inside & mask)) for mask in masks)
    return PartOfFrame(heading, len(codes), *numbers)
