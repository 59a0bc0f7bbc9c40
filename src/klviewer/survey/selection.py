"""Who is being looked at: the header's filter, and what was clicked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.responses import AreaResponses, Mask


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


@dataclass(frozen=True, slots=True)
class Clicked:
    """An answer that was clicked in a graph or table.

    Args:
        area: where the question stands.
        question: its id.
        choice: the id of the choice.
    """

    area: str
    question: str
    choice: str

    def rows(self, responses: AreaResponses) -> Mask:
        """The counted rows that gave the answer; shape (rows,)."""
        question = responses.area.question(self.question)
        position = [choice.id for choice in question.choices].index(self.choice)
        return responses.counted & responses.closed(question).chose(position)


@dataclass(frozen=True, slots=True)
class Selection:
    """The filter of the header together with what was clicked."""

    filter: Filter = Filter()
    clicked: Clicked | None = None

    def with_filter(self, change: Callable[[Filter], Filter]) -> "Selection":
        """The selection with another filter."""
        return replace(self, filter=change(self.filter))

    def with_clicked(self, clicked: Clicked | None) -> "Selection":
        """The selection with another answer clicked, or none."""
        return replace(self, clicked=clicked)


def keys_of(responses: AreaResponses, rows: Mask) -> frozenset[str]:
    """The respondents in those rows."""
    return frozenset(responses.respondents.keys[row] for row in np.flatnonzero(rows).tolist())
