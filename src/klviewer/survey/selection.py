"""Who is being looked at: the header's filter, and what was clicked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from klviewer.survey.groups import region_name
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, Round


@dataclass(frozen=True, slots=True)
class Filter:
    """What the header narrows every figure to. Empty means everyone.

    Args:
        region: one of the frame's regions.
        group: one of its municipality groups.
        municipality: a municipality's number, 0 for all.
    """

    region: str = ""
    group: str = ""
    municipality: int = 0

    def __bool__(self) -> bool:
        return bool(self.region or self.group or self.municipality)

    def accepts(self, municipality: Municipality) -> bool:
        """Whether a municipality is within the filter."""
        return (
            self.region in ("", municipality.region)
            and self.group in ("", municipality.group)
            and self.municipality in (0, municipality.code)
        )

    def rows(self, responses: AreaResponses, frame: Frame) -> Mask:
        """The counted rows within the filter; shape (rows,)."""
        if not self:
            return responses.counted
        codes = [municipality.code for municipality in frame if self.accepts(municipality)]
        return responses.counted & np.isin(responses.respondents.municipalities, codes)

    def words(self, frame: Frame | None) -> Message:
        """Who is left: “alle kommuner”, “landkommuner i Region Sjælland”, “Aarhus”.

        Args:
            frame: None for a survey without one.
        """
        if frame is None:
            return translate("selection", "alle")
        if self.municipality in frame.by_code:
            return translate("selection", "{name}", name=frame.by_code[self.municipality].name)
        if self.region and self.group:
            group, region = self.group.lower(), region_name(self.region)
            return translate("selection", "{group} i Region {region}", group=group, region=region)
        if self.region:
            return translate("selection", "Region {region}", region=region_name(self.region))
        if self.group:
            return translate("selection", "{group}", group=self.group.lower())
        return translate("selection", "alle kommuner")


@dataclass(frozen=True, slots=True)
class Clicked:
    """An answer that was clicked in a graph or table.

    Args:
        area: where the question stands.
        question: its id.
        choice: the id of the choice; empty for those who were asked and did not answer.
        or_earlier: on the scale of expected dates, whether those who gave an earlier date are
            meant too, as in a curve that adds them up.
    """

    area: str
    question: str
    choice: str
    or_earlier: bool = False

    def rows(self, responses: AreaResponses) -> Mask:
        """The counted rows that gave the answer; shape (rows,)."""
        question = responses.area.question(self.question)
        if not self.choice:
            answers = responses.answers[question.id]
            return responses.counted & answers.asked & ~answers.answered
        closed = responses.closed(question)
        gave = np.zeros_like(responses.counted)
        for position in self._positions(question):
            gave |= closed.chose(position)
        return responses.counted & gave

    def _positions(self, question: Question) -> list[int]:
        last = question.choice(self.choice)
        return [
            position
            for position, choice in enumerate(question.choices)
            if choice == last or (self.or_earlier and choice.by and choice.by <= last.by)
        ]

    def words(self, question: Question) -> Message:
        """The answer in words."""
        if not self.choice:
            return translate("selection", "Ikke besvaret")
        name = question.choice(self.choice).name
        if self.or_earlier:
            return translate("selection", "senest {svar}", svar=name)
        return translate("selection", "{svar}", svar=name)


@dataclass(frozen=True, slots=True)
class Selection:
    """The filter of the header together with what was clicked."""

    filter: Filter = Filter()
    clicked: Clicked | None = None

    def rows(self, responses: AreaResponses, shown: Round, frame: Frame) -> Mask:
        """The counted rows within the filter that gave the clicked answer, if one is clicked.

        What was clicked in one area selects the same respondents in every other.

        Args:
            responses: of one of the round's areas.
            shown: the round.
            frame: empty for a survey without one.

        Returns:
            Shape (rows,).
        """
        rows = self.filter.rows(responses, frame)
        source = shown.area(self.clicked.area) if self.clicked else None
        if self.clicked is None or source is None:
            return rows
        return rows & responses.among(keys_of(source, self.clicked.rows(source)))

    def with_filter(self, change: Callable[[Filter], Filter]) -> "Selection":
        """The selection with another filter."""
        return replace(self, filter=change(self.filter))

    def with_clicked(self, clicked: Clicked | None) -> "Selection":
        """The selection with another answer clicked, or none."""
        return replace(self, clicked=clicked)


def keys_of(responses: AreaResponses, rows: Mask) -> frozenset[str]:
    """The respondents in those rows."""
    return frozenset(responses.respondents.keys[row] for row in np.flatnonzero(rows).tolist())
